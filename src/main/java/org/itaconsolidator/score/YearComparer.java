package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.score.Comparison.Reason;
import org.itaconsolidator.score.Crosswalk.Counterpart;
import org.itaconsolidator.score.TotalCalculator.Totals;

/** Compares the ten scores of one scorecard between two years, and says which indicator moved the total by how much. */
public final class YearComparer {
    /** An indicator's share of the total, such as 0.06; one without a finite decimal form is taken to 34 digits. */
    private static final MathContext SHARE = MathContext.DECIMAL128;

    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Crosswalks crosswalks;

    public YearComparer(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks);
    }

    /**
     * @param scoresBefore by indicator of the earlier year; one without a score is no key
     * @param scoresAfter by indicator of the later year
     */
    public YearChange compare(
            FiscalYear before,
            Map<Integer, BigDecimal> scoresBefore,
            FiscalYear after,
            Map<Integer, BigDecimal> scoresAfter) {
        Optional<Framework> earlier = frameworks.apply(before);
        Optional<Framework> later = frameworks.apply(after);
        SortedMap<Figure, Comparison> figures = new TreeMap<>();
        Map<Figure, BigDecimal> contributions = new HashMap<>();
        if (earlier.isEmpty() || later.isEmpty()) {
            Comparison unknown = Comparison.none(Reason.FRAMEWORK_UNKNOWN);
            scoresAfter.keySet().forEach(indicator -> figures.put(Figure.of(indicator), unknown));
            Stream.of(Instrument.values()).forEach(instrument -> figures.put(Figure.of(instrument), unknown));
            figures.put(Figure.TOTAL, unknown);
            return new YearChange(figures, contributions);
        }
        Crosswalk crosswalk = crosswalks.find(before, after).orElseThrow();
        Totals totalsBefore = new TotalCalculator(earlier.get()).totals(scoresBefore);
        Totals totalsAfter = new TotalCalculator(later.get()).totals(scoresAfter);
        Comparison total = comparison(crosswalk.findTotalObstacle(), totalsBefore.total(), totalsAfter.total());
        figures.put(Figure.TOTAL, total);
        for (Instrument instrument : Instrument.values()) {
            figures.put(
                    Figure.of(instrument),
                    comparison(
                            crosswalk.findObstacle(instrument),
                            Optional.ofNullable(totalsBefore.instruments().get(instrument)),
                            Optional.ofNullable(totalsAfter.instruments().get(instrument))));
        }
        for (IndicatorDef def : later.get().indicators()) {
            Figure figure = Figure.of(def.number());
            Comparison comparison = compare(crosswalk, def.number(), scoresBefore, scoresAfter);
            figures.put(figure, comparison);
            if (total.by().isPresent() && comparison.by().isPresent()) {
                BigDecimal points = comparison.by().get().multiply(share(later.get(), def.instrument()));
                contributions.put(figure, points);
                contributions.merge(Figure.of(def.instrument()), points, BigDecimal::add);
            }
        }
        return new YearChange(figures, contributions);
    }

    private static Comparison compare(
            Crosswalk crosswalk,
            int indicator,
            Map<Integer, BigDecimal> scoresBefore,
            Map<Integer, BigDecimal> scoresAfter) {
        if (crosswalk.counterpart(indicator) instanceof Counterpart.None none) {
            return Comparison.none(none.reason());
        }
        Optional<BigDecimal> before =
                crosswalk.findEarlierNumber(indicator).flatMap(number -> Optional.ofNullable(scoresBefore.get(number)));
        return comparison(Optional.empty(), before, Optional.ofNullable(scoresAfter.get(indicator)));
    }

    private static Comparison comparison(
            Optional<Reason> obstacle, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (obstacle.isPresent()) {
            return Comparison.none(obstacle.get());
        }
        if (after.isEmpty()) {
            return Comparison.none(Reason.NO_SCORE_AFTER);
        }
        return before.map(figure -> Comparison.of(figure, after.get())).orElse(Comparison.none(Reason.NO_SCORE_BEFORE));
    }

    private static BigDecimal share(Framework framework, Instrument instrument) {
        BigDecimal siblings =
                BigDecimal.valueOf(framework.indicatorsOf(instrument).size());
        return framework.getInstrument(instrument).weight().divide(siblings, SHARE);
    }

    /**
     * One scorecard from one year to another.
     *
     * @param figures every indicator of the later year, the instruments and the total, rounded: the two figures, or why they are not compared
     * @param contributions the points by which indicators and instruments moved the total, exact; those of the indicators add up to the
     *     change of the unrounded total. None where the totals are not compared
     */
    record YearChange(SortedMap<Figure, Comparison> figures, Map<Figure, BigDecimal> contributions) {}
}
