package org.itaconsolidator.store.keep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FrameworkFactRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.RecordColumns;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What holds of whole years: facts of their frameworks, and all bodies against each other. */
public final class YearStore {
    private static final RecordColumns<FrameworkFactRow> FACT = RecordColumns.of(FrameworkFactRow.class);
    private static final RecordColumns<National> COUNTRY = RecordColumns.of(National.class);

    private final Store store;

    public YearStore(Store store) {
        this.store = store;
    }

    /** The bodies of a year, together and one by one. */
    public record Compared(BodiesRow bodies, List<BodyStandingRow> standings) {}

    /** What all comparisons were made with last; empty where none were made. */
    public Optional<String> findMadeWith() {
        return store.sql()
                .sql("SELECT state FROM made_with")
                .query(String.class)
                .optional();
    }

    /** Notes what all comparisons are made with, and that every year is to be compared anew. */
    public void makeAllWith(String state) {
        store.inTransaction(() -> {
            store.sql()
                    .sql("INSERT OR REPLACE INTO made_with (only, state) VALUES (1, ?)")
                    .param(state)
                    .update();
            store.sql().sql("""
                         INSERT OR IGNORE INTO comparison_due
                         SELECT fiscal_year FROM total UNION SELECT fiscal_year FROM bodies_year
                         """).update();
            return null;
        });
    }

    public void replaceFacts(List<FrameworkFactRow> facts, List<CrosswalkRow> crosswalk, List<National> national) {
        store.inTransaction(() -> {
            List.of("framework_fact", "crosswalk", "national")
                    .forEach(table -> store.batches().update("DELETE FROM " + table));
            writeAll("framework_fact", FACT, facts);
            writeAll("crosswalk", ContentRows.CROSSWALK, crosswalk);
            writeAll("national", COUNTRY, national);
            return null;
        });
    }

    /** The years in which an official figure of a whole body has changed since its bodies were compared. */
    public List<FiscalYear> listDue() {
        return store.sql()
                .sql("SELECT fiscal_year FROM comparison_due ORDER BY 1")
                .query((rs, n) -> FiscalYear.ofBuddhist(rs.getInt("fiscal_year")))
                .list();
    }

    public List<TotalRow> listOfficialTotals(FiscalYear year) {
        return store.batches().query("""
                SELECT * FROM total JOIN body USING (body_id)
                WHERE fiscal_year = ? AND source = 'official' AND division = '' AND total IS NOT NULL
                """, ContentRows.TOTAL.rows(), year.buddhist());
    }

    /** The official scores of whole bodies in a year, by indicator. */
    public Map<Integer, List<BigDecimal>> listOfficialScores(FiscalYear year) {
        Map<Integer, List<BigDecimal>> scores = new TreeMap<>();
        store.batches()
                .query(
                        """
                        SELECT indicator, score FROM score
                        WHERE fiscal_year = ? AND source = 'official' AND division = ''
                        """,
                        (RowCallbackHandler)
                                rs -> scores.computeIfAbsent(rs.getInt("indicator"), any -> new ArrayList<>())
                                        .add(ColumnValues.getDecimal(rs, "score")),
                        year.buddhist());
        return scores;
    }

    /** Replaces the comparison of a year, empty where no body has a total in it; it is due no more. */
    public void replace(FiscalYear year, Optional<Compared> compared) {
        store.inTransaction(() -> {
            List.of("body_standing", "bodies_year", "indicator_mean", "comparison_due")
                    .forEach(table ->
                            store.batches().update("DELETE FROM " + table + " WHERE fiscal_year = ?", year.buddhist()));
            compared.ifPresent(known -> write(known.bodies(), known.standings()));
            return null;
        });
    }

    private void write(BodiesRow bodies, List<BodyStandingRow> standings) {
        writeAll("bodies_year", ContentRows.BODIES, List.of(bodies));
        Batch.Of<BodiesRow.IndicatorMean> means =
                Batch.into(store, "indicator_mean", ContentRows.INDICATOR_MEAN, "fiscal_year", "indicator");
        bodies.indicatorMeans().forEach((indicator, mean) -> means.add(mean, bodies.fiscalYear(), indicator));
        Map<Body, Long> ids = new HashMap<>();
        store.batches().query("SELECT * FROM body", (RowCallbackHandler)
                rs -> ids.put(ColumnValues.body(rs), rs.getLong("body_id")));
        Batch.Of<BodyStandingRow> rows = Batch.into(store, "body_standing", ContentRows.STANDING, "body_id", "risks");
        standings.forEach(row -> rows.add(row, ids.get(row.body()), String.join(",", row.risks())));
        List.of(means, rows).forEach(batch -> batch.send(store.batches()));
    }

    private <R extends Record> void writeAll(String table, RecordColumns<R> columns, List<R> rows) {
        Batch.Of<R> batch = Batch.into(store, table, columns);
        rows.forEach(batch::add);
        batch.send(store.batches());
    }
}
