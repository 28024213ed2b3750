package org.itaconsolidator.settings;

/** Where the rows of bodies stand. */
public enum WorkbookChoice {
    TOGETHER,
    /** A workbook for each body, and one that compares and counts them. */
    BY_BODY;

    private static final int BODIES_TOGETHER = 20;

    /** Where the job file does not say: together for up to {@value #BODIES_TOGETHER} bodies. */
    public static WorkbookChoice unsaidFor(int bodies) {
        return bodies <= BODIES_TOGETHER ? TOGETHER : BY_BODY;
    }
}
