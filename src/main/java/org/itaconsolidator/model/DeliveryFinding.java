package org.itaconsolidator.model;

/**
 * A finding on a stored workbook that comes from others beside it.
 *
 * @param submissionId whose
 * @param finding what is to be said
 */
public record DeliveryFinding(long submissionId, Finding finding) {}
