package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.CellRef;

/** One sheet as typed cells, with its merged ranges. Rows without any value are not there. */
final class Grid {
    private final String sheet;
    private final boolean hidden;
    private final TreeMap<Integer, GridRow> rows;
    /** By first column, then first row: merged ranges do not overlap, so the nearest above is the one. */
    private final Map<Integer, TreeMap<Integer, Merge>> merges = new HashMap<>();

    private final boolean hiddenColumns;

    Grid(String sheet, boolean hidden, List<GridRow> rows, List<Merge> merges, boolean hiddenColumns) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.rows = new TreeMap<>();
        rows.forEach(row -> this.rows.put(row.number(), row));
        merges.forEach(merge -> this.merges
                .computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
                .put(merge.firstRow(), merge));
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

    /** The reference of a cell of this sheet. */
    CellRef ref(int row, int column) {
        return new CellRef(sheet, row, column);
    }

    /**
     * The merged range that reaches down into this cell from a row above and begins in its column, where there is one: its
     * first cell holds for this one too.
     */
    Optional<Merge> findMergeFromAbove(int row, int column) {
        TreeMap<Integer, Merge> inColumn = merges.get(column);
        Map.Entry<Integer, Merge> above = inColumn == null ? null : inColumn.lowerEntry(row);
        return above != null && above.getValue().contains(row, column)
                ? Optional.of(above.getValue())
                : Optional.empty();
    }

    /** The cell that holds for a place: its own, or the first of the range merged down over it. */
    Optional<GridCell> findHolding(int row, int column) {
        Optional<GridCell> own = findRow(row).flatMap(r -> r.find(column));
        if (own.isPresent()) {
            return own;
        }
        return findMergeFromAbove(row, column)
                .flatMap(m -> findRow(m.firstRow()).flatMap(r -> r.find(column)));
    }
}
