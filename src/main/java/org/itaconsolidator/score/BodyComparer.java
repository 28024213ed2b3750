package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.score.BodyComparison.Mean;
import org.itaconsolidator.score.BodyComparison.Quartiles;

/** Compares the bodies of one store (a district, a province) by their official scores of the whole body. */
public final class BodyComparer {
    private static final int FEWEST_FOR_QUARTILES = 4;
    private static final Comparator<TotalRow> BEST_FIRST = Comparator.comparing(
                    (TotalRow row) -> row.total().orElseThrow())
            .reversed()
            .thenComparing(row -> row.scorecard().body().name())
            .thenComparing(row -> row.scorecard().body().district())
            .thenComparing(row -> row.scorecard().body().province());

    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final BigDecimal target;

    /**
     * Compares bodies.
     *
     * @param target 0 to 100
     */
    public BodyComparer(Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target) {
        this.frameworks = frameworks;
        this.target = target;
    }

    /** A comparison for each year in which a body has a total, the earliest first; rows in any order. */
    public List<BodyComparison> compare(List<TotalRow> totals, List<ScoreRow> scores) {
        SortedMap<FiscalYear, List<TotalRow>> years = new TreeMap<>();
        totals.stream()
                .filter(row -> isOfficial(row.scorecard()) && row.total().isPresent())
                .sorted(BEST_FIRST)
                .forEach(row -> years.computeIfAbsent(row.fiscalYear(), any -> new ArrayList<>())
                        .add(row));
        List<BodyComparison> comparisons = new ArrayList<>();
        years.forEach((year, rows) -> comparisons.add(
                compare(year, rows, totalsOf(years, year.buddhist() - 1), indicatorMeans(year, scores))));
        return comparisons;
    }

    private BodyComparison compare(
            FiscalYear year, List<TotalRow> rows, Map<Body, BigDecimal> before, Map<Integer, Mean> indicatorMeans) {
        List<BigDecimal> totals =
                rows.stream().map(row -> row.total().orElseThrow()).toList();
        BigDecimal mean = mean(totals).mean();
        Optional<Quartiles> quartiles = totals.size() < FEWEST_FOR_QUARTILES
                ? Optional.empty()
                : Optional.of(
                        new Quartiles(Median.quantile(totals, 1, 4), Median.of(totals), Median.quantile(totals, 3, 4)));
        List<BodyStanding> standings = rows.stream()
                .map(row -> standing(row, totals, mean, quartiles, before))
                .toList();
        int passing = (int)
                totals.stream().filter(total -> total.compareTo(target) >= 0).count();
        return new BodyComparison(year, standings, mean, quartiles, passing, indicatorMeans);
    }

    private BodyStanding standing(
            TotalRow row,
            List<BigDecimal> totals,
            BigDecimal mean,
            Optional<Quartiles> quartiles,
            Map<Body, BigDecimal> before) {
        BigDecimal total = row.total().orElseThrow();
        Body body = row.scorecard().body();
        Optional<Framework> framework = frameworks.apply(row.fiscalYear());
        int rank = 1
                + (int) totals.stream()
                        .filter(other -> other.compareTo(total) > 0)
                        .count();
        return new BodyStanding(
                body,
                total,
                row.level(),
                rank,
                quartiles.map(cuts -> OptionalInt.of(cuts.quartileOf(total))).orElse(OptionalInt.empty()),
                total.subtract(mean),
                framework.flatMap(known -> NextLevel.find(known.levels(), total, row.instruments())),
                risks(row, total, framework, Optional.ofNullable(before.get(body))));
    }

    private Set<Risk> risks(
            TotalRow row, BigDecimal total, Optional<Framework> framework, Optional<BigDecimal> before) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        if (total.compareTo(target) < 0) {
            risks.add(Risk.BELOW_TARGET);
            return risks;
        }
        boolean instrumentBelow = framework
                .flatMap(BodyComparer::findLeastOfEach)
                .map(least -> row.instruments().values().stream().anyMatch(score -> score.compareTo(least) < 0))
                .orElse(false);
        if (instrumentBelow) {
            risks.add(Risk.INSTRUMENT_BELOW);
        }
        if (before.isPresent()) {
            BigDecimal change = total.subtract(before.get());
            if (change.signum() < 0 && total.add(change).compareTo(target) < 0) {
                risks.add(Risk.FALLING);
            }
        }
        return risks;
    }

    /** The least that a passing level asks of every instrument; empty where the year's levels ask for none. */
    private static Optional<BigDecimal> findLeastOfEach(Framework framework) {
        return framework.levels().levels().stream()
                .map(Level::eachInstrument)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::min);
    }

    private Map<Body, BigDecimal> totalsOf(SortedMap<FiscalYear, List<TotalRow>> years, int buddhist) {
        Map<Body, BigDecimal> totals = new HashMap<>();
        if (FiscalYear.isPlausible(buddhist)) {
            years.getOrDefault(FiscalYear.ofBuddhist(buddhist), List.of())
                    .forEach(row ->
                            totals.put(row.scorecard().body(), row.total().orElseThrow()));
        }
        return totals;
    }

    private static Map<Integer, Mean> indicatorMeans(FiscalYear year, List<ScoreRow> scores) {
        Map<Integer, List<BigDecimal>> byIndicator = new TreeMap<>();
        scores.stream()
                .filter(row -> isOfficial(row.scorecard()) && row.fiscalYear().equals(year))
                .forEach(row -> byIndicator
                        .computeIfAbsent(row.indicator(), any -> new ArrayList<>())
                        .add(row.score()));
        Map<Integer, Mean> means = new TreeMap<>();
        byIndicator.forEach((indicator, figures) -> means.put(indicator, mean(figures)));
        return means;
    }

    private static boolean isOfficial(Scorecard scorecard) {
        return scorecard.source() == SourceKind.OFFICIAL && scorecard.division().isEmpty();
    }

    private static Mean mean(List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean =
                sum.divide(BigDecimal.valueOf(figures.size()), TotalCalculator.DECIMALS, RoundingMode.HALF_UP);
        return new Mean(mean, figures.size());
    }
}
