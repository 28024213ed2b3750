package org.itaconsolidator.settle;

import java.util.List;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Replacement;
import org.itaconsolidator.model.delivery.Standing;

/**
 * What was settled about some deliveries.
 *
 * @param standings of every form of every delivery, in the order of submissions and forms
 * @param findings on them
 * @param replacements which of them took the place of which, each with the one that came next
 */
public record Settlement(List<Standing> standings, List<DeliveryFinding> findings, List<Replacement> replacements) {
    /** Copies the lists. */
    public Settlement {
        standings = List.copyOf(standings);
        findings = List.copyOf(findings);
        replacements = List.copyOf(replacements);
    }
}
