package org.itaconsolidator.store.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.model.paper.OutsideDay;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.model.paper.RefusedFile;
import org.itaconsolidator.model.score.OitCheckRow.State;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/** Reads the content of the documents of one body and fiscal year, over connections that only read. */
public final class PaperReader {
    /** The rows of a body's deliveries of a year, found without reading those of others. */
    private static final String OWN_OF_YEAR = """
        WHERE fiscal_year = ?
            AND file_name IN (SELECT inbox_path FROM submission WHERE delivers = 1 AND body_id = %body)
            AND (organisation, ifnull(district, ''), ifnull(province, '')) = (
                SELECT name, district, province FROM body WHERE body_id = %body)
        """.replace("%body", Queries.BODY_ID);

    private static final RecordColumns<RefusedFile> REFUSED =
            RecordColumns.of(RefusedFile.class, Map.of("path", "inbox_path"));
    private static final RecordColumns<OutsideDay> OUTSIDE_DAY =
            RecordColumns.of(OutsideDay.class, Map.of("path", "inbox_path", "day", "found"));
    private static final RecordColumns<PaperThread> THREAD =
            RecordColumns.of(PaperThread.class, Map.of("division", "answers", "from", "due_from"));

    private final Queries sql;

    PaperReader(Queries sql) {
        this.sql = sql;
    }

    /** A body and a year with measures, a report or an OIT checklist. */
    public record BodyYear(Body body, FiscalYear year) {}

    public List<BodyYear> listYears() {
        return sql.list(
                """
                SELECT DISTINCT b.name, b.district, b.province, s.fiscal_year
                FROM submission s JOIN body b USING (body_id) JOIN submission_form f USING (submission_id)
                WHERE f.counts = 1 AND f.form IN ('measures', 'report', 'oit-checklist') AND s.fiscal_year IS NOT NULL
                    AND s.rows_stored > 0
                ORDER BY 1, 2, 3, 4
                """, (rs, n) -> new BodyYear(ColumnValues.body(rs), FiscalYear.ofBuddhist(rs.getInt("fiscal_year"))));
    }

    /** The files that were refused, whole or in rows, and so are missing from the documents; by path. */
    public List<RefusedFile> listRefused() {
        return sql.list(
                """
                SELECT b.name, b.district, b.province, s.division, s.inbox_path, s.forms, s.fiscal_year, s.round,
                    iif(s.status = 'refused', 0, s.rows_refused) AS rows
                FROM submission s LEFT JOIN body b USING (body_id)
                WHERE (s.latest = 1 AND s.status = 'refused' AND s.gone = 0 OR s.delivers = 1 AND s.rows_refused > 0) AND %s
                ORDER BY s.inbox_path
                """.replace("%s", sql.scope().ofDelivery("s.submission_id")),
                REFUSED.rows(Map.of(
                        "forms",
                        rs -> Stream.of(rs.getString("forms").split(","))
                                .filter(code -> !code.isEmpty())
                                .map(code -> Coded.of(Form.class, code))
                                .collect(Collectors.toSet()))));
    }

    /** The days in reports that lie outside the report's round, by the report's path. Only reports that count. */
    public Map<String, List<OutsideDay>> listOutsideDays() {
        return sql.grouped(
                """
                SELECT s.inbox_path, f.sheet, f.cell, f.found FROM finding f JOIN submission s USING (submission_id)
                WHERE f.code = ? AND f.on_trial = 0 AND f.waived_for IS NULL AND s.delivers = 1 AND %s ORDER BY f.finding_id
                """.replace("%s", sql.scope().ofDelivery("s.submission_id")),
                rs -> rs.getString("inbox_path"),
                OUTSIDE_DAY.rows(),
                FindingCode.EVENT_OUTSIDE_ROUND.code());
    }

