package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Fraction;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedTotals;
import org.itaconsolidator.score.ScoreReconciler.ConflictJudge;
import org.itaconsolidator.score.Suspect.Change;

/**
 * Looks for the cell that explains a contradiction. For every score cell of one year and source it asks: would undoing
 * one typing slip, in this cell alone, make everything agree? That means that all cells of the indicator hold one
 * value, that the rounded total equals every stated total, and that each stated instrument score that the change
 * affects agrees too.
 */
final class CrossExamination {
    /** With more values in an indicator's cells no single correction makes them agree. */
    private static final int MOST_VALUES = 2;

    private final Framework framework;
    private final Candidates candidates;
    private final Map<Integer, BigDecimal> counting;
    private final Statements statements;

    /** @param counting the values that count, as {@link ConflictJudge} has them; an undecided indicator is no key */
    CrossExamination(
            Framework framework,
            Candidates candidates,
            Map<Integer, BigDecimal> counting,
            List<ReportedFigure> stated) {
        this.framework = framework;
        this.candidates = candidates;
        this.counting = counting;
        this.statements = new Statements(framework, stated);
    }

    /** Whether the stated figures agree with some scores as they are, or with what they may have been meant to be. */
    enum Verdict {
        /** They agree with the scores as they are, and not with the others. */
        RIGHT,
        /** They agree with the others alone. */
        WRONG,
        OPEN
    }

    /** Whether a cell is one of this year's scores. */
    boolean holds(CellRef cell) {
        return candidates.indicators().stream()
                .flatMap(indicator -> candidates.readings(indicator).stream())
                .anyMatch(reading -> reading.at().equals(cell));
    }

    /** @param meant what the scores in cells of this year may have been meant to be */
    Verdict judge(Map<CellRef, BigDecimal> meant) {
        Map<Integer, BigDecimal> after = new TreeMap<>(counting);
        candidates.indicators().stream()
                .flatMap(indicator -> candidates.readings(indicator).stream())
                .filter(reading -> meant.containsKey(reading.at()))
                .forEach(reading -> after.put(reading.indicator(), meant.get(reading.at())));
        boolean asTheyAre = statements.agreeWith(counting);
        boolean asMeant = statements.agreeWith(after);
        if (asTheyAre == asMeant) {
            return Verdict.OPEN;
        }
        return asTheyAre ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** All suspects, the one with most support first. */
    List<Suspect> listSuspects() {
        List<Suspect> suspects = new ArrayList<>();
        for (int indicator : candidates.indicators()) {
            addScoreSlips(indicator, suspects);
        }
        addSwappedScores(suspects);
        if (candidates.contested().isEmpty()) {
            addStatedSlips(suspects);
        }
        suspects.sort(Suspect.ORDER);
        return suspects;
    }

    /** The cells that hold a counting score of 0, which may stand for a blank. */
    List<CellRef> listZeros() {
        return counting.entrySet().stream()
                .filter(score -> score.getValue().signum() == 0)
                .flatMap(score -> candidates.readings(score.getKey()).stream())
                .filter(reading -> reading.score().signum() == 0)
                .map(ScoreReading::at)
                .toList();
    }

    /**
     * The cells of the one score that formulas do not count, because it is stored as a text or stands outside their ranges. Every
     * figure that disagrees comes from a formula, and is exactly what the other scores give alone or with 0 in its place.
     */
    List<CellRef> listUncounted() {
        boolean typed = statements.figures().stream()
                .anyMatch(figure -> figure.typed() && !statements.isWithinTolerance(figure, counting));
        if (typed || !candidates.contested().isEmpty()) {
            return List.of();
        }
        List<Integer> uncounted = framework.indicators().stream()
                .filter(indicator -> counting.containsKey(indicator.number()) && mayBeUncounted(indicator))
                .map(IndicatorDef::number)
                .toList();
        return uncounted.size() != 1
                ? List.of()
                : candidates.readings(uncounted.get(0)).stream()
                        .map(ScoreReading::at)
                        .toList();
    }

    private boolean mayBeUncounted(IndicatorDef indicator) {
        List<BigDecimal> others = framework.indicatorsOf(indicator.instrument()).stream()
                .filter(other -> other.number() != indicator.number())
                .flatMap(other -> Optional.ofNullable(counting.get(other.number())).stream())
                .toList();
        return !others.isEmpty()
                && Stream.of(mean(others), BigDecimal.ZERO).anyMatch(value -> {
                    Map<Integer, BigDecimal> after = new TreeMap<>(counting);
                    after.put(indicator.number(), value);
                    return statements.allAgree(after, Set.of(indicator.instrument()), false);
                });
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64);
    }

    /** Corrections of one indicator's cells with which all figures agree, the likeliest first. */
    List<Suspect> listSlipsOf(int indicator) {
        List<Suspect> suspects = new ArrayList<>();
        addScoreSlips(indicator, suspects);
        suspects.sort(Suspect.ORDER);
        return suspects;
    }

