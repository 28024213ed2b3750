package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Consolidator.RestoreOutcome;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.LinksOutcome;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.app.PurgeOutcome.Kind;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.settings.JobSettings;

/** Answers with what a test lays out, and remembers what it was asked. */
class RecordingConsolidator implements Consolidator {
    final List<RunRequest> runs = new ArrayList<>();
    final List<TemplatesRequest> templates = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    RunOutcome runOutcome;
    List<CheckedFile> checked = List.of();
    JobStatus status;
    SignOutcome signed;
    LinksOutcome links;
    Instant lastRun;
    RuntimeException failure;
    Error error;

    @Override
    public void loadAhead() {}

    @Override
    public RunOutcome run(RunRequest request, RunProgress progress) {
        runs.add(request);
        progress.begins();
        fail();
        progress.workbooks(1, 2, 30);
        progress.workbooks(2, 2, 60);
        return runOutcome;
    }

    @Override
    public List<CheckedFile> check(List<Path> files, Optional<JobSettings> job, boolean explain) {
        asked.add("check " + files + job.map(of -> " as " + of.name()).orElse("") + " " + explain);
        fail();
        return checked;
    }

    @Override
    public List<Path> writeTemplates(TemplatesRequest request) {
        templates.add(request);
        return List.of(request.output().resolve("scores.xlsx"));
    }

    @Override
    public JobStatus status(JobSettings settings, LocalDate businessDate) {
        asked.add("status " + businessDate);
        return status;
    }

    @Override
    public SignOutcome sign(SignRequest request) {
        asked.add("sign " + request.fiscalYear() + " " + request.round() + " " + request.signedOn());
        return signed;
    }

    @Override
    public SignOutcome writeSignedAgain(SignRequest request, Path folder) {
        asked.add("again " + request.round() + " " + folder.getFileName());
        return signed;
    }

    @Override
    public LinksOutcome checkLinks(JobSettings settings) {
        return links;
    }

    @Override
    public Path backup(JobSettings settings) {
        fail();
        return Path.of("copy.db");
    }

    @Override
    public RestoreOutcome restore(JobSettings settings, Path copy) {
        asked.add("restore " + copy.getFileName());
        return new RestoreOutcome(Optional.of(Path.of("replaced.db")), false, Optional.empty());
    }

    @Override
    public PurgeOutcome purge(JobSettings settings, String organisation, boolean dryRun) {
        asked.add((dryRun ? "look at " : "purge ") + organisation);
        return new PurgeOutcome(
                organisation,
                Map.of(Kind.DELIVERIES, 4, Kind.ORIGINALS, 3, Kind.SIGNED, 0, Kind.LEFTOVERS, 1),
                List.of("ก.xlsx"),
                List.of("ข.xlsx"),
                List.of("ผลจังหวัด.xlsx"),
                List.of(),
                List.of(),
                true);
    }

    @Override
    public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
        return settings.schedule().cron().map(cron -> after.plusHours(1));
    }

    @Override
    public Optional<Instant> findLastRun(JobSettings settings) {
        return Optional.ofNullable(lastRun);
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
        if (error != null) {
            throw error;
        }
    }
}
