package org.itaconsolidator.store.run;

import java.util.Locale;
import org.itaconsolidator.model.SourceFile;

/**
 * A file of a run's frozen list.
 *
 * @param file the version collected
 * @param state what is to be done with it, or was done
 */
public record RunFile(SourceFile file, State state) {
    /** What is to be done with a file of the list, or was done. */
    public enum State {
        /** To be read. */
        DUE,
        /** Read and stored. */
        DONE,
        /** Differs from what was collected: waits for the next run. */
        CHANGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
