package org.itaconsolidator.report.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.paper.Paper;

/**
 * How wide the columns of a document's table are: each at least as wide as the widest piece of its heading, so that no word
 * of it is torn apart, and where there is room for it as the longest word of its cells; what is left goes to those that
 * have most to say. Officers write much in one column and leave others blank; columns of fixed widths made pages of one
 * narrow column.
 */
final class PaperColumns {
    /** Of its declared width, in per cent, what a column keeps that is blank. */
    private static final int KEPT = 60;

    /** Of its declared width, in per cent, how wide a long word may make a column. */
    private static final int MOST_FOR_A_WORD = 140;

    /** The dictionary takes long for a text without a blank; what stands behind these letters fits as its words may. */
    private static final int LETTERS_LOOKED_AT = 2_000;

    private static final int ALL = 100;

    /** In so many parts the width that is left is given away. */
    private static final int PARTS = 64;

    /** What a cell keeps free on both sides together, in twentieths of a point. */
    static final int MARGINS = 216;

    private static final Locale THAI = Locale.forLanguageTag("th");

    private PaperColumns() {}

    /** The widths in the order of the columns; together at most {@code width}, in its unit. */
    static List<Integer> widths(Paper.Grid grid, int width, int size) {
        List<Integer> least = List.of();
        for (boolean words : new boolean[] {true, false}) {
            least = least(grid, width, size, words);
            if (sum(least) <= width) {
                return withTheRest(grid, least, width - sum(least), size);
            }
        }
        int taken = sum(least); // more headings than room: all give way alike
        return least.stream().map(each -> (int) ((long) each * width / taken)).toList();
    }

    private static List<Integer> least(Paper.Grid grid, int width, int size, boolean words) {
        int shares = shares(grid);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Paper.Column column = grid.columns().get(i);
            int declared = column.width() * width / shares;
            int heading = MarkedLines.widest(column.heading(), size) + MARGINS;
            int least = Math.max(heading, column.centred() ? declared : declared * KEPT / ALL);
            int most = declared * MOST_FOR_A_WORD / ALL;
            widths.add(
                    column.centred() || !words
                            ? least
                            : Math.max(least, Math.min(longestWord(grid.rows(), i, size), most)));
        }
        return widths;
    }

    /** In small parts, each to the column whose cells make most of the table's height: the fewest pages come of it. */
    private static List<Integer> withTheRest(Paper.Grid grid, List<Integer> least, int left, int size) {
        int[] widths = least.stream().mapToInt(Integer::intValue).toArray();
        List<double[][]> rows = grid.rows().stream()
                .filter(row -> !row.band())
                .map(row -> lengths(grid, row, size))
                .toList();
        for (int part = 0; part < PARTS; part++) {
            int column = highest(rows, widths);
            if (column < 0) {
                int shares = shares(grid); // nothing is written in any row
                return IntStream.range(0, widths.length)
                        .mapToObj(i -> least.get(i)
                                + (int) ((long) left * grid.columns().get(i).width() / shares))
                        .toList();
            }
            widths[column] += left / PARTS;
        }
        return IntStream.of(widths).boxed().toList();
    }

    /** How long the lines of each cell are; none of a centred one, which is a number or a word. */
    private static double[][] lengths(Paper.Grid grid, Paper.Row row, int size) {
        double[][] lengths = new double[row.cells().size()][];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = grid.columns().get(i).centred()
                    ? new double[0]
                    : row.cells()
                            .get(i)
                            .lines()
                            .mapToDouble(line -> MarkedLines.width(line, size))
                            .toArray();
        }
        return lengths;
    }

    /** The column of which a little more width takes most of the height of all rows; -1 for blank rows. */
    private static int highest(List<double[][]> rows, int[] widths) {
        double[] gains = new double[widths.length];
        for (double[][] row : rows) {
            int tallest = -1;
            double most = 0;
            for (int i = 0; i < row.length; i++) {
                double lines = 0;
                for (double length : row[i]) {
                    lines += Math.max(1, length / (widths[i] - MARGINS));
                }
                if (lines > most) {
                    most = lines;
                    tallest = i;
                }
            }
            if (tallest >= 0) {
                gains[tallest] += most / widths[tallest];
            }
        }
        int best = -1;
        for (int i = 0; i < gains.length; i++) {
            if (gains[i] > (best < 0 ? 0 : gains[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int shares(Paper.Grid grid) {
        return grid.columns().stream().mapToInt(Paper.Column::width).sum();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The width of the longest Thai word of a column's cells with the margins: an address may break anywhere. */
    private static int longestWord(List<Paper.Row> rows, int column, int size) {
        int longest = 0;
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        for (Paper.Row row : rows) {
            if (row.band()) {
                continue;
            }
            String whole = PaperParagraph.together(row.cells().get(column));
            String text = whole.substring(0, Math.min(whole.length(), LETTERS_LOOKED_AT));
            words.setText(text);
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
                String word = text.substring(start, end).strip();
                if (word.chars().noneMatch(c -> c < '\u0E00' && c != PaperParagraph.NO_BREAK)) {
                    longest = Math.max(longest, MarkedLines.widest(word, size));
                }
                start = end;
            }
            // readers that look words up in a dictionary break a name before its mark all the same, unless the line has
            // room
            longest = Math.max(longest, longestWithMark(text, size));
        }
        return longest == 0 ? 0 : longest + MARGINS;
    }

    private static int longestWithMark(String text, int size) {
        return text.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(piece -> piece.indexOf(PaperParagraph.NO_BREAK) > 0)
                .mapToInt(piece -> MarkedLines.widest(piece, size))
                .max()
                .orElse(0);
    }
}
