package org.itaconsolidator.model.delivery;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;

/**
 * A current delivery of which something is not stored.
 *
 * @param fileName path relative to the inbox
 * @param wholeFile whether nothing of it is stored
 * @param rowsRefused its rows that are not stored
 * @param reasons its findings of severity error
 */
public record RefusedDelivery(String fileName, boolean wholeFile, int rowsRefused, List<Finding> reasons) {
    public RefusedDelivery {
        reasons = List.copyOf(reasons);
    }
}
