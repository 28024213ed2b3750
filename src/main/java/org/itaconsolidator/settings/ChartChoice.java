package org.itaconsolidator.settings;

/** Which charts a body gets. */
public enum ChartChoice {
    /** Every chart that has data, as PNG and SVG, and the summary page. */
    ALL,
    /** The ten indicators by fiscal year as PNG only. */
    ONE,
    /** None. */
    NONE;

    private static final int BODIES_WITH_ALL = 20;

    /** What is drawn where the job file does not say: all for up to {@value #BODIES_WITH_ALL} bodies, else one per body. */
    public static ChartChoice unsaidFor(int bodies) {
        return bodies <= BODIES_WITH_ALL ? ALL : ONE;
    }
}
