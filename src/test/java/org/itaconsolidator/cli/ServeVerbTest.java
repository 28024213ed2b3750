package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.model.Ledger;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ServeVerbTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StopSignal stop = new StopSignal();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T18:30:00Z"), ZoneId.of("UTC"));

    /** Every job is due at once; after {@code most} runs it is asked to stop. */
    private class Due extends RecordingConsolidator {
        private final int most;

        Due(int most) {
            this.most = most;
        }

        @Override
        public RunOutcome run(RunRequest request, RunProgress progress) {
            if (runs.size() + 1 >= most) {
                stop.request();
            }
            return super.run(request, progress);
        }

        @Override
        public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
            assertEquals(settings.zone(), after.getZone());
            return settings.schedule()
                    .cron()
                    .map(cron -> after.plusSeconds(runs.size()).minusHours(1));
        }
    }

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectory(folder.resolve("in"));
    }

    @Test
    void jobsRunInTurnUntilAskedToStop() throws IOException {
        Due consolidator = new Due(3);
        consolidator.runOutcome = outcome();
        assertEquals(0, serve(consolidator, job("one", true), job("two", true)));
        assertEquals(
                List.of("one", "two", "one"),
                consolidator.runs.stream().map(run -> run.settings().name()).toList());
        assertEquals(LocalDate.of(2026, 11, 21), consolidator.runs.get(0).businessDate());
        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("\nstopped\n"));
    }

    @Test
    void failedRunDoesNotEndTheService() throws IOException {
        Due consolidator = new Due(2);
        consolidator.failure = new IllegalStateException("broken");
        assertEquals(0, serve(consolidator, job("one", true)));
        assertEquals(2, consolidator.runs.size());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("something unexpected went wrong, reference "));
    }

    @Test
    void jobFileThatCanNoLongerBeReadKeepsItsSchedule() throws IOException {
        Path file = job("one", true);
        Due consolidator = new Due(2) {
            @Override
            public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
                if (!broken(file)) {
                    breakJob(file);
                } else {
                    stop.request();
                }
                return super.findNextRun(settings, after);
            }
        };
        assertEquals(0, serve(consolidator, file));
        assertEquals(List.of(), consolidator.runs);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(file + " line 1, key colour: this key is not known"));
    }

    private static boolean broken(Path file) {
        try {
            return Files.readString(file).startsWith("colour");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void breakJob(Path file) {
        try {
            Files.writeString(file, "colour: red\n" + Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void runIsToldToStop() throws IOException {
        List<Boolean> stopping = new ArrayList<>();
        RecordingConsolidator consolidator = new Due(1) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                stopping.add(progress.isStopRequested());
                stop.request();
                stopping.add(progress.isStopRequested());
                return super.run(request, progress);
            }
        };
        consolidator.runOutcome = outcome();
        assertEquals(0, serve(consolidator, job("one", true)));
        assertEquals(List.of(false, true), stopping);
    }

    @Test
    void jobWithoutAScheduleIsToldBeforeAnythingRuns() throws IOException {
        Due consolidator = new Due(1);
        Path file = job("two", false);
        assertEquals(2, serve(consolidator, job("one", true), file));
        assertEquals(
                "the job " + file + " has no schedule; add one, such as schedule: {cron: \"0 0 2 * * *\"}\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), consolidator.runs);
    }

    @Test
    void sleepEndsAtTheMomentOrWithTheRequest() {
        assertTrue(stop.sleepUntil(clock.instant().minusSeconds(1), clock));
        Thread other = new Thread(stop::request);
        other.start();
        assertFalse(stop.sleepUntil(clock.instant().plusSeconds(3600), clock));
    }

    @Test
    void endOfTheWorkIsAwaitedButNotForEver() throws InterruptedException {
        stop.setWorking(true);
        long start = System.nanoTime();
        stop.awaitEnd(Duration.ofMillis(50));
        assertTrue(System.nanoTime() - start >= 50_000_000);
        Thread worker = new Thread(() -> stop.setWorking(false));
        worker.start();
        stop.awaitEnd(Duration.ofSeconds(20));
        worker.join();
        assertTrue(System.nanoTime() - start < 15_000_000_000L, "it ended with the work");
    }

    private Path job(String name, boolean scheduled) throws IOException {
        String schedule = scheduled ? "schedule: {cron: \"0 0 2 * * *\"}\n" : "";
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                "name: " + name + "\ninbox: in\nstore: " + name + "/store.db\noutput: out\n" + schedule);
    }

    private int serve(RecordingConsolidator consolidator, Path... jobs) {
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        List<String> words = new ArrayList<>(List.of("serve", "--lang", "en"));
        List.of(jobs).forEach(job -> words.add(job.toString()));
        return new Ita(screen, clock, folder.resolve("home"), () -> consolidator, stop)
                .answer(words.toArray(String[]::new))
                .number();
    }

    private static RunOutcome outcome() {
        return new RunOutcome(
                LocalDate.of(2026, 11, 21),
                false,
                true,
                new RunOutcome.WorkbookCounts(0, 0, 0, 0),
                Ledger.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
