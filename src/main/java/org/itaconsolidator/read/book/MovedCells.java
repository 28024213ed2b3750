package org.itaconsolidator.read.book;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.CellRef;

/**
 * The cells that a sheet laid out anew has in other places than those where they stand in the file: each keeps its look, and what is
 * told of it is told of where it stands.
 */
public final class MovedCells {
    private final Grid grid;
    private final Map<CellRef, CellRef> stands = new HashMap<>();

    /** @param grid the sheet in which they stand */
    public MovedCells(Grid grid) {
        this.grid = grid;
    }

    public GridCell move(GridRow from, GridCell cell, int row, int column) {
        stands.put(grid.ref(row, column), grid.ref(from, cell));
        return cell.at(column);
    }

    public void moveBlank(GridRow from, int at, int row, int column) {
        stands.put(grid.ref(row, column), grid.ref(from.number(), at));
    }

    /** A row in another place, its cells in their columns. */
    public GridRow move(GridRow from, int row) {
        moveRow(from.number(), row);
        return from.with(from.cells().stream()
                        .map(cell -> move(from, cell, row, cell.column()))
                        .toList())
                .at(row);
    }

    /** A text in another place, which stands in a cell, be it as a part of what that says. */
    public GridCell put(String text, CellRef at, CellLook look, int row, int column) {
        return put(new CellValue.Text(text), at, look, row, column);
    }

    /** What a cell says, or a part of it, in another place. */
    public GridCell put(CellValue said, CellRef at, CellLook look, int row, int column) {
        stands.put(grid.ref(row, column), at);
        return new GridCell(column, said, look, "");
    }

    /** Where a row as a whole stands. */
    public void moveRow(int from, int row) {
        stands.put(grid.ref(row, 0), grid.ref(from, 0));
    }

    /** Where what is read at a place stands; what was not moved stands where it is read. */
    public UnaryOperator<CellRef> orInPlace() {
        return read -> stands.getOrDefault(read, read);
    }

    /** The same in rows that hold nothing but moved cells: what is read beside these stands somewhere near. */
    public UnaryOperator<CellRef> or(UnaryOperator<CellRef> near) {
        return read -> stands.containsKey(read) ? stands.get(read) : near.apply(read);
    }
}
