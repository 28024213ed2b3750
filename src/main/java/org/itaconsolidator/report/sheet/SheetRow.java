package org.itaconsolidator.report.sheet;

import java.util.Arrays;
import java.util.Optional;

/** The row of a streamed sheet that is being written. */
final class SheetRow {
    private SheetCell[] cells = new SheetCell[32];
    private int end;
    private float points;

    /** Puts a cell into a column, counted from 0; replaces one that is there. */
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

    /** The cells up to {@link #end}, {@code null} where there is none; an array for speed. */
    SheetCell[] cells() {
        return cells;
    }

    /** The number of columns up to the last one with a cell. */
    int end() {
        return end;
    }

    /** Its height in points; 0 where its texts decide. */
    float points() {
        return points;
    }

    void setPoints(float points) {
        this.points = points;
    }
}
