package org.itaconsolidator.settings;

import java.time.LocalDate;
import java.util.Optional;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * A finding that the user has looked at and lets pass for a while. It is shown wherever the finding would be.
 *
 * @param file the workbook's path relative to the inbox; empty for every file
 * @param body the body's name as in {@code expect}; empty for every body
 * @param reason why; never blank
 * @param until the last day on which it holds
 */
public record Waiver(FindingCode code, Optional<String> file, Optional<String> body, String reason, LocalDate until) {
    public boolean holdsOn(LocalDate businessDate) {
        return !businessDate.isAfter(until);
    }

    /** Whether it covers a finding of a body's workbook; {@code ""} for an unknown body. */
    public boolean covers(FindingCode found, String fileName, String bodyName) {
        return code == found
                && file.map(fileName::equals).orElse(true)
                && body.map(bodyName::equals).orElse(true);
    }
}
