package org.itaconsolidator.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Rows for one statement, sent together. */
public final class Batch {
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    public Batch(String sql) {
        this.sql = sql;
    }

    /** Whole rows of a table, in the order of its columns. */
    public static Batch into(String table, int columns) {
        return new Batch(
                "INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(columns, "?")) + ")");
    }

    public void add(Object... values) {
        rows.add(values);
    }

    public void send(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            jdbc.execute(sql, (PreparedStatementCallback<int[]>) this::sendAll);
        }
    }

    private int[] sendAll(PreparedStatement statement) throws SQLException {
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
        }
        return statement.executeBatch();
    }
}
