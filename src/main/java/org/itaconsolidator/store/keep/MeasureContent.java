package org.itaconsolidator.store.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.Divisions;

/** The rows of the measures of one submission, with ids that rise in the order of the document. */
final class MeasureContent {
    private static final RecordColumns<MeasureStep> STEP =
            RecordColumns.of(MeasureStep.class, Map.of("number", "step_no", "text", "step"));
    private static final RecordColumns<DatedEvent> EVENT =
            RecordColumns.of(DatedEvent.class, Map.of("date", "event_date"));

    private static final DivisionNames DIVISIONS = DivisionNames.load();

    private final Store store;
    private final Queries sql;

    MeasureContent(Store store) {
        this.store = store;
        this.sql = Queries.writing(store);
    }

    void write(long submissionId, String deliverer, List<Measure> measures) {
        if (measures.isEmpty()) {
            return;
        }
        Batch.Of<RowRef> rows = sql.into("measure_row", SubmissionContent.ROW, "measure_id");
        Batch divisions = sql.batch("INSERT INTO measure_division (measure_id, position, division) VALUES (?, ?, ?)");
        Batch.Of<MeasureStep> steps = sql.into("measure_step", STEP, "measure_id", "period_start", "period_end");
        Batch.Of<DatedEvent> events = sql.into("event", EVENT, "measure_id", "position");
        Batch batch = sql.batch("INSERT INTO measure (measure_id, submission_id, form, topic, indicator, item,"
                + " period_start, period_end, duplicate_of, sheet, cell, cells, whose, " + MeasureTextColumns.columns()
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + MeasureTextColumns.placeholders() + ")");
        boolean gathered =
                measures.stream().anyMatch(each -> each.form() == Form.MEASURES && isOfOthers(each, deliverer));
        long first = store.nextId("measure");
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            long id = first + i;
            batch.add(measureColumns(
                    submissionId, id, first, measure, isOfThoseNamed(measure, deliverer, gathered) ? "" : deliverer));
            for (RowRef row : new HashSet<>(measure.rows())) {
                rows.add(row, id);
            }
            int position = 0;
            for (String division : measure.divisions()) {
                divisions.add(id, ++position, division);
            }
            for (MeasureStep step : measure.steps()) {
                Period period = step.periodReading();
                steps.add(step, id, period.start(), period.end());
            }
            position = 0;
            for (DatedEvent event : measure.events()) {
                events.add(event, id, ++position);
            }
        }
        for (Batch each : List.of(batch, rows, divisions, steps, events)) {
            each.send();
        }
    }

    /**
     * Whether the divisions that a row makes responsible answer for it, not the one that hands it in: so it is with each row of a plan
     * that has rows of other divisions alone. Of a joint row of a division's own plan or report that one answers.
     */
    private static boolean isOfThoseNamed(Measure measure, String deliverer, boolean gathered) {
        return gathered && measure.form() == Form.MEASURES
                ? measure.divisions().stream().anyMatch(DIVISIONS::isDivision)
                : isOfOthers(measure, deliverer);
    }

    private static boolean isOfOthers(Measure measure, String deliverer) {
        return !measure.divisions().contains(deliverer)
                && !measure.divisions().contains(Divisions.ALL)
                && measure.divisions().stream().anyMatch(DIVISIONS::isDivision);
    }

    private static Object[] measureColumns(long submissionId, long id, long first, Measure m, String whose) {
        List<Object> values = new ArrayList<>(List.of(id, submissionId, m.form(), m.topic(), m.indicator(), m.item()));
        values.add(m.period().start());
        values.add(m.period().end());
        values.add(m.duplicateOf().isPresent() ? first + m.duplicateOf().getAsInt() : null);
        values.add(m.at().sheet());
        values.add(m.at().a1());
        Map<Field, FieldText> texts = new HashMap<>(m.texts());
        texts.putAll(m.named());
        values.add(MeasureTextColumns.cells(texts));
        values.add(whose);
        for (Field field : MeasureTextColumns.FIELDS) {
            FieldText text = texts.get(field);
            values.add(text == null ? null : text.text());
        }
        return values.toArray();
    }
}
