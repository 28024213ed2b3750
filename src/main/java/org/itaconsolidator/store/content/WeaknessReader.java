package org.itaconsolidator.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.measure.WeaknessRow.Link;
import org.itaconsolidator.model.measure.WeaknessRow.Note;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.springframework.jdbc.core.RowMapper;

/** What is weak in the results, and the measures that answer it. */
public final class WeaknessReader {
    private static final String BY_BODY =
            " JOIN body b USING (body_id) WHERE %s ORDER BY b.name, b.district, b.province, x.fiscal_year";

    private final Queries sql;

    WeaknessReader(Queries sql) {
        this.sql = sql;
    }

    /** The weaknesses, by body, year, indicator and item; one without measures is not answered. */
    public List<WeaknessRow> listWeaknesses() {
        Map<String, List<Note>> notes = grouped("weakness_note", "note", ContentRows.WEAKNESS_NOTE.rows());
        Map<String, List<Link>> links = grouped("weakness_measure", "link", ContentRows.WEAKNESS_MEASURE.rows());
        return ContentRows.byBody(
                sql.list(
                        "SELECT * FROM weakness x" + byBody() + ", x.position",
                        ContentRows.WEAKNESS.rows(Map.of(
                                "named", rs -> notes.getOrDefault(key(rs, "position"), List.of()),
                                "measures", rs -> links.getOrDefault(key(rs, "position"), List.of())))),
                WeaknessRow::body);
    }

    /** What is to be said of measures, by body, year of the result and measure. */
    public List<MeasureRemarkRow> listMeasureRemarks() {
        return ContentRows.byBody(
                sql.list(
                        "SELECT * FROM measure_remark x" + byBody() + ", x.measure_id, x.remark",
                        ContentRows.REMARK.rows()),
                MeasureRemarkRow::body);
    }

    /** What came after measures in time, by body, year of the result and indicator. */
    public List<SequenceRow> listSequences() {
        Map<String, List<Long>> measures = sql.grouped(
                "SELECT * FROM measure_sequence_measure WHERE " + sql.scope().ofBody("body_id")
                        + " ORDER BY measure_id",
                rs -> key(rs, "indicator"),
                (rs, n) -> rs.getLong("measure_id"));
        return ContentRows.byBody(
                sql.list(
                        "SELECT * FROM measure_sequence x" + byBody() + ", x.indicator",
                        ContentRows.SEQUENCE.rows(
                                Map.of("measureIds", rs -> measures.getOrDefault(key(rs, "indicator"), List.of())))),
                SequenceRow::body);
    }

    private <T> Map<String, List<T>> grouped(String table, String order, RowMapper<T> row) {
        Map<String, List<T>> groups = sql.grouped(
                "SELECT * FROM " + table + " WHERE " + sql.scope().ofBody("body_id") + " ORDER BY " + order,
                rs -> key(rs, "position"),
                row);
        return groups;
    }

    private String byBody() {
        return BY_BODY.replace("%s", sql.scope().ofBody("x.body_id"));
    }

    private static String key(ResultSet rs, String column) throws SQLException {
        return rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt(column);
    }
}
