package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunOutcome.Resent;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.settings.JobSettings;

/**
 * The command {@code run}: one consolidation and its outcome. Long lists are cut on the screen; {@code --json} and the
 * workbook have them complete.
 */
record RunVerb(Screen screen, Texts texts) {
    private static final int LONGEST_LIST = 10;
    private static final int MOST_REASONS = 5;

    static ExitCode call(Session session) {
        JobSettings job = session.job();
        List<String> forget = session.findText("--forget").map(List::of).orElse(List.of());
        forget.forEach(Session::path);
        RunRequest request =
                new RunRequest(job, session.businessDate(job), session.has("--dry-run"), session.has("--wait"), forget);
        RunOutcome outcome = run(request, session);
        ExitCode code = outcome.isAllGood() ? ExitCode.ALL_GOOD : ExitCode.SOMETHING_REFUSED;
        RunVerb told = new RunVerb(session.screen(), session.texts());
        if (session.has("--json")) {
            session.screen().json(told.document(job, outcome, code));
        } else {
            told.print(job, outcome);
        }
        return code;
    }

    /** Runs with the progress shown, and with the log open from the moment that the run begins. */
    static RunOutcome run(RunRequest request, Session session) {
        Path store = request.settings().store();
        session.log().preferBeside(store);
        Runnable atBegin = () -> session.log().openBeside(store);
        boolean tells = !session.has("--json");
        try (ProgressLine progress =
                new ProgressLine(session.screen(), session.texts(), session.stop(), atBegin, tells, request.dryRun())) {
            return session.consolidator().get().run(request, progress);
        }
    }

    void print(JobSettings job, RunOutcome outcome) {
        say("run-head", Map.of("job", job.name(), "date", outcome.businessDate().toString()));
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
        list(
                "run-unexpected",
                outcome.unexpected(),
                body -> screen.result("  "
                        + Stream.of(body.name(), body.district(), body.province())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" · "))));
        list("run-gone", outcome.gone(), file -> screen.result("  " + file));
        list("run-forgotten", outcome.forgotten(), file -> screen.result("  " + file));
        list("run-waiting", outcome.waiting(), file -> screen.result("  " + file));
        list("run-ignored", outcome.ignored(), file -> {
            String rule = texts.text("ignored-" + file.rule());
            screen.result("  " + file.file() + " (" + rule + ")");
        });
        outcome.shortfalls().forEach(shortfall -> screen.result(texts.shortfall(shortfall)));
        outcome.sinceSigned()
                .ifPresent(since -> say(
                        since.moved().isEmpty() ? "run-as-signed" : "run-moved",
                        Map.of(
                                "year", since.fiscalYear().buddhist(),
                                "round", since.round(),
                                "date", since.signedOn().toString(),
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
     * The key of the sentence for a refusal. If only values of cells are refused, no row is counted as refused. If the program
     * failed at what follows from the rows, all rows are stored.
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
                .ifPresent(lost -> screen.result("    " + texts.text("resent-lost", Map.of("which", describe(lost)))));
    }

    private String describe(DeliveredPeriod lost) {
        StringBuilder which = new StringBuilder(texts.text(
                "resent-year",
                Map.of(
                        "forms",
                        texts.forms(lost.forms()),
                        "year",
                        lost.fiscalYear().isPresent()
                                ? Integer.toString(lost.fiscalYear().getAsInt())
                                : "-")));
        lost.organisation().ifPresent(name -> which.append(" · ").append(name));
        lost.round().ifPresent(months -> which.append(" · ").append(texts.text("round", Map.of("months", months))));
        return which.toString();
    }

    private <T> void list(String heading, List<T> entries, Consumer<T> line) {
        list(heading, entries, LONGEST_LIST, line);
    }

    /** Prints a heading, at most so many entries, and how many more there are; nothing for an empty list. */
    <T> void list(String heading, List<T> entries, int longest, Consumer<T> line) {
        if (entries.isEmpty()) {
            return;
        }
        say(heading, Map.of("count", entries.size()));
        entries.stream().limit(longest).forEach(line);
        more(entries.size() - longest, "  ");
    }

    /** How many more there are than were shown, if any. */
    void more(int count, String indent) {
        if (count > 0) {
            screen.result(indent + texts.text("more", Map.of("count", count)));
        }
    }

    private void say(String key, Map<String, ?> words) {
        screen.result(texts.text(key, words));
    }

    private Map<String, Object> document(JobSettings job, RunOutcome outcome, ExitCode code) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", code.number());
        document.put("job", job.name());
        document.put("businessDate", outcome.businessDate());
        document.put("dryRun", outcome.dryRun());
        document.put("unchanged", outcome.unchanged());
        document.put("workbooks", outcome.workbooks());
        document.put("rows", outcome.ledger());
        document.put("findings", counts(outcome.findings()));
        document.put("findingsByFile", outcome.byFile());
        document.put("refused", outcome.refusals().stream().map(this::refusalDocument));
        document.put("resent", outcome.resent().stream().map(this::resentDocument));
        document.put("unexpected", outcome.unexpected().stream().map(RunVerb::bodyDocument));
        document.put("gone", outcome.gone());
        document.put("forgotten", outcome.forgotten());
        document.put("waiting", outcome.waiting());
        document.put("ignored", outcome.ignored());
        document.put("shortfalls", outcome.shortfalls().stream().map(this::shortfallDocument));
        document.put("sinceSigned", outcome.sinceSigned().map(RunVerb::signedDocument));
        document.put("output", job.output());
        document.put("published", outcome.published());
        return document;
    }

    private static Record bodyDocument(Body body) {
        record Entry(String organisation, String district, String province) {}
        return new Entry(body.name(), body.district(), body.province());
    }

    private static Record signedDocument(ChangesSinceSigned since) {
        record Entry(int fiscalYear, int round, LocalDate signedOn, int moved) {}
        return new Entry(
                since.fiscalYear().buddhist(),
                since.round(),
                since.signedOn(),
                since.moved().size());
    }

    static Map<String, Object> counts(Map<Severity, Integer> findings) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.code(), findings.getOrDefault(severity, 0));
        }
        return counts;
    }

    Map<String, Object> finding(Finding finding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", finding.severity().code());
        entry.put("code", finding.code().code());
        entry.put("sheet", finding.cell().sheet());
        entry.put("cell", finding.cell().a1());
        entry.put("message", texts.finding(finding));
        entry.put("onTrial", finding.code().isOnTrial());
        entry.put("found", finding.found());
        entry.put("expected", finding.expected());
        entry.put("waivedFor", finding.waivedFor());
        entry.put("waivedUntil", finding.waivedUntil());
        entry.put("cells", finding.cells().stream().map(CellRef::toString));
        return entry;
    }

    private Map<String, Object> refusalDocument(RefusedDelivery refusal) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", refusal.fileName());
        entry.put("wholeFile", refusal.wholeFile());
        entry.put("rowsRefused", refusal.rowsRefused());
        entry.put("findings", refusal.reasons().stream().map(this::finding));
        return entry;
    }

    private Map<String, Object> resentDocument(Resent resent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", resent.inboxPath());
        entry.put("noLongerCounts", resent.lost());
        entry.put("solved", resent.changes().solved().stream().map(this::finding));
        entry.put("open", resent.changes().open().stream().map(this::finding));
        entry.put("new", resent.changes().fresh().stream().map(this::finding));
        return entry;
    }

    private Record shortfallDocument(RunOutcome.Shortfall left) {
        record Entry(String code, String message) {}
        return new Entry(left.code(), texts.shortfall(left));
    }
}
