package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.itaconsolidator.model.reading.Ledger;

/** Reads file versions from rows of the table {@code submission}. */
public final class VersionRows {
    public static final String COLUMNS = """
            submission_id, inbox_path, sha256, size, modified_at, fingerprint, status, latest, delivers, gone, rows_read,
            rows_stored, rows_refused, rows_ignored
            """;

    private VersionRows() {}

    public static StoredVersion version(ResultSet rs) throws SQLException {
        return new StoredVersion(
                rs.getLong("submission_id"),
                rs.getString("inbox_path"),
                rs.getString("sha256"),
                rs.getLong("size"),
                Instant.parse(rs.getString("modified_at")),
                rs.getString("fingerprint"),
                rs.getString("status"),
                rs.getInt("latest") == 1,
                rs.getInt("delivers") == 1,
                rs.getInt("gone") == 1,
                new Ledger(
                        rs.getInt("rows_read"),
                        rs.getInt("rows_stored"),
                        rs.getInt("rows_refused"),
                        rs.getInt("rows_ignored")));
    }
}
