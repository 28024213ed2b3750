package org.itaconsolidator.model;

import java.math.BigDecimal;

/**
 * An instrument's score as a document that counts states it, and where.
 *
 * @param scorecard whose
 * @param fiscalYear of the result
 * @param instrument which
 * @param value as stated: of 100, or already weighted
 * @param place where it stands
 */
public record StatedInstrumentRow(
        Scorecard scorecard, FiscalYear fiscalYear, Instrument instrument, BigDecimal value, Place place) {}
