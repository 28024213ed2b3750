package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;

/**
 * Scores on their way up, in whole numbers: steps of a score (0.01, or finer where a score is), and weights times a common
 * denominator, so that no rounding decides whether a target is reached.
 */
final class ScoreRaiser {
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
            BigDecimal siblings =
                    BigDecimal.valueOf(framework.indicatorsOf(def.instrument()).size());
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
                left = left.subtract(weights.get(indicators[i]).multiply(BigInteger.valueOf(room.get(indicators[i]))));
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
        return indicators.stream().map(IndicatorDef::number).sorted(worthMost).toList();
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
