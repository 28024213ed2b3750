package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.score.Comparison.Change;
import org.itaconsolidator.score.Comparison.NotComparable;
import org.itaconsolidator.score.Comparison.Reason;

/** Compares the ten scores of one scorecard between two years, and says which indicator moved the total by how much. */
public final class YearComparer {
    /** An indicator's share of the total, such as 0.06; one without a finite decimal form is taken to 34 digits. */
    private static final MathContext SHARE = MathContext.DECIMAL128;

    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Crosswalks crosswalks;

    /** Compares with the frameworks of the years. */
    public YearComparer(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks);
    }

    /**
     * The change from one year to a later one.
     *
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
        if (earlier.isEmpty() || later.isEmpty()) {
            return unknown(before, after, scoresAfter);
        }
        Crosswalk crosswalk = crosswalks.find(before, after).orElseThrow();
        return new Pair(earlier.get(), later.get(), crosswalk, scoresBefore, scoresAfter).change();
    }

    private static YearChange unknown(FiscalYear before, FiscalYear after, Map<Integer, BigDecimal> scores) {
        NotComparable unknown = new NotComparable(Reason.FRAMEWORK_UNKNOWN);
        Map<Instrument, Comparison> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            instruments.put(instrument, unknown);
        }
        List<IndicatorChange> indicators = new TreeMap<>(scores)
                .keySet().stream()
                        .map(indicator -> new IndicatorChange(indicator, unknown, Optional.empty()))
                        .toList();
        return new YearChange(
                before,
                after,
                indicators,
                instruments,
                Map.of(),
                unknown,
                Optional.empty(),
                Optional.of(Reason.FRAMEWORK_UNKNOWN));
    }

    /** Two years with their frameworks. */
    private static final class Pair {
        private final Framework earlier;
        private final Framework later;
        private final Map<Integer, BigDecimal> scoresBefore;
        private final Map<Integer, BigDecimal> scoresAfter;
        private final Crosswalk crosswalk;
        private final Totals totalsBefore;
        private final Totals totalsAfter;

        Pair(
                Framework earlier,
                Framework later,
                Crosswalk crosswalk,
                Map<Integer, BigDecimal> before,
                Map<Integer, BigDecimal> after) {
            this.earlier = earlier;
            this.later = later;
            this.scoresBefore = before;
            this.scoresAfter = after;
            this.crosswalk = crosswalk;
            this.totalsBefore = new TotalCalculator(earlier).totals(before);
            this.totalsAfter = new TotalCalculator(later).totals(after);
        }

        YearChange change() {
            Comparison total = comparison(crosswalk.findTotalObstacle(), totalsBefore.total(), totalsAfter.total());
            boolean explained = total instanceof Change;
            List<IndicatorChange> indicators = new ArrayList<>();
            Map<Instrument, BigDecimal> contributions = new EnumMap<>(Instrument.class);
            BigDecimal sum = BigDecimal.ZERO;
            for (IndicatorDef def : later.indicators()) {
                Comparison comparison = compare(def.number());
                Optional<BigDecimal> points = explained && comparison instanceof Change change
                        ? Optional.of(change.by().multiply(share(def.instrument())))
                        : Optional.empty();
                indicators.add(new IndicatorChange(def.number(), comparison, points));
                if (points.isPresent()) {
                    contributions.merge(def.instrument(), points.get(), BigDecimal::add);
                    sum = sum.add(points.get());
                }
            }
            return new YearChange(
                    earlier.fiscalYear(),
                    later.fiscalYear(),
                    indicators,
                    instruments(),
                    contributions,
                    total,
                    explained ? Optional.of(sum) : Optional.empty(),
                    crosswalk.findLevelObstacle());
        }

        private Comparison compare(int indicator) {
            Counterpart counterpart = crosswalk.counterpart(indicator);
            if (counterpart instanceof Counterpart.None none) {
                return new NotComparable(none.reason());
            }
            Optional<BigDecimal> before = crosswalk
                    .findEarlierNumber(indicator)
                    .flatMap(number -> Optional.ofNullable(scoresBefore.get(number)));
            return comparison(Optional.empty(), before, Optional.ofNullable(scoresAfter.get(indicator)));
        }

        private Map<Instrument, Comparison> instruments() {
            Map<Instrument, Comparison> instruments = new EnumMap<>(Instrument.class);
            for (Instrument instrument : Instrument.values()) {
                instruments.put(
                        instrument,
                        comparison(
                                crosswalk.findObstacle(instrument),
                                Optional.ofNullable(totalsBefore.instruments().get(instrument)),
                                Optional.ofNullable(totalsAfter.instruments().get(instrument))));
            }
            return instruments;
        }

        private BigDecimal share(Instrument instrument) {
            BigDecimal siblings =
                    BigDecimal.valueOf(later.indicatorsOf(instrument).size());
            return later.getInstrument(instrument).weight().divide(siblings, SHARE);
        }

        private static Comparison comparison(
                Optional<Reason> obstacle, Optional<BigDecimal> before, Optional<BigDecimal> after) {
            if (obstacle.isPresent()) {
                return new NotComparable(obstacle.get());
            }
            if (after.isEmpty()) {
                return new NotComparable(Reason.NO_SCORE_AFTER);
            }
            return before.<Comparison>map(figure -> new Change(figure, after.get()))
                    .orElse(new NotComparable(Reason.NO_SCORE_BEFORE));
        }
    }
}
