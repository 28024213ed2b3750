package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingFinder;

/**
 * An analysis whose indicators stand in lines of their own, each above the rows that are of it. Before anything is read the
 * rows get a column that names theirs; what it holds keeps its place in the line.
 */
public final class IndicatorLines {
    private static final int FEWEST = 2;

    private IndicatorLines() {}

    /** The sheet with such tables as plain ones; as it was where it has none. */
    public static Grid name(Grid grid, HeadingFinder finder) {
        Grid named = grid;
        for (GridRow row : grid.listRows()) {
            // what stands over a line within such a table stands over none any more
            if (row.size() >= FEWEST
                    && row.all(HeadingFinder::isLikeAHeading)
                    && named.findRow(row.number() + 1)
                            .filter(below -> indicatorOf(below, finder).isPresent())
                            .isPresent()
                    && finder.isOfAnalysis(grid, row.number())) {
                named = name(named, named.findRow(row.number()).orElse(row), finder);
            }
        }
        return named;
    }

    /** The indicator that a row names in its only cell. */
    private static OptionalInt indicatorOf(GridRow row, HeadingFinder finder) {
        return row.size() != 1
                ? OptionalInt.empty()
                : finder.findIndicator(row.first().text()).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Grid name(Grid grid, GridRow heading, HeadingFinder finder) {
        List<GridRow> rows = grid.rowsRightBelow(heading.number()).toList();
        int column = Stream.concat(Stream.of(heading), rows.stream())
                        .mapToInt(row -> row.last().column())
                        .max()
                        .getAsInt()
                + 1;
        MovedCells moved = new MovedCells(grid);
        List<GridRow> named = new ArrayList<>();
        List<GridRow> lines = new ArrayList<>();
        List<GridRow> between = new ArrayList<>();
        Set<Integer> filled = new HashSet<>();
        int last = heading.number();
        for (GridRow row : rows) {
            if (indicatorOf(row, finder).isPresent()) {
                lines.add(row);
            } else if (row.size() >= FEWEST
                    || row.first().column() != heading.first().column()) {
                GridRow line = lines.get(lines.size() - 1);
                filled.add(line.number());
                between.add(row);
                int number = heading.number() + named.size() + 1;
                named.add(moved.move(row, number).with(moved.move(line, line.first(), number, column)));
            } else {
                break; // what stands below the table, or between parts of it
            }
            last = row.number();
        }
        if (lines.size() < FEWEST || filled.size() < lines.size() || areOfMore(grid, heading, between, finder)) {
            return grid;
        }
        GridRow first = lines.get(0);
        named.add(heading.with(moved.put(
                finder.matcher().ownHeading(Field.INDICATOR),
                grid.ref(first.number(), first.first().column()),
                heading.last().look(),
                heading.number(),
                column)));
        int end = last;
        List<GridRow> all = grid.listRows();
        all.removeIf(row -> row.number() >= heading.number() && row.number() <= end);
        all.addAll(named);
        return grid.arranged(all, heading.number() + 1, end, moved.orInPlace()).orElse(grid);
    }

    /** Whether the rows between the lines name indicators or items in a column of their own, or have scores: those are not the lines'. */
    private static boolean areOfMore(Grid grid, GridRow heading, List<GridRow> rows, HeadingFinder finder) {
        ColumnEvidence cells = finder.evidenceBelow(grid, heading.number());
        return heading.where(cell -> cell.column() > heading.first().column())
                        .map(GridCell::text)
                        .anyMatch(text -> finder.matcher().areScoresBelow(text)
                                || finder.matcher().speaksOf(Field.ITEM, text))
                || rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> ItemCode.areAlone(cell.text()))
                || rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .map(GridCell::column)
                        .filter(column -> column > heading.first().column())
                        .distinct()
                        .anyMatch(column -> nameIndicators(cells, column) || cells.areNumbers(column));
    }

    private static boolean nameIndicators(ColumnEvidence cells, int column) {
        Explanation.Fit fit = cells.countFitting(column, Field.INDICATOR);
        return fit.fitting() * 2 > fit.filled();
    }
}
