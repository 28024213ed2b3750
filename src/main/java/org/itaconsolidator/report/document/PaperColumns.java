package org.itaconsolidator.report.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;

/**
 * How wide the columns of a document's table are: each at least as wide as the widest piece of its heading, so that no word
 * of it is torn apart, and where there is room for it as the longest word of its cells; what is left goes to those that
 * have most to say. Officers write much in one column and leave others blank; columns of fixed widths made pages of one
 * narrow column.
 */
final class PaperColumns {
    /** Of its declared width, in per cent, what a column keeps that is blank. */
    private static final int KEPT = 80;

    /** Of its declared width, in per cent, how wide a long word may make a column. */
    private static final int MOST_FOR_A_WORD = 140;

    private static final int ALL = 100;

    /** What a cell keeps free on both sides together, in twentieths of a point. */
    static final int MARGINS = 216;

    private static final Locale THAI = Locale.forLanguageTag("th");

    private PaperColumns() {}

    /** Which words of the cells a column holds in one piece, the best first. */
    private enum Words {
        ALL,
        /** An address may break anywhere. */
        THAI,
        NONE;

        private boolean holds(String word) {
            return this == ALL || this == THAI && word.chars().noneMatch(c -> c < '\u0E00' && c != PaperRuns.NO_BREAK);
        }
    }

    /** The widths in the order of the columns; together at most {@code width}, in its unit. */
    static List<Integer> widths(Paper.Grid grid, int width) {
        List<Integer> least = List.of();
        for (Words words : Words.values()) {
            least = least(grid, width, words);
            if (sum(least) <= width) {
                return withTheRest(grid, least, width - sum(least));
            }
        }
        int taken = sum(least); // more headings than room: all give way alike
        return least.stream().map(each -> (int) ((long) each * width / taken)).toList();
    }

    private static List<Integer> least(Paper.Grid grid, int width, Words words) {
        int shares = shares(grid);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Paper.Column column = grid.columns().get(i);
            int declared = column.width() * width / shares;
            int heading = MarkedLines.widest(column.heading(), DocumentFont.SIZE) + MARGINS;
            int least = Math.max(heading, column.centred() ? declared : declared * KEPT / ALL);
            int most = declared * MOST_FOR_A_WORD / ALL;
            widths.add(column.centred() ? least : Math.max(least, Math.min(longestWord(grid.rows(), i, words), most)));
        }
        return widths;
    }

    private static List<Integer> withTheRest(Paper.Grid grid, List<Integer> least, int left) {
        int shares = shares(grid);
        List<Long> letters = IntStream.range(0, least.size())
                .mapToObj(i -> grid.columns().get(i).centred() ? 0 : letters(grid.rows(), i))
                .toList();
        long all = letters.stream().mapToLong(Long::longValue).sum();
        return IntStream.range(0, least.size())
                .mapToObj(i -> least.get(i)
                        + (int)
                                (all == 0
                                        ? (long) left * grid.columns().get(i).width() / shares
                                        : left * letters.get(i) / all))
                .toList();
    }

    private static int shares(Paper.Grid grid) {
        return grid.columns().stream().mapToInt(Paper.Column::width).sum();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static long letters(List<Paper.Row> rows, int column) {
        return rows.stream()
                .filter(row -> !row.band())
                .mapToLong(row -> row.cells().get(column).length())
                .sum();
    }

    /** The width of the longest word of a column's cells with the margins; an address has words between its strokes. */
    private static int longestWord(List<Paper.Row> rows, int column, Words held) {
        int longest = 0;
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        for (Paper.Row row : rows) {
            if (row.band()) {
                continue;
            }
            String text = PaperRuns.together(row.cells().get(column));
            words.setText(text);
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
                String word = text.substring(start, end).strip();
                if (held.holds(word)) {
                    longest = Math.max(longest, MarkedLines.widest(word, DocumentFont.SIZE));
                }
                start = end;
            }
            // readers that look words up in a dictionary break a name before its mark all the same, unless the line has
            // room
            longest = Math.max(longest, longestWithMark(text));
        }
        return longest == 0 ? 0 : longest + MARGINS;
    }

    private static int longestWithMark(String text) {
        return text.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(piece -> piece.indexOf(PaperRuns.NO_BREAK) > 0)
                .mapToInt(piece -> MarkedLines.widest(piece, DocumentFont.SIZE))
                .max()
                .orElse(0);
    }
}
