package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * Computes every figure of a scorecard (indicators, instruments, total) compared with the year before, with its own
 * other years, and with the other indicators of its year.
 */
public final class Figures {
    private final Frameworks known;
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Crosswalks crosswalks;

    public Figures(Frameworks known) {
        this.known = known;
        this.frameworks = known::findFramework;
        this.crosswalks = new Crosswalks(frameworks);
    }

    /**
     * One scorecard's rows, by year and figure.
     *
     * @param totals with what documents prove of them; those of other scorecards are left out
     */
    public List<FigureRow> list(Scorecard scorecard, List<ScoreRow> scores, List<TotalRow> totals) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = ScoreRow.byYear(scorecard, scores);
        Map<FiscalYear, BigDecimal> stated = new HashMap<>();
        totals.stream()
                .filter(row -> row.scorecard().equals(scorecard) && row.proof().total())
                .forEach(row -> row.shown().ifPresent(total -> stated.put(row.fiscalYear(), total)));
        Card card = new Card(scorecard, years, stated);
        return Stream.concat(years.keySet().stream(), stated.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(year -> (years.containsKey(year) ? card.rows(year) : card.statedRows(year)).stream())
                .toList();
    }

    /** The ranks of the indicators of a year, 1 the highest, ties share; none for indicators without a score or not of that year. */
    static Map<Figure, Integer> ranks(Framework framework, Map<Integer, BigDecimal> scores) {
        Map<Figure, Integer> ranks = new TreeMap<>();
        List<IndicatorDef> scored = framework.indicators().stream()
                .filter(def -> scores.containsKey(def.number()))
                .toList();
        for (IndicatorDef def : scored) {
            BigDecimal score = scores.get(def.number());
            long higher = scored.stream()
                    .filter(other -> scores.get(other.number()).compareTo(score) > 0)
                    .count();
            ranks.put(Figure.of(def.number()), 1 + (int) higher);
        }
        return ranks;
    }

    /** The mark of an instrument's score or of the total; for an indicator that of its contribution. */
    private Mark mark(FiscalYear year, Figure figure) {
        Optional<Framework> framework = frameworks.apply(year);
        return figure.instrument()
                .flatMap(instrument -> framework.map(known -> known.instrumentMark(instrument)))
                .orElseGet(() -> contributionMark(year, figure));
    }

    /** The mark of what an indicator or an instrument contributes to the total, or of the total. */
    private Mark contributionMark(FiscalYear year, Figure figure) {
        return frameworks
                .apply(year)
                .map(figure.equals(Figure.TOTAL) ? Framework::totalMark : Framework::weightMark)
                .orElse(Mark.NONE);
    }

    /**
     * How a scorecard changed from one year to another: every indicator of the later year, the instruments and the total, rounded.
     *
     * @param scoresBefore by indicator of the earlier year; one without a score is no key
     * @param scoresAfter by indicator of the later year
     */
    Map<Figure, FigureRow.Change> compare(
            FiscalYear before,
            Map<Integer, BigDecimal> scoresBefore,
            FiscalYear after,
            Map<Integer, BigDecimal> scoresAfter) {
        Optional<Crosswalk> walk = crosswalks.find(before, after);
        Map<Figure, FigureRow.Change> changes = new HashMap<>();
        Optional<BigDecimal> none = Optional.empty();
        if (walk.isEmpty()) {
            Stream.of(
                            scoresAfter.keySet().stream().map(Figure::of),
                            Stream.of(Instrument.values()).map(Figure::of),
                            Stream.of(Figure.TOTAL))
                    .flatMap(figures -> figures)
                    .forEach(figure -> changes.put(
                            figure,
                            change(before, after, figure, Optional.of(Reason.FRAMEWORK_UNKNOWN), none, none, none)));
            return changes;
        }
        Crosswalk crosswalk = walk.get();
        Framework later = known.getFramework(after);
        Totals totalsBefore = known.getFramework(before).formula().totals(scoresBefore);
        Totals totalsAfter = later.formula().totals(scoresAfter);
        FigureRow.Change total = change(
                before,
                after,
                Figure.TOTAL,
                crosswalk.findTotalObstacle(),
                totalsBefore.total(),
                totalsAfter.total(),
                none);
        changes.put(Figure.TOTAL, total);
        Map<Instrument, BigDecimal> contributions = new EnumMap<>(Instrument.class);
        for (IndicatorDef def : later.indicators()) {
            Optional<BigDecimal> then =
                    crosswalk.findEarlierNumber(def.number()).map(scoresBefore::get);
            Optional<BigDecimal> now = Optional.ofNullable(scoresAfter.get(def.number()));
            Optional<BigDecimal> points = total.by()
                    .flatMap(any -> then.flatMap(score -> now.map(latest -> latest.subtract(score))))
                    .map(by -> by.multiply(later.weightOf(def.number())));
            points.ifPresent(each -> contributions.merge(def.instrument(), each, BigDecimal::add));
            Figure figure = Figure.of(def.number());
            Optional<Reason> obstacle = crosswalk.counterpart(def.number()).reason();
            changes.put(figure, change(before, after, figure, obstacle, then, now, points));
        }
        for (Instrument instrument : Instrument.values()) {
            Figure figure = Figure.of(instrument);
            changes.put(
                    figure,
                    change(
                            before,
                            after,
                            figure,
                            crosswalk.findObstacle(instrument),
                            Optional.ofNullable(totalsBefore.instruments().get(instrument)),
                            Optional.ofNullable(totalsAfter.instruments().get(instrument)),
                            Optional.ofNullable(contributions.get(instrument))));
        }
        return changes;
    }

