package org.itaconsolidator.job;

import java.util.List;
import java.util.function.Consumer;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;

/**
 * Work on many bodies, some of them in one transaction: one for each would wait for the disk each time, and SQLite keeps
 * all that one for all writes in its log until it ends.
 */
record Portions(Store store) {
    /** Bodies in one transaction. */
    private static final int BODIES = 50;

    void forEach(List<Body> bodies, Consumer<List<Body>> work) {
        for (int from = 0; from < bodies.size(); from += BODIES) {
            List<Body> portion = bodies.subList(from, Math.min(from + BODIES, bodies.size()));
            store.inTransaction(() -> {
                work.accept(portion);
                return null;
            });
        }
    }
}
