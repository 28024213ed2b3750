package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * A heading that groups all years of a score table: "ที่ | ตัวชี้วัด | ผลการประเมิน" over "ปี 2567 | ปี 2568" and "คะแนน | ระดับ | คะแนน | ระดับ".
 * It becomes a line over the table, and the headings beside it stand beside the years.
 */
final class GroupedYears {
    private static final int FEWEST = 2;

    private GroupedYears() {}

    /** The sheet with such headings as lines; as it was where it has none. */
    static Grid lift(Grid grid, ScoresAcross across) {
        Grid lifted = grid;
        for (GridRow top : grid.listRows()) {
            lifted = lift(lifted, top.number(), across);
        }
        return lifted;
    }

    private static Grid lift(Grid grid, int number, ScoresAcross across) {
        GridRow top = grid.findRow(number).orElseThrow();
        Optional<GridRow> years = grid.findRow(number + 1);
        Optional<GridRow> lower = grid.findRow(number + 2);
        if (years.isEmpty()
                || lower.isEmpty()
                || top.size() < FEWEST
                || lower.get().size() < FEWEST) {
            return grid;
        }
        int first = years.get().first().column();
        int last = Math.max(years.get().last().column(), lower.get().last().column());
        Optional<GridCell> group = top.find(first);
        boolean grouped = group.filter(HeadingFinder::isLikeAHeading).isPresent()
                && lower.get().size() >= years.get().size()
                && lower.get().first().column() == first
                && top.within(new ColumnSpan(first, last)).size() == 1
                && years.get().all(cell -> FiscalYears.listIn(cell.text()).size() == 1)
                && lower.get().all(cell -> HeadingFinder.isShownText(cell) && !cell.readsAsNumber())
                && across.countIndicatorsIn(lower.get()) == 0
                && HeadingsThatGoOn.findFirst(grid, lower.get(), across).isPresent();
        if (!grouped) {
            return grid;
        }
        MovedCells moved = new MovedCells(grid);
        List<GridCell> cells = new ArrayList<>(years.get().cells());
        top.where(cell -> cell.column() != first)
                .forEach(cell -> cells.add(moved.move(top, cell, number + 1, cell.column())));
        cells.sort(Comparator.comparingInt(GridCell::column));
        List<GridRow> rows = grid.listRows();
        rows.replaceAll(row -> row.number() == number
                ? top.with(List.of(group.get()))
                : row.number() == number + 1 ? row.with(cells) : row);
        return grid.arranged(rows, moved.orInPlace());
    }
}
