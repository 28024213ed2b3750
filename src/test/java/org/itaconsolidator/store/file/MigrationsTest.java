package org.itaconsolidator.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

@Tag("once")
class MigrationsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);
    private static final String BATCH = "/org/springframework/batch/core/schema-sqlite.sql";

    @TempDir
    private Path folder;

    static Stream<Integer> olderVersions() {
        return IntStream.range(Migrations.OF_THE_STORE.oldest(), Schema.VERSION).boxed();
    }

    /** The tables of the oldest version are kept beside this test; those between are what their scripts make of it. */
    @ParameterizedTest
    @MethodSource("olderVersions")
    void storeOfEachVersionBecomesLikeANewOneAndKeepsItsRows(int version) throws Exception {
        Path old = store(Migrations.OF_THE_STORE.oldest());
        inOneConnection(old, new Migrations("/store/migrations/", Migrations.OF_THE_STORE.oldest(), version));
        Optional<Path> copy = StoreFile.bringUpToDate(old, NOON);
        assertEquals(
                folder.resolve("ita.db.files/backup/ita.db-before-version-" + Schema.VERSION + "-20261120-120000.db"),
                copy.orElseThrow());
        assertEquals(List.of(version), in(copy.get(), "PRAGMA user_version"));
        assertEquals(Optional.empty(), StoreFile.bringUpToDate(old, NOON));
        Path fresh = folder.resolve("fresh.db");
        Store.open(fresh).close();
        String schema =
                "SELECT type || ' ' || name || ' ' || replace(replace(replace(sql, char(10), ''), ' ', ''), '\"', '') FROM sqlite_schema"
                        + " WHERE sql IS NOT NULL ORDER BY type, name";
        assertEquals(in(fresh, schema), in(old, schema));
        assertEquals(List.of(Schema.VERSION), in(old, "PRAGMA user_version"));
        try (Store open = Store.open(old)) {
            assertEquals(
                    1, new ContentReader(open).deliveries().listSubmissions().size());
            assertEquals(
                    List.of("f|0"), in(old, "SELECT found || '|' || on_trial FROM v_findings WHERE submission_id = 2"));
            assertEquals(
                    List.of("1|2"), in(old, "SELECT replaced || '|' || submission_id FROM submission WHERE replaced"));
            assertEquals(
                    List.of("1|1|2"),
                    in(old, "SELECT replaced_id || '|' || old_text || '|' || new_text FROM content_change"));
            assertEquals(List.of(1), in(old, "SELECT body_id FROM follow_due"));
            assertEquals(
                    List.of("รอคำสั่ง|2026-09-30"),
                    in(old, "SELECT waived_for || '|' || waived_until FROM v_findings WHERE submission_id = 2"));
            assertEquals(
                    1,
                    open.sql()
                            .sql("SELECT scores_due FROM body")
                            .query(Integer.class)
                            .single());
        }
    }

    /** The day is the later of receipt and business date; where the run is no longer kept it stays unknown, and nothing is held against it. */
    @Test
    void dayOnWhichAVersionWasReadIsThatOfTheRunThatReadIt() throws Exception {
        Path old = store(Migrations.OF_THE_STORE.oldest());
        inOneConnection(old, new Migrations("/store/migrations/", Migrations.OF_THE_STORE.oldest(), 18));
        jdbc(old)
                .sql("UPDATE run SET business_date = '2026-01-09' WHERE started_at = '2026-01-01T00:00:00Z'")
                .update();
        StoreFile.bringUpToDate(old, NOON);
        assertEquals(
                List.of("2026-01-09", "unknown"),
                in(old, "SELECT coalesce(read_on, 'unknown') FROM submission ORDER BY submission_id"));
    }

    @Test
    void scriptsAreAppliedInTheirOrderWithViewsAndScoresAnew() throws Exception {
        Path old = storeCalledVersion2();
        JdbcClient jdbc = jdbc(old);
        jdbc.sql("CREATE VIEW mine AS SELECT count(*) AS how_many FROM v_submissions")
                .update();
        inOneConnection(old, new Migrations("/store/sample-migrations/", 2, 4));
        assertEquals(List.of(2), in(old, "SELECT how_many FROM mine"), "the office's own view stays");
        assertEquals(List.of("a note of version 4"), in(old, "SELECT text FROM sample_note"));
        assertEquals(List.of(4), in(old, "PRAGMA user_version"));
        assertEquals(List.of(1), in(old, "SELECT scores_due FROM body"));
        assertEquals(List.of(""), in(old, "SELECT state_hash FROM publication"));
        assertEquals(List.of(2), in(old, "SELECT count(*) FROM v_submissions"));
        assertTrue(jdbc.sql("PRAGMA quick_check").query(String.class).single().equals("ok"));
    }

    @Test
    void scriptThatFailsLeavesTheStoreAsItWas() throws Exception {
        Path old = storeCalledVersion2();
        List<Object> before = in(old, "SELECT sql FROM sqlite_schema ORDER BY name");
        assertThrows(
                DataAccessException.class,
                () -> inOneConnection(old, new Migrations("/store/sample-migrations/", 2, 5)));
        assertEquals(before, in(old, "SELECT sql FROM sqlite_schema ORDER BY name"));
        assertEquals(List.of(2), in(old, "PRAGMA user_version"));
        assertEquals(List.of(0), in(old, "SELECT scores_due FROM body"));
    }

    @Test
    void damagedStoreIsNotMigrated() throws Exception {
        Path old = store(2);
        jdbc(old).sql("PRAGMA user_version = 1").update();
        assertEquals(
                Reason.TOO_OLD,
                assertThrows(StoreUnreadable.class, () -> StoreFile.bringUpToDate(old, NOON))
                        .reason());
        assertTrue(Files.notExists(folder.resolve("ita.db.files")));
    }

    @Test
    void viewsOfAnotherProgramAreMadeAnewThoughTheVersionIsTheSame() throws Exception {
        Path file = folder.resolve("same-version.db");
        Store.open(file).close();
        List<Object> views = in(file, "SELECT sql FROM sqlite_schema WHERE type = 'view' ORDER BY name");
        JdbcClient jdbc = jdbc(file);
        jdbc.sql("DROP VIEW v_scores").update();
        jdbc.sql("CREATE VIEW v_scores AS SELECT 1 AS another").update();
        assertEquals(
                Reason.OLDER,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
        jdbc.sql("CREATE VIEW of_another AS SELECT score FROM v_scores").update();
        assertEquals(Optional.empty(), StoreFile.bringUpToDate(file, NOON));
        assertEquals(
                views,
                in(file, "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name <> 'of_another' ORDER BY name"));
        assertEquals(List.of(), in(file, "SELECT score FROM of_another"), "the office's own view stays");
        assertTrue(Files.notExists(folder.resolve("same-version.db.files/backup")), "views hold no rows to be copied");
    }

    private static void inOneConnection(Path file, Migrations migrations) throws Exception {
        try (java.sql.Connection connection = Connections.alone(file).getConnection()) {
            migrations.apply(JdbcClient.create(
                    new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true)));
        }
    }

    /** A store with the tables of today, for which scripts of a made-up program lead on from version 2. */
    private Path storeCalledVersion2() throws Exception {
        Path file = store(2);
        StoreFile.bringUpToDate(file, NOON);
        for (String undo : List.of(
                "PRAGMA user_version = 2",
                "UPDATE body SET scores_due = 0",
                "UPDATE publication SET state_hash = 'h'")) {
            jdbc(file).sql(undo).update();
        }
        return file;
    }

    /** A store as that version made it, with a delivery in it. */
    private Path store(int version) throws Exception {
        Path file = folder.resolve("ita.db");
        JdbcClient jdbc = jdbc(file);
        for (String script : List.of(
                "/store/versions/" + version + "/schema.sql", "/store/versions/" + version + "/views.sql", BATCH)) {
            Schema.statements(script).forEach(sql -> jdbc.sql(sql).update());
        }
        jdbc.sql("PRAGMA application_id = " + Schema.APPLICATION).update();
        jdbc.sql("PRAGMA user_version = " + version).update();
        jdbc.sql("INSERT INTO body (name, district, province) VALUES ('อบต.ตัวอย่าง', 'เมือง', 'ตราด')")
                .update();
        Map<String, String> submission = new LinkedHashMap<>(Map.of(
                "inbox_path", "'ก.xlsx'",
                "modified_at", "'2026-01-01T00:00:00Z'",
                "fingerprint", "'f'",
                "body_id", "1",
                "division", "''",
                "forms", "'scores'"));
        List.of("rows_read", "rows_stored", "rows_refused", "rows_ignored")
                .forEach(count -> submission.put(count, "0"));
        Map<String, String> first = new LinkedHashMap<>(submission);
        first.putAll(delivery("a", "2026-01-01", "superseded", 0, version));
        insert(jdbc, "submission", first);
        Map<String, String> second = new LinkedHashMap<>(submission);
        second.putAll(delivery("b", "2026-01-02", "accepted", 1, version));
        if (version >= 3) {
            second.put("replaced", "1");
        }
        insert(jdbc, "submission", second);
        Map<String, String> finding = new LinkedHashMap<>();
        for (String column : List.of("sheet", "cell", "cells", "message", "found", "expected", "cell_refs")) {
            finding.put(column, "'f'");
        }
        finding.put("submission_id", "2");
        finding.put("origin", "'file'");
        finding.put("severity", "'warning'");
        finding.put("code", "'c'");
        finding.put(
                "details",
                "'before' || char(31) || 'x' || char(30) || 'waivedUntil' || char(31) || '2026-09-30' || char(30)"
                        + " || 'waivedFor' || char(31) || 'รอคำสั่ง' || char(30)");
        if (version >= 3) {
            finding.put("on_trial", "0");
        }
        insert(jdbc, "finding", finding);
        Map<String, String> change = new LinkedHashMap<>(Map.of(
                "submission_id", "2",
                "changed_at", "'2026-01-02T00:00:00Z'",
                "sheet", "'s'",
                "cell", "'A1'",
                "field", "'score'",
                "old_text", "'1'",
                "new_text", "'2'"));
        if (version >= 3) {
            change.put("replaced_id", "1");
            jdbc.sql("INSERT INTO follow_due VALUES (1)").update();
        }
        insert(jdbc, "content_change", change);
        jdbc.sql(
                        "INSERT INTO run (business_date, attempt, started_at) VALUES ('2026-01-01', 1, '2026-01-01T00:00:00Z')")
                .update();
        jdbc.sql("INSERT INTO publication (run_id, business_date, folder, state_hash, published_at)"
                        + " VALUES (1, '2026-01-01', 'history/2026-01-01', 'h', '2026-01-01T00:00:00Z')")
                .update();
        return file;
    }

    private static Map<String, String> delivery(String sha, String day, String status, int latest, int version) {
        Map<String, String> columns = new LinkedHashMap<>(Map.of(
                "sha256",
                "'" + sha.repeat(64) + "'",
                "size",
                "1",
                "received_at",
                "'" + day + "T00:00:00Z'",
                "status",
                "'" + status + "'",
                "latest",
                String.valueOf(latest),
                "delivers",
                String.valueOf(latest)));
        if (version >= 3) {
            columns.put("came_at", "'" + day + "T00:00:00Z'");
        }
        return columns;
    }

    private static void insert(JdbcClient jdbc, String table, Map<String, String> row) {
        jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + String.join(", ", row.values()) + ")")
                .update();
    }

    private static JdbcClient jdbc(Path file) {
        return JdbcClient.create(new SimpleDriverDataSource(new org.sqlite.JDBC(), "jdbc:sqlite:" + file));
    }

    private static List<Object> in(Path file, String question) {
        return jdbc(file).sql(question).query().listOfRows().stream()
                .map(Map::values)
                .map(values -> values.iterator().next())
                .toList();
    }
}
