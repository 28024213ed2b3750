package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally.MeasureCalendar;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.Digits;

/**
 * What the charts of one scorecard show.
 *
 * @param results its results, with indicators under the numbers of their own years
 * @param scores the scores of each year by the numbers of the indicators shown; a missing one is no key
 * @param marks of the figures of a year, by year; a year without marks is no key
 * @param measures how many there are and their state on the business date; empty if none were delivered
 * @param comparedWith what the scores are compared with, beside the assessment
 * @param calendar what divisions promised for the months of the year, by the state on that day; empty if no measures
 *     were delivered
 * @param assessment the indicators, target and levels
 * @param dataAsOf the day of the newest delivery, which the source line names
 */
public record ChartContent(
        Results results,
        Map<FiscalYear, Map<Integer, BigDecimal>> scores,
        Map<FiscalYear, YearMarks> marks,
        Optional<MeasureCounts> measures,
        ComparisonFigures comparedWith,
        Optional<MeasureCalendar> calendar,
        Assessment assessment,
        LocalDate dataAsOf,
        Digits digits) {
    public ChartContent {
        marks = Map.copyOf(marks);
    }

    Scorecard scorecard() {
        return results.scorecard();
    }

    BigDecimal target() {
        return assessment.target();
    }

    YearMarks marks(FiscalYear year) {
        return marks.getOrDefault(year, YearMarks.NONE);
    }

    /**
     * The marks of the figures of one year.
     *
     * @param weights of what the indicators contribute
     * @param instruments of those that have a score
     */
    public record YearMarks(Mark total, Mark level, Mark weights, Map<Instrument, Mark> instruments) {
        static final YearMarks NONE = new YearMarks(Mark.NONE, Mark.NONE, Mark.NONE, Map.of());

        public YearMarks {
            instruments = Map.copyOf(instruments);
        }

        Mark of(Instrument instrument) {
            return instruments.getOrDefault(instrument, Mark.NONE);
        }

        /** The mark for places where one mark stands for total and level. */
        Mark result() {
            return total.and(level);
        }

        Mark allInstruments() {
            return Mark.of(instruments.values());
        }
    }

    String indicatorName(int indicator) {
        return assessment.indicatorNames().get(indicator);
    }

    /** An indicator's name in a year, by its number in that year; empty if the year's names are not known. */
    Optional<String> findIndicatorName(FiscalYear year, int indicator) {
        return Optional.ofNullable(assessment.namesOfYears().get(year)).map(names -> names.get(indicator));
    }

    List<Integer> listIndicators() {
        return assessment.listIndicators();
    }

    /** The fiscal years that have a score of one of the indicators, earliest first. */
    List<FiscalYear> listScoredYears() {
        return scores.keySet().stream()
                .filter(year -> !Collections.disjoint(
                        scores.get(year).keySet(), assessment.indicatorNames().keySet()))
                .sorted()
                .toList();
    }

    Optional<BigDecimal> findScore(int indicator, FiscalYear year) {
        return Optional.ofNullable(scores.get(year)).map(of -> of.get(indicator));
    }

    /** Whether a score was given and is below the target; years of another framework are not judged. */
    boolean isBelow(int indicator, FiscalYear year) {
        return !assessment.ungraded().contains(year)
                && findScore(indicator, year)
                        .filter(score -> score.compareTo(target()) < 0)
                        .isPresent();
    }

    /** For how many years running an indicator has been below the target; a year without its score ends the count. */
    int yearsBelow(int indicator, FiscalYear last) {
        return last.running(year -> isBelow(indicator, year));
    }

    /** The fiscal years whose totals meet a condition, earliest first. */
    List<FiscalYear> listYears(Predicate<TotalRow> holds) {
        return results.totals().filter(holds).map(TotalRow::fiscalYear).toList();
    }

    Optional<TotalRow> findTotals(FiscalYear year) {
        return results.findTotals(year);
    }

    /** The total shown for a year: the computed one, else the one that a document states. */
    Optional<BigDecimal> findTotal(FiscalYear year) {
        return findTotals(year).flatMap(TotalRow::shown);
    }

    /** The level shown for a year: the computed one, else the one that a document states. */
    Optional<String> findLevel(FiscalYear year) {
        return findTotals(year).flatMap(TotalRow::shownLevel);
    }

    /** Whether the year's framework is known; if not, nothing can be computed of its scores. */
    boolean hasFramework(FiscalYear year) {
        return assessment.levels().containsKey(year)
                || assessment.namesOfYears().containsKey(year);
    }

    /** The places that say that the scores of some years may be no published result. */
    List<Place> listDoubts(Collection<FiscalYear> years) {
        return results.totals()
                .filter(row -> years.contains(row.fiscalYear()))
                .flatMap(row -> row.proof().doubts().stream())
                .toList();
    }

    /** The change of an indicator, numbered as in its own year, to the year before; empty if it cannot be compared. */
    Optional<BigDecimal> findChange(int indicator, FiscalYear year) {
        return findChange(Figure.of(indicator), year).flatMap(FigureRow.Change::by);
    }

    /** The indicators of a year that can be compared with the year before, by number. */
    List<FigureRow> listChangedIndicators(FiscalYear year) {
        return results.findYear(year).stream()
                .flatMap(of -> of.figures.values().stream())
                .filter(row ->
                        row.figure().indicator().isPresent() && row.change().isPresent())
                .toList();
    }

    /** Whether a figure, numbered as in its own year, must not be compared with the year before, even if both are known. */
    boolean isRefused(Figure figure, FiscalYear year) {
        return findRefusal(figure, year).isPresent();
    }

    /** The code of the reason why it must not; empty if it may, or if only a score is missing. */
    Optional<String> findRefusal(Figure figure, FiscalYear year) {
        return findChange(figure, year).flatMap(FigureRow.Change::findRefusal);
    }

    /** A year's total compared with the year before; empty if that year has no result. */
    Optional<FigureRow.Change> findTotalChange(FiscalYear year) {
        return findChange(Figure.TOTAL, year);
    }

    private Optional<FigureRow.Change> findChange(Figure figure, FiscalYear year) {
        return results.findYear(year).flatMap(of -> of.findChange(figure));
    }

    /** Whether the total shown for a year is only stated by a document. */
    boolean isStated(FiscalYear year) {
        return findTotals(year).filter(TotalRow::isStated).isPresent();
    }

    /**
     * What stands beside the scores of a body: the country, and what its pictures cannot show.
     *
     * @param national official totals against the country's, a row per year of which its figures are known
     * @param discontinued scored indicators that the latest year no longer has, the earliest year first
     * @param headline the sentence on the result; empty if figures against other years are not shown
     * @param agenda what is to be done now and what is weakest; empty if measures are not shown
     */
    public record ComparisonFigures(
            List<NationalRow> national,
            List<DiscontinuedIndicator> discontinued,
            Optional<Headline> headline,
            Optional<Agenda> agenda) {
        public ComparisonFigures {
            national = List.copyOf(national);
            discontinued = List.copyOf(discontinued);
        }

        /**
         * A score that has no place among the latest year's indicators.
         *
         * @param name the indicator's in that year
         */
        public record DiscontinuedIndicator(FiscalYear fiscalYear, String name) {}
    }

    /**
     * What scores are compared with.
     *
     * @param target what a body aims at, 0..100
     * @param indicatorNames the official names by number; these are the indicators shown, in this order
     * @param namesOfYears the official names by number in each fiscal year whose framework is known, for pictures of that year's
     *     own indicators, whatever the latest year calls or numbers them
     * @param ungraded the years that another framework assessed: their scores are shown and not judged
     * @param levels the names for totals of each fiscal year that has some
     */
    public record Assessment(
            BigDecimal target,
            Map<Integer, String> indicatorNames,
            Map<FiscalYear, Map<Integer, String>> namesOfYears,
            Map<Integer, Instrument> instruments,
            Set<FiscalYear> ungraded,
            Map<FiscalYear, LevelScale> levels) {
        public Assessment {
            indicatorNames = Map.copyOf(indicatorNames);
            namesOfYears = Map.copyOf(namesOfYears);
            instruments = Map.copyOf(instruments);
            ungraded = Set.copyOf(ungraded);
            levels = Map.copyOf(levels);
        }

        List<Integer> listIndicators() {
            return List.copyOf(new TreeMap<>(indicatorNames).keySet());
        }
    }
}
