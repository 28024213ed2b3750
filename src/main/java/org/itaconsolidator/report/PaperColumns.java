package org.itaconsolidator.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itaconsolidator.model.Paper;

/**
 * How wide the columns of a document's table are: each at least as wide as its heading asks for, and what is left goes to
 * those that have most to say. Officers write much in one column and leave others blank; columns of fixed widths made pages
 * of one narrow column.
 */
final class PaperColumns {
    /** Of its declared width, in per cent, what a column keeps that is blank. */
    private static final int KEPT = 80;

    private static final int ALL = 100;

    /** Left and right inside a cell, in twentieths of a point, and a little for the line. */
    private static final int MARGINS = 240;

    /** So many digits wide a heading without blanks is one word. */
    private static final int ONE_WORD = 9;

    private static final Locale THAI = Locale.forLanguageTag("th");

    private PaperColumns() {}

    /** The widths in the order of the columns; together at most {@code width}; all in twentieths of a point. */
    static List<Integer> widths(Paper.Grid grid, int width) {
        int shares = grid.columns().stream().mapToInt(Paper.Column::width).sum();
        List<Integer> widths = new ArrayList<>();
        List<Long> letters = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Paper.Column column = grid.columns().get(i);
            int declared = column.width() * width / shares;
            widths.add(column.centred() ? declared : declared * KEPT / ALL);
            letters.add(column.centred() ? 0 : letters(grid.rows(), i));
        }
        long all = letters.stream().mapToLong(Long::longValue).sum();
        int left = width - widths.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < widths.size(); i++) {
            long more = all == 0 ? (long) left * grid.columns().get(i).width() / shares : left * letters.get(i) / all;
            widths.set(i, widths.get(i) + (int) more);
        }
        return withWholeWords(widths, grid.columns());
    }

    /** No heading is torn inside a word: what a column lacks for its longest one comes from the widest columns. */
    private static List<Integer> withWholeWords(List<Integer> widths, List<Paper.Column> columns) {
        List<Integer> whole = new ArrayList<>(widths);
        List<Integer> least =
                columns.stream().map(column -> longestWord(column.heading())).toList();
        for (int i = 0; i < whole.size(); i++) {
            while (whole.get(i) < least.get(i)) {
                int from = withMostToSpare(whole, least);
                int part = Math.min(least.get(i) - whole.get(i), whole.get(from) - least.get(from));
                if (part <= 0) {
                    return List.copyOf(whole); // so many columns have no room for whole words
                }
                whole.set(from, whole.get(from) - part);
                whole.set(i, whole.get(i) + part);
            }
        }
        return List.copyOf(whole);
    }

    private static int withMostToSpare(List<Integer> widths, List<Integer> least) {
        int most = 0;
        for (int i = 1; i < widths.size(); i++) {
            if (widths.get(i) - least.get(i) > widths.get(most) - least.get(most)) {
                most = i;
            }
        }
        return most;
    }

    /** How wide the longest word of a heading is with the cell's margins, in twentieths of a point. */
    static int longestWord(String heading) {
        return (int) Math.ceil(digitsOfLongestWord(heading) * PaperTables.WIDEST_DIGIT) + MARGINS;
    }

    /**
     * The same in digits, without margins. What officers read as one word, such as ผู้รับผิดชอบ, a dictionary takes apart: short
     * texts between blanks stay whole.
     */
    static double digitsOfLongestWord(String heading) {
        double longest = 0;
        for (String text : heading.split("[\\s/]+")) {
            longest = Math.max(longest, digits(text) <= ONE_WORD ? digits(text) : longestOfDictionary(text));
        }
        return longest;
    }

    private static double longestOfDictionary(String text) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(text);
        double longest = 0;
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            longest = Math.max(longest, digits(text.substring(from, to)));
        }
        return longest;
    }

    private static double digits(String text) {
        return text.chars().mapToDouble(each -> ThaiMetrics.width((char) each)).sum();
    }

    private static long letters(List<Paper.Row> rows, int column) {
        return rows.stream()
                .filter(row -> !row.band())
                .mapToLong(row -> row.cells().get(column).length())
                .sum();
    }
}
