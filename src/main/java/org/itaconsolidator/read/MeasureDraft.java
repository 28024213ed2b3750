package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.thai.ThaiText;

/** A measure while its rows come in: what each row adds, cell by cell, until the next measure begins. */
final class MeasureDraft {
    final Form form;
    final OptionalInt topic;
    final CellRef at;
    final List<RowRef> rows = new ArrayList<>();
    final List<Map<Field, FieldText>> parts = new ArrayList<>();

    MeasureDraft(Form form, OptionalInt topic, CellRef at) {
        this.form = form;
        this.topic = topic;
        this.at = at;
    }

    /** One more row of it, with what that row adds. */
    void add(RowRef row, Map<Field, FieldText> texts) {
        rows.add(row);
        parts.add(new EnumMap<>(texts));
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
            part.forEach((field, text) -> joined.merge(field, text, MeasureDraft::join));
        }
        return joined;
    }

    private static FieldText join(FieldText before, FieldText more) {
        String folded = ThaiText.fold(more.text());
        boolean repeated =
                before.text().lines().anyMatch(line -> ThaiText.fold(line).equals(folded))
                        || ThaiText.fold(before.text()).equals(folded);
        if (repeated) {
            return before;
        }
        return new FieldText(before.text() + "\n" + more.text(), before.at());
    }
}
