package org.itaconsolidator.job.load;

/** Told how far the loading is. Calls come from one thread. */
@FunctionalInterface
public interface LoadProgress {
    /** Nobody looks. */
    LoadProgress SILENT = (done, total, rows) -> {};

    /**
     * Another workbook is done.
     *
     * @param done workbooks done
     * @param total workbooks to read in this run
     * @param rows rows read so far
     */
    void workbooks(int done, int total, long rows);

    /** Another step is about to begin, by its name; what this throws keeps it from beginning. */
    default void step(String name) {}
}
