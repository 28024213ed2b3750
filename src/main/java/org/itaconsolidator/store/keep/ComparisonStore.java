package org.itaconsolidator.store.keep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.RecordColumns;
import org.springframework.jdbc.core.RowMapper;

/** What the comparisons of a body are made from beside its scores, and what was compared. */
public final class ComparisonStore {
    /** From the body to its deliveries, in this order: a store may hold thousands of bodies. */
    private static final String DELIVERIES = """
             FROM body b CROSS JOIN submission s ON s.body_id = b.body_id AND s.delivers = 1
            """;

    private static final String OF_BODY = " WHERE b.name = ? AND b.district = ? AND b.province = ? ";

    private static final String CELLS =
            "SELECT b.name AS organisation, b.district, b.province, s.division," + " s.inbox_path AS file_name, x.*";

    private static final List<String> TABLES = List.of(
            "figure",
            "plan",
            "plan_step",
            "national_comparison",
            "division_comparison",
            "oit_check",
            "oit_check_item",
            "oit_score",
            "weakness",
            "weakness_note",
            "weakness_measure",
            "measure_remark",
            "measure_sequence",
            "measure_sequence_measure");

    private final Store store;

    public ComparisonStore(Store store) {
        this.store = store;
    }

    /** The measures of a body that count, in the order of their documents. */
    public List<MeasureRow> listMeasures(Body body) {
        return list(
                body,
                ContentReader.MEASURES + " WHERE m.submission_id IN (SELECT s.submission_id" + DELIVERIES + OF_BODY
                        + ") ORDER BY measure_id",
                ContentRows.measures());
    }

    /** The statements of a body's analyses that count, in the order of their documents. */
    public List<AnalysisRow> listAnalysis(Body body) {
        return list(body, counting("analysis", "analysis") + "x.analysis_id", ContentRows.ANALYSIS.rows());
    }

    /** The rows of a body's OIT checklists that count, in the order of their documents. */
    public List<OitItemRow> listOitItems(Body body) {
        return list(body, counting("oit_item", "oit-checklist") + "x.oit_item_id", ContentRows.oitItems());
    }

    private static String counting(String table, String form) {
        return CELLS + DELIVERIES + " CROSS JOIN " + table + " x ON x.submission_id = s.submission_id"
                + " JOIN submission_form f ON f.submission_id = s.submission_id AND f.counts = 1 AND f.form = '" + form
                + "'" + OF_BODY + "ORDER BY ";
    }

    private <T> List<T> list(Body body, String sql, RowMapper<T> row) {
        return store.batches().query(sql, row, body.name(), body.district(), body.province());
    }

    /** Replaces all that was compared of a body, which the store knows. */
    public void replace(SettledComparisons settled) {
        store.inTransaction(() -> {
            long bodyId = store.sql()
                    .sql("SELECT body_id FROM body WHERE name = ? AND district = ? AND province = ?")
                    .params(
                            settled.body().name(),
                            settled.body().district(),
                            settled.body().province())
                    .query(Long.class)
                    .single();
            TABLES.forEach(table -> store.batches().update("DELETE FROM " + table + " WHERE body_id = ?", bodyId));
            write(bodyId, settled);
            return null;
        });
    }

    private void write(long bodyId, SettledComparisons settled) {
        writeAll("figure", ContentRows.FIGURE, settled.figures(), bodyId);
        writePlans(bodyId, settled.plans());
        writeAll("national_comparison", ContentRows.NATIONAL, settled.national(), bodyId);
        Batch.Of<DivisionComparisonRow> divisions =
                Batch.into(store, "division_comparison", ContentRows.DIVISIONS, "body_id", "divisions");
        settled.divisions()
                .forEach(row -> divisions.add(row, bodyId, row.selfScores().size()));
        divisions.send(store.batches());
        writeWeaknesses(bodyId, settled.weaknesses());
        writeAll("measure_remark", ContentRows.REMARK, settled.remarks(), bodyId);
        writeAll("measure_sequence", ContentRows.SEQUENCE, settled.sequences(), bodyId);
        Batch measures = new Batch("INSERT INTO measure_sequence_measure VALUES (?, ?, ?, ?)");
        settled.sequences()
                .forEach(row -> row.measureIds()
                        .forEach(id -> measures.add(bodyId, row.fiscalYear().buddhist(), row.indicator(), id)));
        measures.send(store.batches());
        writeChecklists(bodyId, settled.oitChecks());
        writeAll("oit_score", ContentRows.OIT_SCORE, settled.oitScores(), bodyId);
    }

