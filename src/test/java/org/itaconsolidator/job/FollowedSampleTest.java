package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about copied text on the sample, in which nothing was copied: each one is a false alarm. */
@Tag("once")
class FollowedSampleTest {
    private static final List<String> QUESTIONS = List.of("text-repeated", "dates-repeated", "measure-reworded");

    @TempDir
    private Path folder;

    @Test
    void nothingOfTheSampleIsAskedAbout() throws Exception {
        JobSettings settings = JobFile.read(
                Path.of("jobs/sample.yaml"),
                new JobOverrides(
                        Optional.empty(),
                        Optional.of(folder.resolve("ita.db")),
                        Optional.of(folder.resolve("output"))));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        RunRequest request = new RunRequest(settings, LocalDate.of(2026, 11, 20), false, false, List.of());
        new BatchConsolidator(clock).run(request, RunProgress.SILENT);
        List<String> asked = new ArrayList<>();
        try (Store store = Store.open(settings.store())) {
            new ContentReader(store).findings().forEachFinding(finding -> {
                if (QUESTIONS.contains(finding.code())) {
                    asked.add(
                            finding.code() + " " + finding.fileName() + " " + finding.cell() + " " + finding.message());
                }
            });
        }
        assertEquals(List.of(), asked);
    }
}
