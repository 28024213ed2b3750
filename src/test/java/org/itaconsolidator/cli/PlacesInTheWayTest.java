package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.Proofs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and folders that stand where the program wants to write, and files that may not grow. */
@Tag("whole-run")
@Tag("slow")
class PlacesInTheWayTest {
    /** On a disk: folders in memory cannot be fixed everywhere. */
    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private Nights nights;
    private byte[] published;

    private void publishOnce() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        published = Files.readAllBytes(folder.resolve("output/latest/run.json"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "105");
    }

    /** What stands at the place is put aside, a file or a folder stands there instead, and at last all is as it was. */
    @ParameterizedTest
    @CsvSource({
        "work/store.db, folder, 2",
        "work/store.db.lock, folder, 3",
        "work/store.db.files/archive, file, 3",
        "work/store.db.files/answers, file, 3",
        "work/store.db.files/backup, file, 1",
        "work/store.db.files/backup/store.db-2026-11-20.db, folder, 1",
        "output/history, file, 3",
        "output/latest, file, 2",
        "output/history/2026-11-20-2, folder, 1"
    })
    void whatStandsInTheWayIsNamedAndTheNextRunRepairs(String path, String kind, int expected) throws Exception {
        publishOnce();
        Path place = folder.resolve(path);
        Path aside = folder.resolve("aside");
        boolean moved = Files.exists(place);
        if (moved) {
            Files.move(place, aside);
        }
        if (kind.equals("file")) {
            Files.writeString(place, "in the way");
        } else {
            Files.createDirectories(place.resolve("in the way"));
        }
        assertEquals(expected, nights.run(), nights.err());
        if (expected != 1) {
            assertTrue(nights.err().contains(place.toString()), nights.err());
        }
        if (kind.equals("file")) {
            Files.deleteIfExists(place);
        } else {
            Files.delete(place.resolve("in the way"));
            Files.delete(place);
        }
        if (moved && !Files.exists(place)) {
            Files.move(aside, place);
        }
        if (expected != 1) {
            assertArrayEquals(published, Files.readAllBytes(folder.resolve("output/latest/run.json")));
        }
        assertRepaired();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "it takes a right that Linux has")
    void finishedRunThatCannotBeMovedIntoTheHistoryIsToldAndTheNextRunRepairs() throws Exception {
        publishOnce();
        Path history = folder.resolve("output/history");
        assumeTrue(
                DiskFillsUpTest.command("chattr", "+i", history.toString()), "this file system knows no fixed folders");
        try {
            assertEquals(3, nights.run());
        } finally {
            DiskFillsUpTest.command("chattr", "-i", history.toString());
        }
        assertTrue(nights.err().contains(history.toString()), nights.err());
        assertArrayEquals(published, Files.readAllBytes(folder.resolve("output/latest/run.json")));
        assertRepaired();
    }

    /** Kilobytes beyond which no file grows: too few for SQLite's library, and enough for it but not for the store's log. */
    @ParameterizedTest
    @CsvSource({"8", "900", "1120", "1200", "1300", "1400"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "limits are set by a shell")
    void fileThatMayNotGrowIsToldAndTheNextRunRepairs(int kilobytes) throws Exception {
        assumeTrue(Proofs.LONG || kilobytes == 1300, "one limit in every .ci/run, all with -Pproofs");
        SampleOffice office = new SampleOffice(folder);
        office.deliver(9);
        ProgramProcess limited = ProgramProcess.start(
                folder,
                List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"),
                List.of(),
                Main.class,
                office.words());
        assertEquals(kilobytes < 1100 ? 2 : 3, limited.exitCode(), limited.said());
        assertTrue(limited.said().contains(folder.resolve("work").toString()), limited.said());
        assertFalse(limited.said().contains("unexpected"), limited.said());
        assertFalse(Files.exists(folder.resolve("output/latest")));
        SampleOffice quiet = new SampleOffice(folder.resolve("quiet"));
        quiet.deliver(9);
        quiet.runQuietly();
        office.runQuietly();
        office.assertSameAs(quiet, () -> "limit " + kilobytes);
    }

    private void assertRepaired() throws Exception {
        assertEquals(1, nights.run(), nights.err());
        assertEquals(0, nights.ask("SELECT count(*) FROM v_scores"), "the score of 105 is refused");
        assertEquals(1, nights.ask("SELECT count(*) FROM v_findings WHERE code = 'score-out-of-range'"));
        assertEquals(
                List.of(), LatestReader.faultsOf(folder.resolve("output/latest").toRealPath()));
    }
}
