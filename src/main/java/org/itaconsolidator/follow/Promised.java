package org.itaconsolidator.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.thai.promise.PromiseMention;
import org.itaconsolidator.thai.promise.Promises;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A promise of a measure or step.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param phrase the words that make it
 */
record Promised(int step, Promise promise, String phrase, CellRef at) {

    /**
     * All that a row promises, by its period and its steps: how it is monitored is no deadline of its own. Where steps have different periods, the
     * measure's period is only their sum; where they have one, it is the measure's. "Always" adds nothing where the same step names a time. A rhythm without days of
     * its own is held within the period beside it.
     */
    static List<Promised> listOf(MeasureToFollow row) {
        Optional<FiscalYear> year = Optional.of(row.fiscalYear());
        List<MeasureToFollow.Step> timed =
                row.steps().stream().filter(step -> !step.period().isEmpty()).toList();
        boolean ownPeriods = timed.stream()
                        .map(step -> ThaiText.fold(step.period()))
                        .distinct()
                        .count()
                > 1;
        String period = timed.isEmpty() || ownPeriods
                ? row.text(Field.PERIOD)
                : timed.get(0).period();
        List<PromiseMention> wholePeriod = ownPeriods ? List.of() : Promises.ofPeriod(period, year);
        RhythmFrame frame = ownPeriods
                ? RhythmFrame.around(timed.stream()
                        .flatMap(step -> Promises.ofPeriod(step.period(), year).stream())
                        .toList())
                : RhythmFrame.of(wholePeriod);
        List<Promised> whole = new ArrayList<>();
        add(whole, 0, wholePeriod, row.at(Field.PERIOD));
        List<Promised> all = new ArrayList<>(withoutAlways(whole));
        for (MeasureToFollow.Step step : row.steps()) {
            List<Promised> own = new ArrayList<>();
            List<PromiseMention> stepPeriod = ownPeriods ? Promises.ofPeriod(step.period(), year) : List.of();
            RhythmFrame ownFrame = stepPeriod.isEmpty() ? frame : RhythmFrame.of(stepPeriod);
            add(own, step.number(), stepPeriod, step.at());
            add(own, step.number(), ownFrame.hold(Promises.inText(step.text(), year)), step.at());
            all.addAll(withoutAlways(own));
        }
        return all;
    }

    /** When a row is to be done, in whatever words and steps. */
    static Set<Promise> daysOf(MeasureToFollow row) {
        return listOf(row).stream().map(Promised::promise).collect(Collectors.toSet());
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
