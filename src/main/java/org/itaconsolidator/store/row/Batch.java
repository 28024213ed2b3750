package org.itaconsolidator.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.itaconsolidator.store.file.Store;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Rows for one statement, sent together. */
public class Batch {
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    public Batch(String sql) {
        this.sql = sql;
    }

    /** Adds a row of terms of the model. */
    public void add(Object... values) {
        Object[] row = new Object[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = ColumnValues.stored(values[i]);
        }
        rows.add(row);
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

    /** New rows of a table that hold records. */
    public static final class Of<R extends Record> extends Batch {
        private final List<UnaryOperator<Object>> values; // null where a value is given
        private final int[] given;

        private Of(String sql, List<UnaryOperator<Object>> values, int[] given) {
            super(sql);
            this.values = values;
            this.given = given;
        }

        /** Adds a record with the values of the columns that are given beside it. */
        public void add(R row, Object... beside) {
            Object[] all = new Object[given.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = given[i] < 0 ? values.get(i).apply(row) : ColumnValues.stored(beside[given[i]]);
            }
            super.rows.add(all);
        }
    }

    /**
     * New rows of a table that hold records, by the names of the table's columns. A column of which nobody says what stands in it is a
     * fault, unless it is the number that SQLite gives.
     *
     * @param beside columns whose values are given beside each record, in their order
     */
    public static <R extends Record> Of<R> into(Store store, String table, RecordColumns<R> columns, String... beside) {
        List<String> names = new ArrayList<>();
        List<UnaryOperator<Object>> values = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        List<String> known = Arrays.asList(beside);
        for (Store.Column column : store.listColumns(table)) {
            int position = known.indexOf(column.name());
            UnaryOperator<Object> value = columns.findValue(column.name()).orElse(null);
            if (position < 0 && value == null) {
                if (!column.isNumbered()) {
                    throw new IllegalStateException("nothing is said of " + table + "." + column.name());
                }
                continue;
            }
            names.add(column.name());
            values.add(value);
            given.add(position);
        }
        String sql = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        return new Of<>(sql, values, given.stream().mapToInt(Integer::intValue).toArray());
    }
}
