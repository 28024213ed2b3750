package org.itaconsolidator.score;

import java.math.BigDecimal;
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
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ScoreRow;

/**
 * Every figure of a scorecard (indicators, instruments, total) held against the year before, against its own other years and
 * against the other indicators of its year.
 */
public final class Figures {
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final YearComparer comparer;
    private final Crosswalks crosswalks;

    /** With the frameworks of the years. */
    public Figures(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
        this.comparer = new YearComparer(frameworks);
        this.crosswalks = new Crosswalks(frameworks);
    }

    /** The rows of one scorecard, by year and figure; scores of other scorecards are left out. */
    public List<FigureRow> list(Scorecard scorecard, List<ScoreRow> scores) {
        SortedMap<FiscalYear, Map<Integer, BigDecimal>> years = new TreeMap<>();
        scores.stream()
                .filter(row -> row.scorecard().equals(scorecard))
                .forEach(row -> years.computeIfAbsent(row.fiscalYear(), any -> new TreeMap<>())
                        .put(row.indicator(), row.score()));
        Card card = new Card(scorecard, years);
        return years.keySet().stream().flatMap(year -> card.rows(year).stream()).toList();
    }

    private boolean isUnsure(FiscalYear year) {
        return frameworks
                .apply(year)
                .filter(framework -> framework.weightCertainty() != Certainty.CONFIRMED)
                .isPresent();
    }

    /** One scorecard with the figures of its years. */
    private final class Card {
        private final Scorecard scorecard;
        private final SortedMap<FiscalYear, Map<Integer, BigDecimal>> scores;
        private final SortedMap<FiscalYear, Map<Figure, BigDecimal>> values = new TreeMap<>();

        Card(Scorecard scorecard, SortedMap<FiscalYear, Map<Integer, BigDecimal>> scores) {
            this.scorecard = scorecard;
            this.scores = scores;
            scores.forEach((year, own) -> values.put(year, values(year, own)));
        }

        private Map<Figure, BigDecimal> values(FiscalYear year, Map<Integer, BigDecimal> own) {
            Map<Figure, BigDecimal> figures = new HashMap<>();
            own.forEach((indicator, score) -> figures.put(Figure.of(indicator), score));
            frameworks.apply(year).ifPresent(framework -> {
                Totals totals = new TotalCalculator(framework).totals(own);
                totals.instruments().forEach((instrument, score) -> figures.put(Figure.of(instrument), score));
                totals.total().ifPresent(total -> figures.put(Figure.TOTAL, total));
            });
            return figures;
        }

        List<FigureRow> rows(FiscalYear year) {
            Map<Figure, FigureRow.Change> changes = changes(year);
            Map<Figure, FigureRow.Rank> ranks = ranks(year);
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
                        figure.indicator().isEmpty() && isUnsure(year),
                        Optional.ofNullable(changes.get(figure)),
                        history(year, figure),
                        Optional.ofNullable(ranks.get(figure)),
                        missing.getOrDefault(figure, new TreeSet<>())));
            }
            return rows;
        }

        /** What lacks to the instruments and the total that have no value. */
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
            if (!FiscalYear.isPlausible(year.buddhist() - 1) || !scores.containsKey(year.previous())) {
                return changes;
            }
            boolean unsure = isUnsure(year) || isUnsure(year.previous());
            YearChange change = comparer.compare(year.previous(), scores.get(year.previous()), year, scores.get(year));
            change.indicators()
                    .forEach(each -> changes.put(
                            Figure.of(each.indicator()),
                            FigureRows.change(each.comparison(), each.contribution(), unsure)));
            change.instruments()
                    .forEach((instrument, comparison) -> changes.put(
                            Figure.of(instrument),
                            FigureRows.change(
                                    comparison,
                                    Optional.ofNullable(change.contributions().get(instrument)),
                                    unsure)));
            changes.put(Figure.TOTAL, FigureRows.change(change.total(), Optional.empty(), unsure));
            return changes;
        }

        private Map<Figure, FigureRow.Rank> ranks(FiscalYear year) {
            Map<Figure, FigureRow.Rank> ranks = new HashMap<>();
            frameworks.apply(year).map(framework -> IndicatorRank.of(framework, scores.get(year))).stream()
                    .flatMap(List::stream)
                    .forEach(rank -> ranks.put(
                            Figure.of(rank.indicator()),
                            new FigureRow.Rank(
                                    rank.instrument(),
                                    rank.rank(),
                                    rank.rankInInstrument(),
                                    rank.weakest(),
                                    rank.weakestInInstrument())));
            return ranks;
        }

        private Optional<FigureRow.History> history(FiscalYear year, Figure figure) {
            if (!values.get(year).containsKey(figure)) {
                return Optional.empty();
            }
            SortedMap<FiscalYear, BigDecimal> comparable = new TreeMap<>();
            values.forEach((other, figures) -> counterpart(year, figure, other)
                    .map(figures::get)
                    .ifPresent(value -> comparable.put(other, value)));
            boolean unsure = comparable.keySet().stream().anyMatch(Figures.this::isUnsure)
                    && (comparable.size() > 1 || figure.indicator().isEmpty());
            return Optional.of(FigureRows.history(new FigureHistory(comparable), year, unsure));
        }

        /** What a figure of one year is in another; empty where the two may not be compared. */
        private Optional<Figure> counterpart(FiscalYear year, Figure figure, FiscalYear other) {
            if (other.equals(year)) {
                return Optional.of(figure);
            }
            boolean back = other.compareTo(year) < 0;
            Optional<Crosswalk> walk = back ? crosswalks.find(other, year) : crosswalks.find(year, other);
            if (figure.indicator().isPresent()) {
                int number = figure.indicator().getAsInt();
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
