package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;

/**
 * What was found about a measure, to be stored: from its promise to its reports.
 *
 * @param promise the row that promises it
 * @param origin whether a plan names it
 * @param same further rows of plans that promise the same
 * @param reports the report rows about it in the order of their rounds, with the row that made the promise if that is a
 *     report's
 * @param dueDates what is due when, at least one
 */
public record FollowThread(
        MeasureToFollow promise,
        FollowedMeasure.Origin origin,
        List<MeasureToFollow> same,
        List<Told> reports,
        List<DueDate> dueDates) {
    private static final Place NOWHERE = new Place("", "", "");

    public FollowThread {
        same = List.copyOf(same);
        reports = List.copyOf(reports);
        dueDates = List.copyOf(dueDates);
    }

    /** @param likely whether only similar words connect it: it proves nothing until somebody confirms it */
    public record Told(MeasureToFollow report, boolean likely, ReportedResult.Says says) {}

    /**
     * The measure with what decides its state, without texts.
     *
     * @param days those that each report's row gives, by its id
     */
    public FollowedMeasure asFollowed(Body body, Map<Long, List<LocalDate>> days) {
        List<ReportedResult> results = new ArrayList<>(reports.size());
        for (Told told : reports) {
            MeasureToFollow row = told.report();
            results.add(new ReportedResult(
                    row.id(),
                    row.division(),
                    row.divisions(),
                    row.round(),
                    told.likely(),
                    told.says(),
                    "",
                    "",
                    days.getOrDefault(row.id(), List.of()),
                    NOWHERE));
        }
        return new FollowedMeasure(
                promise.id(),
                body,
                promise.fiscalYear(),
                promise.division(),
                promise.divisions(),
                promise.topic(),
                promise.indicator(),
                "",
                origin,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                dueDates,
                results,
                NOWHERE);
    }
}
