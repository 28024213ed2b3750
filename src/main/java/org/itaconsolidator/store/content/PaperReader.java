package org.itaconsolidator.store.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.model.paper.QuotedLink;
import org.itaconsolidator.model.score.OitCheckRow.State;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;

/** What the published documents of one body and fiscal year are made of, on connections that only read. */
public final class PaperReader {
    /** Rows of the body's deliveries, found without reading through those of all others. */
    private static final String OWN_OF_YEAR = """
            WHERE fiscal_year = ? AND file_name IN (SELECT inbox_path FROM submission WHERE delivers = 1 AND body_id =
            """ + Queries.BODY_ID + ") ";

    private static final String OFFICIAL = " x JOIN body b USING (body_id) WHERE x.body_id = " + Queries.BODY_ID
            + " AND x.division = '' AND x.source = 'official' AND x.fiscal_year = ?";

    private final Queries sql;

    PaperReader(Queries sql) {
        this.sql = sql;
    }

    /** A body and a year of which measures, a report, an OIT checklist or quoted addresses are stored. */
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

    /** The measures of plan and reports that count, by division, then in the order of their documents. */
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
                (rs, n) -> new PaperThread.Row(
                        rs.getLong("report_id"),
                        rs.getBoolean("likely"),
                        !rs.getString("says").equals(ReportedResult.Says.NOTHING.code())),
                year,
                body);
        return sql.list(
                """
                SELECT f.measure_id, f.origin, f.answers,
                    coalesce((SELECT max(coalesce(d.last_day, %d)) FROM due_date d WHERE d.measure_id = f.measure_id), %d) AS until
                FROM followed f WHERE f.fiscal_year = ? AND f.body_id =
                """.replace("%d", "'" + year.end() + "'") + Queries.BODY_ID + " ORDER BY f.measure_id",
                (rs, n) -> new PaperThread(
                        rs.getLong("measure_id"),
                        rs.getString("origin").equals(FollowedMeasure.Origin.PLANNED.code()),
                        rs.getString("answers"),
                        LocalDate.parse(rs.getString("until")),
                        rows.getOrDefault(rs.getLong("measure_id"), List.of())),
                year,
                body);
    }

    /** The body's reports that say that there is nothing to report. */
    public List<NothingReported> listNothingReported(Body body) {
        return sql.list(
                ContentRows.NOTHING_REPORTED_OF_BODY.replace("%body", Queries.BODY_ID),
                ContentRows.NOTHING_REPORTED.rows(),
                body);
    }

    /** The body's official scores of a year, by indicator. */
    public Map<Integer, BigDecimal> listScores(Body body, FiscalYear year) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        sql.each(
                "SELECT x.indicator, x.score FROM score" + OFFICIAL,
                rs -> scores.put(rs.getInt("indicator"), ColumnValues.getDecimal(rs, "score")),
                body,
                year.buddhist());
        return scores;
    }

    public Optional<TotalRow> findTotal(Body body, FiscalYear year) {
        return sql.find("SELECT * FROM total" + OFFICIAL, ContentRows.TOTAL.rows(), body, year.buddhist());
    }

    /** The statements of the analyses of a year's result, by division, then in the order of their documents. */
    public List<AnalysisRow> listAnalysis(Body body, FiscalYear year) {
        return sql.list(
                "SELECT * FROM v_analysis " + OWN_OF_YEAR + "ORDER BY division, analysis_id",
                ContentRows.ANALYSIS.rows(),
                year,
                body);
    }

    /** The rows of the OIT checklists of a year, by item and division. */
    public List<OitItemRow> listOitItems(Body body, FiscalYear year) {
        return sql.list(
                "SELECT * FROM v_oit_items " + OWN_OF_YEAR
                        + "ORDER BY CAST(substr(item, 2) AS INTEGER), item, division, file_name, sheet, cell",
                ContentRows.oitItems(),
                year,
                body);
    }

    /** How the OIT items of a year stand, all divisions together, by code. */
    public Map<String, State> listOitStates(Body body, FiscalYear year) {
        Map<String, State> states = new HashMap<>();
        sql.each(
                "SELECT item, state FROM oit_check_item WHERE fiscal_year = ? AND body_id = " + Queries.BODY_ID,
                rs -> states.put(rs.getString("item"), Coded.of(State.class, rs.getString("state"))),
                year,
                body);
        return states;
    }

    /** The addresses that a year's measures and reports quote, in the order of the documents, each with its own cell. */
    public List<QuotedLink> listQuotedLinks(Body body, FiscalYear year) {
        QuotedAddresses quoted = new QuotedAddresses();
        sql.each(QuotedAddresses.SQL, quoted, year, body);
        return quoted.links();
    }
}
