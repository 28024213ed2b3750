package org.itaconsolidator.job.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.itaconsolidator.chart.ChartContent;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.DeliveredScores;
import org.itaconsolidator.job.chart.BodyCharts;
import org.itaconsolidator.job.chart.ChartFacts;
import org.itaconsolidator.job.output.PageWriting.PageResults;
import org.itaconsolidator.job.scoring.BodyScoring;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose scores stand as a body's, on the page and in pictures, over a real store. */
class SpeakingScorecardTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final Body BODY = new Body("ก", "", "");

    @TempDir
    private Path folder;

    private JobSettings settings;
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
    void whatDivisionsEstimateIsNoFigureOfTheBody() {
        DeliveredScores.estimate(store, BODY, "สำนักปลัด", 2565, 70);
        DeliveredScores.estimate(store, BODY, "กองช่าง", 2565, 80);
        PageResults.Found found = found();
        assertEquals(Optional.empty(), found.own());
        assertEquals(
                List.of("กองช่าง 80.00", "สำนักปลัด 70.00"),
                found.divisions().stream()
                        .map(each -> each.division() + " " + each.total().orElseThrow())
                        .toList());
        assertEquals(Map.of(), picture().scores());
    }

    @Test
    void whatTheWholeBodyEstimatesSpeaksForItOnPageAndInPictures() {
        DeliveredScores.estimate(store, BODY, "กองช่าง", 2565, 80);
        DeliveredScores.estimate(store, BODY, "", 2565, 75);
        assertEquals("self-assessment 75.00", said(found()));
        ChartContent picture = picture();
        assertEquals(
                new Scorecard(BODY, "", SourceKind.SELF_ASSESSMENT),
                picture.results().scorecard());
        assertEquals(
                new BigDecimal("75.00"),
                picture.results().totals().findFirst().flatMap(TotalRow::total).orElseThrow());
    }

    @Test
    void officialResultSpeaksForTheBodyEvenWhereANewerEstimateIsKnown() {
        DeliveredScores.deliver(store, BODY, 1, 10, 2564, 60);
        DeliveredScores.estimate(store, BODY, "", 2565, 90);
        assertEquals("official 60.00", said(found()));
        assertEquals(
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                picture().results().scorecard());
    }

    /** In whatever order the rows come. */
    @Test
    void besideItsOfficialResultABodyIsNotComparedByWhatItEstimates() {
        DeliveredScores.estimate(store, BODY, "กองช่าง", 2565, 80);
        DeliveredScores.deliver(store, BODY, 1, 10, 2564, 60);
        found();
        ContentReader content = new ContentReader(store);
        ViewRows backwards = new ViewRows() {
            @Override
            public List<Body> listBodies() {
                return content.listBodies();
            }

            @Override
            public <R> void each(Class<R> type, Consumer<R> take) {
                List<R> rows = content.list(type);
                Collections.reverse(rows);
                rows.forEach(take);
            }
        };
        for (ViewRows rows : List.of(content, backwards)) {
            ScoreBook book = ScoreBook.ofResults(rows, content.results()::forEachTotalFigure);
            assertEquals(Set.of(Scorecard.official(BODY)), book.byScorecard().keySet());
        }
    }

    private static String said(PageResults.Found found) {
        assertEquals(List.of(), found.divisions());
        Result own = found.own().orElseThrow();
        return own.source().code() + " " + own.total().orElseThrow();
    }

    private PageResults.Found found() {
        ScoreComputing computing = new ScoreComputing(
                FRAMEWORKS,
                settings.target(),
                Planner.NONE,
                body -> PlanLimits.NONE,
                new ReportRequests(List.of()),
                LocalDate.of(2026, 3, 1));
        new BodyScoring(store, computing, Samples.WORDING, Waivers.NONE).scoreAllDue();
        return new PageResults(FRAMEWORKS, new BigDecimal("85"))
                .find(new ContentReader(store).listByBody().get(BODY), true);
    }

    private ChartContent picture() {
        return BodyCharts.read(new ContentReader(store), BODY, LocalDate.of(2026, 4, 20))
                .content(new ChartFacts(settings, FRAMEWORKS));
    }
}
