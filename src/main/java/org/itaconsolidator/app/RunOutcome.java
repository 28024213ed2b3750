package org.itaconsolidator.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.delivery.FindingsOfFile;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangesSinceSigned;

/**
 * The outcome of a successful run.
 *
 * @param dryRun whether nothing was stored and published
 * @param unchanged whether nothing was new, so that nothing was published again
 * @param workbooks what happened to the files of the inbox
 * @param ledger what happened to the rows of the deliveries that now count
 * @param findings open findings by severity; a severity without findings is no key
 * @param refusals current deliveries that are still refused, completely or in some rows, even if nothing changed
 * @param resent the workbooks that came in this run in place of an earlier version
 * @param unexpected the bodies whose deliveries count although the job, which says whom it expects, does not expect them
 * @param ignored files of the inbox that are no deliveries
 * @param gone inbox paths of deliveries that count although they have been taken out of the inbox
 * @param forgotten inbox paths whose deliveries no longer count, as the request says
 * @param waiting inbox paths left to the next run because they were changing or could not be read just now
 * @param shortfalls what the run had to leave out, such as charts for lack of a font
 * @param published the workbook for managers; empty if this run published nothing
 * @param sinceSigned what has changed since papers were signed; empty if none were
 * @param byFile the files with open errors or warnings, those with most errors first
 * @param waived open findings that the job lets pass
 */
public record RunOutcome(
        LocalDate businessDate,
        boolean dryRun,
        boolean unchanged,
        WorkbookCounts workbooks,
        Ledger ledger,
        Map<Severity, Integer> findings,
        List<RefusedDelivery> refusals,
        List<Resent> resent,
        List<Body> unexpected,
        List<IgnoredFile> ignored,
        List<String> gone,
        List<String> forgotten,
        List<String> waiting,
        List<Shortfall> shortfalls,
        Optional<Path> published,
        Optional<ChangesSinceSigned> sinceSigned,
        List<FindingsOfFile> byFile,
        List<WaivedFinding> waived) {
    public RunOutcome {
        findings = Map.copyOf(findings);
        refusals = List.copyOf(refusals);
        resent = List.copyOf(resent);
        unexpected = List.copyOf(unexpected);
        ignored = List.copyOf(ignored);
        gone = List.copyOf(gone);
        forgotten = List.copyOf(forgotten);
        waiting = List.copyOf(waiting);
        shortfalls = List.copyOf(shortfalls);
        byFile = List.copyOf(byFile);
        waived = List.copyOf(waived);
    }

    /** Whether nothing is refused and nothing was left out. */
    public boolean isAllGood() {
        return refusals.isEmpty() && shortfalls.isEmpty();
    }

    /** A copy with further shortfalls. */
    public RunOutcome with(List<Shortfall> more) {
        return new RunOutcome(
                businessDate,
                dryRun,
                unchanged,
                workbooks,
                ledger,
                findings,
                refusals,
                resent,
                unexpected,
                ignored,
                gone,
                forgotten,
                waiting,
                Stream.concat(shortfalls.stream(), more.stream()).toList(),
                published,
                sinceSigned,
                byFile,
                waived);
    }

    /**
     * The files of the inbox.
     *
     * @param found files meant as deliveries
     * @param unchanged not read again, because neither they nor the way of reading changed
     * @param refused of the current deliveries, those refused as a whole
     */
    public record WorkbookCounts(int found, int read, int unchanged, int refused) {}

    /**
     * A file that is no delivery.
     *
     * @param file path relative to the inbox
     * @param rule the rule's code, such as owner-file
     */
    public record IgnoredFile(String file, String rule) {}

    /**
     * Something left out of a run that is otherwise good.
     *
     * @param code the key of its sentence in {@code messages/faults_*.properties}
     */
    public record Shortfall(String code, Map<String, String> words) {
        public Shortfall {
            words = Map.copyOf(words);
        }
    }

    /**
     * A workbook that replaced an earlier version.
     *
     * @param changes what became of the findings on the earlier version
     * @param lost what the earlier version was for, if this one is for another body, year or round: nothing delivers that any more
     */
    public record Resent(String inboxPath, FindingChanges changes, Optional<DeliveredPeriod> lost) {}
}
