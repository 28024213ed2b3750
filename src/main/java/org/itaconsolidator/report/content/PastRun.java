package org.itaconsolidator.report.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run of the job: the one that writes the workbook, or one before it.
 *
 * @param businessDate the day it was done for, common era
 * @param startedAt when it began
 * @param outcome published, unchanged or failed, {@link #WRITING} of the one that writes; empty where its process died
 * @param filesFound workbooks in the inbox; empty where it did not come so far
 * @param filesUnchanged those of them that needed no reading
 */
public record PastRun(
        LocalDate businessDate,
        OffsetDateTime startedAt,
        Optional<String> outcome,
        OptionalInt filesFound,
        OptionalInt filesUnchanged) {
    /** The outcome of the run that writes the workbook: nobody knows it yet. */
    public static final String WRITING = "writing";
}
