package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
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
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five real workbooks in one inbox, from the job file to the published output and the public views. */
@Tag("whole-run")
class SeedConsolidationTest {
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @TempDir
    private Path folder;

    private JobSettings settings;

    @BeforeEach
    void copyInbox() throws IOException {
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
    }

    @Test
    void fiveWorkbooksGiveThirtyFourMeasuresAndOneAgreedTotal() throws Exception {
        RunOutcome outcome = run("2026-11-20T03:00:00Z");

        assertTrue(outcome.isAllGood());
        assertEquals(new Ledger(107, 65, 0, 42), outcome.ledger());
        assertEquals(
                List.of(
                        "banklap-report-2568.xlsx|8",
                        "kutchok-measures-2566.xlsx|7",
                        "nabon-report-2565.xlsx|8",
                        "nongprong-measures-2565.xlsx|5",
                        "sankhong-report-2566.xlsx|6"),
                query("SELECT file_name, count(*) FROM v_measures GROUP BY 1 ORDER BY 1"));
        assertEquals(
                List.of("E12|8", "E14|8", "E15|8", "I20|4", "I23|4", "I24|4", "I24|4"),
                query("SELECT item, indicator FROM v_measures WHERE file_name LIKE 'kutchok%' ORDER BY measure_id"));
        assertEquals(
                List.of("A38|A35"),
                query("SELECT m.cell, d.cell FROM v_measures m JOIN v_measures d ON d.measure_id = m.duplicate_of"));
        assertEquals(List.of("6|4", "7|4", "8|3", "9|3", "10|3"), query("""
                        SELECT indicator, count(step_no) FROM v_measures JOIN v_measure_steps USING (measure_id)
                        WHERE file_name LIKE 'nongprong%' GROUP BY measure_id ORDER BY measure_id
                        """));
        assertEquals(List.of("6|0|1", "7|0|1", "8|1|1", "9|1|1", "10|1|1"), query("""
                        SELECT indicator, monitoring IS NOT NULL, measure IS NOT NULL FROM v_measures
                        WHERE file_name LIKE 'nongprong%' ORDER BY measure_id
                        """));
        assertEquals(
                List.of("official|2565|80.42|87.1|25.89|60.61|D|60.61|1"),
                query("SELECT source, fiscal_year, iit, eit, oit, total, level, reported_total, agrees FROM v_totals"));
        assertEquals(
                List.of("88.42|ผลคะแนน ITA|C12"), query("SELECT score, sheet, cell FROM v_scores WHERE indicator = 6"));
        assertEquals(List.of("1|1", "2|2", "3|3", "4|4", "5|5", "6|6", "7|7", "8|7"), query("""
                        SELECT row_number() OVER (ORDER BY measure_id), topic FROM v_measures
                        WHERE file_name LIKE 'banklap%' AND outcome IS NOT NULL AND result IS NOT NULL
                            AND period_start = '2024-10-01' AND period_end = '2025-09-30' ORDER BY 1
                        """));
        assertEquals(
                List.of("6", "8", "7", "4", "3", "5", "2", "1"),
                query("SELECT indicator FROM v_measures WHERE file_name LIKE 'nabon%' ORDER BY measure_id"));
        assertEquals(
                List.of(
                        "1|2022-12-01|2022-12-31",
                        "2|2022-12-01|2022-12-31",
                        "3|2023-01-01|2023-03-31",
                        "4|2022-12-01|2023-03-31",
                        "5|2022-12-01|null",
                        "6|2023-01-01|2023-01-31"),
                query("""
                        SELECT step_no, t.period_start, t.period_end FROM v_measure_steps t JOIN v_measures m USING (measure_id)
                        WHERE file_name LIKE 'sankhong%' AND m.cell = 'A22' ORDER BY step_no
                        """));
        assertEquals(
                List.of(
                        "banklap-report-2568.xlsx|organisation-name-mismatch|E36",
                        "kutchok-measures-2566.xlsx|duplicate-row|A38",
                        "kutchok-measures-2566.xlsx|indicator-number-mismatch|A20",
                        "kutchok-measures-2566.xlsx|organisation-name-mismatch|A9",
                        "nongprong-measures-2565.xlsx|heading-in-cell|E17",
                        "nongprong-measures-2565.xlsx|score-conflict|C12",
                        "nongprong-measures-2565.xlsx|text-from-other-item|C24",
                        "nongprong-measures-2565.xlsx|text-from-other-item|C25",
                        "nongprong-measures-2565.xlsx|value-in-neighbour-column|H10",
                        "nongprong-measures-2565.xlsx|value-in-neighbour-column|H9",
                        "sankhong-report-2566.xlsx|event-outside-round|E35"),
                query("SELECT file_name, code, cell FROM v_findings WHERE severity = 'warning' ORDER BY 1, 2, 3"));
        assertEquals(List.of("IIT|C8|0", "EIT|C14|3", "OIT|C18|2"), query("""
                        SELECT w.item, n.cell, w.measures FROM v_weakness_notes n
                        JOIN v_weaknesses w USING (organisation, fiscal_year, weakness) ORDER BY n.cell = 'C8' DESC, n.cell
                        """));
        assertTrue(Files.isRegularFile(folder.resolve("output/latest/consolidated.xlsx")));
        assertTrue(Files.readString(folder.resolve("output/latest/index.html"))
                .contains("(จากผลวิเคราะห์ของ OIT ทั้งเครื่องมือ) ผลคะแนน OIT พบว่า"));
    }

    @Test
    void sameInboxAgainReadsNothingAndOneChangedWorkbookIsReadAlone() throws Exception {
        run("2026-11-20T03:00:00Z");
        List<String> before = query("SELECT * FROM v_measures ORDER BY measure_id");

        RunOutcome second = run("2026-11-20T04:00:00Z");

        assertTrue(second.unchanged());
        assertEquals(0, second.workbooks().read());
        assertEquals(before, query("SELECT * FROM v_measures ORDER BY measure_id"));
        assertFalse(Files.exists(folder.resolve("output/history/2026-11-20-2")));

        Path changed = settings.inbox().resolve("banklap-report-2568.xlsx");
        Files.copy(SEEDS.resolve("nabon-report-2565.xlsx"), changed, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2026-11-20T05:00:00Z")));
        RunOutcome third = run("2026-11-20T06:00:00Z");

        assertEquals(1, third.workbooks().read());
        assertEquals(List.of("26"), query("SELECT count(*) FROM v_measures"), "the replaced workbook's eight are gone");
        assertTrue(Files.exists(folder.resolve("output/history/2026-11-20-2")));
    }

    private RunOutcome run(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), BANGKOK);
        RunRequest request = new RunRequest(settings, LocalDate.of(2026, 11, 20), false, false, List.of());
        return new BatchConsolidator(clock).run(request, RunProgress.SILENT);
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
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