    /**
     * If the cells of an indicator hold three or more values, no single change makes them agree. Then these are the cells that are
     * each one slip away from the value that counts. If none counts, it is a value from which all are one slip away and with which
     * the figures agree.
     */
    List<Suspect> listSlipsOfMany(int indicator) {
        Map<BigDecimal, List<ScoreReading>> values = candidates.values(indicator);
        if (values.size() <= MOST_VALUES || framework.indicators().size() < indicator) {
            return List.of();
        }
        Set<BigDecimal> meant = counting.containsKey(indicator)
                ? Set.of(counting.get(indicator))
                : listCommonOrigins(indicator, values.keySet());
        List<Suspect> slips = new ArrayList<>();
        for (BigDecimal value : meant) {
            values.forEach((typed, readings) -> Slip.find(typed, value)
                    .ifPresent(slip -> slips.add(new Suspect(
                            slip,
                            readings.stream()
                                    .map(reading -> new Change(reading.at(), reading.score(), value))
                                    .toList(),
                            Set.of(indicator),
                            values.getOrDefault(value.stripTrailingZeros(), List.of())
                                    .size(),
                            0))));
        }
        slips.sort(Suspect.ORDER);
        return slips;
    }

    /** The values from which all typed ones are one slip away, and with which all figures agree. */
    private Set<BigDecimal> listCommonOrigins(int indicator, Set<BigDecimal> typed) {
        Set<BigDecimal> common = new TreeSet<>();
        typed.stream()
                .limit(1)
                .forEach(first -> common.addAll(Slip.origins(first).keySet()));
        typed.forEach(each -> common.removeIf(origin -> Slip.find(each, origin).isEmpty()));
        common.removeIf(origin -> findSuspect(Slip.DIGIT_WRONG, List.of(), Map.of(indicator, origin), 0)
                .isEmpty());
        return common;
    }

