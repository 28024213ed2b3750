package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.StatedTotals;

/** The numbers that a delivery states for one year and source: totals and instrument scores. */
final class Statements {
    private final Framework framework;
    private final TotalCalculator calculator;
    private final List<ReportedFigure> figures;

    Statements(Framework framework, List<ReportedFigure> stated) {
        this.framework = framework;
        this.calculator = new TotalCalculator(framework);
        this.figures = stated.stream()
                .filter(figure -> figure.kind() != Kind.LEVEL && figure.value().isPresent())
                .toList();
    }

    List<ReportedFigure> figures() {
        return figures;
    }

    /** The instrument of an instrument's score; empty for a total. */
    static Optional<Instrument> findInstrument(ReportedFigure figure) {
        return figure.kind() == Kind.TOTAL
                ? Optional.empty()
                : Optional.of(Instrument.valueOf(figure.kind().name()));
    }

    /**
     * What a stated figure may be, rounded: the total, or the instrument's score out of 100 and out of its weight, or of these the
     * one that the officer says. None where an indicator is missing.
     */
    List<BigDecimal> computed(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
        Optional<Instrument> instrument = findInstrument(figure);
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

    /** Whether a figure is exactly what it may be. */
    boolean isExact(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
        // a formula's result may carry more decimals than it shows
        BigDecimal stated = figure.value().orElseThrow().setScale(TotalCalculator.DECIMALS, RoundingMode.HALF_UP);
        return computed(figure, scores).contains(stated);
    }

    /** Whether a figure agrees as published ones do, which were computed from unrounded inputs. */
    boolean isWithinTolerance(ReportedFigure figure, Map<Integer, BigDecimal> scores) {
        return computed(figure, scores).stream()
                .anyMatch(value -> StatedTotals.agree(figure.value().orElseThrow(), value));
    }

    /**
     * Whether all figures agree: exactly those that depend on a changed instrument, within the tolerance the others.
     *
     * @param oneTotal whether of totals that contradict each other, which no change makes agree, one is enough
     * @return false also where no figure depends on a changed instrument: nothing would speak for the change
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
            boolean depends = findInstrument(figure).map(changed::contains).orElse(true);
            if (depends ? !isExact(figure, scores) : !isWithinTolerance(figure, scores)) {
                return false;
            }
            spoken |= depends;
        }
        return spoken;
    }

    /** How many instrument scores agree with the second set of scores, but not with the first. */
    int countRestored(Map<Integer, BigDecimal> before, Map<Integer, BigDecimal> after) {
        return (int) figures.stream()
                .filter(figure -> figure.kind() != Kind.TOTAL)
                .filter(figure -> !isExact(figure, before) && isExact(figure, after))
                .count();
    }

    private static BigDecimal rounded(Fraction figure) {
        return figure.rounded(TotalCalculator.DECIMALS);
    }
}
