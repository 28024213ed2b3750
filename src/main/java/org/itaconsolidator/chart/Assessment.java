package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * What scores are held against.
 *
 * @param target what a body aims at, 0..100
 * @param indicatorNames the official names by number; these are the indicators shown, in this order
 * @param namesOfYears the official names by number in each fiscal year whose framework is known: those of a picture that shows
 *     that year's own indicators, whatever the latest year calls or numbers them
 * @param instruments the instrument of each indicator
 * @param ungraded the years that another framework assessed: their scores are shown and not judged
 * @param levels the names for totals of each fiscal year that has some
 */
public record Assessment(
        BigDecimal target,
        Map<Integer, String> indicatorNames,
        Map<FiscalYear, Map<Integer, String>> namesOfYears,
        Map<Integer, Instrument> instruments,
        Set<FiscalYear> ungraded,
        Map<FiscalYear, LevelScale> levels) {
    public Assessment {
        indicatorNames = Map.copyOf(indicatorNames);
        namesOfYears = Map.copyOf(namesOfYears);
        instruments = Map.copyOf(instruments);
        ungraded = Set.copyOf(ungraded);
        levels = Map.copyOf(levels);
    }

    List<Integer> listIndicators() {
        return List.copyOf(new TreeMap<>(indicatorNames).keySet());
    }
}
