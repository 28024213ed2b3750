package org.itaconsolidator.job;

import java.util.Optional;
import org.itaconsolidator.model.SourceFile;

/** Reads and checks one workbook: the work done ahead, outside any transaction. */
final class WorkbookLoading {
    private final Stages stages;

    WorkbookLoading(Stages stages) {
        this.stages = stages;
    }

    /** A fault of the program while reading names the workbook that it happened at. */
    LoadedWorkbook load(SourceFile file) {
        try {
            return stages.reading()
                    .read(file)
                    .map(read -> new LoadedWorkbook(
                            file,
                            read.rowsRead().size(),
                            Optional.of(stages.checking().check(read))))
                    .orElseGet(() -> new LoadedWorkbook(file, 0, Optional.empty()));
        } catch (RuntimeException e) {
            throw new WorkbookFault(file.inboxPath(), e);
        }
    }
}
