package org.itaconsolidator.job.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.chart.ChartContent;
import org.itaconsolidator.chart.ChartContent.ComparisonFigures;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.MeasureTally.MeasureCalendar;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.content.ContentReader;

/** Turns the stored rows of one body, of all its scorecards, into the content of its charts. */
public final class BodyCharts {
    private final Body body;
    private final LocalDate asOf;
    private final Map<Scorecard, Results> results;
    private final List<NationalRow> national = new ArrayList<>();
    private final List<ListStanding> lists = new ArrayList<>();
    private final List<BodyStandingRow> standings = new ArrayList<>();
    private final List<PlanRow> plans = new ArrayList<>();
    private Optional<MeasureCounts> measures = Optional.empty();
    private Optional<MeasureCalendar> calendar = Optional.empty();
    private boolean compared;

    private BodyCharts(Body body, LocalDate asOf, Map<Scorecard, Results> results) {
        this.body = body;
        this.asOf = asOf;
        this.results = results;
    }

    /** The content of a body of which nothing is stored. */
    public static BodyCharts ofAbsent(Body body, LocalDate asOf) {
        return new BodyCharts(body, asOf, Map.of());
    }

    /**
     * The rows that one body's pictures of scores show.
     *
     * @param asOf the day that their source lines name
     */
    public static BodyCharts read(ContentReader own, Body body, LocalDate asOf) {
        return new BodyCharts(body, asOf, collect(own).results());
    }

    private static Results.Collector collect(ContentReader own) {
        Results.Collector found = new Results.Collector();
        own.each(ScoreRow.class, found::add);
        own.each(TotalRow.class, found::add);
        return found;
    }

    /**
     * Adds comparisons with other years and bodies, and measures.
     *
     * @param roll who was asked for measures
     * @param businessDate decides the states of measures
     */
    public static BodyCharts readAll(
            ContentReader own, Body body, DeliveryRoll roll, LocalDate businessDate, LocalDate asOf) {
        Results.Collector found = collect(own);
        own.each(FigureRow.class, found::add);
        BodyCharts rows = new BodyCharts(body, asOf, found.results());
        rows.compared = true;
        rows.national.addAll(own.list(NationalRow.class));
        rows.lists.addAll(own.list(ListStanding.class));
        rows.standings.addAll(own.list(BodyStandingRow.class));
        rows.plans.addAll(own.list(PlanRow.class));
        MeasureTally tally = new MeasureTally(businessDate);
        tally.expect(roll);
        own.follow().forEachInBrief(tally::add);
        rows.measures = tally.latest(body);
        rows.calendar = tally.latestCalendar(body);
        return rows;
    }

    public Body body() {
        return body;
    }

    /** The states of the measures of its latest year; empty if there are none or they are not shown. */
    public Optional<MeasureCounts> measures() {
        return measures;
    }

    public ChartContent content(ChartFacts facts) {
        return content(facts, Optional.empty());
    }

    /** The content of the charts, with what the body has to do now. */
    public ChartContent content(ChartFacts facts, Optional<Agenda> agenda) {
        Results shown = findMain().orElseGet(() -> new Results(Scorecard.official(body)));
        List<FiscalYear> scored = years(shown.listScores().isEmpty() ? results.values() : List.of(shown));
        return new ChartContent(
                shown,
                facts.byLatestNumber(shown),
                shown.totals().collect(Collectors.toMap(TotalRow::fiscalYear, facts::marks)),
                measures,
                new ComparisonFigures(national, facts.gone(shown), headline(facts, shown), agenda),
                calendar,
                facts.assessment(scored.stream(), totals().map(TotalRow::fiscalYear)),
                asOf,
                facts.digits());
    }

    private static List<FiscalYear> years(Collection<Results> scored) {
        return scored.stream()
                .flatMap(card -> card.listScores().keySet().stream())
                .toList();
    }

    /**
     * This body's rows of scores up to a year; empty if that year has no official score.
     *
     * @param day that the source line of their pictures names
     */
    public Optional<BodyCharts> upTo(FiscalYear year, LocalDate day) {
        Map<Scorecard, Results> until = new LinkedHashMap<>();
        results.forEach((card, of) ->
                until.put(card, new Results(card, of.years().headMap(year, true))));
        until.values().removeIf(of -> of.years().isEmpty());
        return findOfficial(year).filter(Results.Year::hasScores).map(any -> new BodyCharts(body, day, until));
    }

    /** The body's place in its province's list, for the latest year with such a list. */
    public Optional<ListStanding> latestList() {
        return lists.stream().max(Comparator.comparing(ListStanding::fiscalYear));
    }

    private Optional<Headline> headline(ChartFacts facts, Results shown) {
        return compared
                ? Headline.of(shown, national, standings, lists, plans, facts.target(), facts.paths())
                : Optional.empty();
    }

    /** A text that changes when the stored rows of the score pictures do. */
    public String rows() {
        List<String> rows = new ArrayList<>();
        results.values()
                .forEach(card -> card.years().values().forEach(year -> {
                    rows.add(year.scores.values().toString());
                    year.findTotal()
                            .ifPresent(row -> rows.add(row.scorecard() + " " + row.fiscalYear() + row.total()
                                    + row.level()
                                    + row.reportedTotal() + row.reportedLevel() + new TreeMap<>(row.instruments())
                                    + row.proof()));
                }));
        return rows.toString();
    }

    Stream<TotalRow> totals() {
        return results.values().stream().flatMap(Results::totals);
    }

    boolean hasOfficialTotal(FiscalYear year) {
        return findOfficial(year)
                .flatMap(Results.Year::findTotal)
                .flatMap(TotalRow::total)
                .isPresent();
    }

    /** The whole body's official result of a year under a name; without total and scores if it has none. */
    BodyResult result(FiscalYear year, String name, ChartFacts facts) {
        Results.Year official = getOfficial(year);
        Optional<TotalRow> total = official.findTotal();
        return new BodyResult(
                name,
                total.flatMap(TotalRow::total),
                total.flatMap(TotalRow::level),
                total.filter(row -> row.total().isPresent())
                        .map(facts::marks)
                        .map(YearMarks::total)
                        .orElse(Mark.NONE),
                total.map(facts::marks).map(YearMarks::level).orElse(Mark.NONE),
                official.isDoubted(),
                official.listScores());
    }

    /** The whole body's official result of a year; an empty one if it has none. */
    public Results.Year getOfficial(FiscalYear year) {
        return findOfficial(year).orElseGet(Results.Year::new);
    }

    private Optional<Results.Year> findOfficial(FiscalYear year) {
        return Optional.ofNullable(results.get(Scorecard.official(body))).flatMap(card -> card.findYear(year));
    }

    /** The results that stand for the whole body; empty if only divisions have scores, or nobody has. */
    public Optional<Results> findMain() {
        return Scorecard.main(results.keySet().stream()).map(results::get);
    }
}
