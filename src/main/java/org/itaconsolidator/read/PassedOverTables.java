package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.layout.Words;

/**
 * Tables among rows above and outside those that were read: words side by side over rows in the same columns. Nothing of
 * them is for the store, but whoever sent them must be told. A label with what it calls for is no table.
 */
final class PassedOverTables {
    private static final int FEWEST_ROWS = 2;

    /** So many columns are no labels beside their values. */
    private static final int WIDE = 3;

    private final Words words;

    PassedOverTables(Words words) {
        this.words = words;
    }

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
            Passed table = new Passed(rows.get(i), rowsBelow(rows, i));
            if (isTable(table)) {
                tables.add(table);
            }
            i += isTable(table) ? 1 + table.rows().size() : 1;
        }
        return tables;
    }

    /** The rows that go on without a blank one in the columns of a row. */
    private static List<GridRow> rowsBelow(List<GridRow> rows, int at) {
        List<GridRow> below = new ArrayList<>();
        for (int i = at + 1;
                i < rows.size() && rows.get(i).number() == rows.get(i - 1).number() + 1;
                i++) {
            GridRow row = rows.get(i);
            boolean inColumns = row.cells().stream()
                    .allMatch(cell -> rows.get(at).find(cell.column()).isPresent());
            if (!inColumns) {
                break;
            }
            below.add(row);
        }
        return below;
    }

    private boolean isTable(Passed table) {
        GridRow heading = table.heading();
        boolean likeHeadings = heading.cells().stream()
                .allMatch(cell -> HeadingFinder.isLikeAHeading(cell)
                        && SigningCell.of(cell.text(), words).isEmpty());
        if (!likeHeadings || heading.cells().size() < 2) {
            return false;
        }
        Set<Integer> numbers = new HashSet<>();
        table.rows().forEach(row -> numbers.addAll(OtherHeadings.numbersIn(row)));
        numbers.remove(heading.cells().get(0).column());
        if (heading.cells().size() >= WIDE) {
            long wide = table.rows().stream()
                    .filter(row -> row.cells().size() >= WIDE)
                    .count();
            return wide >= FEWEST_ROWS || wide > 0 && !numbers.isEmpty();
        }
        return table.rows().size() >= FEWEST_ROWS
                && table.rows().stream()
                        .allMatch(row -> OtherHeadings.numbersIn(row).containsAll(numbers) && !numbers.isEmpty());
    }
}
