package org.itaconsolidator.report.workbook;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContent.RunFacts;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.TableSheet;

/** The sheet ที่มา: every file version with its hash and what happened to its rows. */
record SourcesSheet(ReportContext context, DeliveryBook deliveries) {
    private static final String SEPARATOR = ",";

    /**
     * Writes the sheet where any file came; tells whether it did.
     *
     * @param proving the official results whose documents prove the weights of their year
     * @param onTrial what new rules ask of the files, for the administrator alone
     */
    boolean write(List<TotalRow> proving, List<FindingRow> onTrial) {
        List<SubmissionRow> files = context.content().list(SubmissionRow.class).stream()
                .sorted(Comparator.comparing(file -> !isOpen(file)))
                .toList();
        if (files.isEmpty()) {
            return false;
        }
        Columns<SubmissionRow> columns = new Columns<>(words(), "column.");
        columns.of(
                        "file",
                        60,
                        (file, row) -> SheetCell.link(
                                context.findLink(new Place(file.fileName(), "", ""), file.fileName()),
                                file.fileName(),
                                Look.TEXT))
                .frozen();
        columns.received(19, file -> OffsetDateTime.parse(file.receivedAt()));
        columns.of("status", 12, (file, row) -> status(file));
        if (words().owner().isEmpty()) {
            columns.text("body", 20, file -> file.body().map(words()::shortBody).orElse(""));
        }
        columns.text("division", 22, SubmissionRow::division);
        columns.year(7, SubmissionRow::fiscalYear);
        columns.of("round", 8, (file, row) -> SheetCell.whole(file.round()));
        columns.text("forms", 13, file -> forms(file.forms()));
        columns.whole("rows-read", 9, file -> file.ledger().read());
        columns.whole("rows-stored", 7, file -> file.ledger().stored());
        columns.whole("rows-refused", 7, file -> file.ledger().refused());
        columns.whole("rows-ignored", 7, file -> file.ledger().ignored()).printed();
        columns.code("sha256", 70, SubmissionRow::sha256);
        columns.text(
                "on-trial",
                70,
                file -> onTrial.stream()
                        .filter(finding -> finding.submissionId() == file.id())
                        .map(finding -> finding.code() + ": " + finding.message())
                        .collect(Collectors.joining("\n")));
        ListSheet<SubmissionRow> sheet = context.list("sources", columns, files).printedFirst("sources", this::isOpen);
        RunFacts run = context.run();
        TableSheet table = sheet.table();
        table.lineAsWritten(
                words().text(
                                "sheet.sources.run",
                                Map.of(
                                        "job", run.job(),
                                        "date", words().date(run.businessDate()),
                                        "version", run.programVersion(),
                                        "fingerprint", run.fingerprint())),
                Look.NOTE);
        table.lineAsWritten(
                words().text(
                                "sources.frameworks-hash",
                                "hash",
                                context.frameworks().contentHash()),
                Look.NOTE);
        proving.stream().filter(row -> row.proof().ofWeights()).forEach(row -> lineOfProof(table, row));
        sheet.note("sheet.sources.note", Map.of());
        Links.explainLacking(table, deliveries.fileNames(), words());
        sheet.write("Files");
        return true;
    }

    private boolean isOpen(SubmissionRow file) {
        return deliveries.refused().holds(file) || file.ledger().refused() > 0;
    }

    private void lineOfProof(TableSheet table, TotalRow row) {
        Map<String, String> cells = row.proof().weights().stream()
                .collect(Collectors.groupingBy(
                        place -> place.fileName() + " " + place.sheet(),
                        LinkedHashMap::new,
                        Collectors.mapping(Place::cell, Collectors.joining(", "))));
        table.lineAsWritten(
                words().text(
                                "sources.weights-proved",
                                Map.of(
                                        "year",
                                        words().year(row.fiscalYear()),
                                        "body",
                                        words().shortBody(row.scorecard().body()),
                                        "cells",
                                        cells.entrySet().stream()
                                                .map(each -> each.getKey() + " " + each.getValue())
                                                .collect(Collectors.joining(", ")))),
                Look.NOTE);
    }

    private SheetCell status(SubmissionRow file) {
        boolean before = file.isRefused() && !deliveries.refused().holds(file);
        String status = before
                ? "refused-before"
                : deliveries.isForgotten(file) ? "forgotten" : file.status().code();
        return SheetCell.text(
                words().word("status", status),
                switch (status) {
                    case "accepted" -> Look.GOOD;
                    case "refused" -> Look.BAD;
                    default -> Look.QUIET;
                });
    }

    private String forms(String codes) {
        return Arrays.stream(codes.split(SEPARATOR))
                .filter(code -> !code.isEmpty())
                .map(code -> words().word("form-name", code))
                .collect(Collectors.joining("\n"));
    }

    private ReportWords words() {
        return context.words();
    }
}