    /** A figure's change; none where something stands in the way of comparing it, or one of the two is missing. */
    private FigureRow.Change change(
            FiscalYear before,
            FiscalYear after,
            Figure figure,
            Optional<Reason> obstacle,
            Optional<BigDecimal> then,
            Optional<BigDecimal> now,
            Optional<BigDecimal> contribution) {
        Optional<Reason> reason = obstacle.or(
                        () -> Optional.of(Reason.NO_SCORE_AFTER).filter(any -> now.isEmpty()))
                .or(() -> Optional.of(Reason.NO_SCORE_BEFORE).filter(any -> then.isEmpty()));
        Optional<BigDecimal> compared = then.filter(any -> reason.isEmpty());
        return new FigureRow.Change(
                compared,
                compared.map(score -> now.orElseThrow().subtract(score)),
                contribution,
                reason.map(Reason::code),
                contributionMark(after, figure).and(contributionMark(before, figure)));
    }

    /** A scorecard with the figures of its years. */
    private final class Card {
        private final Scorecard scorecard;
        private final SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> scores;
        private final Map<FiscalYear, BigDecimal> stated;
        private final SortedMap<FiscalYear, Map<Figure, BigDecimal>> values = new TreeMap<>();

        Card(
                Scorecard scorecard,
                SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> scores,
                Map<FiscalYear, BigDecimal> stated) {
            this.scorecard = scorecard;
            this.scores = scores;
            this.stated = stated;
            scores.forEach((year, own) -> values.put(year, values(year, own)));
        }

        private Map<Figure, BigDecimal> values(FiscalYear year, Map<Integer, BigDecimal> own) {
            Map<Figure, BigDecimal> figures = new HashMap<>();
            own.forEach((indicator, score) -> figures.put(Figure.of(indicator), score));
            frameworks.apply(year).ifPresent(framework -> {
                Totals totals = framework.formula().totals(own);
                totals.instruments().forEach((instrument, score) -> figures.put(Figure.of(instrument), score));
                totals.total().ifPresent(total -> figures.put(Figure.TOTAL, total));
            });
            return figures;
        }

        List<FigureRow> rows(FiscalYear year) {
            Map<Figure, FigureRow.Change> changes = changes(year);
            Map<Figure, Integer> ranks = frameworks
                    .apply(year)
                    .map(framework -> ranks(framework, scores.get(year)))
                    .orElse(Map.of());
            TreeSet<Figure> figures = new TreeSet<>(values.get(year).keySet());
            figures.addAll(changes.keySet());
            Map<Figure, SortedSet<Integer>> missing = missing(year);
            figures.addAll(missing.keySet());
            List<FigureRow> rows = new ArrayList<>();
            for (Figure figure : figures) {
                rows.add(new FigureRow(
                        scorecard,
                        year,
                        figure,
                        Optional.ofNullable(values.get(year).get(figure)),
                        figure.indicator()
                                .map(number -> known.scoreMark(year, number))
                                .orElseGet(() -> mark(year, figure)),
                        Optional.ofNullable(changes.get(figure)),
                        history(year, figure),
                        Optional.ofNullable(ranks.get(figure)),
                        missing.getOrDefault(figure, new TreeSet<>())));
            }
            return rows;
        }