    private void addScoreSlips(int indicator, List<Suspect> suspects) {
        Map<BigDecimal, List<ScoreReading>> values = candidates.values(indicator);
        if (values.size() > MOST_VALUES || framework.indicators().size() < indicator) {
            return;
        }
        values.forEach((value, readings) -> Slip.origins(value).forEach((origin, slip) -> {
            List<ScoreReading> others = values.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(value))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            if (others.stream().allMatch(other -> other.score().compareTo(origin) == 0)) {
                List<Change> changes = readings.stream()
                        .map(reading -> new Change(reading.at(), reading.score(), origin))
                        .toList();
                findSuspect(slip, changes, Map.of(indicator, origin), others.size())
                        .ifPresent(suspects::add);
            }
        }));
    }

    private void addSwappedScores(List<Suspect> suspects) {
        List<ScoreReading> single = candidates.indicators().stream()
                .filter(indicator -> indicator <= framework.indicators().size())
                .filter(indicator -> candidates.values(indicator).size() <= MOST_VALUES)
                .flatMap(indicator -> candidates.values(indicator).values().stream())
                .filter(readings -> readings.size() == 1)
                .map(readings -> readings.get(0))
                .toList();
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                addSwap(single.get(i), single.get(j), suspects);
            }
        }
    }

    private void addSwap(ScoreReading one, ScoreReading other, List<Suspect> suspects) {
        boolean oneLine = one.at().sheet().equals(other.at().sheet())
                && (one.at().column() == other.at().column()
                        || one.at().row() == other.at().row());
        if (!oneLine || one.indicator() == other.indicator() || one.score().compareTo(other.score()) == 0) {
            return;
        }
        Optional<Integer> agreeing = countOthers(one, other.score());
        Optional<Integer> agreeingToo = countOthers(other, one.score());
        if (agreeing.isEmpty() || agreeingToo.isEmpty()) {
            return;
        }
        findSuspect(
                        Slip.ROWS_SWAPPED,
                        List.of(
                                new Change(one.at(), one.score(), other.score()),
                                new Change(other.at(), other.score(), one.score())),
                        Map.of(one.indicator(), other.score(), other.indicator(), one.score()),
                        agreeing.get() + agreeingToo.get())
                .ifPresent(suspects::add);
    }

    /** How many other cells of a reading's indicator hold a value; empty if one of them holds another. */
    private Optional<Integer> countOthers(ScoreReading reading, BigDecimal value) {
        List<ScoreReading> others = candidates.readings(reading.indicator()).stream()
                .filter(other -> !other.equals(reading))
                .toList();
        return others.stream().allMatch(other -> other.score().compareTo(value) == 0)
                ? Optional.of(others.size())
                : Optional.empty();
    }

    private Optional<Suspect> findSuspect(
            Slip slip, List<Change> changes, Map<Integer, BigDecimal> scores, int otherCells) {
        Set<Integer> open = new HashSet<>(candidates.contested());
        open.removeAll(scores.keySet());
        if (!open.isEmpty() && !counting.keySet().containsAll(open)) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> after = new TreeMap<>(counting);
        after.putAll(scores);
        Set<Instrument> changed = EnumSet.noneOf(Instrument.class);
        scores.keySet()
                .forEach(indicator ->
                        changed.add(framework.getIndicator(indicator).instrument()));
        boolean settles = scores.keySet().stream().anyMatch(candidates.contested()::contains);
        return statements.allAgree(after, changed, settles)
                ? Optional.of(new Suspect(
                        slip, changes, scores.keySet(), otherCells, statements.countRestored(counting, after)))
                : Optional.empty();
    }

    /** Adds a stated figure as suspect if it is the only one that does not agree with the scores. */
    private void addStatedSlips(List<Suspect> suspects) {
        List<ReportedFigure> wrong = statements.figures().stream()
                .filter(figure -> !statements.isWithinTolerance(figure, counting))
                .toList();
        if (wrong.size() != 1) {
            return;
        }
        ReportedFigure figure = wrong.get(0);
        BigDecimal typed = figure.value().orElseThrow();
        Set<BigDecimal> due = new TreeSet<>(statements.computed(figure, counting));
        Slip.origins(typed).forEach((origin, slip) -> {
            if (due.contains(origin)) {
                suspects.add(new Suspect(slip, List.of(new Change(figure.at(), typed, origin)), Set.of(), 0, 0));
            }
        });
    }

    /** The numbers that a delivery states for one year and source: totals and instrument scores. */
    static final class Statements {
        private final Framework framework;
        private final TotalCalculator calculator;
        private final List<ReportedFigure> figures;

        Statements(Framework framework, List<ReportedFigure> stated) {
            this.framework = framework;
            this.calculator = framework.formula();
            this.figures = stated.stream()
                    .filter(figure ->
                            figure.kind() != Kind.LEVEL && figure.value().isPresent())
                    .toList();
        }

        List<ReportedFigure> figures() {
            return figures;
        }

        /**
         * What a stated figure may be, rounded: the total, or the instrument's score out of 100 or out of its weight, or only one of
         * these if the officer says which. None if an indicator is missing.
         */
        List<BigDecimal> computed(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
            Optional<Instrument> instrument = figure.kind().findInstrument();
            if (instrument.isEmpty()) {
                return calculator.findTotal(scores).map(Statements::rounded).stream()
                        .toList();
            }
            return calculator
                    .findMean(instrument.get(), scores)
                    .map(mean -> notations(figure, instrument.get(), mean))
                    .orElse(List.of());
        }

        private List<BigDecimal> notations(ReportedFigure figure, Instrument instrument, Fraction mean) {
            BigDecimal weight = framework.getInstrument(instrument).weight();
            Optional<BigDecimal> full = figure.fullMarks();
            List<BigDecimal> notations = new ArrayList<>();
            if (full.filter(marks -> StatedFigures.isWeight(marks, weight)).isEmpty()) {
                notations.add(rounded(mean));
            }
            if (full.filter(StatedFigures::isHundred).isEmpty()) {
                notations.add(rounded(mean.times(weight)));
            }
            return notations;
        }

        /** Whether a figure is exactly what the scores give. */
        boolean isExact(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
            // a formula's result may carry more decimals than it shows
            BigDecimal stated = figure.value().orElseThrow().setScale(RoundedFigure.DECIMALS, RoundingMode.HALF_UP);
            return computed(figure, scores).contains(stated);
        }

        /** Whether a figure agrees within the rounding of published figures. */
        boolean isWithinTolerance(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
            return computed(figure, scores).stream()
                    .anyMatch(value -> RoundedFigure.agree(figure.value().orElseThrow(), value));
        }

        /** Whether a total is stated, and all figures agree within the tolerance. */
        boolean agreeWith(Map<Integer, BigDecimal> scores) {
            return figures.stream().anyMatch(figure -> figure.kind() == Kind.TOTAL)
                    && figures.stream().allMatch(figure -> isWithinTolerance(figure, scores));
        }

        /**
         * Whether all figures agree: exactly those that depend on a changed instrument, within the tolerance the others.
         *
         * @param oneTotal whether one total is enough if several contradict each other, which no change makes agree
         * @return false also if no figure depends on a changed instrument: nothing would speak for the change
         */
        boolean allAgree(Map<Integer, BigDecimal> scores, Set<Instrument> changed, boolean oneTotal) {
            List<ReportedFigure> due = figures;
            if (oneTotal && new StatedTotals(figures).contradictEachOther()) {
                due = figures.stream()
                        .filter(figure -> figure.kind() != Kind.TOTAL || isExact(figure, scores))
                        .toList();
                if (due.stream().noneMatch(figure -> figure.kind() == Kind.TOTAL)) {
                    return false;
                }
            }
            boolean spoken = false;
            for (ReportedFigure figure : due) {
                boolean depends =
                        figure.kind().findInstrument().map(changed::contains).orElse(true);
                if (depends ? !isExact(figure, scores) : !isWithinTolerance(figure, scores)) {
                    return false;
                }
                spoken |= depends;
            }
            return spoken;
        }

        /** How many instrument scores agree with the second set of scores but not with the first. */
        int countRestored(Map<Integer, BigDecimal> before, Map<Integer, BigDecimal> after) {
            return (int) figures.stream()
                    .filter(figure -> figure.kind() != Kind.TOTAL)
                    .filter(figure -> !isExact(figure, before) && isExact(figure, after))
                    .count();
        }

        private static BigDecimal rounded(Fraction figure) {
            return figure.rounded(RoundedFigure.DECIMALS);
        }
    }
}
