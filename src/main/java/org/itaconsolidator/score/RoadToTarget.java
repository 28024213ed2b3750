package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
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

    /**
     * Scores on their way up, in whole numbers: steps of a score (0.01, or finer where a score is), and weights times a common
     * denominator, so that no rounding decides whether a target is reached.
     */
    private static final class ScoreRaiser {
        private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

        private final Framework framework;
        private final PlanRequest request;
        private final int decimals;
        private final Map<Integer, BigInteger> weights = new TreeMap<>();
        private final Map<Integer, Long> room = new TreeMap<>();
        private final Map<Integer, Long> raised = new TreeMap<>();

        /** What the total still lacks, in steps times weights; not above 0 where the target is reached. */
        private BigInteger lack;

        private boolean instrumentsLifted = true;

        ScoreRaiser(Framework framework, PlanRequest request) {
            this.framework = framework;
            this.request = request;
            this.decimals = request.scores().values().stream()
                    .mapToInt(score -> score.stripTrailingZeros().scale())
                    .reduce(TotalCalculator.DECIMALS, Math::max);
            BigInteger denominator = BigInteger.ONE;
            for (InstrumentDef def : framework.instruments()) {
                int siblings = framework.indicatorsOf(def.instrument()).size();
                denominator = lcm(denominator, BigInteger.valueOf(siblings));
            }
            int weightScale = framework.instruments().stream()
                    .mapToInt(def -> Math.max(0, def.weight().scale()))
                    .max()
                    .orElse(0);
            BigDecimal total = BigDecimal.ZERO;
            for (IndicatorDef def : framework.indicators()) {
                BigDecimal siblings = BigDecimal.valueOf(
                        framework.indicatorsOf(def.instrument()).size());
                BigDecimal weight = framework
                        .getInstrument(def.instrument())
                        .weight()
                        .movePointRight(weightScale)
                        .multiply(new BigDecimal(denominator))
                        .divide(siblings, RoundingMode.UNNECESSARY);
                weights.put(def.number(), weight.toBigIntegerExact());
                room.put(def.number(), room(def.number()));
                total = total.add(request.scores().get(def.number()).multiply(weight));
            }
            BigDecimal due = request.aim().total().movePointRight(weightScale).multiply(new BigDecimal(denominator));
            lack = due.subtract(total)
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.CEILING)
                    .toBigIntegerExact();
        }

        private ScoreRaiser(ScoreRaiser other) {
            framework = other.framework;
            request = other.request;
            decimals = other.decimals;
            weights.putAll(other.weights);
            room.putAll(other.room);
            raised.putAll(other.raised);
            lack = other.lack;
        }

        /** The same with room only in some indicators. */
        ScoreRaiser only(IntPredicate allowed) {
            ScoreRaiser part = new ScoreRaiser(this);
            part.room.replaceAll((number, steps) -> allowed.test(number) ? steps : 0L);
            return part;
        }

        /** Whether the room of some indicators, those with a bit set, lifts the total to the target. */
        boolean suffices(int[] indicators, int chosen) {
            BigInteger left = lack;
            for (int i = 0; i < indicators.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    left = left.subtract(
                            weights.get(indicators[i]).multiply(BigInteger.valueOf(room.get(indicators[i]))));
                }
            }
            return left.signum() <= 0;
        }

        boolean hasRoom(int indicator) {
            return room.get(indicator) > 0;
        }

        /** Raises as little as lifts the total to the target, or all there is; tells whether it, and all asked before, suffices. */
        boolean climb() {
            for (int indicator : byWorth(framework.indicators())) {
                BigInteger weight = weights.get(indicator);
                if (lack.signum() > 0 && weight.signum() > 0) {
                    BigInteger[] steps = lack.divideAndRemainder(weight);
                    BigInteger due = steps[1].signum() > 0 ? steps[0].add(BigInteger.ONE) : steps[0];
                    raise(
                            indicator,
                            due.min(BigInteger.valueOf(room.get(indicator))).longValueExact());
                }
            }
            return lack.signum() <= 0 && instrumentsLifted;
        }

        /** Raises as little as lifts every instrument's mean to a score, or all there is. */
        void liftInstruments(BigDecimal least) {
            for (InstrumentDef def : framework.instruments()) {
                List<IndicatorDef> members = framework.indicatorsOf(def.instrument());
                BigDecimal due = least.multiply(BigDecimal.valueOf(members.size()));
                for (IndicatorDef member : members) {
                    due = due.subtract(request.scores().get(member.number()));
                }
                long steps = due.movePointRight(decimals)
                        .setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ZERO)
                        .longValueExact();
                for (int indicator : byWorth(members)) {
                    long part = Math.min(steps, room.get(indicator));
                    raise(indicator, part);
                    steps -= part;
                }
                instrumentsLifted &= steps == 0;
            }
        }

        /** Raises all that may rise. */
        void climbToTheTop() {
            Map.copyOf(room).forEach(this::raise);
        }

        long steps() {
            return raised.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Points by indicator, above 0. */
        SortedMap<Integer, BigDecimal> raises() {
            SortedMap<Integer, BigDecimal> raises = new TreeMap<>();
            raised.forEach((indicator, steps) -> raises.put(indicator, BigDecimal.valueOf(steps, decimals)));
            return raises;
        }

        Map<Integer, BigDecimal> scores() {
            return request.scores();
        }

        private void raise(int indicator, long steps) {
            if (steps > 0) {
                raised.merge(indicator, steps, Long::sum);
                room.merge(indicator, -steps, Long::sum);
                lack = lack.subtract(weights.get(indicator).multiply(BigInteger.valueOf(steps)));
            }
        }

        private List<Integer> byWorth(List<IndicatorDef> indicators) {
            Comparator<Integer> worthMost = Comparator.comparing((Integer number) -> weights.get(number))
                    .thenComparing(room::get)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder());
            return indicators.stream()
                    .map(IndicatorDef::number)
                    .sorted(worthMost)
                    .toList();
        }

        private long room(int indicator) {
            if (request.locked().contains(indicator)) {
                return 0;
            }
            BigDecimal left = HIGHEST.subtract(request.scores().get(indicator));
            BigDecimal allowed = request.mostPerIndicator().map(left::min).orElse(left);
            return allowed.max(BigDecimal.ZERO)
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }

        private static BigInteger lcm(BigInteger one, BigInteger other) {
            return one.divide(one.gcd(other)).multiply(other);
        }
    }
}
