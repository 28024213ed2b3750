package org.itaconsolidator.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells a service that stays up to stop, and waits until it has. */
final class StopSignal {
    private static final long LONGEST_NAP_MILLIS = 30_000;

    private boolean requested;
    private boolean working;

    /** Asks to stop. */
    synchronized void request() {
        requested = true;
        notifyAll();
    }

    synchronized boolean isRequested() {
        return requested;
    }

    /** Says whether there is something whose end must be awaited. */
    synchronized void setWorking(boolean working) {
        this.working = working;
        notifyAll();
    }

    synchronized boolean isWorking() {
        return working;
    }

    /**
     * Waits for the end of the work, at most so long.
     *
     * @return whether it has ended
     */
    synchronized boolean awaitEnd(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (working && System.nanoTime() < end) {
            nap(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return !working;
    }

    /**
     * Sleeps until a moment of the clock, in short naps, so that a clock that is set or a machine that slept is noticed.
     *
     * @return false where it was asked to stop
     */
    synchronized boolean sleepUntil(Instant moment, Clock clock) {
        while (!requested && clock.instant().isBefore(moment)) {
            long left = Duration.between(clock.instant(), moment).toMillis();
            nap(Math.max(1, Math.min(left, LONGEST_NAP_MILLIS)));
        }
        return !requested;
    }

    private void nap(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            requested = true;
        }
    }
}
