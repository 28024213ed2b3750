package org.itaconsolidator;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Holds work against the seconds of the processor that it takes: other work on the machine does not count. */
public final class CpuSeconds {
    /** What hangs is stopped all the same. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    private CpuSeconds() {}

    /** What some work of one thread gives, which takes fewer seconds of it than a limit. */
    public static <T> T within(int limit, ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(HANGS, () -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            T result = work.get();
            long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
            assertTrue(millis < limit * 1_000L, millis + " ms of the processor, of " + limit + " s");
            return result;
        });
    }
}
