package org.itaconsolidator.job.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.app.RunOutcome.WorkbookCounts;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreCare;
import org.itaconsolidator.job.open.StoreJobs;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.job.run.ConsolidationRun.RunResult;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.StoreUse;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.store.keep.InboxClaim;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.store.run.RunStore.Outcome;
import org.itaconsolidator.thai.text.Nearest;
import org.springframework.dao.DataAccessException;

/**
 * The command {@code run} as a whole: the checks before anything is changed, the lock, the store, the job, and
 * maintenance afterwards.
 */
public record WholeRun(Clock clock) {
    public RunOutcome run(RunRequest request, RunProgress progress) {
        if (request.dryRun()) {
            return dryRun(request, progress);
        }
        JobSettings settings = request.settings();
        Optional<Shortfall> shared = checkShared(settings);
        Optional<Shortfall> beside = checkOutputOfOneJob(settings);
        JobWiring wiring = wiring(request, settings);
        StoreCare.checkPlace(settings.store());
        OpenStore.check(settings);
        checkOutput(settings.output());
        if (!request.forget().isEmpty() && !Files.exists(settings.store())) {
            throw Fault.ofConfiguration(
                    "forget-unknown", Map.of("path", request.forget().get(0)));
        }
        RunFaults.checkWritable(settings.store().resolveSibling("lock"));
        RunFaults.checkWritable(settings.output());
        StoreCare care = new StoreCare(settings, clock);
        try (StoreLock lock = lock(request, progress)) {
            care.bringUpToDate();
            try (Store store = OpenStore.of(settings)) {
                new StoreJobs(settings).remember();
                progress.begins();
                claim(settings, store);
                RunOutcome outcome = consolidate(request, wiring, store, progress);
                List<Shortfall> fallen = new ArrayList<>(shared.stream().toList());
                fallen.addAll(beside.stream().toList());
                fallen.addAll(care.afterRun(store, !outcome.unchanged()));
                return outcome.with(fallen);
            }
        } catch (StoreUnreadable | DataAccessException | IOException | InterruptedException e) {
            throw RunFaults.of(e, settings);
        }
    }

    /**
     * Refuses a store that another job names too, unless both say that they share it: it would hold both jobs' deliveries. A job
     * that has published from it may go on with a warning: a copied job file must not cost it a night. If both have published,
     * there is only a warning.
     */
    private static Optional<Shortfall> checkShared(JobSettings settings) {
        StoreJobs jobs = new StoreJobs(settings);
        Optional<StoreUse> other = jobs.listOthers().stream()
                .filter(use -> !use.shared() || !settings.sharedStore())
                .findFirst();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> words = Map.of(
                "store", settings.store().toString(),
                "other", other.get().file().toString());
        if (!jobs.hasRun() || !hasPublished(settings.output(), settings.name())) {
            throw Fault.ofConfiguration("store-of-two-jobs", words);
        }
        boolean both = hasPublished(other.get().output(), other.get().name());
        return Optional.of(new Shortfall(both ? "store-already-of-two-jobs" : "store-named-by-other-job", words));
    }

    /**
     * Refuses an output that another job names too, or in which another has published before this one has a store: each would
     * replace the other's results. Jobs that have both published there are only warned.
     */
    private static Optional<Shortfall> checkOutputOfOneJob(JobSettings settings) {
        String output = settings.output().toString();
        boolean published = hasPublished(settings.output(), settings.name());
        Optional<String> other = new StoreJobs(settings)
                .listOthersOfOutput().stream().findFirst().map(use -> use.file().toString());
        if (other.isPresent() && !published) {
            throw Fault.ofConfiguration("output-of-two-jobs", Map.of("output", output, "other", other.get()));
        }
        Optional<String> last = OutputFolder.toLookAt(settings.output())
                .findLatestReport()
                .map(report -> String.valueOf(report.get("job")))
                .filter(job -> !job.equals(settings.name()));
        if (last.isPresent() && !Files.exists(settings.store())) {
            throw Fault.ofConfiguration("output-of-other-job", Map.of("output", output, "job", last.get()));
        }
        return other.or(() -> published ? last : Optional.empty())
                .map(named -> new Shortfall("output-already-of-two-jobs", Map.of("output", output, "other", named)));
    }

    private static boolean hasPublished(Path output, String job) {
        return OutputFolder.toLookAt(output).findRunOf(job).isPresent();
    }

    /**
     * Makes the stages of a run. This comes first, because a mistake in the user's files must not touch anything.
     *
     * @param standing the job whose published output and kept originals are looked at: the same except in a dry run
     */
    private JobWiring wiring(RunRequest request, JobSettings standing) {
        JobSettings settings = request.settings();
        return new JobWiring(
                settings, standing, request.businessDate(), clock.withZone(settings.zone()), Optional.empty());
    }

    /** Moves deliveries of inboxes that no job has, before anything asks what the inbox holds. */
    private static void claim(JobSettings job, Store store) {
        Path own = job.inbox().toAbsolutePath().normalize();
        StoreJobs jobs = new StoreJobs(job);
        InboxClaim claim = new InboxClaim(store, own, jobs.listInboxes(), jobs.mayHaveOthers());
        store.inTransaction(claim::make);
    }

