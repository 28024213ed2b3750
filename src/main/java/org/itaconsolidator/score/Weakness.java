package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.AnalysisNote;

/**
 * What is weak in a year's result: an indicator below the target, or an indicator, item or instrument that the analysis
 * calls a weakness. A remark counts as one unless the result there reaches the target: then it may be about what to
 * keep.
 */
final class Weakness {
    /**
     * The weaknesses of one result, by indicator and item, without measures that answer them.
     *
     * @param scores the official scores, by indicator
     * @param analysis notes on the result; those that are not weaknesses are left out
     * @param framework of the result's year: an item leads to its indicator if the analysis names none
     * @param target 0 to 100
     */
    static List<WeaknessRow> list(
            Body body,
            FiscalYear year,
            Map<Integer, BigDecimal> scores,
            List<AnalysisRow> analysis,
            Optional<Framework> framework,
            BigDecimal target) {
        Map<Key, List<AnalysisRow>> named = new TreeMap<>(Key.ORDER);
        scores.forEach((indicator, score) -> {
            if (score.compareTo(target) < 0) {
                named.put(new Key(indicator, ""), new ArrayList<>());
            }
        });
        for (AnalysisRow row : analysis) {
            Key key = Key.of(row, framework);
            if (row.kind() == AnalysisNote.Kind.WEAKNESS
                    || row.kind() == AnalysisNote.Kind.ISSUE && !isReached(key, scores, framework, target)) {
                named.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
        List<WeaknessRow> weaknesses = new ArrayList<>();
        named.forEach((key, rows) -> {
            Optional<BigDecimal> score = Optional.ofNullable(scores.get(key.indicator()));
            weaknesses.add(new WeaknessRow(
                    body,
                    year,
                    key.findIndicator(),
                    key.item(),
                    score,
                    score.map(target::subtract).filter(lack -> lack.signum() > 0),
                    rows.stream()
                            .map(row -> new WeaknessRow.Note(row.text(), row.place()))
                            .toList(),
                    List.of()));
        });
        return weaknesses;
    }

    /** Whether everything that a statement is about has reached the target. */
    private static boolean isReached(
            Key key, Map<Integer, BigDecimal> scores, Optional<Framework> framework, BigDecimal target) {
        List<Integer> indicators = indicatorsOf(key.findIndicator(), key.item(), framework);
        return !indicators.isEmpty()
                && indicators.stream()
                        .map(scores::get)
                        .allMatch(score -> score != null && score.compareTo(target) >= 0);
    }

    /** The indicator, or those of the named instrument. */
    static List<Integer> indicatorsOf(Optional<Integer> indicator, String item, Optional<Framework> framework) {
        return indicator.isPresent()
                ? List.of(indicator.get())
                : framework.stream()
                        .flatMap(known -> known.indicators().stream())
                        .filter(each -> each.instrument().name().equals(item))
                        .map(IndicatorDef::number)
                        .toList();
    }

    /** The indicator of a statement: the one it names, else that of its item. */
    static OptionalInt indicatorOf(AnalysisRow row, Optional<Framework> framework) {
        OptionalInt indicator = row.indicator();
        if (indicator.isEmpty() && !row.item().isEmpty()) {
            indicator = framework
                    .flatMap(known -> known.findItemByCode(row.item()))
                    .map(ItemDef::indicator)
                    .orElse(OptionalInt.empty());
        }
        return indicator;
    }

    /** An indicator, 0 for none, and an item. */
    private record Key(int indicator, String item) {
        Optional<Integer> findIndicator() {
            return indicator == 0 ? Optional.empty() : Optional.of(indicator);
        }

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::indicator).thenComparing(Key::item);

        static Key of(AnalysisRow row, Optional<Framework> framework) {
            return new Key(indicatorOf(row, framework).orElse(0), row.item());
        }
    }
}
