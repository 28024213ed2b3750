package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.itaconsolidator.model.Place;

/**
 * What one row of a report tells of a measure.
 *
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
        Says says,
        String result,
        String outcome,
        List<LocalDate> dates,
        Place place) {
    /** What a row says of how far things have come. */
    public enum Says {
        /** Nothing: it is blank, or says that there is nothing. */
        NOTHING,
        DONE,
        /** ยังไม่ได้ดำเนินการ. */
        NOT_DONE,
        /** เลื่อน. */
        POSTPONED,
        /** ยกเลิก. */
        CANCELLED;

        /** The name in the store and the views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of a code; throws {@link IllegalArgumentException} for any other text. */
        public static Says ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Copies the dates. */
    public ReportedResult {
        dates = List.copyOf(dates);
    }
}
