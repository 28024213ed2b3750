package org.itaconsolidator.store.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.ComparedTotal;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;

/** The rows of content of one submission: writes, removes and counts them together. */
record SubmissionContent(Queries sql) {
    private static final RecordColumns<RowRef> ROW = RecordColumns.of(RowRef.class);
    private static final RecordColumns<AnalysisNote> ANALYSIS = RecordColumns.of(AnalysisNote.class);
    private static final RecordColumns<OitItem> OIT_ITEM = RecordColumns.of(OitItem.class, Map.of("checkedOn", "date"));
    private static final RecordColumns<ComparedTotal> COMPARED = RecordColumns.of(ComparedTotal.class);
    private static final RecordColumns<Measure> MEASURE = RecordColumns.of(Measure.class);
    private static final String[] BESIDE_MEASURE = Stream.concat(
                    Stream.of("measure_id submission_id period_start period_end duplicate_of cells whose".split(" ")),
                    MeasureTextColumns.FIELDS.stream().map(MeasureTextColumns::column))
            .toArray(String[]::new);
    private static final RecordColumns<MeasureStep> STEP =
            RecordColumns.of(MeasureStep.class, Map.of("number", "step_no", "text", "step"));
    private static final RecordColumns<DatedEvent> EVENT =
            RecordColumns.of(DatedEvent.class, Map.of("date", "event_date"));
    private static final DivisionNames DIVISIONS = DivisionNames.load();

    void remove(long submissionId) {
        for (String table : List.of(
                "score_reading reported_figure measure analysis oit_item compared_result submission_form".split(" "))) {
            sql.update("DELETE FROM " + table + " WHERE submission_id = ?", submissionId);
        }
    }

    void write(long submissionId, CheckedSubmission checked) {
        Submission submission = checked.submission();
        writeScores(submissionId, submission, checked.chosenScores());
        sql.insert(
                "reported_figure", ContentRows.REPORTED_FIGURE, submission.reported(), "submission_id", submissionId);
        writeMeasures(submissionId, submission.head().division(), submission.measures());
        writeAnalysis(submissionId, submission.analysis());
        writeOitItems(submissionId, submission.oitItems());
        writeCompared(submissionId, checked.compared());
        noteResult(submissionId);
    }

    /** Notes whether the scores are the result of the file's year: this stays known when the file is replaced. */
    private void noteResult(long submissionId) {
        // each table by its own key: for both together SQLite would read all rows
        sql.update("""
                UPDATE submission AS s SET holds_result = (
                    SELECT max(held) FROM (
                        SELECT max(r.source = 'official' AND r.fiscal_year = coalesce(s.fiscal_year, r.fiscal_year)) AS held
                        FROM score_reading r WHERE r.submission_id = s.submission_id
                        UNION ALL
                        SELECT max(r.source = 'official' AND r.fiscal_year = coalesce(s.fiscal_year, r.fiscal_year))
                        FROM reported_figure r WHERE r.submission_id = s.submission_id))
                WHERE submission_id = ?
                """, submissionId);
    }

    private void writeCompared(long submissionId, List<ComparedTotal> totals) {
        if (totals.isEmpty()) {
            return;
        }
        Batch.Of<ComparedTotal> results =
                sql.into("compared_result", COMPARED, "result_id", "submission_id", "sheet", "row", "cell");
        Batch.Of<ScoreReading> scores = sql.into("compared_score", ContentRows.SCORE_READING, "result_id");
        Batch.Of<RowRef> rows = sql.into("compared_row", ROW, "result_id");
        long id = sql.store().nextId("compared_result");
        for (ComparedTotal total : totals) {
            CellRef at = total.result().at();
            results.add(total, id, submissionId, at.sheet(), at.row(), at.a1());
            for (ScoreReading score : total.result().scores()) {
                scores.add(score, id);
            }
            for (RowRef row : total.result().rows()) {
                rows.add(row, id);
            }
            id++;
        }
        results.send();
        scores.send();
        rows.send();
    }

