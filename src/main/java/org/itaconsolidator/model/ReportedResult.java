package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one row of a report tells of a measure.
 *
 * @param measureId the row's {@code measure_id}
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param round 6 or 12, empty where none is stated
 * @param likely false: the same measure, by its words; true: only probably, in other words, and not counted until
 *     somebody confirms it
 * @param result as written, {@code ""} for a blank
 * @param outcome as written, {@code ""} for a blank
 * @param dates the days that result and outcome give, in order
 * @param place the row's first cell
 */
public record ReportedResult(
        long measureId,
        String division,
        OptionalInt round,
        boolean likely,
        String result,
        String outcome,
        List<LocalDate> dates,
        Place place) {
    /** Copies the dates. */
    public ReportedResult {
        dates = List.copyOf(dates);
    }
}
