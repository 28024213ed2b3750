package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.List;

/** The exact median of scores. */
final class Median {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * The middle one, or the mean of the middle two.
     *
     * @param figures at least one
     */
    static BigDecimal of(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(sorted.get(sorted.size() / 2 - 1)).divide(TWO);
    }
}
