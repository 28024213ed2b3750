package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.framework.National;

/**
 * A total against the country's of the same year.
 *
 * @param national the country's figures, with how sure they are and their sources
 * @param total the body's, 0 to 100
 * @param gapToMean total less the national mean; empty where that is not known
 * @param reachesTarget whether the body is among those that the national share counts
 */
public record NationalComparison(
        National national, BigDecimal total, Optional<BigDecimal> gapToMean, boolean reachesTarget) {
    /** A body's official total against the country. */
    public static NationalComparison of(National national, BigDecimal total, BigDecimal target) {
        return new NationalComparison(
                national, total, national.mean().map(total::subtract), total.compareTo(target) >= 0);
    }
}
