package org.itaconsolidator.report;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.FindingRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/** ข้อค้นพบ: what is to be mended, errors first, each with its cell. */
final class FindingsSheet {
    private static final int COLUMNS = 8;

    private final ReportWords words;
    private final TableSheet table;

    FindingsSheet(SXSSFWorkbook workbook, SheetStyles styles, ReportWords words) {
        this.words = words;
        table = new TableSheet(
                workbook,
                words.text("sheet.findings"),
                styles,
                words,
                List.of(
                        new Column(words.text("column.severity"), 12),
                        new Column(words.text("column.file"), 40),
                        new Column(words.text("column.sheet"), 18),
                        new Column(words.text("column.cell"), 9),
                        new Column(words.text("column.message"), 70),
                        new Column(words.text("column.found"), 30),
                        new Column(words.text("column.expected"), 30),
                        new Column(words.text("column.code"), 26)));
        table.line(words.text("sheet.findings.title"), Look.TITLE);
        table.headings();
    }

    void write(FindingRow finding) {
        table.begin();
        table.text(0, words.word("severity", finding.isOnTrial() ? "on-trial" : finding.severity()), Look.STRONG);
        table.text(1, finding.fileName());
        table.text(2, finding.sheet());
        table.text(3, finding.cell());
        table.text(4, finding.message());
        table.text(5, finding.found());
        table.text(6, finding.expected());
        table.text(7, finding.code());
        table.end();
    }

    void finish(String title, String asOf) {
        table.finish(1, COLUMNS, title, asOf);
    }
}
