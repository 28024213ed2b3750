package org.itaconsolidator.chart;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.NationalRow;

/**
 * What stands beside the scores of a body: the country, its divisions' own scores, and what its pictures cannot show.
 *
 * @param national official totals against the country's, a row per year of which its figures are known
 * @param divisions the latest year's self-assessments of divisions, by indicator
 * @param discontinued scored indicators that the latest year no longer has, the earliest year first
 * @param headline the sentence that tells of the result; empty where figures against other years are not shown
 * @param agenda what is to be done now and what is weakest; empty where measures are not shown
 */
public record ComparisonFigures(
        List<NationalRow> national,
        List<OwnScores> divisions,
        List<DiscontinuedIndicator> discontinued,
        Optional<Headline> headline,
        Optional<Agenda> agenda) {
    /** Nothing but the scores. */
    public static final ComparisonFigures NOTHING =
            new ComparisonFigures(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public ComparisonFigures {
        national = List.copyOf(national);
        divisions = List.copyOf(divisions);
        discontinued = List.copyOf(discontinued);
    }

    /**
     * How divisions score themselves in one indicator.
     *
     * @param name the indicator's in that year
     */
    public record OwnScores(String name, DivisionComparisonRow row) {}

    /**
     * A score that has no place among the latest year's indicators.
     *
     * @param name the indicator's in that year
     */
    public record DiscontinuedIndicator(FiscalYear fiscalYear, String name) {}
}
