package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Place;

/**
 * What one report row says about a measure.
 *
 * @param division who answers for it: the deliverer, {@code ""} for the whole body, those a gathered row names, or unknown
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
        Says says,
        String result,
        String outcome,
        List<LocalDate> dates,
        Place place) {
    /** The progress that a row states. */
    public enum Says implements Coded {
        /** Nothing: it is blank, or says that there is nothing. */
        NOTHING,
        DONE,
        /** ยังไม่ได้ดำเนินการ. */
        NOT_DONE,
        /** เลื่อน. */
        POSTPONED,
        /** ยกเลิก. */
        CANCELLED
    }

    public ReportedResult {
        dates = List.copyOf(dates);
    }
}
