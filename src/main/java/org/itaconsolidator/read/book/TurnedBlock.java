package org.itaconsolidator.read.book;

import org.itaconsolidator.model.CellRef;

/**
 * Cells of a sheet that are read with rows and columns exchanged, beginning in the same columns.
 *
 * @param height rows before they are turned
 * @param width columns before they are turned
 * @param to the row in which their first column is read
 */
public record TurnedBlock(String sheet, int top, int left, int height, int width, int to) {
    int bottom() {
        return top + height - 1;
    }

    /** The row below those in which it is read. */
    public int end() {
        return to + width;
    }

    /** Where a cell of it is read. */
    CellRef turned(int row, int column) {
        return new CellRef(sheet, to + column - left, left + row - top);
    }

    /** Where a cell stands that is read at a place; the place itself where it was not turned. */
    CellRef stands(CellRef at) {
        int down = at.row() - to;
        int right = at.column() - left;
        boolean ours = sheet.equals(at.sheet()) && down >= 0 && down < width && right >= 0 && right < height;
        return ours ? new CellRef(sheet, top + right, left + down) : at;
    }

    boolean holds(Merge merge) {
        return merge.firstRow() >= top
                && merge.lastRow() <= bottom()
                && merge.firstColumn() >= left
                && merge.lastColumn() < left + width;
    }

    /** Whether a range has a cell where the block stands or is read. */
    boolean touches(Merge merge) {
        return merge.overlaps(new Merge(top, left, bottom(), left + width - 1))
                || merge.overlaps(new Merge(to, left, end() - 1, left + height - 1));
    }

    Merge turned(Merge merge) {
        CellRef first = turned(merge.firstRow(), merge.firstColumn());
        CellRef last = turned(merge.lastRow(), merge.lastColumn());
        return new Merge(first.row(), first.column(), last.row(), last.column());
    }
}