        /** For instruments and total, the indicators whose missing scores leave them without a value. */
        private Map<Figure, SortedSet<Integer>> missing(FiscalYear year) {
            Map<Figure, SortedSet<Integer>> missing = new HashMap<>();
            for (IndicatorDef def :
                    frameworks.apply(year).map(Framework::indicators).orElse(List.of())) {
                if (!scores.get(year).containsKey(def.number())) {
                    for (Figure figure : List.of(Figure.of(def.instrument()), Figure.TOTAL)) {
                        missing.computeIfAbsent(figure, any -> new TreeSet<>()).add(def.number());
                    }
                }
            }
            return missing;
        }

        private Map<Figure, FigureRow.Change> changes(FiscalYear year) {
            Map<Figure, FigureRow.Change> changes = new HashMap<>();
            if (scores.containsKey(year.previous())) {
                changes.putAll(compare(year.previous(), scores.get(year.previous()), year, scores.get(year)));
            }
            if (Optional.ofNullable(changes.get(Figure.TOTAL))
                    .flatMap(FigureRow.Change::by)
                    .isEmpty()) {
                statedChange(year).ifPresent(change -> changes.put(Figure.TOTAL, change));
            }
            return changes;
        }

        /** The row of a year without scores whose total documents state and compare with the year before. */
        List<FigureRow> statedRows(FiscalYear year) {
            return statedChange(year)
                    .map(change -> new FigureRow(
                            scorecard,
                            year,
                            Figure.TOTAL,
                            Optional.empty(),
                            mark(year, Figure.TOTAL),
                            Optional.of(change),
                            Optional.empty(),
                            Optional.empty(),
                            new TreeSet<>()))
                    .stream()
                    .toList();
        }

        /** The change between two totals that documents state. It needs no weights. */
        private Optional<FigureRow.Change> statedChange(FiscalYear year) {
            FiscalYear before = year.previous();
            return stated.containsKey(year)
                            && stated.containsKey(before)
                            && crosswalks
                                    .find(before, year)
                                    .filter(walk -> walk.findTotalObstacle().isEmpty())
                                    .isPresent()
                    ? Optional.of(new FigureRow.Change(
                            Optional.of(stated.get(before)),
                            Optional.of(stated.get(year).subtract(stated.get(before))),
                            Optional.empty(),
                            Optional.empty(),
                            Mark.NONE))
                    : Optional.empty();
        }

        private Optional<FigureRow.History> history(FiscalYear year, Figure figure) {
            if (!values.get(year).containsKey(figure)) {
                return Optional.empty();
            }
            SortedMap<FiscalYear, BigDecimal> comparable = new TreeMap<>();
            values.forEach((other, figures) -> counterpart(year, figure, other)
                    .map(figures::get)
                    .ifPresent(value -> comparable.put(other, value)));
            Mark mark = Mark.of(comparable.keySet().stream()
                            .map(other -> mark(other, figure))
                            .toList())
                    .when(comparable.size() > 1 || figure.indicator().isEmpty());
            Map.Entry<FiscalYear, BigDecimal> best = comparable.entrySet().stream()
                    .reduce((one, other) -> other.getValue().compareTo(one.getValue()) > 0 ? other : one)
                    .orElseThrow();
            BigDecimal gap = comparable.get(year).subtract(best.getValue());
            return Optional.of(new FigureRow.History(best.getKey(), best.getValue(), gap, mark));
        }

        /** What a figure of one year is in another; empty if they cannot be compared. */
        private Optional<Figure> counterpart(FiscalYear year, Figure figure, FiscalYear other) {
            if (other.equals(year)) {
                return Optional.of(figure);
            }
            boolean back = other.compareTo(year) < 0;
            Optional<Crosswalk> walk = back ? crosswalks.find(other, year) : crosswalks.find(year, other);
            if (figure.indicator().isPresent()) {
                int number = figure.indicator().get();
                return walk.flatMap(known -> back ? known.findEarlierNumber(number) : known.findLaterNumber(number))
                        .map(Figure::of);
            }
            return walk.filter(known -> figure.instrument()
                            .map(known::findObstacle)
                            .orElseGet(known::findTotalObstacle)
                            .isEmpty())
                    .map(known -> figure);
        }
    }
}
