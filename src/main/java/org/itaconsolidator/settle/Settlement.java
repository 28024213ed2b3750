package org.itaconsolidator.settle;

import java.util.List;
import org.itaconsolidator.model.DeliveryFinding;
import org.itaconsolidator.model.Standing;

/**
 * What was settled about some deliveries.
 *
 * @param standings of every form of every delivery, in the order of submissions and forms
 * @param findings on them
 */
public record Settlement(List<Standing> standings, List<DeliveryFinding> findings) {
    /** Copies the lists. */
    public Settlement {
        standings = List.copyOf(standings);
        findings = List.copyOf(findings);
    }
}
