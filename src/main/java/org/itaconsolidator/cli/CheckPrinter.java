package org.itaconsolidator.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.CheckedFile.ExplainedHeading;
import org.itaconsolidator.app.CheckedFile.ExplainedTable;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.model.reading.HeadFact.What;

/** Findings by file, then sheet, for people. */
record CheckPrinter(Screen screen, Texts texts) {
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

    /** What the file was taken for in one respect, and which place said so. */
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
}
