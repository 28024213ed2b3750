package org.itaconsolidator.store.row;

import org.itaconsolidator.store.file.Store;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Queries of a scope's rows. They are prepared, which {@link Scope} makes worth it: of every body the same text, with its number as
 * the first value.
 */
public final class ScopedQueries extends JdbcTemplate {
    private final Scope scope;

    public ScopedQueries(Store store, Scope scope) {
        super(store.readers());
        this.scope = scope;
    }

    @Override
    public <T> T query(String sql, ResultSetExtractor<T> rows) {
        return query(sql, rows, sql.contains(Scope.BODY) ? scope.values() : new Object[0]);
    }
}
