package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.Resent;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.settings.JobSettings;

/** What came of a run, for people. Long lists are cut; {@code --json} and the workbook hold them whole. */
record RunPrinter(Screen screen, Texts texts) {
    private static final int LONGEST_LIST = 10;
    private static final int MOST_REASONS = 5;

    void print(JobSettings job, RunOutcome outcome) {
        say("run-head", Map.of("job", job.name(), "date", outcome.businessDate()));
        RunOutcome.WorkbookCounts files = outcome.workbooks();
        say(
                "run-workbooks",
                Map.of(
                        "found", files.found(),
                        "read", files.read(),
                        "unchanged", files.unchanged(),
                        "refused", files.refused()));
        Ledger rows = outcome.ledger();
        say(
                "run-rows",
                Map.of(
                        "read", rows.read(),
                        "stored", rows.stored(),
                        "refused", rows.refused(),
                        "ignored", rows.ignored()));
        findings(outcome);
        list("run-refused", outcome.refusals(), this::refusal);
        list("run-resent", outcome.resent(), this::resent);
        list("run-waiting", outcome.waiting(), file -> screen.result("  " + file));
        list("run-ignored", outcome.ignored(), file -> {
            String rule = texts.text("ignored-" + file.rule());
            screen.result("  " + file.file() + " (" + rule + ")");
        });
        for (RunOutcome.Shortfall shortfall : outcome.shortfalls()) {
            screen.result(
                    Fault.ofConfiguration(shortfall.code(), shortfall.words()).text(texts.language()));
        }
        outcome.sinceSigned()
                .ifPresent(since -> say(
                        since.moved().isEmpty() ? "run-as-signed" : "run-moved",
                        Map.of(
                                "year", since.fiscalYear().buddhist(),
                                "round", since.round(),
                                "date", since.signedOn(),
                                "count", since.moved().size())));
        end(job, outcome);
    }

    void findings(RunOutcome outcome) {
        screen.result(texts.counts(outcome.findings()));
        list(
                "run-by-file",
                outcome.byFile(),
                file -> screen.result("  "
                        + texts.text(
                                "file-findings",
                                Map.of("file", file.file(), "errors", file.errors(), "warnings", file.warnings()))));
        list("status-waived", outcome.waived(), finding -> screen.result("  " + texts.waived(finding)));
    }

    private void end(JobSettings job, RunOutcome outcome) {
        Path latest = job.output().resolve("latest").resolve("consolidated.xlsx");
        if (outcome.dryRun()) {
            screen.result(texts.text(outcome.unchanged() ? "run-dry-unchanged" : "run-dry"));
        } else if (outcome.published().isPresent()) {
            say("run-open", Map.of("file", outcome.published().get()));
        } else if (outcome.unchanged()) {
            screen.result(texts.text("run-unchanged"));
            if (Files.exists(latest)) {
                say("run-open", Map.of("file", latest));
            }
        }
    }

    private void refusal(RefusedDelivery refusal) {
        say(key(refusal), Map.of("file", refusal.fileName(), "rows", refusal.rowsRefused()));
        List<Finding> reasons = refusal.reasons();
        reasons.stream().limit(MOST_REASONS).forEach(reason -> screen.result("    " + texts.finding(reason)));
        more(reasons.size() - MOST_REASONS, "    ");
    }

    /**
     * An error may keep out the value of a cell only: then no row is refused, and none is counted. Where the program failed at
     * what follows from the rows, all of them are stored.
     */
    static String key(RefusedDelivery refusal) {
        if (refusal.wholeFile()) {
            return "refused-file";
        }
        if (refusal.rowsRefused() > 0) {
            return "refused-rows";
        }
        boolean ours = refusal.reasons().stream().allMatch(reason -> reason.code() == FindingCode.PROGRAM_FAULT);
        return ours && !refusal.reasons().isEmpty() ? "refused-results" : "refused-cells";
    }

    private void resent(Resent resent) {
        FindingChanges changes = resent.changes();
        say(
                "resent-file",
                Map.of(
                        "file", resent.inboxPath(),
                        "solved", changes.solved().size(),
                        "open", changes.open().size(),
                        "new", changes.fresh().size()));
        resent.lost()
                .ifPresent(lost -> screen.result("    " + texts.text("resent-lost", Map.of("which", which(lost)))));
    }

    private String which(DeliveredPeriod lost) {
        StringBuilder which = new StringBuilder(texts.text(
                "resent-year",
                Map.of(
                        "year",
                        lost.fiscalYear().isPresent()
                                ? Integer.toString(lost.fiscalYear().getAsInt())
                                : "-")));
        lost.round().ifPresent(months -> which.append(" · ").append(texts.text("round", Map.of("months", months))));
        return which.toString();
    }

    private <T> void list(String heading, List<T> entries, Consumer<T> line) {
        if (entries.isEmpty()) {
            return;
        }
        say(heading, Map.of("count", entries.size()));
        entries.stream().limit(LONGEST_LIST).forEach(line);
        more(entries.size() - LONGEST_LIST, "  ");
    }

    private void more(int count, String indent) {
        if (count > 0) {
            screen.result(indent + texts.text("more", Map.of("count", count)));
        }
    }

    private void say(String key, Map<String, ?> words) {
        screen.result(texts.text(key, words));
    }
}
