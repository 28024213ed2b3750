package org.itaconsolidator.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitCheckRow.Item;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.springframework.jdbc.core.RowMapper;

/** The OIT checklists, and what they say put together: self-assessed, beside the official score. */
public final class OitReader {
    private static final String BY_BODY =
            " JOIN body b USING (body_id) WHERE %s ORDER BY b.name, b.district, b.province, x.fiscal_year";

    private final Queries sql;

    OitReader(Queries sql) {
        this.sql = sql;
    }

    /** The rows of the checklists that count, by body, year, division, then item. */
    public List<OitItemRow> listOitItems() {
        return ContentRows.byBody(
                sql.list("""
                SELECT b.name AS organisation, b.district, b.province, s.division, o.fiscal_year, o.item, o.owner, o.url,
                    o.self_score, s.inbox_path AS file_name, o.sheet, o.cell, o.date, o.cells
                FROM oit_item o
                    JOIN submission_form f
                        ON f.submission_id = o.submission_id AND f.form = 'oit-checklist' AND f.counts = 1
                    JOIN submission s ON s.submission_id = o.submission_id JOIN body b USING (body_id)
                WHERE %s
                ORDER BY 1, 2, 3, o.fiscal_year, s.division, CAST(substr(o.item, 2) AS INTEGER), o.item, file_name,
                    o.sheet, o.cell
                """.replace("%s", sql.scope().ofDelivery("o.submission_id")), ContentRows.oitItems()),
                OitItemRow::body);
    }

    /** How the groups of items stand, by body and year, in the order of the items. */
    public List<OitCheckRow> listOitChecks() {
        RowMapper<Item> item = ContentRows.OIT_CHECK_ITEM.rows();
        Map<String, List<Item>> items = new HashMap<>();
        sql.each(
                "SELECT * FROM oit_check_item WHERE " + sql.scope().ofBody("body_id") + " ORDER BY number",
                rs -> items.computeIfAbsent(key(rs), any -> new ArrayList<>()).add(item.mapRow(rs, 0)));
        return ContentRows.byBody(
                sql.list(
                        "SELECT * FROM oit_check x" + byBody() + ", x.position",
                        ContentRows.OIT_CHECK.rows(Map.of("items", rs -> items.getOrDefault(key(rs), List.of())))),
                OitCheckRow::body);
    }

    /** The OIT scores that the checklists would give, by body and year: indicators, then the instrument. */
    public List<OitScoreRow> listOitScores() {
        return ContentRows.byBody(
                sql.list(
                        "SELECT * FROM oit_score x" + byBody() + ", x.figure = 'OIT', CAST(x.figure AS INTEGER)",
                        ContentRows.OIT_SCORE.rows()),
                OitScoreRow::body);
    }

    private static String key(ResultSet rs) throws SQLException {
        return rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt("position");
    }

    private String byBody() {
        return BY_BODY.replace("%s", sql.scope().ofBody("x.body_id"));
    }
}
