package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.itaconsolidator.model.FiscalYear;

/**
 * The bodies of the store together in one year, by their official totals.
 *
 * @param bodies how many have a total, at least 1
 * @param mean of their totals, rounded half-up to 2 decimals
 * @param passing how many reach the target
 * @param indicatorMeans by indicator, of the bodies that have a score in it
 * @param mark of all their totals together
 */
public record BodiesRow(
        FiscalYear fiscalYear,
        int bodies,
        BigDecimal mean,
        int passing,
        SortedMap<Integer, IndicatorMean> indicatorMeans,
        Mark mark) {
    /**
     * A year's bodies together and one by one.
     *
     * @param standings the best first, ties by name; bodies without a total have none
     */
    public record ComparedBodies(BodiesRow bodies, List<BodyStandingRow> standings) {}

    /**
     * @param mean rounded half-up to 2 decimals
     * @param bodies how many it is of, at least 1
     */
    public record IndicatorMean(BigDecimal mean, int bodies) {}
}
