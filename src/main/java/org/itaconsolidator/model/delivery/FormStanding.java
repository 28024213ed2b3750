package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.Form;

/**
 * Whether a form of a stored workbook counts.
 *
 * @param counts false where another delivery stands in its place
 */
public record FormStanding(long submissionId, Form form, boolean counts) {}
