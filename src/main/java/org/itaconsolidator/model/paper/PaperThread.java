package org.itaconsolidator.model.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure of a year, from the row that first names it to the report rows about it, as the documents need it.
 *
 * @param measureId the row that names it first
 * @param planned whether a plan names it
 * @param division who answers for it: the delivering division, {@code ""} for the whole body, or those whom its row names
 * @param from the last day of its earliest promise, by which something of it is due; the year's first day if it promises none
 * @param until the last day that it promises
 * @param repeated whether it, or a step of it, promises more than one day, as a rhythm does: later reports are about later
 *     times
 * @param rows the rows of reports, the earlier rounds first; the first row is among them if it is a report's
 */
public record PaperThread(
        long measureId,
        boolean planned,
        String division,
        LocalDate from,
        LocalDate until,
        boolean repeated,
        List<Row> rows) {
    public PaperThread {
        rows = List.copyOf(rows);
    }

    /**
     * @param likely whether only similar words connect it
     * @param tells whether it says anything
     * @param leavesUndone whether it says that something is still to be done, as the measure's state counts it
     */
    public record Row(long reportId, boolean likely, boolean tells, boolean leavesUndone) {}
}
