package org.itaconsolidator.store.keep;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodiesRow.ComparedBodies;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FrameworkFactRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/** Facts about whole years: those of their frameworks, and the comparison of all bodies. */
public final class YearStore {
    private static final RecordColumns<FrameworkFactRow> FACT = RecordColumns.of(FrameworkFactRow.class);
    private static final RecordColumns<National> COUNTRY = RecordColumns.of(National.class);

    private final Queries sql;

    public YearStore(Store store) {
        this.sql = Queries.writing(store);
    }

    /** The settings of the last comparisons; empty if there are none. */
    public Optional<String> findMadeWith() {
        return sql.find("SELECT state FROM made_with", String.class);
    }

    /** Stores the settings for all comparisons and makes every year due. */
    public void makeAllWith(String state) {
        sql.store().inTransaction(() -> {
            sql.update("INSERT OR REPLACE INTO made_with (only, state) VALUES (1, ?)", state);
            sql.update("""
                         INSERT OR IGNORE INTO comparison_due
                         SELECT fiscal_year FROM total UNION SELECT fiscal_year FROM bodies_year
                         """);
        });
    }

    public void replaceFacts(List<FrameworkFactRow> facts, List<CrosswalkRow> crosswalk, List<National> national) {
        sql.store().inTransaction(() -> {
            List.of("framework_fact", "crosswalk", "national").forEach(table -> sql.update("DELETE FROM " + table));
            writeAll("framework_fact", FACT, facts);
            writeAll("crosswalk", ContentRows.CROSSWALK, crosswalk);
            writeAll("national", COUNTRY, national);
        });
    }

    /** The years in which an official figure of a whole body changed since the last comparison. */
    public List<FiscalYear> listDue() {
        return sql.list(
                "SELECT fiscal_year FROM comparison_due ORDER BY 1",
                (rs, n) -> FiscalYear.ofBuddhist(rs.getInt("fiscal_year")));
    }

    public List<TotalRow> listOfficialTotals(FiscalYear year) {
        return sql.list("""
                SELECT * FROM total JOIN body USING (body_id)
                WHERE fiscal_year = ? AND source = 'official' AND division = '' AND total IS NOT NULL
                """, ContentRows.TOTAL.rows(), year);
    }

    /** The official scores of whole bodies in a year, by indicator. */
    public Map<Integer, List<BigDecimal>> listOfficialScores(FiscalYear year) {
        return new TreeMap<>(
                sql.grouped("""
                        SELECT indicator, score FROM score
                        WHERE fiscal_year = ? AND source = 'official' AND division = ''
                        """, rs -> rs.getInt("indicator"), (rs, n) -> ColumnValues.getDecimal(rs, "score"), year));
    }

    /** Replaces a year's comparison, empty if no body has a total; the year is no longer due. */
    public void replace(FiscalYear year, Optional<ComparedBodies> compared) {
        sql.store().inTransaction(() -> {
            List.of("body_standing", "bodies_year", "indicator_mean", "comparison_due")
                    .forEach(table -> sql.update("DELETE FROM " + table + " WHERE fiscal_year = ?", year));
            compared.ifPresent(this::write);
        });
    }

    private void write(ComparedBodies compared) {
        BodiesRow bodies = compared.bodies();
        writeAll("bodies_year", ContentRows.BODIES, List.of(bodies));
        Batch.Of<BodiesRow.IndicatorMean> means =
                sql.into("indicator_mean", ContentRows.INDICATOR_MEAN, "fiscal_year", "indicator");
        bodies.indicatorMeans().forEach((indicator, mean) -> means.add(mean, bodies.fiscalYear(), indicator));
        Map<Body, Long> ids = new HashMap<>();
        sql.each("SELECT * FROM body", rs -> ids.put(ColumnValues.body(rs), rs.getLong("body_id")));
        Batch.Of<BodyStandingRow> rows = sql.into("body_standing", ContentRows.STANDING, "body_id", "risks");
        compared.standings().forEach(row -> rows.add(row, ids.get(row.body()), String.join(",", row.risks())));
        List.of(means, rows).forEach(Batch::send);
    }

    private <R extends Record> void writeAll(String table, RecordColumns<R> columns, List<R> rows) {
        Batch.Of<R> batch = sql.into(table, columns);
        rows.forEach(batch::add);
        batch.send();
    }
}
