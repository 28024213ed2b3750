package org.itaconsolidator.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.MeasureToFollow;
import org.itaconsolidator.model.Promise;
import org.itaconsolidator.thai.PromiseMention;
import org.itaconsolidator.thai.Promises;

/**
 * A promise of a measure or step.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param promise when
 * @param phrase the words that make it
 * @param at their cell
 */
record Promised(int step, Promise promise, String phrase, CellRef at) {

    /**
     * All that a row promises, by its period, its monitoring and its steps. Where steps have periods of their own, the
     * measure's period is only their sum. "Always" adds nothing where the same step names a time. A rhythm without days of
     * its own is held within the period beside it.
     */
    static List<Promised> listOf(MeasureToFollow row) {
        boolean ownPeriods =
                row.steps().stream().anyMatch(step -> !step.period().isEmpty());
        List<Promised> whole = new ArrayList<>();
        if (!ownPeriods) {
            add(
                    whole,
                    0,
                    Promises.ofPeriod(row.text(Field.PERIOD), Optional.of(row.fiscalYear())),
                    row.at(Field.PERIOD));
        }
        List<PromiseMention> stepPeriods = row.steps().stream()
                .flatMap(step -> Promises.ofPeriod(step.period(), Optional.of(row.fiscalYear())).stream())
                .toList();
        RhythmFrame frame = ownPeriods
                ? RhythmFrame.around(stepPeriods)
                : RhythmFrame.of(Promises.ofPeriod(row.text(Field.PERIOD), Optional.of(row.fiscalYear())));
        add(
                whole,
                0,
                frame.hold(Promises.inText(row.text(Field.MONITORING), Optional.of(row.fiscalYear()))),
                row.at(Field.MONITORING));
        List<Promised> all = new ArrayList<>(withoutAlways(whole));
        for (MeasureToFollow.Step step : row.steps()) {
            List<Promised> own = new ArrayList<>();
            List<PromiseMention> period = Promises.ofPeriod(step.period(), Optional.of(row.fiscalYear()));
            RhythmFrame ownFrame = period.isEmpty() ? frame : RhythmFrame.of(period);
            add(own, step.number(), period, step.at());
            add(
                    own,
                    step.number(),
                    ownFrame.hold(Promises.inText(step.text(), Optional.of(row.fiscalYear()))),
                    step.at());
            all.addAll(withoutAlways(own));
        }
        return all;
    }

    private static void add(List<Promised> all, int step, List<PromiseMention> mentions, CellRef at) {
        for (PromiseMention mention : mentions) {
            boolean known = all.stream().anyMatch(one -> one.promise().equals(mention.promise()));
            if (!known) {
                all.add(new Promised(step, mention.promise(), mention.phrase(), at));
            }
        }
    }

    private static List<Promised> withoutAlways(List<Promised> promised) {
        boolean named = promised.stream().anyMatch(one -> !(one.promise() instanceof Promise.Continual));
        return named
                ? promised.stream()
                        .filter(one -> !(one.promise() instanceof Promise.Continual))
                        .toList()
                : promised;
    }
}
