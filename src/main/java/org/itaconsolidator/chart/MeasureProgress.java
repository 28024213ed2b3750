package org.itaconsolidator.chart;

/** How far a measure is. */
public enum MeasureProgress {
    /** Its result is reported. */
    REPORTED,
    /** Its period is still running, or has not begun. */
    RUNNING,
    /** No end of its period is known, and no result. */
    NO_PERIOD,
    /** Its period is over without a result. */
    OVERDUE
}
