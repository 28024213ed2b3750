package org.itaconsolidator.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void thirtyDaysAndTwelveMonthsStayAndWhatWasMadeByHand() throws IOException {
        Backups backups = new Backups(folder.resolve("ita.db"));
        OwnFiles own = OwnFiles.of(folder.resolve("ita.db"));
        own.make(Part.BACKUP);
        for (int day = 0; day < 500; day++) {
            Files.writeString(backups.placeOf(FIRST_DAY.plusDays(day)), "x");
            backups.thinOut(30, 12);
        }
        Path byHand = Files.writeString(backups.placeAt(LocalDateTime.of(2025, 1, 1, 2, 3, 4)), "x");
        Path before = Files.writeString(backups.placeBefore(3, LocalDateTime.of(2025, 1, 1, 2, 3, 4)), "x");
        Path foreign = Files.writeString(backups.folder().resolve("letter.db"), "x");
        Files.writeString(backups.folder().resolve("ita.db-2026-01-01.db.part"), "x");
        own.prepare();
        backups.thinOut(30, 12);
        List<String> left = names(backups.folder());
        assertTrue(left.remove(byHand.getFileName().toString()));
        assertTrue(left.remove(before.getFileName().toString()));
        assertTrue(left.remove(foreign.getFileName().toString()));
        LocalDate last = FIRST_DAY.plusDays(499); // 15 May 2026
        List<String> expected = Stream.concat(
                        Stream.of(
                                        "2025-06-30",
                                        "2025-07-31",
                                        "2025-08-31",
                                        "2025-09-30",
                                        "2025-10-31",
                                        "2025-11-30",
                                        "2025-12-31",
                                        "2026-01-31",
                                        "2026-02-28",
                                        "2026-03-31")
                                .map(LocalDate::parse),
                        last.minusDays(29).datesUntil(last.plusDays(1)))
                .map(day -> "ita.db-" + day + ".db")
                .toList();
        assertEquals(expected, left);
    }

    @Test
    void newestIsTheOneWrittenLast() throws IOException {
        Backups backups = new Backups(folder.resolve("ita.db"));
        assertEquals(Optional.empty(), backups.findNewest());
        OwnFiles own = OwnFiles.of(folder.resolve("ita.db"));
        own.make(Part.BACKUP);
        Path night = Files.writeString(backups.placeOf(LocalDate.of(2026, 11, 20)), "x");
        Path byHand = Files.writeString(backups.placeAt(LocalDateTime.of(2026, 11, 19, 2, 3, 4)), "x");
        Files.setLastModifiedTime(byHand, FileTime.fromMillis(2_000));
        Files.setLastModifiedTime(night, FileTime.fromMillis(1_000));
        assertEquals(Optional.of(byHand), backups.findNewest());
    }

    @Test
    void copyIsWholeAndItsOwnersAlone() throws IOException {
        Path copy = folder.resolve("backup/copy.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(Samples.file("a.xlsx", 1), "กองคลัง", "ก"), Map.of(), Samples.MONDAY);
            store.copyTo(copy);
        }
        assertTrue(StoreFile.isWhole(copy));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())));
        assertEquals(List.of("copy.db"), names(copy.getParent()), "nothing is left beside a copy that was looked at");
    }

    @Test
    void damagedCopyIsNotWhole() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            store.copyTo(copy);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
            bytes.seek(4096 * 3);
            bytes.write(new byte[4096]);
        }
        assertFalse(StoreFile.isWhole(copy));
        try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
            bytes.setLength(4096 * 2);
        }
        assertFalse(StoreFile.isWhole(copy));
        assertFalse(StoreFile.isWhole(Files.writeString(folder.resolve("letter.txt"), "a letter")));
        assertFalse(StoreFile.isWhole(Files.createFile(folder.resolve("empty.db"))));
    }

    @Test
    void copyInWhichOneLetterChangedIsNotWhole() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(Samples.file("a.xlsx", 1), "กองคลัง", "ก"), Map.of(), Samples.MONDAY);
            store.copyTo(copy);
        }
        byte[] whole = Files.readAllBytes(copy);
        assertTrue(StoreFile.isWhole(copy));
        try (Connection connection = Connections.alone(copy).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE submission SET inbox_path = 'b.xlsx'");
        }
        boolean isSoundForSqlite = StoreFile.reading(copy, jdbc -> StoreFile.isOk(jdbc, "PRAGMA integrity_check"));
        assertTrue(isSoundForSqlite);
        assertFalse(StoreFile.isWhole(copy));
        Files.write(copy, Arrays.copyOf(whole, whole.length - 1));
        assertFalse(StoreFile.isWhole(copy));
        Files.write(copy, Arrays.copyOf(whole, whole.length / 512 * 512));
        assertTrue(StoreFile.isWhole(copy), "one without a seal, of an older version");
        assertFalse(CopySeal.isOn(copy));
    }

    @Test
    void anyTwoBlocksExchangedBreakTheSealAndTheSealOfEarlierVersionsStillHolds() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            store.copyTo(copy);
        }
        byte[] whole = Files.readAllBytes(copy);
        byte[] exchanged = whole.clone();
        System.arraycopy(whole, 4096 * 3, exchanged, 4096 * 4, 4096);
        System.arraycopy(whole, 4096 * 4, exchanged, 4096 * 3, 4096);
        Files.write(copy, exchanged);
        assertFalse(CopySeal.isUnbroken(copy));
        byte[] bare = Arrays.copyOf(whole, whole.length / 512 * 512);
        byte[] seal = ("\nita-consolidator copy, sha256 of all above this line: " + Sha256.of(bare) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(copy, bare);
        Files.write(copy, seal, StandardOpenOption.APPEND);
        assertTrue(StoreFile.isWhole(copy));
        bare[bare.length - 1]++;
        Files.write(copy, bare);
        Files.write(copy, seal, StandardOpenOption.APPEND);
        assertFalse(CopySeal.isUnbroken(copy));
    }

    @Test
    void everyCopyHasItsTurnAndOneThatChangedIsSetAside() throws IOException {
        Backups backups = new Backups(folder.resolve("ita.db"));
        Path signed = OwnFiles.of(folder.resolve("ita.db")).make(Part.SIGNED);
        Path asSigned = signed.resolve("ita.db-2568-12-2026-04-10.db");
        Path other = signed.resolve("other.db-2568-12-2026-04-10.db");
        List<Path> copies = new ArrayList<>(List.of(asSigned, other));
        for (int day = 0; day < 3; day++) {
            copies.add(backups.placeOf(FIRST_DAY.plusDays(day)));
        }
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            for (Path copy : copies) {
                store.copyTo(copy);
            }
        }
        Path none = folder.resolve("none.db");
        backups.verifyNext(none);
        assertEquals(List.of(), backups.listSetAside());
        for (Path copy : copies) {
            byte[] bytes = Files.readAllBytes(copy);
            bytes[bytes.length / 2]++;
            Files.write(copy, bytes);
        }
        for (int night = 1; night <= 3; night++) {
            backups.verifyNext(copies.get(4));
            assertEquals(night, backups.listSetAside().size(), "one a night");
        }
        backups.verifyNext(copies.get(4));
        assertEquals(3, backups.listSetAside().size(), "the one that was just written is not read again");
        backups.verifyNext(none);
        assertEquals(4, backups.listSetAside().size());
        assertEquals(Optional.empty(), backups.findNewest(), "what has changed is offered to nobody");
        assertEquals(List.of("ita.db-2568-12-2026-04-10.db.damaged", "other.db-2568-12-2026-04-10.db"), names(signed));
        backups.verifyNext(none);
        assertEquals(4, backups.listSetAside().size());
    }

    @Test
    void copyGetsNoNameWhereWhatIsDoneBeforeFails() throws IOException {
        Path copy = folder.resolve("copies").resolve("copy.db");
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.copyTo(copy, () -> {
                        throw new IllegalStateException("the store is damaged");
                    }));
            assertEquals(List.of(), names(copy.getParent()));
            store.copyTo(copy);
        }
        assertEquals(List.of("copy.db"), names(copy.getParent()));
        assertTrue(StoreFile.isWhole(copy));
    }

    @Test
    void storeThatRestsIsReadThroughOnlyWhereSomebodyChangedIt() throws IOException {
        Path file = folder.resolve("ita.db");
        try (Store store = Store.open(file)) {
            store.prove();
            store.rest();
        }
        assertTrue(SoundMark.holds(file));
        Store.open(file).close();
        assertTrue(SoundMark.holds(file), "a look changes nothing");
        FileTime then = Files.getLastModifiedTime(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096 * 3);
            bytes.write(new byte[4096]);
        }
        assertFalse(SoundMark.holds(file));
        byte[] damaged = Files.readAllBytes(file);
        assertEquals(
                StoreUnreadable.Reason.DAMAGED,
                assertThrows(StoreUnreadable.class, () -> Store.open(file)).reason());
        assertEquals(java.util.Arrays.hashCode(damaged), java.util.Arrays.hashCode(Files.readAllBytes(file)));
        Files.setLastModifiedTime(file, then);
        assertTrue(SoundMark.holds(file), "what the note says is all that is looked at");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new java.util.ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
