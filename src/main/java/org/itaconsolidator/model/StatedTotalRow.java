package org.itaconsolidator.model;

import java.math.BigDecimal;

/**
 * A total as a document that counts states it, and where: what {@code reported_total} of {@code v_totals} stands on.
 *
 * @param scorecard whose
 * @param fiscalYear of the result
 * @param total as stated
 * @param place where it stands
 */
public record StatedTotalRow(Scorecard scorecard, FiscalYear fiscalYear, BigDecimal total, Place place) {}
