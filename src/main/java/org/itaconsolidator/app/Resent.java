package org.itaconsolidator.app;

import java.util.Optional;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.finding.FindingChanges;

/**
 * A workbook of which an earlier version came before.
 *
 * @param inboxPath path relative to the inbox
 * @param changes what became of the findings on the earlier version
 * @param lost what the earlier version was of, where this one is of another year or round: then nothing delivers that any more
 */
public record Resent(String inboxPath, FindingChanges changes, Optional<DeliveredPeriod> lost) {}
