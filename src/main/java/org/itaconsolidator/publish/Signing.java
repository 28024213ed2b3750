package org.itaconsolidator.publish;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Papers that were signed, and are kept as they were.
 *
 * @param fiscalYear of the papers, Buddhist era
 * @param round 6 or 12, in months
 * @param signedOn the day on which they were signed, common era
 * @param frozenAt when they were put aside
 * @param history the run that they are from, its folder below the output
 */
public record Signing(int fiscalYear, int round, LocalDate signedOn, OffsetDateTime frozenAt, String history) {
    /** The name of its folder, and of the copy of the store that belongs to it: {@code 2569-6-2026-04-10}. */
    public String name() {
        return fiscalYear + "-" + round + "-" + signedOn;
    }
}
