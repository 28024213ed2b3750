package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;

/** Compares the scores of one scorecard: year with year, score with target, indicator with indicator. */
public final class ScoreComparer {
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Crosswalks crosswalks;
    private final BigDecimal target;

    /**
     * Compares against a target.
     *
     * @param frameworks of the years; scores of a year without one are compared, and have no total
     * @param target 0 to 100
     */
    public ScoreComparer(Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target) {
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks);
        this.target = target;
    }

    /**
     * Totals and comparisons of a scorecard, each by fiscal year, then indicator.
     *
     * @param scorecard whose
     * @param scores the scores that count; those of other scorecards are left out
     * @param reported what was stated for this scorecard, in the order of the document; other sources are left out
     */
    public ScoreComparison compare(Scorecard scorecard, List<ScoreRow> scores, List<ReportedFigure> reported) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = new TreeMap<>();
        for (ScoreRow row : scores) {
            if (row.scorecard().equals(scorecard)) {
                years.computeIfAbsent(row.fiscalYear(), any -> new TreeMap<>()).put(row.indicator(), row.score());
            }
        }
        List<ReportedFigure> own = reported.stream()
                .filter(figure -> figure.source() == scorecard.source())
                .toList();
        return new ScoreComparison(totals(scorecard, years, own), comparisons(scorecard, years));
    }

    private List<TotalRow> totals(
            Scorecard scorecard,
            SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years,
            List<ReportedFigure> reported) {
        SortedSet<FiscalYear> due = new TreeSet<>(years.keySet());
        reported.stream()
                .filter(figure -> figure.kind() == Kind.TOTAL && figure.value().isPresent())
                .forEach(figure -> due.add(figure.fiscalYear()));
        List<TotalRow> rows = new ArrayList<>();
        for (FiscalYear year : due) {
            Totals totals = frameworks
                    .apply(year)
                    .map(TotalCalculator::new)
                    .map(calculator -> calculator.totals(years.getOrDefault(year, new TreeMap<>())))
                    .orElse(new Totals(Map.of(), Optional.empty(), Optional.empty(), new TreeSet<>()));
            rows.add(new TotalRow(
                    scorecard,
                    year,
                    totals.instruments(),
                    totals.total(),
                    totals.level(),
                    findReported(reported, year, Kind.TOTAL).flatMap(ReportedFigure::value),
                    findReported(reported, year, Kind.LEVEL).map(figure -> level(year, figure.text()))));
        }
        return rows;
    }

    /** The level that a document's words name, as the year's scale calls it; the words where it knows none of them. */
    private String level(FiscalYear year, String written) {
        return frameworks
                .apply(year)
                .flatMap(framework -> framework.levels().findLevel(written))
                .orElse(written);
    }

    private List<ComparisonRow> comparisons(
            Scorecard scorecard, SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years) {
        List<ComparisonRow> rows = new ArrayList<>();
        years.forEach((year, scores) -> scores.forEach((indicator, score) -> {
            Optional<BigDecimal> previous = findPrevious(years, year, indicator);
            rows.add(new ComparisonRow(
                    scorecard,
                    indicator,
                    year,
                    score,
                    previous,
                    previous.map(score::subtract),
                    target,
                    rank(score, scores)));
        }));
        return rows;
    }

    /** Only the year directly before, and only what it measured too: a gap is no comparison. */
    private Optional<BigDecimal> findPrevious(
            SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years, FiscalYear year, int indicator) {
        if (!FiscalYear.isPlausible(year.buddhist() - 1)) {
            return Optional.empty();
        }
        return crosswalks
                .find(year.previous(), year)
                .flatMap(walk -> walk.findEarlierNumber(indicator))
                .flatMap(number ->
                        Optional.ofNullable(years.get(year.previous())).map(scores -> scores.get(number)));
    }

    /** One more than the indicators with a higher score, so ties share. */
    private static int rank(BigDecimal score, Map<Integer, BigDecimal> scores) {
        return 1
                + (int) scores.values().stream()
                        .filter(other -> other.compareTo(score) > 0)
                        .count();
    }

    private static Optional<ReportedFigure> findReported(List<ReportedFigure> reported, FiscalYear year, Kind kind) {
        return reported.stream()
                .filter(figure -> figure.kind() == kind && figure.fiscalYear().equals(year))
                .filter(figure -> kind == Kind.LEVEL || figure.value().isPresent())
                .findFirst();
    }
}
