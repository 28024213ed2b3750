package org.itaconsolidator.report.workbook;

import java.util.List;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * สรุป OIT: how the groups of items stand, which OIT scores the checklists would give, and the charts of both; on a sheet of its
 * own, because a sheet prints one table's headings on its pages. All of it is self-assessed.
 */
final class OitSummarySheet {
    private final ReportContext context;
    private final ShownScores scores;

    OitSummarySheet(ReportContext context, ShownScores scores) {
        this.context = context;
        this.scores = scores;
    }

    /** Writes the sheet where there are checklists. */
    void write() {
        ReportWords words = context.words();
        boolean single = context.isSingle();
        List<OitCheckRow> checks = context.content().listOitChecks();
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
        TableSheet table = context.table("oit-summary", columns.all());
        table.linesWithin(columns.size());
        table.line(words.text("oit.groups"), Look.TITLE);
        if (single) {
            table.line(words.body(context.content().listBodies().get(0)), Look.OWNER);
        }
        table.line(words.text("sheet.oit-summary.note"), Look.NOTE);
        float above = table.points();
        table.headings();
        PageFlow flow = PageFlow.across(table, columns.size(), table.points() - above, true);
        OitTables tables = new OitTables(context, table, flow, scores, first);
        tables.write(checks, context.content().listOitScores());
        new OitCharts(table, flow, words, tables).draw();
        table.setUp(first + 1, columns.size());
    }
}
