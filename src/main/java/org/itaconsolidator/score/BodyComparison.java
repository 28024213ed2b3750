package org.itaconsolidator.score;

import java.util.List;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;

/**
 * The bodies of a store in one year, by their official totals.
 *
 * @param bodies all of them together
 * @param standings each of them, the best first, ties by name; bodies without a total have none
 */
public record BodyComparison(BodiesRow bodies, List<BodyStandingRow> standings) {
    /** Copies the list. */
    public BodyComparison {
        standings = List.copyOf(standings);
    }
}
