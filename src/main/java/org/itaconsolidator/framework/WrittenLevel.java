package org.itaconsolidator.framework;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.thai.text.ThaiText;

/** A level as officers write it: alone in a cell, or after the word for level in a sentence. */
final class WrittenLevel {
    private static final String LEVEL = "ระดับ";

    private WrittenLevel() {}

    static Optional<String> find(List<Level> levels, String text) {
        String folded = ThaiText.fold(text);
        Optional<String> alone = levels.stream()
                .map(Level::name)
                .filter(name -> ThaiText.fold(name).equals(folded))
                .findFirst();
        if (alone.isPresent()) {
            return alone;
        }
        for (int at = folded.indexOf(LEVEL); at >= 0; at = folded.indexOf(LEVEL, at + 1)) {
            Optional<String> named = at(levels, folded.substring(at + LEVEL.length()));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The longest level name that the text begins with, after colons and quotation marks. */
    private static Optional<String> at(List<Level> levels, String rest) {
        String start = rest.replaceFirst("^(คุณธรรม|ผลการประเมิน)?[\\s:\"'“”‘’(]*", "");
        return levels.stream()
                .map(Level::name)
                .filter(name -> beginsWith(start, ThaiText.fold(name)))
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    private static boolean beginsWith(String text, String name) {
        if (!text.startsWith(name)) {
            return false;
        }
        // "D" is a level, "data" and "d1" are not
        return text.length() == name.length()
                || !isAsciiLetterOrDigit(text.charAt(name.length()))
                || !isAsciiLetterOrDigit(name.charAt(0));
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
