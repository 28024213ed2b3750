package org.itaconsolidator.store.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.MeasureTextColumns;

/** The rows of the measures of one submission, with ids that rise in the order of the document. */
final class MeasureContent {
    private final Store store;

    MeasureContent(Store store) {
        this.store = store;
    }

    void write(long submissionId, List<Measure> measures) {
        Batch rows = new Batch("INSERT INTO measure_row (measure_id, sheet, row) VALUES (?, ?, ?)");
        Batch divisions = new Batch("INSERT INTO measure_division (measure_id, position, division) VALUES (?, ?, ?)");
        Batch steps = new Batch("""
                INSERT INTO measure_step
                (measure_id, step_no, step, result, responsible, period, period_start, period_end, sheet, cell)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        Batch events = new Batch("""
                INSERT INTO event (measure_id, position, event_date, text, sheet, cell) VALUES (?, ?, ?, ?, ?, ?)
                """);
        Batch batch = new Batch("INSERT INTO measure (measure_id, submission_id, form, topic, indicator, item,"
                + " period_start, period_end, duplicate_of, sheet, cell, cells, " + MeasureTextColumns.columns()
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + MeasureTextColumns.placeholders() + ")");
        long first = store.nextId("measure");
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            long id = first + i;
            batch.add(measureColumns(submissionId, id, first, measure));
            for (RowRef row : new HashSet<>(measure.rows())) {
                rows.add(id, row.sheet(), row.row());
            }
            int position = 0;
            for (String division : measure.divisions()) {
                divisions.add(id, ++position, division);
            }
            measure.steps().forEach(step -> steps.add(stepColumns(id, step)));
            position = 0;
            for (DatedEvent e : measure.events()) {
                events.add(id, ++position, e.date().toString(), e.text(), e.at().sheet(), e.at().a1());
            }
        }
        for (Batch each : List.of(batch, rows, divisions, steps, events)) {
            each.send(store.batches());
        }
    }

    private static Object[] measureColumns(long submissionId, long id, long first, Measure m) {
        List<Object> values = new ArrayList<>(List.of(id, submissionId, m.form().code()));
        values.add(ColumnValues.orNull(m.topic()));
        values.add(ColumnValues.orNull(m.indicator()));
        values.add(m.item());
        values.add(ColumnValues.orNull((Object) m.period().start().orElse(null)));
        values.add(ColumnValues.orNull((Object) m.period().end().orElse(null)));
        values.add(m.duplicateOf().isPresent() ? first + m.duplicateOf().getAsInt() : null);
        values.add(m.at().sheet());
        values.add(m.at().a1());
        Map<Field, FieldText> texts = new HashMap<>(m.texts());
        texts.putAll(m.named());
        values.add(MeasureTextColumns.cells(texts));
        for (Field field : MeasureTextColumns.FIELDS) {
            FieldText text = texts.get(field);
            values.add(text == null ? null : text.text());
        }
        return values.toArray();
    }

    private static Object[] stepColumns(long measureId, MeasureStep s) {
        return new Object[] {
            measureId,
            s.number(),
            s.text(),
            s.result(),
            s.responsible(),
            s.period(),
            ColumnValues.orNull((Object) s.periodReading().start().orElse(null)),
            ColumnValues.orNull((Object) s.periodReading().end().orElse(null)),
            s.at().sheet(),
            s.at().a1()
        };
    }
}
