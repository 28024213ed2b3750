package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.FiscalYear;

/**
 * A report that says in words that there is nothing to report and names no measure; it counts as a report.
 *
 * @param division who delivered it, {@code ""} for the whole body or unknown
 * @param round 6 or 12, empty where none is stated
 */
public record NothingReported(String division, FiscalYear fiscalYear, OptionalInt round) {
    /**
     * Whether it covers a planned measure.
     *
     * @param planner the division that delivered the plan, {@code ""} for the whole body or unknown
     * @param responsible the divisions that the plan makes responsible
     */
    public boolean isOf(FiscalYear year, String planner, List<String> responsible) {
        return fiscalYear.equals(year)
                && (division.isEmpty()
                        || division.equals(planner)
                        || planner.isEmpty() && responsible.contains(division));
    }

    /** Whether its round covers a day; without a round it covers the year. */
    public boolean reaches(LocalDate day) {
        return round.isEmpty() || !day.isAfter(fiscalYear.roundEnd(round.getAsInt()));
    }
}
