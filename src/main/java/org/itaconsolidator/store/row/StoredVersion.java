package org.itaconsolidator.store.row;

import java.time.Instant;
import java.util.Map;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.reading.Ledger;

/**
 * A file version that the store knows and that matters now: the last one seen at its path, or the one whose content
 * is stored.
 *
 * @param size bytes
 * @param modifiedAt the file's time of last modification
 * @param fingerprint what it was read with
 * @param status accepted, refused or superseded
 * @param latest whether it is the last one seen at its path
 * @param delivers whether its content is stored
 * @param gone whether no file lies at its path any more
 */
public record StoredVersion(
        long submissionId,
        String inboxPath,
        String sha256,
        long size,
        Instant modifiedAt,
        String fingerprint,
        SubmissionRow.Status status,
        boolean latest,
        boolean delivers,
        boolean gone,
        Ledger ledger) {

    public static final RecordColumns<StoredVersion> COLUMNS = RecordColumns.of(
            StoredVersion.class,
            Map.of(
                    "ledger.read", "rows_read",
                    "ledger.stored", "rows_stored",
                    "ledger.refused", "rows_refused",
                    "ledger.ignored", "rows_ignored"));
}
