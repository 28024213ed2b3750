package org.itaconsolidator.model.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;

/**
 * What has changed since papers were signed.
 *
 * @param round 6 or 12, in months
 * @param signedOn the day on which they were signed, common era
 * @param moved the values that have changed, by body; empty if nothing has
 */
public record ChangesSinceSigned(FiscalYear fiscalYear, int round, LocalDate signedOn, List<MovedRow> moved) {
    public ChangesSinceSigned {
        moved = List.copyOf(moved);
    }

    /** Only the changes of one body. */
    public ChangesSinceSigned ofBody(Body body) {
        return new ChangesSinceSigned(
                fiscalYear,
                round,
                signedOn,
                moved.stream().filter(row -> row.body().equals(body)).toList());
    }

    /**
     * A value that differs from the papers that were signed.
     *
     * @param place of the new value, or of the old one if it is gone; {@code ""} in all parts for what the program computed
     */
    public record MovedRow(Body body, Place place, String field, Optional<String> before, Optional<String> after)
            implements ChangedText {
        public boolean isComputed() {
            return place.fileName().isEmpty();
        }

        @Override
        public List<Object> origin() {
            return List.of(body, place.fileName());
        }
    }
}
