package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.FormsCame;

/**
 * What page one tells after the result: what a body has to do now, and what is weakest.
 *
 * @param day the day of the run
 * @param forms how complete its deliveries are
 * @param steps all, in the order in which they are told; {@link NextStep#shown} of them are shown
 * @param weakest the indicators of its latest result that fall shortest of the target, the farthest from it first
 */
public record Agenda(LocalDate day, FormsCame forms, List<NextStep> steps, List<WeakPoint> weakest) {
    public Agenda {
        steps = List.copyOf(steps);
        weakest = List.copyOf(weakest);
    }

    /**
     * @param roll what was asked and what came, of any bodies
     * @param errors how many entries of the body's accepted files were not taken, by division
     * @param measures how its measures stand; empty where it has none
     * @param weaknesses of the body, all years
     * @param official the year of its latest official result; empty where it has none
     */
    public static Agenda of(
            Body body,
            LocalDate day,
            DeliveryRoll roll,
            Map<String, Integer> errors,
            Optional<MeasureCounts> measures,
            Collection<WeaknessRow> weaknesses,
            Optional<FiscalYear> official,
            List<WeakPoint> weakest) {
        return new Agenda(
                day,
                FormsCame.of(body, roll, day),
                NextStep.list(body, day, roll, errors, measures, weaknesses, official),
                weakest);
    }
}
