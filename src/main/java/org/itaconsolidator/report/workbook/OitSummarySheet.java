package org.itaconsolidator.report.workbook;

import java.util.List;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.scores.OfficialCells;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * สรุป OIT: how the groups of items stand, which OIT scores the checklists would give, and the charts of both; on a sheet of its
 * own, because a sheet prints one table's headings on its pages. All of it is self-assessed.
 */
final class OitSummarySheet {
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final OfficialCells official;
    private final boolean single;

    OitSummarySheet(
            ReportWords words, Messages comparisons, Frameworks frameworks, OfficialCells official, boolean single) {
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.official = official;
        this.single = single;
    }

    /** Writes the sheet where there are checklists. */
    void write(StreamedWorkbook workbook, ReportContent content, String title, String asOf) {
        List<OitCheckRow> checks = content.listOitChecks();
        if (checks.isEmpty()) {
            return;
        }
        int first = single ? 0 : 1;
        ColumnList columns = new ColumnList(words, "oit.");
        if (!single) {
            columns.add(28, "body");
        }
        columns.add(26, "group").add(8, "year").add(14, "in-place").add(40, "not-in-place");
        columns.add(30, "open").add(16, "share").add(22, "mark");
        TableSheet table = new TableSheet(workbook, words.text("sheet.oit-summary"), words, columns.all());
        table.linesWithin(columns.size());
        table.line(words.text("oit.groups"), Look.TITLE);
        if (single) {
            table.line(words.body(content.listBodies().get(0)), Look.OWNER);
        }
        table.line(words.text("sheet.oit-summary.note"), Look.NOTE);
        float above = table.points();
        table.headings();
        PageFlow flow = PageFlow.across(table, columns.size(), table.points() - above, true);
        OitTables tables = new OitTables(table, flow, words, comparisons, frameworks, official, first);
        tables.write(checks, content.listOitScores());
        new OitCharts(table, flow, words, tables).draw();
        table.setUp(first + 1, columns.size(), title, asOf);
    }
}
