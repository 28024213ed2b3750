package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * The values that one delivery gives for each indicator of one year and source, each with its cells in document order.
 * A sheet that repeats several values with fewer decimals gives no different values.
 */
public final class Candidates {
    /** With fewer values that differ like this, a typing slip is as likely. */
    private static final int FEWEST_ROUNDED = 3;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SortedMap<Integer, Map<BigDecimal, List<ScoreReading>>> byIndicator = new TreeMap<>();

    Candidates(List<ScoreReading> readings) {
        for (ScoreReading reading : readings) {
            byIndicator
                    .computeIfAbsent(reading.indicator(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(value(reading), any -> new ArrayList<>())
                    .add(reading);
        }
        Map<Integer, BigDecimal> exact = new TreeMap<>();
        contested().forEach(indicator -> findExact(indicator).ifPresent(value -> exact.put(indicator, value)));
        if (exact.size() >= FEWEST_ROUNDED && exact.size() == contested().size()) {
            exact.forEach((indicator, value) -> byIndicator.put(indicator, Map.of(value, listExactFirst(indicator))));
        }
    }

    /**
     * The value of which all others are roundings, as on a page that shows fewer decimals. It has at most the two decimals with which
     * results are announced: a third may as well be a slip.
     */
    private Optional<BigDecimal> findExact(int indicator) {
        Set<BigDecimal> values = values(indicator).keySet();
        BigDecimal exact =
                values.stream().max(Comparator.comparing(BigDecimal::scale)).orElseThrow();
        return exact.scale() <= RoundedFigure.DECIMALS
                        && values.stream().allMatch(value -> value.equals(exact) || isRounded(value, exact))
                ? Optional.of(exact)
                : Optional.empty();
    }

    /** Whether a value is another one rounded to fewer decimals. */
    private static boolean isRounded(BigDecimal value, BigDecimal exact) {
        int shown = Math.max(0, value.scale());
        return shown < exact.scale()
                && value.subtract(exact).abs().movePointRight(shown).compareTo(HALF) <= 0;
    }

    private List<ScoreReading> listExactFirst(int indicator) {
        return readings(indicator).stream()
                .sorted(Comparator.comparing(
                                (ScoreReading reading) -> value(reading).scale())
                        .reversed())
                .toList();
    }

    List<Integer> contested() {
        return byIndicator.keySet().stream()
                .filter(indicator -> byIndicator.get(indicator).size() > 1)
                .toList();
    }

    /** All readings of an indicator, in the order of their values' first cells. */
    List<ScoreReading> readings(int indicator) {
        return byIndicator.get(indicator).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    Set<Integer> indicators() {
        return byIndicator.keySet();
    }

    Map<BigDecimal, List<ScoreReading>> values(int indicator) {
        return byIndicator.get(indicator);
    }

    boolean has(int indicator) {
        return byIndicator.containsKey(indicator);
    }

    ScoreReading first(int indicator, BigDecimal value) {
        return byIndicator.get(indicator).get(value).get(0);
    }

    /** The values of indicators whose cells all agree. */
    Map<Integer, BigDecimal> uncontested() {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        byIndicator.forEach((indicator, candidates) -> {
            if (candidates.size() == 1) {
                values.put(indicator, candidates.keySet().iterator().next());
            }
        });
        return values;
    }

    /** Every combination of one value for each indicator; empty where there are more than {@code most}, which then decide nothing. */
    List<SortedMap<Integer, BigDecimal>> listCombinations(int most) {
        SortedMap<Integer, Set<BigDecimal>> values = new TreeMap<>();
        byIndicator.forEach((indicator, candidates) -> values.put(indicator, candidates.keySet()));
        return listCombinations(values, most);
    }

    /** The same of any values, such as those of several deliveries. */
    public static <V> List<SortedMap<Integer, V>> listCombinations(
            SortedMap<Integer, ? extends Collection<V>> values, int most) {
        List<SortedMap<Integer, V>> sets = List.of(new TreeMap<>());
        for (Map.Entry<Integer, ? extends Collection<V>> indicator : values.entrySet()) {
            if ((long) sets.size() * indicator.getValue().size() > most) {
                return List.of();
            }
            List<SortedMap<Integer, V>> longer = new ArrayList<>();
            for (SortedMap<Integer, V> set : sets) {
                for (V value : indicator.getValue()) {
                    SortedMap<Integer, V> with = new TreeMap<>(set);
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
