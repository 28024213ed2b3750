package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.Instrument;

/**
 * Where an indicator stands among those of its year. The strongest has rank 1, ties share.
 *
 * @param indicator its number
 * @param instrument the one it counts for
 * @param score 0 to 100
 * @param rank among all indicators with a score
 * @param rankInInstrument among those of its instrument
 * @param weakest whether none of all has a lower score
 * @param weakestInInstrument whether none of its instrument has a lower score
 */
public record IndicatorRank(
        int indicator,
        Instrument instrument,
        BigDecimal score,
        int rank,
        int rankInInstrument,
        boolean weakest,
        boolean weakestInInstrument) {
    /** The ranks of a year, the strongest first, ties by number; indicators without a score have none. */
    public static List<IndicatorRank> of(Framework framework, Map<Integer, BigDecimal> scores) {
        Map<Integer, BigDecimal> known = new TreeMap<>(scores);
        known.keySet().removeIf(number -> number > framework.indicators().size());
        return known.keySet().stream()
                .map(number -> of(framework, known, number))
                .sorted(Comparator.comparingInt(IndicatorRank::rank).thenComparingInt(IndicatorRank::indicator))
                .toList();
    }

    private static IndicatorRank of(Framework framework, Map<Integer, BigDecimal> scores, int number) {
        IndicatorDef def = framework.getIndicator(number);
        BigDecimal score = scores.get(number);
        List<BigDecimal> all = List.copyOf(scores.values());
        List<BigDecimal> own = framework.indicatorsOf(def.instrument()).stream()
                .filter(sibling -> scores.containsKey(sibling.number()))
                .map(sibling -> scores.get(sibling.number()))
                .toList();
        return new IndicatorRank(
                number,
                def.instrument(),
                score,
                rankOf(score, all),
                rankOf(score, own),
                isLeast(score, all),
                isLeast(score, own));
    }

    private static int rankOf(BigDecimal score, List<BigDecimal> scores) {
        return 1
                + (int) scores.stream()
                        .filter(other -> other.compareTo(score) > 0)
                        .count();
    }

    private static boolean isLeast(BigDecimal score, List<BigDecimal> scores) {
        return scores.stream().noneMatch(other -> other.compareTo(score) < 0);
    }
}
