package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/** ความครบถ้วน: divisions by forms, who has delivered what. The state stands in words, never in colour alone. */
final class CompletenessSheet {
    private static final int FIRST_FORM = 4;

    private CompletenessSheet() {}

    static void write(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            DeliveryBook deliveries,
            String title,
            String asOf) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.text("column.body"), 34));
        columns.add(new Column(words.text("column.fiscal-year"), 13));
        columns.add(new Column(words.text("column.round"), 9));
        columns.add(new Column(words.text("column.division"), 28));
        for (Form form : Form.values()) {
            columns.add(new Column(words.word("form-name", form.code()), 22));
        }
        TableSheet table = new TableSheet(workbook, words.text("sheet.completeness"), styles, words, columns);
        table.line(words.text("sheet.completeness.title"), Look.TITLE);
        table.headings();
        for (DeliveryBook.Line line : deliveries.lines()) {
            table.begin();
            table.text(0, words.body(line.body()));
            table.text(1, line.fiscalYear().map(words::year).orElse(""));
            table.text(2, line.round().isPresent() ? words.digits(line.round().getAsInt()) : "");
            table.text(3, line.division().isEmpty() ? words.text("whole-body") : line.division());
            for (Form form : Form.values()) {
                table.text(FIRST_FORM + form.ordinal(), state(deliveries.state(line, form), words));
            }
            table.end();
        }
        table.finish(FIRST_FORM, columns.size(), title, asOf);
    }

    private static String state(DeliveryBook.State state, ReportWords words) {
        return words.text(
                "delivery." + state.status() + (state.version() > 1 ? ".again" : ""),
                Map.of("date", state.on().map(words::date).orElse(""), "version", words.digits(state.version())));
    }
}
