package org.itaconsolidator.app;

/** Told how far a run is. Calls may come from any thread. */
@FunctionalInterface
public interface RunProgress {
    /** Nobody looks. */
    RunProgress SILENT = (done, total, rows) -> {};

    /**
     * Another workbook is done.
     *
     * @param done workbooks done
     * @param total workbooks to read in this run
     * @param rows rows read so far
     */
    void workbooks(int done, int total, long rows);
}
