package org.itaconsolidator.job;

import java.time.OffsetDateTime;
import org.itaconsolidator.model.CheckedSubmission;
import org.itaconsolidator.settle.RowKeys;
import org.itaconsolidator.store.RunFile.State;
import org.itaconsolidator.store.RunStore;
import org.itaconsolidator.store.SavedSubmission;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.SubmissionStore;

/** Stores one workbook: rows, standing and the run's list in the transaction of the caller. */
final class SubmissionLoad {
    private final SubmissionStore submissions;
    private final Settling settling;
    private final RunStore runs;

    SubmissionLoad(Store store, Stages stages) {
        this.submissions = new SubmissionStore(store, stages.wording());
        this.settling = new Settling(store, stages.wording());
        this.runs = new RunStore(store);
    }

    /**
     * Stores a workbook, or leaves it to the next run where it changed meanwhile.
     *
     * @throws LedgerMismatch where reader, checker and writer do not count the same rows
     */
    void store(long runId, OffsetDateTime receivedAt, LoadedWorkbook workbook) {
        String inboxPath = workbook.file().inboxPath();
        if (workbook.checked().isEmpty()) {
            runs.mark(runId, inboxPath, State.CHANGED);
            return;
        }
        CheckedSubmission checked = workbook.checked().get();
        LedgerMismatch.checkBeforeWriting(inboxPath, workbook.rowsRead(), checked.checked());
        SavedSubmission saved = submissions.save(checked, RowKeys.of(checked.submission()), receivedAt);
        LedgerMismatch.checkAfterWriting(inboxPath, workbook.rowsRead(), checked.checked(), saved.rowsStored());
        settling.settle(saved.touched());
        runs.mark(runId, inboxPath, State.DONE);
    }
}
