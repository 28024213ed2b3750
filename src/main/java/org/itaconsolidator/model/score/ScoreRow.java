package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

/**
 * The score that counts of one indicator in one fiscal year: a row of {@code v_scores}.
 *
 * @param indicator 1..10
 * @param score 0..100 with the source's precision
 */
public record ScoreRow(Scorecard scorecard, FiscalYear fiscalYear, int indicator, BigDecimal score, Place place) {
    /** One scorecard's scores by year and indicator. */
    public static SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> byYear(
            Scorecard scorecard, List<ScoreRow> scores) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = new TreeMap<>();
        scores.stream()
                .filter(row -> row.scorecard().equals(scorecard))
                .forEach(row -> years.computeIfAbsent(row.fiscalYear(), any -> new TreeMap<>())
                        .put(row.indicator(), row.score()));
        return years;
    }

    /** One scorecard's scores of a year by indicator. */
    public static SortedMap<Integer, BigDecimal> ofYear(Scorecard scorecard, FiscalYear year, List<ScoreRow> scores) {
        return byYear(scorecard, scores).getOrDefault(year, new TreeMap<>());
    }
}
