package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * What is computed from a body's settled scores.
 *
 * @param totals per scorecard and fiscal year
 * @param comparisons per scorecard, fiscal year and indicator
 */
public record BodyScores(List<TotalRow> totals, List<ComparisonRow> comparisons) {
    /** Copies the lists. */
    public BodyScores {
        totals = List.copyOf(totals);
        comparisons = List.copyOf(comparisons);
    }
}
