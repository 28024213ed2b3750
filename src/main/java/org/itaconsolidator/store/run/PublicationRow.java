package org.itaconsolidator.store.run;

import java.time.LocalDate;

/**
 * What was published last.
 *
 * @param runId by which run
 * @param businessDate of that run
 * @param folder its folder below the output, with {@code /}
 * @param stateHash hash of all that the output stood on
 * @param publishedAt ISO with offset
 */
public record PublicationRow(long runId, LocalDate businessDate, String folder, String stateHash, String publishedAt) {}
