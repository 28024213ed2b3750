package org.itaconsolidator.settings;

/** Which charts a body gets. */
public enum ChartChoice {
    /** Every chart that has data, as PNG and SVG, and the summary page. */
    ALL,
    /** The ten indicators by fiscal year as PNG only. */
    ONE,
    NONE
}
