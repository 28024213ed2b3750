package org.itaconsolidator.read.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.thai.text.TextProfile;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.ThaiWords;

/** Decides whether a row continues the measure above it, with or without "(ต่อ)", or begins a new measure. */
record Continuation(Words words) {
    private static final List<Field> IDENTITY = List.of(Field.TOPIC, Field.INDICATOR, Field.ITEM);

    private static final List<Field> NAMING = List.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.SUB_TOPIC);
    private static final List<Field> MAY_CARRY_THE_MARK =
            Stream.concat(IDENTITY.stream(), NAMING.stream()).toList();
    private static final Pattern FIRST_LABEL = Pattern.compile("^\\(?1[.)]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d.]|\\.$");

    /** The mark as officers write it in the column of numbers, without brackets. */
    private static final String MARK_ALONE = "ต่อ";

    private static final Pattern LABEL = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]?");

    boolean isMeant(TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above, Form form) {
        Field name = nameField(heading);
        if (name == Field.STEPS && row.held().containsKey(Field.MEASURE)) {
            return above.isOn(row.ref().sheet(), form) && above.says(Field.MEASURE, row.held());
        }
        if (saysContinued(texts, above) || numberSaysContinued(texts, name, above)) {
            return true;
        }
        if (!above.isOn(row.ref().sheet(), form)) {
            return form == above.form && isRestOfAPage(texts, name, above);
        }
        OptionalInt unknownName = unknownNameColumn(heading, name);
        if (unknownName.isPresent()) {
            return !row.outside().contains(unknownName.getAsInt());
        }
        boolean hasNumber = texts.containsKey(Field.SEQ);
        boolean hasIdentity = holdsOne(texts, IDENTITY);
        boolean hasName = texts.containsKey(name);
        if (hasName
                && repeats(above, name, texts)
                && (stepsGoOn(texts) || isSameWithMore(texts, name, above, isBehindAPageBreak(row, heading, above)))) {
            return true;
        }
        if (hasNumber || hasIdentity || hasName && !repeats(above, name, texts) && isNumbered(row, heading)) {
            return false;
        }
        if (hasName && isRestOfText(row, texts, name, above)) {
            return true;
        }
        boolean identityColumn = heading.has(Field.SEQ) || hasIdentityColumn(heading);
        boolean namedByMeasure = name == Field.MEASURE;
        // where the row above has no number either, a blank one says nothing
        if (hasName && (namedByMeasure || !identityColumn || !isIdentified(above))) {
            return false;
        }
        boolean identityHeld = holdsOne(row.held(), IDENTITY);
        return !(hasName && (identityHeld || isOfOthersOrAnotherTime(texts, name, above)));
    }

    /** Whether a row below a numbered one holds nothing but the rest of the text above, for which its cell was too narrow. */
    private static boolean isRestOfText(TableRow row, Map<Field, FieldText> texts, Field name, MeasureDraft above) {
        List<FieldText> before = above.list(name);
        return texts.size() == 1
                && row.outside().isEmpty()
                && row.held().isEmpty()
                && !above.firstText(Field.SEQ).isEmpty()
                && !before.isEmpty()
                && ThaiWords.goesOn(
                        before.get(before.size() - 1).text(), texts.get(name).text());
    }

    /** Whether a named row has both a division and a period, not both of them those above, and goes on with no list. */
    private static boolean isOfOthersOrAnotherTime(Map<Field, FieldText> texts, Field name, MeasureDraft above) {
        return texts.containsKey(Field.RESPONSIBLE)
                && texts.containsKey(Field.PERIOD)
                && !(above.says(Field.RESPONSIBLE, texts) && above.says(Field.PERIOD, texts))
                && !goesOn(texts.get(name));
    }

    /**
     * The text by which a row that goes on with the measure above may be one of its own; empty where it surely goes on: with the mark,
     * under a merged name, with a list, as the rest of a text behind repeated headings, or without a name.
     */
    Optional<FieldText> findDoubt(TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, MeasureDraft above) {
        boolean restOfAPage = isBehindAPageBreak(row, heading, above)
                && !texts.containsKey(Field.RESPONSIBLE)
                && !texts.containsKey(Field.PERIOD);
        if (restOfAPage
                || texts.containsKey(Field.SEQ)
                || holdsOne(row.held(), NAMING)
                || saysContinued(texts, above)) {
            return Optional.empty();
        }
        return NAMING.stream()
                .filter(field -> texts.containsKey(field) && !above.says(field, texts))
                .map(texts::get)
                .filter(text -> !goesOn(text))
                .findFirst();
    }

    /** Whether a row on another sheet names no measure of its own and goes on with the numbers of a list. */
    private static boolean isRestOfAPage(Map<Field, FieldText> texts, Field name, MeasureDraft above) {
        if (texts.containsKey(Field.SEQ) || holdsOne(texts, IDENTITY)) {
            return false;
        }
        boolean unnamed = name == Field.STEPS || !texts.containsKey(name) || repeats(above, name, texts);
        return unnamed ? goesOn(texts.get(Field.STEPS)) : name != Field.MEASURE && goesOn(texts.get(name));
    }

    /** Whether a row has a running number in a column without a heading, left of all others. */
    static boolean isNumbered(TableRow row, HeadingBlock heading) {
        if (row.outside().isEmpty()) {
            return false;
        }
        int firstKnown = heading.columns().get(0).number();
        return row.outside().stream()
                .filter(column -> column < firstKnown
                        && heading.unknown().stream().noneMatch(headed -> headed.number() == column))
                .anyMatch(column -> RUNNING_NUMBER
                        .matcher(ThaiText.fold(row.row().text(column)))
                        .matches());
    }

    private static boolean isIdentified(MeasureDraft above) {
        return !above.firstText(Field.SEQ).isEmpty()
                || IDENTITY.stream().anyMatch(field -> !above.firstText(field).isEmpty());
    }

    /** Whether a row says nothing but which measure the rows below it are about. */
    static boolean onlyIdentifies(Map<Field, FieldText> texts) {
        return !texts.isEmpty() && texts.keySet().stream().allMatch(Continuation::identifies);
    }

    /** Whether a field says which measure a row is about, and nothing of it. */
    static boolean identifies(Field field) {
        return field == Field.SEQ || IDENTITY.contains(field);
    }

    /** The field that names a measure in a table: its measure column, else what it is about. */
    private static Field nameField(HeadingBlock heading) {
        for (Field field : NAMING) {
            if (heading.has(field)) {
                return field;
            }
        }
        return Field.STEPS;
    }

    private static boolean hasIdentityColumn(HeadingBlock heading) {
        return IDENTITY.stream().anyMatch(heading::has);
    }

    private static boolean holdsOne(Map<Field, FieldText> texts, List<Field> fields) {
        return fields.stream().anyMatch(texts::containsKey);
    }

    /** Where no known column names the measure, an unknown one left of all others does: the rows still belong together. */
    private static OptionalInt unknownNameColumn(HeadingBlock heading, Field name) {
        if (name != Field.STEPS || hasIdentityColumn(heading)) {
            return OptionalInt.empty();
        }
        int first = heading.columns().get(0).number();
        return heading.unknown().stream()
                .mapToInt(TableColumn::number)
                .filter(number -> number < first)
                .findFirst();
    }

    private boolean saysContinued(Map<Field, FieldText> texts, MeasureDraft above) {
        for (Field field : MAY_CARRY_THE_MARK) {
            FieldText text = texts.get(field);
            Optional<String> name = text == null ? Optional.empty() : findTextBeforeMark(text.text());
            if (name.isPresent()) {
                String before = above.firstText(field);
                return name.get().isEmpty()
                        || before.isEmpty()
                        || ThaiText.fold(withoutMark(before)).equals(ThaiText.fold(name.get()));
            }
        }
        return false;
    }

    /** Whether the number carries the mark, or is the mark alone, and nothing beside it names another measure. */
    private boolean numberSaysContinued(Map<Field, FieldText> texts, Field name, MeasureDraft above) {
        FieldText number = texts.get(Field.SEQ);
        if (number == null) {
            return false;
        }
        Optional<String> before =
                MARK_ALONE.equals(ThaiText.fold(number.text())) ? Optional.of("") : findTextBeforeMark(number.text());
        return before.isPresent()
                && (before.get().isEmpty() || isSameNumber(before.get(), above))
                && (!texts.containsKey(name) || repeats(above, name, texts))
                && namesNoOther(texts, above);
    }

    /** Whether the headings were repeated between a row and the measure above it. */
    private static boolean isBehindAPageBreak(TableRow row, HeadingBlock heading, MeasureDraft above) {
        RowRef last = above.rows.get(above.rows.size() - 1);
        return last.sheet().equals(row.ref().sheet()) && last.row() < heading.firstRow();
    }

    /**
     * Whether a row repeats the number and the name above it and tells more. A list begun anew is another measure's, unless
     * the headings were repeated in between; the same list, or nearly so, is the measure told twice.
     */
    private boolean isSameWithMore(Map<Field, FieldText> texts, Field name, MeasureDraft above, boolean newPage) {
        FieldText number = texts.get(Field.SEQ);
        FieldText steps = texts.get(Field.STEPS);
        boolean begunAnew = steps != null
                && (!newPage && FIRST_LABEL.matcher(ThaiText.fold(steps.text())).find()
                        || above.list(Field.STEPS).stream()
                                .anyMatch(each -> TextProfile.of(each.text()).isNearly(TextProfile.of(steps.text()))));
        return number != null
                && isSameNumber(number.text(), above)
                && steps != null
                && name != Field.STEPS
                && !begunAnew
                && namesNoOther(texts, above);
    }

    private boolean isSameNumber(String number, MeasureDraft above) {
        String before = NO_DIGIT.matcher(ThaiText.fold(withoutMark(above.firstText(Field.SEQ))))
                .replaceAll("");
        return !before.isEmpty()
                && before.equals(NO_DIGIT.matcher(ThaiText.fold(number)).replaceAll(""));
    }

    /** Whether what a row says of its topic, indicator and item is what stands above, too. */
    private boolean namesNoOther(Map<Field, FieldText> texts, MeasureDraft above) {
        return IDENTITY.stream()
                .filter(texts::containsKey)
                .allMatch(field -> ThaiText.fold(withoutMark(above.firstText(field)))
                        .equals(ThaiText.fold(withoutMark(texts.get(field).text()))));
    }

    private static boolean repeats(MeasureDraft above, Field name, Map<Field, FieldText> texts) {
        String before = above.firstText(name);
        return !before.isEmpty()
                && ThaiText.fold(before).equals(ThaiText.fold(texts.get(name).text()));
    }

    /** Whether the steps' numbering goes on instead of starting anew. */
    private static boolean stepsGoOn(Map<Field, FieldText> texts) {
        return goesOn(texts.get(Field.STEPS));
    }

    /** Whether a list begins with a later number than its first; not without a list. */
    static boolean goesOn(FieldText list) {
        if (list == null) {
            return false;
        }
        String folded = ThaiText.fold(list.text());
        return LABEL.matcher(folded).find() && !FIRST_LABEL.matcher(folded).find();
    }

    /**
     * The text in front of the mark "(ต่อ)" at its end, {@code ""} where the mark is all; empty where the text carries none. Its
     * opening bracket may be missing; a bracket that the text itself opened closes that one: "(ติดตามต่อ)" is no mark.
     */
    Optional<String> findTextBeforeMark(String text) {
        for (String mark : words.folded().get(Words.Kind.CONTINUED)) {
            int start = startOfEnd(text, mark);
            if (start >= 0) {
                String before = text.substring(0, start);
                boolean closesAnother = !mark.startsWith("(") && before.lastIndexOf('(') > before.lastIndexOf(')');
                return closesAnother ? Optional.empty() : Optional.of(before.strip());
            }
        }
        return Optional.empty();
    }

    String withoutMark(String text) {
        return findTextBeforeMark(text).orElse(text.strip());
    }

    /** Where the mark begins with which a text ends, whatever blanks stand in it; -1 where it does not end so. */
    private static int startOfEnd(String text, String mark) {
        int at = text.length();
        for (int i = mark.length() - 1; i >= 0; i--) {
            do {
                at--;
            } while (at >= 0 && Character.isWhitespace(text.charAt(at)));
            if (at < 0 || text.charAt(at) != mark.charAt(i)) {
                return -1;
            }
        }
        return at;
    }
}
