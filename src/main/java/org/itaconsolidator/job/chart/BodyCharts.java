package org.itaconsolidator.job.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.content.ContentReader;

/** Turns the stored rows of one body, of all its scorecards, into the content of its charts. */
public final class BodyCharts {
    private final Body body;
    private final LocalDate asOf;
    private final List<ScoreRow> scores = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final List<FigureRow> figures = new ArrayList<>();
    private final List<NationalRow> national = new ArrayList<>();
    private final List<ListStanding> lists = new ArrayList<>();
    private final List<BodyStandingRow> standings = new ArrayList<>();
    private final List<PlanRow> plans = new ArrayList<>();
    private final List<DivisionComparisonRow> divisions = new ArrayList<>();
    private Optional<MeasureCounts> measures = Optional.empty();
    private Optional<MeasureCalendar> calendar = Optional.empty();

    private BodyCharts(Body body, LocalDate asOf) {
        this.body = body;
        this.asOf = asOf;
    }

    /**
     * The rows that one body's pictures of scores show.
     *
     * @param asOf the day that their source lines name
     */
    public static BodyCharts read(ContentReader own, Body body, LocalDate asOf) {
        BodyCharts rows = new BodyCharts(body, asOf);
        rows.scores.addAll(own.list(ScoreRow.class));
        rows.totals.addAll(own.list(TotalRow.class));
        return rows;
    }

    /**
     * Adds comparisons with other years and bodies, and measures.
     *
     * @param roll who was asked for measures
     * @param businessDate decides how measures stand
     */
    public static BodyCharts readAll(
            ContentReader own, Body body, DeliveryRoll roll, LocalDate businessDate, LocalDate asOf) {
        BodyCharts rows = read(own, body, asOf);
        rows.figures.addAll(own.list(FigureRow.class));
        rows.national.addAll(own.list(NationalRow.class));
        rows.lists.addAll(own.list(ListStanding.class));
        rows.standings.addAll(own.list(BodyStandingRow.class));
        rows.plans.addAll(own.list(PlanRow.class));
        rows.divisions.addAll(own.list(DivisionComparisonRow.class));
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
        Scorecard shown = shown();
        List<ScoreRow> own =
                scores.stream().filter(row -> row.scorecard().equals(shown)).toList();
        return new ChartContent(
                shown,
                facts.byLatestNumber(own),
                totals,
                figures,
                totals.stream()
                        .filter(row -> row.scorecard().equals(shown))
                        .collect(Collectors.toMap(TotalRow::fiscalYear, facts::marks)),
                measures,
                new ComparisonFigures(
                        national, latestDivisions(facts), facts.gone(own), headline(facts, shown), agenda),
                calendar,
                facts.assessment(
                        (own.isEmpty() ? scores : own).stream().map(ScoreRow::fiscalYear),
                        totals.stream().map(TotalRow::fiscalYear)),
                asOf,
                facts.digits());
    }

    /**
     * This body's rows of scores up to a year; empty where that year has no official score.
     *
     * @param day that the source line of their pictures names
     */
    public Optional<BodyCharts> upTo(FiscalYear year, LocalDate day) {
        BodyCharts rows = new BodyCharts(body, day);
        rows.scores.addAll(upTo(year, scores, ScoreRow::fiscalYear));
        rows.totals.addAll(upTo(year, totals, TotalRow::fiscalYear));
        return Optional.of(rows)
                .filter(known -> known.official(known.scores, ScoreRow::scorecard)
                        .anyMatch(row -> row.fiscalYear().equals(year)));
    }

    /** The body in its province's list, of the latest year with such a list. */
    public Optional<ListStanding> latestList() {
        return lists.stream().max(Comparator.comparing(ListStanding::fiscalYear));
    }

    private Optional<Headline> headline(ChartFacts facts, Scorecard shown) {
        return figures.isEmpty()
                ? Optional.empty()
                : Headline.of(shown, figures, totals, national, standings, lists, plans, facts.target(), facts.paths());
    }

    /** The self-assessments of the divisions in the latest year that has some. */
    private List<ComparisonFigures.OwnScores> latestDivisions(ChartFacts facts) {
        Optional<FiscalYear> latest =
                divisions.stream().map(DivisionComparisonRow::fiscalYear).max(FiscalYear::compareTo);
        return divisions.stream()
                .filter(row -> latest.filter(row.fiscalYear()::equals).isPresent())
                .map(row -> new ComparisonFigures.OwnScores(
                        facts.frameworks().indicatorName(row.fiscalYear(), row.indicator()), row))
                .toList();
    }

    /** A text that changes when the stored rows of the score pictures do. */
    public String rows() {
        List<String> rows = new ArrayList<>();
        scores.forEach(row -> rows.add(row.toString()));
        totals.forEach(row -> rows.add(row.scorecard() + " " + row.fiscalYear() + row.total() + row.level()
                + row.reportedTotal() + row.reportedLevel() + new TreeMap<>(row.instruments()) + row.proof()));
        return rows.toString();
    }

    private static <T> List<T> upTo(FiscalYear last, List<T> rows, Function<T, FiscalYear> year) {
        return rows.stream().filter(row -> year.apply(row).compareTo(last) <= 0).toList();
    }

    Stream<TotalRow> totals() {
        return totals.stream();
    }

    boolean hasOfficialTotal(FiscalYear year) {
        return official(totals, TotalRow::scorecard)
                .anyMatch(row -> row.fiscalYear().equals(year) && row.total().isPresent());
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
                total.filter(row -> row.total().isPresent())
                        .map(facts::marks)
                        .map(YearMarks::total)
                        .orElse(Mark.NONE),
                total.map(facts::marks).map(YearMarks::level).orElse(Mark.NONE),
                total.filter(row -> row.proof().isDoubted()).isPresent(),
                official(scores, ScoreRow::scorecard)
                        .filter(row -> row.fiscalYear().equals(year))
                        .collect(Collectors.toMap(ScoreRow::indicator, ScoreRow::score)));
    }

    private <T> Stream<T> official(List<T> rows, Function<T, Scorecard> card) {
        Predicate<Scorecard> whole = Scorecard.official(body)::equals;
        return rows.stream().filter(row -> whole.test(card.apply(row)));
    }

    /** The scorecard of the whole body; an official one without rows where only divisions have scores, or nobody has. */
    private Scorecard shown() {
        return Scorecard.main(Stream.concat(
                        scores.stream().map(ScoreRow::scorecard),
                        totals.stream().map(TotalRow::scorecard)))
                .orElseGet(() -> Scorecard.official(body));
    }
}
