package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

/**
 * An instrument's score as a document that counts states it, and where.
 *
 * @param fiscalYear of the result
 * @param value as stated: of 100, or already weighted
 * @param text as written, with the full marks where somebody names them
 */
public record StatedInstrumentRow(
        Scorecard scorecard,
        FiscalYear fiscalYear,
        Instrument instrument,
        BigDecimal value,
        String text,
        Place place) {}
