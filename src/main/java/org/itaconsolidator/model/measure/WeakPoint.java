package org.itaconsolidator.model.measure;

import java.math.BigDecimal;

/**
 * An indicator of the latest result below the target, as page one shows it.
 *
 * @param indicator its number in the year of the result
 * @param below points by which it falls short of the target
 * @param years for how many years running it has been below, this one included
 * @param reason the analysis of it in words, or the sentence that there is none
 * @param measures how many answer it, whose they are and how they stand, in words; that none does where none does
 */
public record WeakPoint(int indicator, BigDecimal below, int years, String reason, String measures) {}
