package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.Form;

/**
 * A form of one delivery that replaced another delivery's.
 *
 * @param submissionId whose form came later
 * @param replacedId whose form no longer counts
 */
public record Replacement(long submissionId, long replacedId, Form form) {}
