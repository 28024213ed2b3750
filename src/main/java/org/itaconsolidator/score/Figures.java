package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
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
import org.itaconsolidator.score.Comparison.Reason;
import org.itaconsolidator.score.Figures.YearComparer.YearChange;

/**
 * Computes every figure of a scorecard (indicators, instruments, total) compared with the year before, with its own
 * other years, and with the other indicators of its year.
 */
public final class Figures {
    private final Frameworks known;
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final YearComparer comparer;
    private final Crosswalks crosswalks;

    public Figures(Frameworks known) {
        this.known = known;
        this.frameworks = known::findFramework;
        this.comparer = new YearComparer(frameworks);
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
                YearChange change =
                        comparer.compare(year.previous(), scores.get(year.previous()), year, scores.get(year));
                change.figures()
                        .forEach((figure, comparison) -> changes.put(
                                figure,
                                new FigureRow.Change(
                                        comparison.before(),
                                        comparison.by(),
                                        Optional.ofNullable(
                                                change.contributions().get(figure)),
                                        comparison.reason().map(Comparison.Reason::code),
                                        contributionMark(year, figure)
                                                .and(contributionMark(year.previous(), figure)))));
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
            return stated.containsKey(year) && stated.containsKey(before) && comparer.comparesTotals(before, year)
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

    /** Compares the ten scores of one scorecard between two years, and says which indicator moved the total by how much. */
    public static final class YearComparer {
        /** For an indicator's share of the total, such as 0.06: 34 digits if it has no finite decimal form. */
        private static final MathContext SHARE = MathContext.DECIMAL128;

        private final Function<FiscalYear, Optional<Framework>> frameworks;
        private final Crosswalks crosswalks;

        public YearComparer(Function<FiscalYear, Optional<Framework>> frameworks) {
            this.frameworks = frameworks;
            this.crosswalks = new Crosswalks(frameworks);
        }

        /**
         * @param scoresBefore by indicator of the earlier year; one without a score is no key
         * @param scoresAfter by indicator of the later year
         */
        public YearChange compare(
                FiscalYear before,
                Map<Integer, BigDecimal> scoresBefore,
                FiscalYear after,
                Map<Integer, BigDecimal> scoresAfter) {
            Optional<Framework> earlier = frameworks.apply(before);
            Optional<Framework> later = frameworks.apply(after);
            SortedMap<Figure, Comparison> figures = new TreeMap<>();
            Map<Figure, BigDecimal> contributions = new HashMap<>();
            if (earlier.isEmpty() || later.isEmpty()) {
                Comparison unknown = Comparison.none(Reason.FRAMEWORK_UNKNOWN);
                scoresAfter.keySet().forEach(indicator -> figures.put(Figure.of(indicator), unknown));
                Stream.of(Instrument.values()).forEach(instrument -> figures.put(Figure.of(instrument), unknown));
                figures.put(Figure.TOTAL, unknown);
                return new YearChange(figures, contributions);
            }
            Crosswalk crosswalk = crosswalks.find(before, after).orElseThrow();
            Totals totalsBefore = earlier.get().formula().totals(scoresBefore);
            Totals totalsAfter = later.get().formula().totals(scoresAfter);
            Comparison total = comparison(crosswalk.findTotalObstacle(), totalsBefore.total(), totalsAfter.total());
            figures.put(Figure.TOTAL, total);
            for (Instrument instrument : Instrument.values()) {
                figures.put(
                        Figure.of(instrument),
                        comparison(
                                crosswalk.findObstacle(instrument),
                                Optional.ofNullable(totalsBefore.instruments().get(instrument)),
                                Optional.ofNullable(totalsAfter.instruments().get(instrument))));
            }
            for (IndicatorDef def : later.get().indicators()) {
                Figure figure = Figure.of(def.number());
                Comparison comparison = compare(crosswalk, def.number(), scoresBefore, scoresAfter);
                figures.put(figure, comparison);
                if (total.by().isPresent() && comparison.by().isPresent()) {
                    BigDecimal points = comparison.by().get().multiply(share(later.get(), def.instrument()));
                    contributions.put(figure, points);
                    contributions.merge(Figure.of(def.instrument()), points, BigDecimal::add);
                }
            }
            return new YearChange(figures, contributions);
        }

        /** Whether totals of two years mean the same. */
        boolean comparesTotals(FiscalYear before, FiscalYear after) {
            return crosswalks
                    .find(before, after)
                    .filter(walk -> walk.findTotalObstacle().isEmpty())
                    .isPresent();
        }

        private static Comparison compare(
                Crosswalk crosswalk,
                int indicator,
                Map<Integer, BigDecimal> scoresBefore,
                Map<Integer, BigDecimal> scoresAfter) {
            Optional<BigDecimal> before = crosswalk
                    .findEarlierNumber(indicator)
                    .flatMap(number -> Optional.ofNullable(scoresBefore.get(number)));
            return comparison(
                    crosswalk.counterpart(indicator).reason(), before, Optional.ofNullable(scoresAfter.get(indicator)));
        }

        private static Comparison comparison(
                Optional<Reason> obstacle, Optional<BigDecimal> before, Optional<BigDecimal> after) {
            if (obstacle.isPresent()) {
                return Comparison.none(obstacle.get());
            }
            if (after.isEmpty()) {
                return Comparison.none(Reason.NO_SCORE_AFTER);
            }
            return before.map(figure -> Comparison.of(figure, after.get()))
                    .orElse(Comparison.none(Reason.NO_SCORE_BEFORE));
        }

        private static BigDecimal share(Framework framework, Instrument instrument) {
            BigDecimal siblings =
                    BigDecimal.valueOf(framework.indicatorsOf(instrument).size());
            return framework.getInstrument(instrument).weight().divide(siblings, SHARE);
        }

        /**
         * One scorecard from one year to another.
         *
         * @param figures every indicator of the later year, the instruments and the total, rounded: the two figures, or why they are not compared
         * @param contributions the points by which indicators and instruments moved the total, exact; those of the indicators add up to the
         *     change of the unrounded total. None if the totals are not compared
         */
        record YearChange(SortedMap<Figure, Comparison> figures, Map<Figure, BigDecimal> contributions) {}
    }
}