    private <R extends Record> void writeAll(String table, RecordColumns<R> columns, List<R> rows, long bodyId) {
        Batch.Of<R> batch = Batch.into(store, table, columns, "body_id");
        rows.forEach(row -> batch.add(row, bodyId));
        batch.send(store.batches());
    }

    private void writePlans(long bodyId, List<PlanRow> plans) {
        writeAll("plan", ContentRows.PLAN, plans, bodyId);
        Batch.Of<PlanRow.Step> steps = Batch.into(
                store, "plan_step", ContentRows.PLAN_STEP, "body_id", "division", "source", "fiscal_year", "route");
        for (PlanRow plan : plans) {
            Scorecard card = plan.scorecard();
            plan.steps()
                    .forEach(step ->
                            steps.add(step, bodyId, card.division(), card.source(), plan.fiscalYear(), plan.route()));
        }
        steps.send(store.batches());
    }

    /** Weaknesses with their notes and measures, numbered within their year. */
    private void writeWeaknesses(long bodyId, List<WeaknessRow> weaknesses) {
        Batch.Of<WeaknessRow> rows = Batch.into(store, "weakness", ContentRows.WEAKNESS, "body_id", "position");
        Batch.Of<WeaknessRow.Note> notes = Batch.into(
                store, "weakness_note", ContentRows.WEAKNESS_NOTE, "body_id", "fiscal_year", "position", "note");
        Batch.Of<WeaknessRow.Link> links = Batch.into(
                store, "weakness_measure", ContentRows.WEAKNESS_MEASURE, "body_id", "fiscal_year", "position", "link");
        Map<FiscalYear, Integer> positions = new HashMap<>();
        for (WeaknessRow weakness : weaknesses) {
            FiscalYear year = weakness.fiscalYear();
            int position = positions.merge(year, 1, Integer::sum);
            rows.add(weakness, bodyId, position);
            int note = 0;
            for (WeaknessRow.Note each : weakness.named()) {
                notes.add(each, bodyId, year, position, ++note);
            }
            int link = 0;
            for (WeaknessRow.Link each : weakness.measures()) {
                links.add(each, bodyId, year, position, ++link);
            }
        }
        List.of(rows, notes, links).forEach(batch -> batch.send(store.batches()));
    }

    /** Groups of OIT items with the items, numbered within their year. */
    private void writeChecklists(long bodyId, List<OitCheckRow> checklists) {
        Batch.Of<OitCheckRow> checks = Batch.into(store, "oit_check", ContentRows.OIT_CHECK, "body_id", "position");
        Batch.Of<OitCheckRow.Item> items = Batch.into(
                store, "oit_check_item", ContentRows.OIT_CHECK_ITEM, "body_id", "fiscal_year", "position", "number");
        Map<FiscalYear, Integer> positions = new HashMap<>();
        for (OitCheckRow check : checklists) {
            int position = positions.merge(check.fiscalYear(), 1, Integer::sum);
            checks.add(check, bodyId, position);
            int number = 0;
            for (OitCheckRow.Item item : check.items()) {
                items.add(item, bodyId, check.fiscalYear(), position, ++number);
            }
        }
        List.of(checks, items).forEach(batch -> batch.send(store.batches()));
    }

    /**
     * All that one body's own figures are compared with.
     *
     * @param figures per scorecard, year and figure
     * @param plans ways to the target
     * @param national its official totals against the country's
     * @param divisions self-assessments of its divisions
     * @param oitChecks its OIT checklists put together
     * @param oitScores the OIT scores that they would give
     * @param weaknesses with the measures that answer them
     * @param sequences what came after its measures
     */
    public record SettledComparisons(
            Body body,
            List<FigureRow> figures,
            List<PlanRow> plans,
            List<NationalRow> national,
            List<DivisionComparisonRow> divisions,
            List<OitCheckRow> oitChecks,
            List<OitScoreRow> oitScores,
            List<WeaknessRow> weaknesses,
            List<MeasureRemarkRow> remarks,
            List<SequenceRow> sequences) {
        /** Nothing compared of a body. */
        public static SettledComparisons none(Body body) {
            return new SettledComparisons(
                    body, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
        }

        public SettledComparisons {
            figures = List.copyOf(figures);
            plans = List.copyOf(plans);
            national = List.copyOf(national);
            divisions = List.copyOf(divisions);
            oitChecks = List.copyOf(oitChecks);
            oitScores = List.copyOf(oitScores);
            weaknesses = List.copyOf(weaknesses);
            remarks = List.copyOf(remarks);
            sequences = List.copyOf(sequences);
        }
    }
}
