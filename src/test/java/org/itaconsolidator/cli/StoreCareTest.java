package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.store.file.CopySeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run does for its store, its copies and their privacy, on the whole program. */
@Tag("whole-run")
class StoreCareTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        nights.deliver("ข.xlsx", "สมมติ", "80");
    }

    @Test
    void goodRunCopiesTheStoreOnceADayAndAgainWhereSomethingChanged() throws IOException {
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        assertEquals(0, nights.run());
        assertEquals(List.of("store.db-2026-11-20.db"), nights.copies());
        Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
        assertEquals(0, nights.run());
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(copy), "nothing changed");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(0, nights.run());
        assertTrue(Files.getLastModifiedTime(copy).toMillis() > 0);
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run());
        assertEquals(List.of("store.db-2026-11-20.db", "store.db-2026-11-21.db"), nights.copies());
        assertFalse(Files.exists(folder.resolve("work/store.db-wal")), "SQLite's log is emptied");
    }

    /** It was put in place without a word, and the next night published the other job's bodies. */
    @Test
    void copyOfAnotherJobIsToldWithBothInboxes() throws Exception {
        assertEquals(0, nights.run());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Nights others = new Nights(elsewhere, "");
        others.deliver("ค.xlsx", "อื่น", "70");
        assertEquals(0, others.run(), others.err());
        Path copy = elsewhere.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()), nights.err());
        assertTrue(
                nights.err()
                        .contains(copy + " was written from workbooks in " + elsewhere.resolve("inbox")
                                + ", while this job reads " + folder.resolve("inbox") + ". If the inbox has not moved"),
                nights.err());
        Path own = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        assertEquals(0, nights.ita("restore", nights.job.toString(), own.toString()), nights.err());
        assertFalse(nights.err().contains("while this job reads"), nights.err());
    }

    @Test
    void damagedStoreStopsTheRunBeforeAnythingIsWrittenAndTheCopyBringsItBack() throws Exception {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        byte[] published = Files.readAllBytes(folder.resolve("output/latest/run.json"));
        try (RandomAccessFile bytes = new RandomAccessFile(nights.store().toFile(), "rw")) {
            bytes.seek(4096 * 5);
            bytes.write(new byte[4096 * 3]);
        }
        byte[] damaged = Files.readAllBytes(nights.store());
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(3, nights.run());
        assertTrue(
                nights.err()
                        .contains("is damaged; leave it as it is and restore a copy: ita restore job.yaml \"" + copy),
                nights.err());
        assertArrayEquals(damaged, Files.readAllBytes(nights.store()));
        assertArrayEquals(published, Files.readAllBytes(folder.resolve("output/latest/run.json")));

        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()), nights.err());
        assertEquals(0, nights.run());
        assertEquals(91, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%ตัวอย่าง'"));
        assertEquals(1, nights.names("work/store.db.files/replaced").size());
    }

    @Test
    void damagedCopyIsRefusedAndTheStoreStays() throws IOException {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
            bytes.seek(4096 * 5);
            bytes.write(new byte[4096 * 3]);
        }
        byte[] before = Files.readAllBytes(nights.store());
        assertEquals(2, nights.ita("restore", nights.job.toString(), copy.toString()));
        assertTrue(nights.err().contains(copy + " is not a whole copy"), nights.err());
        assertArrayEquals(before, Files.readAllBytes(nights.store()));
        assertEquals(List.of(), nights.names("work/store.db.files/work"));
    }

    @Test
    void copyInWhichAScoreWasChangedIsRefusedAndOneWithoutASealIsRestoredWithAWarning() throws Exception {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        byte[] whole = Files.readAllBytes(copy);
        byte[] store = Files.readAllBytes(nights.store());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE submission SET inbox_path = 'x.xlsx' WHERE inbox_path = 'ก.xlsx'");
        }
        assertEquals(2, nights.ita("restore", nights.job.toString(), copy.toString()));
        assertTrue(nights.err().contains(copy + " is not a whole copy of a store, or has changed"), nights.err());
        assertArrayEquals(store, Files.readAllBytes(nights.store()));

        Files.write(copy, whole);
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()));
        assertEquals("", nights.err());
        Files.write(copy, Arrays.copyOf(whole, whole.length / 4096 * 4096));
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()));
        assertTrue(nights.err().contains(copy + " was written before copies held a hash"), nights.err());
    }

    @Test
    void changedCopyIsToldFromTheNightOfItsTurnUntilItIsGone() throws Exception {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        byte[] whole = Files.readAllBytes(copy);
        byte[] changed = whole.clone();
        changed[changed.length / 2]++;
        Files.write(copy, changed);
        assertEquals(0, nights.run(), "one a day");
        int waited = 0;
        do {
            nights.clock.pass(Duration.ofDays(1));
            waited++;
        } while (nights.run() == 0 && waited < 10);
        assertTrue(nights.out().contains("the copy of the store " + copy + ".damaged has changed"), nights.out());
        assertEquals(1, nights.run(), "until it is gone");
        assertEquals(0, nights.ita("status", nights.job.toString()));
        assertTrue(nights.out().contains("the copy of the store " + copy + ".damaged has changed"), nights.out());
        Files.delete(copy.resolveSibling(copy.getFileName() + ".damaged"));
        assertEquals(0, nights.run());
    }

    @Test
    void copyThatCannotBeMadeIsToldAndWhatWasPublishedStays() throws IOException {
        OwnFiles.of(nights.store()).make(Part.NOTES);
        Files.writeString(folder.resolve("work/store.db.files/backup"), "a file where the folder should be");
        assertEquals(1, nights.run(), nights.err());
        assertTrue(
                nights.out()
                        .contains("the store could not be copied to "
                                + folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db")),
                nights.out());
        assertTrue(Files.exists(folder.resolve("output/latest/consolidated.xlsx")));
        Files.delete(folder.resolve("work/store.db.files/backup"));
        assertEquals(0, nights.run());
        assertEquals(List.of("store.db-2026-11-20.db"), nights.copies());
    }

    @Test
    @Tag("slow")
    void restoreThatIsKilledAnywhereLeavesAStore() throws Exception {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        boolean held = true;
        for (int rename = 1; held; rename++) {
            try (HeldProgram program = HeldProgram.start(folder, "restore", nights.job.toString(), copy.toString())) {
                held = program.goOnTo(Moment.BEFORE_RENAME, rename);
                if (held) {
                    program.kill();
                }
            }
            assertTrue(Files.exists(folder.resolve("work/store.db")), "killed before rename " + rename);
            assertEquals(2, nights.ask("SELECT count(*) FROM v_scores"), "killed before rename " + rename);
        }
        assertEquals(0, nights.run(), nights.err());
    }

    @Test
    @Tag("slow")
    void copyThatARunWasKilledBeforeIsMadeByTheNextOneAlthoughNothingIsNew() throws Exception {
        assertEquals(0, nights.run());
        nights.deliver("ค.xlsx", "ที่สาม", "70");
        String ofTheDay = nights.clock.instant().toString();
        try (HeldProgram program = HeldProgram.start(folder, ProgramAt.class, ofTheDay, "run", nights.job.toString())) {
            assertTrue(program.goOnTo(Moment.STORE_COPIED, 1));
            program.kill();
        }
        Path copy = folder.resolve("work/store.db.files/backup")
                .resolve(nights.copies().get(0));
        assertEquals(2, deliveries(copy), "what the killed run read is not in it");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), nights.out());
        assertEquals(1, nights.copies().size());
        assertEquals(3, deliveries(copy));
    }

    private static long deliveries(Path copy) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.toUri() + "?immutable=1");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM v_submissions")) {
            return found.getLong(1);
        }
    }

    @Test
    void purgeThatIsKilledIsFinishedByTheNextOne() throws Exception {
        assertEquals(0, nights.run());
        String body = "องค์การบริหารส่วนตำบลตัวอย่าง";
        try (HeldProgram program =
                HeldProgram.start(folder, "purge", nights.job.toString(), "--yes", "--organisation", body)) {
            assertTrue(program.goOnTo(Moment.AFTER_RENAME, 1));
            program.kill();
        }
        assertEquals(0, nights.ita("purge", nights.job.toString(), "--yes", "--organisation", body), nights.err());
        assertEquals("องค์การบริหารส่วนตำบลสมมติ", nights.text("SELECT group_concat(organisation) FROM v_scores"));
        assertFalse(Files.exists(folder.resolve("output/latest")));
        try (Stream<Path> kept = Files.walk(folder.resolve("work/store.db.files/archive"))) {
            assertEquals(
                    1, kept.filter(file -> file.toString().endsWith(".xlsx")).count());
        }
    }

    @Test
    void purgedBodyIsInNoCopyAndTheOtherOneIs() throws Exception {
        assertEquals(0, nights.run());
        nights.ita("backup", nights.job.toString());
        Files.writeString(folder.resolve("work/store.db.files/backup/store.db-20260101-000000.db"), "not a store");
        assertEquals(
                0,
                nights.ita("purge", nights.job.toString(), "--yes", "--organisation", "องค์การบริหารส่วนตำบลตัวอย่าง"),
                nights.err());
        assertTrue(nights.out().contains("  1 originals in the archive\n  1 folders of the history"), nights.out());
        assertTrue(nights.out().contains("  2 copies of the store, written anew"), nights.out());
        assertTrue(nights.out().contains("  1 copies of the store that cannot be written anew"), nights.out());
        assertTrue(nights.out().contains("still lie in the inbox"), nights.out());
        for (String name : nights.copies()) {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve("work/store.db.files/backup").resolve(name));
            String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(text.contains("ตำบลตัวอย่าง"), name);
            assertTrue(text.contains("ตำบลสมมติ"), name);
        }
        Files.delete(folder.resolve("inbox/ก.xlsx"));
        assertEquals(
                0,
                nights.ita(
                        "restore",
                        nights.job.toString(),
                        folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db")
                                .toString()),
                nights.err());
        assertEquals("", nights.err(), "a copy that was written anew bears a hash again");
        assertEquals(0, nights.run());
        assertEquals("องค์การบริหารส่วนตำบลสมมติ", nights.text("SELECT group_concat(organisation) FROM v_scores"));
        try (Stream<Path> kept = Files.walk(folder.resolve("work/store.db.files/archive"))) {
            assertEquals(
                    1, kept.filter(file -> file.toString().endsWith(".xlsx")).count());
        }
    }

    /** A new program with other views said that it would write the copies of the old one anew, and removed them. */
    @Test
    void purgeWritesTheCopiesOfAProgramWithOtherViewsAnewToo() throws Exception {
        assertEquals(0, nights.run());
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP VIEW v_national");
            statement.execute("CREATE VIEW v_national AS SELECT 1 AS fiscal_year");
        }
        CopySeal.set(copy);
        for (String how : List.of("--dry-run", "--yes")) {
            assertEquals(
                    0,
                    nights.ita("purge", nights.job.toString(), how, "--organisation", "องค์การบริหารส่วนตำบลตัวอย่าง"),
                    nights.err());
            assertTrue(nights.out().contains("  1 copies of the store, written anew"), nights.out());
        }
        String text = new String(Files.readAllBytes(copy), java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(text.contains("ตำบลตัวอย่าง"), "purged");
        assertTrue(text.contains("ตำบลสมมติ"), "the other body's are kept");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has lists of rights instead of modes")
    void whatTheProgramMakesIsItsOwnersAlone() throws IOException {
        nights.deliver("ค.xlsx", "เสีย", "ไม่ทราบ");
        assertEquals(1, nights.run());
        assertEquals(0, nights.ita("backup", nights.job.toString()));
        List<String> open;
        try (Stream<Path> made = Stream.concat(
                Files.list(folder.resolve("work")), Stream.of(folder.resolve("work"), folder.resolve("output")))) {
            open = made.filter(path -> !isPrivate(path)).map(Path::toString).toList();
        }
        assertEquals(List.of(), open);
        try (Stream<Path> made = Files.list(folder.resolve("output/history"))) {
            assertEquals(List.of(), made.filter(path -> !isPrivate(path)).toList());
        }
    }

    private static boolean isPrivate(Path path) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            return rights.stream().allMatch(right -> right.name().startsWith("OWNER"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
