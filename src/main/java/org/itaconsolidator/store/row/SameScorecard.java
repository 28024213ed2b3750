package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.itaconsolidator.model.Scorecard;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows that are ordered by scorecard: neighbours share theirs, so that long lists hold each body's names once. */
public final class SameScorecard<T> implements RowMapper<T> {
    /** How a row becomes what it means, but for its scorecard. */
    @FunctionalInterface
    public interface CardRow<T> {
        T of(ResultSet rs, Scorecard card) throws SQLException;
    }

    private final CardRow<T> row;
    private Scorecard last;

    public SameScorecard(CardRow<T> row) {
        this.row = row;
    }

    @Override
    public T mapRow(ResultSet rs, int n) throws SQLException {
        Scorecard card = ColumnValues.scorecard(rs);
        if (!card.equals(last)) {
            last = card;
        }
        return row.of(rs, last);
    }
}
