package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.Paper;

/**
 * How wide the columns of a document's table are: each at least as wide as the widest piece of its heading, so that no word
 * of it is torn apart, and what is left goes to those that have most to say. Officers write much in one column and leave others blank; columns of fixed widths made pages
 * of one narrow column.
 */
final class PaperColumns {
    /** Of its declared width, in per cent, what a column keeps that is blank. */
    private static final int KEPT = 80;

    private static final int ALL = 100;

    /** What a cell keeps free on both sides together, in twentieths of a point. */
    static final int MARGINS = 216;

    private PaperColumns() {}

    /** The widths in the order of the columns; together at most {@code width}, in its unit. */
    static List<Integer> widths(Paper.Grid grid, int width) {
        int shares = grid.columns().stream().mapToInt(Paper.Column::width).sum();
        List<Integer> widths = new ArrayList<>();
        List<Long> letters = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Paper.Column column = grid.columns().get(i);
            int declared = column.width() * width / shares;
            int heading = MarkedLines.widest(column.heading(), DocumentFont.SIZE) + MARGINS;
            widths.add(Math.max(heading, column.centred() ? declared : declared * KEPT / ALL));
            letters.add(column.centred() ? 0 : letters(grid.rows(), i));
        }
        long all = letters.stream().mapToLong(Long::longValue).sum();
        int taken = widths.stream().mapToInt(Integer::intValue).sum();
        if (taken > width) { // more headings than room: all give way alike
            return widths.stream()
                    .map(each -> (int) ((long) each * width / taken))
                    .toList();
        }
        int left = width - taken;
        for (int i = 0; i < widths.size(); i++) {
            long more = all == 0 ? (long) left * grid.columns().get(i).width() / shares : left * letters.get(i) / all;
            widths.set(i, widths.get(i) + (int) more);
        }
        return List.copyOf(widths);
    }

    private static long letters(List<Paper.Row> rows, int column) {
        return rows.stream()
                .filter(row -> !row.band())
                .mapToLong(row -> row.cells().get(column).length())
                .sum();
    }
}
