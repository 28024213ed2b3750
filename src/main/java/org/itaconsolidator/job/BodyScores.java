package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.ContributionRow;
import org.itaconsolidator.model.TotalRow;

/**
 * What is computed from a body's settled scores.
 *
 * @param totals per scorecard and fiscal year
 * @param comparisons per scorecard, fiscal year and indicator
 * @param contributions what each indicator did to the total from the year before
 */
public record BodyScores(List<TotalRow> totals, List<ComparisonRow> comparisons, List<ContributionRow> contributions) {
    /** Copies the lists. */
    public BodyScores {
        totals = List.copyOf(totals);
        comparisons = List.copyOf(comparisons);
        contributions = List.copyOf(contributions);
    }
}
