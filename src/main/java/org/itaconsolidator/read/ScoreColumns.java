package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;

/**
 * Which columns of a table hold scores, of which year: by their headings, or, without a heading, by holding a number in
 * most rows that name an indicator.
 */
final class ScoreColumns {
    private static final Set<Field> READ = EnumSet.of(
            Field.SEQ,
            Field.INDICATOR,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.FISCAL_YEAR,
            Field.ITEM,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.ISSUE);

    private final List<ScoreTable.ScoreColumn> columns;
    private final List<TableColumn> withoutYear;
    private final int labelColumn;
    private final Map<Integer, Integer> levels;

    private ScoreColumns(
            List<ScoreTable.ScoreColumn> columns,
            List<TableColumn> withoutYear,
            int labelColumn,
            Map<Integer, Integer> levels) {
        this.columns = columns;
        this.withoutYear = withoutYear;
        this.labelColumn = labelColumn;
        this.levels = levels;
    }

    static ScoreColumns of(
            Segment table, Grid grid, ReadingContext context, Optional<FiscalYear> sheetYear, SourceKind source) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<ScoreTable.ScoreColumn> columns = new ArrayList<>();
        List<TableColumn> withoutYear = new ArrayList<>();
        for (TableColumn column : heading.columns()) {
            Field field = column.heading().field();
            if (field != Field.SCORE && field != Field.SELF_SCORE
                    || column.heading().indicator().isPresent()) {
                continue;
            }
            boolean self =
                    field == Field.SELF_SCORE || context.words().contains(Words.Kind.SELF_ASSESSMENT, column.text());
            Optional<FiscalYear> year = column.heading().year().or(() -> sheetYear);
            if (year.isPresent()) {
                columns.add(new ScoreTable.ScoreColumn(
                        column.number(), year.get(), self ? SourceKind.SELF_ASSESSMENT : source));
            } else {
                withoutYear.add(column);
            }
        }
        int label = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        if (columns.isEmpty() && withoutYear.isEmpty() && sheetYear.isPresent()) {
            for (int number : unlabelled(table, heading, label, context.naming())) {
                columns.add(new ScoreTable.ScoreColumn(number, sheetYear.get(), source));
            }
        }
        return new ScoreColumns(columns, withoutYear, label, levels(heading, columns));
    }

    /**
     * The column of levels of each column of scores: of one year the only one, of several the one that names the year or
     * that stands between this column of scores and the next.
     */
    private static Map<Integer, Integer> levels(HeadingBlock heading, List<ScoreTable.ScoreColumn> scores) {
        List<TableColumn> columns = heading.columns().stream()
                .filter(column -> column.heading().field() == Field.LEVEL)
                .toList();
        Map<Integer, Integer> levels = new HashMap<>();
        if (scores.size() == 1 && columns.size() == 1) {
            levels.put(scores.get(0).number(), columns.get(0).number());
            return levels;
        }
        for (TableColumn column : columns) {
            Optional<FiscalYear> year = column.heading().year();
            scores.stream()
                    .filter(score -> year.isPresent()
                            ? score.year().equals(year.get())
                            : columns.size() > 1 && score.number() < column.number())
                    .max(Comparator.comparing(ScoreTable.ScoreColumn::number))
                    .ifPresent(score -> levels.putIfAbsent(score.number(), column.number()));
        }
        return levels;
    }

    private static Set<Integer> unlabelled(Segment table, HeadingBlock heading, int label, Framework framework) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int named = 0;
        for (GridRow row : table.rows()) {
            if (label == 0 || framework.findIndicator(row.text(label)).isEmpty()) {
                continue;
            }
            named++;
            for (GridCell cell : row.cells()) {
                boolean free = heading.findAt(cell.column()).isEmpty()
                        && heading.unknown().stream().noneMatch(c -> c.number() == cell.column());
                if (free && ThaiNumbers.read(cell.text()) instanceof NumberReading.Number) {
                    numbers.merge(cell.column(), 1, Integer::sum);
                }
            }
        }
        Set<Integer> most = new TreeSet<>();
        for (Map.Entry<Integer, Integer> column : numbers.entrySet()) {
            if (column.getValue() * 2 > named) {
                most.add(column.getKey());
            }
        }
        return most.size() == 1 ? most : Set.of();
    }

    boolean isEmpty() {
        return columns.isEmpty() && withoutYear.isEmpty();
    }

    List<ScoreTable.ScoreColumn> columns() {
        return columns;
    }

    /** By the number of a column of scores, the number of the column of its levels. */
    Map<Integer, Integer> levels() {
        return levels;
    }

    /** Whether all scores stand in columns of no known year: no row can be stored. */
    boolean isWithoutYear() {
        return columns.isEmpty() && !withoutYear.isEmpty();
    }

    /** The fields that such a table is read for. */
    Set<Field> readFields() {
        return READ;
    }

    /** The text that names the row: its cell of indicators, else its first text, such as a total's merged label. */
    String label(GridRow row) {
        String named = labelColumn == 0 ? "" : row.text(labelColumn);
        if (!named.isEmpty()) {
            return named;
        }
        return row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> columns.stream().noneMatch(column -> column.number() == cell.column()))
                .map(GridCell::text)
                .filter(text -> !(ThaiNumbers.read(text) instanceof NumberReading.Number))
                .findFirst()
                .orElse("");
    }

    /** The rows as they would be if the columns of scores without a heading had one. */
    List<TableRow> withoutScoreColumns(List<TableRow> rows) {
        return rows.stream()
                .map(row -> {
                    Set<Integer> outside = new TreeSet<>(row.outside());
                    columns.forEach(column -> outside.remove(column.number()));
                    return new TableRow(row.row(), row.ref(), row.own(), row.held(), outside, row.broken());
                })
                .toList();
    }

    /** Says which columns of scores belong to no known year. */
    void report(HeadingBlock heading, SubmissionDraft draft, Grid grid) {
        for (TableColumn column : withoutYear) {
            CellRef at = grid.ref(column.row(), column.number());
            draft.findings.add(Finding.at(at, FindingCode.FISCAL_YEAR_MISSING, column.text(), ""));
        }
    }
}
