package org.itaconsolidator.job.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.load.RunParameters;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.Outcome;
import org.itaconsolidator.store.run.RunStore.PublicationRow;
import org.itaconsolidator.store.run.RunStore.RunFile;
import org.itaconsolidator.store.run.RunStore.RunFile.State;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Runs the job on an open store whose {@link StoreLock} the caller holds: it first finishes what a killed process
 * left, then does the new run.
 */
public final class ConsolidationRun {
    private final Store store;
    private final RunStore runs;
    private final Stages stages;
    private final Clock clock;
    private final int keptDays;
    private final FailedCommit failedCommit = new FailedCommit();

    /**
     * @param clock gives the times of receipt and of publication
     * @param keptDays for how many days the record of a run is kept
     */
    public ConsolidationRun(Store store, Stages stages, Clock clock, int keptDays) {
        this.store = store;
        this.runs = new RunStore(store);
        this.stages = stages;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /**
     * @param businessDate the day that the run stands for
     * @param forget inbox paths whose deliveries no longer count
     * @param progress told how far the loading is
     */
    public RunResult run(LocalDate businessDate, List<String> forget, RunProgress progress) {
        store.transactions().addListener(failedCommit);
        store.waitForDisk(false); // commits that a power failure undoes are made again by the next run
        try {
            ConsolidationJobConfiguration batch =
                    new ConsolidationJobConfiguration(store, stages, clock, forget, progress);
            JobOperator operator = batch.operator();
            runs.repairUnknown();
            List<RunResult> recovered = recover(operator, batch.repository());
            runs.failUnfinished(OffsetDateTime.now(clock));
            long runId = runs.begin(businessDate, runs.nextAttempt(businessDate), OffsetDateTime.now(clock));
            JobExecution execution = operator.start(batch.job(), RunParameters.of(runs.getRun(runId)));
            if (isOfUnreadableBodies(execution)) {
                execution = operator.restart(execution);
            }
            store.waitForDisk(true);
            RunResult result = conclude(runId, execution, recovered);
            runs.removeStartedBefore(OffsetDateTime.now(clock).minusDays(keptDays));
            runs.removeOfUnknownRuns();
            return result;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the run could not be started", e);
        } catch (RuntimeException e) {
            throw failedCommit
                    .findReason()
                    .<RuntimeException>map(reason -> new IllegalStateException("a commit failed", reason))
                    .orElse(e);
        }
    }

    /** Whether the run failed because bodies cannot be read from the store: then it goes on without them. */
    private boolean isOfUnreadableBodies(JobExecution execution) {
        return execution.getStatus() == BatchStatus.FAILED
                && failedCommit.findReason().isEmpty()
                && execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .filter(failure -> stages.shortfalls().leaveOutUnreadable(store, failure))
                        .isPresent();
    }

    /** Restarts runs that a killed process left as running: as this one holds the lock, those are dead. */
    private List<RunResult> recover(JobOperator operator, JobRepository repository) throws JobExecutionException {
        List<RunResult> recovered = new ArrayList<>();
        for (JobExecution broken : repository.findRunningJobExecutions(ConsolidationJobConfiguration.JOB)) {
            long runId = RunParameters.runId(broken.getJobParameters());
            JobExecution finished = operator.restart(operator.recover(broken));
            recovered.add(conclude(runId, finished, List.of()));
        }
        return recovered;
    }

    private RunResult conclude(long runId, JobExecution execution, List<RunResult> recovered) {
        Optional<String> published =
                runs.findLastPublication().filter(last -> last.runId() == runId).map(PublicationRow::folder);
        Optional<Throwable> failure = failedCommit
                .findReason()
                .or(() -> execution.getAllFailureExceptions().stream().findFirst());
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        Outcome broken = failure.filter(RunFaults::isStop).isPresent() ? Outcome.STOPPED : Outcome.FAILED;
        Outcome outcome = !completed ? broken : published.isPresent() ? Outcome.PUBLISHED : Outcome.UNCHANGED;
        runs.finish(runId, outcome, OffsetDateTime.now(clock));
        RunRow run = runs.getRun(runId);
        List<RunFile> files = runs.listFiles(runId);
        return new RunResult(
                run,
                outcome,
                (int) files.stream().filter(f -> f.state() == State.DONE).count(),
                files.stream()
                        .filter(f -> f.state() == State.CHANGED)
                        .map(RunFile::file)
                        .map(SourceFile::inboxPath)
                        .toList(),
                published.or(() -> recovered.stream()
                        .flatMap(finished -> finished.published().stream())
                        .reduce((earlier, later) -> later)),
                recovered.size(),
                failure);
    }

    /**
     * Keeps the reason why a transaction could not be committed. Spring Batch goes on to note the failure, finds its own tables
     * without the lost transaction, and then reports only that.
     */
    private static final class FailedCommit implements TransactionExecutionListener {
        private final AtomicReference<Throwable> first = new AtomicReference<>();

        @Override
        public void afterCommit(TransactionExecution transaction, Throwable failure) {
            if (failure != null) {
                first.compareAndSet(null, failure);
            }
        }

        /** The first reason; empty if every commit succeeded. */
        Optional<Throwable> findReason() {
            return Optional.ofNullable(first.get());
        }
    }

    /**
     * The outcome of a run.
     *
     * @param outcome published, unchanged, failed or stopped
     * @param read workbooks read in it
     * @param waiting inbox paths left to the next run because they changed while they were read
     * @param published the folder published, below the output, by it or by the last broken run that was finished before it; empty
     *     if there is none
     * @param recovered broken runs that were finished before it
     */
    public record RunResult(
            RunRow run,
            Outcome outcome,
            int read,
            List<String> waiting,
            Optional<String> published,
            int recovered,
            Optional<Throwable> failure) {
        public RunResult {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * The stages of a run in the order of the flow: what loads, what computes totals and comparisons, what makes the output.
     *
     * @param shortfalls what they leave out
     */
    public record Stages(LoadStages loading, ScoreComputing scoring, OutputStages output, Omissions shortfalls) {}
}
