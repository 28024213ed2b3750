package org.itaconsolidator.store.keep;

import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Schema;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bodies in lists of many bodies, with their results for comparison. A purge removes a body's rows, but the
 * original of a list may still contain it.
 */
public final class ListedBodies {
    /** A list may leave out district or province: every row that may be the body's is purged. */
    private static final String OF_THE_BODY = """
            name = :name AND (district = :district OR district = '' OR :district = '')
                AND (province = :province OR province = '' OR :province = '')
            """;

    public static List<Body> listIn(Store store) {
        return Queries.writing(store)
                .list(
                        "SELECT DISTINCT name, district, province FROM compared_result",
                        (rs, n) -> ColumnValues.body(rs));
    }

    /** The inbox paths of the lists that name a body. */
    public static List<String> listNaming(Store store, Body body) {
        return ofBody(
                        store.sql(),
                        "SELECT DISTINCT inbox_path FROM compared_result JOIN submission USING (submission_id)",
                        body)
                .query(String.class)
                .list();
    }

    /** Whether a copy of the store, of any version, has a list that names a body. */
    public static boolean isIn(Path copy, Body body) {
        return StoreFile.findIn(
                        copy,
                        jdbc -> Schema.number(jdbc, "SELECT count(*) FROM sqlite_schema WHERE name = 'compared_result'")
                                        > 0
                                && ofBody(jdbc, "SELECT count(*) FROM compared_result", body)
                                                .query(Integer.class)
                                                .single()
                                        > 0)
                .orElse(false);
    }

    static void purge(Store store, Body body) {
        ofBody(store.sql(), "DELETE FROM compared_result", body).update();
    }

    private static JdbcClient.StatementSpec ofBody(JdbcClient jdbc, String statement, Body body) {
        return jdbc.sql(statement + " WHERE " + OF_THE_BODY)
                .param("name", body.name())
                .param("district", body.district())
                .param("province", body.province());
    }
}
