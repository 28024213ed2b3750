package org.itaconsolidator.model.score;

import org.itaconsolidator.model.FiscalYear;

/**
 * How certain a part of a year's framework is.
 *
 * @param fact {@code structure} (indicators and weights), {@code levels}, {@code oit-structure}, {@code iit-items},
 *     {@code eit-items}, {@code oit-items} (their numbers), {@code topics}, {@code measures-items}, {@code national},
 *     {@code national-target}
 * @param certainty {@code sure}, {@code likely} or {@code unconfirmed}
 */
public record FrameworkFactRow(FiscalYear fiscalYear, String fact, String certainty) {}
