package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * A stored measure that counts, with what is needed to follow it from promise to report.
 *
 * @param fileName path relative to the inbox
 * @param form {@link Form#MEASURES} or {@link Form#REPORT}
 * @param round 6 or 12, empty if none is stated
 * @param readOn the day on which its file was first read: it cannot report anything done later; empty if that is not known, as
 *     with a clock that was years behind
 * @param division who answers for it: the deliverer, {@code ""} for the whole body, those a gathered row names, or unknown
 * @param divisions the responsible divisions, canonical, in the order of the cell; {@code ทุกส่วนราชการ} alone if it is not said
 *     which
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param texts what was written, by field; blank fields are no keys
 * @param repeats whether it repeats an earlier row of its document
 * @param at its first cell
 */
public record MeasureToFollow(
        long id,
        long submissionId,
        String fileName,
        Form form,
        FiscalYear fiscalYear,
        OptionalInt round,
        Optional<LocalDate> readOn,
        String division,
        List<String> divisions,
        OptionalInt topic,
        OptionalInt indicator,
        Map<Field, FieldText> texts,
        List<Step> steps,
        boolean repeats,
        CellRef at)
        implements ToldRow {
    public MeasureToFollow {
        LocalDate yearBefore = fiscalYear.start().minusYears(1);
        readOn = readOn.filter(day -> !day.isBefore(yearBefore));
        divisions = List.copyOf(divisions);
        texts = Map.copyOf(texts);
        steps = List.copyOf(steps);
    }

    /**
     * @param number its running number within the measure, from 1
     * @param result what was reported of this step alone, {@code ""} if one result is for all
     * @param responsible who has to do it, as written, {@code ""} if stated once for the measure
     * @param period its own period as written, {@code ""} if one is for all
     * @param status its own state as written, {@code ""} if one is for all
     */
    public record Step(
            int number, String text, String result, String responsible, String period, String status, CellRef at) {}

    /** The same with only some of its steps. */
    public MeasureToFollow withSteps(List<Step> some) {
        return with(division, divisions, some, texts);
    }

    /** A copy for the whole body, which divisions answer for together. */
    public MeasureToFollow asShared(List<String> sharing) {
        return with("", sharing, steps, texts);
    }

    /** The row for one of its steps alone: with its result and state, or the row's state if that is for all. */
    public MeasureToFollow of(Step step) {
        boolean oneForAll = steps.stream()
                .allMatch(one -> one.status().isEmpty() || one.status().equals(text(Field.STATUS)));
        Map<Field, FieldText> own = new EnumMap<>(texts);
        List.of(Field.OUTCOME, Field.EVIDENCE, Field.DATE).forEach(own::remove);
        own.put(Field.RESULT, new FieldText(step.result(), step.at()));
        own.put(Field.STATUS, new FieldText(oneForAll ? text(Field.STATUS) : step.status(), at(Field.STATUS)));
        return with(division, divisions, List.of(), own);
    }

    private MeasureToFollow with(String ofDivision, List<String> sharing, List<Step> some, Map<Field, FieldText> told) {
        return new MeasureToFollow(
                id,
                submissionId,
                fileName,
                form,
                fiscalYear,
                round,
                readOn,
                ofDivision,
                sharing,
                topic,
                indicator,
                told,
                some,
                repeats,
                at);
    }

    /** Whether both are rows of one file that tell of one round. */
    public boolean isOfTheReportOf(MeasureToFollow other) {
        return submissionId == other.submissionId && round.equals(other.round);
    }

    /** The last day of the round that it reports on. */
    public LocalDate lastDay() {
        return fiscalYear.roundEnd(ReportedResult.roundOf(round));
    }

    /** What was written in a field, {@code ""} for a blank. */
    public String text(Field field) {
        FieldText found = texts.get(field);
        return found == null ? "" : found.text();
    }

    /** The field that names it: the issue if its form has no measures. */
    public Field nameField() {
        return text(Field.MEASURE).isEmpty() ? Field.ISSUE : Field.MEASURE;
    }

    /** The cell of a field; the row's first cell if it is blank. */
    public CellRef at(Field field) {
        FieldText found = texts.get(field);
        return found == null ? at : found.at();
    }
}
