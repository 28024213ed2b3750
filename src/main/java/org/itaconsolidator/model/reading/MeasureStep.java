package org.itaconsolidator.model.reading;

import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Period;

/**
 * One step of a measure.
 *
 * @param number its running number within the measure, from 1
 * @param text the step without its number; never blank
 * @param result what was reported for this step alone, {@code ""} where the form has one result for all
 * @param responsible as written for this step alone, {@code ""} where stated once for the measure
 * @param period the phrase as written for this step alone, {@code ""} where stated once for the measure
 * @param status its state as written for this step alone, {@code ""} where stated once for the measure
 * @param periodReading how that phrase was read
 */
public record MeasureStep(
        int number,
        String text,
        String result,
        String responsible,
        String period,
        String status,
        Period periodReading,
        CellRef at) {}
