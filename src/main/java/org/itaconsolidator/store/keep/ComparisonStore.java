package org.itaconsolidator.store.keep;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.ContentRows;
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

    private final Store store;

    /** Comparisons of a store. */
    public ComparisonStore(Store store) {
        this.store = store;
    }

    /** The measures of a body that count, in the order of their documents. */
    public List<MeasureRow> listMeasures(Body body) {
        return list(
                body,
                ContentReader.MEASURES + " WHERE m.submission_id IN (SELECT s.submission_id" + DELIVERIES + OF_BODY
                        + ") ORDER BY measure_id",
                ContentRows::measure);
    }

    /** The statements of a body's analyses that count, in the order of their documents. */
    public List<AnalysisRow> listAnalysis(Body body) {
        return list(body, counting("analysis", "analysis") + "x.analysis_id", ContentRows::analysis);
    }

    /** The rows of a body's OIT checklists that count, in the order of their documents. */
    public List<OitItemRow> listOitItems(Body body) {
        return list(body, counting("oit_item", "oit-checklist") + "x.oit_item_id", ContentRows::oitItem);
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
            new SettledComparisonRows(store, bodyId).replace(settled);
            return null;
        });
    }
}
