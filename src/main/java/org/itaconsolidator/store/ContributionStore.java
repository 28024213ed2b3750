package org.itaconsolidator.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ContributionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each indicator did to the totals of a body. */
public final class ContributionStore {
    private final Store store;

    /** Contributions of a store. */
    public ContributionStore(Store store) {
        this.store = store;
    }

    /** Replaces all rows of a body, which the store knows. */
    public void replace(Body body, List<ContributionRow> rows) {
        store.inTransaction(() -> {
            JdbcClient sql = store.sql();
            long bodyId = sql.sql("SELECT body_id FROM body WHERE name = ? AND district = ? AND province = ?")
                    .params(body.name(), body.district(), body.province())
                    .query(Long.class)
                    .single();
            sql.sql("DELETE FROM contribution WHERE body_id = ?").param(bodyId).update();
            Batch batch = new Batch("INSERT INTO contribution VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            rows.forEach(row -> batch.add(
                    bodyId,
                    row.scorecard().division(),
                    row.scorecard().source().code(),
                    row.fiscalYear().buddhist(),
                    row.indicator(),
                    plain(row.change()),
                    plain(row.contribution()),
                    row.reason().orElse(null)));
            batch.send(store.batches());
            return null;
        });
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
