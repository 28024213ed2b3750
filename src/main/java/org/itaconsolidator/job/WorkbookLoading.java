package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.itaconsolidator.check.LedgerFault;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and checks one workbook: the work done ahead, outside any transaction. */
final class WorkbookLoading {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookLoading.class);

    private final Stages stages;

    WorkbookLoading(Stages stages) {
        this.stages = stages;
    }

    /**
     * Whatever the program does wrong at a workbook refuses that workbook. A row without an outcome, or a disk that cannot
     * be used, fails the run and names the workbook that it happened at.
     */
    LoadedWorkbook load(SourceFile file) {
        try {
            return stages.reading()
                    .read(file)
                    .map(read -> checked(file, read))
                    .orElseGet(() -> new LoadedWorkbook(file, 0, Optional.empty()));
        } catch (LedgerFault e) {
            throw new WorkbookFault(file.inboxPath(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!StoreFailures.isOfContent(e)) {
                throw new WorkbookFault(file.inboxPath(), e);
            }
            LOG.error("the program failed on the workbook with content {}", file.sha256(), e);
            return refused(file);
        }
    }

    /** Ends the reading of a run. */
    void finish() {
        try {
            stages.reading().finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook as one at which the program failed. */
    LoadedWorkbook refused(SourceFile file) {
        return checked(file, InboxReading.refused(file, Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "")));
    }

    private LoadedWorkbook checked(SourceFile file, Submission read) {
        return new LoadedWorkbook(
                file, read.rowsRead().size(), Optional.of(stages.checking().check(read)));
    }
}
