package org.itaconsolidator.store.content;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.row.ColumnValues;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A version of a file that a store or a copy of one knows, whether it counts or not.
 *
 * @param body whose it is; empty where nobody could tell
 * @param inboxPath blank of a body of which no version is left
 * @param sha256 likewise
 */
public record DeliveryTrace(Optional<Body> body, String inboxPath, String sha256) {
    /** Those of an open store. */
    public static List<DeliveryTrace> listIn(Store store) {
        return list(store.sql());
    }

    /** Those of a copy that nobody has open, of whichever version; empty where it cannot be read. */
    public static Optional<List<DeliveryTrace>> listIn(Path copy) {
        try {
            return Optional.of(StoreFile.reading(copy, DeliveryTrace::list));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static List<DeliveryTrace> list(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT name, district, province, coalesce(inbox_path, ''), coalesce(sha256, '')
                        FROM submission FULL JOIN body USING (body_id)
                        """)
                .query((rs, n) -> new DeliveryTrace(body(rs), rs.getString(4), rs.getString(5)))
                .list();
    }

    private static Optional<Body> body(ResultSet rs) throws SQLException {
        return rs.getString(1) == null ? Optional.empty() : Optional.of(ColumnValues.body(rs));
    }
}
