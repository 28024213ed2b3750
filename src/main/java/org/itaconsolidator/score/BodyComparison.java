package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;

/**
 * The bodies of a store in one year, by their official totals.
 *
 * @param fiscalYear the year
 * @param standings the best first, ties by name; bodies without a total have none
 * @param mean of the totals, rounded half-up to 2 decimals
 * @param quartiles of the totals: the lower, the median, the upper; empty where there are fewer than four bodies
 * @param passing how many reach the target
 * @param indicatorMeans the mean score of each indicator with the number of bodies it is of
 */
public record BodyComparison(
        FiscalYear fiscalYear,
        List<BodyStanding> standings,
        BigDecimal mean,
        Optional<Quartiles> quartiles,
        int passing,
        Map<Integer, Mean> indicatorMeans) {
    /** Copies the collections. */
    public BodyComparison {
        standings = List.copyOf(standings);
        indicatorMeans = Map.copyOf(indicatorMeans);
    }

    /** The three cuts, between neighbours in proportion, as the function QUARTILE.INC. */
    public record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper) {
        /** 1 for the best quarter to 4; a total on a cut belongs to the better side. */
        int quartileOf(BigDecimal total) {
            if (total.compareTo(upper) >= 0) {
                return 1;
            }
            if (total.compareTo(median) >= 0) {
                return 2;
            }
            return total.compareTo(lower) >= 0 ? 3 : 4;
        }
    }

    /**
     * A mean.
     *
     * @param mean rounded half-up to 2 decimals
     * @param bodies how many it is of, at least 1
     */
    public record Mean(BigDecimal mean, int bodies) {}

    /** The bodies that need attention, the lowest total first. */
    public List<BodyStanding> listAtRisk() {
        List<BodyStanding> atRisk = new ArrayList<>(standings.stream()
                .filter(standing -> !standing.risks().isEmpty())
                .toList());
        Collections.reverse(atRisk);
        return atRisk;
    }
}
