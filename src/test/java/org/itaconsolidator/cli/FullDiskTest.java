package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks without room, and disks that cannot be written: small file systems of their own, where this user may mount them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it mounts a tmpfs")
@Tag("whole-run")
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", "-l", disk.toString());
    }

    @Test
    void fullDiskOfTheOutputLeavesWhatWasPublishedAndTheNextRunRepairs() throws Exception {
        Nights nights = new Nights(folder, "");
        Files.writeString(nights.job, Files.readString(nights.job).replace("output: output", "output: disk/output"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        byte[] published = Files.readAllBytes(disk.resolve("output/latest/consolidated.xlsx"));
        Path filler = fill(disk);
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(3, nights.run());
        assertTrue(nights.err().contains("is full; make room and run again"), nights.err());
        assertTrue(nights.err().contains(disk.toString()), nights.err());
        assertArrayEquals(published, Files.readAllBytes(disk.resolve("output/latest/consolidated.xlsx")));
        Files.delete(filler);
        assertEquals(0, nights.run(), nights.err());
        assertEquals(91, nights.ask("SELECT score FROM v_scores"));
        assertEquals(List.of("history", "latest"), nights.names("disk/output"), "no draft is left");
        assertTrue(nights.names("disk/output/history").contains("2026-11-20-2"));
    }

    @Test
    void fullDiskOfTheStoreIsToldAsOneAndTheNextRunRepairs() throws Exception {
        Nights nights = new Nights(folder, "");
        Files.writeString(nights.job, Files.readString(nights.job).replace("store: work", "store: disk/work"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        byte[] published = Files.readAllBytes(folder.resolve("output/latest/run.json"));
        Path filler = fill(disk);
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(3, nights.run());
        assertTrue(nights.err().contains("is full; make room and run again"), nights.err());
        assertArrayEquals(published, Files.readAllBytes(folder.resolve("output/latest/run.json")));
        Files.delete(filler);
        assertEquals(0, nights.run(), nights.err());
        assertTrue(Files.readString(folder.resolve("output/latest/run.json")).contains("history/2026-11-20-2"));
    }

    @Test
    void disksThatCannotBeWrittenAreToldBeforeAnythingIsTouched() throws Exception {
        Nights nights = new Nights(folder, "");
        Files.writeString(nights.job, Files.readString(nights.job).replace("output: output", "output: disk/output"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(command("mount", "-o", "remount,ro", disk.toString()));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(2, nights.run());
        assertTrue(nights.err().contains(disk.resolve("output") + " cannot be written"), nights.err());
        assertEquals(90, nights.ask("SELECT score FROM v_scores"));
        assertTrue(command("mount", "-o", "remount,rw", disk.toString()));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(91, nights.ask("SELECT score FROM v_scores"));
    }

    /** Takes all room that there is. */
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            return filler;
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
