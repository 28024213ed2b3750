package org.itaconsolidator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** JSON: line feeds, a line end at the end, letters of all scripts as they are, whatever the machine. */
public final class Json {
    static final JsonFactory FACTORY = new JsonFactory();

    private static final Pattern EIGHT_BIT_CONTROL = Pattern.compile("[\u007F-\u009F]");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    private Json() {}

    /**
     * The JSON of a value with two blanks of indent: a map with text keys (in its order), a list, a record (its components in snake case), a text, a
     * whole or decimal number, a truth value, an Optional or OptionalInt (empty is null), a date or time (ISO 8601), an enum's or path's
     * text, or null.
     *
     * @throws IllegalArgumentException for any other kind, a binary fraction among them: it is not what was meant
     */
    public static String text(Object value) {
        return text(
                value,
                JsonValues::snakeCase,
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    }

    /** The same in one line, for a program that reads line by line; a record's components as they are named. */
    public static String line(Object value) {
        return text(value, UnaryOperator.identity(), new MinimalPrettyPrinter());
    }

    private static String text(Object value, UnaryOperator<String> names, PrettyPrinter printer) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            new JsonValues(json, names).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return escaped(out.toString()) + "\n";
    }

    /** Control characters of eight bits, which JSON allows as they are and some terminals obey. */
    private static String escaped(String json) {
        return EIGHT_BIT_CONTROL
                .matcher(json)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Writes the JSON of a value; an existing file is replaced. */
    public static void write(Object value, Path file) throws IOException {
        Files.writeString(file, text(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads JSON: maps in the order of the text, lists, texts, Long, BigDecimal, Boolean, null.
     *
     * @throws IOException where the text is no JSON document; the message says line and column
     */
    public static Object parse(String text) throws IOException {
        return JsonDocument.parse(text);
    }

    /** Reads a JSON file in UTF-8. */
    public static Object read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }
}
