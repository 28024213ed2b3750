package org.itaconsolidator.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow.Remark;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.measure.WeaknessRow.Link;
import org.itaconsolidator.model.measure.WeaknessRow.Note;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What is weak in the results, and the measures that answer it. */
public final class WeaknessReader {
    private static final String BY_BODY =
            " JOIN body b USING (body_id) WHERE %s ORDER BY b.name, b.district, b.province, x.fiscal_year";

    private final JdbcTemplate jdbc;
    private final Scope scope;

    /** Reads what is committed. */
    WeaknessReader(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** The statements of the analyses that count, by body and year, then in the order of their documents. */
    public List<AnalysisRow> listAnalysis() {
        return jdbc.query(
                "SELECT * FROM v_analysis ORDER BY organisation, district, province, fiscal_year, analysis_id",
                ContentRows::analysis);
    }

    /** The weaknesses, by body, year, indicator and item; one without measures is not answered. */
    public List<WeaknessRow> listWeaknesses() {
        Map<String, List<Note>> notes = grouped(
                "weakness_note",
                "note",
                rs -> new Note(
                        rs.getString("text"),
                        new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell"))));
        Map<String, List<Link>> links = grouped(
                "weakness_measure", "link", rs -> new Link(rs.getLong("measure_id"), rs.getString("linked_by")));
        return ContentRows.byBody(
                jdbc.query(
                        "SELECT * FROM weakness x" + byBody() + ", x.position",
                        (rs, n) -> new WeaknessRow(
                                ColumnValues.body(rs),
                                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                                ColumnValues.optional((Number) rs.getObject("indicator")),
                                rs.getString("item"),
                                ColumnValues.findDecimal(rs, "score"),
                                ColumnValues.findDecimal(rs, "below_target"),
                                notes.getOrDefault(key(rs, "position"), List.of()),
                                links.getOrDefault(key(rs, "position"), List.of()))),
                WeaknessRow::body);
    }

    /** What is to be said of measures, by body, year of the result and measure. */
    public List<MeasureRemarkRow> listMeasureRemarks() {
        return ContentRows.byBody(
                jdbc.query(
                        "SELECT * FROM measure_remark x" + byBody() + ", x.measure_id, x.remark",
                        (rs, n) -> new MeasureRemarkRow(
                                ColumnValues.body(rs),
                                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                                rs.getLong("measure_id"),
                                Remark.ofCode(rs.getString("remark")))),
                MeasureRemarkRow::body);
    }

    /** What came after measures in time, by body, year of the result and indicator. */
    public List<SequenceRow> listSequences() {
        Map<String, List<Long>> measures = jdbc
                .query(
                        "SELECT * FROM measure_sequence_measure WHERE " + scope.ofBody("body_id")
                                + " ORDER BY measure_id",
                        (rs, n) -> Map.entry(key(rs, "indicator"), rs.getLong("measure_id")))
                .stream()
                .collect(byKey());
        return ContentRows.byBody(
                jdbc.query(
                        "SELECT * FROM measure_sequence x" + byBody() + ", x.indicator",
                        (rs, n) -> new SequenceRow(
                                ColumnValues.body(rs),
                                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                                rs.getInt("indicator"),
                                measures.getOrDefault(key(rs, "indicator"), List.of()),
                                ColumnValues.findDecimal(rs, "score_before"),
                                ColumnValues.findDecimal(rs, "score_after"),
                                Optional.ofNullable(rs.getString("reason")),
                                rs.getBoolean("unconfirmed"))),
                SequenceRow::body);
    }

    private <T> Map<String, List<T>> grouped(String table, String order, Cells<T> cells) {
        RowMapper<Map.Entry<String, T>> row = (rs, n) -> Map.entry(key(rs, "position"), cells.of(rs));
        return jdbc
                .query("SELECT * FROM " + table + " WHERE " + scope.ofBody("body_id") + " ORDER BY " + order, row)
                .stream()
                .collect(byKey());
    }

    private String byBody() {
        return BY_BODY.replace("%s", scope.ofBody("x.body_id"));
    }

    private static <T> Collector<Map.Entry<String, T>, ?, Map<String, List<T>>> byKey() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static String key(ResultSet rs, String column) throws SQLException {
        return rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt(column);
    }

    /** What a row's columns say. */
    @FunctionalInterface
    private interface Cells<T> {
        T of(ResultSet rs) throws SQLException;
    }
}
