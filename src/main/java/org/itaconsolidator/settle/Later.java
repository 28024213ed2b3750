package org.itaconsolidator.settle;

import org.itaconsolidator.model.delivery.Arrival;

/** By what one of two deliveries is the later one: the case of a finding that names both. */
final class Later {
    /** It was received later. */
    static final String RECEIVED = "later-counts";
    /** Both were received in the same run, and its file was modified later. */
    static final String MODIFIED = "later-modified";
    /** Received together and modified at the same time: the path decides. */
    static final String PATH = "later-path";

    private Later() {}

    static String by(Arrival later, Arrival earlier) {
        if (!later.receivedAt().equals(earlier.receivedAt())) {
            return RECEIVED;
        }
        return later.modifiedAt().equals(earlier.modifiedAt()) ? PATH : MODIFIED;
    }
}