    /** A run on an open store whose lock is held. */
    private RunOutcome consolidate(RunRequest request, JobWiring stages, Store store, RunProgress progress) {
        JobSettings settings = request.settings();
        try (JobWiring wiring = stages) {
            SubmissionStore submissions = new SubmissionStore(store, Finding::toString);
            submissions.makeReadable();
            List<String> forgotten = listForgotten(request, store);
            wiring.checkArchive(submissions.listVersions());
            ConsolidationRun run = new ConsolidationRun(
                    store,
                    wiring.stages(),
                    clock.withZone(settings.zone()),
                    settings.retention().runDays());
            RunResult result = run.run(request.businessDate(), forgotten, progress);
            if (result.outcome() == Outcome.FAILED || result.outcome() == Outcome.STOPPED) {
                throw RunFaults.of(result.failure().orElse(null), settings);
            }
            return wiring.read(store, content -> outcome(request, wiring, result, forgotten, content));
        } catch (IOException | RuntimeException e) {
            throw RunFaults.of(e, settings);
        }
    }

    /**
     * A run on a copy of the store with an output of its own, both deleted afterwards: it says what a run would say, and only
     * reads what is published and kept.
     */
    private RunOutcome dryRun(RunRequest request, RunProgress progress) {
        OpenStore.check(request.settings());
        try {
            Path folder = WorkFolder.create();
            try {
                JobSettings settings = request.settings().at(folder.resolve("store.db"), folder.resolve("output"));
                if (Files.exists(request.settings().store())) {
                    try (StoreLock lock = lock(request, progress);
                            Store store = OpenStore.of(request.settings())) {
                        store.copyTo(settings.store());
                    }
                }
                RunRequest inside =
                        new RunRequest(settings, request.businessDate(), true, request.waits(), request.forget());
                try (Store copy = OpenStore.of(settings)) {
                    claim(request.settings(), copy);
                    progress.phase(RunProgress.Phase.READ);
                    JobWiring wiring = wiring(inside, request.settings());
                    return consolidate(inside, wiring, copy, progress);
                }
            } finally {
                Durable.delete(folder);
            }
        } catch (IOException | InterruptedException e) {
            throw RunFaults.of(e, request.settings());
        }
    }

    /** Refuses an output where somebody else's files are in its place. */
    private static void checkOutput(Path output) {
        OutputFolder.toLookAt(output).findForeign().ifPresent(place -> {
            throw Fault.ofConfiguration("output-foreign", Map.of("path", place.toString()));
        });
    }

    /**
     * The inbox paths to forget, with those below a folder. Refuses a path that the store does not know or that is still in the
     * inbox.
     */
    private static List<String> listForgotten(RunRequest request, Store store) {
        if (request.forget().isEmpty()) {
            return List.of();
        }
        Set<String> known = new SubmissionStore(store, Finding::toString)
                .listVersions().stream().map(StoredVersion::inboxPath).collect(Collectors.toCollection(TreeSet::new));
        List<String> forgotten = new ArrayList<>();
        for (String path : request.forget()) {
            String below = path.endsWith("/") ? path : path + "/";
            List<String> meant = known.stream()
                    .filter(each -> each.equals(path) || each.startsWith(below))
                    .toList();
            if (meant.isEmpty()) {
                throw Fault.ofConfiguration(
                        "forget-unknown", Map.of("path", path, Fault.LIKELY, findMeant(path, known)));
            }
            for (String each : meant) {
                if (Files.exists(request.settings().inbox().resolve(each))) {
                    throw Fault.ofConfiguration("forget-in-inbox", Map.of("path", each));
                }
                forgotten.add(each);
            }
        }
        return forgotten;
    }

    /**
     * The file or folder that an unknown path may mean: one with other folders above it, else one spelt like it; {@code ""} for
     * none.
     */
    private static String findMeant(String typed, Set<String> files) {
        String path = typed.replace('\\', '/');
        List<String> elsewhere = files.stream()
                .filter(file -> file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file))
                .toList();
        if (elsewhere.size() == 1) {
            return elsewhere.get(0);
        }
        Set<String> known = new TreeSet<>(files);
        for (String file : files) {
            for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
                known.add(file.substring(0, end));
            }
        }
        return Nearest.likely(path, known).orElse("");
    }

    private static StoreLock lock(RunRequest request, RunProgress progress) throws IOException, InterruptedException {
        Path store = request.settings().store();
        return request.waits() ? StoreLock.waitFor(store, () -> RunFaults.checkStop(progress)) : StoreLock.lock(store);
    }

    /** What the run tells its caller, read from the store. */
    private static RunOutcome outcome(
            RunRequest request, JobWiring wiring, RunResult result, List<String> forgotten, ContentReader content) {
        List<RefusedDelivery> refused = content.findings().listRefusedDeliveries();
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        findings.putAll(content.findings().countFindingsBySeverity());
        int found = result.run().filesFound().orElse(0);
        WorkbookCounts workbooks = new WorkbookCounts(
                found, result.read(), result.run().filesUnchanged().orElse(0), (int)
                        refused.stream().filter(RefusedDelivery::wholeFile).count());
        Optional<Path> published = result.published().isPresent() && !request.dryRun()
                ? Optional.of(request.settings().output().resolve("latest").resolve("consolidated.xlsx"))
                : Optional.empty();
        return new RunOutcome(
                request.businessDate(),
                request.dryRun(),
                result.outcome() == Outcome.UNCHANGED && result.published().isEmpty(),
                workbooks,
                content.deliveries().ledger(),
                findings,
                refused,
                wiring.resent().listOf(content, result.run()),
                new JobBodies(request.settings()).listUnexpected(content.listBodies()),
                wiring.inbox().listIgnored(content),
                content.deliveries().listCountingGone(),
                forgotten,
                Stream.concat(wiring.inbox().listWaiting().stream(), result.waiting().stream())
                        .distinct()
                        .toList(),
                Stream.of(
                                wiring.listShortfalls(),
                                wiring.inbox().listClosed(),
                                wiring.listNamesOfNobody(content.listBodies()))
                        .flatMap(List::stream)
                        .toList(),
                published,
                wiring.findSinceSigned(),
                content.findings().countByFile(),
                content.findings().listWaived());
    }
}
