package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Aim;

/**
 * What a plan starts from and aims at.
 *
 * @param scores by indicator, 0 to 100; one without a score is no key
 * @param aim what is to be reached
 * @param mostPerIndicator the most points that one indicator may rise; empty for up to 100
 * @param locked indicators that stay as they are
 */
public record PlanRequest(
        Map<Integer, BigDecimal> scores, Aim aim, Optional<BigDecimal> mostPerIndicator, Set<Integer> locked) {
    /** Copies the collections; a negative cap is a mistake of the caller. */
    public PlanRequest {
        scores = Map.copyOf(scores);
        locked = Set.copyOf(locked);
        if (mostPerIndicator.filter(most -> most.signum() < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "an indicator may rise by " + mostPerIndicator.get() + " points; expected 0 or more, such as 10");
        }
    }
}
