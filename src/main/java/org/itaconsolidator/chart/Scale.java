package org.itaconsolidator.chart;

/**
 * Where figures lie along a straight axis.
 *
 * @param from the figure at {@code low}
 * @param to the figure at {@code high}
 * @param low in pixels
 * @param high in pixels; less than {@code low} where figures grow upwards
 */
record Scale(double from, double to, double low, double high) {
    double at(double figure) {
        return low + (figure - from) / (to - from) * (high - low);
    }
}
