package org.itaconsolidator.chart;

import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;

/**
 * How many measures a body has for a fiscal year, and how far they are. One that stands in a plan and in a report counts once.
 *
 * @param fiscalYear of the measures
 * @param progress how many are how far
 * @param indicators how many each indicator has; one that is no key has none; key {@link #NO_INDICATOR} holds those that name
 *     no indicator
 * @param divisions how many of each responsible division are how far; one of several divisions counts at each; key
 *     {@link #NO_DIVISION} holds those that name none
 */
public record MeasureCounts(
        FiscalYear fiscalYear,
        Map<MeasureProgress, Integer> progress,
        Map<Integer, Integer> indicators,
        Map<String, Map<MeasureProgress, Integer>> divisions) {
    /** The key of measures that name no indicator. */
    public static final int NO_INDICATOR = 0;

    /** The key of measures that name no division. */
    public static final String NO_DIVISION = "";

    /** Copies the maps. */
    public MeasureCounts {
        progress = Map.copyOf(progress);
        indicators = Map.copyOf(indicators);
        divisions = divisions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
    }

    /** How many measures there are. */
    int count() {
        return progress.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many measures are so far. */
    int count(MeasureProgress state) {
        return progress.getOrDefault(state, 0);
    }

    /** How many measures an indicator has, or with {@link #NO_INDICATOR} how many name none. */
    int count(int indicator) {
        return indicators.getOrDefault(indicator, 0);
    }
}
