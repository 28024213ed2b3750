package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.FiscalYear;

/**
 * What a body's divisions have promised for the months of a fiscal year, and how that stands.
 *
 * @param divisions of each division the months of the year in which something is due, with how many dates stand how; key
 *     {@link MeasureCounts#NO_DIVISION} where none is known
 */
public record MeasureCalendar(
        FiscalYear fiscalYear,
        LocalDate day,
        SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>> divisions) {
    public MeasureCalendar {
        divisions = new TreeMap<>(divisions);
    }
}
