package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.CellRef;

/** One sheet as typed cells, with its merged ranges. Rows without any value are not there. */
final class Grid {
    private final String sheet;
    private final boolean hidden;
    private final TreeMap<Integer, GridRow> rows;
    private final List<Merge> merges;
    private final boolean hiddenColumns;

    Grid(String sheet, boolean hidden, List<GridRow> rows, List<Merge> merges, boolean hiddenColumns) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.rows = new TreeMap<>();
        rows.forEach(row -> this.rows.put(row.number(), row));
        this.merges = List.copyOf(merges);
        this.hiddenColumns = hiddenColumns;
    }

    /** The sheet's name as in the file. */
    String sheet() {
        return sheet;
    }

    /** Whether the sheet is hidden. */
    boolean isHidden() {
        return hidden;
    }

    /** Whether a column is hidden. */
    boolean hasHiddenColumns() {
        return hiddenColumns;
    }

    /** The rows that hold something, from top to bottom. */
    List<GridRow> listRows() {
        return new ArrayList<>(rows.values());
    }

    /** The row of a number, where it holds something. */
    Optional<GridRow> findRow(int number) {
        return Optional.ofNullable(rows.get(number));
    }

    /** The next row below that holds something. */
    Optional<GridRow> findRowBelow(int number) {
        return Optional.ofNullable(rows.higherEntry(number)).map(java.util.Map.Entry::getValue);
    }

    /** The reference of a cell of this sheet. */
    CellRef ref(int row, int column) {
        return new CellRef(sheet, row, column);
    }

    /**
     * The merged range that reaches down into this cell from a row above, where there is one: its first cell holds for
     * this one too.
     */
    Optional<Merge> findMergeFromAbove(int row, int column) {
        for (Merge merge : merges) {
            if (merge.firstRow() < row && merge.contains(row, column)) {
                return Optional.of(merge);
            }
        }
        return Optional.empty();
    }

    /** The merged range that starts at this cell. */
    Optional<Merge> findMergeAt(int row, int column) {
        return merges.stream()
                .filter(m -> m.firstRow() == row && m.firstColumn() == column)
                .findFirst();
    }

    /** The cell that holds for a place: its own, or the first of the range merged down over it. */
    Optional<GridCell> findHolding(int row, int column) {
        Optional<GridCell> own = findRow(row).flatMap(r -> r.find(column));
        if (own.isPresent()) {
            return own;
        }
        return findMergeFromAbove(row, column)
                .filter(m -> m.firstColumn() == column)
                .flatMap(m -> findRow(m.firstRow()).flatMap(r -> r.find(column)));
    }
}
