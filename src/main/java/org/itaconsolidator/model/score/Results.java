package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.ViewRows;

/**
 * The results of one scorecard, which sheets, page, pictures and documents show.
 *
 * @param years every year with a score, figure or total that was read
 */
public record Results(Scorecard scorecard, NavigableMap<FiscalYear, Year> years) {
    public Results(Scorecard scorecard) {
        this(scorecard, new TreeMap<>());
    }

    /** The last year; there must be one. */
    public FiscalYear latest() {
        return years.lastKey();
    }

    /** The scores of the years that have some, by the numbers that indicators have in their own year. */
    public NavigableMap<FiscalYear, Map<Integer, BigDecimal>> listScores() {
        NavigableMap<FiscalYear, Map<Integer, BigDecimal>> scores = new TreeMap<>();
        years.forEach((year, of) -> scores.put(year, of.listScores()));
        scores.values().removeIf(Map::isEmpty);
        return scores;
    }

    /** The totals of the years that have a row of them, the earliest first. */
    public Stream<TotalRow> totals() {
        return years.values().stream().flatMap(year -> year.findTotal().stream());
    }

    public Optional<Year> findYear(FiscalYear year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The instrument scores and the total of a year; empty if the year has none. */
    public Optional<TotalRow> findTotals(FiscalYear year) {
        return findYear(year).flatMap(Year::findTotal);
    }

    public Optional<FigureRow> findFigure(FiscalYear year, Figure figure) {
        return findYear(year).flatMap(of -> of.findFigure(figure));
    }

    /** The headline over all its years. */
    public Optional<Headline> headline(ViewRows content, BigDecimal target) {
        return Headline.of(
                this,
                content.list(NationalRow.class),
                content.list(BodyStandingRow.class),
                content.list(ListStanding.class),
                content.list(PlanRow.class),
                target,
                new IndicatorPaths(content.list(CrosswalkRow.class)));
    }

    /** What is known of one year. */
    public static final class Year {
        public final Map<Integer, ScoreRow> scores = new TreeMap<>();
        public final Map<Figure, FigureRow> figures = new TreeMap<>();
        /** What documents state for the instruments. */
        public final Map<Figure, StatedFigureRow> stated = new TreeMap<>();

        private TotalRow total;
        private Place statedPlace;

        /** The scores by indicator; a missing one is no key. */
        public Map<Integer, BigDecimal> listScores() {
            Map<Integer, BigDecimal> of = new TreeMap<>();
            scores.forEach((number, row) -> of.put(number, row.score()));
            return of;
        }

        /** Whether an indicator has a score: where no scores are read, their figures say so. */
        public boolean hasScores() {
            return !scores.isEmpty()
                    || figures.values().stream()
                            .anyMatch(row -> row.value().isPresent()
                                    && row.figure().indicator().isPresent());
        }

        public Optional<BigDecimal> findScore(int indicator) {
            return Optional.ofNullable(scores.get(indicator)).map(ScoreRow::score);
        }

        public Optional<FigureRow> findFigure(Figure figure) {
            return Optional.ofNullable(figures.get(figure));
        }

        /** A figure compared with the year before; empty if that year has no score. */
        public Optional<FigureRow.Change> findChange(Figure figure) {
            return findFigure(figure).flatMap(FigureRow::change);
        }

        /** Why a figure cannot be compared with the year before; empty if it could if both were known. */
        public Optional<String> findRefusal(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::findRefusal);
        }

        /** Why a figure has no change although the years can be compared: one score is missing. */
        public Optional<String> findLack(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::findLack);
        }

        /** By how much a figure differs from the year before; empty if they are not compared. */
        public Optional<BigDecimal> findBy(Figure figure) {
            return findChange(figure).flatMap(FigureRow.Change::by);
        }

        /** The rank of an indicator's score among those of the year. */
        public Optional<Integer> findRank(int indicator) {
            return findFigure(Figure.of(indicator)).flatMap(FigureRow::rank);
        }

        public Optional<TotalRow> findTotal() {
            return Optional.ofNullable(total);
        }

        /** Whether the scores may be no published result. */
        public boolean isDoubted() {
            return total != null && total.proof().isDoubted();
        }

        /** The first place that states the total, if it is shown as stated. */
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

    /** Puts rows into the results of their scorecards, in the order in which these come first. */
    public static final class Collector {
        private final Map<Scorecard, Results> found = new LinkedHashMap<>();

        public Map<Scorecard, Results> results() {
            return found;
        }

        public void add(ScoreRow row) {
            year(row.scorecard(), row.fiscalYear()).scores.put(row.indicator(), row);
        }

        public void add(TotalRow row) {
            year(row.scorecard(), row.fiscalYear()).total = row;
        }

        public void add(FigureRow row) {
            year(row.scorecard(), row.fiscalYear()).figures.put(row.figure(), row);
        }

        /** Takes what documents state of a known year; totals first, as an instrument's score in the total's file wins. */
        public void addIfKnown(StatedFigureRow row) {
            findYear(row.scorecard(), row.fiscalYear()).ifPresent(year -> year.take(row));
        }

        public void addIfKnown(FigureRow row) {
            findYear(row.scorecard(), row.fiscalYear()).ifPresent(year -> year.figures.put(row.figure(), row));
        }

        private Optional<Year> findYear(Scorecard card, FiscalYear year) {
            return Optional.ofNullable(found.get(card)).flatMap(results -> results.findYear(year));
        }

        private Year year(Scorecard card, FiscalYear year) {
            return found.computeIfAbsent(card, Results::new).years.computeIfAbsent(year, any -> new Year());
        }
    }
}
