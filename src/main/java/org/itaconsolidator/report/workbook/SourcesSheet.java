package org.itaconsolidator.report.workbook;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.RefusedFiles;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** ที่มา: every file version with its hash and what became of its rows. */
final class SourcesSheet {
    private static final String SEPARATOR = ",";
    private static final int FILE = 0;
    private static final int TIME = 1;
    private static final int STATUS = 2;
    private static final int BODY = 3;
    private static final int DIVISION = 4;
    private static final int YEAR = 5;
    private static final int ROUND = 6;
    private static final int FORMS = 7;
    private static final int ROWS = 8;
    private static final int HASH = 12;

    private final ReportWords words;
    private final ReportContent content;
    private final RefusedFiles refused;
    private final TableSheet table;

    /**
     * The sheet with its headings.
     *
     * @param deliveries which files came, and which of them stand refused
     * @param frameworksHash SHA-256 of all files of frameworks, in hexadecimal
     * @param proving the official results whose documents prove the weights of their year
     */
    SourcesSheet(
            StreamedWorkbook workbook,
            ReportWords words,
            ReportContent content,
            DeliveryBook deliveries,
            String frameworksHash,
            List<TotalRow> proving) {
        this.words = words;
        this.content = content;
        this.refused = deliveries.refused();
        RunFacts run = content.run();
        ColumnList all = new ColumnList(words, "column.");
        all.add(36, "file");
        all.add(19, "received");
        all.add(15, "status");
        all.add(28, "body");
        all.add(20, "division");
        all.add(9, "year", "round");
        all.add(15, "forms");
        all.add(9, "rows-read", "rows-stored", "rows-refused", "rows-ignored");
        all.add(70, "sha256");
        table = new TableSheet(workbook, words.text("sheet.sources"), words, all.all());
        table.line(words.text("sheet.sources.title"), Look.TITLE);
        table.lineAsWritten(
                words.text(
                        "sheet.sources.run",
                        Map.of(
                                "job", run.job(),
                                "date", words.date(run.businessDate()),
                                "version", run.programVersion(),
                                "fingerprint", run.fingerprint())),
                Look.NOTE);
        table.lineAsWritten(words.text("sources.frameworks-hash", Map.of("hash", frameworksHash)), Look.NOTE);
        proving.stream().filter(row -> row.proof().ofWeights()).forEach(this::lineOfProof);
        table.line(words.text("sheet.sources.note"), Look.NOTE);
        Links.explainLacking(table, deliveries.fileNames(), words);
        table.headings();
    }

    private void lineOfProof(TotalRow row) {
        Map<String, String> cells = row.proof().weights().stream()
                .collect(Collectors.groupingBy(
                        place -> place.fileName() + " " + place.sheet(),
                        LinkedHashMap::new,
                        Collectors.mapping(Place::cell, Collectors.joining(", "))));
        table.lineAsWritten(
                words.text(
                        "sources.weights-proved",
                        Map.of(
                                "year",
                                words.year(row.fiscalYear()),
                                "body",
                                words.shortBody(row.scorecard().body()),
                                "cells",
                                cells.entrySet().stream()
                                        .map(each -> each.getKey() + " " + each.getValue())
                                        .collect(Collectors.joining(", ")))),
                Look.NOTE);
    }

    void write(SubmissionRow file) {
        table.begin();
        table.link(
                FILE,
                content.findReturned(file.fileName()).flatMap(path -> Links.beside(path, "", "", file.fileName())),
                file.fileName(),
                Look.TEXT);
        table.time(TIME, OffsetDateTime.parse(file.receivedAt()));
        String status = file.status().equals("refused") && !refused.holds(file) ? "refused-before" : file.status();
        table.text(STATUS, words.word("status", status), look(status));
        table.text(BODY, file.body().map(words::shortBody).orElse(""));
        table.text(DIVISION, file.division());
        table.text(YEAR, file.fiscalYear().map(words::year).orElse(""), Look.CENTRED);
        table.text(ROUND, file.round().isPresent() ? words.digits(file.round().getAsInt()) : "", Look.CENTRED);
        table.text(FORMS, forms(file.forms()));
        table.whole(ROWS, file.ledger().read());
        table.whole(ROWS + 1, file.ledger().stored());
        table.whole(ROWS + 2, file.ledger().refused());
        table.whole(ROWS + 3, file.ledger().ignored());
        table.text(HASH, file.sha256());
        table.end();
    }

    void finish(String title, String asOf) {
        table.finish(1, HASH, title, asOf);
    }

    private static Look look(String status) {
        return switch (status) {
            case "accepted" -> Look.GOOD;
            case "refused" -> Look.BAD;
            default -> Look.QUIET;
        };
    }

    private String forms(String codes) {
        return Arrays.stream(codes.split(SEPARATOR))
                .filter(code -> !code.isEmpty())
                .map(code -> words.word("form-name", code))
                .collect(Collectors.joining("\n"));
    }
}
