package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.CheckedSubmission;
import org.itaconsolidator.model.DocumentHead;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Ledger;
import org.itaconsolidator.model.PlanRow;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.Submission;
import org.itaconsolidator.store.ComparisonReader;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.SubmissionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step score with its comparisons, over a real store: what is compared anew, and what is left alone. */
class BetweenBodiesTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    @TempDir
    private Path folder;

    private Store store;
    private BigDecimal target = BigDecimal.valueOf(85);

    @BeforeEach
    void openAndDeliver() {
        store = Store.open(folder.resolve("ita.db"));
        deliver("ก", 1, 2564, 90, 2565, 92);
        deliver("ข", 1, 2564, 80, 2565, 96);
        deliver("ค", 1, 2564, 70);
        score();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bodiesOfEachYearAreRankedByTheirTotals() {
        assertEquals(List.of("2564 ก 1", "2564 ข 2", "2564 ค 3", "2565 ข 1", "2565 ก 2"), standings());
        assertEquals(new BigDecimal("80.00"), comparisons().listBodies().get(0).mean());
        assertEquals(
                3, comparisons().listBodies().get(0).indicatorMeans().get(7).bodies());
        assertEquals(
                List.of("below-target"),
                comparisons().listBodyStandings().get(1).risks());
    }

    @Test
    void onlyYearsInWhichAnOfficialFigureChangedAreComparedAnew() throws SQLException {
        run("UPDATE body_standing SET rank = 99");
        score();
        deliver("ก", 2, 2564, 90, 2565, 97);
        score();
        assertEquals(
                List.of("2564 ก 99", "2564 ข 99", "2564 ค 99", "2565 ก 1", "2565 ข 2"),
                standings(),
                "FY2564 is left alone, FY2565 compared anew");
    }

    @Test
    void yearAfterAChangedOneIsComparedToo() throws SQLException {
        run("UPDATE body_standing SET rank = 99");
        deliver("ข", 2, 2564, 99, 2565, 96);
        score();
        assertEquals(List.of("2564 ข 1", "2564 ก 2", "2564 ค 3", "2565 ข 1", "2565 ก 2"), standings());
    }

    @Test
    void purgedBodyCountsForNothing() {
        new SubmissionStore(store, Samples.WORDING).purge(body("ก"));
        score();
        assertEquals(List.of("2564 ข 1", "2564 ค 2", "2565 ข 1"), standings());
    }

    @Test
    void anotherTargetMakesAllAnew() throws SQLException {
        run("UPDATE body_standing SET rank = 99");
        target = BigDecimal.valueOf(95);
        score();
        assertEquals("2564 ก 1", standings().get(0));
        List<PlanRow> plans = comparisons().listPlans();
        assertEquals(new BigDecimal("95"), plans.get(0).target());
        assertEquals(0, comparisons().listBodies().get(0).passing());
    }

    @Test
    void figuresOfBodiesWithoutChangeAreLeftAlone() throws SQLException {
        run("UPDATE figure SET value = '1.11'");
        deliver("ค", 2, 2564, 71);
        score();
        assertTrue(comparisons().listFigures().stream()
                .allMatch(row -> row.scorecard().body().equals(body("ค"))
                        != row.value().equals(Optional.of(new BigDecimal("1.11")))));
    }

    private void score() {
        ScoreComputing computing = new ScoreComputing(FRAMEWORKS, target);
        Stages stages = new Stages("f", null, null, null, null, Samples.WORDING, computing, null, null, null, null);
        new BodyScoring(store, stages).scoreAllDue();
    }

    private ComparisonReader comparisons() {
        return new ContentReader(store).comparisons();
    }

    private List<String> standings() {
        return comparisons().listBodyStandings().stream()
                .map(row -> row.fiscalYear().buddhist() + " " + row.body().name() + " " + row.rank())
                .toList();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0);
        }
    }

    private static Body body(String name) {
        return new Body(name, "", "");
    }

    /** A body's scores as one file: years, each with the score of all its indicators. */
    private void deliver(String name, int version, int... yearsAndScores) {
        List<ScoreReading> readings = new ArrayList<>();
        Set<RowRef> rows = new HashSet<>();
        Set<CellRef> chosen = new HashSet<>();
        for (int i = 0; i < yearsAndScores.length; i += 2) {
            for (int indicator = 1; indicator <= 10; indicator++) {
                CellRef at = new CellRef("ก", indicator, 2 + i);
                readings.add(new ScoreReading(
                        FiscalYear.ofBuddhist(yearsAndScores[i]),
                        indicator,
                        SourceKind.OFFICIAL,
                        BigDecimal.valueOf(yearsAndScores[i + 1]),
                        at));
                rows.add(at.rowRef());
                chosen.add(at);
            }
        }
        SourceFile file = new SourceFile(
                name + ".xlsx",
                Path.of(name),
                String.format("%064x", name.hashCode() * 10L + version),
                4000,
                Instant.parse("2026-03-01T00:00:00Z"));
        Submission submission = new Submission(
                file,
                new DocumentHead(
                        Optional.of(body(name)), "", Optional.empty(), OptionalInt.empty(), SourceKind.OFFICIAL),
                Set.of(Form.SCORES),
                readings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rows,
                Set.of(),
                Set.of(),
                List.of());
        new SubmissionStore(store, Samples.WORDING)
                .save(
                        new CheckedSubmission(submission, chosen, new Ledger(10, 10, 0, 0), "f"),
                        Map.of(),
                        version == 1 ? Samples.MONDAY : Samples.TUESDAY);
    }
}
