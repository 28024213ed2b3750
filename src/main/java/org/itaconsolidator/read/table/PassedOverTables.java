package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;
import org.itaconsolidator.read.heading.SigningCell;

/**
 * Tables among rows above and outside those that were read: words side by side over rows in the same columns. Nothing of
 * them is for the store, but whoever sent them must be told. A label with what it calls for is no table.
 */
record PassedOverTables(Words words) {
    private static final int FEWEST_ROWS = 2;

    /** So many columns are no labels beside their values. */
    private static final int WIDE = 3;

    /**
     * Such a table.
     *
     * @param heading the row of its headings
     * @param rows the rows below them, one at least
     */
    record Passed(GridRow heading, List<GridRow> rows) {
        Passed {
            rows = List.copyOf(rows);
        }
    }

    /** The tables from top to bottom. */
    List<Passed> listOf(List<GridRow> rows) {
        List<Passed> tables = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            List<GridRow> below = couldBeHeadings(rows.get(i)) ? rowsOfTable(rows, i) : List.of();
            if (!below.isEmpty()) {
                tables.add(new Passed(rows.get(i), below));
            }
            i += 1 + below.size();
        }
        return tables;
    }

    private boolean couldBeHeadings(GridRow row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> HeadingFinder.isLikeAHeading(cell)
                                && SigningCell.of(cell.text()).isEmpty())
                && OtherHeadings.numbersIn(row).isEmpty();
    }

    /**
     * The rows of the table below a row of words: those that go on without a blank one in its columns. None where they make no
     * table: below two words each must have a number under the second, which is why the first without one ends the search;
     * below more of them several must be as wide, or one that holds a number.
     */
    private static List<GridRow> rowsOfTable(List<GridRow> rows, int at) {
        GridRow heading = rows.get(at);
        int first = heading.cells().get(0).column();
        boolean narrow = heading.cells().size() < WIDE;
        List<GridRow> below = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int wide = 0;
        for (int i = at + 1;
                i < rows.size() && rows.get(i).number() == rows.get(i - 1).number() + 1;
                i++) {
            GridRow row = rows.get(i);
            if (row.cells().stream()
                    .anyMatch(cell -> heading.find(cell.column()).isEmpty())) {
                break;
            }
            Set<Integer> own = OtherHeadings.numbersIn(row);
            own.remove(first);
            if (narrow && own.isEmpty()) {
                return List.of();
            }
            numbers.addAll(own);
            wide += row.cells().size() >= WIDE ? 1 : 0;
            below.add(row);
        }
        boolean table = narrow ? below.size() >= FEWEST_ROWS : wide >= FEWEST_ROWS || wide > 0 && !numbers.isEmpty();
        return table ? below : List.of();
    }
}
