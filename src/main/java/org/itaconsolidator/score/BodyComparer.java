package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodiesRow.ComparedBodies;
import org.itaconsolidator.model.score.BodiesRow.IndicatorMean;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * Compares the bodies of one store (a district, a province) by the official scores of each whole body.
 *
 * @param target 0 to 100
 */
public record BodyComparer(Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target) {
    private static final Comparator<TotalRow> BEST_FIRST = Comparator.comparing(BodyComparer::totalOf)
            .reversed()
            .thenComparing(row -> row.scorecard().body(), ThaiOrder.BODIES);

    /**
     * The comparison of one year; empty if no body has a total. Rows in any order.
     *
     * @param totals official ones of whole bodies, of that year; those without a total are left out
     * @param before the same of the year before
     * @param scores the official scores of whole bodies in that year, by indicator
     */
    public Optional<ComparedBodies> compare(
            FiscalYear year, List<TotalRow> totals, List<TotalRow> before, Map<Integer, List<BigDecimal>> scores) {
        List<TotalRow> rows = totals.stream()
                .filter(row -> row.total().isPresent())
                .sorted(BEST_FIRST)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Body, BigDecimal> earlier = new HashMap<>();
        before.forEach(row ->
                row.total().ifPresent(total -> earlier.put(row.scorecard().body(), total)));
        return Optional.of(new OneYear(year, rows, earlier).comparison(scores));
    }

    private static BigDecimal totalOf(TotalRow row) {
        return row.total().orElseThrow();
    }

    private final class OneYear {
        private final FiscalYear year;
        private final List<TotalRow> rows;
        private final Map<Body, BigDecimal> before;
        private final Optional<Framework> framework;
        private final Optional<BigDecimal> leastOfEach;
        private final BigDecimal mean;
        private final boolean totalsComparable;

        OneYear(FiscalYear year, List<TotalRow> rows, Map<Body, BigDecimal> before) {
            this.year = year;
            this.rows = rows;
            this.before = before;
            this.framework = frameworks.apply(year);
            this.totalsComparable = framework
                    .flatMap(later ->
                            frameworks.apply(year.previous()).map(earlierOne -> new Crosswalk(earlierOne, later)))
                    .filter(crosswalk -> crosswalk.findTotalObstacle().isEmpty())
                    .isPresent();
            this.leastOfEach = framework.flatMap(known -> known.levels().leastOfEach());
            List<BigDecimal> totals = rows.stream().map(BodyComparer::totalOf).toList();
            this.mean = RoundedFigure.mean(totals);
        }

        ComparedBodies comparison(Map<Integer, List<BigDecimal>> scores) {
            List<BodyStandingRow> standings = new ArrayList<>();
            int rank = 0;
            for (int i = 0; i < rows.size(); i++) {
                boolean tied = i > 0 && totalOf(rows.get(i)).compareTo(totalOf(rows.get(i - 1))) == 0;
                rank = tied ? rank : i + 1;
                standings.add(standing(rows.get(i), rank));
            }
            int passing = (int) rows.stream()
                    .filter(row -> totalOf(row).compareTo(target) >= 0)
                    .count();
            SortedMap<Integer, IndicatorMean> means = new TreeMap<>();
            scores.forEach(
                    (indicator, own) -> means.put(indicator, new IndicatorMean(RoundedFigure.mean(own), own.size())));
            return new ComparedBodies(
                    new BodiesRow(
                            year,
                            rows.size(),
                            mean,
                            passing,
                            means,
                            Mark.of(rows.stream()
                                    .map(row -> mark(row, Framework::totalMark))
                                    .toList())),
                    standings);
        }

        private BodyStandingRow standing(TotalRow row, int rank) {
            BigDecimal total = totalOf(row);
            Optional<NextLevel> next =
                    framework.flatMap(known -> NextLevel.find(known.levels(), total, row.instruments()));
            return new BodyStandingRow(
                    row.scorecard().body(),
                    year,
                    total,
                    row.level(),
                    rank,
                    rows.size(),
                    total.subtract(mean),
                    next.map(NextLevel::name),
                    next.map(NextLevel::totalLacks),
                    next.map(NextLevel::instrumentsLack).orElse(Map.of()),
                    risks(row, total).stream().map(Risk::code).toList(),
                    mark(row, Framework::totalMark),
                    mark(row, Framework::levelMark),
                    framework.map(Framework::levelMark).orElse(Mark.UNCONFIRMED));
        }

        private Set<Risk> risks(TotalRow row, BigDecimal total) {
            Set<Risk> risks = EnumSet.noneOf(Risk.class);
            if (total.compareTo(target) < 0) {
                risks.add(Risk.BELOW_TARGET);
                return risks;
            }
            boolean instrumentBelow = leastOfEach
                    .map(least -> least.min(target)) // a job that aims lower asks no more of an instrument
                    .map(least -> row.instruments().values().stream().anyMatch(score -> score.compareTo(least) < 0))
                    .orElse(false);
            if (instrumentBelow) {
                risks.add(Risk.INSTRUMENT_BELOW);
            }
            BigDecimal earlier = before.get(row.scorecard().body());
            if (earlier != null && totalsComparable) {
                BigDecimal change = total.subtract(earlier);
                if (change.signum() < 0 && total.add(change).compareTo(target) < 0) {
                    risks.add(Risk.FALLING);
                }
            }
            return risks;
        }

        private Mark mark(TotalRow row, Function<Framework, Mark> mark) {
            return Framework.markOf(framework, row, mark);
        }
    }

    /** Why a body needs attention. Texts: {@code messages/comparisons_*.properties}. */
    enum Risk implements Coded {
        BELOW_TARGET,
        /** Its total suffices, but an instrument is below what the year's levels ask of each. */
        INSTRUMENT_BELOW,
        /** Another loss like this year's would bring its total below the target. */
        FALLING
    }

    /**
     * How far a total is from the next better level.
     *
     * @param totalLacks points that the total lacks, 0 if it suffices
     * @param instrumentsLack points that instruments lack, if the level asks for each; those that suffice are no keys
     */
    record NextLevel(String name, BigDecimal totalLacks, Map<Instrument, BigDecimal> instrumentsLack) {
        public NextLevel {
            instrumentsLack = Map.copyOf(instrumentsLack);
        }

        /**
         * The next better level of a scale; empty for the best one and if the level is not sure.
         *
         * @param total rounded to 2 decimals
         * @param instruments all instrument scores, rounded
         */
        public static Optional<NextLevel> find(
                LevelScale scale, BigDecimal total, Map<Instrument, BigDecimal> instruments) {
            return scale.nextAbove(total, instruments).map(level -> to(level, total, instruments));
        }

        private static NextLevel to(Level level, BigDecimal total, Map<Instrument, BigDecimal> instruments) {
            Map<Instrument, BigDecimal> lacking = new EnumMap<>(Instrument.class);
            level.eachInstrument()
                    .ifPresent(least -> instruments.forEach((instrument, score) -> {
                        if (score.compareTo(least) < 0) {
                            lacking.put(instrument, least.subtract(score));
                        }
                    }));
            return new NextLevel(level.name(), level.from().subtract(total).max(BigDecimal.ZERO), lacking);
        }
    }
}
