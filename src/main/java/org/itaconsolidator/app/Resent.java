package org.itaconsolidator.app;

import org.itaconsolidator.model.finding.FindingChanges;

/**
 * A workbook of which an earlier version came before.
 *
 * @param inboxPath path relative to the inbox
 * @param changes what became of the findings on the earlier version
 */
public record Resent(String inboxPath, FindingChanges changes) {}
