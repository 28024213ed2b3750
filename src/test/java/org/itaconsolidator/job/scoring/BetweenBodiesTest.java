package org.itaconsolidator.job.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.DeliveredScores;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step score with its comparisons, over a real store: what is compared anew, and what is left alone. */
class BetweenBodiesTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static final String PASTED = "91.25 84.37 88.64 82.19 86.73 87.41 85.92 83.56 100 90";

    @TempDir
    private Path folder;

    private Store store;
    private LocalDate day = LocalDate.of(2026, 6, 30);
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
    void bodiesStandInTheOrderOfAThaiDictionaryAndSoDoEqualOnes() {
        deliver("เก้า", 1, 2564, 70);
        deliver("แปด", 1, 2564, 70);
        score();
        assertEquals(
                List.of("ก", "เก้า", "ข", "ค", "แปด"),
                new ContentReader(store).listBodies().stream().map(Body::name).toList());
        assertEquals(
                List.of("2564 ก 1", "2564 ข 2", "2564 เก้า 3", "2564 ค 3", "2564 แปด 3"),
                standings().subList(0, 5));
    }

    @Test
    void bodiesOfEachYearAreRankedByTheirTotals() {
        assertEquals(List.of("2564 ก 1", "2564 ข 2", "2564 ค 3", "2565 ข 1", "2565 ก 2"), standings());
        assertEquals(
                new BigDecimal("80.00"), results().list(BodiesRow.class).get(0).mean());
        assertEquals(
                3,
                results().list(BodiesRow.class).get(0).indicatorMeans().get(7).bodies());
        assertEquals(
                List.of("below-target"),
                results().list(BodyStandingRow.class).get(1).risks());
    }

    /** FY2564: 80 and 70 are below 85, nobody has a year before. FY2565: up by 2 and by 16, nobody is below. */
    @Test
    void yearTellsHowManyBodiesRoseAndHowManyAreBelowTheTarget() {
        List<BodiesChange> years = results().list(BodiesChange.class);
        assertEquals(2, years.size());
        assertEquals(List.of(), years.get(0).changes());
        assertEquals(2, years.get(0).below().get(7));
        assertEquals(Map.of(), years.get(1).below());
        assertEquals(2, years.get(1).rose());
        assertEquals(0, years.get(1).fell());
        assertEquals(new BigDecimal("9.00"), years.get(1).mean());
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
        new SubmissionStore(store, Samples.WORDING).purge(body("ก"), List.of());
        score();
        assertEquals(List.of("2564 ข 1", "2564 ค 2", "2565 ข 1"), standings());
    }

    @Test
    void anotherTargetMakesAllAnew() throws SQLException {
        run("UPDATE body_standing SET rank = 99");
        target = BigDecimal.valueOf(95);
        score();
        assertEquals("2564 ก 1", standings().get(0));
        List<PlanRow> plans = results().list(PlanRow.class);
        assertEquals(new BigDecimal("95"), plans.get(0).target());
        assertEquals(0, results().list(BodiesRow.class).get(0).passing());
    }

    @Test
    void figuresOfBodiesWithoutChangeAreLeftAlone() throws SQLException {
        run("UPDATE figure SET value = '1.11'");
        deliver("ค", 2, 2564, 71);
        score();
        assertTrue(results().list(FigureRow.class).stream()
                .allMatch(row -> row.scorecard().body().equals(body("ค"))
                        != row.value().equals(Optional.of(new BigDecimal("1.11")))));
    }

    @Test
    void scoresThatAreAnotherBodysTooAreToldToBoth() throws SQLException {
        DeliveredScores.deliver(store, body("ง"), 1, 2566, PASTED);
        DeliveredScores.deliver(store, body("จ"), 1, 2566, PASTED.replace("90", "90.00"));
        DeliveredScores.deliver(
                store, body("ฉ"), 1, 2566, PASTED.replace("84.37", "84.38").replace("91.25", "91.26"));
        score();
        assertEquals(List.of("ง.xlsx B1 จ", "จ.xlsx B1 ง"), shared(), "six with decimals are too few for the third");
        assertEquals(List.of("ง 2566: 10 of 10", "จ 2566: 10 of 10"), marked());
        run("UPDATE finding SET message = 'untouched' WHERE code = 'scores-of-another-body'");
        score();
        assertEquals(List.of("ง.xlsx B1 untouched", "จ.xlsx B1 untouched"), shared(), "nothing new writes nothing");
        DeliveredScores.deliver(store, body("จ"), 2, 2566, PASTED);
        score();
        assertEquals(List.of("ง.xlsx B1 จ", "จ.xlsx B1 ง"), shared(), "a new version that holds them still");
        DeliveredScores.deliver(
                store, body("จ"), 3, 2566, PASTED.replace("82.19", "82.91").replace("91.25", "91.26"));
        score();
        assertEquals(List.of(), shared());
        assertEquals(List.of(), marked(), "nor does a mark stay");
        DeliveredScores.deliver(store, body("จ"), 4, 2566, PASTED);
        score();
        new SubmissionStore(store, Samples.WORDING).purge(body("ง"), List.of());
        assertEquals(List.of(), shared(), "a purged body is named nowhere");
    }

    @Test
    void scoresThatAreMostlyAnotherBodysAreToldAndMarkedAlone() throws SQLException {
        DeliveredScores.deliver(store, body("ง"), 1, 2566, PASTED);
        DeliveredScores.deliver(store, body("จ"), 1, 2566, PASTED.replace("91.25", "92.5"));
        score();
        assertEquals(List.of("ง.xlsx B2 จ", "จ.xlsx B2 ง"), shared());
        assertEquals(List.of("ง 2566: 7 of 10", "จ 2566: 7 of 10"), marked());
        DeliveredScores.deliver(
                store, body("จ"), 2, 2566, PASTED.replace("91.25", "92.5").replace("84.37", "80.2"));
        score();
        assertEquals(List.of(), shared());
        assertEquals(List.of(), marked());
    }

    /** Pasted one row too low, from the end, or under another year, they are still the other's. */
    @Test
    void scoresThatAreAnotherBodysInOtherRowsOrOfAnotherYearAreToldToBoth() throws SQLException {
        List<String> scores = List.of(PASTED.split(" "));
        List<String> low = new ArrayList<>(scores.subList(0, 9));
        low.add(0, "71.11");
        List<String> reversed = new ArrayList<>(scores);
        Collections.reverse(reversed);
        DeliveredScores.deliver(store, body("ง"), 1, 2566, PASTED);
        DeliveredScores.deliver(store, body("จ"), 1, 2566, String.join(" ", low));
        score();
        assertEquals(List.of("ง.xlsx B1 จ", "จ.xlsx B2 ง"), shared());
        assertEquals(List.of("ง 2566: 8 of 10", "จ 2566: 8 of 10"), marked());
        DeliveredScores.deliver(store, body("จ"), 2, 2566, String.join(" ", reversed));
        score();
        assertEquals(List.of("ง.xlsx B1 จ", "จ.xlsx B3 ง"), shared());
        DeliveredScores.deliver(store, body("จ"), 3, 2564, PASTED);
        score();
        assertEquals(List.of("ง.xlsx B1 จ 2564", "จ.xlsx B1 ง 2566"), shared());
        DeliveredScores.deliver(
                store, body("จ"), 4, 2564, "91.25 84.37 88.02 75.51 60.12 61.13 62.14 63.15 64.16 65.17");
        score();
        assertEquals(List.of(), shared(), "four alike are too few");
        assertEquals(List.of(), marked());
    }

    /** Equal marks of 100 or of whole points come about by themselves. */
    @Test
    void wholeScoresThatTwoBodiesHaveAlikeAreNotTold() throws SQLException {
        String whole = "100 100 95 90 90 100 100 85.50 100 100";
        DeliveredScores.deliver(store, body("ง"), 1, 2566, whole);
        DeliveredScores.deliver(store, body("จ"), 1, 2566, whole);
        score();
        assertEquals(List.of(), shared());
    }

    /** Results are announced in summer: until the end of June the running year has none. */
    @Test
    void officialScoresOfAYearWithoutResultAreToldUntilItsSummer() throws SQLException {
        DeliveredScores.deliver(store, body("ง"), 1, 2569, PASTED);
        DeliveredScores.deliver(store, body("จ"), 1, 2570, PASTED.replace("8", "7"));
        score();
        assertEquals(List.of("ง.xlsx B1 2569", "จ.xlsx B1 2570"), early());
        assertEquals(List.of("ง 2569: 10 of 10", "จ 2570: 10 of 10"), marked());
        assertEquals(
                List.of("ง.xlsx", "จ.xlsx"),
                results().list(TotalRow.class).stream()
                        .filter(row -> row.fiscalYear().buddhist() >= 2569)
                        .flatMap(row -> row.proof().doubts().stream())
                        .map(Place::fileName)
                        .toList(),
                "so that every page says why");
        day = LocalDate.of(2026, 7, 1);
        score();
        assertEquals(List.of("จ.xlsx B1 2570"), early());
        assertEquals(List.of("จ 2570: 10 of 10"), marked());
    }

    /** A score that is probably mistyped is doubtful alone; with it the total. */
    @Test
    void implausibleScoreIsMarkedAndNoOtherOfItsYear() throws SQLException {
        DeliveredScores.deliver(store, body("ง"), 1, 2566, PASTED.replace("85.92", "8.592"));
        score();
        assertTrue(told("score-implausible").contains("ง.xlsx B7 2566"));
        assertEquals(List.of("ง 2566: 1 of 10"), marked());
        assertTrue(results().list(TotalRow.class).stream()
                .filter(row -> row.scorecard().body().equals(body("ง")))
                .allMatch(row -> row.proof().isDoubted()));
    }

    private List<String> marked() throws SQLException {
        List<String> marked = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT organisation || ' ' || fiscal_year || ': ' || sum(unconfirmed) || ' of ' || count(*) FROM v_scores"
                                + " WHERE organisation IN ('ง', 'จ') GROUP BY organisation, fiscal_year HAVING sum(unconfirmed) > 0 ORDER BY 1")) {
            while (rows.next()) {
                marked.add(rows.getString(1));
            }
        }
        return marked;
    }

    private List<String> early() throws SQLException {
        return told("scores-before-result");
    }

    private List<String> shared() throws SQLException {
        return told("scores-of-another-body");
    }

    private List<String> told(String code) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT file_name, cell, replace(message, code || ' ', '') FROM v_findings" + " WHERE code = '"
                                + code + "' ORDER BY 1, 2")) {
            while (rows.next()) {
                told.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return told;
    }

    private void score() {
        ScoreComputing computing = new ScoreComputing(
                FRAMEWORKS, target, Planner.NONE, body -> PlanLimits.NONE, new ReportRequests(List.of()), day);
        new BodyScoring(store, computing, Samples.WORDING, Waivers.NONE).scoreAllDue();
    }

    private ContentReader results() {
        return new ContentReader(store);
    }

    private List<String> standings() {
        return results().list(BodyStandingRow.class).stream()
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

    private void deliver(String name, int version, int... yearsAndScores) {
        DeliveredScores.deliver(store, body(name), version, 10, yearsAndScores);
    }
}
