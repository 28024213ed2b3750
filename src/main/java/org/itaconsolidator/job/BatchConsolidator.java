package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.LinksOutcome;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.app.RunOutcome.WorkbookCounts;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.app.StandingRefusal;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RefusedDelivery;
import org.itaconsolidator.store.RunStore;
import org.itaconsolidator.store.RunStore.Outcome;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.StoreProblem;
import org.itaconsolidator.store.StoredVersion;
import org.itaconsolidator.store.SubmissionStore;
import org.springframework.dao.DataAccessException;

/** The verbs of the command line, done by the job and its stages. */
public final class BatchConsolidator implements Consolidator {
    private final Clock clock;
    private final int mostTogether;

    /** For the service loader: with the system's clock. */
    public BatchConsolidator() {
        this(Clock.systemDefaultZone());
    }

    /** With a clock of the caller's. */
    public BatchConsolidator(Clock clock) {
        this(clock, ReportWriting.MOST_TOGETHER);
    }

    /** With at most so many bodies in one workbook. */
    BatchConsolidator(Clock clock, int mostTogether) {
        this.clock = clock;
        this.mostTogether = mostTogether;
    }

    @Override
    public RunOutcome run(RunRequest request, RunProgress progress) {
        if (request.dryRun()) {
            return new DryRun(clock).run(request, progress);
        }
        JobSettings settings = request.settings();
        JobWiring wiring = wiring(request);
        StoreCare.checkPlace(settings.store());
        OpenStore.check(settings);
        if (!request.forget().isEmpty() && !Files.exists(settings.store())) {
            throw Fault.ofConfiguration(
                    "forget-unknown", Map.of("path", request.forget().get(0)));
        }
        RunFaults.checkWritable(settings.store().resolveSibling("lock"));
        RunFaults.checkWritable(settings.output());
        StoreCare care = new StoreCare(settings, clock);
        try (StoreLock lock = lock(request, progress)) {
            care.bringUpToDate();
            try (Store store = OpenStore.at(settings.store())) {
                progress.begins();
                RunOutcome outcome = consolidate(request, wiring, store, progress);
                Optional<Shortfall> shortfall = care.afterRun(store, !outcome.unchanged());
                return shortfall.map(outcome::with).orElse(outcome);
            }
        } catch (StoreProblem | DataAccessException e) {
            throw RunFaults.of(e, settings);
        } catch (IOException e) {
            throw RunFaults.of(e, settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.ofFailure(RunFaults.STOPPED, Map.of(), e);
        }
    }

    /** The stages of a run: made first, because a mistake in the user's files must not touch anything. */
    private JobWiring wiring(RunRequest request) {
        return wiring(request, request.settings());
    }

    /**
     * The stages of a run.
     *
     * @param standing the job whose published output and kept originals are looked at: the same but for a dry run
     */
    JobWiring wiring(RunRequest request, JobSettings standing) {
        JobSettings settings = request.settings();
        return new JobWiring(
                settings,
                standing,
                request.businessDate(),
                clock.withZone(settings.zone()),
                mostTogether,
                Optional.empty());
    }

    /** A run on an open store whose lock is held. */
    RunOutcome consolidate(RunRequest request, JobWiring stages, Store store, RunProgress progress) {
        JobSettings settings = request.settings();
        try (JobWiring wiring = stages) {
            checkForgettable(request, store);
            wiring.checkArchive(new SubmissionStore(store, Finding::toString).listVersions());
            ConsolidationRun run = new ConsolidationRun(
                    store,
                    wiring.stages(),
                    clock.withZone(settings.zone()),
                    settings.retention().runDays());
            RunResult result = run.run(request.businessDate(), request.forget(), stoppable(progress));
            if (result.outcome() == Outcome.FAILED || result.outcome() == Outcome.STOPPED) {
                throw RunFaults.of(result.failure().orElse(null), settings);
            }
            return outcome(request, wiring, result, new ContentReader(store));
        } catch (IOException | RuntimeException e) {
            throw RunFaults.of(e, settings);
        }
    }

    /** Only what the store knows and the inbox no longer holds can be forgotten; asked before anything is touched. */
    private static void checkForgettable(RunRequest request, Store store) {
        if (request.forget().isEmpty()) {
            return;
        }
        Set<String> known = new SubmissionStore(store, Finding::toString)
                .listVersions().stream().map(StoredVersion::inboxPath).collect(Collectors.toSet());
        for (String path : request.forget()) {
            if (!known.contains(path)) {
                throw Fault.ofConfiguration("forget-unknown", Map.of("path", path));
            }
            if (Files.exists(request.settings().inbox().resolve(path))) {
                throw Fault.ofConfiguration("forget-in-inbox", Map.of("path", path));
            }
        }
    }

    private static RunOutcome outcome(RunRequest request, JobWiring wiring, RunResult result, ContentReader content) {
        List<RefusedDelivery> refused = content.findings().listRefusedDeliveries();
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        findings.putAll(content.findings().countFindingsBySeverity());
        int found = result.run().filesFound().orElse(0);
        WorkbookCounts workbooks = new WorkbookCounts(
                found, result.read(), result.run().filesUnchanged().orElse(0), (int)
                        refused.stream().filter(RefusedDelivery::wholeFile).count());
        Optional<Path> published = result.published().isPresent()
                ? Optional.of(request.settings().output().resolve("latest").resolve("consolidated.xlsx"))
                : Optional.empty();
        return new RunOutcome(
                request.businessDate(),
                request.dryRun(),
                result.outcome() == Outcome.UNCHANGED,
                workbooks,
                content.deliveries().ledger(),
                findings,
                refusals(refused),
                ResentFiles.listOf(content, result.run()),
                wiring.inbox().listIgnored(),
                Stream.concat(wiring.inbox().listWaiting().stream(), result.waiting().stream())
                        .distinct()
                        .toList(),
                Stream.concat(wiring.listShortfalls().stream(), wiring.inbox().listClosed().stream())
                        .toList(),
                published,
                wiring.findSinceSigned());
    }

    static List<StandingRefusal> refusals(List<RefusedDelivery> refused) {
        return refused.stream()
                .map(each -> new StandingRefusal(each.fileName(), each.wholeFile(), each.rowsRefused(), each.reasons()))
                .toList();
    }

    /** The right to work on the store: waited for where the request says so. */
    static StoreLock lock(RunRequest request, RunProgress progress) throws IOException, InterruptedException {
        Path store = request.settings().store();
        if (request.waits()) {
            return StoreLock.waitFor(store, () -> checkStop(progress));
        }
        return StoreLock.tryLock(store).orElseThrow(() -> Fault.ofLock(store.toString()));
    }

    /** Stops where asked to: at a workbook's end, and between the steps. */
    private static LoadProgress stoppable(RunProgress progress) {
        return new LoadProgress() {
            @Override
            public void workbooks(int done, int total, long rows) {
                progress.workbooks(done, total, rows);
                checkStop(progress);
            }

            @Override
            public void step() {
                checkStop(progress);
            }
        };
    }

    private static void checkStop(RunProgress progress) {
        if (progress.isStopRequested()) {
            throw Fault.ofFailure(RunFaults.STOPPED, Map.of(), null);
        }
    }

    @Override
    public List<CheckedFile> check(List<Path> files, boolean explain) {
        return new FileChecking(clock).check(files, explain);
    }

    @Override
    public List<Path> writeTemplates(TemplatesRequest request) {
        return new TemplateWriting(clock).write(request);
    }

    @Override
    public JobStatus status(JobSettings settings) {
        return new StatusReading(clock, this).status(settings);
    }

    @Override
    public SignOutcome sign(SignRequest request) {
        return new SignedPapers(clock, mostTogether).sign(request);
    }

    @Override
    public SignOutcome writeSignedAgain(SignRequest request, Path folder) {
        return new SignedPapers(clock, mostTogether).writeAgain(request, folder);
    }

    @Override
    public LinksOutcome checkLinks(JobSettings settings) {
        return new LinkChecking(clock, LinkChecking.door()).check(settings);
    }

    @Override
    public Path backup(JobSettings settings) {
        return new StoreKeeping(clock).backup(settings);
    }

    @Override
    public Optional<Path> restore(JobSettings settings, Path copy) {
        return new StoreKeeping(clock).restore(settings, copy);
    }

    @Override
    public PurgeOutcome purge(JobSettings settings, String organisation) {
        return new Purge().of(settings, organisation);
    }

    @Override
    public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
        return settings.schedule()
                .cron()
                .flatMap(cron -> new CronTimes(cron, settings.zone()).findNext(after.toInstant()))
                .map(time -> time.atZone(settings.zone()));
    }

    @Override
    public Optional<Instant> findLastRun(JobSettings settings) {
        if (!Files.exists(settings.store())) {
            return Optional.empty();
        }
        try (Store store = OpenStore.at(settings.store())) {
            return new RunStore(store)
                    .listRuns(1).stream()
                            .map(run -> OffsetDateTime.parse(run.startedAt()).toInstant())
                            .findFirst();
        } catch (Fault e) {
            return Optional.empty(); // what is wrong with the store is told by the run
        }
    }
}
