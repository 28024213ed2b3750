package org.itaconsolidator.thai.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of words that is tried only on texts that hold the words it requires ({@link RequiredWords}): most texts hold none,
 * and then nothing is found.
 */
public final class WordPattern {
    private final Pattern pattern;
    private final RequiredWords required;

    private WordPattern(Pattern pattern) {
        this.pattern = pattern;
        this.required = RequiredWords.of(pattern);
    }

    /** @param pattern without flags for all of it */
    public static WordPattern of(Pattern pattern) {
        return new WordPattern(pattern);
    }

    /** Whether it is found anywhere in a text. */
    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    /** Whether a text holds the words that it requires; if not, it is nowhere in the text. */
    public boolean mayBeIn(String text) {
        return required.mayMatchIn(text);
    }

    /** For more than {@link #isIn} tells; ask {@link #mayBeIn} before. */
    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** A text with another in the place of all that is found. */
    public String replaceAll(String text, String other) {
        return mayBeIn(text) ? pattern.matcher(text).replaceAll(other) : text;
    }
}
