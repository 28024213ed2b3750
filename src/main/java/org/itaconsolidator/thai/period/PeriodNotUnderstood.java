package org.itaconsolidator.thai.period;

/** Ends the reading of a phrase: it is not understood. Never leaves the package. */
final class PeriodNotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeriodNotUnderstood() {
        super(null, null, false, false);
    }
}
