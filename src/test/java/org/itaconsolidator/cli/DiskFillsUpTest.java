package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up, or can no longer be written, in the middle of a run: at one moment in every {@code .ci/run}, at all with
 * {@code -Pproofs}. It is a small file system of its own, where this user may mount one; store and output lie on it.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it mounts a tmpfs")
@Tag("slow")
class DiskFillsUpTest {
    private record Trouble(Moment moment, int times) {}

    /** From here on the run may come as far as showing itself: to move a finished folder takes no room. */
    private static final Set<Moment> MAY_BE_SHOWN = EnumSet.of(
            Moment.INTO_HISTORY,
            Moment.LATEST_SWITCHES,
            Moment.LATEST_SWITCHED,
            Moment.PUBLICATION_NOTED,
            Moment.RUN_CONCLUDED,
            Moment.STORE_PROVED,
            Moment.STORE_COPIED);

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(Moment.BEFORE_COMMIT, 7),
            new Trouble(Moment.FILE_VERIFIED, 1),
            new Trouble(Moment.LOCK_TAKEN, 1),
            new Trouble(Moment.RUN_BEGINS, 1),
            new Trouble(Moment.STEP_BEGINS, 1),
            new Trouble(Moment.LIST_FROZEN, 1),
            new Trouble(Moment.ORIGINAL_KEPT, 1),
            new Trouble(Moment.BEFORE_COMMIT, 2),
            new Trouble(Moment.AFTER_COMMIT, 12),
            new Trouble(Moment.STEP_BEGINS, 3),
            new Trouble(Moment.DRAFT_BEGUN, 1),
            new Trouble(Moment.STEP_BEGINS, 5),
            new Trouble(Moment.INTO_HISTORY, 1),
            new Trouble(Moment.LATEST_SWITCHES, 1),
            new Trouble(Moment.LATEST_SWITCHED, 1),
            new Trouble(Moment.PUBLICATION_NOTED, 1),
            new Trouble(Moment.RUN_CONCLUDED, 1),
            new Trouble(Moment.STORE_COPIED, 1));

    private final List<String> course = new ArrayList<>();

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("full/disk"));
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", "-l", disk.toString());
    }

    @Test
    void diskThatFillsUpAtAnyMomentIsToldAndTheNextRunRepairs() throws Exception {
        SampleOffice office = new SampleOffice(folder.resolve("full"), "disk/work/ita.db", "disk/output");
        SampleOffice quiet = new SampleOffice(Files.createDirectories(folder.resolve("quiet")));
        office.deliver(77);
        quiet.deliver(77);
        office.runQuietly();
        quiet.runQuietly();
        for (Trouble trouble : Proofs.LONG ? TROUBLES : TROUBLES.subList(0, 1)) {
            office.deliver(77);
            quiet.deliver(77);
            quiet.runQuietly();
            fillUpAt(trouble, office);
            ProgramProcess next = ProgramProcess.start(folder, office.words());
            assertTrue(next.exitCode() <= 1, () -> told() + next.said());
            office.assertSameAs(quiet, this::told);
        }
    }

    private void fillUpAt(Trouble trouble, SampleOffice office) throws Exception {
        Path shown = office.output().resolve("latest").toRealPath();
        try (HeldProgram program = HeldProgram.start(folder, office.words())) {
            if (!program.goOnTo(trouble.moment, trouble.times)) {
                course.add(trouble + ": not reached, ended with "
                        + program.release().exitCode());
                return;
            }
            Path filler = fill();
            ProgramProcess ended = program.release();
            int code = ended.exitCode();
            course.add(trouble + ": " + code + " " + ended.said().strip());
            Files.delete(filler);
            assertNotEquals(0, code, this::told);
            assertTrue(ended.said().contains(disk.toString()), this::told);
            Path showsNow = office.output().resolve("latest").toRealPath();
            assertEquals(List.of(), LatestReader.faultsOf(showsNow), this::told);
            if (!MAY_BE_SHOWN.contains(trouble.moment)) {
                assertEquals(3, code, this::told);
                assertEquals(shown, showsNow, this::told);
            }
        }
    }

    /** Takes all room that there is. */
    private Path fill() throws IOException {
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

    private String told() {
        return String.join("\n", course) + "\n";
    }

    static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
