package org.itaconsolidator.store.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.row.RecordColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A version of a file that a store or a copy of one knows, whether it counts or not.
 *
 * @param body the body it belongs to; empty where that is not known
 * @param inboxPath blank of a body of which no version is left
 * @param sha256 likewise
 */
public record DeliveryTrace(Optional<Body> body, String inboxPath, String sha256) {
    private static final RecordColumns<DeliveryTrace> ROW = RecordColumns.of(DeliveryTrace.class);

    public static List<DeliveryTrace> listIn(Store store) {
        return list(store.sql());
    }

    /** Those of a copy that nobody has open, of whichever version; empty where it cannot be read. */
    public static Optional<List<DeliveryTrace>> listIn(Path copy) {
        return StoreFile.findIn(copy, DeliveryTrace::list);
    }

    private static List<DeliveryTrace> list(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT name, district, province, inbox_path, sha256
                        FROM submission FULL JOIN body USING (body_id)
                        """).query(ROW.rows()).list();
    }
}
