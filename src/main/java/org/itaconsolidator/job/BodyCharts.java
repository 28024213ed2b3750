package org.itaconsolidator.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.chart.ChartContent;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FigureRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.store.ContentReader;

/** The stored rows of one body, of all its scorecards, as what its pictures show. */
final class BodyCharts {
    private final Body body;
    private final LocalDate asOf;
    private final List<ScoreRow> scores = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final List<ComparisonRow> comparisons = new ArrayList<>();
    private final List<FigureRow> figures = new ArrayList<>();
    private final MeasureCounting measures;

    private BodyCharts(Body body, LocalDate asOf) {
        this.body = body;
        this.asOf = asOf;
        this.measures = new MeasureCounting(asOf);
    }

    /** The rows that one body's pictures of scores show. */
    static BodyCharts read(ContentReader own, Body body, LocalDate asOf) {
        return read(own, List.of(body), asOf, false).get(0);
    }

    /**
     * The rows of every body, in the order of the bodies.
     *
     * @param all whether figures against other years and measures are shown too; else they are not read
     */
    static List<BodyCharts> read(ContentReader content, List<Body> bodies, LocalDate asOf, boolean all) {
        Map<Body, BodyCharts> rows = new HashMap<>();
        Function<Body, BodyCharts> of = body -> rows.computeIfAbsent(body, any -> new BodyCharts(body, asOf));
        content.listScores()
                .forEach(row -> of.apply(row.scorecard().body()).scores.add(row));
        content.listTotals()
                .forEach(row -> of.apply(row.scorecard().body()).totals.add(row));
        content.listComparisons()
                .forEach(row -> of.apply(row.scorecard().body()).comparisons.add(row));
        if (all) {
            content.comparisons()
                    .listFigures()
                    .forEach(row -> of.apply(row.scorecard().body()).figures.add(row));
            content.forEachMeasure(row -> of.apply(row.body()).measures.add(row));
        }
        return bodies.stream().map(of).toList();
    }

    Body body() {
        return body;
    }

    /** What this body's pictures show. */
    ChartContent content(ChartFacts facts) {
        return new ChartContent(
                shown(),
                scores,
                totals,
                comparisons,
                figures,
                totals.stream()
                        .filter(facts::isUnconfirmed)
                        .map(TotalRow::fiscalYear)
                        .collect(Collectors.toSet()),
                measures.latest(),
                facts.assessment(
                        scores.stream().map(ScoreRow::fiscalYear),
                        totals.stream().map(TotalRow::fiscalYear)),
                asOf,
                facts.digits());
    }

    /** The years of which a total of the whole body is known. */
    Stream<FiscalYear> totalledYears() {
        return official(totals, TotalRow::scorecard)
                .filter(row -> row.total().isPresent())
                .map(TotalRow::fiscalYear);
    }

    /** The whole body's official result of a year under a name; without total and scores where it has none. */
    BodyResult result(FiscalYear year, String name, ChartFacts facts) {
        Optional<TotalRow> total = official(totals, TotalRow::scorecard)
                .filter(row -> row.fiscalYear().equals(year))
                .findFirst();
        return new BodyResult(
                name,
                total.flatMap(TotalRow::total),
                total.flatMap(TotalRow::level),
                total.filter(facts::isUnconfirmed).isPresent(),
                official(scores, ScoreRow::scorecard)
                        .filter(row -> row.fiscalYear().equals(year))
                        .collect(Collectors.toMap(ScoreRow::indicator, ScoreRow::score)));
    }

    private <T> Stream<T> official(List<T> rows, Function<T, Scorecard> card) {
        Predicate<Scorecard> whole = new Scorecard(body, "", SourceKind.OFFICIAL)::equals;
        return rows.stream().filter(row -> whole.test(card.apply(row)));
    }

    /** The official scores of the whole body where there are some, else the official scorecard with most scores. */
    private Scorecard shown() {
        Scorecard whole = new Scorecard(body, "", SourceKind.OFFICIAL);
        Map<Scorecard, Integer> counts = new LinkedHashMap<>();
        scores.stream()
                .map(ScoreRow::scorecard)
                .filter(card -> card.source() == SourceKind.OFFICIAL)
                .forEach(card -> counts.merge(card, 1, Integer::sum));
        if (counts.containsKey(whole)) {
            return whole;
        }
        Optional<Scorecard> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return most.orElse(whole);
    }
}
