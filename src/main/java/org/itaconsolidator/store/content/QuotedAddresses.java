package org.itaconsolidator.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.paper.QuotedLink;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.thai.text.WebAddresses;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The addresses that measures and reports quote, each with the cell that it stands in: who must mend it has no other cell to
 * look for. Its own column (URL) first, then where results and evidence quote it.
 */
final class QuotedAddresses implements RowCallbackHandler {
    /** Rows for it: a measure with its texts, or one address that it offers as evidence, with the step's cell. */
    static final String SQL = """
            SELECT m.measure_id, coalesce(m.measure_text, m.issue_text, '') AS named, m.division, m.inbox_path, m.sheet,
                m.cell, m.cells, m.url_text, m.result_text, m.outcome_text, m.evidence_text,
                e.text AS url, t.sheet AS step_sheet, t.cell AS step_cell
            FROM counting_measure m
                LEFT JOIN evidence e ON e.measure_id = m.measure_id AND e.kind = 'url'
                LEFT JOIN measure_step t ON t.measure_id = e.measure_id AND t.step_no = e.step_no
            WHERE (e.text IS NOT NULL OR m.url_text IS NOT NULL) AND m.fiscal_year = ? AND m.organisation = ?
                AND m.district = ? AND m.province = ?
            ORDER BY m.division, m.measure_id, e.position
            """;

    private static final List<Field> QUOTING = List.of(Field.RESULT, Field.OUTCOME, Field.EVIDENCE);

    private final List<QuotedLink> links = new ArrayList<>();
    private final Set<String> ofMeasure = new LinkedHashSet<>();
    private long measure = -1;

    /** The addresses, in the order of the rows. */
    List<QuotedLink> links() {
        return List.copyOf(links);
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Map<String, CellRef> cells = MeasureTextColumns.cells(row.getString("cells"));
        CellRef own = ColumnValues.cell(row.getString("sheet"), row.getString("cell"));
        if (row.getLong("measure_id") != measure) {
            measure = row.getLong("measure_id");
            ofMeasure.clear();
            for (String url : WebAddresses.listOfCell(ColumnValues.orEmpty(row.getString("url_text")))) {
                add(row, url, cells.getOrDefault(Field.URL.code(), own));
            }
        }
        String url = row.getString("url");
        if (url != null) {
            add(row, url, row.getString("step_cell") == null ? cellOf(row, url, cells, own) : stepCell(row, cells));
        }
    }

    private void add(ResultSet row, String url, CellRef cell) throws SQLException {
        if (ofMeasure.add(url)) {
            links.add(new QuotedLink(
                    url,
                    row.getString("named"),
                    row.getString("division"),
                    new Place(row.getString("inbox_path"), cell.sheet(), cell.a1())));
        }
    }

    private static CellRef cellOf(ResultSet row, String url, Map<String, CellRef> cells, CellRef own)
            throws SQLException {
        for (Field field : QUOTING) {
            if (ColumnValues.orEmpty(row.getString(MeasureTextColumns.column(field)))
                    .contains(url)) {
                return cells.getOrDefault(field.code(), own);
            }
        }
        return own;
    }

    private static CellRef stepCell(ResultSet row, Map<String, CellRef> cells) throws SQLException {
        CellRef step = ColumnValues.cell(row.getString("step_sheet"), row.getString("step_cell"));
        CellRef result = cells.get(Field.RESULT.code());
        return result == null || !result.sheet().equals(step.sheet())
                ? step
                : new CellRef(step.sheet(), step.row(), result.column());
    }
}
