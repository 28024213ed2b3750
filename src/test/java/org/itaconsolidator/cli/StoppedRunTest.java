package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.itaconsolidator.job.open.StoreLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that were asked to stop, and runs beside another one. */
class StoppedRunTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
    }

    @Test
    void stoppedRunIsShownAsStoppedAlsoAfterTheNextOne() {
        StopSignal stop = new StopSignal();
        stop.request();
        assertEquals(3, nights.ita(stop, "run", nights.job.toString()));
        assertTrue(nights.err().contains("the run was stopped before its end"), nights.err());
        nights.ita("status", nights.job.toString());
        assertTrue(nights.out().contains("  2026-11-20  stopped\n"), nights.out());
        assertEquals(0, nights.run(), nights.err());
        nights.ita("status", nights.job.toString());
        assertTrue(nights.out().contains("  2026-11-20  completed\n"), nights.out());
        assertTrue(nights.out().contains("  2026-11-20  stopped\n"), nights.out());
        assertFalse(nights.out().contains("failed"), nights.out());
    }

    @Test
    void dryRunBesideARunSaysSoAtOnce() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        try (StoreLock held = StoreLock.tryLock(nights.store()).orElseThrow()) {
            int code = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> nights.ita("run", nights.job.toString(), "--dry-run"));
            assertEquals(4, code);
        }
        assertEquals(0, nights.ita("run", nights.job.toString(), "--dry-run"), nights.err());
    }
}
