package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

/**
 * A total or an instrument's score as stated in a document that counts, with its place.
 *
 * @param figure the total or an instrument
 * @param value as stated; an instrument's is out of 100 or already weighted
 * @param text as written, with the full marks if they are named
 */
public record StatedFigureRow(
        Scorecard scorecard, FiscalYear fiscalYear, Figure figure, BigDecimal value, String text, Place place) {}
