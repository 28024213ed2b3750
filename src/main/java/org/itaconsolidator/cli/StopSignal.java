package org.itaconsolidator.cli;

import java.time.Duration;

/** Tells a running service to stop, and waits until it has. */
class StopSignal {
    private boolean requested;
    private boolean working;

    synchronized void request() {
        requested = true;
        notifyAll();
    }

    synchronized boolean isRequested() {
        return requested;
    }

    /** Sets whether there is work whose end must be awaited. */
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
            pause(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return !working;
    }

    synchronized void sleep(Duration longest) {
        if (!requested) {
            pause(Math.max(1, longest.toMillis()));
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            requested = true;
        }
    }
}
