package org.itaconsolidator.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.thai.text.QuotedFiles;

/**
 * The sheet ข้อค้นพบ: what has to be corrected, errors first, each with its cell.
 *
 * @param deliveries with the names of files that sentences may quote, which stay as they are
 */
record FindingsSheet(ReportContext context, DeliveryBook deliveries) {
    /** @param note text above the table */
    void write(String note, List<FindingRow> findings) {
        ReportWords words = context.words();
        Set<String> files = deliveries.fileNames();
        QuotedFiles quoted = new QuotedFiles(files);
        Columns<FindingRow> columns = new Columns<>(words, "column.");
        columns.of(
                        "severity",
                        12,
                        (finding, row) -> SheetCell.text(
                                words.word(
                                        "severity",
                                        finding.isOnTrial()
                                                ? "on-trial"
                                                : finding.severity().code()),
                                look(finding.severity())))
                .frozen();
        context.addSource(columns, 28, FindingsSheet::place);
        columns.of("message", 108, (finding, row) -> SheetCell.text(words.prose(finding.message(), quoted), Look.TEXT))
                .printed();
        columns.text("found", 30, FindingRow::found);
        columns.text("expected", 30, FindingRow::expected);
        columns.code("code", 26, FindingRow::code);
        ListSheet<FindingRow> sheet = context.list("findings", columns, findings)
                .printedFirst("findings", finding -> look(finding.severity()) != Look.QUIET);
        sheet.table().line(note, Look.NOTE);
        Links.explainLacking(sheet.table(), files, words);
        String name = words.text("sheet.findings");
        Set<Place> doubts = context.content().list(TotalRow.class).stream()
                .flatMap(row -> row.proof().doubts().stream())
                .collect(Collectors.toSet());
        sheet.writeRows(
                "Findings",
                (finding, row) -> deliveries
                        .kindOf(finding)
                        .or(() -> Optional.of(NextStep.Kind.VERIFY).filter(any -> doubts.contains(place(finding))))
                        .ifPresent(kind -> context.workbook()
                                .startAt(name, kind.code(), deliveries.findBody(finding.submissionId()), row)));
        sheet.finish();
    }

    private static Place place(FindingRow finding) {
        return new Place(finding.fileName(), finding.sheet(), finding.cell());
    }

    private static Look look(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.BAD;
            case WARNING -> Look.WATCH;
            case NOTICE -> Look.QUIET;
        };
    }
}
