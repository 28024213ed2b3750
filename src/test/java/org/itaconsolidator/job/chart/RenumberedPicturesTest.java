package org.itaconsolidator.job.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.DeliveredScores;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.output.ChartDrawing;
import org.itaconsolidator.job.scoring.BodyScoring;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A latest year with other indicators under other numbers, not comparable with the year before, from a real store. */
class RenumberedPicturesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    /** 2570 has no การใช้อำนาจ and swaps 9 and 10; the steps shown are those from 2568 to 2569. */
    @Test
    void changesAreNamedAsInTheYearsThatAreDrawn() throws IOException {
        List<String> rows = changes(2568, 80, 2569, 90, 2570, 95);
        assertEquals(12, rows.size(), rows.toString());
        assertEquals("๓. การใช้อำนาจ", named(rows.get(3)));
        assertEquals("๙. การเปิดเผยข้อมูล", named(rows.get(9)));
        assertEquals("๑๐. การป้องกันการทุจริต", named(rows.get(10)));
    }

    /** Pictures name indicators as the latest year does, also those of 2561 and 2571, which are numbered as the nearest years are. */
    @ParameterizedTest
    @ValueSource(ints = {2569, 2570, 2571})
    void everyScoreIsDrawnUnderItsName(int latest) throws IOException {
        Frameworks frameworks = with2570();
        ChartFacts facts = new ChartFacts(settings(), frameworks);
        List<ScoreRow> scores = new ArrayList<>();
        Scorecard card = new Scorecard(new Body("ก", "", ""), "", SourceKind.OFFICIAL);
        for (int year = 2561; year <= latest; year++) {
            for (int number = 1; number <= 10; number++) {
                BigDecimal score = BigDecimal.valueOf(number);
                FiscalYear scored = FiscalYear.ofBuddhist(year);
                scores.add(new ScoreRow(card, scored, number, score, new Place("a.xlsx", "s", "B" + number)));
            }
        }
        Map<Integer, String> shown = facts.assessment(scores.stream().map(ScoreRow::fiscalYear), Stream.empty())
                .indicatorNames();
        Results.Collector rows = new Results.Collector();
        scores.forEach(rows::add);
        Results results = rows.results().get(card);
        Map<FiscalYear, Map<Integer, BigDecimal>> drawn = facts.byLatestNumber(results);
        drawn.forEach((year, of) -> of.forEach((number, score) ->
                assertEquals(name(frameworks, year, score), shown.get(number), year + " " + number)));
        int gone = latest < 2570 ? 0 : 2569 - 2560; // การใช้อำนาจ of each year before 2570
        assertEquals(
                scores.size() - gone,
                drawn.values().stream().mapToInt(Map::size).sum());
        assertEquals(
                gone,
                facts.gone(results).stream()
                        .filter(each -> each.name().equals("การใช้อำนาจ"))
                        .count());
    }

    private static String name(Frameworks frameworks, FiscalYear year, BigDecimal score) {
        return frameworks.getNearest(year).getIndicator(score.intValueExact()).name();
    }

    /** A row without its figure. */
    private static String named(String row) {
        return row.substring(0, row.lastIndexOf(' '));
    }

    private List<String> changes(int... yearsAndScores) throws IOException {
        JobSettings settings = settings();
        Frameworks frameworks = with2570();
        try (Store store = Store.open(settings.store())) {
            DeliveredScores.deliver(store, new Body("ก", "", ""), 1, 10, yearsAndScores);
            ScoreComputing computing = new ScoreComputing(
                    frameworks,
                    settings.target(),
                    Planner.NONE,
                    body -> PlanLimits.NONE,
                    new ReportRequests(List.of()),
                    LocalDate.of(2026, 3, 1));
            new BodyScoring(store, computing, Samples.WORDING, Waivers.NONE).scoreAllDue();
            ChartDrawing drawing = new ChartDrawing(settings, frameworks, new Omissions());
            drawing.prepare();
            RunStore runs = new RunStore(store);
            drawing.draw(runs.getRun(runs.begin(DAY, 1, Samples.MONDAY)), new ContentReader(store), folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Path picture = files.filter(file -> file.endsWith("changes.svg"))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(picture);
            return List.of(text.substring(text.indexOf("<desc>") + 6, text.indexOf("</desc>"))
                    .split("; "));
        }
    }

    private JobSettings settings() {
        return JobFile.read(
                Path.of("jobs/sample.yaml"),
                new JobOverrides(
                        Optional.empty(),
                        Optional.of(folder.resolve("ita.db")),
                        Optional.of(folder.resolve("output"))));
    }

    private Frameworks with2570() throws IOException {
        try (InputStream own = Frameworks.class.getResourceAsStream("/frameworks/2569.yaml")) {
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("fiscal-year: 2569", "fiscal-year: 2570")
                    .replace("name: การใช้อำนาจ", "name: การบริหารงานบุคคล")
                    .replace("- การเปิดเผยข้อมูลทำงาน", "- คำอื่น")
                    .replace("name: การเปิดเผยข้อมูล\n", "name: §\n")
                    .replace("name: การป้องกันการทุจริต\n", "name: การเปิดเผยข้อมูล\n")
                    .replace("name: §\n", "name: การป้องกันการทุจริต\n");
            Path files = Files.createDirectories(folder.resolve("frameworks"));
            Files.writeString(files.resolve("2570.yaml"), text);
            return Frameworks.load(Optional.of(files));
        }
    }
}
