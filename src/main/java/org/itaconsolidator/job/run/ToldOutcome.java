package org.itaconsolidator.job.run;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunOutcome.WorkbookCounts;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.run.RunStore.Outcome;

/** What a run tells its caller: its counts, what stands refused, and what fell short. */
public final class ToldOutcome {
    private ToldOutcome() {}

    /** Of a run that went through, from what the store holds after it. */
    static RunOutcome of(RunRequest request, JobWiring wiring, RunResult result, ContentReader content) {
        List<RefusedDelivery> refused = content.findings().listRefusedDeliveries();
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        findings.putAll(content.findings().countFindingsBySeverity());
        int found = result.run().filesFound().orElse(0);
        WorkbookCounts workbooks = new WorkbookCounts(
                found, result.read(), result.run().filesUnchanged().orElse(0), (int)
                        refused.stream().filter(RefusedDelivery::wholeFile).count());
        Optional<Path> published = result.published().isPresent()
                ? Optional.of(request.settings().output().resolve("latest").resolve("consolidated.xlsx"))
                : Optional.empty();
        return new RunOutcome(
                request.businessDate(),
                request.dryRun(),
                result.outcome() == Outcome.UNCHANGED,
                workbooks,
                content.deliveries().ledger(),
                findings,
                refused,
                wiring.resent().listOf(content, result.run()),
                wiring.inbox().listIgnored(content),
                Stream.concat(wiring.inbox().listWaiting().stream(), result.waiting().stream())
                        .distinct()
                        .toList(),
                Stream.of(
                                wiring.listShortfalls(),
                                wiring.inbox().listClosed(),
                                wiring.listMappingsOfNobody(content.listBodies()))
                        .flatMap(List::stream)
                        .toList(),
                published,
                wiring.findSinceSigned(),
                content.findings().countByFile(),
                content.findings().listWaived());
    }
}
