package org.itaconsolidator.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one indicator did to the total from the year before: a row of {@code v_contributions}.
 *
 * @param scorecard whose
 * @param fiscalYear the later year; the other is the one directly before
 * @param indicator 1..10 by its number in the later year
 * @param change score minus the score of the year before, exact; empty where they are not compared
 * @param contribution points of the total, exact; those of a year add up to the change of the unrounded total; empty
 *     where the totals are not compared
 * @param reason why there is no change, a code such as no-score-before; empty where there is one
 */
public record ContributionRow(
        Scorecard scorecard,
        FiscalYear fiscalYear,
        int indicator,
        Optional<BigDecimal> change,
        Optional<BigDecimal> contribution,
        Optional<String> reason) {}
