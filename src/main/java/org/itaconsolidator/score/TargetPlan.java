package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.itaconsolidator.score.TotalCalculator.Totals;

/** A way from the scores of a year to a target, or why there is none. */
public sealed interface TargetPlan {
    /**
     * The target is reached; with no raise where it already was.
     *
     * @param raises points by indicator, above 0
     * @param planned the scores after it, of all indicators
     * @param effort the sum of the points
     * @param totals what follows from the planned scores
     */
    record Reached(
            SortedMap<Integer, BigDecimal> raises,
            SortedMap<Integer, BigDecimal> planned,
            BigDecimal effort,
            Totals totals)
            implements TargetPlan {
        public Reached {
            raises = Collections.unmodifiableSortedMap(new TreeMap<>(raises));
            planned = Collections.unmodifiableSortedMap(new TreeMap<>(planned));
        }
    }

    /**
     * Even the most that is allowed does not suffice.
     *
     * @param planned the scores with every allowed point
     * @param totals what follows from them: the most that can be reached
     */
    record OutOfReach(SortedMap<Integer, BigDecimal> planned, Totals totals) implements TargetPlan {
        public OutOfReach {
            planned = Collections.unmodifiableSortedMap(new TreeMap<>(planned));
        }
    }

    /** There is no total to plan from: these indicators have no score. */
    record ScoresMissing(SortedSet<Integer> indicators) implements TargetPlan {}
}