    /** The measures of plan and reports that count, by division, in the order of their documents. */
    public List<MeasureRow> listMeasures(Body body, FiscalYear year) {
        return sql.list(
                ContentReader.MEASURES
                        + """
                        WHERE m.submission_id IN (
                            SELECT submission_id FROM submission WHERE delivers = 1 AND fiscal_year = ? AND body_id = %body)
                        ORDER BY m.division, %documents
                        """.replace("%body", Queries.BODY_ID).replace("%documents", ContentReader.DOCUMENTS),
                ContentRows.measures(),
                year,
                body);
    }

    /** The measures of a year from plan to reports. */
    public List<PaperThread> listThreads(Body body, FiscalYear year) {
        Map<Long, List<PaperThread.Row>> rows = sql.grouped(
                """
                    SELECT f.measure_id, r.report_id, r.likely, r.says FROM followed f JOIN followed_report r USING (measure_id)
                    WHERE f.fiscal_year = ? AND f.body_id =
                    """ + Queries.BODY_ID + " ORDER BY r.measure_id, r.position",
                rs -> rs.getLong("measure_id"),
                (rs, n) -> {
                    Says says = Coded.of(Says.class, rs.getString("says"));
                    return new PaperThread.Row(
                            rs.getLong("report_id"),
                            rs.getBoolean("likely"),
                            says != Says.NOTHING,
                            says.leavesUndone());
                },
                year,
                body);
        return sql.list(
                """
                SELECT f.measure_id, f.origin = 'planned' AS planned, f.answers,
                    coalesce((SELECT min(coalesce(d.last_day, %s)) FROM due_date d WHERE d.measure_id = f.measure_id), %s) AS due_from,
                    coalesce((SELECT max(coalesce(d.last_day, %d)) FROM due_date d WHERE d.measure_id = f.measure_id), %d) AS until,
                    EXISTS (SELECT 1 FROM due_date d WHERE d.measure_id = f.measure_id GROUP BY d.step_no, d.division
                        HAVING count(DISTINCT d.last_day) > 1) AS repeated
                FROM followed f WHERE f.fiscal_year = ? AND f.body_id =
                """.replace("%d", "'" + year.end() + "'").replace("%s", "'" + year.start() + "'") + Queries.BODY_ID
                        + " ORDER BY f.measure_id",
                THREAD.rows(Map.of("rows", rs -> rows.getOrDefault(rs.getLong("measure_id"), List.of()))),
                year,
                body);
    }

    public List<NothingReported> listNothingReported(Body body) {
        return sql.list(
                ContentRows.NOTHING_REPORTED_OF_BODY.replace("%body", Queries.BODY_ID),
                ContentRows.NOTHING_REPORTED.rows(),
                body);
    }

    /** The analyses' statements on a year's result, by division, in the order of their documents. */
    public List<AnalysisRow> listAnalysis(Body body, FiscalYear year) {
        return sql.list(
                "SELECT * FROM v_analysis " + OWN_OF_YEAR + "ORDER BY division, analysis_id",
                ContentRows.ANALYSIS.rows(),
                year,
                body,
                body);
    }

    /** The rows of the OIT checklists of a year, by item and division. */
    public List<OitItemRow> listOitItems(Body body, FiscalYear year) {
        return sql.list(
                "SELECT * FROM v_oit_items " + OWN_OF_YEAR
                        + "ORDER BY CAST(substr(item, 2) AS INTEGER), item, division, file_name, sheet, cell",
                ContentRows.oitItems(),
                year,
                body,
                body);
    }

    /** The states of a year's OIT items, all divisions together, by code. */
    public Map<String, State> listOitStates(Body body, FiscalYear year) {
        Map<String, State> states = new HashMap<>();
        sql.each(
                "SELECT item, state FROM oit_check_item WHERE fiscal_year = ? AND body_id = " + Queries.BODY_ID,
                rs -> states.put(rs.getString("item"), Coded.of(State.class, rs.getString("state"))),
                year,
                body);
        return states;
    }
}
