package org.itaconsolidator.model.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;

/**
 * A stored measure: a row of {@code v_measures} with its divisions and steps.
 *
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param form {@code MEASURES} of a plan, {@code REPORT} of a report
 * @param round 6 or 12, empty if none is stated
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param item such as E12, or {@code ""}
 * @param texts as written, by field; blank fields are no keys
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
        List<Step> steps,
        Optional<String> periodStart,
        Optional<String> periodEnd,
        Optional<Long> duplicateOf,
        Place place)
        implements ToldRow {
    /** What a plan says of a measure, besides its name and steps. */
    private static final Set<Field> PLANNED = EnumSet.of(
            Field.INDICATOR,
            Field.TOPIC,
            Field.SUB_TOPIC,
            Field.ITEM,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.RESPONSIBLE,
            Field.PERIOD);

    /**
     * @param number from 1
     * @param text without its number
     * @param result what was reported for it alone, {@code ""} if nothing
     * @param responsible as written for it alone, {@code ""} if nothing
     * @param period as written for it alone, {@code ""} if nothing
     */
    public record Step(int number, String text, String result, String responsible, String period) {
        /** Whether it has more than its text for itself. */
        public boolean isToldApart() {
            return !(result + responsible + period).isEmpty();
        }
    }

    /** A text as written, {@code ""} for a blank. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    /** The steps with their numbers, one a line; {@code ""} if the cell has no list. */
    public String listedSteps() {
        return steps.stream().map(step -> step.number() + ". " + step.text()).collect(Collectors.joining("\n"));
    }

    /** The same row of a report with the plan's subject, responsible division and period where the report leaves them blank. */
    public MeasureRow withBlanksOf(MeasureRow plan) {
        Map<Field, String> all = new EnumMap<>(texts);
        PLANNED.forEach(field -> {
            if (text(field).isBlank() && !plan.text(field).isBlank()) {
                all.put(field, plan.text(field));
            }
        });
        boolean ownPeriod = !text(Field.PERIOD).isBlank() || periodStart.isPresent() || periodEnd.isPresent();
        return new MeasureRow(
                id,
                body,
                division,
                fiscalYear,
                form,
                round,
                topic.isPresent() ? topic : plan.topic,
                indicator.isPresent() ? indicator : plan.indicator,
                item.isEmpty() ? plan.item : item,
                all,
                divisions.isEmpty() ? plan.divisions : divisions,
                steps,
                ownPeriod ? periodStart : plan.periodStart,
                ownPeriod ? periodEnd : plan.periodEnd,
                duplicateOf,
                place);
    }

    /** The same row with other texts. */
    public MeasureRow with(
            String ofDivision, Map<Field, String> otherTexts, List<String> ofDivisions, List<Step> otherSteps) {
        return new MeasureRow(
                id,
                body,
                ofDivision,
                fiscalYear,
                form,
                round,
                topic,
                indicator,
                item,
                otherTexts,
                ofDivisions,
                otherSteps,
                periodStart,
                periodEnd,
                duplicateOf,
                place);
    }
}
