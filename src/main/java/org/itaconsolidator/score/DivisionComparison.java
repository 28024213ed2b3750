package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.SourceKind;

/**
 * How the divisions of one body score themselves in one indicator of one year. The official score stands beside the
 * self-assessments and never enters their mean.
 *
 * @param body whose divisions
 * @param fiscalYear the year
 * @param indicator the indicator
 * @param selfScores by division, in the order of their names; at least one
 * @param mean of the self-assessments, rounded half-up to 2 decimals
 * @param spread the highest less the lowest
 * @param official the body's official score; empty where not known
 * @param furthest the divisions furthest from the official score; more than one only where equally far; empty without one
 * @param furthestBy their distance, never negative; empty without an official score
 */
public record DivisionComparison(
        Body body,
        FiscalYear fiscalYear,
        int indicator,
        SortedMap<String, BigDecimal> selfScores,
        BigDecimal mean,
        BigDecimal spread,
        Optional<BigDecimal> official,
        List<String> furthest,
        Optional<BigDecimal> furthestBy) {
    /**
     * Every indicator that a division scored itself, by body, year and indicator.
     *
     * @param scores of any bodies and sources, in any order; self-assessments of the whole body are left out
     */
    public static List<DivisionComparison> listAll(List<ScoreRow> scores) {
        Map<Key, SortedMap<String, BigDecimal>> selfScores = new TreeMap<>();
        Map<Key, BigDecimal> official = new TreeMap<>();
        for (ScoreRow row : scores) {
            String division = row.scorecard().division();
            boolean self = row.scorecard().source() == SourceKind.SELF_ASSESSMENT;
            if (self && !division.isEmpty()) {
                selfScores.computeIfAbsent(Key.of(row), any -> new TreeMap<>()).put(division, row.score());
            }
            if (!self && division.isEmpty()) {
                official.put(Key.of(row), row.score());
            }
        }
        List<DivisionComparison> comparisons = new ArrayList<>();
        selfScores.forEach(
                (key, divisions) -> comparisons.add(of(key, divisions, Optional.ofNullable(official.get(key)))));
        return comparisons;
    }

    private static DivisionComparison of(
            Key key, SortedMap<String, BigDecimal> divisions, Optional<BigDecimal> official) {
        BigDecimal sum = divisions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal highest = divisions.values().stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal lowest = divisions.values().stream().reduce(BigDecimal::min).orElseThrow();
        Optional<BigDecimal> furthestBy = official.flatMap(score -> divisions.values().stream()
                .map(self -> self.subtract(score).abs())
                .reduce(BigDecimal::max));
        List<String> furthest = furthestBy
                .map(distance -> divisions.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().subtract(official.get()).abs().compareTo(distance) == 0)
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
        return new DivisionComparison(
                key.body(),
                key.fiscalYear(),
                key.indicator(),
                divisions,
                sum.divide(BigDecimal.valueOf(divisions.size()), TotalCalculator.DECIMALS, RoundingMode.HALF_UP),
                highest.subtract(lowest),
                official,
                furthest,
                furthestBy);
    }

    private record Key(Body body, FiscalYear fiscalYear, int indicator) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.body().name())
                .thenComparing(key -> key.body().district())
                .thenComparing(key -> key.body().province())
                .thenComparing(Key::fiscalYear)
                .thenComparingInt(Key::indicator);

        static Key of(ScoreRow row) {
            return new Key(row.scorecard().body(), row.fiscalYear(), row.indicator());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
