package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Fraction;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;

/**
 * Decides what a body's own official documents prove of a year: its weights, its total, its level. They prove the
 * weights if they state the three instrument scores and the total as typed figures, if the ten scores give all of
 * these with the year's weights, and if every other plausible set of weights misses at least one of them. One figure
 * that contradicts the year's weights withdraws the proof.
 */
public record YearProof(Function<FiscalYear, Optional<Framework>> frameworks) {
    private static final int STEP = 5;
    private static final int WHOLE = 100;
    static final List<Map<Instrument, Fraction>> LIKELY = listLikely();

    /**
     * @param official the official result of the whole body
     * @param stated all that the body's official documents state of that year
     */
    public Proof prove(TotalRow official, Map<Integer, BigDecimal> scores, List<Delivered<ReportedFigure>> stated) {
        Optional<Framework> known = frameworks.apply(official.fiscalYear());
        return known.isEmpty()
                ? Proof.NONE
                : new Proof(
                        listProving(known.get(), scores, stated),
                        isStated(Kind.TOTAL, official.shown(), stated),
                        isLevelStated(known.get(), official, stated),
                        listStated(official, stated));
    }

    private static List<Place> listProving(
            Framework framework, Map<Integer, BigDecimal> scores, List<Delivered<ReportedFigure>> stated) {
        Map<Instrument, Fraction> own = weightsOf(framework);
        Map<Instrument, Fraction> means = new EnumMap<>(Instrument.class);
        TotalCalculator calculator = framework.formula();
        for (InstrumentDef def : framework.instruments()) {
            calculator.findMean(def.instrument(), scores).ifPresent(mean -> means.put(def.instrument(), mean));
        }
        if (framework.weightCertainty() == Certainty.CONFIRMED || means.size() < Instrument.values().length) {
            return List.of();
        }
        List<Delivered<ReportedFigure>> numbers =
                stated.stream().filter(each -> each.value().value().isPresent()).toList();
        List<Delivered<ReportedFigure>> typed =
                numbers.stream().filter(each -> each.value().typed()).toList();
        boolean whole = Stream.of(Kind.IIT, Kind.EIT, Kind.OIT, Kind.TOTAL)
                .allMatch(kind -> typed.stream().anyMatch(each -> each.value().kind() == kind));
        boolean proved = whole
                && numbers.stream().allMatch(each -> agrees(each.value(), means, own))
                && LIKELY.stream()
                        .filter(other ->
                                !other.keySet().stream().allMatch(each -> isSame(other.get(each), own.get(each))))
                        .allMatch(other -> typed.stream().anyMatch(each -> !agrees(each.value(), means, other)));
        return proved
                ? typed.stream()
                        .sorted(Comparator.comparing(
                                (Delivered<ReportedFigure> each) -> each.value().kind()))
                        .map(each -> each.place(each.value().at()))
                        .distinct()
                        .toList()
                : List.of();
    }

    static Map<Instrument, Fraction> weightsOf(Framework framework) {
        return framework.instruments().stream()
                .collect(Collectors.toMap(InstrumentDef::instrument, def -> Fraction.of(def.weight(), 1)));
    }

    /** The total that the instruments' scores out of 100 give with weights. */
    static Fraction total(Map<Instrument, Fraction> scores, Map<Instrument, Fraction> weights) {
        return scores.entrySet().stream()
                .map(score -> score.getValue().times(weights.get(score.getKey())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Whether a figure agrees; an instrument's may be out of 100 or out of its weight, unless it says which. */
    private static boolean agrees(
            ReportedFigure figure, Map<Instrument, Fraction> means, Map<Instrument, Fraction> weights) {
        Fraction stated = Fraction.of(figure.value().orElseThrow(), 1);
        if (figure.kind() == Kind.TOTAL) {
            return stated.isWithin(RoundedFigure.TOLERANCE, total(means, weights));
        }
        Instrument instrument = figure.kind().findInstrument().orElseThrow();
        Fraction mean = means.get(instrument);
        Fraction weight = weights.get(instrument);
        Optional<Fraction> full = figure.fullMarks().map(marks -> Fraction.of(marks, WHOLE));
        boolean outOf100 = full.map(marks -> isSame(marks, points(WHOLE))).orElse(true);
        boolean outOfWeight = full.map(marks -> isSame(marks, weight)).orElse(true);
        return outOf100 && stated.isWithin(RoundedFigure.TOLERANCE, mean)
                || outOfWeight && stated.isWithin(RoundedFigure.TOLERANCE, mean.times(weight));
    }

    private static boolean isSame(Fraction one, Fraction other) {
        return one.isWithin(BigDecimal.ZERO, other);
    }

    /** The instruments whose scores documents state out of 100. */
    private static Set<Instrument> listStated(TotalRow official, List<Delivered<ReportedFigure>> stated) {
        return Stream.of(Instrument.values())
                .filter(instrument -> isStated(
                        Kind.of(instrument),
                        Optional.ofNullable(official.instruments().get(instrument)),
                        stated))
                .collect(Collectors.toSet());
    }

    /** Whether documents state a figure to its last digit and no other, so that what is shown is what they say. */
    private static boolean isStated(Kind kind, Optional<BigDecimal> shown, List<Delivered<ReportedFigure>> stated) {
        List<ReportedFigure> figures = stated.stream()
                .map(Delivered::value)
                .filter(figure -> figure.kind() == kind)
                .toList();
        return figures.stream().anyMatch(ReportedFigure::typed)
                && figures.stream()
                        .allMatch(figure -> figure.value()
                                .filter(said -> shown.filter(known -> known.compareTo(said) == 0)
                                        .isPresent())
                                .isPresent());
    }

    /** Whether a document states the level beside a total that agrees, and none states another level. */
    private static boolean isLevelStated(
            Framework framework, TotalRow official, List<Delivered<ReportedFigure>> stated) {
        List<String> levels = stated.stream()
                .map(Delivered::value)
                .filter(figure -> figure.kind() == Kind.LEVEL && figure.typed())
                .map(figure -> framework.levels().findLevel(figure.text()).orElse(figure.text()))
                .toList();
        return official.agrees().orElse(false)
                && !levels.isEmpty()
                && levels.stream().allMatch(level -> official.level().equals(Optional.of(level)));
    }

    /** The plausible weights: thirds, and all in steps of five points, such as 25/25/50 or 40/30/30. */
    private static List<Map<Instrument, Fraction>> listLikely() {
        List<Map<Instrument, Fraction>> likely = new ArrayList<>();
        Fraction third = Fraction.of(BigDecimal.ONE, 3);
        likely.add(Map.of(Instrument.IIT, third, Instrument.EIT, third, Instrument.OIT, third));
        for (int iit = STEP; iit < WHOLE; iit += STEP) {
            for (int eit = STEP; iit + eit < WHOLE; eit += STEP) {
                likely.add(Map.of(
                        Instrument.IIT, points(iit),
                        Instrument.EIT, points(eit),
                        Instrument.OIT, points(WHOLE - iit - eit)));
            }
        }
        return List.copyOf(likely);
    }

    private static Fraction points(int points) {
        return Fraction.of(BigDecimal.valueOf(points), WHOLE);
    }
}
