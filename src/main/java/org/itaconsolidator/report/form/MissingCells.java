package org.itaconsolidator.report.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.sheet.FormTable;

/**
 * How many cells of a form are still missing: those of begun rows, those of its head, and one where nothing is begun at
 * all. As a formula, and as the value that stands in the file beside it: not every reader calculates.
 */
record MissingCells(FormTable table) {
    /** The formula of a score form: a year that is begun must be whole. */
    String formulaOfScores(List<String> headCells) {
        List<String> years = table.yearColumns().stream()
                .map(column -> FormTable.range(column, table.firstRow(), table.lastIndicatorRow()))
                .toList();
        String missing = years.stream()
                .map(year -> "(" + FormFormulas.countFilled(year) + ">0)*" + FormFormulas.countBlank(year))
                .collect(Collectors.joining("+"));
        String begun = years.stream().map(FormFormulas::countFilled).collect(Collectors.joining("+"));
        return missing + "+(" + begun + "=0)" + blank(headCells);
    }

    String formulaOfRows(List<String> headCells) {
        String begun = table.entryColumns().stream()
                .map(column -> "(" + FormFormulas.filled(table.range(column)) + ")")
                .collect(Collectors.joining("+", "((", ")>0)"));
        String missing = table.required().stream()
                .map(demand -> FormFormulas.missing(demand, table::range))
                .collect(Collectors.joining("+", "(", ")"));
        String owed = table.nothing()
                .map(nothing -> "*(1-" + FormFormulas.saysNothing(nothing, table::range) + ")")
                .orElse("");
        return "SUMPRODUCT(" + begun + owed + "*" + missing + ")+(SUMPRODUCT(--" + begun + ")=0)" + blank(headCells);
    }

    /** The value of {@link #formulaOfScores}, without the head. */
    int inScores(PrefilledScores scores, int indicators) {
        List<Integer> given = table.yearColumns().stream()
                .map(column -> table.columns().get(column).year().map(year -> given(scores, year)))
                .flatMap(Optional::stream)
                .filter(count -> count > 0)
                .toList();
        return given.isEmpty()
                ? 1
                : given.stream().mapToInt(count -> indicators - count).sum();
    }

    /** The value of {@link #formulaOfRows}, without the head. */
    int inRows(List<Map<Field, String>> rows) {
        List<Map<Field, String>> begun = rows.stream()
                .filter(row -> table.entryColumns().stream()
                        .anyMatch(column ->
                                isFilled(row, table.columns().get(column).field())))
                .toList();
        long missing = begun.stream()
                .filter(row -> table.nothing()
                        .filter(nothing -> saysNothing(row, nothing))
                        .isEmpty())
                .flatMap(row -> table.required().stream().filter(demand -> isMissing(row, demand)))
                .count();
        return begun.isEmpty() ? 1 : Math.toIntExact(missing);
    }

    private static int given(PrefilledScores scores, FiscalYear year) {
        return scores.indicators().getOrDefault(year, Map.of()).size();
    }

    private boolean isMissing(Map<Field, String> row, FormTable.Demand demand) {
        return demand.columns().stream().noneMatch(column -> isFilled(row, fieldOf(column)))
                && demand.where()
                        .map(column -> demand.words()
                                .contains(row.getOrDefault(fieldOf(column), "").strip()))
                        .orElse(true);
    }

    private boolean saysNothing(Map<Field, String> row, FormTable.Nothing nothing) {
        return nothing.words()
                        .contains(row.getOrDefault(fieldOf(nothing.where()), "").strip())
                && nothing.blank().stream().noneMatch(column -> isFilled(row, fieldOf(column)));
    }

    private Field fieldOf(int column) {
        return table.columns().get(column).field();
    }

    private static boolean isFilled(Map<Field, String> row, Field field) {
        return !row.getOrDefault(field, "").replace("-", "").isBlank();
    }

    private static String blank(List<String> headCells) {
        return headCells.stream()
                .map(cell -> "+(" + FormFormulas.blank(cell) + ")")
                .collect(Collectors.joining());
    }
}
