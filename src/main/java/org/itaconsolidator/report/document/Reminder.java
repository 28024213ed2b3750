package org.itaconsolidator.report.document;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.Body;

/**
 * What one division is reminded of.
 *
 * @param division its name; {@code ""} for what the body delivers as a whole
 * @param asOf the day of the reminder
 * @param owed what it still has to send, at least one thing
 */
public record Reminder(Body body, String division, LocalDate asOf, List<MissingDelivery> owed) {
    public Reminder {
        owed = List.copyOf(owed);
    }
}
