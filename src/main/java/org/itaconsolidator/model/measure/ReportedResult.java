package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;

/**
 * What one report row says about a measure.
 *
 * @param division who answers for it: the deliverer, {@code ""} for the whole body, those a gathered row names, or unknown
 * @param divisions those that it names as responsible
 * @param round 6 or 12, empty if none is stated
 * @param likely false: the same measure, by its words; true: only probably, in other words, and not counted until somebody
 *     confirms it
 * @param result as written, {@code ""} for a blank
 * @param outcome as written, {@code ""} for a blank
 * @param dates the days that result and outcome give, in order
 * @param place the row's first cell
 */
public record ReportedResult(
        long measureId,
        String division,
        List<String> divisions,
        OptionalInt round,
        boolean likely,
        Says says,
        String result,
        String outcome,
        List<LocalDate> dates,
        Place place)
        implements ToldRow {
    /** The progress that a row states. */
    public enum Says implements Coded {
        /** Nothing: it is blank, or says that there is nothing. */
        NOTHING,
        DONE,
        /** Its time comes only after the report's round. */
        NOT_YET,
        /** ยังไม่ได้ดำเนินการ. */
        NOT_DONE,
        /** เลื่อน. */
        POSTPONED,
        /** ยกเลิก. */
        CANCELLED;

        /** Whether something is still to be done. What one division gave up, others may have done. */
        public boolean leavesUndone() {
            return this == NOT_DONE || this == POSTPONED;
        }
    }

    public ReportedResult {
        divisions = List.copyOf(divisions);
        dates = List.copyOf(dates);
    }

    /** The round of a row; one that states none covers the whole year. */
    public static int roundOf(OptionalInt stated) {
        return stated.orElse(FiscalYear.WHOLE_YEAR);
    }

    /** Whether a row of a report says that something is undone of which another row, of a round, reports. */
    public static boolean leavesUndone(Says says, OptionalInt round, OptionalInt other) {
        return says.leavesUndone() && roundOf(round) == roundOf(other);
    }

    /**
     * Whether a row of a report speaks for one of the divisions that share a measure. What one of them delivers concerns it alone. A
     * report for the whole body, or by a division not among them, speaks for those that its row names, or for all if it names none.
     *
     * @param reporter who answers for the row, {@code ""} for the whole body
     * @param named those that the row makes responsible
     */
    public static boolean speaksFor(
            String division, String reporter, Collection<String> named, Collection<String> sharing) {
        return reporter.equals(division)
                || !sharing.contains(reporter)
                        && (named.contains(division) || named.stream().noneMatch(sharing::contains));
    }
}
