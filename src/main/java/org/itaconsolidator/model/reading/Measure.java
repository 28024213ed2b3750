package org.itaconsolidator.model.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.RowRef;

/**
 * One measure (or issue, if the form has no measure column) as the officer wrote it. A measure broken over pages or
 * rows is one.
 *
 * @param form the form it stands in: {@link Form#MEASURES} or {@link Form#REPORT}
 * @param topic 1..7, empty where no topic is named
 * @param indicator 1..10 by meaning, empty where none is named or recognised
 * @param item an item's code such as E12, {@code ""} where none is named
 * @param texts what was written, by field; a field that is not a key was blank
 * @param steps the steps in order; empty where the form has none
 * @param divisions responsible divisions, canonical names or as written where unknown; {@code ทุกส่วนราชการ} for all
 *     of them
 * @param period how the period was read; where steps have periods of their own, the span over them
 * @param events dates found in results
 * @param duplicateOf index in the submission's list of the earlier measure that this one repeats
 * @param at the measure's first cell
 * @param rows the rows it was joined from, in order
 * @param named what it is about as written, by field: topic, indicator and item; a field that is not a key was blank
 * @param blanks of its first row the empty cells of the columns that the form has, by field: where a text that is
 *     missing belongs
 */
public record Measure(
        Form form,
        OptionalInt topic,
        OptionalInt indicator,
        String item,
        Map<Field, FieldText> texts,
        List<MeasureStep> steps,
        List<String> divisions,
        Period period,
        List<DatedEvent> events,
        OptionalInt duplicateOf,
        CellRef at,
        List<RowRef> rows,
        Map<Field, FieldText> named,
        Map<Field, CellRef> blanks) {
    public Measure {
        texts = Map.copyOf(texts);
        steps = List.copyOf(steps);
        divisions = List.copyOf(divisions);
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        named = Map.copyOf(named);
        blanks = Map.copyOf(blanks);
    }

    /** What was written in a field; empty for a blank. */
    public Optional<FieldText> findText(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** What was written in a field, {@code ""} for a blank. */
    public String text(Field field) {
        FieldText found = texts.get(field);
        return found == null ? "" : found.text();
    }

    /** The cell to fill if a text is missing: the empty one of its column; the first cell if the form has no such column. */
    public CellRef cellFor(Field field) {
        return blanks.getOrDefault(field, at);
    }

    public Measure withTexts(Map<Field, FieldText> others) {
        return copy(others, divisions, duplicateOf);
    }

    /** The same measure marked as a repetition of an earlier one. */
    public Measure asDuplicateOf(int index) {
        return copy(texts, divisions, OptionalInt.of(index));
    }

    /** A copy that makes other divisions responsible. */
    public Measure ofDivisions(List<String> others) {
        return copy(texts, others, duplicateOf);
    }

    private Measure copy(Map<Field, FieldText> newTexts, List<String> newDivisions, OptionalInt newDuplicateOf) {
        return new Measure(
                form,
                topic,
                indicator,
                item,
                newTexts,
                steps,
                newDivisions,
                period,
                events,
                newDuplicateOf,
                at,
                rows,
                named,
                blanks);
    }
}
