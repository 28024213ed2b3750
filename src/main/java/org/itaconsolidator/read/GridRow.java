package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;

/**
 * A row that holds something.
 *
 * @param number as Excel shows it, from 1
 * @param hidden hidden or filtered away
 * @param cells from left to right
 */
record GridRow(int number, boolean hidden, List<GridCell> cells) {
    GridRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column. */
    Optional<GridCell> find(int column) {
        for (GridCell cell : cells) {
            if (cell.column() >= column) {
                return cell.column() == column ? Optional.of(cell) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The text of a column's cell, {@code ""} for none. */
    String text(int column) {
        return find(column).map(GridCell::text).orElse("");
    }

    /** The row with those of its cells that stand in some columns. */
    GridRow within(ColumnSpan columns) {
        return new GridRow(
                number,
                hidden,
                cells.stream().filter(cell -> columns.contains(cell.column())).toList());
    }
}
