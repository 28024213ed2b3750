package org.itaconsolidator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes and reads JSON in the same way on every machine: line feeds, a line end at the end, letters of all scripts
 * unescaped.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Pattern EIGHT_BIT_CONTROL = Pattern.compile("[\u007F-\u009F]");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    /**
     * The JSON of a value with two blanks of indent: a map with text keys (in its order), a list or stream, a record (its components in snake case), a text, a
     * whole or decimal number, a truth value, an Optional or OptionalInt (empty is null), a date or time (ISO 8601), an enum's or path's
     * text, or null.
     *
     * @throws IllegalArgumentException for any other kind, a binary fraction among them: it is not what was meant
     */
    public static String text(Object value) {
        return text(
                value,
                Values::snakeCase,
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    }

    /** A value as JSON on one line, for programs that read lines; record components keep their Java names. */
    public static String line(Object value) {
        return text(value, UnaryOperator.identity(), new MinimalPrettyPrinter());
    }

    private static String text(Object value, UnaryOperator<String> names, PrettyPrinter printer) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            new Values(json, names).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return escaped(out.toString()) + "\n";
    }

    /** Escapes the 8-bit control characters, which JSON allows and some terminals obey. */
    private static String escaped(String json) {
        return EIGHT_BIT_CONTROL
                .matcher(json)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Writes a value as JSON; replaces an existing file. */
    public static void write(Object value, Path file) throws IOException {
        Files.writeString(file, text(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads JSON: maps in the order of the text, lists, texts, Long, BigDecimal, Boolean, null.
     *
     * @throws IOException where the text is no JSON document; the message says line and column
     */
    public static Object parse(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new IOException("the JSON document is empty");
            }
            Object value = value(json, first);
            if (json.nextToken() != null) {
                throw new IOException("something stands behind the JSON document");
            }
            return value;
        }
    }

    public static Object read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static Object value(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + token + " in a JSON document");
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            object.put(name, value(json, json.nextToken()));
        }
        return object;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array.add(value(json, token));
        }
        return array;
    }

    /**
     * Writes values by their kind.
     *
     * @param names turns the name of a record's component into the name of its entry
     */
    private record Values(JsonGenerator json, UnaryOperator<String> names) {
        void write(Object value) throws IOException {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Map<?, ?> map) {
                writeMap(map);
            } else if (value instanceof Iterable<?> list && !(value instanceof Path)) {
                json.writeStartArray();
                for (Object element : list) {
                    write(element);
                }
                json.writeEndArray();
            } else if (value instanceof Stream<?> stream) {
                write(stream.toList());
            } else if (value instanceof Record record) {
                writeRecord(record);
            } else if (value instanceof Optional<?> optional) {
                write(optional.orElse(null));
            } else if (value instanceof OptionalInt optional) {
                write(optional.isPresent() ? optional.getAsInt() : null);
            } else {
                writePlain(value);
            }
        }

        private void writePlain(Object value) throws IOException {
            if (value instanceof Integer || value instanceof Long) {
                json.writeNumber(((Number) value).longValue());
            } else if (value instanceof BigDecimal number) {
                json.writeNumber(number.toPlainString());
            } else if (value instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (value instanceof CharSequence
                    || value instanceof TemporalAccessor
                    || value instanceof Enum<?>
                    || value instanceof Path) {
                json.writeString(value.toString());
            } else {
                throw new IllegalArgumentException(
                        "a " + value.getClass().getName()
                                + " cannot be written as JSON; give a map, a list, a record, a text, a whole number or a BigDecimal");
            }
        }

        private void writeMap(Map<?, ?> map) throws IOException {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue());
            }
            json.writeEndObject();
        }

        private void writeRecord(Record value) throws IOException {
            json.writeStartObject();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                json.writeFieldName(names.apply(component.getName()));
                write(valueOf(component, value));
            }
            json.writeEndObject();
        }

        private static Object valueOf(RecordComponent component, Record value) {
            try {
                component.getAccessor().setAccessible(true); // a record may be package-private
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot read " + component + " of " + value.getClass(), e);
            }
        }

        static String snakeCase(String name) {
            return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }
    }
}
