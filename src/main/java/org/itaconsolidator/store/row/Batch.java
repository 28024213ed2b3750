package org.itaconsolidator.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.itaconsolidator.store.file.Store;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Rows for one statement, sent together. */
public class Batch {
    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    Batch(JdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Adds a row of model values. */
    public void add(Object... values) {
        Object[] row = new Object[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = ColumnValues.stored(values[i]);
        }
        rows.add(row);
    }

    public void send() {
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
        private final Into into;

        private Of(JdbcTemplate jdbc, Into into) {
            super(jdbc, into.sql);
            this.into = into;
        }

        static <R extends Record> Of<R> into(
                JdbcTemplate jdbc, String table, List<Store.Column> known, RecordColumns<R> columns, String... beside) {
            Target of = new Target(table, columns, Arrays.asList(beside));
            return new Of<>(
                    jdbc,
                    INTO.compute(
                            of, (target, last) -> last != null && last.known == known ? last : Into.of(target, known)));
        }

        /** Adds a record with values for further columns. */
        public void add(R row, Object... beside) {
            Object[] all = new Object[into.given.length];
            for (int i = 0; i < all.length; i++) {
                int given = into.given[i];
                all[i] = given < 0 ? into.values.get(i).apply(row) : ColumnValues.stored(beside[given]);
            }
            super.rows.add(all);
        }
    }

    private record Target(String table, RecordColumns<?> columns, List<String> beside) {}

    private static final Map<Target, Into> INTO = new ConcurrentHashMap<>();

    /**
     * How records are written to a table, worked out once.
     *
     * @param known the table's columns
     * @param values how to get the value of each written column from a record; null if it is given beside the record
     * @param given the position of a value beside the record, or -1
     */
    private record Into(List<Store.Column> known, String sql, List<UnaryOperator<Object>> values, int[] given) {
        static Into of(Target target, List<Store.Column> known) {
            List<String> names = new ArrayList<>();
            List<UnaryOperator<Object>> values = new ArrayList<>();
            List<Integer> given = new ArrayList<>();
            for (Store.Column column : known) {
                int position = target.beside().indexOf(column.name());
                UnaryOperator<Object> value =
                        target.columns().findValue(column.name()).orElse(null);
                if (position < 0 && value == null) {
                    if (!column.isNumbered()) {
                        throw new IllegalStateException("nothing is said of " + target.table() + "." + column.name());
                    }
                    continue;
                }
                names.add(column.name());
                values.add(value);
                given.add(position);
            }
            String sql = "INSERT INTO " + target.table() + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
            return new Into(
                    known,
                    sql,
                    values,
                    given.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
