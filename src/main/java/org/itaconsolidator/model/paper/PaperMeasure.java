package org.itaconsolidator.model.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

/**
 * A measure that counts, with everything that a published document says of it.
 *
 * @param form the plan or the report
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param round 6 or 12, empty where none is stated
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param item such as E12, or {@code ""}
 * @param texts as written, by field; blank fields are no keys
 * @param steps in order
 * @param duplicateOf the measure that this one repeats
 */
public record PaperMeasure(
        long id,
        Form form,
        String division,
        OptionalInt round,
        OptionalInt topic,
        OptionalInt indicator,
        String item,
        Map<Field, String> texts,
        List<String> divisions,
        List<Step> steps,
        Optional<Long> duplicateOf) {
    /** Copies the collections. */
    public PaperMeasure {
        texts = Map.copyOf(texts);
        divisions = List.copyOf(divisions);
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param number from 1
     * @param text without its number
     * @param result what was reported for it alone, {@code ""} where nothing
     * @param responsible as written for it alone, {@code ""} where nothing
     * @param period as written for it alone, {@code ""} where nothing
     */
    public record Step(int number, String text, String result, String responsible, String period) {}

    /** A text as written, {@code ""} for a blank. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }
}
