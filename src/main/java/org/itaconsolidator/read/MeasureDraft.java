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
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.thai.ThaiText;

/** A measure while its rows come in: what each row adds, cell by cell, until the next measure begins. */
final class MeasureDraft {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)]|[-\u2010-\u2015\u2022\u25CF\u25AA\u25E6\u25CB\u25A0\u25A1\u27A2\u2713\u2714\u221A\u2611\u00B7*])");
    private static final Set<Field> NAMES = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.SUB_TOPIC);
    private static final Set<Field> PROSE = EnumSet.of(
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.STEPS,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.PROBLEMS,
            Field.RECOMMENDATION);

    final Form form;
    final OptionalInt topic;
    final CellRef at;
    final List<RowRef> rows = new ArrayList<>();
    final List<Map<Field, FieldText>> parts = new ArrayList<>();

    /** For each part what a range merged down from above holds for its row. */
    final List<Map<Field, FieldText>> held = new ArrayList<>();

    /** The empty cells of its first row, by field. */
    final Map<Field, CellRef> blanks = new EnumMap<>(Field.class);

    /** The blank cell in whose place the indicator of the measure above holds. */
    Optional<CellRef> indicatorFromAbove = Optional.empty();

    MeasureDraft(Form form, OptionalInt topic, CellRef at) {
        this.form = form;
        this.topic = topic;
        this.at = at;
    }

    /** One more row of it, with what that row adds. */
    void add(TableRow row, Map<Field, FieldText> texts) {
        rows.add(row.ref());
        held.add(row.held());
        parts.add(new EnumMap<>(texts));
    }

    /** Whether its last row stands on a sheet, in a table of a form. */
    boolean isOn(String sheet, Form ofForm) {
        return form == ofForm && rows.get(rows.size() - 1).sheet().equals(sheet);
    }

    /** The first text written in a field, {@code ""} for a blank. */
    String firstText(Field field) {
        return parts.stream()
                .filter(part -> part.containsKey(field))
                .map(part -> part.get(field).text())
                .findFirst()
                .orElse("");
    }

    /** The parts of a field in the order of the rows. */
    List<FieldText> list(Field field) {
        return parts.stream()
                .filter(p -> p.containsKey(field))
                .map(p -> p.get(field))
                .toList();
    }

    /** The field's text over all rows: what is repeated stands once. */
    Map<Field, FieldText> joined() {
        Map<Field, FieldText> joined = new EnumMap<>(Field.class);
        for (Map<Field, FieldText> part : parts) {
            part.forEach((field, text) -> joined.merge(field, text, (before, more) -> join(field, before, more)));
        }
        return joined;
    }

    /** The parts of a field that its joined text keeps: what is repeated is there once. */
    List<FieldText> listKept(Field field) {
        List<FieldText> kept = new ArrayList<>();
        FieldText joined = null;
        for (FieldText text : list(field)) {
            if (joined == null || !isRepeated(joined, text)) {
                kept.add(text);
                joined = joined == null ? text : join(field, joined, text);
            }
        }
        return kept;
    }

    /**
     * A text that goes on below: in a list, what has no label of its own is the rest of a broken sentence and joined by a
     * blank, as it is in a name; anything else stands on a line of its own.
     */
    private static FieldText join(Field field, FieldText before, FieldText more) {
        if (isRepeated(before, more)) {
            return before;
        }
        String folded = ThaiText.fold(more.text());
        boolean broken = !LABEL.matcher(folded).find()
                && (NAMES.contains(field)
                        || PROSE.contains(field)
                                && LABEL.matcher(ThaiText.fold(before.text())).find());
        return new FieldText(before.text() + (broken ? " " : "\n") + more.text(), before.at());
    }

    private static boolean isRepeated(FieldText before, FieldText more) {
        String folded = ThaiText.fold(more.text());
        return before.text().lines().anyMatch(line -> ThaiText.fold(line).equals(folded))
                || ThaiText.fold(before.text()).equals(folded);
    }
}
