package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;

/**
 * The ways from a scorecard's latest official scores to its {@link Aim}, one for each route.
 *
 * @param target the job's target, 0 to 100
 * @param limits what the plans of a body may not do
 */
public record Plans(
        Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target, Function<Body, PlanLimits> limits) {
    /** The code for why there is no way. Text: {@code messages/comparisons_*.properties}. */
    static final String OUT_OF_REACH = "out-of-reach";

    static final String SCORES_MISSING = "scores-missing";
    static final String NO_FRAMEWORK = "no-framework";

    /** The plans of one scorecard; none for self-assessments and without scores. */
    public List<PlanRow> list(Scorecard scorecard, List<ScoreRow> scores) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = ScoreRow.byYear(scorecard, scores);
        if (scorecard.source() != SourceKind.OFFICIAL || years.isEmpty()) {
            return List.of();
        }
        FiscalYear latest = years.lastKey();
        Latest start = new Latest(scorecard, latest, frameworks.apply(latest), years.get(latest));
        List<PlanRow> plans = new ArrayList<>();
        for (Route route : Route.values()) {
            plans.add(start.plan(route));
        }
        return plans;
    }

    private final class Latest {
        private final Scorecard scorecard;
        private final FiscalYear year;
        private final Optional<Framework> framework;
        private final Map<Integer, BigDecimal> scores;
        private final PlanLimits allowed;
        private final Aim aim;

        Latest(Scorecard scorecard, FiscalYear year, Optional<Framework> framework, Map<Integer, BigDecimal> scores) {
            this.scorecard = scorecard;
            this.year = year;
            this.framework = framework;
            this.scores = scores;
            this.allowed = limits.apply(scorecard.body());
            this.aim = framework
                    .map(rules -> {
                        Totals now = rules.formula().totals(scores);
                        return Aim.of(rules, target, now.total(), now.instruments());
                    })
                    .orElseGet(() -> Aim.target(target));
        }

        PlanRow plan(Route route) {
            TargetPlan plan = framework
                    .map(rules -> new RoadToTarget(rules)
                            .plan(route, new PlanRequest(scores, aim, allowed.mostPoints(), allowed.locked())))
                    .orElse(TargetPlan.none(NO_FRAMEWORK, Totals.NONE));
            List<PlanRow.Step> steps = new ArrayList<>();
            plan.planned().forEach((indicator, score) -> {
                BigDecimal now = scores.get(indicator);
                if (score.compareTo(now) > 0) {
                    steps.add(new PlanRow.Step(
                            indicator, now, score, framework.orElseThrow().weightOf(indicator)));
                }
            });
            return new PlanRow(
                    scorecard,
                    year,
                    route.code(),
                    aim.total(),
                    plan.reason(),
                    plan.totals().missing(),
                    steps,
                    plan.findEffort(),
                    plan.totals().total(),
                    plan.totals().level(),
                    framework.map(Framework::weightMark).orElse(Mark.NONE),
                    framework.map(Framework::scaleMark).orElse(Mark.NONE),
                    allowed);
        }
    }

    /**
     * The least effort that lifts the scores of a year to an aim. Effort is counted in points of the indicators; the year's weights say
     * what a point is worth. The aim is reached if the total and, where the aim asks for it, every instrument reaches it before rounding:
     * no plan relies on rounding up.
     *
     * <p>Solved exactly, in steps as fine as the scores: a given number of steps gains most in the indicators of greatest weight, so
     * filling those first needs the fewest.
     */
    record RoadToTarget(Framework framework) {
        /** The plan of one route. Of equally weighted indicators those with most room come first. */
        public TargetPlan plan(Route route, PlanRequest request) {
            Totals now = framework.formula().totals(request.scores());
            if (!now.missing().isEmpty()) {
                return TargetPlan.none(SCORES_MISSING, now);
            }
            ScoreRaiser raiser = new ScoreRaiser(framework, request);
            Aim aim = request.aim();
            return switch (route) {
                case LEAST_EFFORT -> outcome(raiser, climb(raiser, aim.eachInstrument()));
                case SURVEYS_ONLY -> {
                    ScoreRaiser surveys =
                            raiser.only(number -> framework.getIndicator(number).instrument() != Instrument.OIT);
                    yield outcome(surveys, climb(surveys, aim.eachInstrument()));
                }
                case EACH_INSTRUMENT ->
                    outcome(raiser, climb(raiser, aim.eachInstrument().or(() -> Optional.of(aim.total()))));
                case FEWEST_INDICATORS -> fewest(raiser, aim.eachInstrument());
                case SMALLEST_RISES -> outcome(raiser, raiser.fill(aim.eachInstrument(), raiser::upBy));
                case LOWEST_FIRST -> outcome(raiser, raiser.fill(aim.eachInstrument(), raiser::below));
            };
        }

        /** Raises as little as the aim asks for, the instruments first; returns whether it suffices. */
        private static boolean climb(ScoreRaiser raiser, Optional<BigDecimal> eachInstrument) {
            eachInstrument.ifPresent(raiser::liftInstruments);
            return raiser.climb();
        }

        /** The way with the fewest indicators: all choices are tried, smaller ones first. */
        private TargetPlan fewest(ScoreRaiser raiser, Optional<BigDecimal> eachInstrument) {
            int[] numbers = framework.indicators().stream()
                    .mapToInt(IndicatorDef::number)
                    .filter(raiser::hasRoom)
                    .toArray();
            for (int size = 0; size <= numbers.length; size++) {
                ScoreRaiser best = null;
                for (int choice = 0; choice < 1 << numbers.length; choice++) {
                    if (Integer.bitCount(choice) != size || !raiser.suffices(numbers, choice)) {
                        continue;
                    }
                    int chosen = choice;
                    ScoreRaiser part = raiser.only(number -> IntStream.range(0, numbers.length)
                            .anyMatch(i -> numbers[i] == number && (chosen >> i & 1) == 1));
                    if (climb(part, eachInstrument) && (best == null || part.steps() < best.steps())) {
                        best = part;
                    }
                }
                if (best != null) {
                    return outcome(best, true);
                }
            }
            return outcome(raiser, climb(raiser, eachInstrument));
        }

        private TargetPlan outcome(ScoreRaiser raiser, boolean reached) {
            if (!reached) {
                // an instrument falls short, not the total: the others could rise too
                raiser.climbToTheTop();
            }
            SortedMap<Integer, BigDecimal> raises = raiser.raises();
            SortedMap<Integer, BigDecimal> planned = new TreeMap<>(raiser.scores());
            raises.forEach((indicator, points) -> planned.merge(indicator, points, BigDecimal::add));
            Totals totals = framework.formula().totals(planned);
            return new TargetPlan(reached ? Optional.empty() : Optional.of(OUT_OF_REACH), raises, planned, totals);
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

            /** What the total still lacks, in steps times weights; at most 0 once the target is reached. */
            private BigInteger lack;

            private boolean instrumentsLifted = true;

            ScoreRaiser(Framework framework, PlanRequest request) {
                this.framework = framework;
                this.request = request;
                this.decimals = request.scores().values().stream()
                        .mapToInt(score -> score.stripTrailingZeros().scale())
                        .reduce(RoundedFigure.DECIMALS, Math::max);
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
                BigDecimal due =
                        request.aim().total().movePointRight(weightScale).multiply(new BigDecimal(denominator));
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

            /** A copy in which only some indicators may rise. */
            ScoreRaiser only(IntPredicate allowed) {
                ScoreRaiser part = new ScoreRaiser(this);
                part.room.replaceAll((number, steps) -> allowed.test(number) ? steps : 0L);
                return part;
            }

            /** Whether raising only the indicators with a bit set can reach the target. */
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

            /** Raises as little as the total needs, or everything; returns whether all that was asked for is reached. */
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

            /** Raises as little as every instrument's mean needs, or everything. */
            void liftInstruments(BigDecimal least) {
                for (InstrumentDef def : framework.instruments()) {
                    List<IndicatorDef> members = framework.indicatorsOf(def.instrument());
                    long steps = lackOf(members, least);
                    for (int indicator : byWorth(members)) {
                        long part = Math.min(steps, room.get(indicator));
                        raise(indicator, part);
                        steps -= part;
                    }
                    instrumentsLifted &= steps == 0;
                }
            }

            /**
             * Raises scores to the lowest level that is enough, each instrument first if its mean is asked for, then all. Every score rises to
             * that level, or as far as it may, so the total may gain a step or two more than it needs. Returns whether all that was asked for
             * is reached.
             *
             * @param rise how many steps take an indicator to a level: up to a floor, or by a rise that is the same for all
             */
            boolean fill(Optional<BigDecimal> eachInstrument, ToLongBiFunction<Integer, Long> rise) {
                eachInstrument.ifPresent(least -> {
                    for (InstrumentDef def : framework.instruments()) {
                        List<IndicatorDef> members = framework.indicatorsOf(def.instrument());
                        fill(members, any -> BigInteger.ONE, BigInteger.valueOf(lackOf(members, least)), rise);
                        instrumentsLifted &= lackOf(members, least) == 0;
                    }
                });
                fill(framework.indicators(), weights::get, lack, rise);
                return lack.signum() <= 0 && instrumentsLifted;
            }

            /** Raises to the lowest level that gains what is due; if none is enough, all as far as they may. */
            private void fill(
                    List<IndicatorDef> members,
                    IntFunction<BigInteger> worth,
                    BigInteger due,
                    ToLongBiFunction<Integer, Long> rise) {
                if (due.signum() <= 0) {
                    return;
                }
                long low = 0;
                long high = inSteps(HIGHEST);
                while (low < high) {
                    long level = (low + high) / 2;
                    BigInteger gain = BigInteger.ZERO;
                    for (IndicatorDef member : members) {
                        gain = gain.add(worth.apply(member.number())
                                .multiply(BigInteger.valueOf(rise.applyAsLong(member.number(), level))));
                    }
                    if (gain.compareTo(due) >= 0) {
                        high = level;
                    } else {
                        low = level + 1;
                    }
                }
                for (IndicatorDef member : members) {
                    if (worth.apply(member.number()).signum() > 0) {
                        raise(member.number(), rise.applyAsLong(member.number(), high));
                    }
                }
            }

            /** How many steps of a rise are left after those already taken, as far as the indicator may rise. */
            long upBy(int indicator, long steps) {
                return Math.min(Math.max(0, steps - raised.getOrDefault(indicator, 0L)), room.get(indicator));
            }

            /** How many steps lift an indicator to a floor, as far as it may rise; 0 above it. */
            long below(int indicator, long floor) {
                long now = inSteps(request.scores().get(indicator)) + raised.getOrDefault(indicator, 0L);
                return Math.min(Math.max(0, floor - now), room.get(indicator));
            }

            private long inSteps(BigDecimal points) {
                return points.movePointRight(decimals).longValueExact();
            }

            /** How many steps the mean of an instrument lacks; 0 if none. */
            private long lackOf(List<IndicatorDef> members, BigDecimal least) {
                BigDecimal due =
                        least.multiply(BigDecimal.valueOf(members.size())).movePointRight(decimals);
                for (IndicatorDef member : members) {
                    due = due.subtract(request.scores().get(member.number()).movePointRight(decimals))
                            .subtract(BigDecimal.valueOf(raised.getOrDefault(member.number(), 0L)));
                }
                return due.setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ZERO)
                        .longValueExact();
            }

            void climbToTheTop() {
                Map.copyOf(room).forEach(this::raise);
            }

            long steps() {
                return raised.values().stream().mapToLong(Long::longValue).sum();
            }

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

    /**
     * A way from the scores of a year to an aim, or the most that is allowed if that does not suffice.
     *
     * @param reason why the aim is not reached
     * @param raises points by indicator, above 0; none if the aim was reached before
     * @param planned the scores after it, of all indicators; none if a score is missing
     * @param totals what follows from the planned scores
     */
    record TargetPlan(
            Optional<String> reason,
            SortedMap<Integer, BigDecimal> raises,
            SortedMap<Integer, BigDecimal> planned,
            Totals totals) {
        static TargetPlan none(String reason, Totals totals) {
            return new TargetPlan(Optional.of(reason), new TreeMap<>(), new TreeMap<>(), totals);
        }

        /** The sum of the points; empty if the aim is not reached. */
        Optional<BigDecimal> findEffort() {
            return reason.isPresent()
                    ? Optional.empty()
                    : Optional.of(raises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /**
     * What a plan starts from and aims at.
     *
     * @param scores by indicator, 0 to 100; one without a score is no key
     * @param mostPerIndicator the most points that one indicator may rise, 0 or more; empty for up to 100
     * @param locked indicators that stay as they are
     */
    record PlanRequest(
            Map<Integer, BigDecimal> scores, Aim aim, Optional<BigDecimal> mostPerIndicator, Set<Integer> locked) {}

    /** Ways to an aim. Texts: {@code messages/comparisons_*.properties}. */
    enum Route implements Coded {
        /** The fewest points in all. */
        LEAST_EFFORT,
        /** As few indicators as possible, and then the fewest points. */
        FEWEST_INDICATORS,
        /** The fewest points in the two surveys alone, none in what the web site discloses. */
        SURVEYS_ONLY,
        /** The fewest points with which every instrument reaches the aim too, as better levels demand from FY2566 on. */
        EACH_INSTRUMENT,
        /** The smallest rise that is the same for all, first in each instrument that falls short, then everywhere. */
        SMALLEST_RISES,
        /** The lowest scores up to one floor, and no others: what is weak improves, what is good stays. */
        LOWEST_FIRST
    }
}
