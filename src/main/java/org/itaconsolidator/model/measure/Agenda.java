package org.itaconsolidator.model.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ErrorCounts;
import org.itaconsolidator.model.delivery.FormsCame;

/**
 * What page one says after the result: what a body has to do now, and what is weakest.
 *
 * @param unscored the year for which it has no result, if it has none at all and a year is known
 * @param awaited the newest year that has a result, if the body's latest result is of an earlier one; empty if not, or if it has none
 * @param forms how complete its deliveries are
 * @param steps all of them in order; {@link NextStep#SHOWN} of them are shown
 * @param weakest the indicators of its latest result below the target, the farthest from it first; {@link WeakPoint#SHOWN} are shown
 */
public record Agenda(
        LocalDate day,
        Optional<FiscalYear> unscored,
        Optional<FiscalYear> awaited,
        FormsCame forms,
        List<NextStep> steps,
        List<WeakPoint> weakest) {
    public Agenda {
        steps = List.copyOf(steps);
        weakest = List.copyOf(weakest);
    }

    /** For a body whose rows could not be read. */
    public static Agenda none(LocalDate day) {
        return new Agenda(
                day,
                Optional.empty(),
                Optional.empty(),
                new FormsCame(0, 0, 0, 0, 0, 0, 0, new TreeMap<>()),
                List.of(),
                List.of());
    }

    /**
     * The agenda of a body; what is not told here is as in {@link NextStep#list}.
     *
     * @param roll what was asked and what came, of any bodies
     * @param errors the entries of any bodies that were not stored
     * @param latest its latest result, as its scores tell it; empty if it has none at all
     * @param weakest its weakest indicators, as page one shows them
     */
    public static Agenda of(
            Body body,
            LocalDate day,
            int remindBefore,
            DeliveryRoll roll,
            ErrorCounts errors,
            Optional<MeasureCounts> measures,
            Collection<WeaknessRow> weaknesses,
            Optional<NextStep.Result> latest,
            List<WeakPoint> weakest) {
        Optional<NextStep.Result> known = latest.map(result -> result.besides(errors.ofScores(body)));
        return new Agenda(
                day,
                latest.isPresent()
                        ? Optional.empty()
                        : NextStep.year(
                                roll.asked().stream()
                                        .filter(one -> one.form().body().equals(body))
                                        .toList(),
                                measures,
                                day),
                NextStep.awaited(known, day),
                FormsCame.of(body, roll, day),
                NextStep.list(body, day, remindBefore, roll, errors.of(body), measures, weaknesses, known),
                weakest);
    }

    /**
     * All that the body has to do. This includes beginning measures against one of the weakest indicators that are reported as not begun,
     * unless another step asks for such measures anyway.
     */
    public List<NextStep> listSteps() {
        List<WeakPoint> idle = weakest.stream()
                .limit(WeakPoint.SHOWN)
                .filter(point -> point.measures().stream().anyMatch(Answering::isIdle))
                .toList();
        if (idle.isEmpty() || steps.stream().anyMatch(step -> step.kind() == NextStep.Kind.BEGIN)) {
            return steps;
        }
        List<Answering> measures = idle.stream()
                .flatMap(point -> point.measures().stream())
                .filter(Answering::isIdle)
                .distinct()
                .toList();
        NextStep start = new NextStep(
                NextStep.Kind.START,
                measures.stream()
                        .flatMap(measure -> measure.owners().stream())
                        .distinct()
                        .toList(),
                Optional.empty(),
                measures.size(),
                idle.stream().map(WeakPoint::indicator).toList(),
                Optional.empty());
        return Stream.concat(steps.stream(), Stream.of(start))
                .sorted(Comparator.comparing(NextStep::kind))
                .toList();
    }

    /**
     * An indicator of the latest result below the target, as page one shows it.
     *
     * @param indicator its number in the year of the result
     * @param below points by which it is below the target
     * @param doubted whether its score may be no published one
     * @param years how many years in a row it has been below, this one included
     * @param reason the analysis of it in words, or the sentence that there is none
     * @param answered in words how many measures answer this result; if none does, how many the one before
     * @param measures these, what needs an officer most first
     */
    public record WeakPoint(
            int indicator,
            BigDecimal below,
            boolean doubted,
            int years,
            String reason,
            String answered,
            List<Answering> measures) {
        /** The number that page one shows. */
        public static final int SHOWN = 3;

        public WeakPoint {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A measure that answers a weakness.
     *
     * @param owners who is responsible; empty if it does not say
     * @param state empty if the measure is not followed
     * @param hindrance why it was not done, as its report says; {@code ""} for none
     */
    public record Answering(String name, List<String> owners, Optional<MeasureState> state, String hindrance) {
        public Answering {
            owners = List.copyOf(owners);
        }

        private boolean isIdle() {
            return state.filter(MeasureState.NOT_DONE::equals).isPresent();
        }
    }
}
