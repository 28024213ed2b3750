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
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Steps in rows of their own below their measure and under its heading, where no column is for steps: "1.1 สำรวจ", "(1) สำรวจ" or
 * "- สำรวจ" below "1 จัดทำป้าย". A part that says by whom or when is a measure of its own, unless the heading speaks of steps.
 */
final class StepRows {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(\\d{1,2})\\.(\\d{1,2})[.)]?(?!\\d)|(\\(?)(\\d{1,2})([.)])|([-\u2010-\u2015\u2022\u25CF\u25AA*]))");

    private static final Pattern WHOLE = Pattern.compile("^\\D{0,10}?(\\d{1,3})(?!\\d)");

    private static final Set<Field> WHO_AND_WHEN = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);

    private static final Set<Field> CAME_OF_IT =
            EnumSet.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.PROBLEMS, Field.NOTE);

    private StepRows() {}

    /** The step that a row adds to the measure above it on the sheet; empty where the row is no step. */
    static Optional<FieldText> find(Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        FieldText text = texts.get(Field.MEASURE);
        return text == null
                        || heading.find(Field.STEPS).isPresent()
                        || !isPart(texts.get(Field.SEQ), text.text(), above)
                        || !saysOnlyOfAStep(texts, heading, above)
                ? Optional.empty()
                : Optional.of(text);
    }

    private static boolean saysOnlyOfAStep(Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        boolean ofSteps = heading.find(Field.MEASURE)
                .map(TableColumn::text)
                .filter(said -> HeadingWords.load().listSpokenOf(said).contains(Field.STEPS))
                .isPresent();
        boolean told = ofSteps || WHO_AND_WHEN.stream().anyMatch(field -> isOwn(field, above));
        Set<Field> may = EnumSet.of(Field.SEQ, Field.MEASURE, Field.NOTE);
        if (told) {
            may.addAll(CAME_OF_IT);
        }
        if (ofSteps) {
            may.addAll(WHO_AND_WHEN);
        }
        return may.containsAll(texts.keySet()) && (told || CAME_OF_IT.stream().anyMatch(field -> isOwn(field, above)));
    }

    /** Whether the measure's first row itself says something, and no line or merged cell above it. */
    private static boolean isOwn(Field field, MeasureDraft above) {
        List<FieldText> texts = above.list(field);
        return !texts.isEmpty() && texts.get(0).at().row() == above.rows.get(0).row();
    }

    private static boolean isPart(FieldText number, String text, MeasureDraft above) {
        if (number != null) {
            return isPartOf(number, above);
        }
        Matcher label = LABEL.matcher(ThaiText.fold(text));
        String name = ThaiText.fold(above.firstText(Field.MEASURE));
        Matcher ofName = LABEL.matcher(name);
        Optional<String> whole = numberOf(above.firstText(Field.SEQ))
                .or(() -> Optional.of(name)
                        .filter(said -> LABEL.matcher(said).find())
                        .flatMap(StepRows::numberOf));
        if (!label.find() || whole.isEmpty()) {
            return false;
        }
        if (label.group(1) != null) {
            return label.group(1).equals(whole.get());
        }
        boolean alike = ofName.find() && styleOf(ofName).equals(styleOf(label));
        return !alike && (label.group(6) != null || goesOn(Integer.parseInt(label.group(4)), above));
    }

    /** Whether a number counts the parts of the measure above, as 2.1 those of 2, or goes on with them. */
    static boolean isPartOf(FieldText number, MeasureDraft above) {
        Matcher part = LABEL.matcher(ThaiText.fold(number.text()));
        return part.find()
                && part.group(1) != null
                && numberOf(above.firstText(Field.SEQ)).equals(Optional.of(part.group(1)));
    }

    private static boolean goesOn(int number, MeasureDraft above) {
        List<FieldText> steps = above.list(Field.STEPS);
        if (steps.isEmpty()) {
            return number == 1;
        }
        Matcher last = LABEL.matcher(ThaiText.fold(steps.get(steps.size() - 1).text()));
        return last.find() && last.group(4) != null && Integer.parseInt(last.group(4)) == number - 1;
    }

    private static String styleOf(Matcher label) {
        return label.group(1) != null ? "1.1" : label.group(6) != null ? "-" : label.group(3) + label.group(5);
    }

    private static Optional<String> numberOf(String text) {
        Matcher number = WHOLE.matcher(ThaiText.fold(text));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
