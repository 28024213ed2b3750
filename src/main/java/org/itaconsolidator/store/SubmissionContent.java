package org.itaconsolidator.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.AnalysisNote;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.CheckedSubmission;
import org.itaconsolidator.model.DatedEvent;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Measure;
import org.itaconsolidator.model.MeasureStep;
import org.itaconsolidator.model.OitItem;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Submission;

/** The rows of content of one submission: written together, removed together, counted where they lie. */
final class SubmissionContent {
    private final Store store;

    SubmissionContent(Store store) {
        this.store = store;
    }

    void remove(long submissionId) {
        for (String table :
                List.of("score_reading", "reported_figure", "measure", "analysis", "oit_item", "submission_form")) {
            store.sql()
                    .sql("DELETE FROM " + table + " WHERE submission_id = ?")
                    .param(submissionId)
                    .update();
        }
    }

    void write(long submissionId, CheckedSubmission checked) {
        Submission submission = checked.submission();
        writeScores(submissionId, submission, checked.chosenScores());
        writeFigures(submissionId, submission.reported());
        writeMeasures(submissionId, submission.measures());
        writeAnalysis(submissionId, submission.analysis());
        writeOitItems(submissionId, submission.oitItems());
    }

    /** How many of the workbook's rows have something in the store, counted from what is there. */
    int countRows(long submissionId) {
        return store.sql()
                .sql("""
                     SELECT count(*) FROM (
                         SELECT sheet, row FROM score_reading WHERE submission_id = :id AND in_ledger = 1
                         UNION
                         SELECT r.sheet, r.row FROM measure_row r JOIN measure m USING (measure_id)
                         WHERE m.submission_id = :id
                         UNION
                         SELECT r.sheet, r.row FROM analysis_row r JOIN analysis a USING (analysis_id)
                         WHERE a.submission_id = :id
                         UNION
                         SELECT sheet, row FROM oit_item WHERE submission_id = :id)
                     """)
                .param("id", submissionId)
                .query(Integer.class)
                .single();
    }

    private void writeScores(long id, Submission submission, Set<CellRef> chosen) {
        Batch batch = new Batch("""
                INSERT INTO score_reading
                (submission_id, source, fiscal_year, indicator, score, chosen, in_ledger, sheet, row, col)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (ScoreReading s : submission.scores()) {
            batch.add(
                    id,
                    s.source().code(),
                    s.fiscalYear().buddhist(),
                    s.indicator(),
                    s.score().toPlainString(),
                    chosen.contains(s.at()) ? 1 : 0,
                    submission.rowsRead().contains(s.at().rowRef()) ? 1 : 0,
                    s.at().sheet(),
                    s.at().row(),
                    s.at().column());
        }
        batch.send(store.batches());
    }

    private void writeFigures(long id, List<ReportedFigure> figures) {
        Batch batch = new Batch("""
                INSERT INTO reported_figure
                (submission_id, source, fiscal_year, kind, value, text, sheet, row, col)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (ReportedFigure f : figures) {
            batch.add(
                    id,
                    f.source().code(),
                    f.fiscalYear().buddhist(),
                    f.kind().name(),
                    f.value().map(v -> v.toPlainString()).orElse(null),
                    f.text(),
                    f.at().sheet(),
                    f.at().row(),
                    f.at().column());
        }
        batch.send(store.batches());
    }

    private void writeMeasures(long submissionId, List<Measure> measures) {
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
                + " period_start, period_end, duplicate_of, sheet, cell, cells, " + MeasureTexts.columns()
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + MeasureTexts.placeholders() + ")");
        long first = nextId("measure");
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
        values.add(Columns.orNull(m.topic()));
        values.add(Columns.orNull(m.indicator()));
        values.add(m.item());
        values.add(Columns.orNull((Object) m.period().start().orElse(null)));
        values.add(Columns.orNull((Object) m.period().end().orElse(null)));
        values.add(m.duplicateOf().isPresent() ? first + m.duplicateOf().getAsInt() : null);
        values.add(m.at().sheet());
        values.add(m.at().a1());
        values.add(MeasureTexts.cells(m.texts()));
        for (Field field : MeasureTexts.FIELDS) {
            values.add(m.findText(field).map(t -> t.text()).orElse(null));
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
            Columns.orNull((Object) s.periodReading().start().orElse(null)),
            Columns.orNull((Object) s.periodReading().end().orElse(null)),
            s.at().sheet(),
            s.at().a1()
        };
    }

    private void writeAnalysis(long submissionId, List<AnalysisNote> notes) {
        Batch rows = new Batch("INSERT INTO analysis_row (analysis_id, sheet, row) VALUES (?, ?, ?)");
        Batch batch = new Batch("""
                INSERT INTO analysis
                (analysis_id, submission_id, fiscal_year, indicator, item, kind, text, sheet, cell)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        long id = nextId("analysis");
        for (AnalysisNote n : notes) {
            batch.add(
                    id,
                    submissionId,
                    n.fiscalYear().buddhist(),
                    Columns.orNull(n.indicator()),
                    n.item(),
                    n.kind().code(),
                    n.text(),
                    n.at().sheet(),
                    n.at().a1());
            for (RowRef row : new HashSet<>(n.rows())) {
                rows.add(id, row.sheet(), row.row());
            }
            id++;
        }
        batch.send(store.batches());
        rows.send(store.batches());
    }

    private void writeOitItems(long submissionId, List<OitItem> items) {
        Batch batch = new Batch("""
                INSERT INTO oit_item (submission_id, fiscal_year, item, owner, url, self_score, sheet, row, cell)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (OitItem o : items) {
            batch.add(
                    submissionId,
                    o.fiscalYear().buddhist(),
                    o.item(),
                    o.owner(),
                    o.url(),
                    o.selfScore().orElse(null),
                    o.at().sheet(),
                    o.at().row(),
                    o.at().a1());
        }
        batch.send(store.batches());
    }

    /** The next id of a table whose ids are never used twice, so that they rise in the order of the document. */
    private long nextId(String table) {
        return store.sql()
                .sql("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0) + 1")
                .param(table)
                .query(Long.class)
                .single();
    }
}
