package org.itaconsolidator.read.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;

/**
 * Formulas of a workbook whose result is 0. Spreadsheet programs show 0 for a reference to a blank cell: if all cells
 * that a formula refers to are blank, its 0 is no number.
 */
final class ZeroFormulas {
    /** Ranges of more rows are not looked through. */
    private static final int MOST_ROWS = 1000;

    private final List<Zero> zeros = new ArrayList<>();

    /** By sheet and number the formula that several cells share, as it stands in the first of them. */
    private final Map<String, Shared> shared = new HashMap<>();

    private final WorkbookBound bound;
    private boolean onOpening;
    private boolean computed;

    ZeroFormulas(WorkbookBound bound) {
        this.bound = bound;
    }

    /** Whether all formulas are to be computed when the file is opened: a program that cannot compute them writes 0 for each. */
    void computedOnOpening(boolean all) {
        onOpening = all;
    }

    private record Shared(CellRef at, String formula) {}

    /** A cell with 0 whose formula stands in another cell, so many rows and columns above and left of it. */
    private record Zero(CellRef at, String formula, int down, int right) {}

    /**
     * @param formula as it stands in the file, {@code ""} for none, or for one that stands in another cell
     * @param sharedBy the number by which cells share it, {@code ""} where they do not
     */
    void note(String sheet, CellRef at, Optional<CellValue> result, String formula, String sharedBy) {
        String key = sharedBy + "!" + sheet;
        if (!sharedBy.isEmpty() && !formula.isEmpty()) {
            shared.put(key, new Shared(at, formula));
        }
        boolean zero = result.filter(CellValue::isZero).isPresent();
        Shared first = formula.isEmpty() ? shared.get(key) : new Shared(at, formula);
        computed |= first != null && !zero && result.isPresent() && !(result.get() instanceof CellValue.NoResult);
        if (zero && first != null) {
            CellRef ref = new CellRef(sheet, at.row(), at.column());
            zeros.add(new Zero(
                    ref,
                    first.formula(),
                    at.row() - first.at().row(),
                    at.column() - first.at().column()));
        }
    }

    /** The sheets, with no value where a formula's 0 only stands for blank cells, or for what was never computed. */
    List<Grid> withoutBlanks(List<Grid> sheets) {
        if (zeros.isEmpty()) {
            return sheets;
        }
        if (onOpening && !computed) {
            Set<CellRef> all = zeros.stream().map(Zero::at).collect(Collectors.toSet());
            return sheets.stream()
                    .map(grid -> without(grid, all, new CellValue.NoResult(false)))
                    .toList();
        }
        FilledCells filled = new FilledCells(sheets);
        Set<CellRef> blank = new HashSet<>();
        Map<CellRef, List<Pending>> waiting = new HashMap<>();
        Deque<Pending> open = new ArrayDeque<>();
        Set<String> names = sheets.stream().map(Grid::sheet).collect(Collectors.toSet());
        zeros.stream().flatMap(zero -> pending(zero, names).stream()).forEach(open::add);
        while (!open.isEmpty()) {
            Pending next = open.remove();
            bound.visit(1);
            Optional<CellRef> held = next.ranges().stream()
                    .flatMap(range -> filled.findIn(range).stream())
                    .findFirst();
            if (held.isPresent()) {
                waiting.computeIfAbsent(held.get(), at -> new ArrayList<>()).add(next);
            } else if (blank.add(next.at())) {
                filled.remove(next.at());
                open.addAll(waiting.getOrDefault(next.at(), List.of()));
            }
        }
        return blank.isEmpty()
                ? sheets
                : sheets.stream()
                        .map(grid -> without(grid, blank, new CellValue.NoResult(true)))
                        .toList();
    }

    /** A cell with 0 and what its formula refers to; it waits for the first of those cells that holds something. */
    private record Pending(CellRef at, List<Range> ranges) {}

    private record Range(String sheet, Merge cells) {}

    /** The cells of all sheets that hold something, by column. */
    private static final class FilledCells {
        private final Map<String, TreeMap<Integer, TreeSet<Integer>>> rows = new HashMap<>();

        private FilledCells(List<Grid> sheets) {
            for (Grid grid : sheets) {
                TreeMap<Integer, TreeSet<Integer>> columns = new TreeMap<>();
                grid.listRows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> columns.computeIfAbsent(cell.column(), column -> new TreeSet<>())
                                        .add(row.number())));
                rows.put(grid.sheet(), columns);
            }
        }

        private void remove(CellRef cell) {
            rows.get(cell.sheet()).getOrDefault(cell.column(), new TreeSet<>()).remove(cell.row());
        }

        private Optional<CellRef> findIn(Range range) {
            Merge cells = range.cells();
            Map<Integer, TreeSet<Integer>> columns = cells.firstColumn() > cells.lastColumn()
                    ? Map.of()
                    : rows.get(range.sheet()).subMap(cells.firstColumn(), true, cells.lastColumn(), true);
            for (Map.Entry<Integer, TreeSet<Integer>> column : columns.entrySet()) {
                Integer row = column.getValue().ceiling(cells.firstRow());
                if (row != null && row <= cells.lastRow()) {
                    return Optional.of(new CellRef(range.sheet(), row, column.getKey()));
                }
            }
            return Optional.empty();
        }
    }

    private static Grid without(Grid grid, Set<CellRef> blank, CellValue.NoResult none) {
        return grid.part(grid.listRows().stream()
                .map(row -> row.with(row.cells().stream()
                        .map(cell -> blank.contains(grid.ref(row, cell)) ? cell.with(none) : cell)
                        .toList()))
                .toList());
    }

    /** What a formula refers to; empty where that is not all known, or is too much to look through. */
    private static Optional<Pending> pending(Zero zero, Set<String> sheets) {
        Formula formula = new Formula(zero.formula());
        if (formula.tellsOfBlanks()) {
            return Optional.empty();
        }
        List<Range> ranges = new ArrayList<>();
        for (Formula.Reference reference : formula.listReferences()) {
            if (reference.isOfWholeColumns()) {
                continue;
            }
            String sheet = reference.sheet().orElse(zero.at().sheet());
            Optional<Merge> cells = reference
                    .first()
                    .moved(zero.down(), zero.right())
                    .flatMap(from ->
                            reference.last().moved(zero.down(), zero.right()).map(to -> Merge.of(from, to)))
                    .filter(range -> range.lastRow() - range.firstRow() <= MOST_ROWS);
            if (cells.isEmpty() || !sheets.contains(sheet)) {
                return Optional.empty();
            }
            ranges.add(new Range(sheet, cells.get()));
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new Pending(zero.at(), ranges));
    }
}
