package org.itaconsolidator.read.book;

import org.itaconsolidator.model.CellRef;

/** A merged range, all ends included, numbers from 1. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    static Merge of(int row, int column) {
        return new Merge(row, column, row, column);
    }

    static Merge of(CellRef first, CellRef last) {
        return new Merge(first.row(), first.column(), last.row(), last.column());
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The range with its first corner first. */
    Merge upright() {
        return new Merge(
                Math.min(firstRow, lastRow),
                Math.min(firstColumn, lastColumn),
                Math.max(firstRow, lastRow),
                Math.max(firstColumn, lastColumn));
    }

    boolean overlaps(Merge other) {
        return firstRow <= other.lastRow
                && other.firstRow <= lastRow
                && firstColumn <= other.lastColumn
                && other.firstColumn <= lastColumn;
    }
}
