package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise against evidence in the five real workbooks. */
@Tag("whole-run")
class FollowedSeedsTest {
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @TempDir
    private static Path folder;

    private static JobSettings settings;

    /** One run for all that is asked of its store. */
    @BeforeAll
    static void run() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "skipped: the real workbooks are not beside the project");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, "name: seeds\ninbox: inbox\nstore: work/store.db\noutput: output\n");
        settings = JobFile.read(job, JobOverrides.NONE);
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), BANGKOK);
        RunRequest request = new RunRequest(settings, LocalDate.of(2026, 11, 20), false, false, List.of());
        new BatchConsolidator(clock).run(request, RunProgress.SILENT);
    }

    @Test
    void sevenRowsOfKutchokPromiseEveryMonthAndGiveTheSameThreeDays() throws Exception {
        assertEquals(
                List.of(
                        "2022-10-31|kept|2022-10-10|2",
                        "2022-11-30|kept|2022-11-07|2",
                        "2022-12-31|kept|2022-12-08|2",
                        "2023-01-31|null|null|2",
                        "2023-02-28|null|null|2",
                        "2023-03-31|null|null|2"),
                query("""
                        SELECT last_day, told, met_on, count(DISTINCT measure_id)
                        FROM v_due_dates JOIN v_measures USING (measure_id)
                        WHERE file_name LIKE 'kutchok%' AND phrase LIKE '%ทุกเดือน' GROUP BY 1, 2, 3
                        """));
        assertEquals(
                List.of("COMPLETE 5", "NOT_ASKED 2"),
                states("kutchok", LocalDate.of(2023, 2, 1)),
                "what is missing of January is asked for with the report of the round, and is not complete before");
        assertEquals(
                List.of("มาตรการ!E23\nมาตรการ!E26\nมาตรการ!E29\nมาตรการ!E32\nมาตรการ!E35\nมาตรการ!E38"),
                query("SELECT cells FROM v_findings WHERE code = 'dates-repeated'"));
    }

    @Test
    void eventOfSankhongAfterTheRoundIsOutsideIt() throws Exception {
        assertEquals(
                List.of(
                        "A22|1|2022-12-31|kept|2022-12-27",
                        "A22|2|2022-12-31|kept|2022-12-27",
                        "A22|3|2023-03-31|not-checkable|null",
                        "A22|4|2023-03-31|not-checkable|null",
                        "A22|5|2023-03-31|kept|2022-12-07", // the meeting named as promised, not the one before it
                        "A22|6|2023-01-31|kept|2023-01-12",
                        "A35|0|2023-03-31|outside-round|2023-04-03",
                        "A35|3|2023-03-31|outside-round|2023-04-03",
                        "A38|0|2023-03-31|kept|2023-01-17",
                        "A39|0|2023-09-30|not-checkable|null",
                        "A39|1|null|not-checkable|null",
                        "A40|0|2023-03-31|kept|2023-03-18",
                        "A43|0|2023-09-30|not-checkable|null"),
                query("""
                        SELECT m.cell, step_no, last_day, told, met_on FROM v_due_dates d JOIN v_measures m USING (measure_id)
                        WHERE file_name LIKE 'sankhong%' ORDER BY measure_id, step_no
                        """));
        assertEquals(
                List.of("317/2565", "318/2565"), query("SELECT text FROM v_evidence WHERE kind = 'order' ORDER BY 1"));
    }

    @Test
    void onlyCopiedResultsAreAskedAbout() throws Exception {
        assertEquals(
                List.of("dates-repeated|kutchok-measures-2566.xlsx|E23", "text-repeated|nabon-report-2565.xlsx|E38"),
                query("""
                        SELECT code, file_name, cell FROM v_findings
                        WHERE code IN ('dates-repeated', 'text-repeated', 'measure-reworded') ORDER BY 1
                        """));
    }

    private List<String> states(String file, LocalDate day) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try (Store store = Store.open(settings.store())) {
            new ContentReader(store).follow().forEachMeasure(measure -> {
                if (measure.place().fileName().startsWith(file)) {
                    counts.merge(measure.stateOn(day).name(), 1, Integer::sum);
                }
            });
        }
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .toList();
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + settings.store());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
