package org.itaconsolidator.report.answer;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.thai.text.QuotedFiles;

/**
 * A delivery to be answered.
 *
 * @param content the bytes as delivered; not changed
 * @param inboxPath the path relative to the inbox, with {@code /}
 * @param findings what was found in it, at least one
 * @param refused whether nothing of it is stored
 * @param rows what became of its rows
 * @param changes what became of what was found in the workbook in whose place it came; empty for a first delivery
 * @param files names that the findings' sentences may quote
 */
public record ReturnRequest(
        byte[] content,
        String inboxPath,
        boolean refused,
        Ledger rows,
        List<Finding> findings,
        Optional<FindingChanges> changes,
        QuotedFiles files) {
    public ReturnRequest {
        findings = List.copyOf(findings);
    }
}
