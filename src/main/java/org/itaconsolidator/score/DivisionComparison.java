package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;

/** The self-assessments of one body's divisions beside the official score, which is not part of their mean. */
public final class DivisionComparison {
    /**
     * Every indicator that a division scored itself, by body, year and indicator.
     *
     * @param scores of any bodies and sources, in any order; self-assessments of the whole body are left out
     */
    public static List<DivisionComparisonRow> listAll(List<ScoreRow> scores) {
        Map<Key, SortedMap<String, BigDecimal>> selfScores = new TreeMap<>(Key.ORDER);
        Map<Key, BigDecimal> official = new TreeMap<>(Key.ORDER);
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
        List<DivisionComparisonRow> comparisons = new ArrayList<>();
        selfScores.forEach(
                (key, divisions) -> comparisons.add(of(key, divisions, Optional.ofNullable(official.get(key)))));
        return comparisons;
    }

    private static DivisionComparisonRow of(
            Key key, SortedMap<String, BigDecimal> divisions, Optional<BigDecimal> official) {
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
        return new DivisionComparisonRow(
                key.body(),
                key.fiscalYear(),
                key.indicator(),
                divisions,
                RoundedFigure.mean(divisions.values()),
                highest.subtract(lowest),
                official,
                furthest,
                furthestBy);
    }

    private record Key(Body body, FiscalYear fiscalYear, int indicator) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::body, Body.BY_NAME)
                .thenComparing(Key::fiscalYear)
                .thenComparingInt(Key::indicator);

        static Key of(ScoreRow row) {
            return new Key(row.scorecard().body(), row.fiscalYear(), row.indicator());
        }
    }
}
