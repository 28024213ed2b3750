package org.itaconsolidator.app;

import org.itaconsolidator.model.Coded;

/** Receives how far a run is, and says whether it should stop. Calls may come from any thread. */
@FunctionalInterface
public interface RunProgress {
    RunProgress SILENT = (done, total, rows) -> {};

    /** What a run does, in its order. A run in which nothing is new ends after reading. */
    enum Phase implements Coded {
        /** Workbooks are read, checked and stored. */
        READ,
        /** Scores are settled and compared. */
        COMPARE,
        /** Charts, workbooks and documents are made. */
        WRITE,
        PUBLISH
    }

    default void phase(Phase phase) {}

    /** The run begins: its store is open and its own. A run that is refused never begins. */
    default void begins() {}

    /** Another workbook is done. */
    void workbooks(int done, int total, long rows);

    /** Whether to stop at the end of the workbook at hand, with the fault {@code stopped}; the next run goes on there. */
    default boolean isStopRequested() {
        return false;
    }
}
