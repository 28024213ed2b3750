package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.thai.ThaiText;

/** Tells a row that goes on with the measure above it, with or without "(ต่อ)", from one that begins a new measure. */
final class Continuation {
    /** Fields that say which measure a row is about. */
    private static final List<Field> IDENTITY = List.of(Field.TOPIC, Field.INDICATOR, Field.ITEM);

    private static final List<Field> NAMING = List.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.SUB_TOPIC);
    private static final Pattern FIRST_LABEL = Pattern.compile("^\\(?1[.)]");
    private static final Pattern LABEL = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private final ContinuationMark mark;

    Continuation(ContinuationMark mark) {
        this.mark = mark;
    }

    /** Whether the row belongs to the measure above it. */
    boolean isMeant(TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        if (saysContinued(texts, above)) {
            return true;
        }
        Field name = nameField(heading);
        OptionalInt unknownName = unknownNameColumn(heading, name);
        if (unknownName.isPresent()) {
            return !row.outside().contains(unknownName.getAsInt());
        }
        boolean hasNumber = texts.containsKey(Field.SEQ);
        boolean hasIdentity = IDENTITY.stream().anyMatch(texts::containsKey);
        boolean hasName = texts.containsKey(name);
        if (hasName && repeats(above, name, texts) && stepsGoOn(texts)) {
            return true;
        }
        if (hasNumber || hasIdentity) {
            return false;
        }
        boolean identityColumn = heading.find(Field.SEQ).isPresent()
                || IDENTITY.stream().anyMatch(f -> heading.find(f).isPresent());
        boolean namedByMeasure = name == Field.MEASURE;
        if (hasName && (namedByMeasure || !identityColumn)) {
            return false;
        }
        boolean identityHeld = IDENTITY.stream().anyMatch(row.held()::containsKey);
        return !(hasName && identityHeld);
    }

    /** The field that names a measure in a table: its measure column, else what it is about. */
    private static Field nameField(HeadingBlock heading) {
        return NAMING.stream()
                .filter(field -> heading.find(field).isPresent())
                .findFirst()
                .orElse(Field.STEPS);
    }

    /** Where no known column names the measure, an unknown one left of all others does: the rows still belong together. */
    private static OptionalInt unknownNameColumn(HeadingBlock heading, Field name) {
        boolean identity = IDENTITY.stream().anyMatch(f -> heading.find(f).isPresent());
        int first = heading.columns().get(0).number();
        return name != Field.STEPS || identity
                ? OptionalInt.empty()
                : heading.unknown().stream()
                        .mapToInt(HeadingBlock.UnknownColumn::number)
                        .filter(number -> number < first)
                        .findFirst();
    }

    private boolean saysContinued(Map<Field, FieldText> texts, MeasureDraft above) {
        List<Field> names = new ArrayList<>(IDENTITY);
        names.addAll(NAMING);
        for (Field field : names) {
            FieldText text = texts.get(field);
            Optional<String> name = text == null ? Optional.empty() : mark.findTextBefore(text.text());
            if (name.isPresent()) {
                String before = above.firstText(field);
                return name.get().isEmpty()
                        || before.isEmpty()
                        || ThaiText.fold(mark.without(before)).equals(ThaiText.fold(name.get()));
            }
        }
        return false;
    }

    private static boolean repeats(MeasureDraft above, Field name, Map<Field, FieldText> texts) {
        String before = above.firstText(name);
        return !before.isEmpty()
                && ThaiText.fold(before).equals(ThaiText.fold(texts.get(name).text()));
    }

    /** Whether the steps' numbering goes on instead of starting anew. */
    private static boolean stepsGoOn(Map<Field, FieldText> texts) {
        FieldText steps = texts.get(Field.STEPS);
        if (steps == null) {
            return false;
        }
        String folded = ThaiText.fold(steps.text());
        return LABEL.matcher(folded).find() && !FIRST_LABEL.matcher(folded).find();
    }
}
