package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;

/**
 * Where the numbers of a formula come from: the columns that it refers to, on its own sheet or another, directly or through further
 * formulas. A score that is made of a column of targets is a target, whatever heads it.
 */
final class FormulaSources {
    /** Longer chains are not followed to their end. */
    private static final int LONGEST_CHAIN = 5;

    /** More rows of headings, one below the other, are no column's. */
    private static final int MOST_HEADINGS = 2;

    /** What begins in these columns above headings is a title of all. */
    private static final int COLUMNS_OF_NAMES = 2;

    /** A range over more columns is a table in which something is looked up. */
    private static final int WIDEST = 12;

    private static final String SHEET = "(?:'([^']{1,99})'!|([\\p{L}\\p{M}\\d_.]{1,99})!)?";

    private static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}\\p{M}\\d_!'.$:\\]])" + SHEET
            + "\\$?([A-Z]{1,3})(?:\\$?(\\d{1,7}))?(?::\\$?([A-Z]{1,3})(?:\\$?(\\d{1,7}))?)?(?![\\p{L}\\p{M}\\d_(!.])");

    /** The column in which a function looks up, as it counts them from the first of its range. */
    private static final Pattern LOOKED_UP_IN = Pattern.compile("^\\s*[,;]\\s*(\\d{1,2})\\s*[,;)]");

    private final Function<CellRef, Optional<GridCell>> cells;
    private final Map<String, Grid> sheets = new HashMap<>();
    private final List<CellRef> leftAlone;
    private final Predicate<String> isOfOthers;

    /** Whether a heading over a column says that it holds no scores of the body, by sheet and column. */
    private final Map<CellRef, Boolean> known = new HashMap<>();

    /**
     * @param leftAlone where tables begin that were left alone as no result
     * @param isOfOthers whether a heading says that the numbers below it are no result, or another body's
     */
    FormulaSources(
            List<Grid> grids,
            Function<CellRef, Optional<GridCell>> cells,
            List<CellRef> leftAlone,
            Predicate<String> isOfOthers) {
        this.cells = cells;
        this.leftAlone = List.copyOf(leftAlone);
        this.isOfOthers = isOfOthers;
        grids.forEach(grid -> sheets.putIfAbsent(grid.sheet(), grid));
    }

    /** Whether a formula takes a number from a column that is headed as no score of the body. */
    boolean areOfOthers(CellRef at, String formula) {
        return areOfOthers(at, formula, new HashSet<>(), LONGEST_CHAIN);
    }

    private boolean areOfOthers(CellRef at, String formula, Set<CellRef> seen, int left) {
        List<CellRef> sources = list(at, formula);
        if (sources.stream().anyMatch(this::isHeadedAsOthers)) {
            return true;
        }
        return left > 0
                && sources.stream()
                        .filter(source -> source.row() > 0 && seen.add(source))
                        .anyMatch(source -> {
                            String next =
                                    cells.apply(source).map(GridCell::formula).orElse("");
                            return next.length() > 1 && areOfOthers(source, next, seen, left - 1);
                        });
    }

    /** The cells that a formula refers to, one for each column; of a whole column row 0. */
    static List<CellRef> list(CellRef at, String formula) {
        List<CellRef> sources = new ArrayList<>();
        Matcher found = REFERENCE.matcher(formula);
        while (found.find()) {
            boolean whole = found.group(4) == null;
            if (whole && found.group(5) == null) {
                continue; // a name
            }
            String sheet = found.group(1) != null ? found.group(1) : found.group(2);
            int first = columnOf(found.group(3));
            int last = found.group(5) == null ? first : columnOf(found.group(5));
            Matcher lookedUp = LOOKED_UP_IN.matcher(formula).region(found.end(), formula.length());
            if (last > first && lookedUp.find()) {
                first += Integer.parseInt(lookedUp.group(1)) - 1;
                last = first;
            }
            for (int column = first; column <= Math.min(last, first + WIDEST); column++) {
                sources.add(new CellRef(
                        sheet == null ? at.sheet() : sheet, whole ? 0 : Integer.parseInt(found.group(4)), column));
            }
        }
        return sources;
    }

    private static int columnOf(String letters) {
        return CellRef.find(letters + "1").map(CellRef::column).orElse(CellRef.LAST_COLUMN);
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
                        ? isOfOthersAt(grid, source.row(), source.column())
                        : grid.listRows().stream()
                                .map(GridRow::number)
                                .filter(row -> isNumber(grid, row, source.column())
                                        && !isNumber(grid, row - 1, source.column()))
                                .anyMatch(row -> isOfOthersAt(grid, row, source.column())));
    }

    /** Whether the headings say it that stand above a number: the nearest texts in its column, one below the other. */
    private boolean isOfOthersAt(Grid grid, int number, int column) {
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
            if (isOfOthers.test(heading.get().text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Grid grid, int row, int column) {
        return row > 0
                && grid.find(new CellRef(grid.sheet(), row, column))
                        .filter(cell -> ThaiNumbers.isNumber(cell.text()))
                        .isPresent();
    }

    /** The text in a cell, or merged over it; none where a number or nothing stands there. */
    private static Optional<GridCell> textAt(Grid grid, int row, int column) {
        return grid.findHolding(row, column)
                .filter(cell -> cell.value() instanceof CellValue.Text && !ThaiNumbers.isNumber(cell.text()));
    }
}
