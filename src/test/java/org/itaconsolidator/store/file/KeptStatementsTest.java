package org.itaconsolidator.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class KeptStatementsTest {
    private static final String ALL = "SELECT n FROM t ORDER BY n";

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setGetGeneratedKeys(false); // as the store has it
        KeptStatements source = new KeptStatements(sqlite);
        source.setUrl("jdbc:sqlite:" + folder.resolve("t.db"));
        connection = source.getConnection();
        connection.createStatement().execute("CREATE TABLE t (n INTEGER CHECK (n > 0), x TEXT)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void statementThatWasClosedIsTheNextOneOfTheSameWordsWithoutValuesOrRows() throws SQLException {
        PreparedStatement first = connection.prepareStatement("INSERT INTO t VALUES (?, ?)");
        first.setObject(1, 1);
        first.setObject(2, "ก");
        first.addBatch();
        first.executeBatch();
        first.setObject(1, 7);
        first.addBatch();
        first.close();
        try (PreparedStatement again = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
            assertSame(first, again);
            again.setObject(1, 2);
            again.addBatch();
            assertEquals(1, again.executeBatch().length, "what was added and not sent before is gone");
        }
        try (ResultSet rows =
                connection.createStatement().executeQuery("SELECT group_concat(n || ifnull(x, '-'), ' ') FROM t")) {
            assertEquals("1ก 2-", rows.getString(1));
        }
    }

    @Test
    void statementThatIsClosedTwiceIsStillTheNextOne() throws SQLException {
        PreparedStatement first = connection.prepareStatement(ALL);
        first.close();
        first.close();
        try (PreparedStatement again = connection.prepareStatement(ALL)) {
            assertEquals(false, again.executeQuery().next());
        }
    }

    /** Beside what sqlite-jdbc itself says of them. */
    @Test
    void valuesAreReadAsTheyStand() throws SQLException {
        String all = """
                WITH v (x) AS (VALUES (NULL), (''), ('ก๑'), ('ก๑'), ('a' || char(0) || 'ข'), (char(128519)), (0), (-7), (9223372036854775807),
                    (2.50), (1e300), (x''), (x'E0B881'), ('12'), (NULL))
                SELECT x, x AS y, x AS z FROM v""";
        try (Connection plain = new SQLiteDataSource().getConnection();
                PreparedStatement kept = connection.prepareStatement(all);
                ResultSet rows = kept.executeQuery();
                ResultSet expected = plain.createStatement().executeQuery(all)) {
            while (expected.next()) {
                assertTrue(rows.next());
                assertEquals(expected.getString(1), rows.getString(1));
                assertEquals(expected.wasNull(), rows.wasNull());
                assertEquals(expected.getLong("y"), rows.getLong("y"));
                assertEquals(expected.wasNull(), rows.wasNull());
                assertEquals(expected.getInt(3), rows.getInt(3));
                assertEquals(expected.getObject(1) == null, rows.getObject(1) == null);
            }
            assertFalse(rows.next());
            assertThrows(SQLException.class, () -> rows.getString(4));
            rows.close();
            assertTrue(rows.isClosed());
            assertThrows(SQLException.class, () -> rows.getString(1));
            try (ResultSet again = kept.executeQuery()) {
                assertTrue(again.next());
            }
        }
    }

    @Test
    void oneThatIsUsedTwiceAtOnceIsTwo() throws SQLException {
        connection.createStatement().execute("INSERT INTO t (n) VALUES (1), (2)");
        try (PreparedStatement outer = connection.prepareStatement(ALL);
                ResultSet rows = outer.executeQuery()) {
            rows.next();
            try (PreparedStatement inner = connection.prepareStatement(ALL);
                    ResultSet same = inner.executeQuery()) {
                assertNotSame(outer, inner);
                same.next();
                assertEquals(1, same.getInt(1));
            }
            rows.next();
            assertEquals(2, rows.getInt(1));
        }
    }

    /** A statement that still held rows would keep others from writing and the file from being copied. */
    @Test
    void onesThatWaitHoldNothing() throws SQLException {
        connection.createStatement().execute("INSERT INTO t (n) VALUES (1), (2)");
        PreparedStatement half = connection.prepareStatement(ALL);
        half.executeQuery().next();
        half.close();
        PreparedStatement refused = connection.prepareStatement("INSERT INTO t (n) VALUES (0)");
        assertThrows(SQLException.class, refused::executeUpdate);
        refused.close();
        connection.createStatement().execute("VACUUM INTO '" + folder.resolve("copy.db") + "'");
        connection.createStatement().execute("DROP TABLE t");
        connection.createStatement().execute("CREATE TABLE t (x TEXT, n INTEGER)");
        try (PreparedStatement again = connection.prepareStatement(ALL)) {
            assertEquals(false, again.executeQuery().next());
        }
    }
}
