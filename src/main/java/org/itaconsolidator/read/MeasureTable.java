package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.ThaiText;

/**
 * Rows of plans and reports joined to measures: a row that goes on from the row above, from the page before, with or
 * without "(ต่อ)", belongs to the measure above. Keeps its state over the tables of a workbook, because a page break
 * repeats the heading in the middle of a measure.
 */
final class MeasureTable {
    /** Fields that say which measure a row is about. */
    private static final List<Field> IDENTITY = List.of(Field.TOPIC, Field.INDICATOR, Field.ITEM);

    /** Fields of which one at least makes a row a measure. */
    private static final Set<Field> CONTENT = EnumSet.of(
            Field.SUB_TOPIC,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.MEASURE,
            Field.STEPS,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.EVIDENCE);

    private static final List<Field> NAMING = List.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.SUB_TOPIC);
    private static final Pattern FIRST_LABEL = Pattern.compile("^\\(?1[.)]");
    private static final Pattern LABEL = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private final Words words;
    private final ContinuationMark mark;
    private final SubmissionDraft draft;
    private final List<MeasureDraft> measures = new ArrayList<>();

    MeasureTable(Words words, SubmissionDraft draft) {
        this.words = words;
        this.mark = new ContinuationMark(words);
        this.draft = draft;
    }

    /** The measures in the order of the document. */
    List<MeasureDraft> listMeasures() {
        return measures;
    }

    /** Takes one row under a heading. */
    void take(TableRow row, HeadingBlock heading, Form form, OptionalInt topic) {
        Map<Field, FieldText> texts = shifted(row, heading);
        if (!hasContent(texts)) {
            if (row.broken()) {
                draft.refused(row.ref());
            } else {
                draft.ignored(row.ref());
            }
            if (texts.values().stream().anyMatch(text -> words.is(Words.Kind.NOTHING, text.text()))) {
                draft.nothingToReport(row.ref());
            }
            return;
        }
        draft.stored(row.ref());
        if (!measures.isEmpty() && continues(row, texts, heading)) {
            last().add(row, withoutRepeatedName(texts));
            return;
        }
        CellRef at = texts.values().stream()
                .map(FieldText::at)
                .min(CellRef::compareTo)
                .orElseThrow();
        MeasureDraft next = new MeasureDraft(form, topic, at);
        next.add(row, withSubjectAbove(withHeld(row, texts), row, heading));
        measures.add(next);
    }

    private MeasureDraft last() {
        return measures.get(measures.size() - 1);
    }

    private boolean hasContent(Map<Field, FieldText> texts) {
        return texts.entrySet().stream()
                .anyMatch(e -> CONTENT.contains(e.getKey())
                        && !words.is(Words.Kind.NOTHING, e.getValue().text()));
    }

    private boolean continues(TableRow row, Map<Field, FieldText> texts, HeadingBlock heading) {
        if (saysContinued(texts)) {
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
        if (hasName && repeatsLast(name, texts) && stepsGoOn(texts)) {
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

    private boolean saysContinued(Map<Field, FieldText> texts) {
        List<Field> names = new ArrayList<>(IDENTITY);
        names.addAll(NAMING);
        for (Field field : names) {
            FieldText text = texts.get(field);
            Optional<String> name = text == null ? Optional.empty() : mark.findTextBefore(text.text());
            if (name.isPresent()) {
                String before = last().firstText(field);
                return name.get().isEmpty()
                        || before.isEmpty()
                        || ThaiText.fold(mark.without(before)).equals(ThaiText.fold(name.get()));
            }
        }
        return false;
    }

    private boolean repeatsLast(Field name, Map<Field, FieldText> texts) {
        String before = last().firstText(name);
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

    /** A name written again after a page break adds nothing. */
    private Map<Field, FieldText> withoutRepeatedName(Map<Field, FieldText> texts) {
        Map<Field, FieldText> more = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> {
            String plain = field == Field.STEPS ? text.text() : mark.without(text.text());
            if (!plain.isEmpty()) {
                more.put(field, new FieldText(plain, text.at()));
            }
        });
        return more;
    }

    /**
     * A new measure whose cell for the indicator is blank means the indicator above it on the sheet: officers leave out
     * what stays the same. Its item is not passed on, because that may differ.
     */
    private Map<Field, FieldText> withSubjectAbove(Map<Field, FieldText> texts, TableRow row, HeadingBlock heading) {
        boolean blank = heading.find(Field.INDICATOR).isPresent() && !texts.containsKey(Field.INDICATOR);
        if (blank && !texts.containsKey(Field.ITEM) && !measures.isEmpty()) {
            last().list(Field.INDICATOR).stream()
                    .filter(above -> above.at().sheet().equals(row.ref().sheet()))
                    .findFirst()
                    .ifPresent(above -> texts.put(Field.INDICATOR, above));
        }
        return texts;
    }

    private static Map<Field, FieldText> withHeld(TableRow row, Map<Field, FieldText> texts) {
        Map<Field, FieldText> all = new EnumMap<>(Field.class);
        all.putAll(row.held());
        all.putAll(texts);
        return all;
    }

    /**
     * The row's own texts, with a measure that stands one column beside its own put where it belongs: the measure's cell
     * is blank and the neighbour's text says by its first word that it is a measure.
     */
    private Map<Field, FieldText> shifted(TableRow row, HeadingBlock heading) {
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(row.own());
        if (texts.containsKey(Field.MEASURE) || heading.find(Field.MEASURE).isEmpty()) {
            return texts;
        }
        int home = heading.find(Field.MEASURE).get().number();
        for (int neighbour : new int[] {home - 1, home + 1}) {
            heading.findAt(neighbour).map(c -> c.heading().field()).ifPresent(field -> {
                FieldText text = texts.get(field);
                if (text != null && !texts.containsKey(Field.MEASURE) && startsAsMeasure(text.text())) {
                    texts.remove(field);
                    texts.put(Field.MEASURE, text);
                    draft.findings.add(Finding.at(
                                    text.at(),
                                    FindingCode.VALUE_IN_NEIGHBOUR_COLUMN,
                                    text.text(),
                                    CellRef.columnName(home) + row.row().number())
                            .with("heading", heading.findAt(home).get().text()));
                }
            });
        }
        return texts;
    }

    private boolean startsAsMeasure(String text) {
        String folded = ThaiText.fold(text);
        String bare = LABEL.matcher(folded).replaceFirst("");
        return words.starts(Words.Kind.MEASURE_STARTS, bare);
    }
}
