package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run.
 *
 * @param runId its number, rising
 * @param businessDate the day it is done for
 * @param attempt which run of that day, from 1
 * @param startedAt ISO with offset
 * @param filesFound workbooks in the inbox; empty before it was looked into
 * @param filesUnchanged those of them that needed no reading
 * @param finishedAt ISO with offset; empty while it runs or if its process died
 * @param outcome published, unchanged or failed; empty while it runs, if its process died or if it was stopped
 */
public record RunRow(
        long runId,
        LocalDate businessDate,
        int attempt,
        String startedAt,
        OptionalInt filesFound,
        OptionalInt filesUnchanged,
        Optional<String> finishedAt,
        Optional<String> outcome) {
    /** The run as it is while it writes: papers written again show the same. */
    public RunRow unfinished() {
        return new RunRow(
                runId,
                businessDate,
                attempt,
                startedAt,
                filesFound,
                filesUnchanged,
                Optional.empty(),
                Optional.empty());
    }
}
