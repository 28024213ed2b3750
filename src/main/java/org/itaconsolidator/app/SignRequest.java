package org.itaconsolidator.app;

import java.time.LocalDate;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.JobSettings;

/**
 * Which papers are signed, or were.
 *
 * @param fiscalYear of the papers; empty for the latest with measures
 * @param round 6 or 12, in months
 * @param signedOn the day of signing, common era; empty for today or, of papers already signed, the last one of the round
 */
public record SignRequest(
        JobSettings settings, Optional<FiscalYear> fiscalYear, int round, Optional<LocalDate> signedOn) {}
