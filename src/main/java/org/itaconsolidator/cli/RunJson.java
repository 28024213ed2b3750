package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.Resent;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.StandingRefusal;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.settings.JobSettings;

/** What came of a run, for programs. */
final class RunJson {
    private final Texts texts;

    RunJson(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> document(JobSettings job, RunOutcome outcome, ExitCode code) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", code.number());
        document.put("job", job.name());
        document.put("businessDate", outcome.businessDate().toString());
        document.put("dryRun", outcome.dryRun());
        document.put("unchanged", outcome.unchanged());
        document.put("workbooks", workbooks(outcome.workbooks()));
        document.put("rows", rows(outcome.ledger()));
        document.put("findings", counts(outcome.findings()));
        document.put(
                "findingsByFile", outcome.byFile().stream().map(RunJson::file).toList());
        document.put("refused", outcome.refusals().stream().map(this::refusal).toList());
        document.put("resent", outcome.resent().stream().map(this::resent).toList());
        document.put("waiting", outcome.waiting());
        document.put("ignored", ignored(outcome.ignored()));
        document.put("shortfalls", shortfalls(outcome.shortfalls()));
        document.put(
                "sinceSigned", outcome.sinceSigned().map(RunJson::sinceSigned).orElse(null));
        document.put("output", job.output().toString());
        document.put("published", outcome.published().map(Path::toString).orElse(null));
        return document;
    }

    private static Map<String, Object> file(RunOutcome.FindingsOfFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.fileName());
        entry.put("errors", file.errors());
        entry.put("warnings", file.warnings());
        return entry;
    }

    private static Map<String, Object> sinceSigned(SinceSigned since) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("fiscalYear", since.fiscalYear().buddhist());
        entry.put("round", since.round());
        entry.put("signedOn", since.signedOn().toString());
        entry.put("moved", since.moved().size());
        return entry;
    }

    static Map<String, Object> rows(Ledger ledger) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", ledger.read());
        rows.put("stored", ledger.stored());
        rows.put("refused", ledger.refused());
        rows.put("ignored", ledger.ignored());
        return rows;
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
        entry.put("waivedFor", finding.waivedFor().orElse(null));
        entry.put("waivedUntil", finding.waivedUntil().map(Object::toString).orElse(null));
        entry.put("cells", finding.cells().stream().map(CellRef::toString).toList());
        return entry;
    }

    private static Map<String, Object> workbooks(RunOutcome.WorkbookCounts files) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("found", files.found());
        counts.put("read", files.read());
        counts.put("unchanged", files.unchanged());
        counts.put("refused", files.refused());
        return counts;
    }

    private Map<String, Object> refusal(StandingRefusal refusal) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", refusal.fileName());
        entry.put("wholeFile", refusal.wholeFile());
        entry.put("rowsRefused", refusal.rowsRefused());
        entry.put("findings", refusal.reasons().stream().map(this::finding).toList());
        return entry;
    }

    private Map<String, Object> resent(Resent resent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", resent.inboxPath());
        entry.put("noLongerCounts", resent.lost().map(RunJson::noLongerCounts).orElse(null));
        entry.put(
                "solved", resent.changes().solved().stream().map(this::finding).toList());
        entry.put("open", resent.changes().open().stream().map(this::finding).toList());
        entry.put("new", resent.changes().fresh().stream().map(this::finding).toList());
        return entry;
    }

    private static Map<String, Object> noLongerCounts(DeliveredPeriod lost) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "fiscalYear", lost.fiscalYear().isPresent() ? lost.fiscalYear().getAsInt() : null);
        entry.put("round", lost.round().isPresent() ? lost.round().getAsInt() : null);
        return entry;
    }

    private static List<Map<String, Object>> ignored(List<RunOutcome.IgnoredFile> files) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (RunOutcome.IgnoredFile file : files) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", file.inboxPath());
            entry.put("rule", file.rule());
            entries.add(entry);
        }
        return entries;
    }

    private List<Map<String, Object>> shortfalls(List<RunOutcome.Shortfall> shortfalls) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (RunOutcome.Shortfall shortfall : shortfalls) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", shortfall.code());
            entry.put(
                    "message",
                    Fault.ofConfiguration(shortfall.code(), shortfall.words()).text(texts.language()));
            entries.add(entry);
        }
        return entries;
    }
}
