package org.itaconsolidator.model.paper;

import java.util.List;

/**
 * A measure of a year from where it is first named to the rows of reports that tell of it, as documents need it.
 *
 * @param measureId the row that names it first
 * @param planned whether a plan names it
 * @param rows the rows of reports, the earlier rounds first; the first row itself among them where it is a report's
 */
public record PaperThread(long measureId, boolean planned, List<Row> rows) {
    public PaperThread {
        rows = List.copyOf(rows);
    }

    /**
     * A row of a report.
     *
     * @param likely whether only its likeness speaks for it
     * @param tells whether it says anything
     */
    public record Row(long reportId, boolean likely, boolean tells) {}
}
