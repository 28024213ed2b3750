package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.score.TargetPlan.OutOfReach;
import org.itaconsolidator.score.TargetPlan.Reached;
import org.itaconsolidator.score.TargetPlan.ScoresMissing;
import org.itaconsolidator.score.TotalCalculator.Totals;

/**
 * The least effort that lifts the scores of a year to an aim. Effort is counted in points of the indicators; what a point is worth is
 * in the year's weights. An aim is reached where neither the total nor, where it asks for them, an instrument is below it before
 * any rounding: no plan leans on rounding up.
 *
 * <p>Exactly solved, in steps as fine as the scores: so many steps gain most in the indicators of greatest weight, so the
 * fewest steps are found by filling those first.
 */
public final class RoadToTarget {
    private final Framework framework;

    /** With the weights of a year. */
    public RoadToTarget(Framework framework) {
        this.framework = framework;
    }

    /** The plan of one route. The indicators with most room come first where several are worth the same. */
    public TargetPlan plan(Route route, PlanRequest request) {
        Totals now = new TotalCalculator(framework).totals(request.scores());
        if (!now.missing().isEmpty()) {
            return new ScoresMissing(now.missing());
        }
        ScoreRaiser slope = new ScoreRaiser(framework, request);
        Aim aim = request.aim();
        return switch (route) {
            case LEAST_EFFORT -> outcome(slope, climb(slope, aim.eachInstrument()));
            case SURVEYS_ONLY -> {
                ScoreRaiser surveys =
                        slope.only(number -> framework.getIndicator(number).instrument() != Instrument.OIT);
                yield outcome(surveys, climb(surveys, aim.eachInstrument()));
            }
            case EACH_INSTRUMENT -> {
                boolean reached = climb(slope, aim.eachInstrument().or(() -> Optional.of(aim.total())));
                if (!reached) {
                    // the others could rise too: only then is it the most that can be reached
                    slope.climbToTheTop();
                }
                yield outcome(slope, reached);
            }
            case FEWEST_INDICATORS -> fewest(slope, aim.eachInstrument());
        };
    }

    /** Raises as little as the aim asks for, the instruments first; tells whether it suffices. */
    private static boolean climb(ScoreRaiser slope, Optional<BigDecimal> eachInstrument) {
        eachInstrument.ifPresent(slope::liftInstruments);
        return slope.climb();
    }

    /** Every choice of indicators, the smaller ones first. */
    private TargetPlan fewest(ScoreRaiser slope, Optional<BigDecimal> eachInstrument) {
        int[] numbers = framework.indicators().stream()
                .mapToInt(IndicatorDef::number)
                .filter(slope::hasRoom)
                .toArray();
        for (int size = 0; size <= numbers.length; size++) {
            ScoreRaiser best = null;
            for (int choice = 0; choice < 1 << numbers.length; choice++) {
                if (Integer.bitCount(choice) != size || !slope.suffices(numbers, choice)) {
                    continue;
                }
                int chosen = choice;
                ScoreRaiser part = slope.only(number -> IntStream.range(0, numbers.length)
                        .anyMatch(i -> numbers[i] == number && (chosen >> i & 1) == 1));
                if (climb(part, eachInstrument) && (best == null || part.steps() < best.steps())) {
                    best = part;
                }
            }
            if (best != null) {
                return outcome(best, true);
            }
        }
        return outcome(slope, climb(slope, eachInstrument));
    }

    private TargetPlan outcome(ScoreRaiser slope, boolean reached) {
        SortedMap<Integer, BigDecimal> raises = slope.raises();
        SortedMap<Integer, BigDecimal> planned = new TreeMap<>(slope.scores());
        raises.forEach((indicator, points) -> planned.merge(indicator, points, BigDecimal::add));
        Totals totals = new TotalCalculator(framework).totals(planned);
        if (!reached) {
            return new OutOfReach(planned, totals);
        }
        BigDecimal effort = raises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Reached(raises, planned, effort, totals);
    }

    /** Points of the total that one point of an indicator is worth, such as 0.06. */
    public Map<Integer, BigDecimal> worthOfAPoint() {
        Map<Integer, BigDecimal> worth = new TreeMap<>();
        framework.indicators().forEach(def -> worth.put(def.number(), framework.weightOf(def.number())));
        return worth;
    }
}
