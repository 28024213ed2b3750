package org.itaconsolidator.report.sheet;

import java.util.Arrays;
import java.util.Optional;

/** A row of a streamed sheet until the next one begins. */
final class SheetRow {
    private SheetCell[] cells = new SheetCell[32];
    private int end;
    private float points;

    /** Puts a cell into a column, counted from 0, in place of the one that was there. */
    void put(int column, SheetCell cell) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = cell;
        end = Math.max(end, column + 1);
    }

    Optional<SheetCell> find(int column) {
        return column < end ? Optional.ofNullable(cells[column]) : Optional.empty();
    }

    /** The cells down to {@link #end}, {@code null} where there is none: many rows are gone through. */
    SheetCell[] cells() {
        return cells;
    }

    /** One more than the last column that has a cell. */
    int end() {
        return end;
    }

    /** Its height; 0 for one that follows from its texts. */
    float points() {
        return points;
    }

    void setPoints(float points) {
        this.points = points;
    }
}
