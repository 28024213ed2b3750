package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.JobStatus.PastRun;
import org.itaconsolidator.app.JobStatus.RunState;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.load.InboxCollecting;
import org.itaconsolidator.job.load.Originals;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.StoreCare;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.run.RunStore;

/** The command {@code status}: the last runs, the next one, what is due and what came. Changes nothing. */
record StatusReading(Clock clock, BatchConsolidator consolidator, LocalDate day) {
    private static final int RUNS_SHOWN = 10;

    JobStatus status(JobSettings settings) {
        OpenStore.check(settings);
        JobBodies bodies = new JobBodies(settings);
        Optional<ZonedDateTime> next =
                consolidator.findNextRun(settings, ZonedDateTime.now(clock.withZone(settings.zone())));
        if (!Files.exists(settings.store())) {
            return new JobStatus(
                    settings.name(),
                    List.of(),
                    next,
                    bodies.roll(List.of()).listLines(day),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        try (Store store = OpenStore.of(settings)) {
            Omissions shortfalls = new Omissions();
            return shortfalls.read(store, content -> read(settings, bodies, next, store, content, shortfalls));
        }
    }

    private JobStatus read(
            JobSettings settings,
            JobBodies bodies,
            Optional<ZonedDateTime> next,
            Store store,
            ContentReader content,
            Omissions shortfalls) {
        List<PastRun> runs = new RunStore(store)
                .listRuns(RUNS_SHOWN).stream()
                        .map(run -> pastRun(run, settings))
                        .toList();
        return new JobStatus(
                settings.name(),
                runs,
                next,
                bodies.roll(content.deliveries().listSubmissions(), content.listLeft())
                        .listLines(day),
                measures(content, day, shortfalls),
                content.findings().countFindingsBySeverity(),
                content.findings().listRefusedDeliveries(),
                content.findings().listWaived(),
                listShortfalls(settings, store, shortfalls));
    }

    private static Map<MeasureState, Integer> measures(ContentReader content, LocalDate day, Omissions shortfalls) {
        Map<MeasureState, Integer> sum = new EnumMap<>(MeasureState.class);
        content.listByBody().forEach((body, own) -> {
            MeasureTally tally = new MeasureTally(day);
            try {
                if (shortfalls.attempt(
                        "measures-not-counted", body, () -> own.follow().forEachInBrief(tally::add))) {
                    tally.sum().forEach((state, count) -> sum.merge(state, count, Integer::sum));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return sum;
    }

    private static List<Shortfall> listShortfalls(JobSettings settings, Store store, Omissions shortfalls) {
        OriginalsArchive archive = new OriginalsArchive(OwnFiles.of(settings.store()));
        try {
            new Originals(archive, settings.inbox(), shortfalls)
                    .check(new SubmissionStore(store, Finding::toString).listVersions(), false);
            StoreCare.listChanged(settings.store()).forEach(shortfalls::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closed(settings).forEach(shortfalls::add);
        return shortfalls.list();
    }

    private static List<Shortfall> closed(JobSettings settings) {
        try {
            return InboxCollecting.shortfalls(Inbox.listClosed(settings.inbox()));
        } catch (IOException e) {
            return List.of(); // the run itself reports that the inbox is missing
        }
    }

    private static PastRun pastRun(RunRow run, JobSettings settings) {
        RunState state = run.outcome()
                .map(outcome -> outcome.equals("failed") ? RunState.FAILED : RunState.COMPLETED)
                .orElse(run.finishedAt().isPresent() ? RunState.STOPPED : RunState.UNFINISHED);
        return new PastRun(
                OffsetDateTime.parse(run.startedAt()).atZoneSameInstant(settings.zone()), run.businessDate(), state);
    }
}
