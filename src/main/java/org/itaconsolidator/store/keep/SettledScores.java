package org.itaconsolidator.store.keep;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * All that holds of one body's scores after its deliveries have met.
 *
 * @param body the body
 * @param scores the scores that count
 * @param totals per scorecard and year
 * @param comparisons per scorecard, year and indicator
 * @param findings on its deliveries, such as scores that contradict each other
 */
public record SettledScores(
        Body body,
        List<ScoreRow> scores,
        List<TotalRow> totals,
        List<ComparisonRow> comparisons,
        List<DeliveryFinding> findings) {
    /** Copies the lists. */
    public SettledScores {
        scores = List.copyOf(scores);
        totals = List.copyOf(totals);
        comparisons = List.copyOf(comparisons);
        findings = List.copyOf(findings);
    }
}
