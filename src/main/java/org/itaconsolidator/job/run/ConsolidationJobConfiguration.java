package org.itaconsolidator.job.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.load.InboxList;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.load.LoadStep;
import org.itaconsolidator.job.load.RunParameters;
import org.itaconsolidator.job.load.WorkbookLoading.LoadedWorkbook;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.output.ReportWriting;
import org.itaconsolidator.job.run.ConsolidationRun.Stages;
import org.itaconsolidator.job.scoring.BodyScoring;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.PublicationRow;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * The consolidation as a Spring Batch job: its steps in order, each delegating to one plain class. Spring Batch's own parts are
 * made here with its factories, because a container for these three would take a twentieth of the time of a small run.
 */
final class ConsolidationJobConfiguration {
    static final String JOB = "consolidation";

    /** A workbook is the unit of transaction and of restart. */
    private static final int WORKBOOKS_PER_TRANSACTION = 1;

    /** The progress phase of each step; charts and documents are made at once and are one phase. */
    private static final Map<String, RunProgress.Phase> PHASES = Map.of(
            "score", RunProgress.Phase.COMPARE,
            "prepare", RunProgress.Phase.WRITE,
            "publish", RunProgress.Phase.PUBLISH);

    private static final String UNCHANGED = "UNCHANGED";
    private static final String CHANGED = "CHANGED";
    /** Slow steps do not hold the writer's lock; they store in transactions of their own. */
    private static final TransactionAttribute OUTSIDE =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
                private static final long serialVersionUID = 1L;

                /** Otherwise a step would treat a checked exception as success and repeat for ever. */
                @Override
                public boolean rollbackOn(Throwable failure) {
                    return true;
                }
            };

    private final Store store;
    private final Stages stages;
    private final List<String> forget;
    private final RunProgress progress;
    private final RunStore runs;
    private final JobRepository repository;
    private final Job job;

    /**
     * @param clock gives the time of publication
     * @param forget inbox paths whose deliveries no longer count
     * @param progress told how far the loading is
     */
    ConsolidationJobConfiguration(Store store, Stages stages, Clock clock, List<String> forget, RunProgress progress) {
        this.store = store;
        this.stages = stages;
        this.forget = forget;
        this.progress = progress;
        this.runs = new RunStore(store);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(store.dataSource());
        factory.setTransactionManager(store.transactions());
        this.repository = build(factory);
        this.job = consolidation(clock);
    }

    Job job() {
        return job;
    }

    /** The record of all runs and their steps, in the store. */
    JobRepository repository() {
        return repository;
    }

    /** Starts the job, and restarts or gives up what is left of earlier runs. */
    JobOperator operator() throws DuplicateJobException {
        MapJobRegistry jobs = new MapJobRegistry();
        jobs.register(job);
        JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
        factory.setJobRepository(repository);
        factory.setJobRegistry(jobs);
        factory.setTransactionManager(store.transactions());
        return build(factory);
    }

    private static <T, F extends FactoryBean<T> & InitializingBean> T build(F factory) {
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Spring Batch cannot be set up", e);
        }
    }

    private Job consolidation(Clock clock) {
        Steps steps = new Steps(repository, store.transactions());
        OutputStages output = stages.output();
        PublishedState published = new PublishedState(runs, output);
        JobExecutionDecider anythingNew = (execution, step) -> {
            RunRow run = runs.getRun(RunParameters.runId(execution.getJobParameters()));
            return new FlowExecutionStatus(published.isUnchanged(run) ? UNCHANGED : CHANGED);
        };
        Step score = step(steps, "score", run -> {
            output.drawing().begin();
            output.writing().begin(content());
            scoring().scoreAllDue();
        });
        Step prepare = step(steps, "prepare", run -> {
            stages.shortfalls().beginOutput();
            output.publishing().prepare(run);
            output.drawing().prepare();
            // from here on: the commit with which the publishing step begins takes all earlier ones to the disk
            store.waitForDisk(true);
        });
        Step chart = step(steps, "chart", run -> output.drawing().draw(run, content(), folder(run)));
        Step write = step(steps, "write", run -> output.writing().write(run, content(), folder(run)));
        Step publish = step(steps, "publish", run -> {
            output.writing().writeLast(run, content(), folder(run));
            if (stages.shortfalls().leaveOutInstead(ReportWriting.NO_PAGE, store)) {
                output.writing().writeLast(run, content(), folder(run));
            }
            String folder = output.publishing().publish(run, content(), folder(run));
            String now = OffsetDateTime.now(clock).toString();
            runs.recordPublication(
                    new PublicationRow(run.runId(), run.businessDate(), folder, published.hash(run), now));
        });
        return new JobBuilder(JOB, repository)
                .validator(new RunParameters())
                .start(collect(steps))
                .next(load(steps))
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

    private ContentReader content() {
        return stages.shortfalls().content(store);
    }

    private Path folder(RunRow run) {
        return stages.output().publishing().folder(run);
    }

    private BodyScoring scoring() {
        LoadStages loading = stages.loading();
        return new BodyScoring(
                store, stages.scoring(), loading.wording(), loading.checking().waiving());
    }

    /** Steps that do not need each other: writing one workbook uses one core, the others draw pictures. */
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

    private Step collect(Steps steps) {
        InboxList list = new InboxList(store, stages.loading());
        return steps.tasklet("collect", runId -> list.freeze(runId, forget)).build();
    }

    private Step load(Steps steps) {
        LoadStep load = new LoadStep(store, stages.loading(), progress);
        return new StepBuilder("load", steps.repository())
                        .<LoadedWorkbook, LoadedWorkbook>chunk(WORKBOOKS_PER_TRANSACTION)
                        .transactionManager(steps.transactions())
                        .reader(load::read) // as functions: among an object's methods Spring Batch looks for twenty
                        // annotations
                        .writer(load::write)
                        .stream(load)
                        .listener((StepExecutionListener) load)
                        .build();
    }

    private record Steps(JobRepository repository, JdbcTransactionManager transactions) {
        TaskletStepBuilder tasklet(String name, AllCores.Work<Long> work) {
            return new StepBuilder(name, repository)
                    .tasklet(
                            (contribution, context) -> {
                                work.on(RunParameters.runId(
                                        contribution.getStepExecution().getJobParameters()));
                                return RepeatStatus.FINISHED;
                            },
                            transactions)
                    .transactionAttribute(OUTSIDE);
        }
    }

    /** A step that a restarted run repeats, because its result may be gone with the killed process. */
    private Step step(Steps steps, String name, AllCores.Work<RunRow> work) {
        return steps.tasklet(name, runId -> {
                    RunFaults.checkStop(progress);
                    if (PHASES.containsKey(name)) {
                        progress.phase(PHASES.get(name));
                    }
                    // in a transaction, else this thread keeps the one writing connection until the step ends
                    work.on(store.inTransaction(() -> runs.getRun(runId)));
                })
                .allowStartIfComplete(true)
                .build();
    }
}
