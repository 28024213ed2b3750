package org.itaconsolidator.report;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Finding;

/**
 * A delivery to be answered.
 *
 * @param content the bytes as delivered; not changed
 * @param inboxPath the path relative to the inbox, with {@code /}
 * @param findings what was found in it, at least one
 * @param previous what was found when a workbook was last read at this path; empty for a first delivery
 */
public record ReturnRequest(
        byte[] content, String inboxPath, List<Finding> findings, Optional<List<Finding>> previous) {
    /** Copies the lists. */
    public ReturnRequest {
        findings = List.copyOf(findings);
        previous = previous.map(List::copyOf);
    }
}
