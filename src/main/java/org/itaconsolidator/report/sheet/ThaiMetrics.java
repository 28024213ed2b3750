package org.itaconsolidator.report.sheet;

import java.util.Arrays;
import java.util.List;

/**
 * Estimates how much room a text takes, because neither Excel nor LibreOffice computes row heights for files that it
 * did not write. Widths are those of the widest letters of an unknown font relative to its digits; Thai breaks between words without a
 * mark, so a line holds somewhat less than its width. What cells of the workbook take is measured: {@link CellLines}.
 */
public final class ThaiMetrics {
    /** Line height as a multiple of the size: Thai stacks marks, and Excel gives 24 points to letters of 16. */
    private static final float LINE = 1.5f;

    /** Line height for an unknown font: Laksaman, which replaces TH Sarabun New on Linux, is the tallest seen. */
    private static final float ANY_LINE = 1.66f;

    /** The highest row that Excel allows, in points. */
    private static final float HIGHEST_ROW = 409f;

    /** The share of a line that is filled in spite of word breaks. */
    private static final double FILLED = 0.92;

    /** What a narrow line loses at least: half a word and the cell's margins. */
    private static final double LOST = 3.5;

    private static final double THAI_DIGIT = 0.15;

    private static final double CONSONANT = 1.1;
    private static final double NARROW = 0.62;

    /** The width of each character up to the last Thai one. */
    private static final double[] WIDTHS = widths();

    /** The height of a row in points, for texts in columns of these widths in characters. */
    public static float rowHeight(List<String> texts, List<Integer> widths, int size) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(lines, lines(texts.get(i), widths.get(i)));
        }
        return heightOf(lines, size);
    }

    /** Height in points of a row of one line in the document font's size, whatever font stands in. */
    public static final float ROW = roomyHeightOf(1, DocumentFont.SIZE);

    /** The height of so many lines, in points. */
    public static float heightOf(int lines, int size) {
        return Math.min(HIGHEST_ROW, lines * lineHeight(size) + 2);
    }

    /** The height in points of so many lines, whatever font stands in. */
    public static float roomyHeightOf(int lines, int size) {
        return Math.min(HIGHEST_ROW, lines * size * ANY_LINE + 1);
    }

    /** How many lines fit into a row, whatever font stands in. */
    public static int mostLines(int size) {
        return (int) ((HIGHEST_ROW - 1) / (size * ANY_LINE));
    }

    public static float lineHeight(int size) {
        return size * LINE;
    }

    /** How many lines a text needs in a column of a width in characters. */
    public static int lines(String text, int width) {
        double room = room(width);
        int lines = 0;
        double line = 0;
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                lines += linesOf(line, room);
                line = 0;
            } else {
                line += width(c);
            }
        }
        return lines + linesOf(line, room);
    }

    /** What the Thai digits of a line take beyond its width in fonts in which they are wider. */
    static double beyond(String line) {
        return line.chars().mapToDouble(ThaiMetrics::beyond).sum();
    }

    private static double beyond(int letter) {
        return letter >= '\u0E50' && letter <= '\u0E59' ? THAI_DIGIT : 0;
    }

    /** The end of the longest piece of a text that fits into so many lines of a column, in one pass; where it begins if none does. */
    static int endOfFitting(String text, int from, int width, int lines) {
        double room = room(width);
        int left = lines;
        double line = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                left -= linesOf(line, room);
                line = 0;
            } else {
                line += width(c);
            }
            if (left < 1 || line / room > left) {
                return i;
            }
        }
        return text.length();
    }

    private static double room(int width) {
        return Math.max(1, Math.min(width * FILLED, width - LOST));
    }

    /** The width of a character; a digit has 1. */
    public static double width(char c) {
        return c < WIDTHS.length ? WIDTHS[c] : 1;
    }

    private static double[] widths() {
        double[] widths = new double['\u0E5B' + 1];
        Arrays.fill(widths, 1);
        Arrays.fill(widths, '\u0E01', widths.length, CONSONANT);
        for (char c : " \u0E40.,/-".toCharArray()) {
            widths[c] = NARROW;
        }
        // these stand above or below their consonant
        widths['\u0E31'] = 0;
        Arrays.fill(widths, '\u0E34', '\u0E3A' + 1, 0);
        Arrays.fill(widths, '\u0E47', '\u0E4E' + 1, 0);
        return widths;
    }

    private static int linesOf(double line, double room) {
        double lines = line / room;
        int whole = (int) lines;
        return Math.max(1, whole < lines ? whole + 1 : whole);
    }
}
