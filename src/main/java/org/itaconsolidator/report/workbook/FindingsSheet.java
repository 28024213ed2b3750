package org.itaconsolidator.report.workbook;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.FindingRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;
import org.itaconsolidator.thai.QuotedFiles;

/** ข้อค้นพบ: what is to be mended, errors first, each with its cell. */
final class FindingsSheet {
    private static final int PRINTED = 7;

    private final ReportWords words;
    private final Sources sources;
    private final TableSheet table;
    private final QuotedFiles files;

    /**
     * A sheet.
     *
     * @param files the names of files that sentences may quote, which stay as they are
     */
    FindingsSheet(StreamedWorkbook workbook, ReportWords words, Sources sources, Set<String> files) {
        this(workbook, words, sources, files, words.text("sheet.findings.note"));
    }

    FindingsSheet(StreamedWorkbook workbook, ReportWords words, Sources sources, Set<String> files, String note) {
        this.words = words;
        this.files = new QuotedFiles(files);
        this.sources = sources;
        table = new TableSheet(
                workbook,
                words.text("sheet.findings"),
                words,
                List.of(
                        new Column(words.text("column.severity"), 14),
                        new Column(words.text("column.file"), 32),
                        new Column(words.text("column.sheet"), 14),
                        new Column(words.text("column.cell"), 9),
                        new Column(words.text("column.message"), 56),
                        new Column(words.text("column.found"), 22),
                        new Column(words.text("column.expected"), 22),
                        new Column(words.text("column.code"), 26)));
        table.line(words.text("sheet.findings.title"), Look.TITLE);
        table.line(note, Look.NOTE);
        Links.explainLacking(table, files, words);
        table.headings();
    }

    void write(FindingRow finding) {
        table.begin();
        table.text(
                0,
                words.word("severity", finding.isOnTrial() ? "on-trial" : finding.severity()),
                look(finding.severity()));
        sources.write(table, 1, new Place(finding.fileName(), finding.sheet(), finding.cell()));
        table.code(4, words.prose(finding.message(), files), Look.TEXT);
        table.text(5, finding.found());
        table.text(6, finding.expected());
        table.code(7, finding.code(), Look.TEXT);
        table.end();
    }

    private static Look look(String severity) {
        return switch (severity) {
            case "error" -> Look.BAD;
            case "warning" -> Look.WATCH;
            default -> Look.QUIET;
        };
    }

    void finish(String title, String asOf) {
        table.finish(1, PRINTED, title, asOf);
    }
}
