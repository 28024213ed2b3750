package org.itaconsolidator.read.cut;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;

/**
 * A table in which what came of each measure stands in a row of its own below it, behind a word for results: "ผล | จัดอบรมแล้ว", or
 * "ผลการดำเนินงาน : จัดอบรมแล้ว". Before anything is read it gets a column of results; its cells keep their places.
 */
public final class ResultsBelow {
    private static final int FEWEST = 2;
    private static final int FEWEST_COLUMNS = 3;

    private ResultsBelow() {}

    /**
     * The sheet with the results of its first such table in a column; as it was where it has none.
     *
     * @param joined takes each row that is read with another, and that one
     */
    public static Grid join(Grid grid, HeadingFinder finder, BiConsumer<RowRef, RowRef> joined) {
        List<GridRow> rows = grid.listRows();
        for (int i = 0; i + 2 * FEWEST < rows.size(); i++) {
            GridRow heading = rows.get(i);
            if (heading.size() >= FEWEST_COLUMNS
                    && findResult(rows.get(i + 2), finder.matcher()).isPresent()
                    && heading.none(cell -> isOfResults(cell, finder.matcher()))) {
                return join(grid, heading, grid.rowsRightBelow(heading.number()).toList(), finder.matcher(), joined);
            }
        }
        return grid;
    }

    private static boolean isOfResults(GridCell heading, HeadingMatcher matcher) {
        return matcher.matchAnyhow(heading.text())
                .filter(known -> known.field() == Field.RESULT)
                .isPresent();
    }

    /** What came of the measure above, with its place, where a row says nothing else. */
    private static Optional<GridCell> findResult(GridRow row, HeadingMatcher matcher) {
        if (row.size() > 2) {
            return Optional.empty();
        }
        String said = row.first().text();
        int colon = said.indexOf(':');
        if (row.size() == 1 && colon > 0 && matcher.isPlainResult(said.substring(0, colon))) {
            return Optional.of(row.first().saying(said.substring(colon + 1).strip()));
        }
        return Optional.of(row.last())
                .filter(cell -> row.size() == 2 && matcher.isPlainResult(said) && !cell.readsAsNumber());
    }

    private static Grid join(
            Grid grid, GridRow heading, List<GridRow> rows, HeadingMatcher matcher, BiConsumer<RowRef, RowRef> told) {
        int column = Stream.concat(Stream.of(heading), rows.stream())
                        .mapToInt(row -> row.last().column())
                        .max()
                        .getAsInt()
                + 1;
        Map<Integer, GridRow> joined = new HashMap<>();
        MovedCells moved = new MovedCells(grid);
        Map<RowRef, RowRef> taken = new LinkedHashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            GridRow row = rows.get(i);
            GridRow below = rows.get(i + 1);
            Optional<GridCell> result = findResult(below, matcher);
            if (result.isPresent() && row.size() >= FEWEST_COLUMNS) {
                joined.put(row.number(), row.with(moved.move(below, result.get(), row.number(), column)));
                taken.put(grid.ref(below), grid.ref(row));
            }
        }
        if (taken.size() < FEWEST || taken.size() * 2 != rows.size()) {
            return grid;
        }
        GridRow first = rows.get(1);
        GridCell said = moved.put(
                matcher.ownHeading(Field.RESULT),
                grid.ref(first.number(), first.first().column()),
                heading.last().look(),
                heading.number(),
                column);
        joined.put(heading.number(), heading.with(said));
        taken.forEach(told);
        List<GridRow> all = grid.listRows();
        all.removeIf(row -> taken.containsKey(grid.ref(row)));
        all.replaceAll(row -> joined.getOrDefault(row.number(), row));
        return grid.arranged(all, moved.orInPlace());
    }
}
