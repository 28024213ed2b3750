package org.itaconsolidator.store.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.itaconsolidator.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a column does not hold is never taken for a value. */
class RecordColumnsTest {
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource("jdbc:sqlite::memory:"));

    @Test
    void nothingIsNothingOnlyWhereNothingMayStand() {
        String kind = (String) ColumnValues.stored(SourceKind.OFFICIAL);
        assertEquals(
                new Row(SourceKind.OFFICIAL, Optional.empty(), true, 7, ""), read("'" + kind + "'", "NULL", "1", "7"));
        assertEquals(
                new Row(SourceKind.OFFICIAL, Optional.of(SourceKind.OFFICIAL), false, 0, ""),
                read("'" + kind + "'", "'" + kind + "'", "0", "0"));
        assertEquals("no SourceKind in column kind: rumour", fault("'rumour'", "NULL", "1", "7"));
        assertEquals("no SourceKind in column other: rumour", fault("'" + kind + "'", "'rumour'", "1", "7"));
        assertEquals("no SourceKind in column kind: NULL", fault("NULL", "NULL", "1", "7"));
        assertEquals("no boolean in column unconfirmed: NULL", fault("'" + kind + "'", "NULL", "NULL", "7"));
        assertEquals("no int in column number: NULL", fault("'" + kind + "'", "NULL", "1", "NULL"));
    }

    private String fault(String... values) {
        return assertThrows(IllegalStateException.class, () -> read(values)).getMessage();
    }

    private Row read(String... values) {
        return jdbc.queryForObject(
                "SELECT %s AS kind, %s AS other, %s AS unconfirmed, %s AS number, NULL AS text"
                        .formatted((Object[]) values),
                RecordColumns.of(Row.class).rows());
    }

    private record Row(SourceKind kind, Optional<SourceKind> other, boolean unconfirmed, int number, String text) {}
}
