package org.itaconsolidator.app;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureState;

/**
 * What is known about a job.
 *
 * @param lastRuns the newest first
 * @param nextRun by its schedule; empty if it has none
 * @param deliveries what is expected and what came, expected ones in the order of the job file
 * @param measures how many measures are in which state, for each body in its latest year
 * @param openFindings by severity; a severity without findings is no key
 * @param refusals current deliveries of which something is not stored
 * @param waived open findings that the job lets pass
 * @param shortfalls what is wrong beside the store, such as an original that is not kept
 */
public record JobStatus(
        String name,
        List<PastRun> lastRuns,
        Optional<ZonedDateTime> nextRun,
        List<DeliveryLine> deliveries,
        Map<MeasureState, Integer> measures,
        Map<Severity, Integer> openFindings,
        List<RefusedDelivery> refusals,
        List<WaivedFinding> waived,
        List<RunOutcome.Shortfall> shortfalls) {
    public JobStatus {
        lastRuns = List.copyOf(lastRuns);
        deliveries = List.copyOf(deliveries);
        measures = Map.copyOf(measures);
        openFindings = Map.copyOf(openFindings);
        refusals = List.copyOf(refusals);
        waived = List.copyOf(waived);
        shortfalls = List.copyOf(shortfalls);
    }

    public enum RunState implements Coded {
        COMPLETED,
        /** It failed; what was published before is in place. */
        FAILED,
        /** It was asked to stop; the next run goes on there. */
        STOPPED,
        /** It is running, or it was killed and the next run finishes it. */
        UNFINISHED
    }

    public record PastRun(ZonedDateTime startedAt, LocalDate businessDate, RunState state) {}
}
