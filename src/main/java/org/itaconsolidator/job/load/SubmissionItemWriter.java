package org.itaconsolidator.job.load;

import java.time.OffsetDateTime;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.store.run.RunStore;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores workbooks in the transaction of their chunk, which also holds Spring Batch's progress. */
public final class SubmissionItemWriter implements ItemWriter<LoadedWorkbook>, StepExecutionListener {
    private final RunStore runs;
    private final SubmissionLoad load;
    private final LoadProgress progress;
    private long runId;
    private OffsetDateTime receivedAt;
    private int total;
    private int done;
    private long rows;

    public SubmissionItemWriter(RunStore runs, SubmissionLoad load, LoadProgress progress) {
        this.runs = runs;
        this.load = load;
        this.progress = progress;
    }

    /** All files of a run are received when it began, so that the order of reading decides nothing. */
    @Override
    public void beforeStep(StepExecution step) {
        runId = RunParameters.runId(step.getJobParameters());
        receivedAt = OffsetDateTime.parse(runs.getRun(runId).startedAt());
        total = runs.listDue(runId).size();
        done = 0;
        rows = 0;
    }

    @Override
    public void write(Chunk<? extends LoadedWorkbook> chunk) {
        for (LoadedWorkbook workbook : chunk) {
            load.store(runId, receivedAt, workbook);
            rows += workbook.rowsRead();
            progress.workbooks(++done, total, rows);
        }
    }
}
