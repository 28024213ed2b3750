package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.settings.Digits;

/**
 * What the pictures of one scorecard show. Rows of other scorecards are left out.
 *
 * @param scorecard whose
 * @param scores the scores that count; a missing one has no row
 * @param totals instrument scores, totals and levels by fiscal year
 * @param comparisons each indicator's change to the year before
 * @param measures how many measures each indicator has; one that is no key has none; key {@link #NO_INDICATOR} holds
 *     those that name no indicator; empty where no measures were delivered at all
 * @param target what the body aims at, 0..100
 * @param indicatorNames the official names by number; these are the indicators shown, in this order
 * @param instruments the instrument of each indicator
 * @param dataAsOf the day that the source line names
 * @param digits how figures are shown
 */
public record ChartContent(
        Scorecard scorecard,
        List<ScoreRow> scores,
        List<TotalRow> totals,
        List<ComparisonRow> comparisons,
        Map<Integer, Integer> measures,
        BigDecimal target,
        Map<Integer, String> indicatorNames,
        Map<Integer, Instrument> instruments,
        LocalDate dataAsOf,
        Digits digits) {
    /** The key of measures that name no indicator. */
    public static final int NO_INDICATOR = 0;

    /** Copies the collections and keeps this scorecard's rows only. */
    public ChartContent {
        Scorecard own = scorecard;
        scores = scores.stream().filter(row -> row.scorecard().equals(own)).toList();
        totals = totals.stream().filter(row -> row.scorecard().equals(own)).toList();
        comparisons =
                comparisons.stream().filter(row -> row.scorecard().equals(own)).toList();
        measures = Map.copyOf(measures);
        indicatorNames = Map.copyOf(indicatorNames);
        instruments = Map.copyOf(instruments);
    }

    /** The indicators in the order of their numbers. */
    List<Integer> listIndicators() {
        return List.copyOf(new TreeMap<>(indicatorNames).keySet());
    }

    /** The fiscal years that have a score of one of the indicators, earliest first. */
    List<FiscalYear> listScoredYears() {
        return scores.stream()
                .filter(row -> indicatorNames.containsKey(row.indicator()))
                .map(ScoreRow::fiscalYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** The score of an indicator in a year; empty where it is missing. */
    Optional<BigDecimal> findScore(int indicator, FiscalYear year) {
        return scores.stream()
                .filter(row -> row.indicator() == indicator && row.fiscalYear().equals(year))
                .map(ScoreRow::score)
                .findFirst();
    }

    /** The totals row of a year. */
    Optional<TotalRow> findTotals(FiscalYear year) {
        return totals.stream().filter(row -> row.fiscalYear().equals(year)).findFirst();
    }

    /** The total that counts for a year: the computed one, else the one that the officer states. */
    Optional<BigDecimal> findTotal(FiscalYear year) {
        return findTotals(year).flatMap(ChartContent::shownTotal);
    }

    /** The level of a year: the computed one, else the one that the officer states. */
    Optional<String> findLevel(FiscalYear year) {
        return findTotals(year).flatMap(row -> row.level().or(row::reportedLevel));
    }

    /** The change of an indicator to the year before; empty where it cannot be compared. */
    Optional<BigDecimal> findChange(int indicator, FiscalYear year) {
        return comparisons.stream()
                .filter(row -> row.indicator() == indicator && row.fiscalYear().equals(year))
                .findFirst()
                .flatMap(ComparisonRow::change);
    }

    /** All measures, those without an indicator too. */
    int countMeasures() {
        return measures.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Optional<BigDecimal> shownTotal(TotalRow row) {
        return row.total().or(row::reportedTotal);
    }
}
