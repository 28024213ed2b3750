package org.itaconsolidator.report.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * All scores, arranged by scorecard and year.
 *
 * @param cards in the order in which they are shown: by body, official before self-assessment, the body before its
 *     divisions
 * @param years every year with a score or total
 * @param main the card that represents each body; none if only divisions have scores
 */
public record ScoreBook(
        List<Results> cards,
        NavigableSet<FiscalYear> years,
        Map<Body, Results> main,
        Map<Scorecard, Results> byScorecard) {
    public static ScoreBook read(ViewRows content) {
        Results.Collector found = new Results.Collector();
        content.each(ScoreRow.class, found::add);
        content.each(TotalRow.class, found::add);
        content.list(FigureRow.class).forEach(found::add);
        content.list(StatedFigureRow.class).stream()
                .sorted(Comparator.comparing(row -> !row.figure().equals(Figure.TOTAL)))
                .forEach(found::addIfKnown);
        return of(found, content);
    }

    /** Totals and figures only, for page one of a body. */
    public static ScoreBook ofFigures(ViewRows content) {
        Results.Collector found = new Results.Collector();
        content.each(TotalRow.class, found::add);
        content.list(FigureRow.class).forEach(found::add);
        return of(found, content);
    }

    /**
     * Scores and totals only, with what forbids to hold a total against the year before, and of a body that has official ones
     * no other: what bodies are compared by takes little room, however many they are.
     *
     * @param totalFigures hands over the figures of totals
     */
    public static ScoreBook ofResults(ViewRows content, Consumer<Consumer<FigureRow>> totalFigures) {
        Results.Collector found = new Results.Collector();
        Set<Body> official = new HashSet<>();
        Predicate<Scorecard> outdone = card -> card.source() != SourceKind.OFFICIAL && official.contains(card.body());
        Predicate<Scorecard> wanted = card -> {
            if (card.source() == SourceKind.OFFICIAL) {
                official.add(card.body());
            }
            return !outdone.test(card);
        };
        content.each(ScoreRow.class, row -> {
            if (wanted.test(row.scorecard())) {
                found.add(row);
            }
        });
        content.each(TotalRow.class, row -> {
            if (wanted.test(row.scorecard())) {
                found.add(row);
            }
        });
        found.results().keySet().removeIf(outdone); // those that were read before the official ones
        totalFigures.accept(found::addIfKnown);
        return of(found, content);
    }

    private static ScoreBook of(Results.Collector found, ViewRows content) {
        Map<Body, Integer> order = new HashMap<>();
        content.listBodies().forEach(body -> order.putIfAbsent(body, order.size()));
        NavigableSet<FiscalYear> years = new TreeSet<>();
        Map<Body, Results> main = new HashMap<>();
        List<Results> cards = found.results().values().stream()
                .sorted(Comparator.comparingInt((Results card) ->
                                order.getOrDefault(card.scorecard().body(), -1))
                        .thenComparing(card -> card.scorecard().source())
                        .thenComparing(card -> card.scorecard().division(), ThaiOrder.NAMES))
                .toList();
        cards.forEach(card -> years.addAll(card.years().keySet()));
        found.results().keySet().stream()
                .collect(Collectors.groupingBy(Scorecard::body))
                .forEach((body, own) -> Scorecard.main(own.stream())
                        .ifPresent(card -> main.put(body, found.results().get(card))));
        return new ScoreBook(cards, years, main, found.results());
    }

    /** The last year of results with figures, as far as page one needs it for what is to be done. */
    public static NextStep.Result latest(Results results) {
        Results.Year latest = results.years().lastEntry().getValue();
        return new NextStep.Result(
                results.latest(),
                results.scorecard().source() == SourceKind.OFFICIAL,
                latest.hasScores(),
                latest.findFigure(Figure.TOTAL).map(FigureRow::missing).orElseGet(TreeSet::new),
                latest.isDoubted());
    }

    /** The frameworks of its years and of some others, such as those of measures. */
    public List<Framework> frameworks(Frameworks frameworks, Collection<FiscalYear> others) {
        return Stream.concat(years.stream(), others.stream())
                .distinct()
                .sorted()
                .flatMap(year -> frameworks.findFramework(year).stream())
                .toList();
    }

    public Optional<Results> findCard(Scorecard scorecard) {
        return Optional.ofNullable(byScorecard.get(scorecard));
    }

    public Optional<Results> findMain(Body body) {
        return Optional.ofNullable(main.get(body));
    }

    /** The scorecards of a body's divisions, in order; none if one speaks for the body. */
    public List<Results> listDivisionsAlone(Body body) {
        return main.containsKey(body)
                ? List.of()
                : cards.stream()
                        .filter(card -> card.scorecard().body().equals(body))
                        .toList();
    }
}
