package org.itaconsolidator.model.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;

/**
 * A stored measure: a row of {@code v_measures} with its divisions and steps.
 *
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear of the document
 * @param form {@code MEASURES} of a plan, {@code REPORT} of a report
 * @param round 6 or 12, empty where none is stated
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param item such as E12, or {@code ""}
 * @param texts as written, by field; blank fields are no keys
 * @param steps the steps' texts with their numbers, in order
 * @param periodStart ISO date, common era
 * @param periodEnd ISO date, common era; empty for open periods
 * @param duplicateOf the measure that this one repeats
 * @param place its first cell
 */
public record MeasureRow(
        long id,
        Body body,
        String division,
        FiscalYear fiscalYear,
        Form form,
        OptionalInt round,
        OptionalInt topic,
        OptionalInt indicator,
        String item,
        Map<Field, String> texts,
        List<String> divisions,
        List<String> steps,
        Optional<String> periodStart,
        Optional<String> periodEnd,
        Optional<Long> duplicateOf,
        Place place) {}
