package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.itaconsolidator.model.score.Figure;

/**
 * One scorecard from one year to another.
 *
 * @param figures every indicator of the later year, the instruments and the total, rounded: the two figures, or why they are not compared
 * @param contributions the points by which indicators and instruments moved the total, exact; those of the indicators add up to the
 *     change of the unrounded total. None where the totals are not compared
 */
public record YearChange(SortedMap<Figure, Comparison> figures, Map<Figure, BigDecimal> contributions) {}
