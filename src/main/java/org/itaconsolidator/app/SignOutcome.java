package org.itaconsolidator.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.finding.Severity;

/**
 * Papers that were signed.
 *
 * @param round 6 or 12, in months
 * @param touched files in the folder that were changed after signing, and parts that differ when the papers are written again
 * @param lacking deliveries that the job asks for up to this round and that were missing when the papers were signed
 * @param reported whether they hold a report of their year and round
 * @param open open findings by severity
 */
public record SignOutcome(
        FiscalYear fiscalYear,
        int round,
        LocalDate signedOn,
        Path folder,
        List<String> touched,
        List<DeliveryLine> lacking,
        boolean reported,
        Map<Severity, Integer> open) {
    public SignOutcome {
        touched = List.copyOf(touched);
        lacking = List.copyOf(lacking);
        open = Map.copyOf(open);
    }
}
