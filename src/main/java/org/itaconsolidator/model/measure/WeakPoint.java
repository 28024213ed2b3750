package org.itaconsolidator.model.measure;

import java.math.BigDecimal;

/**
 * An indicator of the latest result that is below the target, as page one tells of it.
 *
 * @param indicator its number in the year of the result
 * @param below points by which it falls short of the target
 * @param years for how many years running it has been below, this one included
 * @param reason what an analysis says of it, in words; that none does where none does
 * @param measures how many answer it, whose they are and how they stand, in words; that none does where none does
 */
public record WeakPoint(int indicator, BigDecimal below, int years, String reason, String measures) {}
