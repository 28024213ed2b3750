package org.itaconsolidator.thai.period;

/** Ends the reading of a phrase: it is not understood. Never leaves the package. */
final class NoSense extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSense() {
        super(null, null, false, false);
    }
}
