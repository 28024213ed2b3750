package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.finding.Finding;

/** Marks the findings that the job waives for a while: they stay and say so. */
@FunctionalInterface
public interface Waivers {
    Waivers NONE = (inboxPath, body, finding) -> finding;

    /**
     * The finding as it is to be stored.
     *
     * @param inboxPath the workbook's path relative to the inbox
     * @param body the body's name, {@code ""} if it is not known
     */
    Finding apply(String inboxPath, String body, Finding finding);
}
