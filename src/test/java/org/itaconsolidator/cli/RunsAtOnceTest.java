package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itaconsolidator.Proofs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that run one job at the same time: 3 in every {@code .ci/run}, 8 with {@code -Pproofs}. */
@Tag("slow")
class RunsAtOnceTest {
    private static final int RUNS = Proofs.LONG ? 8 : 3;

    @TempDir
    Path folder;

    @Test
    void ofRunsAtOnceExactlyOneWorksAndTheOthersEndAtOnce() throws Exception {
        Nights nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        List<HeldProgram> programs = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        try {
            List<Future<HeldProgram>> starting = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                starting.add(threads.submit(() -> HeldProgram.start(folder, "run", nights.job.toString())));
            }
            for (Future<HeldProgram> each : starting) {
                programs.add(each.get());
            }
            // all stand before the lock; then all go for it, and whoever gets it is held while the others end
            List<Future<Boolean>> before = goOnTo(Moment.LOCK_TRIED, programs, threads);
            for (Future<Boolean> each : before) {
                assertTrue(each.get());
            }
            List<Future<Boolean>> holding = goOnTo(Moment.LOCK_TAKEN, programs, threads);
            List<HeldProgram> winners = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                if (holding.get(i).get()) {
                    winners.add(programs.get(i));
                    continue;
                }
                ProgramProcess other = programs.get(i).release();
                assertEquals(4, other.exitCode(), other.said());
                assertEquals(
                        "another run holds the store " + nights.store() + "; wait for its end, or use --wait",
                        other.said().strip());
            }
            assertEquals(1, winners.size());
            ProgramProcess winner = winners.get(0).release();
            assertEquals(0, winner.exitCode(), winner.said());
        } finally {
            for (HeldProgram program : programs) {
                program.close();
            }
            threads.shutdownNow();
        }
        assertEquals(1, nights.ask("SELECT count(*) FROM run WHERE outcome = 'published'"));
        assertEquals(1, nights.ask("SELECT count(*) FROM run"));
        assertEquals(90, nights.ask("SELECT score FROM v_scores"));
    }

    @Test
    void runsThatWaitAllEndWellOneAfterAnotherAndOnlyTheFirstPublishes() throws Exception {
        Nights nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        List<ProgramProcess> programs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            programs.add(ProgramProcess.start(folder, "run", nights.job.toString(), "--wait"));
        }
        for (ProgramProcess program : programs) {
            assertEquals(0, program.exitCode(), program.said());
        }
        assertEquals(1, nights.ask("SELECT count(*) FROM run WHERE outcome = 'published'"));
        assertEquals(RUNS - 1, nights.ask("SELECT count(*) FROM run WHERE outcome = 'unchanged'"));
        assertEquals(
                0,
                nights.ask("SELECT count(*) FROM run a JOIN run b ON b.run_id > a.run_id"
                        + " WHERE julianday(b.started_at) < julianday(a.finished_at)"),
                "a run began before another had ended");
    }

    private static List<Future<Boolean>> goOnTo(Moment moment, List<HeldProgram> programs, ExecutorService threads) {
        return programs.stream()
                .map(program -> threads.submit(() -> program.goOnTo(moment, 1)))
                .toList();
    }
}
