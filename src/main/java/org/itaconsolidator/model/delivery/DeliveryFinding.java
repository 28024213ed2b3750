package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.finding.Finding;

/** A finding on a stored workbook that comes from others beside it. */
public record DeliveryFinding(long submissionId, Finding finding) {}
