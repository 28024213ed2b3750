package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.itaconsolidator.disk.Durable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that has been used and is gone is never begun anew without a word. */
@Tag("whole-run")
class LostStoreTest {
    private static final String COPY = "work/store.db.files/backup/store.db-2026-11-20.db";

    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void deliverAndTakeOneOutOfTheInbox() throws IOException {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        nights.deliver("ข.xlsx", "สมมติ", "80");
        assertEquals(0, nights.run());
        Files.delete(folder.resolve("inbox/ข.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void emptiedOrMissingStoreStopsEveryVerbAndTheCopyNamedBringsItBack(boolean emptied) throws Exception {
        lose(emptied);
        byte[] copy = Files.readAllBytes(folder.resolve(COPY));
        byte[] published = Files.readAllBytes(folder.resolve("output/latest/run.json"));
        String job = nights.job.toString();
        for (String[] call : List.of(
                new String[] {"run", job},
                new String[] {"run", job, "--dry-run"},
                new String[] {"run", job, "--forget", "ก.xlsx"},
                new String[] {"status", job},
                new String[] {"backup", job},
                new String[] {"purge", job, "--organisation", "องค์การบริหารส่วนตำบลสมมติ"})) {
            assertEquals(3, nights.ita(call), call[0] + nights.out());
            assertTrue(nights.err().contains("ita restore job.yaml \"" + folder.resolve(COPY) + "\""), nights.err());
            assertTrue(
                    nights.err().contains("store.db.files/sound, store.db.files/backup/store.db-*.db"), nights.err());
        }
        assertEquals(emptied, Files.exists(nights.store()));
        assertTrue(!emptied || Files.size(nights.store()) == 0);
        assertArrayEquals(copy, Files.readAllBytes(folder.resolve(COPY)));
        assertArrayEquals(published, Files.readAllBytes(folder.resolve("output/latest/run.json")));

        assertEquals(0, nights.ita("restore", job, folder.resolve(COPY).toString()), nights.err());
        assertEquals(0, nights.run(), nights.err());
        assertEquals(80, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%สมมติ'"));
    }

    @Test
    void withoutACopyTheNoteAloneTellsThatThereWasAStore() throws IOException {
        lose(true);
        Files.delete(folder.resolve(COPY));
        assertEquals(3, nights.run());
        assertTrue(nights.err().contains("no copy lies in backup"), nights.err());
        assertFalse(nights.err().contains("restore job.yaml"), nights.err());
    }

    @Test
    void newStartIsPossibleOnceTheTracesAreMovedAway() throws IOException {
        lose(false);
        Files.delete(folder.resolve("work/store.db.files/sound"));
        Files.move(folder.resolve("work/store.db.files/backup"), folder.resolve("kept"));
        Files.move(folder.resolve("output"), folder.resolve("output-kept"));
        assertEquals(0, nights.run(), nights.err());
    }

    /** What a drive leaves that is not connected: an empty folder, or none, where the store's was. */
    @ParameterizedTest
    @ValueSource(strings = {"empty folder", "no folder", "empty file", "latest gone", "latest unreadable"})
    void storeOnADriveThatIsNotConnectedIsMissedByTheOutput(String form) throws Exception {
        Files.move(folder.resolve("work"), folder.resolve("elsewhere"));
        if (!form.equals("no folder")) {
            Files.createDirectory(folder.resolve("work"));
        }
        if (form.equals("empty file")) {
            Files.createFile(nights.store());
        }
        if (form.equals("latest gone")) {
            Files.delete(folder.resolve("output/latest"));
        }
        if (form.equals("latest unreadable")) {
            Files.delete(folder.resolve("output/latest"));
            Files.createDirectory(folder.resolve("output/latest"));
            Files.writeString(folder.resolve("output/latest/run.json"), "{");
        }
        List<String> before = nights.names("output/history");
        String job = nights.job.toString();
        for (String[] call : List.of(
                new String[] {"run", job},
                new String[] {"run", job, "--dry-run"},
                new String[] {"run", job, "--wait"},
                new String[] {"status", job},
                new String[] {"backup", job},
                new String[] {"links", job},
                new String[] {"purge", job, "--organisation", "องค์การบริหารส่วนตำบลสมมติ"})) {
            assertEquals(3, nights.ita(call), call[0] + nights.out());
            assertTrue(nights.err().contains("look whether its drive is connected"), nights.err());
        }
        assertEquals(before, nights.names("output/history"));
        assertEquals(form.equals("empty file") ? 0 : -1, sizeOfStore());
        if (Files.exists(folder.resolve("work"))) {
            Durable.delete(folder.resolve("work"));
        }
        Files.move(folder.resolve("elsewhere"), folder.resolve("work"));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(80, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%สมมติ'"));
    }

    @Test
    void copyOnAnotherDiskIsRestoredBesideTheOutputThatMissesIt() throws Exception {
        Files.move(folder.resolve("work"), folder.resolve("elsewhere"));
        Path copy = folder.resolve("elsewhere/store.db.files/backup/store.db-2026-11-20.db");
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()), nights.err());
        assertEquals(80, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%สมมติ'"));
    }

    /** SQLite throws away a log without its store, and reads one into whatever store stands beside it. */
    @Test
    void logWhoseStoreIsGoneIsKeptAndNeverReadIntoAnother() throws Exception {
        Path log = nights.store().resolveSibling("store.db-wal");
        byte[] logged;
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("UPDATE score_reading SET score = 11.11");
            logged = Files.readAllBytes(log);
        }
        lose(false);
        Files.write(log, logged);
        Files.delete(folder.resolve("work/store.db.files/sound"));
        Path copies = folder.resolve("kept");
        Files.move(folder.resolve("work/store.db.files/backup"), copies);
        Files.move(folder.resolve("output"), folder.resolve("output-kept"));
        assertEquals(3, nights.run(), nights.out());
        assertTrue(nights.err().contains("store.db-wal"), nights.err());
        assertArrayEquals(logged, Files.readAllBytes(log));
        assertEquals(-1, sizeOfStore());

        Path copy = copies.resolve("store.db-2026-11-20.db");
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()), nights.err());
        assertEquals(80, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%สมมติ'"));
        assertTrue(
                nights.names("work/store.db.files/replaced").stream().anyMatch(name -> name.endsWith("-wal")),
                "what it replaced is kept");
    }

    private long sizeOfStore() throws IOException {
        return Files.exists(nights.store()) ? Files.size(nights.store()) : -1;
    }

    @Test
    void anotherStoreOfTheSameFolderIsNew() {
        for (String other : List.of("other.db", "store", "store.db-x")) {
            String place = folder.resolve("work").resolve(other).toString();
            String output = folder.resolve("output-of-" + other).toString();
            assertEquals(
                    0, nights.ita("run", nights.job.toString(), "--store", place, "--output", output), nights.err());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64})
    void damagedHeaderOfAStoreThatHasBeenUsedNamesTheCopy(int from) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(nights.store().toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(new byte[36]);
        }
        assertEquals(3, nights.run());
        assertTrue(
                nights.err()
                        .contains("is damaged; leave it as it is and restore a copy: ita restore job.yaml \""
                                + folder.resolve(COPY)),
                nights.err());
    }

    @Test
    void copyThatHoldsMoreThanTheStoreIsKeptBesideTheNewOne() throws Exception {
        byte[] rich = Files.readAllBytes(folder.resolve(COPY));
        lose(false);
        Files.delete(folder.resolve("work/store.db.files/sound"));
        Files.move(folder.resolve("work/store.db.files/backup"), folder.resolve("kept"));
        Files.move(folder.resolve("output"), folder.resolve("output-kept"));
        assertEquals(0, nights.run(), nights.err());
        Files.write(folder.resolve(COPY), rich);
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(0, nights.run(), nights.err());
        List<String> copies = nights.copies();
        assertEquals(2, copies.size(), copies.toString());
        assertArrayEquals(
                rich,
                Files.readAllBytes(folder.resolve("work/store.db.files/backup").resolve(copies.get(1))),
                copies.toString());
    }

    private void lose(boolean emptied) throws IOException {
        Files.delete(nights.store());
        if (emptied) {
            Files.createFile(nights.store());
        }
    }
}
