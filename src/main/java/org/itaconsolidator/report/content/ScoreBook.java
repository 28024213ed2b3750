package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
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
        List<Card> cards, NavigableSet<FiscalYear> years, Map<Body, Card> main, Map<Scorecard, Card> byScorecard) {
    public record Card(Scorecard scorecard, NavigableMap<FiscalYear, Year> years) {
        public FiscalYear latest() {
            return years.lastKey();
        }

        public Map<FiscalYear, Map<Integer, BigDecimal>> listScores() {
            Map<FiscalYear, Map<Integer, BigDecimal>> scores = new TreeMap<>();
            years.forEach((year, of) -> {
                Map<Integer, BigDecimal> ofYear = scores.computeIfAbsent(year, any -> new TreeMap<>());
                of.scores.forEach((number, row) -> ofYear.put(number, row.score()));
            });
            return scores;
        }

        /** The last year, as far as page one needs it for what is to be done. */
        public NextStep.Result latestResult() {
            return new NextStep.Result(
                    latest(),
                    scorecard.source() == SourceKind.OFFICIAL,
                    Optional.ofNullable(years.lastEntry().getValue().figures.get(Figure.TOTAL))
                            .map(FigureRow::missing)
                            .orElseGet(TreeSet::new),
                    findTotals(latest()).filter(row -> row.proof().isDoubted()).isPresent());
        }

        public Optional<Year> findYear(FiscalYear year) {
            return Optional.ofNullable(years.get(year));
        }

        /** The instrument scores and the total of a year; empty where the year has none. */
        public Optional<TotalRow> findTotals(FiscalYear year) {
            return findYear(year).flatMap(Year::findTotal);
        }

        /** The headline over all its years. */
        public Optional<Headline> headline(ViewRows content, BigDecimal target) {
            return Headline.of(
                    scorecard,
                    years.values().stream()
                            .flatMap(year -> year.figures.values().stream())
                            .toList(),
                    years.values().stream()
                            .flatMap(year -> year.findTotal().stream())
                            .toList(),
                    content.list(NationalRow.class),
                    content.list(BodyStandingRow.class),
                    content.list(ListStanding.class),
                    content.list(PlanRow.class),
                    target,
                    new IndicatorPaths(content.list(CrosswalkRow.class)));
        }
    }

    public static final class Year {
        public final Map<Integer, ScoreRow> scores = new TreeMap<>();
        public final Map<Figure, FigureRow> figures = new TreeMap<>();
        /** What documents state for the instruments. */
        public final Map<Figure, StatedFigureRow> stated = new TreeMap<>();

        private TotalRow total;
        private Place statedPlace;

        public Optional<BigDecimal> findScore(int indicator) {
            return Optional.ofNullable(scores.get(indicator)).map(ScoreRow::score);
        }

        /** Why a figure cannot be compared with the year before; empty if it could if both were known. */
        public Optional<String> findRefusal(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::findRefusal);
        }

        /** Why a figure has no change although the years can be compared: one score is missing. */
        public Optional<String> findLack(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::findLack);
        }

        /** By how much a figure differs from the year before; empty where they are not compared. */
        public Optional<BigDecimal> findBy(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::by);
        }

        /** The rank of an indicator's score among those of the year. */
        public Optional<Integer> findRank(int indicator) {
            return Optional.ofNullable(figures.get(Figure.of(indicator)))
                    .flatMap(FigureRow::rank)
                    .map(FigureRow.Rank::among);
        }

        private Optional<FigureRow.Change> findChange(Figure figure) {
            return Optional.ofNullable(figures.get(figure)).flatMap(FigureRow::change);
        }

        public Optional<TotalRow> findTotal() {
            return Optional.ofNullable(total);
        }

        /** Where the total shown as stated is stated first. */
        public Optional<Place> findStatedPlace() {
            return Optional.ofNullable(statedPlace);
        }

        /** Takes a stated figure; of several of an instrument, one from the document with the shown total, else the first. */
        private void take(StatedFigureRow row) {
            if (row.figure().equals(Figure.TOTAL)) {
                boolean shown = findTotal()
                        .flatMap(TotalRow::reportedTotal)
                        .filter(total -> total.compareTo(row.value()) == 0)
                        .isPresent();
                if (shown && statedPlace == null) {
                    statedPlace = row.place();
                }
                return;
            }
            boolean besideTotal = statedPlace != null
                    && statedPlace.fileName().equals(row.place().fileName());
            StatedFigureRow known = stated.get(row.figure());
            boolean better = besideTotal
                    && !statedPlace
                            .fileName()
                            .equals(known == null ? "" : known.place().fileName());
            if (known == null || better) {
                stated.put(row.figure(), row);
            }
        }
    }

    public static ScoreBook read(ViewRows content) {
        Map<Scorecard, NavigableMap<FiscalYear, Year>> found = results(content, any -> true);
        addFigures(content, found);
        content.list(StatedFigureRow.class).stream()
                .sorted(Comparator.comparing(
                        row -> !row.figure().equals(Figure.TOTAL))) // instruments go by the total's file
                .forEach(row ->
                        findYear(found, row.scorecard(), row.fiscalYear()).ifPresent(year -> year.take(row)));
        return of(found, content);
    }

    /** Totals and figures only, for page one of a body. */
    public static ScoreBook ofFigures(ViewRows content) {
        Map<Scorecard, NavigableMap<FiscalYear, Year>> found = new LinkedHashMap<>();
        content.each(TotalRow.class, row -> year(found, row.scorecard(), row.fiscalYear()).total = row);
        addFigures(content, found);
        return of(found, content);
    }

    private static void addFigures(ViewRows content, Map<Scorecard, NavigableMap<FiscalYear, Year>> found) {
        content.list(FigureRow.class)
                .forEach(row ->
                        year(found, row.scorecard(), row.fiscalYear()).figures.put(row.figure(), row));
    }

    /**
     * Scores and totals only, with what forbids to hold a total against the year before, and of a body that has official ones
     * no other: what bodies are compared by takes little room, however many they are.
     *
     * @param totalFigures hands over the figures of totals
     */
    public static ScoreBook ofResults(ViewRows content, Consumer<Consumer<FigureRow>> totalFigures) {
        Set<Body> official = new HashSet<>();
        Map<Scorecard, NavigableMap<FiscalYear, Year>> found = results(content, card -> {
            if (card.source() == SourceKind.OFFICIAL) {
                official.add(card.body());
            }
            return !isOutdone(card, official);
        });
        found.keySet().removeIf(card -> isOutdone(card, official)); // those that were read before the official ones
        totalFigures.accept(row -> findYear(found, row.scorecard(), row.fiscalYear())
                .ifPresent(year -> year.figures.put(row.figure(), row)));
        return of(found, content);
    }

    private static Optional<Year> findYear(
            Map<Scorecard, NavigableMap<FiscalYear, Year>> found, Scorecard card, FiscalYear year) {
        return Optional.ofNullable(found.get(card)).map(years -> years.get(year));
    }

    private static boolean isOutdone(Scorecard card, Set<Body> official) {
        return card.source() != SourceKind.OFFICIAL && official.contains(card.body());
    }

    private static Map<Scorecard, NavigableMap<FiscalYear, Year>> results(
            ViewRows content, Predicate<Scorecard> wanted) {
        Map<Scorecard, NavigableMap<FiscalYear, Year>> found = new LinkedHashMap<>();
        content.each(ScoreRow.class, row -> {
            if (wanted.test(row.scorecard())) {
                year(found, row.scorecard(), row.fiscalYear()).scores.put(row.indicator(), row);
            }
        });
        content.each(TotalRow.class, row -> {
            if (wanted.test(row.scorecard())) {
                year(found, row.scorecard(), row.fiscalYear()).total = row;
            }
        });
        return found;
    }

    private static ScoreBook of(Map<Scorecard, NavigableMap<FiscalYear, Year>> found, ViewRows content) {
        Map<Body, Integer> order = new HashMap<>();
        content.listBodies().forEach(body -> order.putIfAbsent(body, order.size()));
        NavigableSet<FiscalYear> years = new TreeSet<>();
        found.values().forEach(card -> years.addAll(card.keySet()));
        List<Card> cards = found.entrySet().stream()
                .map(entry -> new Card(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Card card) ->
                                order.getOrDefault(card.scorecard().body(), -1))
                        .thenComparing(card -> card.scorecard().source())
                        .thenComparing(card -> card.scorecard().division(), ThaiOrder.NAMES))
                .toList();
        Map<Scorecard, Card> byScorecard = new HashMap<>();
        cards.forEach(card -> byScorecard.put(card.scorecard(), card));
        Map<Body, Card> main = new HashMap<>();
        byScorecard.keySet().stream()
                .collect(Collectors.groupingBy(Scorecard::body))
                .forEach((body, own) ->
                        Scorecard.main(own.stream()).ifPresent(card -> main.put(body, byScorecard.get(card))));
        return new ScoreBook(cards, years, main, byScorecard);
    }

    /** The frameworks of its years and of some others, such as those of measures. */
    public List<Framework> frameworks(Frameworks frameworks, Collection<FiscalYear> others) {
        return Stream.concat(years.stream(), others.stream())
                .distinct()
                .sorted()
                .flatMap(year -> frameworks.findFramework(year).stream())
                .toList();
    }

    public Optional<Card> findCard(Scorecard scorecard) {
        return Optional.ofNullable(byScorecard.get(scorecard));
    }

    public Optional<Card> findMain(Body body) {
        return Optional.ofNullable(main.get(body));
    }

    /** The scorecards of a body's divisions, in order; none if one speaks for the body. */
    public List<Card> listDivisionsAlone(Body body) {
        return main.containsKey(body)
                ? List.of()
                : cards.stream()
                        .filter(card -> card.scorecard().body().equals(body))
                        .toList();
    }

    private static Year year(
            Map<Scorecard, NavigableMap<FiscalYear, Year>> found, Scorecard scorecard, FiscalYear year) {
        return found.computeIfAbsent(scorecard, any -> new TreeMap<>()).computeIfAbsent(year, any -> new Year());
    }
}
