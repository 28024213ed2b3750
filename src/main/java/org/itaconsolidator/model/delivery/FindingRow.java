package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/**
 * A stored finding: a row of {@code v_findings}.
 *
 * @param fileName path relative to the inbox
 * @param sheet {@code ""} for the whole file
 * @param cell in A1 notation, {@code ""} for a whole sheet or file
 * @param code in kebab-case
 * @param message the sentence in Thai
 * @param expected what should stand there
 */
public record FindingRow(
        long submissionId,
        String fileName,
        String sheet,
        String cell,
        Severity severity,
        String code,
        String message,
        String found,
        String expected) {
    /** Whether its rule is on trial: it is shown but does not count. */
    public boolean isOnTrial() {
        return FindingCode.find(code).filter(FindingCode::isOnTrial).isPresent();
    }

    /** Whether it is an error on an entry of an accepted file. */
    public boolean isErrorOfAccepted(SubmissionRow file) {
        return severity == Severity.ERROR && !isOnTrial() && file.isAccepted();
    }
}
