package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.read.table.TableColumn;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** What names the rows of a table of scores: the columns that do, and the text of each row. */
final class ScoreRowLabels {
    private final Grid grid;
    private final HeadingBlock heading;

    /** The columns of scores, shared with what asks. */
    private final List<ScoreTable.ScoreColumn> columns;

    private final List<Integer> labels;

    ScoreRowLabels(Grid grid, HeadingBlock heading, List<ScoreTable.ScoreColumn> columns, List<Integer> labels) {
        this.grid = grid;
        this.heading = heading;
        this.columns = columns;
        this.labels = labels;
    }

    /** The columns that name the rows; one that only says each row's instrument is none. */
    static List<Integer> columns(Segment table, HeadingBlock heading, Framework framework) {
        List<Integer> all =
                heading.list(Field.INDICATOR).stream().map(TableColumn::number).toList();
        List<Integer> ofNames = all.stream()
                .filter(column -> table.rows().stream()
                        .map(row -> row.text(column))
                        .anyMatch(text -> framework
                                .findIndicator(text)
                                .filter(match -> match.kind() != NameKind.CONTAINED
                                        || framework.findInstrument(text).isEmpty())
                                .isPresent()))
                .toList();
        boolean ofInstruments = all.stream()
                .filter(column -> !ofNames.contains(column))
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row ->
                                framework.findInstrument(row.text(column)).isPresent()));
        return ofNames.isEmpty() || !ofInstruments ? all : ofNames;
    }

    /** The columns of scores by the column that names their rows: tables that stand side by side have one each. */
    Map<Integer, List<ScoreTable.ScoreColumn>> byColumn() {
        Map<Integer, List<ScoreTable.ScoreColumn>> groups = new TreeMap<>();
        int first = labels.isEmpty() ? 0 : labels.get(0);
        groups.put(first, new ArrayList<>());
        for (ScoreTable.ScoreColumn column : columns) {
            int label = labels.stream()
                    .mapToInt(Integer::intValue)
                    .filter(number -> number < column.number())
                    .max()
                    .orElse(first);
            groups.computeIfAbsent(label, number -> new ArrayList<>()).add(column);
        }
        return groups;
    }

    /** The text that names the row: its cell of indicators, else its first text, such as a total's merged label. */
    String of(GridRow row, int labelColumn) {
        String named = labelColumn == 0 ? "" : row.text(labelColumn);
        if (!named.isEmpty()) {
            return named;
        }
        Optional<String> mergedDown = nameMergedDown(row, labelColumn);
        if (mergedDown.isPresent()) {
            return mergedDown.get();
        }
        return row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> columns.stream().noneMatch(column -> column.number() == cell.column()))
                .map(GridCell::text)
                .filter(text -> !(ThaiNumbers.read(text) instanceof NumberReading.Number))
                .findFirst()
                .orElse("");
    }

    /** The name that is merged over a row with a year of its own: each of its years is of that indicator. */
    private Optional<String> nameMergedDown(GridRow row, int labelColumn) {
        boolean ofItsOwnYear = heading.find(Field.FISCAL_YEAR)
                .filter(year -> !row.text(year.number()).isEmpty())
                .isPresent();
        return ofItsOwnYear && labelColumn > 0
                ? grid.findMergeFromAbove(row.number(), labelColumn)
                        .filter(merge -> merge.firstRow() > heading.lastRow())
                        .flatMap(merge -> grid.findHolding(row.number(), labelColumn))
                        .map(GridCell::text)
                : Optional.empty();
    }
}
