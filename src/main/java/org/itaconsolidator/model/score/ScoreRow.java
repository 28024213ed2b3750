package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;

/**
 * The score that counts of one indicator in one fiscal year: a row of {@code v_scores}.
 *
 * @param fiscalYear of the result
 * @param indicator 1..10
 * @param score 0..100 with the source's precision
 */
public record ScoreRow(Scorecard scorecard, FiscalYear fiscalYear, int indicator, BigDecimal score, Place place) {}
