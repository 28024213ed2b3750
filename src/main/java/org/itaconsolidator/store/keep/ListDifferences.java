package org.itaconsolidator.store.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.score.ListDifference;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/** Where lists of many bodies state figures that differ from the bodies' own deliveries or from each other. */
public final class ListDifferences {
    /** Published figures are the same where they differ by less than rounding does. */
    private static final String SCORES_DIFFER = "abs(x.score - s.score) > 0.0051";

    private static final String SAME_DISTRICT = """
            d.name = c.name AND c.province <> '' AND (d.district = c.district OR d.district = '' OR c.district = '')
            """;

    private static final String SAME_PLACE = SAME_DISTRICT + " AND d.province = c.province";

    /** A body without a province must be the only one of its name in the lists. */
    private static final String SAME_BODY = SAME_DISTRICT + """
                AND (d.province = c.province OR d.province = '' AND NOT EXISTS (
                    SELECT 1 FROM compared_result p WHERE p.name = c.name
                        AND (p.province NOT IN ('', c.province) OR p.district NOT IN ('', c.district))))
            """;

    private static final String OF_SCORES = """
            SELECT c.list_id, c.name, c.fiscal_year, x.sheet, x.cell, x.score AS listed,
                s.score AS other, s.file_name AS file, s.sheet AS other_sheet, s.cell AS other_cell, 0 AS of_list
            FROM listed_result c JOIN compared_score x USING (result_id)
                JOIN body d ON {same-body}
                JOIN score s ON s.body_id = d.body_id AND s.source = 'official' AND s.division = ''
                    AND s.fiscal_year = c.fiscal_year AND s.indicator = x.indicator
            WHERE {scores-differ}
            """;

    /** The cell that states the total; if no cell does, the cells of its first and last score. */
    private static final String OF_TOTALS = """
            SELECT c.list_id, c.name, c.fiscal_year, c.sheet, c.cell, c.total AS listed,
                coalesce(t.total, t.reported_total) AS other, coalesce(r.file, s.file_name) AS file, coalesce(r.sheet, s.sheet) AS other_sheet,
                coalesce(r.cell, (
                    SELECT substr(min(length(z.cell) || z.cell), 2) || ':' || substr(max(length(z.cell) || z.cell), 2) FROM score z
                    WHERE z.body_id = d.body_id AND z.source = 'official' AND z.division = '' AND z.fiscal_year = c.fiscal_year
                        AND z.file_name = s.file_name AND z.sheet = s.sheet)) AS other_cell,
                0 AS of_list
            FROM listed_result c JOIN body d ON {same-body}
                JOIN total t ON t.body_id = d.body_id AND t.source = 'official' AND t.division = ''
                    AND t.fiscal_year = c.fiscal_year
                JOIN score s ON s.body_id = d.body_id AND s.source = 'official' AND s.division = ''
                    AND s.fiscal_year = c.fiscal_year AND s.indicator = (
                        SELECT min(m.indicator) FROM score m WHERE m.body_id = d.body_id AND m.source = 'official'
                            AND m.division = '' AND m.fiscal_year = c.fiscal_year)
                LEFT JOIN (
                    SELECT f.body_id, r.fiscal_year, r.value, f.inbox_path AS file, r.sheet, min(r.figure_id),
                        iif(r.col > 26, char(64 + (r.col - 1) / 26), '') || char(65 + (r.col - 1) % 26) || r.row AS cell
                    FROM reported_figure r JOIN submission f USING (submission_id)
                    WHERE f.delivers = 1 AND f.division = '' AND r.source = 'official' AND r.kind = 'TOTAL'
                    GROUP BY 1, 2, 3) r
                    ON r.body_id = d.body_id AND r.fiscal_year = c.fiscal_year AND abs(r.value - coalesce(t.total, t.reported_total)) < 0.001
            WHERE abs(c.total - coalesce(t.total, t.reported_total)) > 0.01001
            """;

    private static final String BETWEEN_LISTS = """
            SELECT c.list_id, c.name, c.fiscal_year, c.sheet, c.cell, c.total AS listed,
                d.total AS other, d.file_name AS file, d.sheet AS other_sheet, d.cell AS other_cell, 1 AS of_list
            FROM listed_result c JOIN listed_result d ON {same-place}
                AND d.fiscal_year = c.fiscal_year AND (d.came_at, d.list_id) < (c.came_at, c.list_id)
            WHERE abs(c.total - d.total) > 0.01001
            UNION ALL
            SELECT c.list_id, c.name, c.fiscal_year, x.sheet, x.cell, x.score,
                s.score, d.file_name, s.sheet, s.cell, 1
            FROM listed_result c JOIN compared_score x ON x.result_id = c.result_id
                JOIN listed_result d ON {same-place}
                    AND d.fiscal_year = c.fiscal_year AND (d.came_at, d.list_id) < (c.came_at, c.list_id)
                JOIN compared_score s ON s.result_id = d.result_id AND s.indicator = x.indicator
            WHERE {scores-differ}
            """;

    private static final RecordColumns<ListDifference> ROW = RecordColumns.of(
            ListDifference.class,
            Map.of("body", "name", "place.fileName", "file", "place.sheet", "other_sheet", "place.cell", "other_cell"));

    private final Queries sql;

    public ListDifferences(Store store) {
        this.sql = Queries.writing(store);
    }

    /** All differences, list by list; nothing is searched in a store without lists. */
    public List<ListDifference> list() {
        if (!sql.get("SELECT EXISTS (SELECT 1 FROM compared_result)", Boolean.class)) {
            return List.of();
        }
        List<ListDifference> all = new ArrayList<>();
        for (String query : List.of(OF_SCORES, OF_TOTALS, BETWEEN_LISTS)) {
            all.addAll(sql.list(
                    "SELECT * FROM ("
                            + query.replace("{same-place}", SAME_PLACE)
                                    .replace("{same-body}", SAME_BODY)
                                    .replace("{scores-differ}", SCORES_DIFFER)
                            + ") ORDER BY list_id, fiscal_year, name, cell",
                    ROW.rows()));
        }
        return all;
    }
}
