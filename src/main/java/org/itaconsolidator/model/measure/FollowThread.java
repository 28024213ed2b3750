package org.itaconsolidator.model.measure;

import java.util.List;

/**
 * What was found out about a measure, to be stored: from its promise to its reports.
 *
 * @param promise the row that promises it
 * @param origin whether a plan names it
 * @param reports the rows of reports that tell of it, in the order of their rounds; the promising row itself among them
 *     where it is a report's
 * @param dueDates what is due when, at least one
 */
public record FollowThread(
        MeasureToFollow promise, FollowedMeasure.Origin origin, List<Told> reports, List<DueDate> dueDates) {
    /** Copies the lists. */
    public FollowThread {
        reports = List.copyOf(reports);
        dueDates = List.copyOf(dueDates);
    }

    /**
     * A row of a report.
     *
     * @param likely whether only its likeness speaks for it: it proves nothing until somebody confirms it
     */
    public record Told(MeasureToFollow report, boolean likely, ReportedResult.Says says) {}
}
