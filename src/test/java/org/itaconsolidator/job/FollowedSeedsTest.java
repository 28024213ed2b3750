package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.model.CalendarRow;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedSeedsTest {
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @TempDir
    private Path folder;

    private JobSettings settings;

    @BeforeEach
    void copyInbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, "name: seeds\ninbox: inbox\nstore: work/store.db\noutput: output\n");
        settings = JobFile.read(job, JobOverrides.NONE);
    }

    @Test
    void show() throws Exception {
        Instant now = Instant.parse("2026-11-20T03:00:00Z");
        Clock clock = Clock.fixed(now, BANGKOK);
        new BatchConsolidator(clock)
                .run(
                        new RunRequest(settings, LocalDate.of(2026, 11, 20), false, false, java.util.List.of()),
                        RunProgress.SILENT);
        LocalDate day = LocalDate.of(2023, 4, 10);
        try (Store store = Store.open(folder.resolve("work/store.db"))) {
            new ContentReader(store).follow().forEachMeasure(m -> {
                System.err.println(m.place() + " " + m.stateOn(day) + " " + m.unchecked(day) + " " + m.origin()
                        + " reports " + m.reports().size());
                CalendarRow.listOf(m, day).forEach(r -> System.err.println("    " + r));
            });
            new ContentReader(store).forEachFinding(f -> {
                if (f.code().contains("repeated") || f.code().contains("reworded")) System.err.println(f);
            });
        }
    }
}
