package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * The values that one delivery gives for each indicator of one year and source, each with its cells in the order of the
 * document.
 */
final class Candidates {
    private final SortedMap<Integer, Map<BigDecimal, List<ScoreReading>>> byIndicator = new TreeMap<>();

    Candidates(List<ScoreReading> readings) {
        for (ScoreReading reading : readings) {
            byIndicator
                    .computeIfAbsent(reading.indicator(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(value(reading), any -> new ArrayList<>())
                    .add(reading);
        }
    }

    /** The indicators whose cells hold several values. */
    List<Integer> contested() {
        return byIndicator.keySet().stream()
                .filter(indicator -> byIndicator.get(indicator).size() > 1)
                .toList();
    }

    /** All readings of an indicator in the order of their values' first cells. */
    List<ScoreReading> readings(int indicator) {
        return byIndicator.get(indicator).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The indicators with a score, in their order. */
    Set<Integer> indicators() {
        return byIndicator.keySet();
    }

    Map<BigDecimal, List<ScoreReading>> values(int indicator) {
        return byIndicator.get(indicator);
    }

    boolean has(int indicator) {
        return byIndicator.containsKey(indicator);
    }

    /** The first cell with a value. */
    ScoreReading first(int indicator, BigDecimal value) {
        return byIndicator.get(indicator).get(value).get(0);
    }

    /** The values on which all cells of their indicator agree. */
    Map<Integer, BigDecimal> uncontested() {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        byIndicator.forEach((indicator, candidates) -> {
            if (candidates.size() == 1) {
                values.put(indicator, candidates.keySet().iterator().next());
            }
        });
        return values;
    }

    /** How many sets of scores the contested values allow, at most {@code most} + 1. */
    int countSets(int most) {
        long sets = 1;
        for (Map<BigDecimal, List<ScoreReading>> candidates : byIndicator.values()) {
            sets = Math.min(sets * candidates.size(), most + 1L);
        }
        return (int) sets;
    }

    /** Every set of scores that takes one value of each indicator. */
    List<Map<Integer, BigDecimal>> sets() {
        List<Map<Integer, BigDecimal>> sets = List.of(new TreeMap<>());
        for (Map.Entry<Integer, Map<BigDecimal, List<ScoreReading>>> indicator : byIndicator.entrySet()) {
            List<Map<Integer, BigDecimal>> longer = new ArrayList<>();
            for (Map<Integer, BigDecimal> set : sets) {
                for (BigDecimal value : indicator.getValue().keySet()) {
                    Map<Integer, BigDecimal> with = new TreeMap<>(set);
                    with.put(indicator.getKey(), value);
                    longer.add(with);
                }
            }
            sets = longer;
        }
        return sets;
    }

    /** 86.5 and 86.50 are one value. */
    private static BigDecimal value(ScoreReading reading) {
        return reading.score().stripTrailingZeros();
    }
}
