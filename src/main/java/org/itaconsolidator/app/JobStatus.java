package org.itaconsolidator.app;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureState;

/**
 * What is known of a job.
 *
 * @param lastRuns the newest first
 * @param nextRun by its schedule; empty where it has none
 * @param deliveries what is expected and what came, expected ones in the order of the job file
 * @param measures how many measures stand how, of each body those of its latest year
 * @param openFindings by severity; a severity without findings is no key
 * @param refusals current deliveries of which something is not stored
 * @param waived open findings that the job lets pass
 * @param shortfalls what is not as it should be beside the store, such as an original that is not kept
 */
public record JobStatus(
        String name,
        List<PastRun> lastRuns,
        Optional<ZonedDateTime> nextRun,
        List<Delivery> deliveries,
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

    /** What became of a run. */
    public enum RunState implements Coded {
        COMPLETED,
        /** It failed; what was published before is in place. */
        FAILED,
        /** It was asked to stop; the next run goes on there. */
        STOPPED,
        /** It is running, or it was killed and the next run finishes it. */
        UNFINISHED
    }

    /**
     * A run of the past.
     *
     * @param startedAt when it began
     * @param businessDate the day that it stands for
     * @param state what became of it
     */
    public record PastRun(ZonedDateTime startedAt, LocalDate businessDate, RunState state) {}

    /** What is known of something to deliver. */
    public enum DeliveryState implements Coded {
        /** Here, in time or without a day. */
        DELIVERED,
        /** Here, and came after its day. */
        DELIVERED_LATE,
        REFUSED,
        /** Not here, or here and not filled in, and not due yet. */
        AWAITED,
        /** Not here, or here and not filled in, and its day is past. */
        OVERDUE
    }

    /**
     * Something to deliver, or delivered unasked.
     *
     * @param body whose; empty where a refused file names none
     * @param division {@code ""} for the whole body or unknown
     * @param forms the form's code, of a file that nobody asked for several with commas, {@code ""} where a refused file shows
     *     none
     * @param fiscalYear Buddhist era
     * @param round 6 or 12
     * @param due the last day on which it is in time
     * @param state what is known of it
     * @param fileName the delivery's inbox path, {@code ""} where nothing came
     * @param asked whether the job asks for it
     * @param owed whether it has not come, and has been asked for by now, without a day too
     */
    public record Delivery(
            Optional<Body> body,
            String division,
            String forms,
            OptionalInt fiscalYear,
            OptionalInt round,
            Optional<LocalDate> due,
            DeliveryState state,
            String fileName,
            boolean asked,
            boolean owed) {
        /** The body's name; {@code ""} where a refused file names none. */
        public String organisation() {
            return body.map(Body::name).orElse("");
        }

        /** The key of the words for its state: of what is owed without a day those without one. */
        public String stateKey() {
            return owed && due.isEmpty() ? DeliveryState.OVERDUE.code() + "-undated" : state.code();
        }

        /** The round to show: of forms whose kind is known only a report is of one, whatever the job's entry says. */
        public OptionalInt shownRound() {
            return forms.isEmpty() || forms.contains(Form.REPORT.code()) ? round : OptionalInt.empty();
        }
    }
}
