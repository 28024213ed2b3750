package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

/**
 * A total as a document that counts states it, and where: what {@code reported_total} of {@code v_totals} stands on.
 *
 * @param fiscalYear of the result
 */
public record StatedTotalRow(Scorecard scorecard, FiscalYear fiscalYear, BigDecimal total, Place place) {}
