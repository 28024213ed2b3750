package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan to the target may not do.
 *
 * @param mostPoints the most points that one indicator may rise, above 0; empty for up to a score of 100
 * @param locked numbers of indicators that stay as they are, as the year planned from numbers them
 */
public record PlanLimits(Optional<BigDecimal> mostPoints, SortedSet<Integer> locked) {
    /** No limit but a score of 100. */
    public static final PlanLimits NONE = new PlanLimits(Optional.empty(), new TreeSet<>());

    public PlanLimits {
        locked = Collections.unmodifiableSortedSet(new TreeSet<>(locked));
    }
}
