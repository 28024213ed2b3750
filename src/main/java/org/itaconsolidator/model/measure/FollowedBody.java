package org.itaconsolidator.model.measure;

import java.util.List;
import org.itaconsolidator.model.delivery.DeliveryFinding;

/**
 * All that was found out about the measures of a body.
 *
 * @param threads its measures from promise to report, of all fiscal years
 * @param evidence what its reports' rows offer, in the order of the rows and texts
 * @param questions what its officers are asked about
 */
public record FollowedBody(List<FollowThread> threads, List<Offered> evidence, List<DeliveryFinding> questions) {
    /** Copies the lists. */
    public FollowedBody {
        threads = List.copyOf(threads);
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /**
     * Evidence of a report's row.
     *
     * @param step the step's number, 0 for the measure as a whole
     * @param evidence what is offered
     */
    public record Offered(MeasureToFollow report, int step, Evidence evidence) {}
}
