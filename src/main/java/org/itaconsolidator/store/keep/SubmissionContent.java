package org.itaconsolidator.store.keep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ComparedTotal;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.MeasureTextColumns;

/** The rows of content of one submission: written together, removed together, counted where they lie. */
final class SubmissionContent {
    private final Store store;

    SubmissionContent(Store store) {
        this.store = store;
    }

    void remove(long submissionId) {
        for (String table : List.of(
                "score_reading",
                "reported_figure",
                "measure",
                "analysis",
                "oit_item",
                "compared_result",
                "submission_form")) {
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
        new MeasureContent(store).write(submissionId, submission.measures());
        writeAnalysis(submissionId, submission.analysis());
        writeOitItems(submissionId, submission.oitItems());
        writeCompared(submissionId, checked.compared());
    }

    private void writeCompared(long submissionId, List<ComparedTotal> totals) {
        Batch results = new Batch("""
                INSERT INTO compared_result
                (result_id, submission_id, name, district, province, fiscal_year, iit, eit, oit, total, level, agrees, sheet, row, cell)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        Batch scores = new Batch(
                "INSERT INTO compared_score (result_id, indicator, score, sheet, row, cell) VALUES (?, ?, ?, ?, ?, ?)");
        long id = store.nextId("compared_result");
        for (ComparedTotal total : totals) {
            ComparedResult of = total.result();
            results.add(
                    id,
                    submissionId,
                    of.body().name(),
                    of.body().district(),
                    of.body().province(),
                    of.fiscalYear().buddhist(),
                    plain(Optional.ofNullable(total.instruments().get(Instrument.IIT))),
                    plain(Optional.ofNullable(total.instruments().get(Instrument.EIT))),
                    plain(Optional.ofNullable(total.instruments().get(Instrument.OIT))),
                    plain(total.total()),
                    total.level().orElse(null),
                    total.agrees().map(agrees -> agrees ? 1 : 0).orElse(null),
                    of.at().sheet(),
                    of.at().row(),
                    of.at().a1());
            for (ScoreReading score : of.scores()) {
                scores.add(
                        id,
                        score.indicator(),
                        score.score().toPlainString(),
                        score.at().sheet(),
                        score.at().row(),
                        score.at().a1());
            }
            id++;
        }
        results.send(store.batches());
        scores.send(store.batches());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
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
                         SELECT sheet, row FROM oit_item WHERE submission_id = :id
                         UNION
                         SELECT sheet, row FROM compared_result WHERE submission_id = :id
                         UNION
                         SELECT x.sheet, x.row FROM compared_score x JOIN compared_result c USING (result_id)
                         WHERE c.submission_id = :id)
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
                (submission_id, source, fiscal_year, kind, value, text, sheet, row, col, typed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                    f.at().column(),
                    f.typed() ? 1 : 0);
        }
        batch.send(store.batches());
    }

    private void writeAnalysis(long submissionId, List<AnalysisNote> notes) {
        Batch rows = new Batch("INSERT INTO analysis_row (analysis_id, sheet, row) VALUES (?, ?, ?)");
        Batch batch = new Batch("""
                INSERT INTO analysis
                (analysis_id, submission_id, fiscal_year, indicator, item, kind, text, sheet, cell,
                    indicator_text, item_text, cells)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        long id = store.nextId("analysis");
        for (AnalysisNote n : notes) {
            batch.add(
                    id,
                    submissionId,
                    n.fiscalYear().buddhist(),
                    ColumnValues.orNull(n.indicator()),
                    n.item(),
                    n.kind().code(),
                    n.text(),
                    n.at().sheet(),
                    n.at().a1(),
                    named(n, Field.INDICATOR),
                    named(n, Field.ITEM),
                    MeasureTextColumns.cells(n.named()));
            for (RowRef row : new HashSet<>(n.rows())) {
                rows.add(id, row.sheet(), row.row());
            }
            id++;
        }
        batch.send(store.batches());
        rows.send(store.batches());
    }

    private static String named(AnalysisNote note, Field field) {
        FieldText text = note.named().get(field);
        return text == null ? null : text.text();
    }

    private void writeOitItems(long submissionId, List<OitItem> items) {
        Batch batch = new Batch("""
                INSERT INTO oit_item
                (submission_id, fiscal_year, item, owner, url, self_score, sheet, row, cell, date, cells)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                    o.at().a1(),
                    o.checkedOn().map(LocalDate::toString).orElse(null),
                    MeasureTextColumns.ofCells(o.cells()));
        }
        batch.send(store.batches());
    }
}
