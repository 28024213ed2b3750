package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/**
 * Runs SQL statements with terms of the model as values: {@code null}, an empty {@code Optional} and an empty
 * {@code OptionalInt} are no value; a body is three values: name, district, province. All statements are prepared, so
 * it pays to use the same text again.
 */
public final class Queries {
    /** Finds a body; its capital's district has two names, as {@link Body} explains. */
    private static final String FIND_BODY = """
        SELECT body_id FROM body WHERE name = ? AND ? IN (district,
            CASE district WHEN 'เมือง' THEN district || province WHEN 'เมือง' || province THEN 'เมือง' END)
        AND province = ?\
        """;

    /** The id of a known body. */
    public static final String BODY_ID = "(" + FIND_BODY + ")";

    private final Store store;
    private final JdbcTemplate jdbc;
    private final Optional<BodyScope> scope;

    private Queries(Store store, JdbcTemplate jdbc, Optional<BodyScope> scope) {
        this.store = store;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public static Queries writing(Store store) {
        return new Queries(store, store.batches(), Optional.empty());
    }

    /**
     * Queries on read-only connections, limited to a scope's rows by the conditions in a statement. In such a statement the further
     * values are counted from {@code ?2} on.
     */
    public static Queries reading(Store store, BodyScope scope) {
        return new Queries(store, new JdbcTemplate(store.readers()), Optional.of(scope));
    }

    /** The inbox that the store is open for: {@link Store#inbox}. */
    public String inbox() {
        return store.inbox();
    }

    /** The store whose rows these are. */
    public Store store() {
        return store;
    }

    public BodyScope scope() {
        return scope.orElse(BodyScope.ALL);
    }

    public int update(String sql, Object... values) {
        return jdbc.update(sql, withScope(sql, values));
    }

    public <T> List<T> list(String sql, RowMapper<T> row, Object... values) {
        return jdbc.query(sql, row, withScope(sql, values));
    }

    public <T> List<T> list(String sql, Class<T> type, Object... values) {
        return list(sql, new SingleColumnRowMapper<>(type), values);
    }

    /** The first row; empty for none. */
    public <T> Optional<T> find(String sql, RowMapper<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** The value of the first row; empty for no row. */
    public <T> Optional<T> find(String sql, Class<T> type, Object... values) {
        return find(sql, new SingleColumnRowMapper<>(type), values);
    }

    public <T> T get(String sql, RowMapper<T> row, Object... values) {
        return jdbc.queryForObject(sql, row, withScope(sql, values));
    }

    public <T> T get(String sql, Class<T> type, Object... values) {
        return get(sql, new SingleColumnRowMapper<>(type), values);
    }

    /** The id of a body; empty if the store does not know it. */
    public Optional<Long> findBodyId(Body body) {
        return find(FIND_BODY, Long.class, body);
    }

    /** Hands over each row while reading; the receiver must not query, which would take another connection. */
    public void each(String sql, RowCallbackHandler row, Object... values) {
        jdbc.query(sql, row, withScope(sql, values));
    }

    /** Hands over each row as a record while reading; the receiver must not query. */
    public <T> void each(String sql, RowMapper<T> row, Consumer<T> each) {
        each(sql, rs -> each.accept(row.mapRow(rs, 0)));
    }

    @FunctionalInterface
    public interface Key<K> {
        K of(ResultSet rs) throws SQLException;
    }

    /** Rows grouped by a key, each group in the order read. */
    public <K, V> Map<K, List<V>> grouped(String sql, Key<K> key, RowMapper<V> row, Object... values) {
        Map<K, List<V>> groups = new HashMap<>();
        each(
                sql,
                rs -> groups.computeIfAbsent(key.of(rs), any -> new ArrayList<>())
                        .add(row.mapRow(rs, 0)),
                values);
        return groups;
    }

    /** Rows for one statement, to be sent together. */
    public Batch batch(String sql) {
        return new Batch(jdbc, sql);
    }

    /**
     * New rows of a table that hold records, by the names of the table's columns. A column without a value is a fault, unless SQLite
     * itself numbers it.
     *
     * @param beside columns whose values are given beside each record, in their order
     */
    public <R extends Record> Batch.Of<R> into(String table, RecordColumns<R> columns, String... beside) {
        return Batch.Of.into(jdbc, table, store.listColumns(table), columns, beside);
    }

    /** Inserts records, all with the same further values. */
    public <R extends Record> void insert(
            String table, RecordColumns<R> columns, List<R> rows, String beside, Object value) {
        Batch.Of<R> batch = into(table, columns, beside);
        rows.forEach(row -> batch.add(row, value));
        batch.send();
    }

    private Object[] withScope(String sql, Object[] values) {
        Stream.Builder<Object> all = Stream.builder();
        if (scope.isPresent() && (sql.contains(BodyScope.BODY) || sql.contains("?2"))) {
            all.add(scope.get().findBodyId());
        }
        for (Object value : values) {
            if (value instanceof Body body) {
                all.add(body.name()).add(body.district()).add(body.province());
            } else {
                all.add(value);
            }
        }
        return all.build().map(ColumnValues::stored).toArray();
    }
}
