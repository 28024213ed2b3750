package org.itaconsolidator.read.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.TableTitles;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Steps in rows of their own below their measure and under its heading, where no column is for steps: "1.1 สำรวจ", "(1) สำรวจ" or
 * "- สำรวจ" below "1 จัดทำป้าย", "ขั้นตอนที่ 1 สำรวจ" below "มาตรการที่ 1 จัดทำป้าย". What is labelled like the text above is none, and a
 * part that says by whom, when or what came of it is a measure of its own, unless the heading speaks of steps.
 */
final class StepRows {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(\\d{1,2}(?:\\.\\d{1,2})+)[.)]?(?!\\d)|(\\(?)(\\d{1,2})([.)])|([-\u2010-\u2015\u2022\u25CF\u25AA*]))");

    /** "ขั้นตอนที่ 1 ...", folded, with the word that counts it and the number. */
    private static final Pattern COUNTED = Pattern.compile("^([\\p{L}\\p{M}]{1,20}?)(?:ที่)?(\\d{1,2})(?![\\d/])");

    private static final Set<Field> WHO_AND_WHEN = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);

    private StepRows() {}

    /** The step that a row adds to the measure above it on the sheet; empty where the row is no step. */
    static Optional<FieldText> find(
            TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        FieldText text = texts.get(Field.MEASURE);
        return text == null
                        || heading.has(Field.STEPS)
                        || !isCountedAsStep(text.text(), heading, above)
                                && !isPart(texts.get(Field.SEQ), text.text(), above)
                        || !saysOnlyOfAStep(row, texts, heading, above)
                ? Optional.empty()
                : Optional.of(text);
    }

    private static boolean saysOnlyOfAStep(
            TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        boolean ofSteps = heading.find(Field.MEASURE)
                .map(TableColumn::text)
                .filter(said -> HeadingWords.load().listSpokenOf(said).contains(Field.STEPS))
                .isPresent();
        boolean told = isToldOf(above, MeasureTable.TOLD);
        Set<Field> may = EnumSet.of(Field.SEQ, Field.MEASURE, Field.NOTE);
        if (ofSteps) {
            may.addAll(WHO_AND_WHEN);
        }
        if (ofSteps && !told) {
            may.addAll(MeasureTable.TOLD);
        }
        boolean shared = WHO_AND_WHEN.stream().anyMatch(row.held()::containsKey);
        return may.containsAll(texts.keySet()) && (ofSteps || !shared && (told || isToldOf(above, WHO_AND_WHEN)));
    }

    private static boolean isToldOf(MeasureDraft above, Set<Field> fields) {
        return fields.stream().anyMatch(field -> isOwn(field, above));
    }

    /** Whether the measure's first row itself says something, and no line or merged cell above it. */
    private static boolean isOwn(Field field, MeasureDraft above) {
        List<FieldText> texts = above.list(field);
        return !texts.isEmpty() && texts.get(0).at().row() == above.rows.get(0).row();
    }

    /** Whether a text is the next step below a measure with its number: "ขั้นตอนที่ ๑" below "มาตรการที่ ๑". */
    private static boolean isCountedAsStep(String text, HeadingBlock heading, MeasureDraft above) {
        return findNumber(text, heading.find(Field.MEASURE).orElseThrow())
                        .filter(number -> number == above.list(Field.STEPS).size() + 1)
                        .isPresent()
                && TableTitles.findNumberedMeasure(above.firstText(Field.MEASURE))
                        .isPresent();
    }

    /** The number by which a heading's own word for steps counts a text: 1 of "ขั้นตอนที่ ๑ สำรวจ" below "มาตรการ/ขั้นตอน". */
    static Optional<Integer> findNumber(String text, TableColumn heading) {
        Matcher counted = COUNTED.matcher(ThaiText.fold(text));
        return TableTitles.findBehindMeasures(heading.text())
                .filter(steps -> counted.find() && steps.contains(counted.group(1)))
                .filter(steps ->
                        HeadingWords.load().listSpokenOf(counted.group(1)).equals(Set.of(Field.STEPS)))
                .map(steps -> Integer.valueOf(counted.group(2)));
    }

    /** Whether a text behind its label begins with a word for measures: "1.1 โครงการอบรม". */
    static boolean namesMeasure(String text) {
        String folded = LABEL.matcher(ThaiText.fold(text)).replaceFirst("");
        return HeadingWords.load()
                .findField(folded.substring(0, Math.min(20, folded.length())))
                .filter(Field.MEASURE::equals)
                .isPresent();
    }

    private static boolean isPart(FieldText number, String text, MeasureDraft above) {
        Optional<RunningNumber> counted = RunningNumber.of(above.firstText(Field.SEQ));
        if (number != null) {
            return RunningNumber.of(number)
                    .filter(own -> isNextPart(own, counted, above))
                    .isPresent();
        }
        Matcher label = LABEL.matcher(ThaiText.fold(text));
        Matcher ofName = LABEL.matcher(ThaiText.fold(above.firstText(Field.MEASURE)));
        boolean labelled = ofName.find();
        Optional<RunningNumber> named = labelled ? numberOf(ofName) : Optional.empty();
        if (!label.find() || counted.or(() -> named).isEmpty()) {
            return false;
        }
        if (label.group(1) != null) {
            return isNextPart(numberOf(label).orElseThrow(), named.or(() -> counted), above);
        }
        boolean alike = labelled && styleOf(ofName).equals(styleOf(label));
        return !alike && (label.group(5) != null || goesOn(Integer.parseInt(label.group(3)), above));
    }

    /** Whether a number counts a part of the measure, and its first before any other. */
    private static boolean isNextPart(RunningNumber own, Optional<RunningNumber> whole, MeasureDraft above) {
        return whole.filter(own::isPartOf).isPresent()
                && (own.last() == 1 || !above.list(Field.STEPS).isEmpty());
    }

    private static boolean goesOn(int number, MeasureDraft above) {
        List<FieldText> steps = above.list(Field.STEPS);
        if (steps.isEmpty()) {
            return number == 1;
        }
        Matcher last = LABEL.matcher(ThaiText.fold(steps.get(steps.size() - 1).text()));
        return last.find() && last.group(3) != null && Integer.parseInt(last.group(3)) == number - 1;
    }

    private static Optional<RunningNumber> numberOf(Matcher label) {
        return Optional.ofNullable(label.group(1))
                .or(() -> Optional.ofNullable(label.group(3)))
                .flatMap(RunningNumber::of);
    }

    private static String styleOf(Matcher label) {
        return label.group(1) != null ? "1.1" : label.group(5) != null ? "-" : label.group(2) + label.group(4);
    }
}
