package org.itaconsolidator.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.Resent;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.settings.JobSettings;

/** What came of a run, for programs. */
record RunJson(Texts texts) {
    Map<String, Object> document(JobSettings job, RunOutcome outcome, ExitCode code) {
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
        document.put("refused", outcome.refusals().stream().map(this::refusal).toList());
        document.put("resent", outcome.resent().stream().map(this::resent).toList());
        document.put("waiting", outcome.waiting());
        document.put("ignored", outcome.ignored());
        document.put(
                "shortfalls", outcome.shortfalls().stream().map(this::shortfall).toList());
        document.put("sinceSigned", outcome.sinceSigned().map(RunJson::sinceSigned));
        document.put("output", job.output());
        document.put("published", outcome.published());
        return document;
    }

    private static Record sinceSigned(SinceSigned since) {
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
        entry.put("cells", finding.cells().stream().map(CellRef::toString).toList());
        return entry;
    }

    private Map<String, Object> refusal(RefusedDelivery refusal) {
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
        entry.put("noLongerCounts", resent.lost());
        entry.put(
                "solved", resent.changes().solved().stream().map(this::finding).toList());
        entry.put("open", resent.changes().open().stream().map(this::finding).toList());
        entry.put("new", resent.changes().fresh().stream().map(this::finding).toList());
        return entry;
    }

    private Record shortfall(RunOutcome.Shortfall left) {
        record Entry(String code, String message) {}
        return new Entry(
                left.code(), Fault.ofConfiguration(left.code(), left.words()).text(texts.language()));
    }
}
