package org.itaconsolidator.job.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.DeliveredScores;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.output.ChartDrawing;
import org.itaconsolidator.job.scoring.BodyScoring;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Official results of several bodies in one picture, from a real store. */
@Tag("whole-run")
class BodiesOfOneYearTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private JobSettings settings;
    private final List<Body> absent = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() {
        settings = JobFile.read(
                Path.of("jobs/sample.yaml"),
                new JobOverrides(
                        Optional.empty(),
                        Optional.of(folder.resolve("ita.db")),
                        Optional.of(folder.resolve("output"))));
        store = Store.open(settings.store());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bodyThatDeliveredNothingIsShownWithoutATotal() {
        deliver("ก", 10, 2565, 92);
        deliver("ข", 10, 2565, 96);
        absent.add(new Body("ค", "", ""));
        assertEquals(List.of("ข 96.00", "ก 92.00", "ค -"), results());
    }

    @Test
    void latestYearIsShownThoughOneBodyLacksAScoreInIt() {
        deliver("ก", 10, 2564, 90, 2565, 92);
        deliver("ข", 10, 2564, 80, 2565, 96);
        deliver("ค", 9, 2564, 70, 2565, 99);
        assertEquals(FiscalYear.ofBuddhist(2565), content().orElseThrow().fiscalYear());
        assertEquals(List.of("ข 96.00", "ก 92.00", "ค -"), results());
    }

    @Test
    void yearInWhichNoBodyHasATotalIsNotShown() {
        deliver("ก", 10, 2564, 90);
        deliver("ข", 10, 2564, 80);
        deliver("ค", 9, 2565, 96);
        assertEquals(FiscalYear.ofBuddhist(2564), content().orElseThrow().fiscalYear());
        assertEquals(List.of("ก 90.00", "ข 80.00", "ค -"), results());
    }

    @Test
    void bodyThatLacksAnIndicatorIsShownWithoutATotalAndWithItsScores() {
        deliver("ก", 10, 2565, 92);
        deliver("ข", 10, 2565, 96);
        deliver("ค", 9, 2565, 99);
        assertEquals(List.of("ข 96.00", "ก 92.00", "ค -"), results());
        assertEquals(
                new BigDecimal("99"),
                content().orElseThrow().bodies().get(2).scores().get(9).stripTrailingZeros());
        assertFalse(content().orElseThrow().bodies().get(2).scores().containsKey(10));
    }

    @Test
    void bodiesOfOneNameAreNamedWithTheirPlace() {
        deliver(new Body("ก", "หนึ่ง", "สาธิต"), 10, 2565, 92);
        deliver(new Body("ก", "สอง", "สาธิต"), 10, 2565, 91);
        deliver("ข", 10, 2565, 90);
        assertEquals(List.of("ก หนึ่ง สาธิต 92.00", "ก สอง สาธิต 91.00", "ข 90.00"), results());
    }

    @Test
    void oneBodyIsNothingToCompare() {
        deliver("ก", 10, 2564, 90);
        score();
        assertEquals(Optional.empty(), content());
    }

    @Test
    void oneBodyWithATotalAmongSeveralHasNoRank() {
        deliver("ก", 10, 2565, 90);
        deliver("ข", 9, 2565, 80);
        score();
        assertEquals(Optional.empty(), content());
    }

    /** The workbook asks the frameworks, other programs the view: both say the same as the picture. */
    @Test
    void whatIsNotConfirmedIsSoInPictureAndView() {
        deliver("ก", 10, 2562, 92);
        deliver("ข", 10, 2562, 96);
        assertEquals(List.of("true true", "true true"), verdicts());
        assertEquals(List.of("true true", "true true"), verdictsOfTheView());
    }

    @Test
    void confirmedYearIsMarkedNowhere() {
        DeliveredScores.deliver(store, new Body("ก", "", ""), 1, 2565, "91 93 92 90.5 93.5 91.7 92.3 90.9 93.1 92.4");
        DeliveredScores.deliver(store, new Body("ข", "", ""), 1, 2565, "95 97 96 94.5 97.5 95.7 96.3 94.9 97.1 96.4");
        assertEquals(List.of("false false", "false false"), verdicts());
        assertEquals(List.of("false false", "false false"), verdictsOfTheView());
    }

    /** One number for every indicator of a year was typed to have something there. */
    @Test
    void yearOfOneNumberIsMarkedEverywhere() {
        deliver("ก", 10, 2565, 92);
        deliver("ข", 10, 2565, 96);
        assertEquals(List.of("true true", "true true"), verdicts());
        assertEquals(List.of("true true", "true true"), verdictsOfTheView());
    }

    @Test
    void picturesLieInAFolderOfTheirOwnAndNameTheBodiesByRank() throws IOException {
        deliver("ก", 10, 2565, 92);
        deliver("ข", 10, 2565, 96);
        score();
        ChartDrawing drawing = new ChartDrawing(settings, FRAMEWORKS, new Omissions());
        drawing.prepare();
        RunStore runs = new RunStore(store);
        drawing.draw(runs.getRun(runs.begin(DAY, 1, Samples.MONDAY)), new ContentReader(store), folder);
        Path bodies = folder.resolve("charts").resolve(BodyFolders.SIDE_BY_SIDE);
        try (Stream<Path> files = Files.list(bodies)) {
            assertEquals(
                    List.of("heatmap.png", "heatmap.svg", "ranking.png", "ranking.svg", "summary.png"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String ranking = Files.readString(bodies.resolve("ranking.svg"));
        String words = ranking.substring(ranking.indexOf("<desc>"), ranking.indexOf("</desc>"));
        assertTrue(words.matches("(?s).*ข.*๙๖.๐๐.*ก.*๙๒.๐๐.*"), words);
        LocalDate newest = new ContentReader(store).deliveries().newestDay(settings.zone(), DAY);
        assertTrue(newest.isBefore(DAY), "the business date is another day");
        assertEquals(
                newest,
                listRows(newest)
                        .get(0)
                        .content(new ChartFacts(settings, FRAMEWORKS))
                        .dataAsOf());
    }

    /** The card had a level without the mark of its year. */
    @Test
    void aStatedLevelHasTheMarkOfItsYear() {
        Body body = new Body("ก", "", "");
        TotalRow stated = new TotalRow(
                new Scorecard(body, "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2569),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("91.50")),
                Optional.of("ผ่านดี"));
        ChartFacts facts = new ChartFacts(settings, FRAMEWORKS);
        Proof doubted = Proof.doubted(List.of(new Place("ผล.xlsx", "ผล", "D5")), Set.of(4));
        assertEquals(Mark.DOUBTED, facts.marks(stated.with(doubted)).level());
        Proof proved = new Proof(List.of(), true, true, Set.of());
        assertEquals(Mark.NONE, facts.marks(stated.with(proved)).level());
    }

    private void deliver(String name, int indicators, int... yearsAndScores) {
        deliver(new Body(name, "", ""), indicators, yearsAndScores);
    }

    private void deliver(Body body, int indicators, int... yearsAndScores) {
        DeliveredScores.deliver(store, body, 1, indicators, yearsAndScores);
    }

    private void score() {
        ScoreComputing computing = new ScoreComputing(
                FRAMEWORKS,
                settings.target(),
                Planner.NONE,
                body -> PlanLimits.NONE,
                new ReportRequests(List.of()),
                LocalDate.of(2026, 3, 1));
        new BodyScoring(store, computing, Samples.WORDING, Waivers.NONE).scoreAllDue();
    }

    private Optional<BodiesContent> content() {
        score();
        return BodiesOfOneYear.of(listRows(DAY), absent, DAY, new ChartFacts(settings, FRAMEWORKS));
    }

    private List<BodyCharts> listRows(LocalDate asOf) {
        DeliveryRoll nobody = new DeliveryRoll(List.of(), List.of());
        return new ContentReader(store)
                .listByBody().entrySet().stream()
                        .map(own -> BodyCharts.readAll(own.getValue(), own.getKey(), nobody, DAY, asOf))
                        .toList();
    }

    private List<String> results() {
        return content().orElseThrow().bodies().stream()
                .map(body -> body.name() + " "
                        + body.total().map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    private List<String> verdicts() {
        return content().orElseThrow().bodies().stream()
                .map(body -> body.mark().isSet() + " " + body.levelMark().isSet())
                .toList();
    }

    private List<String> verdictsOfTheView() {
        return new JdbcTemplate(store.dataSource())
                .query(
                        "SELECT unconfirmed, level_unconfirmed FROM v_totals ORDER BY organisation",
                        (rs, n) -> rs.getBoolean(1) + " " + rs.getBoolean(2));
    }
}
