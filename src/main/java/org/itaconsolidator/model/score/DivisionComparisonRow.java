package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * How the divisions of a body score themselves in one indicator. The official score stands beside it and is not part of
 * any figure.
 *
 * @param indicator 1..10
 * @param selfScores by division; as many as there are divisions, at least one
 * @param mean of the self-assessments, rounded half-up to 2 decimals
 * @param spread the highest minus the lowest
 * @param official the body's official score; empty if not known
 * @param furthest the division furthest from the official score, several if equally far; none without an official score
 * @param furthestBy their distance, never negative; empty without an official score
 */
public record DivisionComparisonRow(
        Body body,
        FiscalYear fiscalYear,
        int indicator,
        SortedMap<String, BigDecimal> selfScores,
        BigDecimal mean,
        BigDecimal spread,
        Optional<BigDecimal> official,
        List<String> furthest,
        Optional<BigDecimal> furthestBy) {
    public DivisionComparisonRow {
        furthest = List.copyOf(furthest);
    }
}
