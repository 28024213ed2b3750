package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;

/**
 * Formulas of a workbook whose result is 0. A spreadsheet program shows 0 for a reference to a blank cell: where all that a
 * formula refers to is blank, its 0 is nobody's number.
 */
final class ZeroFormulas {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    /** Functions whose 0 says something of a blank cell, or that look elsewhere. */
    private static final Pattern TELLS_OF_BLANKS = Pattern.compile("(?i)(?:COUNT\\w*|LEN|OFFSET|INDIRECT)\\(");

    private static final Pattern REFERENCE =
            Pattern.compile("(?:(?<sheet>'(?:[^']|'')+'|[\\p{L}\\p{M}\\p{N}_.]+)!)?(?<![\\p{L}\\p{M}\\p{N}_.])"
                    + "(?<column>\\$?[A-Z]{1,3})(?<row>\\$?\\d{1,7})"
                    + "(?::(?<lastColumn>\\$?[A-Z]{1,3})(?<lastRow>\\$?\\d{1,7}))?(?![\\p{L}\\p{M}\\p{N}_(!.])");

    /** Ranges of more rows are not looked through. */
    private static final int MOST_ROWS = 1000;

    private final List<Zero> zeros = new ArrayList<>();

    /** By sheet and number the formula that several cells share, as it stands in the first of them. */
    private final Map<String, Shared> shared = new HashMap<>();

    private record Shared(CellAddress at, String formula) {}

    /** A cell with 0 whose formula stands in another cell, so many rows and columns above and left of it. */
    private record Zero(CellRef at, String formula, int down, int right) {}

    /** Notes a cell with a formula. */
    void note(String sheet, CellAddress at, RawCell.Content content) {
        RawCell.Formula formula = content.formula();
        String key = formula.sharedBy() + "!" + sheet;
        if (!formula.sharedBy().isEmpty() && !formula.text().isEmpty()) {
            shared.put(key, new Shared(at, formula.text()));
        }
        boolean zero = content.value()
                .filter(value ->
                        value instanceof CellValue.Num num && num.number().signum() == 0)
                .isPresent();
        Shared first = formula.text().isEmpty() ? shared.get(key) : new Shared(at, formula.text());
        if (zero && first != null) {
            CellRef ref = new CellRef(sheet, at.row(), at.column());
            zeros.add(new Zero(
                    ref,
                    first.formula(),
                    at.row() - first.at().row(),
                    at.column() - first.at().column()));
        }
    }

    /** The sheets, with no value where a formula's 0 only stands for blank cells. */
    List<Grid> withoutBlanks(List<Grid> sheets) {
        Map<String, Grid> byName = new HashMap<>();
        sheets.forEach(grid -> byName.put(grid.sheet(), grid));
        Set<CellRef> blank = new HashSet<>();
        boolean more = !zeros.isEmpty();
        while (more) {
            more = zeros.stream()
                            .filter(zero -> !blank.contains(zero.at()) && refersToBlanks(zero, byName, blank))
                            .filter(zero -> blank.add(zero.at()))
                            .count()
                    > 0;
        }
        return blank.isEmpty()
                ? sheets
                : sheets.stream().map(grid -> without(grid, blank)).toList();
    }

    private static Grid without(Grid grid, Set<CellRef> blank) {
        return grid.part(grid.listRows().stream()
                .map(row -> new GridRow(
                        row.number(),
                        row.hidden(),
                        row.cells().stream()
                                .map(cell -> blank.contains(grid.ref(row.number(), cell.column()))
                                        ? new GridCell(cell.column(), new CellValue.NoResult(true))
                                        : cell)
                                .toList()))
                .toList());
    }

    private static boolean refersToBlanks(Zero zero, Map<String, Grid> sheets, Set<CellRef> blank) {
        String formula = TEXT.matcher(zero.formula()).replaceAll("\"\"");
        // another workbook's cells are not known
        if (formula.indexOf('[') >= 0 || TELLS_OF_BLANKS.matcher(formula).find()) {
            return false;
        }
        Matcher references = REFERENCE.matcher(formula);
        List<MatchResult> found = references.results().toList();
        return !found.isEmpty()
                && found.stream()
                        .allMatch(reference -> range(zero, reference)
                                .filter(range -> isBlank(sheets.get(sheet(zero, reference)), range, blank))
                                .isPresent());
    }

    private static String sheet(Zero zero, MatchResult reference) {
        String named = reference.group(1);
        if (named == null) {
            return zero.at().sheet();
        }
        return named.startsWith("'") ? named.substring(1, named.length() - 1).replace("''", "'") : named;
    }

    private static Optional<Merge> range(Zero zero, MatchResult reference) {
        Optional<CellAddress> first = moved(zero, reference.group(2), reference.group(3));
        Optional<CellAddress> last =
                reference.group(4) == null ? first : moved(zero, reference.group(4), reference.group(5));
        return first.flatMap(from -> last.map(to -> new Merge(from.row(), from.column(), to.row(), to.column())));
    }

    /** Where a reference leads from a cell that shares the formula; what "$" holds fast does not move. */
    private static Optional<CellAddress> moved(Zero zero, String column, String row) {
        return CellAddress.of(column.replace("$", "") + row.replace("$", ""))
                .map(at -> new CellAddress(
                        at.row() + (row.startsWith("$") ? 0 : zero.down()),
                        at.column() + (column.startsWith("$") ? 0 : zero.right())));
    }

    private static boolean isBlank(Grid grid, Merge range, Set<CellRef> blank) {
        if (grid == null || range.lastRow() - range.firstRow() > MOST_ROWS) {
            return false;
        }
        ColumnSpan columns = new ColumnSpan(range.firstColumn(), range.lastColumn());
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            int number = row;
            boolean filled = grid.findRow(row).stream()
                    .flatMap(held -> held.cells().stream())
                    .anyMatch(cell ->
                            columns.contains(cell.column()) && !blank.contains(grid.ref(number, cell.column())));
            if (filled) {
                return false;
            }
        }
        return true;
    }
}
