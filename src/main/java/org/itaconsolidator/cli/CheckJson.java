package org.itaconsolidator.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static Map<String, Object> fact(HeadFact fact) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", fact.what().code());
        entry.put("value", fact.value().isEmpty() ? null : fact.value());
        entry.put("place", fact.place().code());
        entry.put("where", fact.where());
        return entry;
    }

    private static Map<String, Object> table(ExplainedTable table) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sheet", table.at().sheet());
        entry.put("cell", table.at().a1());
        entry.put("form", table.form().isEmpty() ? null : table.form());
        entry.put("reason", table.reason());
        entry.put("headings", table.headings().stream().map(CheckJson::heading).toList());
        return entry;
    }

    private static Map<String, Object> heading(ExplainedHeading heading) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("cell", heading.at().a1());
        entry.put("heading", heading.heading());
        entry.put("field", heading.field().isEmpty() ? null : heading.field());
        entry.put("recognised", heading.recognised().isEmpty() ? null : heading.recognised());
        entry.put("fitting", heading.fitting());
        entry.put("filled", heading.filled());
        return entry;
    }
}
