package org.itaconsolidator.job.load;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.job.basis.WorkAhead;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * The step load: reads the workbooks that are still due on the run's list ahead, on all cores, and stores each in the
 * transaction of its chunk, together with Spring Batch's progress. After an interruption the list itself says where to
 * continue: a workbook is marked as done in the transaction that stores it.
 */
public final class LoadStep
        implements ItemStreamReader<LoadedWorkbook>, ItemWriter<LoadedWorkbook>, StepExecutionListener {
    private final RunStore runs;
    private final WorkbookLoading loading;
    private final SubmissionLoad load;
    private final RunProgress progress;
    private List<SourceFile> due = List.of();
    private WorkAhead<SourceFile, LoadedWorkbook> ahead;
    private long runId;
    private OffsetDateTime receivedAt;
    private int done;
    private long rows;

    public LoadStep(Store store, LoadStages stages, RunProgress progress) {
        this.runs = new RunStore(store);
        this.loading = new WorkbookLoading(stages);
        this.load = new SubmissionLoad(store, stages);
        this.progress = progress;
    }

    /** All files of a run are received when it began, so that the order of reading decides nothing. */
    @Override
    public void beforeStep(StepExecution step) {
        runId = RunParameters.runId(step.getJobParameters());
        receivedAt = OffsetDateTime.parse(runs.getRun(runId).startedAt());
        due = runs.listDue(runId);
        done = 0;
        rows = 0;
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
    public void write(Chunk<? extends LoadedWorkbook> chunk) {
        for (LoadedWorkbook workbook : chunk) {
            load.store(runId, receivedAt, workbook);
            rows += workbook.rowsRead();
            progress.workbooks(++done, due.size(), rows);
            RunFaults.checkStop(progress);
        }
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
    }

    /**
     * Forces the originals kept in this step to the disk together, whether all were read or not. Spring Batch only logs what is thrown
     * here.
     */
    @Override
    public ExitStatus afterStep(StepExecution step) {
        try {
            loading.finish();
        } catch (IOException | RuntimeException | Error e) {
            step.addFailureException(e);
            step.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED.addExitDescription(e);
        }
        return step.getExitStatus();
    }
}
