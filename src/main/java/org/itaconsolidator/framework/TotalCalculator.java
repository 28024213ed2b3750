package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;

/**
 * The formula of a year: an instrument's score is the mean of its indicators, the total is the weighted sum of the
 * instruments. Each figure is rounded once, half-up, to {@link RoundedFigure#DECIMALS} decimals from the exact value: rounding the
 * means first would miss a published total.
 */
public final class TotalCalculator {
    private final FrameworkFacts facts;
    private final Map<Instrument, List<IndicatorDef>> indicators;

    TotalCalculator(FrameworkFacts facts) {
        this.facts = facts;
        indicators = facts.indicators().stream().collect(Collectors.groupingBy(IndicatorDef::instrument));
    }

    /** @param scores by indicator, 0 to 100; an indicator without a score is no key (a blank is not 0) */
    public Totals totals(Map<Integer, BigDecimal> scores) {
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (InstrumentDef def : facts.instruments()) {
            findMean(def.instrument(), scores)
                    .ifPresent(mean -> instruments.put(def.instrument(), mean.rounded(RoundedFigure.DECIMALS)));
        }
        Optional<BigDecimal> total = findTotal(scores).map(exact -> exact.rounded(RoundedFigure.DECIMALS));
        Optional<String> level = total.flatMap(known -> facts.levels().levelOf(known, instruments));
        return new Totals(instruments, total, level, missing(scores));
    }

    /** The exact total; empty where an indicator is missing. */
    public Optional<Fraction> findTotal(Map<Integer, BigDecimal> scores) {
        Fraction total = Fraction.ZERO;
        for (InstrumentDef def : facts.instruments()) {
            Optional<Fraction> mean = findMean(def.instrument(), scores);
            if (mean.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(mean.get().times(def.weight()));
        }
        return Optional.of(total);
    }

    /** An instrument's exact mean, 0 to 100; empty where one of its indicators is missing. */
    public Optional<Fraction> findMean(Instrument instrument, Map<Integer, BigDecimal> scores) {
        List<IndicatorDef> members = indicators.getOrDefault(instrument, List.of());
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorDef indicator : members) {
            BigDecimal score = scores.get(indicator.number());
            if (score == null) {
                return Optional.empty();
            }
            sum = sum.add(score);
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(sum, members.size()));
    }

    /** Whether a figure is the total that the scores of all indicators give, whatever it is called, and not also their plain mean. */
    public boolean isTotal(BigDecimal said, Map<Integer, BigDecimal> scores) {
        Optional<Fraction> total = findTotal(scores);
        return total.isPresent()
                && isSaid(total.get(), said)
                && !isSaid(
                        Fraction.of(scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), scores.size()),
                        said);
    }

    /** Whether a figure is the mean that the scores of an instrument's indicators give, or what it adds to the total by its weight. */
    public boolean isOfInstrument(InstrumentDef def, BigDecimal said, Map<Integer, BigDecimal> scores) {
        return findMean(def.instrument(), scores)
                .map(mean -> mean.rounded(RoundedFigure.DECIMALS))
                .filter(mean ->
                        RoundedFigure.agree(mean, said) || RoundedFigure.agree(mean.multiply(def.weight()), said))
                .isPresent();
    }

    /** Whether a text is the level that the scores of all indicators give. */
    public boolean isLevel(String said, Map<Integer, BigDecimal> scores) {
        Optional<String> level = facts.levels().findLevel(said);
        return level.isPresent() && totals(scores).level().equals(level);
    }

    private static boolean isSaid(Fraction exact, BigDecimal said) {
        return exact.isWithin(RoundedFigure.TOLERANCE, Fraction.of(said, 1));
    }

    private SortedSet<Integer> missing(Map<Integer, BigDecimal> scores) {
        SortedSet<Integer> missing = new TreeSet<>();
        facts.indicators().forEach(indicator -> missing.add(indicator.number()));
        missing.removeAll(scores.keySet());
        return missing;
    }

    /**
     * What follows from the scores of one year.
     *
     * @param instruments the complete instruments' means, 0 to 100, rounded half-up to 2 decimals; an instrument that lacks
     *     an indicator is no key
     * @param total 0 to 100, rounded once, half-up, to 2 decimals; empty if an indicator is missing
     * @param level the total's level; empty without a total, or if the scale leaves it open
     * @param missing the indicators without a score
     */
    public record Totals(
            Map<Instrument, BigDecimal> instruments,
            Optional<BigDecimal> total,
            Optional<String> level,
            SortedSet<Integer> missing) {
        /** For a year without a framework. */
        public static final Totals NONE =
                new Totals(Map.of(), Optional.empty(), Optional.empty(), Collections.emptySortedSet());
    }
}
