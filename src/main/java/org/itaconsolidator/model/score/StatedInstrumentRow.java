package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

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
