package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.read.heading.ScoresAcross;

/**
 * A list of all indicators that goes on to its right, in blocks below the same headings or each below its own. What the headings mean may show only below all of the names, so that before anything is read each block is put below the
 * one to its left, with its headings where they are others; its cells keep their places. Blocks whose names and scores have known
 * headings are tables side by side ({@link SideBySide}).
 */
public final class StackedBlocks {
    private static final int FEWEST_HEADINGS = 2;

    /** The cells of a row from one column to another. */
    private record Block(int first, int last) {
        List<GridCell> listCells(GridRow row) {
            return row.where(cell -> cell.column() >= first && cell.column() <= last)
                    .toList();
        }
    }

    /** The sheet with such a list in one; as it was where it has none, or where something stands beside the blocks. */
    public static Grid stack(Grid grid, Frameworks frameworks, HeadingFinder finder) {
        HeadingMatcher matcher = finder.matcher();
        ScoresAcross across = finder.across();
        for (GridRow row : grid.listRows()) {
            List<Block> blocks = listBlocks(grid, row, across);
            if (!blocks.isEmpty()
                    && !isSaidApart(grid, row, blocks, across)
                    && !(isAnyOf(row, matcher, Heading::isScore)
                            && isAnyOf(row, matcher, heading -> heading.field() == Field.INDICATOR))) {
                Optional<Grid> stacked = stack(grid, row, blocks, frameworks);
                if (stacked.isPresent()) {
                    return stacked.get();
                }
            }
        }
        return grid;
    }

    /**
     * Whether a row above says of a later block what it does not say of the first: "ผลคะแนน | ค่าเป้าหมาย"; the instrument alone the names
     * below say themselves.
     */
    private static boolean isSaidApart(Grid grid, GridRow heading, List<Block> blocks, ScoresAcross across) {
        return grid.findRowAbove(heading.number()).stream()
                .flatMap(above -> above.where(cell -> cell.column()
                                >= blocks.get(1).first()
                        && !cell.text().equals(above.first().text())
                        && !(across.isOfAnInstrument(above.first().text()) && across.isOfAnInstrument(cell.text()))))
                .findAny()
                .isPresent();
    }

    private static boolean isAnyOf(GridRow row, HeadingMatcher matcher, Predicate<Heading> wanted) {
        return row.any(cell -> matcher.match(cell.text()).filter(wanted).isPresent());
    }

    /** The columns of each block below a row of headings, from as far in front of its names as those of the first; none where one list stands there. */
    private static List<Block> listBlocks(Grid grid, GridRow row, ScoresAcross across) {
        Optional<GridRow> first = row.size() < 2 * FEWEST_HEADINGS ? Optional.empty() : grid.findRow(row.number() + 1);
        if (first.isEmpty()
                || across.countIndicatorsIn(first.get()) < 2
                || across.countIndicatorsIn(row) > 0
                // what is said of an instrument beside its name may be said of its scores
                || !row.all(cell -> cell.isText() && across.isOfInstrumentAlone(cell.text()))) {
            return List.of();
        }
        List<GridRow> rows = grid.rowsRightBelow(row.number()).toList();
        List<Integer> names = row.cells().stream()
                .map(GridCell::column)
                .filter(column -> rows.stream()
                                .map(below -> below.within(new ColumnSpan(column, column)))
                                .filter(below -> across.countIndicatorsIn(below) > 0)
                                .count()
                        > 1)
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int before = names.get(0) - row.first().column();
            boolean more = i + 1 < names.size();
            int last = more ? names.get(i + 1) - before - 1 : row.last().column();
            if (!areAlike(row, names.get(0), names.get(i), last)) {
                return List.of();
            }
            blocks.add(new Block(names.get(i) - before, last));
        }
        return blocks.size() > 1 ? blocks : List.of();
    }

    /** Whether the headings of a block are those of the first, but for that of the names: what is said of other numbers is said of these alone. */
    private static boolean areAlike(GridRow row, int firstNames, int names, int last) {
        int apart = names - firstNames;
        for (int column = row.first().column(); column + apart <= last; column++) {
            if (column != firstNames && !row.text(column).equals(row.text(column + apart))) {
                return false;
            }
        }
        return row.has(row.first().column() + apart);
    }

    private static Optional<Grid> stack(Grid grid, GridRow heading, List<Block> blocks, Frameworks frameworks) {
        int left = blocks.get(0).first();
        List<GridRow> kept = new ArrayList<>(List.of(heading.with(blocks.get(0).listCells(heading))));
        List<GridRow> more = new ArrayList<>();
        MovedCells moved = new MovedCells(grid);
        Set<Integer> indicators = new HashSet<>();
        List<GridRow> rows = grid.rowsRightBelow(heading.number()).toList();
        int end = heading.number() + rows.size() + 1;
        for (Block block : blocks) {
            List<GridRow> ofBlock = new ArrayList<>(rows);
            if (!texts(block.listCells(heading)).equals(texts(kept.get(0).cells()))) {
                ofBlock.add(0, heading);
            }
            for (GridRow row : ofBlock) {
                List<GridCell> cells = block.listCells(row);
                List<Integer> named = cells.stream()
                        .flatMap(cell -> frameworks.findNamed(cell.text()).stream())
                        .toList();
                if (named.size() > 1 || !indicators.addAll(named) && !named.isEmpty()) {
                    return Optional.empty();
                }
                if (block == blocks.get(0)) {
                    kept.add(row.with(cells));
                } else if (!cells.isEmpty()) {
                    int number = end + more.size();
                    more.add(row.with(cells.stream()
                                    .map(cell -> moved.move(row, cell, number, cell.column() - block.first() + left))
                                    .toList())
                            .at(number));
                    moved.moveRow(row.number(), number);
                }
            }
        }
        boolean beside = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> blocks.stream()
                        .noneMatch(block -> cell.column() >= block.first() && cell.column() <= block.last()));
        if (beside || indicators.size() < DividedLines.FEWEST) {
            return Optional.empty();
        }
        List<GridRow> others = grid.listRows();
        others.removeIf(row -> row.number() >= heading.number() && row.number() < end);
        others.addAll(kept);
        return withMore(grid, heading, others, more, end, moved);
    }

    /**
     * The sheet of the rows that are kept, with more put in above a blank row of it.
     *
     * @param moved the cells of these; what else is read there stands in the row of the heading
     */
    static Optional<Grid> withMore(
            Grid grid, GridRow heading, List<GridRow> kept, List<GridRow> more, int blank, MovedCells moved) {
        int by = more.get(more.size() - 1).number() + 1 - blank;
        return grid.part(kept)
                .opened(blank, by, moved.or(read -> grid.ref(heading.number(), read.column())))
                .map(opened -> {
                    List<GridRow> all = opened.listRows();
                    all.addAll(more);
                    return opened.part(all);
                });
    }

    private static List<String> texts(List<GridCell> cells) {
        return cells.stream().map(GridCell::text).toList();
    }
}
