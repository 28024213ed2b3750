package org.itaconsolidator.store.keep;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;

/** What became of asking for addresses: the last answer of each. */
public final class LinkStore {
    private final Store store;

    public LinkStore(Store store) {
        this.store = store;
    }

    /** Notes answers; earlier ones of the same addresses give way, those of addresses that nobody quotes any more go. */
    public void record(List<LinkCheck> checks, List<String> quoted) {
        store.inTransaction(() -> {
            Batch batch = new Batch("""
                    INSERT INTO link_check (url, checked_at, outcome, status) VALUES (?, ?, ?, ?)
                    ON CONFLICT (url) DO UPDATE SET checked_at = excluded.checked_at, outcome = excluded.outcome,
                        status = excluded.status
                    """);
            checks.forEach(check -> batch.add(check.url(), check.checkedAt(), check.outcome(), check.status()));
            batch.send(store.batches());
            List<String> kept = store.sql()
                    .sql("SELECT url FROM link_check")
                    .query(String.class)
                    .list();
            Set<String> wanted = Set.copyOf(quoted);
            Batch gone = new Batch("DELETE FROM link_check WHERE url = ?");
            kept.stream().filter(url -> !wanted.contains(url)).forEach(gone::add);
            gone.send(store.batches());
            return null;
        });
    }
}
