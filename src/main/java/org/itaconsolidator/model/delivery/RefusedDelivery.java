package org.itaconsolidator.model.delivery;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.finding.Finding;

/**
 * A current delivery of which something is not stored.
 *
 * @param fileName path relative to the inbox
 * @param wholeFile whether nothing of it is stored
 * @param rowsRefused its rows that are not stored
 * @param reasons its findings of severity error
 * @param versions the versions that matter now at its place, which is a path in an inbox: itself and another
 */
public record RefusedDelivery(
        String fileName, boolean wholeFile, int rowsRefused, List<Finding> reasons, Set<Long> versions) {
    public RefusedDelivery {
        reasons = List.copyOf(reasons);
        versions = Set.copyOf(versions);
    }
}
