package org.itaconsolidator.chart;

/** How many pictures a body gets. */
public enum ChartChoice {
    /** Every picture that has data, as PNG and SVG, and the summary page. */
    ALL,
    /** The ten indicators by fiscal year as PNG only. */
    ONE,
    /** None. */
    NONE
}
