package org.itaconsolidator.job.load;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.check.RuleBook.AdmittedSubmission;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.score.ComparedTotals;
import org.itaconsolidator.score.ScoreReconciler;
import org.itaconsolidator.score.ScoreReconciler.Reconciliation;
import org.itaconsolidator.settings.Waiver;

/** Stage check: the rules, then the scores against each other, then the job's waivers. */
public record SubmissionChecking(
        RuleBook rules, ScoreReconciler reconciler, ComparedTotals lists, List<Waiver> waivers, String fingerprint)
        implements LoadStages.Checking {

    public SubmissionChecking {
        waivers = List.copyOf(waivers);
    }

    /** All rules of a year's frameworks. */
    public static SubmissionChecking of(Frameworks frameworks, List<Waiver> waivers, String fingerprint) {
        return new SubmissionChecking(
                new RuleBook(frameworks),
                new ScoreReconciler(frameworks::findFramework),
                new ComparedTotals(frameworks::findFramework),
                waivers,
                fingerprint);
    }

    @Override
    public CheckedSubmission check(Submission read) {
        AdmittedSubmission checked = rules.check(read);
        Submission before = checked.submission();
        Reconciliation scores = reconciler.reconcile(before.scores(), before.reported(), before.differences());
        List<Finding> findings = new ArrayList<>(
                reconciler.explainRefused(before.findings(), read.scores(), before.scores(), before.reported()));
        AdmittedSubmission admitted = rules.without(checked, read, scores.undecided(before.scores()));
        Submission kept = admitted.submission();
        findings.addAll(scores.findings());
        findings.addAll(lists.findings(kept.compared()));
        return new CheckedSubmission(
                kept.withFindings(waived(kept, findings)),
                scores.chosenCells(),
                admitted.ledger(),
                kept.compared().stream().map(lists::of).toList(),
                fingerprint);
    }

    private List<Finding> waived(Submission submission, List<Finding> findings) {
        String body = submission.head().body().map(Body::name).orElse("");
        String file = submission.file().inboxPath();
        return findings.stream().map(finding -> waived(file, body, finding)).toList();
    }

    @Override
    public Waivers waiving() {
        return waivers.isEmpty() ? Waivers.NONE : this::waived;
    }

    private Finding waived(String file, String body, Finding finding) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(finding.code(), file, body))
                .findFirst()
                .map(waiver -> finding.waived(waiver.reason(), waiver.until()))
                .orElse(finding);
    }
}
