package org.itaconsolidator.read.measure;

import java.util.Optional;
import org.itaconsolidator.layout.Words;

/**
 * The mark "(ต่อ)" at the end of a text that goes on from the page before. Its opening bracket may be missing; a bracket
 * that the text itself opened closes that one: "(ติดตามต่อ)" is no mark.
 */
record ContinuationMark(Words words) {
    /** The text in front of the mark, {@code ""} where the mark is all; empty where the text carries none. */
    Optional<String> findTextBefore(String text) {
        for (String mark : words.folded().get(Words.Kind.CONTINUED)) {
            int start = startOfEnd(text, mark);
            if (start >= 0) {
                String before = text.substring(0, start);
                boolean closesAnother = !mark.startsWith("(") && before.lastIndexOf('(') > before.lastIndexOf(')');
                return closesAnother ? Optional.empty() : Optional.of(before.strip());
            }
        }
        return Optional.empty();
    }

    /** The text without the mark. */
    String without(String text) {
        return findTextBefore(text).orElse(text.strip());
    }

    /** Where the mark begins with which a text ends, whatever blanks stand in it; -1 where it does not end so. */
    private static int startOfEnd(String text, String mark) {
        int at = text.length();
        for (int i = mark.length() - 1; i >= 0; i--) {
            do {
                at--;
            } while (at >= 0 && Character.isWhitespace(text.charAt(at)));
            if (at < 0 || text.charAt(at) != mark.charAt(i)) {
                return -1;
            }
        }
        return at;
    }
}
