package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.read.heading.ScoresAcross;

/**
 * A list of all indicators that goes on to its right under the same headings. What the headings mean may show only below
 * all of the names, so that before anything is read each block is put below the one to its left; its cells keep their
 * places. Blocks whose names and scores have known headings are tables side by side ({@link SideBySide}).
 */
public final class StackedBlocks {
    private static final int FEWEST_HEADINGS = 2;

    private StackedBlocks() {}

    /** The cells of a row from one column on, in the columns of the leftmost block. */
    private record Block(int first, int last) {
        List<GridCell> listCells(GridRow row, int left) {
            return row.cells().stream()
                    .filter(cell -> cell.column() >= first && cell.column() <= last)
                    .map(cell -> new GridCell(cell.column() - first + left, cell.value(), cell.look(), cell.formula()))
                    .toList();
        }
    }

    /** The sheet with such a list in one; as it was where it has none, or where something stands beside the blocks. */
    public static Grid stack(Grid grid, Frameworks frameworks, HeadingFinder finder) {
        HeadingMatcher matcher = finder.matcher();
        ScoresAcross across = finder.across();
        for (GridRow row : grid.listRows()) {
            List<Block> blocks = listBlocks(row, across);
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
                .flatMap(above -> above.cells().stream()
                        .filter(cell -> cell.column() >= blocks.get(1).first()
                                && !cell.text().equals(above.first().text())
                                && !(across.isOfAnInstrument(above.first().text())
                                        && across.isOfAnInstrument(cell.text()))))
                .findAny()
                .isPresent();
    }

    private static boolean isAnyOf(GridRow row, HeadingMatcher matcher, Predicate<Heading> wanted) {
        return row.cells().stream()
                .anyMatch(cell -> matcher.match(cell.text()).filter(wanted).isPresent());
    }

    /** The columns under each repetition of a row's headings, be it that each block names its instrument first; none where it is no such row. */
    private static List<Block> listBlocks(GridRow row, ScoresAcross across) {
        if (row.size() < 2 * FEWEST_HEADINGS
                || !row.cells().stream().allMatch(cell -> cell.value() instanceof CellValue.Text)) {
            return List.of();
        }
        int width = 1;
        while (width < row.size() && !isAsFirst(row.get(width), row.first(), across)) {
            width++;
        }
        if (width < FEWEST_HEADINGS || width == row.size() || row.size() % width != 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            GridCell model = row.get(i % width);
            int from = row.get(i - i % width).column();
            boolean same =
                    (model.text().equals(row.get(i).text()) || i % width == 0 && isAsFirst(row.get(i), model, across))
                            && row.get(i).column() - from
                                    == model.column() - row.first().column();
            if (!same) {
                return List.of();
            }
            if (i % width == width - 1) {
                blocks.add(new Block(from, row.get(i).column()));
            }
        }
        return blocks;
    }

    private static boolean isAsFirst(GridCell cell, GridCell first, ScoresAcross across) {
        return cell.text().equals(first.text())
                || across.isOfAnInstrument(cell.text()) && across.isOfAnInstrument(first.text());
    }

    private static Optional<Grid> stack(Grid grid, GridRow heading, List<Block> blocks, Frameworks frameworks) {
        int left = blocks.get(0).first();
        List<GridRow> kept = new ArrayList<>(List.of(heading.with(blocks.get(0).listCells(heading, left))));
        List<GridRow> more = new ArrayList<>();
        Map<CellRef, CellRef> stands = new HashMap<>();
        Set<Integer> indicators = new HashSet<>();
        List<GridRow> rows = listBelow(grid, heading);
        int end = heading.number() + rows.size() + 1;
        for (Block block : blocks) {
            for (GridRow row : rows) {
                List<GridCell> cells = block.listCells(row, left);
                List<Integer> named = cells.stream()
                        .flatMap(cell -> frameworks.findIndicatorOfAnyYear(cell.text()).stream())
                        .filter(IndicatorMatch::isName)
                        .map(IndicatorMatch::indicator)
                        .toList();
                if (named.size() > 1 || !indicators.addAll(named) && !named.isEmpty()) {
                    return Optional.empty();
                }
                if (block == blocks.get(0)) {
                    kept.add(row.with(cells));
                } else if (!cells.isEmpty()) {
                    int number = end + more.size();
                    more.add(row.with(cells).at(number));
                    stands.put(grid.ref(number, 0), grid.ref(row.number(), 0));
                    cells.forEach(cell -> stands.put(
                            grid.ref(number, cell.column()),
                            grid.ref(row.number(), cell.column() - left + block.first())));
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
        return grid.part(others)
                .opened(end, more.size(), read -> stands.getOrDefault(read, grid.ref(heading.number(), read.column())))
                .map(opened -> {
                    more.addAll(opened.listRows());
                    return opened.part(more);
                });
    }

    /** The rows below headings down to the first blank one. */
    private static List<GridRow> listBelow(Grid grid, GridRow heading) {
        List<GridRow> rows = new ArrayList<>();
        Optional<GridRow> next = grid.findRow(heading.number() + 1);
        while (next.isPresent()) {
            rows.add(next.get());
            next = grid.findRow(next.get().number() + 1);
        }
        return rows;
    }
}
