package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.itaconsolidator.model.Coded;

/** The state of a form that was asked for, or of a file nobody asked for. Only this class decides what is late. */
public enum DeliveryStatus implements Coded {
    /** It came in time, or nothing shows that it did not, or there is no due day. */
    ACCEPTED,
    /** After its due day a run did not find it in the inbox, whether it was corrected later or not. */
    LATE,
    /** Nothing of it could be stored. */
    REFUSED,
    /** It came back as it was sent out. */
    EMPTY,
    MISSING;

    /**
     * The status that the deciding file gives.
     *
     * @param due the last day in time, in the zone of the job in which files are received; empty if none is set
     */
    public static DeliveryStatus of(Optional<SubmissionRow> telling, Optional<LocalDate> due) {
        if (telling.isEmpty()) {
            return MISSING;
        }
        SubmissionRow file = telling.get();
        if (file.isRefused() || !file.filledIn() && file.ledger().refused() > 0) {
            return REFUSED;
        }
        if (!file.filledIn()) {
            return EMPTY;
        }
        return due.filter(file::isKnownToBeLate).isPresent() ? LATE : ACCEPTED;
    }
}
