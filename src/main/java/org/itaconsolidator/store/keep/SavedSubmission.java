package org.itaconsolidator.store.keep;

import java.util.Set;

/**
 * What saving a submission came to.
 *
 * @param submissionId {@code submission_id}
 * @param rowsStored rows of the workbook that have something in the store now, counted there: the writer's ledger
 * @param touched submissions whose standing may be another now, this one among them
 */
public record SavedSubmission(long submissionId, int rowsStored, Set<Long> touched) {
    /** Copies the ids. */
    public SavedSubmission {
        touched = Set.copyOf(touched);
    }
}
