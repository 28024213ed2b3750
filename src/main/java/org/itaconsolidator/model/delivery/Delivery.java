package org.itaconsolidator.model.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * One form of one stored workbook, as far as it matters for what counts where several deliver the same.
 *
 * @param sha256 the workbook's content hash
 * @param present whether the workbook is still in the inbox
 * @param newerVersion when a newer version at the same path was received, where an older one has come back
 * @param answers the submission at another path whose marked copy, mended, this is; empty for any other
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear of the document; empty where it holds several
 * @param round 6 or 12, empty where none is stated
 * @param rowKeys its rows' keys: two deliveries share a row where they share a key
 */
public record Delivery(
        long submissionId,
        String sha256,
        Arrival arrival,
        boolean present,
        Optional<Instant> newerVersion,
        Optional<Long> answers,
        Body body,
        String division,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        Form form,
        Set<Long> rowKeys) {
    public Delivery {
        rowKeys = Set.copyOf(rowKeys);
    }

    public boolean isBlank() {
        return rowKeys.isEmpty();
    }
}
