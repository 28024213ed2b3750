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
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;

/** Reads what the comparisons of a body need besides its scores, and stores the comparisons. */
public final class ComparisonStore {
    /** Joined from the body to its deliveries, because a store may hold thousands of bodies. */
    private static final String DELIVERIES = """
             FROM body b CROSS JOIN submission s ON s.body_id = b.body_id AND s.delivers = 1
            """;

    private static final String OF_BODY = " WHERE b.name = ? AND b.district = ? AND b.province = ? ";

    private static final String CELLS =
            "SELECT b.name AS organisation, b.district, b.province, s.division," + " s.inbox_path AS file_name, x.*";

    private static final List<String> TABLES =
            List.of(("figure plan plan_step national_comparison oit_check oit_check_item"
                            + " oit_score weakness weakness_note weakness_measure measure_remark")
                    .split(" "));

    private final Queries sql;

    public ComparisonStore(Store store) {
        this.sql = Queries.writing(store);
    }

    /** The measures of a body that count, in the order of their documents. */
    public List<MeasureRow> listMeasures(Body body) {
        return sql.list(
                ContentReader.MEASURES + " WHERE m.submission_id IN (SELECT s.submission_id" + DELIVERIES + OF_BODY
                        + ") ORDER BY measure_id",
                ContentRows.measures(),
                body);
    }

    /** The statements of a body's analyses that count, in the order of their documents. */
    public List<AnalysisRow> listAnalysis(Body body) {
        return sql.list(counting("analysis", "analysis") + "x.analysis_id", ContentRows.ANALYSIS.rows(), body);
    }

    /** The rows of a body's OIT checklists that count, in the order of their documents. */
    public List<OitItemRow> listOitItems(Body body) {
        return sql.list(counting("oit_item", "oit-checklist") + "x.oit_item_id", ContentRows.oitItems(), body);
    }

    private static String counting(String table, String form) {
        return CELLS + DELIVERIES + " CROSS JOIN " + table + " x ON x.submission_id = s.submission_id"
                + " JOIN submission_form f ON f.submission_id = s.submission_id AND f.counts = 1 AND f.form = '" + form
                + "'" + OF_BODY + "ORDER BY ";
    }

    /** Replaces a body's comparisons; the store knows the body. */
    public void replace(SettledComparisons settled) {
        sql.store().inTransaction(() -> {
            long bodyId = sql.findBodyId(settled.body()).orElseThrow();
            TABLES.forEach(table -> sql.update("DELETE FROM " + table + " WHERE body_id = ?", bodyId));
            write(bodyId, settled);
        });
    }

    private void write(long bodyId, SettledComparisons settled) {
        sql.insert("figure", ContentRows.FIGURE, settled.figures(), "body_id", bodyId);
        writePlans(bodyId, settled.plans());
        sql.insert("national_comparison", ContentRows.NATIONAL, settled.national(), "body_id", bodyId);
        writeWeaknesses(bodyId, settled.weaknesses());
        sql.insert("measure_remark", ContentRows.REMARK, settled.remarks(), "body_id", bodyId);
        writeChecklists(bodyId, settled.oitChecks());
        sql.insert("oit_score", ContentRows.OIT_SCORE, settled.oitScores(), "body_id", bodyId);
    }

    private void writePlans(long bodyId, List<PlanRow> plans) {
        sql.insert("plan", ContentRows.PLAN, plans, "body_id", bodyId);
        Batch.Of<PlanRow.Step> steps =
                sql.into("plan_step", ContentRows.PLAN_STEP, "body_id", "division", "source", "fiscal_year", "route");
        for (PlanRow plan : plans) {
            Scorecard card = plan.scorecard();
            plan.steps()
                    .forEach(step ->
                            steps.add(step, bodyId, card.division(), card.source(), plan.fiscalYear(), plan.route()));
        }
        steps.send();
    }

    /** Writes weaknesses with their notes and measures, numbered within their year. */
    private void writeWeaknesses(long bodyId, List<WeaknessRow> weaknesses) {
        Batch.Of<WeaknessRow> rows = sql.into("weakness", ContentRows.WEAKNESS, "body_id", "position");
        Batch.Of<WeaknessRow.Note> notes =
                sql.into("weakness_note", ContentRows.WEAKNESS_NOTE, "body_id", "fiscal_year", "position", "note");
        Batch.Of<WeaknessRow.Link> links = sql.into(
                "weakness_measure", ContentRows.WEAKNESS_MEASURE, "body_id", "fiscal_year", "position", "link");
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
        List.of(rows, notes, links).forEach(Batch::send);
    }

    /** Writes groups of OIT items with the items, numbered within their year. */
    private void writeChecklists(long bodyId, List<OitCheckRow> checklists) {
        Batch.Of<OitCheckRow> checks = sql.into("oit_check", ContentRows.OIT_CHECK, "body_id", "position");
        Batch.Of<OitCheckRow.Item> items =
                sql.into("oit_check_item", ContentRows.OIT_CHECK_ITEM, "body_id", "fiscal_year", "position", "number");
        Map<FiscalYear, Integer> positions = new HashMap<>();
        for (OitCheckRow check : checklists) {
            int position = positions.merge(check.fiscalYear(), 1, Integer::sum);
            checks.add(check, bodyId, position);
            int number = 0;
            for (OitCheckRow.Item item : check.items()) {
                items.add(item, bodyId, check.fiscalYear(), position, ++number);
            }
        }
        List.of(checks, items).forEach(Batch::send);
    }

    /**
     * All that one body's own figures are compared with.
     *
     * @param figures per scorecard, year and figure
     * @param plans ways to the target
     * @param national its official totals against the country's
     * @param oitChecks its OIT checklists put together
     * @param oitScores the OIT scores that they would give
     * @param weaknesses with the measures that answer them
     */
    public record SettledComparisons(
            Body body,
            List<FigureRow> figures,
            List<PlanRow> plans,
            List<NationalRow> national,
            List<OitCheckRow> oitChecks,
            List<OitScoreRow> oitScores,
            List<WeaknessRow> weaknesses,
            List<MeasureRemarkRow> remarks) {
        public static SettledComparisons none(Body body) {
            return new SettledComparisons(
                    body, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }
}
