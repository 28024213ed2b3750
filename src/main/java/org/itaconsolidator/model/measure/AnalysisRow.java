package org.itaconsolidator.model.measure;

import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.reading.AnalysisNote;

/**
 * A stored statement of an analysis: a row of {@code v_analysis}.
 *
 * @param body whose result is analysed
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear the year whose result is analysed
 * @param indicator 1..10 or empty
 * @param item such as I20, OIT if it is about that instrument, or {@code ""}
 */
public record AnalysisRow(
        Body body,
        String division,
        FiscalYear fiscalYear,
        OptionalInt indicator,
        String item,
        AnalysisNote.Kind kind,
        String text,
        Place place) {}
