package org.itaconsolidator.model.score;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * What has moved since papers were signed.
 *
 * @param round 6 or 12, in months
 * @param signedOn the day on which they were signed, common era
 * @param moved the values that are other ones now, by body; none where all is as it was signed
 */
public record SinceSigned(FiscalYear fiscalYear, int round, LocalDate signedOn, List<MovedRow> moved) {
    public SinceSigned {
        moved = List.copyOf(moved);
    }

    /** Only the changes of one body. */
    public SinceSigned ofBody(Body body) {
        return new SinceSigned(
                fiscalYear,
                round,
                signedOn,
                moved.stream().filter(row -> row.body().equals(body)).toList());
    }
}
