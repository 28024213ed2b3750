package org.itaconsolidator.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.CheckedFile.ExplainedHeading;
import org.itaconsolidator.app.CheckedFile.ExplainedTable;
import org.itaconsolidator.model.reading.HeadFact;

/** Findings by file, for programs. */
final class CheckJson {
    private final RunJson common;

    CheckJson(Texts texts) {
        common = new RunJson(texts);
    }

    Map<String, Object> document(List<CheckedFile> files, ExitCode code) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", code.number());
        document.put("files", files.stream().map(this::file).toList());
        return document;
    }

    private Map<String, Object> file(CheckedFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.file());
        entry.put("takenFor", file.head().stream().map(CheckJson::fact).toList());
        entry.put("rows", file.ledger());
        entry.put("findings", file.findings().stream().map(common::finding).toList());
        entry.put("tables", file.tables().stream().map(CheckJson::table).toList());
        return entry;
    }

    private static Record fact(HeadFact fact) {
        record Entry(String what, Optional<String> value, String place, String where) {}
        return new Entry(
                fact.what().code(), unlessBlank(fact.value()), fact.place().code(), fact.where());
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static Map<String, Object> table(ExplainedTable table) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sheet", table.at().sheet());
        entry.put("cell", table.at().a1());
        entry.put("form", unlessBlank(table.form()));
        entry.put("reason", table.reason());
        entry.put("headings", table.headings().stream().map(CheckJson::heading).toList());
        return entry;
    }

    private static Record heading(ExplainedHeading told) {
        record Entry(
                String cell,
                String heading,
                Optional<String> field,
                Optional<String> recognised,
                int fitting,
                int filled) {}
        return new Entry(
                told.at().a1(),
                told.heading(),
                unlessBlank(told.field()),
                unlessBlank(told.recognised()),
                told.fitting(),
                told.filled());
    }
}