    /** How many of the workbook's rows have something in the store, counted there. */
    int countRows(long submissionId) {
        return sql.get("""
                     SELECT count(*) FROM (
                         SELECT sheet, row FROM score_reading WHERE submission_id = ?1 AND in_ledger = 1
                         UNION
                         SELECT r.sheet, r.row FROM measure_row r JOIN measure m USING (measure_id)
                         WHERE m.submission_id = ?1
                         UNION
                         SELECT r.sheet, r.row FROM analysis_row r JOIN analysis a USING (analysis_id)
                         WHERE a.submission_id = ?1
                         UNION
                         SELECT sheet, row FROM oit_item WHERE submission_id = ?1
                         UNION
                         SELECT r.sheet, r.row FROM compared_row r JOIN compared_result c USING (result_id)
                         WHERE c.submission_id = ?1)
                     """, Integer.class, submissionId);
    }

    private void writeScores(long id, Submission submission, Set<CellRef> chosen) {
        Batch.Of<ScoreReading> batch =
                sql.into("score_reading", ContentRows.SCORE_READING, "submission_id", "chosen", "in_ledger");
        for (ScoreReading score : submission.scores()) {
            boolean inLedger = submission.rowsRead().contains(score.at().rowRef());
            batch.add(score, id, chosen.contains(score.at()), inLedger);
        }
        batch.send();
    }

    private void writeAnalysis(long submissionId, List<AnalysisNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Batch.Of<AnalysisNote> batch =
                sql.into("analysis", ANALYSIS, "analysis_id", "submission_id", "indicator_text", "item_text", "cells");
        Batch.Of<RowRef> rows = sql.into("analysis_row", ROW, "analysis_id");
        long id = sql.store().nextId("analysis");
        for (AnalysisNote note : notes) {
            String cells = MeasureTextColumns.cells(note.named());
            batch.add(note, id, submissionId, namedText(note, Field.INDICATOR), namedText(note, Field.ITEM), cells);
            for (RowRef row : new HashSet<>(note.rows())) {
                rows.add(row, id);
            }
            id++;
        }
        batch.send();
        rows.send();
    }

    private static String namedText(AnalysisNote note, Field field) {
        FieldText text = note.named().get(field);
        return text == null ? null : text.text();
    }

    private void writeOitItems(long submissionId, List<OitItem> items) {
        Batch.Of<OitItem> batch = sql.into("oit_item", OIT_ITEM, "submission_id", "cells");
        items.forEach(item -> batch.add(item, submissionId, MeasureTextColumns.ofCells(item.cells())));
        batch.send();
    }

    /** Writes the measures, with ids in the order of the document. */
    private void writeMeasures(long submissionId, String deliverer, List<Measure> measures) {
        if (measures.isEmpty()) {
            return;
        }
        Batch.Of<RowRef> rows = sql.into("measure_row", ROW, "measure_id");
        Batch divisions = sql.batch("INSERT INTO measure_division (measure_id, position, division) VALUES (?, ?, ?)");
        Batch.Of<MeasureStep> steps = sql.into("measure_step", STEP, "measure_id", "period_start", "period_end");
        Batch.Of<DatedEvent> events = sql.into("event", EVENT, "measure_id", "position");
        Batch.Of<Measure> batch = sql.into("measure", MEASURE, BESIDE_MEASURE);
        boolean gathered =
                measures.stream().anyMatch(each -> each.form() == Form.MEASURES && isOfOthers(each, deliverer));
        long first = sql.store().nextId("measure");
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            long id = first + i;
            Map<Field, FieldText> texts = new HashMap<>(measure.texts());
            texts.putAll(measure.named());
            List<Object> beside = new ArrayList<>(Arrays.asList(
                    id,
                    submissionId,
                    measure.period().start(),
                    measure.period().end(),
                    measure.duplicateOf().isPresent()
                            ? first + measure.duplicateOf().getAsInt()
                            : null,
                    MeasureTextColumns.cells(texts),
                    isOfThoseNamed(measure, deliverer, gathered) ? "" : deliverer));
            MeasureTextColumns.FIELDS.forEach(
                    field -> beside.add(Optional.ofNullable(texts.get(field)).map(FieldText::text)));
            batch.add(measure, beside.toArray());
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
     * Whether the divisions that a row names as responsible answer for it, not the one that hands it in. So it is in a plan that
     * gathers rows of single other divisions. A division answers for the joint rows of its own plan or report.
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
}
