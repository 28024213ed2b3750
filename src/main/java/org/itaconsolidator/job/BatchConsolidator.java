package org.itaconsolidator.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Consolidator.RestoreOutcome;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.LinksOutcome;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.run.JobWiring;
import org.itaconsolidator.job.run.WholeRun;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;

/** Carries out the commands of the command line with the job and its stages. */
public final class BatchConsolidator implements Consolidator {
    private final Clock clock;

    /** For the service loader: with the system's clock. */
    public BatchConsolidator() {
        this(Clock.systemDefaultZone());
    }

    public BatchConsolidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void loadAhead() {
        JobWiring.loadAhead();
    }

    @Override
    public RunOutcome run(RunRequest request, RunProgress progress) {
        return new WholeRun(clock).run(request, progress);
    }

    @Override
    public List<CheckedFile> check(List<Path> files, Optional<JobSettings> job, boolean explain) {
        return new FileChecking(clock, job).check(files, explain);
    }

    @Override
    public List<Path> writeTemplates(TemplatesRequest request) {
        Path store = request.store().orElse(request.output());
        return telling(store, request.output(), () -> new TemplateWriting(clock).write(request));
    }

    @Override
    public JobStatus status(JobSettings settings, LocalDate businessDate) {
        StatusReading reading = new StatusReading(clock, this, businessDate);
        return telling(settings.store(), settings.output(), () -> reading.status(settings));
    }

    @Override
    public SignOutcome sign(SignRequest request) {
        return new SignedPapers(clock).sign(request);
    }

    @Override
    public SignOutcome writeSignedAgain(SignRequest request, Path folder) {
        return new SignedPapers(clock).writeAgain(request, folder);
    }

    @Override
    public LinksOutcome checkLinks(JobSettings settings) {
        return telling(
                settings.store(),
                settings.output(),
                () -> new LinkChecking(clock, LinkChecking.door()).check(settings));
    }

    @Override
    public Path backup(JobSettings settings) {
        return telling(settings.store(), settings.output(), () -> new StoreKeeping(clock).backup(settings));
    }

    @Override
    public RestoreOutcome restore(JobSettings settings, Path copy) {
        return telling(settings.store(), settings.output(), () -> new StoreKeeping(clock).restore(settings, copy));
    }

    @Override
    public PurgeOutcome purge(JobSettings settings, String organisation, boolean dryRun) {
        return telling(settings.store(), settings.output(), () -> new Purge(settings, organisation).of(dryRun));
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
        try (Store store = OpenStore.of(settings)) {
            return new RunStore(store)
                    .listRuns(1).stream()
                            .map(run -> OffsetDateTime.parse(run.startedAt()).toInstant())
                            .findFirst();
        } catch (Fault e) {
            return Optional.empty(); // the run itself reports what is wrong with the store
        }
    }

    /** Runs a verb; if it fails, reports the reason in words, as far as it is known. */
    private static <T> T telling(Path store, Path output, Supplier<T> verb) {
        try {
            return verb.get();
        } catch (RuntimeException e) {
            throw RunFaults.of(e, store, output);
        }
    }
}
