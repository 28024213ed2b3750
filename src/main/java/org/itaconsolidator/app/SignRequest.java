package org.itaconsolidator.app;

import java.time.LocalDate;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.JobSettings;

/**
 * Which papers are signed, or were.
 *
 * @param fiscalYear of the papers; empty: the latest of which there are measures
 * @param round 6 or 12, in months
 * @param signedOn the day of signing, common era; empty: today, or, of papers that were signed, the last day of that round
 */
public record SignRequest(
        JobSettings settings, Optional<FiscalYear> fiscalYear, int round, Optional<LocalDate> signedOn) {}
