package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.read.book.Formula;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;

/**
 * Where the numbers of a formula come from: the columns that it refers to, on its own sheet or another, directly or through further
 * formulas. A score that is made of a column of targets is a target, whatever heads it.
 */
final class FormulaSources {
    /** Formulas are followed through at most so many others. */
    private static final int LONGEST_CHAIN = 5;

    /** At most so many rows of headings above a number are its column's. */
    private static final int MOST_HEADINGS = 2;

    /** What begins in these columns above headings is a title of all. */
    private static final int COLUMNS_OF_NAMES = 2;

    private final Function<CellRef, Optional<GridCell>> cells;
    private final Map<String, Grid> sheets = new HashMap<>();
    private final List<CellRef> leftAlone;
    private final Predicate<String> isOfOthers;
    private final Predicate<String> isDifference;

    /** Whether a heading over a column says that it holds no scores of the body, by sheet and column. */
    private final Map<CellRef, Boolean> known = new HashMap<>();

    /**
     * @param leftAlone where tables begin that were left alone as no result
     * @param isOfOthers whether a heading says that the numbers below it are no result, or another body's
     * @param isDifference whether it says that they are what a result lies above or below something
     */
    FormulaSources(
            List<Grid> grids,
            Function<CellRef, Optional<GridCell>> cells,
            List<CellRef> leftAlone,
            Predicate<String> isOfOthers,
            Predicate<String> isDifference) {
        this.cells = cells;
        this.leftAlone = List.copyOf(leftAlone);
        this.isOfOthers = isOfOthers;
        this.isDifference = isDifference;
        grids.forEach(grid -> sheets.putIfAbsent(grid.sheet(), grid));
    }

    /**
     * Whether a formula takes a number from a column that is headed as no score of the body: unless another that it names holds the
     * number itself, where it only chooses or compares, or what it lies above or below that.
     */
    boolean areOfOthers(CellRef at, String formula, BigDecimal made) {
        return areOfOthers(at, formula, made, new HashSet<>(), LONGEST_CHAIN);
    }

    private boolean areOfOthers(CellRef at, String formula, BigDecimal made, Set<CellRef> seen, int left) {
        List<Formula.Source> sources = new Formula(formula).listSources(at);
        Map<Boolean, List<Formula.Source>> ofOthers = sources.stream()
                .collect(Collectors.partitioningBy(
                        source -> isHeadedAsOthers(source.first()) || isMadeOfOthers(source.first(), seen, left)));
        return !ofOthers.get(true).isEmpty()
                && ofOthers.get(false).stream().noneMatch(source -> holds(source, made))
                && !isSumWithDifference(sources, made);
    }

    /** Whether a number is the sum of another and the typed difference to it: "เป้าหมาย" and "ผลต่าง" make the result. */
    private boolean isSumWithDifference(List<Formula.Source> sources, BigDecimal made) {
        return sources.stream()
                .map(Formula.Source::first)
                .filter(source -> sheets.containsKey(source.sheet())
                        && isHeaded(sheets.get(source.sheet()), source.row(), source.column(), isDifference))
                .flatMap(source -> cells.apply(source).filter(cell -> !cell.calculated()).stream())
                .flatMap(cell -> ThaiNumbers.findNumber(cell.text()).stream())
                .anyMatch(difference -> sources.stream().anyMatch(other -> holds(other, made.subtract(difference))));
    }

    private boolean isMadeOfOthers(CellRef source, Set<CellRef> seen, int left) {
        if (left == 0 || source.row() == 0 || !seen.add(source)) {
            return false;
        }
        Optional<GridCell> cell =
                cells.apply(source).filter(each -> each.formula().length() > 1);
        Optional<BigDecimal> number = cell.flatMap(each -> ThaiNumbers.findNumber(each.text()));
        return cell.isPresent()
                && areOfOthers(source, cell.get().formula(), number.orElse(BigDecimal.ZERO), seen, left - 1);
    }

    /** Whether a number stands in a column of a range, perhaps with more decimals. */
    private boolean holds(Formula.Source source, BigDecimal number) {
        return Optional.ofNullable(sheets.get(source.first().sheet())).stream()
                .flatMap(grid -> grid.listRows().stream())
                .filter(row -> row.number() >= source.first().row() && row.number() <= source.lastRow())
                .flatMap(row -> row.find(source.first().column()).stream())
                .flatMap(cell -> ThaiNumbers.findNumber(cell.text()).stream())
                .anyMatch(other -> RoundedFigure.isRounded(number, other));
    }

    private boolean isHeadedAsOthers(CellRef source) {
        Grid grid = sheets.get(source.sheet());
        boolean left = leftAlone.stream()
                .anyMatch(table -> table.sheet().equals(source.sheet())
                        && (source.row() == 0 || source.row() >= table.row())
                        && source.column() >= table.column());
        if (grid == null || left) {
            return left;
        }
        return known.computeIfAbsent(
                source,
                any -> source.row() > 0
                        ? isHeaded(grid, source.row(), source.column(), isOfOthers)
                        : grid.listRows().stream()
                                .map(GridRow::number)
                                .filter(row -> isNumber(grid, row, source.column())
                                        && !isNumber(grid, row - 1, source.column()))
                                .anyMatch(row -> isHeaded(grid, row, source.column(), isOfOthers)));
    }

    /** Whether the headings say it that stand above a number: the nearest texts in its column, one below the other. */
    private static boolean isHeaded(Grid grid, int number, int column, Predicate<String> says) {
        int row = textAt(grid, number, column).isPresent() ? number : number - 1; // a range may begin with its heading
        while (row > 0 && textAt(grid, row, column).isEmpty()) {
            row--;
        }
        for (int i = 0; i < MOST_HEADINGS && row - i > 0; i++) {
            Optional<GridCell> heading = textAt(grid, row - i, column);
            boolean title = i > 0
                    && heading.filter(cell -> cell.column() <= COLUMNS_OF_NAMES).isPresent();
            if (heading.isEmpty() || title) {
                return false;
            }
            if (says.test(heading.get().text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Grid grid, int row, int column) {
        return row > 0 && grid.find(row, column).filter(GridCell::readsAsNumber).isPresent();
    }

    /** The text in a cell, or merged over it; none where a number or nothing stands there. */
    private static Optional<GridCell> textAt(Grid grid, int row, int column) {
        return grid.findHolding(row, column).filter(cell -> cell.isText() && !cell.readsAsNumber());
    }
}
