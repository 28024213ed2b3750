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
 * @param touched files there that are not as they were signed, and parts written again that are not as in them; none where
 *     all is as it was
 * @param lacking what the job asks for up to their round and they do not hold
 * @param reported whether they hold a report of their year and round
 * @param open the findings that stand open, by severity
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
