package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.Proofs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program killed again and again, at moments that have names and at any time: {@value #FEW} times in every {@code .ci/run}, 100
 * with {@code -Pproofs}. Its store, its output and the folder beside the store are held against those of an office that
 * nobody disturbs.
 */
@Tag("slow")
class KillTest {
    private static final int FEW = 2;
    private static final int KILLS = Integer.getInteger("kills", FEW);
    private static final long SEED = Long.getLong("kills.seed", 1);

    /** After so many nights the office begins anew with an empty store. */
    private static final int NIGHTS_OF_A_STORE = 4;

    /** At most so often in one night. */
    private static final int MOST_A_NIGHT = 6;

    /** Each so many-th kill comes at any time, the others at named moments. */
    private static final int AT_ANY_TIME = 4;

    /** In a night that brings a few workbooks a moment comes so much more seldom. */
    private static final int FEWER = 5;

    /** So many runs without a kill: a moment is no longer reached. */
    private static final int MOST_RUNS_BETWEEN = 40;

    private final Random random = new Random(SEED);
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final Map<String, Integer> killed = new TreeMap<>();
    private final List<String> course = new ArrayList<>();
    private int nightOfStore;
    private int kills;
    private int runs;
    private int runsAtKill;
    private long looks;
    private long longest = 4_000;

    @TempDir
    Path folder;

    @Test
    void killedAnywhereTheNextRunFinishesAndNothingDiffersFromAnOfficeThatNobodyDisturbed() throws Exception {
        for (int round = 1; kills < KILLS; round++) {
            SampleOffice disturbed = new SampleOffice(Files.createDirectories(folder.resolve("killed-" + round)));
            SampleOffice quiet = new SampleOffice(Files.createDirectories(folder.resolve("quiet-" + round)));
            try (LatestReader reader = new LatestReader(disturbed.output())) {
                for (int night = 1; night <= NIGHTS_OF_A_STORE && kills < KILLS; night++) {
                    nightOfStore = night;
                    course.add("store " + round + ", night " + night);
                    disturbed.deliver(round);
                    quiet.deliver(round);
                    killAndFinish(disturbed);
                    assertEquals(List.of(), reader.faults(), this::course);
                    compare(quiet, disturbed);
                }
                looks += reader.looks();
            }
            assertEveryRunOfHistoryIsWhole(disturbed);
            if (Proofs.LONG) {
                System.out.println(told());
            }
        }
        if (Proofs.LONG) {
            for (Moment moment : Moment.values()) {
                assertTrue(killed.containsKey(moment.name()), () -> moment + " was never reached: " + told());
            }
        }
    }

    private String told() {
        return kills + " kills, " + runs + " runs, latest was whole at " + looks + " looks; " + killed;
    }

    /** A night: runs that are killed, and then one that comes to its end without anybody doing anything. */
    private void killAndFinish(SampleOffice office) throws Exception {
        int most = Math.min(2 + random.nextInt(MOST_A_NIGHT - 1), KILLS - kills);
        for (int i = 0; i < most; i++) {
            boolean died = kills % AT_ANY_TIME == AT_ANY_TIME - 1 ? killAtAnyTime(office) : killAtMoment(office);
            if (!died) {
                break; // it was done before
            }
            kills++;
            runsAtKill = runs;
        }
        long start = System.nanoTime();
        ProgramProcess last = ProgramProcess.start(office.folder, office.words());
        int code = last.exitCode();
        runs++;
        assertTrue(runs - runsAtKill <= MOST_RUNS_BETWEEN, () -> "never reached: " + moments + "\n" + course());
        longest = Math.max(2_000, (System.nanoTime() - start) / 1_000_000);
        course.add("run to its end: " + code);
        assertTrue(code == 0 || code == 1, () -> course() + "\n" + last.said());
    }

    private boolean killAtMoment(SampleOffice office) throws Exception {
        if (moments.isEmpty()) {
            List<Moment> all = new ArrayList<>(List.of(Moment.values()));
            Collections.shuffle(all, random);
            moments.addAll(all);
        }
        boolean storeToBeMade = !Files.exists(office.store());
        Moment moment = storeToBeMade && moments.remove(Moment.TABLES_MADE) ? Moment.TABLES_MADE : moments.poll();
        boolean everything = nightOfStore == 1; // later nights bring a few workbooks
        int times = 1 + random.nextInt(everything ? moment.often() : 1 + moment.often() / FEWER);
        try (HeldProgram program = HeldProgram.start(office.folder, office.words())) {
            runs++;
            if (!program.goOnTo(moment, times)) {
                int code = program.release().exitCode();
                course.add("not reached: " + moment + " " + times + ", ended with " + code);
                assertTrue(
                        code == 0 || code == 1,
                        () -> course() + "\n" + program.release().said());
                if (!killed.containsKey(moment.name())) {
                    moments.addLast(moment); // it comes again
                }
                return false;
            }
            program.kill();
        }
        course.add("killed: " + moment + " " + times);
        killed.merge(moment.name(), 1, Integer::sum);
        return true;
    }

    private boolean killAtAnyTime(SampleOffice office) throws Exception {
        long millis = random.nextLong(longest);
        ProgramProcess program = ProgramProcess.start(office.folder, office.words());
        runs++;
        if (program.endsWithin(millis)) {
            int code = program.exitCode();
            course.add("ended before " + millis + " ms with " + code);
            assertTrue(code == 0 || code == 1, () -> course() + "\n" + program.said());
            return false;
        }
        program.kill();
        course.add("killed after " + millis + " ms");
        killed.merge("any time", 1, Integer::sum);
        return true;
    }

    /** The same night where nobody kills, and then both side by side. */
    private void compare(SampleOffice quiet, SampleOffice disturbed) throws Exception {
        runs++;
        quiet.runQuietly();
        disturbed.assertSameAs(quiet, this::course);
        assertEveryWorkbookIsStoredOnce(disturbed);
    }

    /** What one process stored and committed no later one reads again. */
    private void assertEveryWorkbookIsStoredOnce(SampleOffice office) throws SQLException {
        List<String> runs = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.store());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        SELECT p.PARAMETER_VALUE AS run, sum(s.WRITE_COUNT) AS written,
                               (SELECT count(*) FROM run_file f WHERE f.run_id = p.PARAMETER_VALUE AND f.state = 'done') AS done,
                               (SELECT count(*) FROM run_file f WHERE f.run_id = p.PARAMETER_VALUE AND f.state = 'due') AS due
                        FROM BATCH_STEP_EXECUTION s
                             JOIN BATCH_JOB_EXECUTION_PARAMS p
                                 ON p.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'runId'
                        WHERE s.STEP_NAME = 'load'
                        GROUP BY p.PARAMETER_VALUE
                        """)) {
            while (found.next()) {
                if (found.getLong("written") != found.getLong("done") || found.getLong("due") != 0) {
                    runs.add("run " + found.getString("run") + ": written " + found.getLong("written") + " times, done "
                            + found.getLong("done") + ", due " + found.getLong("due"));
                }
            }
        }
        assertEquals(List.of(), runs, this::course);
    }

    /** A run that came as far as the history is whole there, also where it was killed before it was shown. */
    private void assertEveryRunOfHistoryIsWhole(SampleOffice office) throws IOException {
        try (Stream<Path> history = Files.list(office.output().resolve("history"))) {
            for (Path run : history.toList()) {
                assertEquals(List.of(), LatestReader.faultsOf(run), this::course);
            }
        }
    }

    private String course() {
        return String.join("\n", course);
    }
}
