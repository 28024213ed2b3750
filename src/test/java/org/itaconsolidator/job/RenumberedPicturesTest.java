package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.PlanLimits;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunStore;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A latest year of other indicators under other numbers, that cannot be held against the year before: over a real store. */
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

    /** A row without its figure. */
    private static String named(String row) {
        return row.substring(0, row.lastIndexOf(' '));
    }

    private List<String> changes(int... yearsAndScores) throws IOException {
        JobSettings settings = JobFile.read(
                Path.of("jobs/sample.yaml"),
                new JobOverrides(
                        Optional.empty(),
                        Optional.of(folder.resolve("ita.db")),
                        Optional.of(folder.resolve("output"))));
        Frameworks frameworks = with2570();
        try (Store store = Store.open(settings.store())) {
            DeliveredScores.deliver(store, new Body("ก", "", ""), 1, 10, yearsAndScores);
            ScoreComputing computing =
                    new ScoreComputing(frameworks, settings.target(), Planner.NONE, body -> PlanLimits.NONE);
            Stages stages = new Stages("f", null, null, null, null, Samples.WORDING, computing, null, null, null, null);
            new BodyScoring(store, stages).scoreAllDue();
            ChartDrawing drawing = new ChartDrawing(settings, frameworks, new Shortfalls());
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
