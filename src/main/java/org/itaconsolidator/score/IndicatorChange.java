package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator from one year to another.
 *
 * @param indicator its number in the later year
 * @param comparison the two scores, or why they are not compared
 * @param contribution the points by which its change moved the total, exact; empty where the totals are not compared. The
 *     contributions of a year add up to the change of the unrounded total
 */
public record IndicatorChange(int indicator, Comparison comparison, Optional<BigDecimal> contribution) {}
