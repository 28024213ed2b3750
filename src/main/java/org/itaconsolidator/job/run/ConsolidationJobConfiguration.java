package org.itaconsolidator.job.run;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.itaconsolidator.job.load.InboxList;
import org.itaconsolidator.job.load.LoadProgress;
import org.itaconsolidator.job.load.RunParameters;
import org.itaconsolidator.job.load.SubmissionItemReader;
import org.itaconsolidator.job.load.SubmissionItemWriter;
import org.itaconsolidator.job.load.SubmissionLoad;
import org.itaconsolidator.job.load.WorkbookLoading;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.scoring.BodyScoring;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunRow;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.PublicationRow;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * The consolidation as a job: its steps in their order, each delegating to one plain class. Spring tells beans of one type apart by
 * the names of the parameters they are given to, which the compiler keeps ({@code -parameters} in the build).
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class ConsolidationJobConfiguration {
    static final String JOB = "consolidation";

    /** A workbook is the unit of transaction and of restart. */
    private static final int WORKBOOKS_PER_TRANSACTION = 1;

    private static final String UNCHANGED = "UNCHANGED";
    private static final String CHANGED = "CHANGED";
    /** Slow work does not hold the writer's lock; what such a step stores, it stores in a transaction of its own. */
    private static final TransactionAttribute OUTSIDE =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
                private static final long serialVersionUID = 1L;

                /** Otherwise a step would take a checked exception for success and try for ever. */
                @Override
                public boolean rollbackOn(Throwable failure) {
                    return true;
                }
            };

    private final Store store;
    private final Stages stages;
    private final RunStore runs;

    ConsolidationJobConfiguration(Store store, Stages stages) {
        this.store = store;
        this.stages = stages;
        this.runs = new RunStore(store);
    }

    @Bean
    Job consolidation(
            JobRepository repository,
            Step collect,
            Step load,
            JobExecutionDecider anythingNew,
            Step score,
            Step prepare,
            Step chart,
            Step write,
            Step publish) {
        return new JobBuilder(JOB, repository)
                .validator(new RunParameters())
                .start(collect)
                .next(load)
                .next(anythingNew)
                .on(UNCHANGED)
                .end()
                .from(anythingNew)
                .on(CHANGED)
                .to(score)
                .next(prepare)
                .next(atOnce(chart, write))
                .next(publish)
                .end()
                .build();
    }

    /** Steps that do not need each other: writing one workbook keeps one core busy, and pictures are drawn on the others. */
    private static Flow atOnce(Step... steps) {
        List<Flow> flows = Stream.of(steps)
                .map(step -> (Flow)
                        new FlowBuilder<SimpleFlow>(step.getName()).start(step).build())
                .toList();
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("output-");
        threads.setDaemon(true);
        return new FlowBuilder<SimpleFlow>("outputs")
                .split(threads)
                .add(flows.toArray(Flow[]::new))
                .build();
    }

    @Bean
    Step collect(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        InboxList list = new InboxList(store, stages.loading());
        return new StepBuilder("collect", repository)
                .tasklet(
                        (contribution, context) -> {
                            list.freeze(
                                    RunParameters.runId(
                                            contribution.getStepExecution().getJobParameters()),
                                    options.forget());
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .transactionAttribute(OUTSIDE)
                .build();
    }

    @Bean
    Step load(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        WorkbookLoading loading = new WorkbookLoading(stages.loading());
        SubmissionItemReader reader = new SubmissionItemReader(runs, loading);
        SubmissionItemWriter writer =
                new SubmissionItemWriter(runs, new SubmissionLoad(store, stages.loading()), options.progress());
        return new StepBuilder("load", repository)
                .<LoadedWorkbook, LoadedWorkbook>chunk(WORKBOOKS_PER_TRANSACTION)
                .transactionManager(transactionManager)
                .reader(reader)
                .writer(writer)
                .listener((StepExecutionListener) reader)
                .listener((StepExecutionListener) writer)
                .listener(notWaiting(loading))
                .build();
    }

    /**
     * What a loss of power takes back of the load is read again by the next run: not every workbook need wait for the disk. What
     * was kept of the workbooks goes there together, whether all were read or not.
     */
    private StepExecutionListener notWaiting(WorkbookLoading loading) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                store.waitForDisk(false);
            }

            /** Of what is thrown here Spring Batch only writes to the log. */
            @Override
            public ExitStatus afterStep(StepExecution step) {
                try {
                    store.waitForDisk(true);
                    loading.finish();
                } catch (IOException | RuntimeException | Error e) {
                    step.addFailureException(e);
                    step.setStatus(BatchStatus.FAILED);
                    return ExitStatus.FAILED.addExitDescription(e);
                }
                return step.getExitStatus();
            }
        };
    }

    @Bean
    JobExecutionDecider anythingNew() {
        PublishedState published = new PublishedState(runs, stages.output());
        return (execution, step) -> {
            RunRow run = runs.getRun(RunParameters.runId(execution.getJobParameters()));
            return new FlowExecutionStatus(published.isUnchanged(run) ? UNCHANGED : CHANGED);
        };
    }

    @Bean
    Step score(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        BodyScoring scoring = new BodyScoring(
                store,
                stages.scoring(),
                stages.loading().wording(),
                stages.loading().checking().waiving());
        return step("score", repository, transactionManager, options, run -> scoring.scoreAllDue());
    }

    @Bean
    Step prepare(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        return step("prepare", repository, transactionManager, options, run -> {
            stages.output().publishing().prepare(run);
            stages.output().drawing().prepare();
        });
    }

    @Bean
    Step chart(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        return step(
                "chart",
                repository,
                transactionManager,
                options,
                run -> stages.output()
                        .drawing()
                        .draw(
                                run,
                                new ContentReader(store),
                                stages.output().publishing().folder(run)));
    }

    @Bean
    Step write(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options) {
        return step(
                "write",
                repository,
                transactionManager,
                options,
                run -> stages.output()
                        .writing()
                        .write(
                                run,
                                new ContentReader(store),
                                stages.output().publishing().folder(run)));
    }

    @Bean
    Step publish(JobRepository repository, JdbcTransactionManager transactionManager, RunOptions options, Clock clock) {
        PublishedState published = new PublishedState(runs, stages.output());
        return step("publish", repository, transactionManager, options, run -> {
            OutputStages.Publishing publishing = stages.output().publishing();
            ContentReader content = new ContentReader(store);
            stages.output().writing().writeLast(run, content, publishing.folder(run));
            String folder = publishing.publish(run, content, publishing.folder(run));
            runs.recordPublication(new PublicationRow(
                    run.runId(),
                    run.businessDate(),
                    folder,
                    published.hash(run),
                    OffsetDateTime.now(clock).toString()));
        });
    }

    /** A step that a restarted run does again: what it makes may be gone with the process that made it. */
    private Step step(
            String name,
            JobRepository repository,
            JdbcTransactionManager transactionManager,
            RunOptions options,
            RunWork work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            options.progress().step(name);
                            long runId = RunParameters.runId(
                                    contribution.getStepExecution().getJobParameters());
                            // in a transaction, else this thread keeps the one writing connection until the step ends
                            work.on(store.inTransaction(() -> runs.getRun(runId)));
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .transactionAttribute(OUTSIDE)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource() {
        return store.dataSource();
    }

    @Bean
    JdbcTransactionManager transactionManager() {
        return store.transactions();
    }

    @Bean
    JdbcTemplate jdbcTemplate() {
        return new JdbcTemplate(store.dataSource());
    }

    @FunctionalInterface
    private interface RunWork {
        void on(RunRow run) throws IOException;
    }

    /**
     * What is asked of one run beside its parameters.
     *
     * @param forget inbox paths whose deliveries no longer count
     * @param progress told how far the loading is
     */
    record RunOptions(List<String> forget, LoadProgress progress) {}
}
