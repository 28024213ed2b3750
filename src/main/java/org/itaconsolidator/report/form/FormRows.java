package org.itaconsolidator.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.FormTable;
import org.itaconsolidator.thai.text.ThaiText;

/** The rows of a form's table, with what is already known. */
final class FormRows {
    /** Rows framed on a blank form: about one printed page. Further ones are framed as they are begun. */
    private static final int FRAMED_ROWS = 12;

    private final FormRequest request;
    private final FormChoices choices;
    private final FormTable table;
    private final FormCells cells;
    private final FormStyles styles;
    private final Messages texts;

    FormRows(
            FormRequest request,
            FormChoices choices,
            FormTable table,
            FormCells cells,
            FormStyles styles,
            Messages texts) {
        this.request = request;
        this.choices = choices;
        this.table = table;
        this.cells = cells;
        this.styles = styles;
        this.texts = texts;
    }

    List<Map<Field, String>> filled() {
        return request.form() == Form.OIT_CHECKLIST
                ? disclosures()
                : request.rows().stream().map(this::asShown).toList();
    }

    /** A finished row is asked for nothing more, and holds only what the form has columns for. */
    private Map<Field, String> asShown(Map<Field, String> row) {
        if (!FinishedRow.isOne(row)) {
            return row;
        }
        Map<Field, String> shown = new EnumMap<>(Field.class);
        table.columns().forEach(column -> shown.put(column.field(), row.getOrDefault(column.field(), "")));
        for (FormTable.Demand demand : table.required()) {
            List<Field> fields = demand.columns().stream()
                    .map(column -> table.columns().get(column).field())
                    .toList();
            if (fields.stream().allMatch(field -> ThaiText.isNothing(shown.get(field)))) {
                shown.put(fields.get(0), FinishedRow.AS_REPORTED);
            }
        }
        return shown;
    }

    /** How many rows carry a frame from the start. */
    int framed() {
        return Math.max(FRAMED_ROWS, filled().size());
    }

    void writeEntries() {
        List<Map<Field, String>> rows = filled();
        int framed = framed();
        for (int i = 0; i < table.entryRows(); i++) {
            Map<Field, String> filled = i < rows.size() ? rows.get(i) : Map.of();
            List<String> words = table.columns().stream()
                    .map(column -> filled.getOrDefault(column.field(), ""))
                    .toList();
            for (int column = 0; column < words.size(); column++) {
                cells.set(
                        table.firstRow() + i,
                        column,
                        words.get(column),
                        i < framed ? styles.framedEntry : styles.entry);
            }
            if (!filled.isEmpty()) {
                cells.fitHeight(table.firstRow() + i, table.columns(), words);
            }
        }
    }

    void writeScores() {
        int row = table.firstRow();
        for (int i = 0; i < choices.indicators().size(); i++, row++) {
            writeIndicator(row, i + 1);
        }
        for (ReportedFigure.Kind kind : ReportedFigure.Kind.values()) {
            writeReported(row++, kind);
        }
    }

    private void writeIndicator(int row, int indicator) {
        cells.set(row, 0, ThaiText.thaiDigits(Integer.toString(indicator)), styles.fixed);
        cells.set(row, 1, choices.indicators().get(indicator - 1), styles.fixed);
        for (int column : table.yearColumns()) {
            Map<Integer, BigDecimal> scores = request.scores().indicators().getOrDefault(yearOf(column), Map.of());
            cells.number(row, column, scores.get(indicator));
        }
    }

    private void writeReported(int row, ReportedFigure.Kind kind) {
        cells.set(row, 0, "", styles.fixedStrong);
        cells.set(row, 1, texts.text("form.reported." + kind.name()), styles.fixedStrong);
        for (int column : table.yearColumns()) {
            String reported = request.scores()
                    .reported()
                    .getOrDefault(yearOf(column), Map.of())
                    .getOrDefault(kind, "");
            if (kind == ReportedFigure.Kind.LEVEL) {
                cells.set(row, column, reported, styles.framedEntry);
            } else {
                cells.number(row, column, reported.isEmpty() ? null : new BigDecimal(reported));
            }
        }
    }

    private FiscalYear yearOf(int column) {
        return table.columns().get(column).year().orElseThrow();
    }

    /** The framework's items, each with what the request holds for it; then what the request holds besides. */
    private List<Map<Field, String>> disclosures() {
        List<Map<Field, String>> rows = new ArrayList<>();
        for (FormChoices.Item item : choices.listDisclosures()) {
            Map<Field, String> row = new EnumMap<>(Field.class);
            row.put(Field.ITEM, item.code());
            row.put(Field.SUB_TOPIC, item.name());
            if (!item.confirmed() && !item.name().isEmpty()) {
                row.put(Field.NOTE, texts.text("form.name-unconfirmed"));
            }
            request.rows().stream()
                    .filter(filled -> item.code().equals(filled.get(Field.ITEM)))
                    .findFirst()
                    .ifPresent(row::putAll);
            rows.add(row);
        }
        List<String> listed = rows.stream().map(row -> row.get(Field.ITEM)).toList();
        request.rows().stream()
                .filter(filled -> !listed.contains(filled.getOrDefault(Field.ITEM, "")))
                .forEach(rows::add);
        return rows;
    }
}
