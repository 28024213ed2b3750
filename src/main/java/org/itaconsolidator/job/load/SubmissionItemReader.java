package org.itaconsolidator.job.load;

import java.util.List;
import org.itaconsolidator.job.basis.WorkAhead;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.store.run.RunStore;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands over the workbooks of the run's list that are still to be read, read ahead since it was opened. The list itself
 * says where to go on after a break: what is done was marked so in the transaction that stored it.
 */
public final class SubmissionItemReader implements ItemStreamReader<LoadedWorkbook>, StepExecutionListener {
    private final RunStore runs;
    private final WorkbookLoading loading;
    private List<SourceFile> due = List.of();
    private WorkAhead<SourceFile, LoadedWorkbook> ahead;

    public SubmissionItemReader(RunStore runs, WorkbookLoading loading) {
        this.runs = runs;
        this.loading = loading;
    }

    @Override
    public void beforeStep(StepExecution step) {
        due = runs.listDue(RunParameters.runId(step.getJobParameters()));
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        int threads = Math.max(1, Math.min(due.size(), Runtime.getRuntime().availableProcessors()));
        ahead = new WorkAhead<>(due, loading::load, threads);
    }

    @Override
    public LoadedWorkbook read() throws InterruptedException {
        return ahead.next().orElse(null);
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
    }
}
