package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.CheckedFile.ExplainedHeading;
import org.itaconsolidator.app.CheckedFile.ExplainedTable;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.model.reading.HeadFact.What;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;

/**
 * The command {@code check}: reads and checks workbooks and stores nothing. It lists findings by file, and for people
 * also by sheet.
 */
record CheckVerb(Screen screen, Texts texts) {
    static ExitCode call(Session session) {
        List<Path> files = new ArrayList<>();
        for (String word : session.words()) {
            files.add(existing(word));
        }
        List<CheckedFile> checked = session.consolidator()
                .get()
                .check(
                        files,
                        session.findPath("--job").map(file -> JobFile.read(file, JobOverrides.NONE)),
                        session.has("--explain"));
        ExitCode code =
                checked.stream().anyMatch(CheckedFile::hasErrors) ? ExitCode.SOMETHING_REFUSED : ExitCode.ALL_GOOD;
        CheckVerb told = new CheckVerb(session.screen(), session.texts());
        if (session.has("--json")) {
            session.screen().json(told.document(checked, code));
        } else {
            told.print(checked);
        }
        return code;
    }

    private static Path existing(String word) {
        Path file = Session.path(word);
        if (!Files.exists(file)) {
            throw Fault.ofConfiguration("file-missing", Map.of("file", word));
        }
        if (!Files.isRegularFile(file)) {
            throw Fault.ofConfiguration("file-expected", Map.of("file", word));
        }
        if (!Files.isReadable(file)) {
            throw Fault.ofConfiguration("file-unreadable", Map.of("file", word));
        }
        return file;
    }

    void print(List<CheckedFile> files) {
        files.forEach(this::print);
    }

    private void print(CheckedFile file) {
        screen.result(file.file().toString());
        file.head().forEach(this::fact);
        file.tables().forEach(this::table);
        Map<String, List<Finding>> sheets = file.findings().stream()
                .collect(Collectors.groupingBy(f -> f.cell().sheet(), LinkedHashMap::new, Collectors.toList()));
        sheets.forEach((sheet, findings) -> {
            screen.result("  " + (sheet.isEmpty() ? texts.text("whole-file") : sheet));
            findings.forEach(this::finding);
        });
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        List<Finding> counted = file.findings().stream()
                .filter(finding -> !finding.code().isOnTrial())
                .toList();
        counted.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        screen.result("  " + (counts.isEmpty() ? texts.text("nothing-found") : texts.counts(counts)));
        int onTrial = file.findings().size() - counted.size();
        if (onTrial > 0) {
            screen.result("  " + texts.text("found-on-trial", Map.of("count", onTrial)));
        }
    }

    private void fact(HeadFact fact) {
        String what = fact.what().code();
        String place = fact.place().code();
        String value = fact.what() == What.FORMS ? texts.forms(fact.value()) : fact.value();
        screen.result("  "
                + texts.text(
                        fact.place() == Place.NOWHERE ? "taken-for-nothing" : "taken-for",
                        Map.of(
                                "what", texts.text("head-" + what),
                                "value", value,
                                "place", texts.text("place-" + place, Map.of("where", fact.where())))));
    }

    private void finding(Finding finding) {
        screen.result("    " + texts.severity(finding) + " [" + finding.code().code() + "] " + texts.finding(finding));
    }

    private void table(ExplainedTable table) {
        if (table.form().isEmpty()) {
            String heading =
                    table.headings().isEmpty() ? "" : table.headings().get(0).heading();
            say(
                    table.reason().equals("heading-unknown") ? "column-not-read" : "table-left-alone",
                    Map.of(
                            "at", table.at(),
                            "heading", heading.replaceAll("\\s+", " "),
                            "reason", texts.text("reason-" + table.reason())));
            return;
        }
        say("table-taken", Map.of("at", table.at(), "form", texts.text("form-" + table.form())));
        for (ExplainedHeading heading : table.headings()) {
            String key = heading.field().isEmpty() ? "heading-unknown" : "heading-taken";
            String how = heading.recognised().isEmpty() ? "" : texts.text("recognised-" + heading.recognised());
            say(
                    key,
                    Map.of(
                            "cell", heading.at().a1(),
                            "heading", heading.heading().replaceAll("\\s+", " "),
                            "field", heading.field(),
                            "how", how,
                            "fitting", heading.fitting(),
                            "filled", heading.filled()));
        }
    }

    private void say(String key, Map<String, ?> words) {
        screen.result(texts.text(key, words));
    }

    Map<String, Object> document(List<CheckedFile> files, ExitCode code) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", code.number());
        document.put("files", files.stream().map(this::fileDocument));
        return document;
    }

    private Map<String, Object> fileDocument(CheckedFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.file());
        entry.put("takenFor", file.head().stream().map(CheckVerb::factDocument));
        entry.put("rows", file.ledger());
        entry.put("findings", file.findings().stream().map(new RunVerb(screen, texts)::finding));
        entry.put("tables", file.tables().stream().map(CheckVerb::tableDocument));
        return entry;
    }

    private static Record factDocument(HeadFact fact) {
        record Entry(String what, Optional<String> value, String place, String where) {}
        return new Entry(
                fact.what().code(), unlessBlank(fact.value()), fact.place().code(), fact.where());
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static Map<String, Object> tableDocument(ExplainedTable table) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sheet", table.at().sheet());
        entry.put("cell", table.at().a1());
        entry.put("form", unlessBlank(table.form()));
        entry.put("reason", table.reason());
        entry.put("headings", table.headings().stream().map(CheckVerb::headingDocument));
        return entry;
    }

    private static Record headingDocument(ExplainedHeading told) {
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
