package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;

/**
 * One indicator's score against the year before and against the target: a row of {@code v_score_comparisons}.
 *
 * @param indicator 1..10
 * @param score 0..100
 * @param previousScore of the year directly before; empty where there is none or it may not be compared
 * @param change score minus previous score, exact
 * @param target what the body aims at, 0..100
 * @param rank 1 = the highest of this year's indicators of this scorecard; ties share
 */
public record ComparisonRow(
        Scorecard scorecard,
        int indicator,
        FiscalYear fiscalYear,
        BigDecimal score,
        Optional<BigDecimal> previousScore,
        Optional<BigDecimal> change,
        BigDecimal target,
        int rank) {
    /** Score minus target: negative below the target. */
    public BigDecimal gapToTarget() {
        return score.subtract(target);
    }

    /** A copy with the indicator's number of another year. */
    public ComparisonRow numbered(int number) {
        return new ComparisonRow(scorecard, number, fiscalYear, score, previousScore, change, target, rank);
    }
}
