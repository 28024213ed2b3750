package org.itaconsolidator.settle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;

/** The formula of the total, which this stage does not know. */
@FunctionalInterface
public interface TotalOfScores {
    /**
     * The total, 0 to 100, rounded half-up to 2 decimals; empty where an indicator is missing or the year has no formula.
     *
     * @param scores by indicator, 0 to 100; an indicator without a score is no key
     */
    Optional<BigDecimal> find(FiscalYear year, Map<Integer, BigDecimal> scores);
}
