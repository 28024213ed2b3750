package org.itaconsolidator.report.sheet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text that is higher than a row can be, taken apart between words into pieces that each fit into a row. */
public final class LongText {
    private static final Locale THAI = Locale.forLanguageTag("th");

    /** So many letters behind a piece say where its last word ends: the time for a piece is bounded, however long the text is. */
    private static final int LETTERS_BEHIND = 1_000;

    private LongText() {}

    /**
     * The pieces from the first to the last; nothing is lost between them but blanks and line ends. A text that fits is the
     * only piece.
     *
     * @param width of the column in characters
     * @param lines the most that a row has room for, at least one
     * @param again what every piece but the first begins with
     */
    public static List<String> pieces(String text, int width, int lines, String again) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            String before = from == 0 ? "" : again;
            int to = end(text, from, before, width, lines);
            pieces.add(before + text.substring(from, to).stripTrailing());
            from = to;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return List.copyOf(pieces);
    }

    /** The first of the pieces of a text that is not empty. */
    static String first(String text, int width, int lines) {
        return text.substring(0, end(text, 0, "", width, lines)).stripTrailing();
    }

    /** Where the piece that begins at a place ends: with a line in its second half, else with a word, else after a letter. */
    private static int end(String text, int from, String before, int width, int lines) {
        int most = ThaiMetrics.endOfFitting(before, text, from, width, lines);
        if (from + 1 == text.length() || most == text.length()) {
            return text.length();
        }
        int fitting = Math.max(from + 1, most);
        if (Character.isWhitespace(text.charAt(fitting))) {
            return fitting;
        }
        int length = fitting - from;
        String near = text.substring(from, Math.min(text.length(), fitting + LETTERS_BEHIND));
        int line = near.lastIndexOf('\n', length - 1);
        if (line > length / 2) {
            return from + line;
        }
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(near);
        int between = words.isBoundary(length) ? length : words.preceding(length);
        return between > 0 ? from + between : whole(text, from, fitting);
    }

    /** In a word that fills a row, no vowel or tone mark is torn off its consonant and no pair of code units apart. */
    private static int whole(String text, int from, int at) {
        int end = at;
        while (end < text.length() && ThaiMetrics.width(text.charAt(end)) == 0) {
            end++;
        }
        boolean apart = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return !apart ? end : end - 1 > from ? end - 1 : end + 1;
    }
}
