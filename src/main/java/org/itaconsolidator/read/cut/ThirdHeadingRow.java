package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;

/**
 * Three rows of headings over scores, of which one says only that the figures are a result: "ผลการประเมิน" over years, or "คะแนน" below each
 * of them. Before anything is read that row is taken out, and what stands in it beside such words stands in the next one, so that
 * the ordinary two rows are left.
 */
public final class ThirdHeadingRow {
    private static final int ROWS = 3;
    private static final int LONGEST = 40;

    private ThirdHeadingRow() {}

    /** The sheet with two heading rows where three say no more than two of them. */
    public static Grid drop(Grid grid, HeadingFinder finder) {
        List<GridRow> rows = grid.listRows();
        for (int i = 0; i + ROWS < rows.size(); i++) {
            GridRow upper = rows.get(i);
            GridRow middle = rows.get(i + 1);
            GridRow lower = rows.get(i + 2);
            if (upper.size() < 2
                    || lower.number() != upper.number() + 2
                    || !areShort(middle)
                    || !areShort(lower)
                    || !namesRows(finder, upper, middle, lower, rows.get(i + ROWS))) {
                continue;
            }
            List<GridRow> left = new ArrayList<>(rows);
            if (saysScores(finder, lower) && standsBelow(lower, middle)) {
                left.remove(i + 2);
                return grid.part(left);
            }
            List<GridCell> names = listBesideResults(finder, upper, middle);
            if (!names.isEmpty()) {
                List<GridCell> cells = new ArrayList<>(names);
                cells.addAll(middle.cells());
                left.set(i + 1, middle.with(cells));
                left.remove(i);
                return grid.arranged(left, at -> standing(at, upper.number(), middle));
            }
        }
        return grid;
    }

    /** Where a cell of the two rows that became one stands: in the lower one, or in the one above it. */
    private static CellRef standing(CellRef at, int upper, GridRow middle) {
        return at.row() == middle.number()
                        && at.column() < middle.cells().get(0).column()
                ? new CellRef(at.sheet(), upper, at.column())
                : at;
    }

    /** A look that costs little: the second and third of such rows hold short texts. */
    private static boolean areShort(GridRow row) {
        List<GridCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).text().length() > LONGEST) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first of three rows of texts alone has the heading of the indicators, which go on below all three. */
    private static boolean namesRows(
            HeadingFinder finder, GridRow upper, GridRow middle, GridRow lower, GridRow first) {
        boolean named = false;
        for (GridCell cell : upper.cells()) {
            int column = cell.column();
            named |= middle.find(column).isEmpty()
                    && lower.find(column).isEmpty()
                    && first.find(column).isPresent()
                    && finder.matcher()
                            .match(cell.text())
                            .filter(heading -> heading.field() == Field.INDICATOR && heading.exact())
                            .isPresent();
        }
        return named;
    }

    /** Whether a row holds nothing but words for scores without a year, at least two. */
    private static boolean saysScores(HeadingFinder finder, GridRow row) {
        for (GridCell cell : row.cells()) {
            if (!(cell.value() instanceof CellValue.Text) || !saysScores(finder, cell.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysScores(HeadingFinder finder, String text) {
        return finder.matcher()
                .match(text)
                .filter(heading -> heading.field() == Field.SCORE && heading.exact())
                .filter(heading -> heading.year().isEmpty())
                .isPresent();
    }

    private static boolean standsBelow(GridRow lower, GridRow middle) {
        for (GridCell cell : lower.cells()) {
            if (middle.find(cell.column()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The cells of the first row in front of one word for results that stands over all of the second; none where more stands there. */
    private static List<GridCell> listBesideResults(HeadingFinder finder, GridRow upper, GridRow middle) {
        int from = middle.cells().get(0).column();
        GridCell last = upper.cells().get(upper.size() - 1);
        boolean overAll = last.column() == from && saysScores(finder, last.text());
        boolean years = false;
        for (GridCell cell : middle.cells()) {
            years |= finder.matcher().match(cell.text()).flatMap(Heading::year).isPresent();
        }
        return overAll && years ? upper.cells().subList(0, upper.size() - 1) : List.of();
    }
}
