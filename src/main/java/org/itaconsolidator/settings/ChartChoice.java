package org.itaconsolidator.settings;

/** Which charts a run draws. */
public enum ChartChoice {
    /** Every chart of every body. */
    ALL,
    /** One chart per body. */
    ONE,
    /** None. */
    NONE,
    /** Not said in the job file: all for up to {@value #BODIES_WITH_ALL} bodies, else one per body. */
    AUTO;

    private static final int BODIES_WITH_ALL = 20;

    /** The choice for a number of bodies: never {@link #AUTO}. */
    public ChartChoice forBodies(int bodies) {
        if (this != AUTO) {
            return this;
        }
        return bodies <= BODIES_WITH_ALL ? ALL : ONE;
    }
}
