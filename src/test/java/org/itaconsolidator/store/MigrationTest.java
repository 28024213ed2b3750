package org.itaconsolidator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    @TempDir
    private Path folder;

    @Test
    void storeOfVersion2BecomesTheSameAsANewOne() throws SQLException {
        SortedMap<String, String> migrated;
        try (Connection old = open("old.db")) {
            run(old, "/store/version-2.sql");
            try (Statement sql = old.createStatement()) {
                sql.execute("INSERT INTO body (name, district, province) VALUES ('ก', '', '')");
                sql.execute("INSERT INTO contribution VALUES (1, '', 'official', 2565, 1, '1', '0.06', NULL)");
            }
            run(old, "/store/migrations/3.sql");
            migrated = listSchema(old);
        }
        try (Connection fresh = open("new.db")) {
            run(fresh, "/store/schema.sql");
            run(fresh, "/store/views.sql");
            SortedMap<String, String> expected = listSchema(fresh);
            assertTrue(expected.size() > 60, "there is a schema");
            assertEquals(expected, migrated);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String statement : Schema.statements(script).toList()) {
                sql.execute(statement);
            }
        }
    }

    private static SortedMap<String, String> listSchema(Connection connection) throws SQLException {
        SortedMap<String, String> schema = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery("SELECT type || ' ' || name, sql FROM sqlite_schema")) {
            while (rs.next()) {
                schema.put(rs.getString(1), String.valueOf(rs.getString(2)).replaceAll("\\s+", " "));
            }
        }
        return schema;
    }
}
