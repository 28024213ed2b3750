package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.delivery.FormsCame;

/**
 * What page one tells after the result: what a body has to do now, and what is weakest.
 *
 * @param day the day of the run
 * @param forms how complete its deliveries are
 * @param steps all, in the order in which they are told; {@link NextStep#shown} of them are shown
 * @param weakest the indicators of its latest result that lack most to the target, what lacks most first
 */
public record Agenda(LocalDate day, FormsCame forms, List<NextStep> steps, List<WeakPoint> weakest) {
    public Agenda {
        steps = List.copyOf(steps);
        weakest = List.copyOf(weakest);
    }
}
