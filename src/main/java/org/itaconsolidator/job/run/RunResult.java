package org.itaconsolidator.job.run;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.run.RunStore.Outcome;

/**
 * What came of a run.
 *
 * @param outcome published, unchanged, failed or stopped
 * @param read workbooks read in it
 * @param waiting inbox paths left to the next run because they changed while they were read
 * @param published the folder published, below the output, by it or by the last broken run that was finished before it; empty
 *     where nothing was
 * @param recovered broken runs that were finished before it
 * @param failure what failed, for the log
 */
public record RunResult(
        RunRow run,
        Outcome outcome,
        int read,
        List<String> waiting,
        Optional<String> published,
        int recovered,
        Optional<Throwable> failure) {
    public RunResult {
        waiting = List.copyOf(waiting);
    }
}
