package org.itaconsolidator.settings;

/** Which documents to sign and publish a body gets. */
public enum PaperChoice {
    /** Every document for which something is stored. */
    ALL,
    /** None. */
    NONE;

    private static final int BODIES_WITH_ALL = 20;

    /** What is written where the job file does not say: all for up to {@value #BODIES_WITH_ALL} bodies, else none. */
    public static PaperChoice unsaidFor(int bodies) {
        return bodies <= BODIES_WITH_ALL ? ALL : NONE;
    }
}
