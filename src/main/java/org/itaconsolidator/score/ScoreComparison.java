package org.itaconsolidator.score;

import java.util.List;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * The figures of one scorecard.
 *
 * @param totals a row for each fiscal year with a score or a reported total, the earliest first
 * @param comparisons a row for each score, by fiscal year and indicator
 */
public record ScoreComparison(List<TotalRow> totals, List<ComparisonRow> comparisons) {
    /** Copies the lists. */
    public ScoreComparison {
        totals = List.copyOf(totals);
        comparisons = List.copyOf(comparisons);
    }
}
