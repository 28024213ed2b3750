package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;

/**
 * One way from the latest official scores of a scorecard to its aim, or why there is none.
 *
 * @param fiscalYear the latest year with scores, where the way begins
 * @param route a code of the messages {@code comparisons}, such as {@code least-effort}
 * @param target the total to reach, 0 to 100: the job's target or, once that is reached, the next better level's
 * @param reason why there is no way: {@code out-of-reach} (then {@code total} is the most that can be reached), {@code
 *     scores-missing} or {@code no-framework}; empty if the target is reached
 * @param missing the indicators without a score, if that is the reason
 * @param steps what rises, by indicator; up to all that is allowed if the target is out of reach; none if it is reached
 *     already
 * @param effort the sum of the points; empty if there is no way
 * @param total what the planned scores give, rounded to 2 decimals; empty if scores are missing
 * @param level the level of that total; empty if it is not known
 * @param mark of what the year's weights decide
 * @param levelMark of its levels
 * @param limits what the job says that plans of the body may not do; the way keeps to it
 */
public record PlanRow(
        Scorecard scorecard,
        FiscalYear fiscalYear,
        String route,
        BigDecimal target,
        Optional<String> reason,
        SortedSet<Integer> missing,
        List<Step> steps,
        Optional<BigDecimal> effort,
        Optional<BigDecimal> total,
        Optional<String> level,
        Mark mark,
        Mark levelMark,
        PlanLimits limits) {
    public PlanRow {
        steps = List.copyOf(steps);
    }

    public boolean isReached() {
        return reason.isEmpty();
    }

    /** The plan by the score that indicators are to reach, the lowest first. */
    public List<Floor> listFloors() {
        SortedMap<BigDecimal, List<Integer>> floors = new TreeMap<>(steps.stream()
                .collect(Collectors.groupingBy(
                        step -> step.planned().setScale(RoundedFigure.DECIMALS, RoundingMode.CEILING),
                        Collectors.mapping(Step::indicator, Collectors.toList()))));
        return floors.entrySet().stream()
                .map(floor -> new Floor(floor.getValue(), floor.getKey()))
                .toList();
    }

    /**
     * Indicators that are to reach one score.
     *
     * @param score with two decimals, rounded up, and reached by the planned score as well
     */
    public record Floor(List<Integer> indicators, BigDecimal score) {
        public Floor {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * One indicator to raise.
     *
     * @param current its score now
     * @param planned its score then, above the current one
     * @param worth points of the total that one of its points is worth, such as 0.06
     */
    public record Step(int indicator, BigDecimal current, BigDecimal planned, BigDecimal worth) {}
}
