package org.itaconsolidator.job.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and checks one workbook: the work done ahead, outside any transaction. */
public final class WorkbookLoading {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookLoading.class);

    private final LoadStages stages;
    private final ReadWriteLock reading = new ReentrantReadWriteLock();

    public WorkbookLoading(LoadStages stages) {
        this.stages = stages;
    }

    /**
     * Reads and checks a workbook. If the program fails at it, such as by losing a row, only this workbook is refused. If a
     * disk cannot be used, the run fails and names the workbook. If the memory is not enough, others that are read at the same
     * time may use it: the workbook is read again while no other is.
     */
    LoadedWorkbook load(SourceFile file) {
        try {
            return load(file, reading.readLock());
        } catch (OutOfMemoryError e) {
            LOG.warn("the memory was not enough for the workbook with content {} beside others", file.sha256(), e);
        }
        try {
            return load(file, reading.writeLock());
        } catch (OutOfMemoryError e) {
            LOG.error("the memory is not enough for the workbook with content {}", file.sha256(), e);
            return refused(file);
        }
    }

    private LoadedWorkbook load(SourceFile file, Lock turn) {
        turn.lock();
        try {
            return stages.reading()
                    .read(file)
                    .map(read -> checked(file, read))
                    .orElseGet(() -> new LoadedWorkbook(file, 0, Optional.empty()));
        } catch (RuntimeException | Error e) {
            StoreFailures.findLackOfMemory(e).ifPresent(lack -> {
                throw lack;
            });
            if (!StoreFailures.isOfContent(e)) {
                throw new WorkbookFault(file.inboxPath(), e);
            }
            LOG.error("the program failed on the workbook with content {}", file.sha256(), e);
            return refused(file);
        } finally {
            turn.unlock();
        }
    }

    public void finish() throws IOException {
        stages.reading().finish();
    }

    /** The workbook as one at which the program failed. */
    LoadedWorkbook refused(SourceFile file) {
        return checked(file, InboxReading.refused(file, Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "")));
    }

    /** Checks a workbook. After a fault of the program each run reads it again: the machine may be the cause. */
    private LoadedWorkbook checked(SourceFile file, Submission read) {
        CheckedSubmission checked = stages.checking().check(read);
        boolean failed = read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.PROGRAM_FAULT);
        return new LoadedWorkbook(file, read.rowsRead().size(), Optional.of(failed ? checked.readWith("") : checked));
    }

    /**
     * A workbook read and checked, ready to be stored.
     *
     * @param file the version collected
     * @param rowsRead the reader's own count of its rows
     * @param checked what may be stored; empty if the file is no longer what was collected
     */
    public record LoadedWorkbook(SourceFile file, int rowsRead, Optional<CheckedSubmission> checked) {}

    /** The program failed at a workbook; bad input is a finding and never this. */
    private static final class WorkbookFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WorkbookFault(String inboxPath, Throwable cause) {
            super("failed at " + inboxPath + ": " + cause.getMessage(), cause);
        }
    }
}
