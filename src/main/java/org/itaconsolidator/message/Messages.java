package org.itaconsolidator.message;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message file in one language, {@code messages/<name>_<language>.properties}. Placeholders are names in braces:
 * {@code {cell}}.
 */
public final class Messages {
    /** The language of all outputs. */
    static final Locale THAI = Locale.forLanguageTag("th");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)\\}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The Thai message file of what is written into outputs, which have no other language. */
    public static Messages of(String name) {
        return of(name, THAI);
    }

    /** The message file {@code name} in a language, {@code th} or {@code en}. */
    public static Messages of(String name, Locale language) {
        return new Messages(ResourceBundle.getBundle("messages." + name, language, NO_FALLBACK));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key without placeholders; throws {@link MissingResourceException} for an unknown key. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with its placeholders filled; a placeholder without a word becomes empty. */
    public String text(String key, Map<String, ?> words) {
        return text(key, words::get);
    }

    private String text(String key, Function<String, ?> word) {
        return fill(bundle.getString(key), word);
    }

    /**
     * A text with its placeholders filled.
     *
     * @param word gives what stands in a placeholder; {@code null} for nothing
     */
    static String fill(String text, Function<String, ?> word) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder(2 * text.length());
        int told = 0;
        while (matcher.find()) {
            Object shown = word.apply(matcher.group(1));
            out.append(text, told, matcher.start()).append(shown == null ? "" : shown);
            told = matcher.end();
        }
        return out.append(text, told, text.length()).toString();
    }
}
