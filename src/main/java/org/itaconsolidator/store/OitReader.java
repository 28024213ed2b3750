package org.itaconsolidator.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.OitCheckRow;
import org.itaconsolidator.model.OitCheckRow.Item;
import org.itaconsolidator.model.OitCheckRow.State;
import org.itaconsolidator.model.OitItemRow;
import org.itaconsolidator.model.OitScoreRow;
import org.springframework.jdbc.core.JdbcTemplate;

/** The OIT checklists, and what they say put together: self-assessed, beside the official score. */
public final class OitReader {
    private static final String BY_BODY =
            " JOIN body b USING (body_id) ORDER BY b.name, b.district, b.province, x.fiscal_year";

    private final JdbcTemplate jdbc;

    /** Reads what is committed. */
    OitReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of the checklists that count, by body, year, division, then item. */
    public List<OitItemRow> listOitItems() {
        return jdbc.query("""
                SELECT * FROM v_oit_items ORDER BY organisation, district, province, fiscal_year, division,
                    CAST(substr(item, 2) AS INTEGER), item, file_name, sheet, cell
                """, ContentRows::oitItem);
    }

    /** How the groups of items stand, by body and year, in the order of the items. */
    public List<OitCheckRow> listOitChecks() {
        Map<String, List<Item>> items = jdbc
                .query(
                        "SELECT * FROM oit_check_item ORDER BY number",
                        (rs, n) -> Map.entry(
                                rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt("position"),
                                new Item(
                                        rs.getString("item"),
                                        State.ofCode(rs.getString("state")),
                                        ComparisonReader.lines(rs.getString("owners")))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.query(
                "SELECT * FROM oit_check x" + BY_BODY + ", x.position",
                (rs, n) -> new OitCheckRow(
                        Columns.body(rs),
                        FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                        rs.getString("group_code"),
                        Columns.optional((Number) rs.getObject("indicator")),
                        items.getOrDefault(
                                rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt("position"),
                                List.of()),
                        Columns.findDecimal(rs, "share"),
                        rs.getBoolean("unconfirmed")));
    }

    /** The OIT scores that the checklists would give, by body and year: indicators, then the instrument. */
    public List<OitScoreRow> listOitScores() {
        return jdbc.query(
                "SELECT * FROM oit_score x" + BY_BODY + ", x.figure = 'OIT', CAST(x.figure AS INTEGER)",
                (rs, n) -> new OitScoreRow(
                        Columns.body(rs),
                        FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                        new Figure(rs.getString("figure")),
                        Columns.findDecimal(rs, "self_score"),
                        Optional.ofNullable(rs.getString("reason")),
                        Columns.findDecimal(rs, "official"),
                        rs.getBoolean("unconfirmed")));
    }
}
