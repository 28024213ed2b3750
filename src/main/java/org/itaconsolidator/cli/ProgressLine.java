package org.itaconsolidator.cli;

import java.util.Map;
import org.itaconsolidator.app.RunProgress;

/**
 * Shows on a terminal how far a run is. Elsewhere it writes a line for each phase, but not for programs, which want
 * the result only.
 */
final class ProgressLine implements RunProgress, AutoCloseable {
    private static final long NANOS_BETWEEN = 200_000_000L;

    private final Screen screen;
    private final Texts texts;
    private final StopSignal stop;
    private final Runnable atBegin;
    private final boolean tells;
    private final boolean dryRun;
    private final long start = System.nanoTime();
    private long shown = start - NANOS_BETWEEN;
    private boolean anything;

    ProgressLine(Screen screen, Texts texts, StopSignal stop, Runnable atBegin, boolean tells, boolean dryRun) {
        this.screen = screen;
        this.texts = texts;
        this.stop = stop;
        this.atBegin = atBegin;
        this.tells = tells;
        this.dryRun = dryRun;
    }

    @Override
    public void begins() {
        atBegin.run();
        phase(Phase.READ);
    }

    @Override
    public synchronized void phase(Phase phase) {
        String text = texts.text(dryRun && phase == Phase.PUBLISH ? "phase-try" : "phase-" + phase.code());
        if (screen.isTerminal()) {
            anything = true;
            screen.progress(text);
        } else if (tells) {
            screen.message(text);
        }
    }

    @Override
    public synchronized void workbooks(int done, int total, long rows) {
        long now = System.nanoTime();
        if (!screen.isTerminal() || now - shown < NANOS_BETWEEN && done < total) {
            return;
        }
        shown = now;
        anything = true;
        long seconds = done == 0 ? 0 : (now - start) / done * (total - done) / 1_000_000_000L;
        screen.progress(texts.text(
                "progress", Map.of("done", done, "total", total, "rows", rows, "seconds", done == 0 ? "?" : seconds)));
    }

    @Override
    public boolean isStopRequested() {
        return stop.isRequested();
    }

    @Override
    public synchronized void close() {
        if (anything) {
            screen.progress("");
        }
    }
}
