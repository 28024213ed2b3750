package org.itaconsolidator.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void temporaryFilesOfSqliteLieInThePrivateFolderOfTheProcess() throws Exception {
        Store.open(folder.resolve("first.db")).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet place = statement.executeQuery("PRAGMA temp_store_directory")) {
            String pid = String.valueOf(ProcessHandle.current().pid());
            assertTrue(Path.of(place.getString(1)).endsWith(Path.of("native", pid)), place.getString(1));
        }
    }

    @Test
    void commitsWaitForTheDiskUnlessToldOtherwise() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            store.waitForDisk(false);
            assertEquals("1", pragma(store, "synchronous"));
            store.waitForDisk(true);
            assertEquals("2", pragma(store, "synchronous"));
        }
    }

    @Test
    void newStoreIsMadeWithItsParentsAndWritesSafely() {
        try (Store store = Store.open(folder.resolve("ก/ข/ita.db"))) {
            assertEquals("wal", pragma(store, "journal_mode"));
            assertEquals("2", pragma(store, "synchronous"));
            assertEquals("1", pragma(store, "foreign_keys"));
            assertEquals("60000", pragma(store, "busy_timeout"));
            assertEquals(String.valueOf(Schema.VERSION), pragma(store, "user_version"));
            assertEquals(
                    List.of(
                            "v_analysis",
                            "v_bodies",
                            "v_body_comparisons",
                            "v_changes",
                            "v_compared_scores",
                            "v_compared_totals",
                            "v_contributions",
                            "v_crosswalk",
                            "v_due_dates",
                            "v_events",
                            "v_evidence",
                            "v_figures",
                            "v_findings",
                            "v_followed_measures",
                            "v_framework_facts",
                            "v_indicator_means",
                            "v_link_checks",
                            "v_measure_divisions",
                            "v_measure_remarks",
                            "v_measure_steps",
                            "v_measures",
                            "v_national",
                            "v_national_comparisons",
                            "v_oit_check_items",
                            "v_oit_checks",
                            "v_oit_items",
                            "v_oit_scores",
                            "v_plan_steps",
                            "v_plans",
                            "v_score_comparisons",
                            "v_scores",
                            "v_submissions",
                            "v_totals",
                            "v_weakness_measures",
                            "v_weakness_notes",
                            "v_weaknesses"),
                    store.sql()
                            .sql("SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v~_%' ESCAPE '~'"
                                    + " ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        assertFalse(Files.exists(folder.resolve("ก/ข/ita.db-wal")), "closed without a checkpoint");
    }

    /** SQLite refuses the switch to its log at once, whatever the timeout, while another switches too. */
    @Test
    void firstOpeningsAtOnceMakeOneSchema() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path file = folder.resolve(round + "/ita.db");
            CyclicBarrier start = new CyclicBarrier(3);
            List<CompletableFuture<String>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    start.await();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                                try (Store store = Store.open(file)) {
                                    return pragma(store, "user_version");
                                }
                            },
                            task -> new Thread(task).start()))
                    .limit(3)
                    .toList();
            for (CompletableFuture<String> opened : all) {
                assertEquals(String.valueOf(Schema.VERSION), opened.join(), "round " + round);
            }
        }
    }

    @Test
    void aFirstOpeningWaitsForAnotherThatHasBegun() throws Exception {
        Path file = folder.resolve("ita.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Store> opened = CompletableFuture.supplyAsync(() -> Store.open(file));
            assertThrows(TimeoutException.class, () -> opened.get(500, TimeUnit.MILLISECONDS));
            statement.execute("ROLLBACK");
            try (Store store = opened.join()) {
                assertEquals("wal", pragma(store, "journal_mode"));
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("ita.db"), "this is a letter, not a database");
        byte[] before = Files.readAllBytes(file);
        StoreUnreadable refused = assertThrows(StoreUnreadable.class, () -> Store.open(file));
        assertEquals(Reason.NOT_A_DATABASE, refused.reason());
        assertEquals(file, refused.file());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        Path file = folder.resolve("ita.db");
        changed(file, "PRAGMA application_id = 7");
        assertEquals(
                Reason.OTHER_PROGRAM,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
    }

    @Test
    void aForeignDatabaseIsOnlyLookedAt() throws Exception {
        Path file = folder.resolve("accounts.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            other.createStatement().execute("CREATE TABLE account (name TEXT)");
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(
                Reason.OTHER_PROGRAM,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
        assertFalse(StoreFile.isWhole(file));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aLookAtAStoreThatIsNotThereMakesNothing() throws Exception {
        Store.check(folder.resolve("a/b/ita.db"));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(0, all.count());
        }
    }

    @Test
    void aStoreWhoseTablesAreStillInItsLogIsOurs() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("killed")).resolve("ita.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            Files.copy(store.file(), copy);
            Files.copy(folder.resolve("ita.db-wal"), copy.resolveSibling("ita.db-wal"));
        }
        try (Store store = Store.open(copy)) {
            assertEquals(String.valueOf(Schema.VERSION), pragma(store, "user_version"));
        }
    }

    @Test
    void aStoreOfAnOlderVersionIsRefused() {
        Path file = folder.resolve("ita.db");
        changed(file, "PRAGMA user_version = 1");
        assertEquals(
                Reason.TOO_OLD,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
    }

    @Test
    void aStoreOfANewerVersionIsRefused() {
        Path file = folder.resolve("ita.db");
        changed(file, "PRAGMA user_version = 99");
        assertEquals(
                Reason.TOO_NEW,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
    }

    @Test
    void aDamagedStoreIsRefused() throws Exception {
        Path file = folder.resolve("ita.db");
        changed(file, "PRAGMA user_version = " + Schema.VERSION);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096);
            bytes.write(new byte[20_000]);
        }
        assertEquals(
                Reason.DAMAGED,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
    }

    @Test
    void aFolderOrAFileInTheWayIsRefused() throws Exception {
        assertEquals(
                Reason.NOT_A_FILE,
                assertThrows(StoreUnreadable.class, () -> Store.open(folder)).reason());
        Path file = Files.writeString(folder.resolve("plain"), "x");
        assertEquals(
                Reason.NOT_A_FILE,
                assertThrows(StoreUnreadable.class, () -> Store.open(file.resolve("ita.db")))
                        .reason());
    }

    @Test
    void copyOfTheNativeLibraryLeftByAKilledProcessGoes() throws Exception {
        OwnFiles own = OwnFiles.of(folder.resolve("ita.db"));
        Path libraries = own.make(Part.NATIVE);
        Path dead = Files.createDirectories(libraries.resolve("4711"));
        Files.writeString(dead.resolve("sqlite-3.0-libsqlitejdbc.so"), "x");
        Path living = Files.createDirectories(libraries.resolve("4712"));
        Files.writeString(living.resolve("sqlite-3.0-libsqlitejdbc.so"), "x");
        Path other = Files.createDirectories(libraries.resolve("123abc"));
        NativeLibrary.tidy(own, pid -> pid == 4712);
        assertTrue(Files.exists(other));
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(living.resolve("sqlite-3.0-libsqlitejdbc.so")));
    }

    @Test
    void readersCannotWriteAndSeeOnlyWhatIsCommitted() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            SubmissionStore submissions = new SubmissionStore(store, Samples.WORDING);
            ContentReader reader = new ContentReader(store);
            store.inTransaction(() -> {
                submissions.save(Samples.report(Samples.file("a.xlsx", 1), "กองคลัง", "ก"), Map.of(), Samples.MONDAY);
                assertEquals(0, reader.deliveries().listSubmissions().size());
                return null;
            });
            assertEquals(1, reader.deliveries().listSubmissions().size());
            assertThrows(
                    DataAccessException.class,
                    () -> new JdbcTemplate(store.readers()).update("DELETE FROM submission"));
        }
    }

    private static void changed(Path file, String pragma) {
        try (Store store = Store.open(file)) {
            store.sql().sql(pragma).update();
        }
    }

    private static String pragma(Store store, String name) {
        return store.sql().sql("PRAGMA " + name).query(String.class).single();
    }
}
