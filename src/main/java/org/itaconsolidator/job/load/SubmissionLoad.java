package org.itaconsolidator.job.load;

import java.time.OffsetDateTime;
import java.util.Collection;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.settle.Deliveries;
import org.itaconsolidator.settle.Deliveries.Settlement;
import org.itaconsolidator.settle.RowKeys;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFailures;
import org.itaconsolidator.store.keep.DeliveryStore;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.keep.SubmissionStore.SavedSubmission;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.RunFile.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores one workbook in the caller's transaction: its rows, which deliveries count, and its entry in the run's list.
 */
public final class SubmissionLoad {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionLoad.class);

    private final Store store;
    private final WorkbookLoading loading;
    private final SubmissionStore submissions;
    private final Settling settling;
    private final RunStore runs;

    public SubmissionLoad(Store store, LoadStages stages) {
        this.store = store;
        this.loading = new WorkbookLoading(stages);
        this.submissions =
                new SubmissionStore(store, stages.wording(), stages.checking().waiving(), stages.named());
        this.settling = new Settling(store, stages);
        this.runs = new RunStore(store);
    }

    /**
     * Stores a workbook, or leaves it to the next run if it changed meanwhile. One that the store does not take is stored as
     * refused, so that it does not stop the others.
     *
     * @throws Fault if reader, checker and writer do not count the same rows
     */
    void store(long runId, OffsetDateTime receivedAt, LoadedWorkbook workbook) {
        String inboxPath = workbook.file().inboxPath();
        if (workbook.checked().isEmpty()) {
            runs.mark(runId, inboxPath, State.CHANGED);
            return;
        }
        CheckedSubmission checked = workbook.checked().get();
        if (InboxReading.isLeftAlone(checked.submission())
                && submissions.leaveAlone(workbook.file(), checked.fingerprint())) {
            runs.mark(runId, inboxPath, State.DONE);
            return;
        }
        try {
            store.apart(() -> keep(receivedAt, workbook));
        } catch (RuntimeException | Error e) {
            if (!StoreFailures.isOfContent(e)) {
                throw e;
            }
            LOG.error(
                    "the store did not take the workbook with content {}",
                    workbook.file().sha256(),
                    e);
            store.apart(() -> keep(receivedAt, loading.refused(workbook.file())));
        }
        runs.mark(runId, inboxPath, State.DONE);
    }

    private Void keep(OffsetDateTime receivedAt, LoadedWorkbook workbook) {
        CheckedSubmission checked = workbook.checked().orElseThrow();
        Ledger ledger = checked.checked();
        if (!ledger.balances() || workbook.rowsRead() != ledger.read()) {
            throw mismatch(workbook, ledger, ledger.stored());
        }
        SavedSubmission saved = submissions.save(checked, RowKeys.of(checked.submission()), receivedAt);
        if (saved.rowsStored() != ledger.stored()) {
            throw mismatch(workbook, ledger, saved.rowsStored());
        }
        settling.settle(saved.touched());
        return null;
    }

    /** Reader, checker and writer count different rows of a workbook: one was lost or invented, so nothing of it is stored. */
    private static IllegalStateException mismatch(LoadedWorkbook workbook, Ledger checked, int rowsStored) {
        return new IllegalStateException(
                "the rows of " + workbook.file().inboxPath() + " do not balance: " + workbook.rowsRead()
                        + " by the reader, " + rowsStored + " stored by the writer, by the checker " + checked);
    }

    /** Settles which deliveries count, in the transaction that changed some of them. */
    static final class Settling {
        private final DeliveryStore deliveries;

        Settling(Store store, LoadStages stages) {
            deliveries =
                    new DeliveryStore(store, stages.wording(), stages.checking().waiving());
        }

        void settle(Collection<Long> touched) {
            if (touched.isEmpty()) {
                return;
            }
            Settlement settled = Deliveries.settle(deliveries.listDeliveries(touched));
            deliveries.settle(settled.standings(), settled.findings(), settled.replacements());
        }
    }
}
