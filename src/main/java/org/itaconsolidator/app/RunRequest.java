package org.itaconsolidator.app;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.settings.JobSettings;

/**
 * One consolidation.
 *
 * @param settings the job, the command line's options already in it
 * @param businessDate decides what is due or late and names the history folder
 * @param dryRun whether to store and publish nothing
 * @param waits whether to wait for another run that holds the store, instead of {@link Fault.Kind#LOCKED}
 * @param forget inbox paths whose deliveries no longer count
 */
public record RunRequest(
        JobSettings settings, LocalDate businessDate, boolean dryRun, boolean waits, List<String> forget) {
    public RunRequest {
        forget = List.copyOf(forget);
    }
}
