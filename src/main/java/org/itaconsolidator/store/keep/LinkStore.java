package org.itaconsolidator.store.keep;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.Queries;

/** The outcome of testing addresses: the last answer of each. */
public final class LinkStore {
    private final Queries sql;

    public LinkStore(Store store) {
        this.sql = Queries.writing(store);
    }

    /** Stores answers, replacing earlier ones; removes those for addresses no longer quoted. */
    public void record(List<LinkCheck> checks, List<String> quoted) {
        sql.store().inTransaction(() -> {
            Batch batch = sql.batch("""
                    INSERT INTO link_check (url, checked_at, outcome, status) VALUES (?, ?, ?, ?)
                    ON CONFLICT (url) DO UPDATE SET checked_at = excluded.checked_at, outcome = excluded.outcome,
                        status = excluded.status
                    """);
            checks.forEach(check -> batch.add(check.url(), check.checkedAt(), check.outcome(), check.status()));
            batch.send();
            List<String> kept = sql.list("SELECT url FROM link_check", String.class);
            Set<String> wanted = Set.copyOf(quoted);
            Batch gone = sql.batch("DELETE FROM link_check WHERE url = ?");
            kept.stream().filter(url -> !wanted.contains(url)).forEach(gone::add);
            gone.send();
        });
    }
}
