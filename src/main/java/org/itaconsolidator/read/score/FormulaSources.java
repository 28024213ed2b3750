package org.itaconsolidator.read.score;

import java.math.BigDecimal;
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
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RoundedFigure;
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
    /** Formulas are followed through at most so many others. */
    private static final int LONGEST_CHAIN = 5;

    /** At most so many rows of headings above a number are its column's. */
    private static final int MOST_HEADINGS = 2;

    /** What begins in these columns above headings is a title of all. */
    private static final int COLUMNS_OF_NAMES = 2;

    /** A range over more columns is a table in which something is looked up. */
    private static final int WIDEST = 12;

    private static final String SHEET = "(?:'([^']{1,99})'!|([\\p{L}\\p{M}\\d_.]{1,99})!)?";

    private static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}\\p{M}\\d_!'.$:\\]])" + SHEET
            + "\\$?([A-Z]{1,3})(?:\\$?(\\d{1,7}))?(?::\\$?([A-Z]{1,3})(?:\\$?(\\d{1,7}))?)?(?![\\p{L}\\p{M}\\d_(!.])");

    private static final String COLUMN_ASKED_FOR =
            "\\s*(?:(\\d{1,2})|COLUMN\\(\\$?([A-Z]{1,3})\\$?\\d{0,7}\\))\\s*[,;)]";

    /** The column in which a function looks up, as it counts them from the first of its range. */
    private static final Pattern LOOKED_UP_IN = Pattern.compile("^\\s*[,;]" + COLUMN_ASKED_FOR);

    /** The column in which a function looks up, behind the row of a table. */
    private static final Pattern IN_TABLE =
            Pattern.compile("^\\s*[,;]\\s*(?:MATCH\\([^()]{0,99}\\)|[^(),;]{1,30})[,;]" + COLUMN_ASKED_FOR);

    private static final Pattern TABLE = Pattern.compile("INDEX\\($");

    /** How far right of a cell another is taken: {@code OFFSET(A3,B4-1,3)}. */
    private static final Pattern TAKEN_RIGHT = Pattern.compile("^\\s*[,;][^,;()]{0,30}[,;]\\s*(\\d{1,2})\\s*[,;)]");

    private static final Pattern OFFSET = Pattern.compile("OFFSET\\($");

    /** Counts rows where others count columns. */
    private static final Pattern BY_ROW = Pattern.compile("HLOOKUP\\([^()]*$");

    /** A text, which names no cells but where a function asks for those that it names. */
    private static final Pattern TEXT = Pattern.compile("(?<!INDIRECT\\()\"[^\"]*\"");

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

    /**
     * Whether a formula takes a number from a column that is headed as no score of the body: unless another that it names holds the
     * number itself, where it only chooses or compares.
     */
    boolean areOfOthers(CellRef at, String formula, BigDecimal made) {
        return areOfOthers(at, formula, made, new HashSet<>(), LONGEST_CHAIN);
    }

    private boolean areOfOthers(CellRef at, String formula, BigDecimal made, Set<CellRef> seen, int left) {
        List<Source> sources = listSources(at, formula);
        Map<Boolean, List<Source>> ofOthers = sources.stream()
                .collect(Collectors.partitioningBy(
                        source -> isHeadedAsOthers(source.first()) || isMadeOfOthers(source.first(), seen, left)));
        return !ofOthers.get(true).isEmpty() && ofOthers.get(false).stream().noneMatch(source -> holds(source, made));
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
    private boolean holds(Source source, BigDecimal number) {
        return Optional.ofNullable(sheets.get(source.first().sheet())).stream()
                .flatMap(grid -> grid.listRows().stream())
                .filter(row -> row.number() >= source.first().row() && row.number() <= source.lastRow())
                .flatMap(row -> row.find(source.first().column()).stream())
                .flatMap(cell -> ThaiNumbers.findNumber(cell.text()).stream())
                .anyMatch(other -> other.compareTo(number) == 0 || RoundedFigure.isRounded(number, other));
    }

    /** A column of a range. */
    private record Source(CellRef first, int lastRow) {}

    /** The cells that a formula refers to, one for each column; of a whole column row 0. */
    static List<CellRef> list(CellRef at, String formula) {
        return listSources(at, formula).stream().map(Source::first).toList();
    }

    private static List<Source> listSources(CellRef at, String written) {
        List<Source> sources = new ArrayList<>();
        String formula = TEXT.matcher(written).replaceAll("\"\"");
        Matcher found = REFERENCE.matcher(formula);
        while (found.find()) {
            boolean whole = found.group(4) == null;
            if (whole && found.group(5) == null) {
                continue; // a name
            }
            String sheet = found.group(1) != null ? found.group(1) : found.group(2);
            int first = columnOf(found.group(3));
            int last = found.group(5) == null ? first : columnOf(found.group(5));
            String before = formula.substring(0, found.start());
            Matcher lookedUp = (TABLE.matcher(before).find() ? IN_TABLE : LOOKED_UP_IN)
                    .matcher(formula)
                    .region(found.end(), formula.length());
            Matcher right = TAKEN_RIGHT.matcher(formula).region(found.end(), formula.length());
            if (last > first && !BY_ROW.matcher(before).find() && lookedUp.find()) {
                first += (lookedUp.group(1) != null ? Integer.parseInt(lookedUp.group(1)) : columnOf(lookedUp.group(2)))
                        - 1;
                last = first;
            } else if (last == first && OFFSET.matcher(before).find() && right.find()) {
                first += Integer.parseInt(right.group(1));
                last = first;
            }
            int row = whole ? 0 : Integer.parseInt(found.group(4));
            int lastRow = whole
                    ? Integer.MAX_VALUE
                    : found.group(6) == null ? row : Math.max(row, Integer.parseInt(found.group(6)));
            for (int column = first; column <= Math.min(last, first + WIDEST); column++) {
                sources.add(new Source(new CellRef(sheet == null ? at.sheet() : sheet, row, column), lastRow));
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
