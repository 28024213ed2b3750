package org.itaconsolidator.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;

/**
 * Papers that were signed.
 *
 * @param fiscalYear of the papers
 * @param round 6 or 12, in months
 * @param touched files there that are not as they were signed, and parts written again that are not as in them; none where
 *     all is as it was
 */
public record SignOutcome(FiscalYear fiscalYear, int round, LocalDate signedOn, Path folder, List<String> touched) {
    public SignOutcome {
        touched = List.copyOf(touched);
    }
}
