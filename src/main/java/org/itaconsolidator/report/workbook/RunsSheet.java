package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.report.content.PastRun;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** การประมวลผล: the years' frameworks, and the runs before, whose headings its further pages repeat. */
final class RunsSheet {
    private static final int COLUMNS = 5;

    private final ReportWords words;
    private final TableSheet table;

    RunsSheet(StreamedWorkbook workbook, ReportWords words) {
        this.words = words;
        ColumnList all = new ColumnList(words, "column.");
        all.add(18, "run-day").add(22, "run-start").add(20, "run-outcome", "run-files", "run-unchanged");
        table = new TableSheet(workbook, words.text("sheet.runs"), words, all.all());
        table.linesWithin(COLUMNS);
    }

    void write(List<Framework> frameworks, List<PastRun> runs, String title, String asOf) {
        table.line(words.text("sheet.runs.title"), Look.TITLE);
        writeFrameworks(frameworks);
        writeRuns(runs);
        if (!runs.isEmpty()) {
            table.filter();
            table.repeatHeadings();
        }
        table.setUpPage(COLUMNS, table.lastRow() - 1, title, asOf, false);
    }

    private void writeFrameworks(List<Framework> frameworks) {
        if (frameworks.isEmpty()) {
            return;
        }
        table.line(words.text("sources.frameworks"), Look.SECTION);
        headings("framework-year", "framework-weights", "framework-levels", "framework-source");
        for (Framework framework : frameworks) {
            table.begin();
            table.text(0, words.year(framework.fiscalYear()), Look.CENTRED);
            table.text(1, words.text(Confirmed.total(framework) ? "confirmed" : "unconfirmed"), Look.CENTRED);
            table.text(2, words.text(Confirmed.scale(framework) ? "confirmed" : "unconfirmed"), Look.CENTRED);
            table.text(
                    3,
                    words.text(
                            "sources.count",
                            Map.of("count", words.digits(framework.sources().size()))),
                    Look.CENTRED);
            table.end();
        }
        table.space(DocumentFont.SIZE);
    }

    private void writeRuns(List<PastRun> runs) {
        if (runs.isEmpty()) {
            return;
        }
        table.line(words.text("sources.runs"), Look.SECTION);
        table.headings();
        for (PastRun run : runs) {
            table.begin();
            table.date(0, Optional.of(run.businessDate()));
            table.time(1, run.startedAt());
            table.text(2, words.word("outcome", run.outcome().orElse("died")), Look.CENTRED);
            table.number(3, decimal(run.filesFound()), Look.WHOLE);
            table.number(4, decimal(run.filesUnchanged()), Look.WHOLE);
            table.end();
        }
    }

    private static Optional<BigDecimal> decimal(OptionalInt count) {
        return count.isPresent() ? Optional.of(BigDecimal.valueOf(count.getAsInt())) : Optional.empty();
    }

    private void headings(String... keys) {
        table.begin();
        for (int i = 0; i < keys.length; i++) {
            table.heading(i, words.text("column." + keys[i]));
        }
        table.end();
    }
}
