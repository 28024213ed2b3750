package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.Form;

/**
 * Whether a form of a stored workbook counts.
 *
 * @param counts false if another delivery has replaced it
 */
public record FormStanding(long submissionId, Form form, boolean counts) {}
