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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ServeVerbTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SettableClock clock = new SettableClock("2026-11-20T18:30:00Z");

    /** Instead of sleeping, lets time pass. */
    private final class PassingTime extends StopSignal {
        @Override
        synchronized void sleep(Duration longest) {
            assertTrue(longest.compareTo(Duration.ofSeconds(30)) <= 0, "the clock is looked at again soon");
            clock.pass(longest);
        }
    }

    private StopSignal stop = new PassingTime();

    /** Runs take a minute; after {@code most} of them it is asked to stop. */
    private class Office extends RecordingConsolidator {
        private final int most;
        private final List<String> times = new ArrayList<>();

        Office(int most) {
            this.most = most;
            runOutcome = outcome();
        }

        @Override
        public RunOutcome run(RunRequest request, RunProgress progress) {
            times.add(request.settings().name() + " " + clock.instant());
            if (runs.size() + 1 >= most) {
                stop.request();
            }
            clock.pass(Duration.ofMinutes(1));
            return super.run(request, progress);
        }

        @Override
        public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
            return new BatchConsolidator(clock).findNextRun(settings, after);
        }
    }

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectory(folder.resolve("in"));
    }

    @Test
    void jobsDueTogetherRunInTurn() throws IOException {
        Office office = new Office(4);
        assertEquals(0, serve(office, job("one", true), job("two", true)));
        assertEquals(
                List.of(
                        "one 2026-11-20T19:00:00Z",
                        "two 2026-11-20T19:01:00Z",
                        "one 2026-11-21T19:00:00Z",
                        "two 2026-11-21T19:01:00Z"),
                office.times);
        assertEquals(LocalDate.of(2026, 11, 21), office.runs.get(0).businessDate());
        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("\nstopped\n"));
    }

    @Test
    void jobThatNobodyKnowsIsNotMadeUp() throws IOException {
        clock.set("2026-11-20T20:00:00Z");
        Office office = new Office(1);
        serve(office, job("one", true));
        assertEquals(List.of("one 2026-11-21T19:00:00Z"), office.times);
    }

    @Test
    void runsMissedWhileTheMachineWasOffAreMadeUpOnce() throws IOException {
        Path file = job("one", true);
        serve(new Office(1), file);
        stop = new PassingTime();
        clock.set("2026-11-25T03:00:00Z");
        Office later = new Office(2);
        serve(later, file);
        assertEquals(List.of("one 2026-11-25T03:00:00Z", "one 2026-11-25T19:00:00Z"), later.times);
    }

    @Test
    void runMissedBeforeTheFirstOneIsMadeUpToo() throws IOException {
        Path file = job("one", true);
        stop.request();
        Office off = new Office(9);
        serve(off, file);
        assertEquals(List.of(), off.times);
        stop = new PassingTime();
        clock.set("2026-11-21T01:00:00Z");
        Office on = new Office(1);
        serve(on, file);
        assertEquals(List.of("one 2026-11-21T01:00:00Z"), on.times);
    }

    @Test
    void runMissedSinceOneByHandIsMadeUp() throws IOException {
        Office office = new Office(1);
        office.lastRun = Instant.parse("2026-11-20T18:00:00Z");
        clock.set("2026-11-20T22:00:00Z");
        serve(office, job("one", true));
        assertEquals(List.of("one 2026-11-20T22:00:00Z"), office.times);
    }

    @Test
    void runThatWasStoppedIsMadeUpAtTheNextStart() throws IOException {
        Path file = job("one", true);
        Office stopped = new Office(1);
        stopped.failure = Fault.ofFailure("stopped", Map.of(), null);
        serve(stopped, file);
        stop = new PassingTime();
        clock.set("2026-11-20T20:00:00Z");
        Office again = new Office(1);
        serve(again, file);
        assertEquals(List.of("one 2026-11-20T20:00:00Z"), again.times);
    }

    @Test
    void clockSetBackRunsNothingTwice() throws IOException {
        Office office = new Office(2) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                RunOutcome outcome = super.run(request, progress);
                if (runs.size() == 1) {
                    clock.set("2026-11-20T18:00:00Z");
                }
                return outcome;
            }
        };
        serve(office, job("one", true));
        assertEquals(List.of("one 2026-11-20T19:00:00Z", "one 2026-11-21T19:00:00Z"), office.times);
    }

    @Test
    void clockThatWasAYearAheadDoesNotStopTheServiceForAYear() throws IOException {
        clock.set("2027-11-20T18:59:00Z");
        Office office = new Office(2) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                RunOutcome outcome = super.run(request, progress);
                if (runs.size() == 1) {
                    clock.set("2026-11-20T18:00:00Z");
                }
                return outcome;
            }
        };
        serve(office, job("one", true));
        assertEquals(List.of("one 2027-11-20T19:00:00Z", "one 2026-11-20T19:00:00Z"), office.times);
    }

    @Test
    void clockSetForwardRunsAtOnceWhatItPassed() throws IOException {
        Office office = new Office(1) {
            @Override
            public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
                if (clock.instant().toString().startsWith("2026-11-20T18:5")) {
                    clock.set("2026-11-21T05:00:00Z");
                }
                return super.findNextRun(settings, after);
            }
        };
        serve(office, job("one", true));
        assertEquals(List.of("one 2026-11-21T05:00:00Z"), office.times);
    }

    @Test
    void storeHeldByAnotherRunIsTriedAgainUntilItIsFree() throws IOException {
        Office office = new Office(4) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                failure = runs.size() < 3 ? Fault.ofLock("store.db") : null;
                return super.run(request, progress);
            }
        };
        serve(office, job("one", true));
        assertEquals(
                List.of(
                        "one 2026-11-20T19:00:00Z",
                        "one 2026-11-20T19:01:00Z",
                        "one 2026-11-20T19:02:00Z",
                        "one 2026-11-20T19:03:00Z"),
                office.times);
        assertEquals(1, err.toString(StandardCharsets.UTF_8).split("another run holds", -1).length - 1);
    }

    @Test
    void failedRunDoesNotEndTheServiceAndIsNotRepeatedBeforeItsTime() throws IOException {
        Office office = new Office(2);
        office.failure = new IllegalStateException("broken");
        assertEquals(0, serve(office, job("one", true)));
        assertEquals(List.of("one 2026-11-20T19:00:00Z", "one 2026-11-21T19:00:00Z"), office.times);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("something unexpected went wrong, reference "));
    }

    @Test
    void jobFileThatCanNoLongerBeReadKeepsItsSchedule() throws IOException {
        Path file = job("one", true);
        Office office = new Office(9) {
            @Override
            public Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after) {
                if (clock.instant().toString().startsWith("2026-11-20T18:5") && !broken(file)) {
                    breakJob(file);
                }
                if (clock.instant().toString().startsWith("2026-11-21T18:5")) {
                    stop.request();
                }
                return super.findNextRun(settings, after);
            }
        };
        assertEquals(0, serve(office, file));
        assertEquals(List.of(), office.runs);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(file + " line 1, key colour: this key is not known"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("at 2026-11-22 02:00 Asia/Bangkok"));
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
        Office office = new Office(9) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                stopping.add(progress.isStopRequested());
                stop.request();
                stopping.add(progress.isStopRequested());
                return super.run(request, progress);
            }
        };
        assertEquals(0, serve(office, job("one", true)));
        assertEquals(List.of(false, true), stopping);
    }

    @Test
    void jobWithoutAScheduleIsToldBeforeAnythingRuns() throws IOException {
        Office consolidator = new Office(1);
        Path file = job("two", false);
        assertEquals(2, serve(consolidator, job("one", true), file));
        assertEquals(
                "the job " + file + " has no schedule; add one, such as schedule: {cron: \"0 0 2 * * *\"}\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), consolidator.runs);
    }

    @ParameterizedTest
    @CsvSource({
        "inbox: in, inbox: one/out/latest",
        "inbox: in, inbox: one/OUT/History/2026",
        "output: two/out, output: one/out",
        "output: two/out, output: one/store.db.files/archive",
        "store: two/store.db, store: one/out/latest/store.db",
        "store: two/store.db, store: one/store.db.files/x.db",
        "inbox: in, inbox: one/store.db.files/archive"
    })
    void jobThatReadsOrWritesWhereAnotherOneWritesIsRefusedBeforeAnythingRuns(String from, String to)
            throws IOException {
        Files.createDirectories(folder.resolve("one/out/latest"));
        Files.createDirectories(folder.resolve("one/OUT/History/2026"));
        Files.createDirectories(folder.resolve("one/store.db.files/archive"));
        Files.createFile(folder.resolve("one/store.db.files").resolve(OwnFiles.MARK));
        Path one = job("one", true);
        Path two = job("two", true);
        Files.writeString(two, Files.readString(two).replace(from, to));
        Office office = new Office(1);
        for (List<Path> order : List.of(List.of(one, two), List.of(two, one))) {
            assertEquals(2, serve(office, order.get(0), order.get(1)));
            String told = err.toString(StandardCharsets.UTF_8);
            assertTrue(told.contains(one.toString()) && told.contains(two.toString()), told);
        }
        assertEquals(List.of(), office.runs);
        assertFalse(Files.exists(folder.resolve("two/store.db.files")), "nothing was touched");
    }

    @Test
    void jobChangedWhileServedToWriteWhereAnotherOneReadsIsNotRun() throws IOException {
        Path one = job("one", true);
        Path two = job("two", true);
        Office office = new Office(2) {
            @Override
            public RunOutcome run(RunRequest request, RunProgress progress) {
                try {
                    Files.writeString(two, Files.readString(two).replace("two/out", "one/out"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.run(request, progress);
            }
        };
        serve(office, one, two);
        assertEquals(List.of("one 2026-11-20T19:00:00Z", "one 2026-11-21T19:00:00Z"), office.times);
    }

    @Test
    void sleepEndsWithTheRequest() {
        StopSignal real = new StopSignal();
        new Thread(real::request).start();
        real.sleep(Duration.ofHours(1));
        assertTrue(real.isRequested());
        real.sleep(Duration.ofHours(1));
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
                "name: " + name + "\ninbox: in\nstore: " + name + "/store.db\noutput: " + name + "/out\n" + schedule);
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
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
