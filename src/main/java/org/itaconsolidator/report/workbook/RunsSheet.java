package org.itaconsolidator.report.workbook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.TableSheet;

/** The sheet การประมวลผล: the frameworks of the years and past runs, with headings on every page. */
final class RunsSheet {
    private static final int COLUMNS = 5;

    private final ReportWords words;
    private TableSheet table;

    private final ReportContext context;

    RunsSheet(ReportContext context) {
        this.context = context;
        words = context.words();
    }

    /** Writes the sheet if there is a framework or a run to tell of; returns whether it did. */
    boolean write(ScoreBook book, DeliveryBook deliveries) {
        List<Framework> frameworks = book.frameworks(context.frameworks(), deliveries.years());
        List<RunRow> runs = context.run().runs();
        if (frameworks.isEmpty() && runs.isEmpty()) {
            return false;
        }
        ColumnList columns = new ColumnList(words, "column.");
        columns.add(18, "run-day").add(22, "run-start").add(20, "run-outcome", "run-files", "run-unchanged");
        table = context.table("runs", columns.all());
        table.linesWithin(COLUMNS);
        table.line(words.text("sheet.runs.title"), Look.TITLE);
        writeFrameworks(frameworks);
        writeRuns(runs);
        if (!runs.isEmpty()) {
            table.filter();
            table.repeatHeadings();
        }
        table.setUpPage(COLUMNS, false);
        return true;
    }

    private void writeFrameworks(List<Framework> frameworks) {
        if (frameworks.isEmpty()) {
            return;
        }
        table.line(words.text("sources.frameworks"), Look.SECTION);
        headings("framework-year", "framework-weights", "framework-levels", "framework-source");
        for (Framework framework : frameworks) {
            table.begin();
            table.year(0, framework.fiscalYear(), Look.WHOLE);
            table.text(1, words.text(framework.weightMark().isSet() ? "unconfirmed" : "confirmed"), Look.CENTRED);
            table.text(2, words.text(framework.scaleMark().isSet() ? "unconfirmed" : "confirmed"), Look.CENTRED);
            table.text(
                    3,
                    words.text(
                            "sources.count",
                            "count",
                            framework.facts().sources().size()),
                    Look.CENTRED);
            table.end();
        }
        table.space(DocumentFont.SIZE);
    }

    private void writeRuns(List<RunRow> runs) {
        if (runs.isEmpty()) {
            return;
        }
        table.line(words.text("sources.runs"), Look.SECTION);
        table.headings();
        for (RunRow run : runs) {
            table.begin();
            table.put(0, SheetCell.date(Optional.of(run.businessDate())));
            table.put(1, SheetCell.time(OffsetDateTime.parse(run.startedAt())));
            String unknown = run == runs.get(0) ? "writing" : "died";
            table.text(2, words.word("outcome", run.outcome().orElse(unknown)), Look.CENTRED);
            table.put(3, SheetCell.whole(run.filesFound()));
            table.put(4, SheetCell.whole(run.filesUnchanged()));
            table.end();
        }
    }

    private void headings(String... keys) {
        table.begin();
        for (int i = 0; i < keys.length; i++) {
            table.heading(i, words.text("column." + keys[i]));
        }
        table.end();
    }
}
