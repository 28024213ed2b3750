package org.itaconsolidator.job.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores that cannot be, or are not there, from the inbox to what is published. */
@Tag("whole-run")
class ScoreLimitsTest {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");
    private static final String TEN = "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50";
    private static final String FINDINGS = "SELECT code, severity, cell, found FROM v_findings";
    private static final String TOTALS = "SELECT iit, eit, oit, total, level FROM v_totals";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void eleventhIndicatorIsAFindingAndTheTotalComesFromTen() throws Exception {
        deliver(2565, TEN + " 77.77", "การบริหารความเสี่ยง");
        run("");
        assertEquals(List.of("indicator-not-recognised|error|A15|การบริหารความเสี่ยง"), query(FINDINGS));
        assertEquals(List.of("10|0"), query("SELECT count(*), sum(score = 77.77) FROM v_scores"));
        assertEquals(List.of("80.42|87.1|25.89|60.61|D"), query(TOTALS));
    }

    @Test
    void scoreTwiceWithTwoValuesIsNotStored() throws Exception {
        deliver(2565, TEN + " 71.15", NAMES.get(3));
        run("");
        assertEquals(List.of("score-conflict|error|B8|74.51, 71.15"), query(FINDINGS));
        assertEquals(List.of("0"), query("SELECT count(*) FROM v_scores WHERE indicator = 4"));
        assertEquals(List.of("null|87.1|25.89|null|null"), query(TOTALS));
        assertTrue(page().contains("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ ๔"));
    }

    @Test
    void scoreOutOfRangeIsNotStored() throws Exception {
        deliver(2565, TEN.replace("83.35", "105"), "");
        run("");
        assertEquals(List.of("score-out-of-range|error|B7|105"), query(FINDINGS));
        assertEquals(List.of("9|88.91"), query("SELECT count(*), max(score) FROM v_scores"));
        assertEquals(List.of("null|87.1|25.89|null|null"), query(TOTALS));
    }

    @Test
    void missingScoreIsNamedWhereTheTotalWouldStand() throws Exception {
        deliver(2565, TEN.replace("39.27", "-"), "");
        run("");
        assertEquals(List.of("score-missing|warning|B13|"), query(FINDINGS));
        assertEquals(List.of("80.42|87.1|null|null|null"), query(TOTALS));
        assertTrue(page().contains("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ ๙"));
        List<String> texts = workbookTexts();
        assertTrue(texts.contains("สรุปผู้บริหาร คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ ๙"), texts.toString());
        assertTrue(texts.contains("คะแนนเปรียบเทียบ ตัวชี้วัดที่ขาด (รวมไม่ได้)"), texts.toString());
        assertTrue(texts.contains("สรุปผู้บริหาร ยังบอกไม่ได้ เพราะยังรวมคะแนนไม่ได้"), texts.toString());
        assertTrue(
                texts.stream().noneMatch(text -> text.startsWith("แผนสู่")), "nobody prints a plan without a figure");
    }

    @Test
    void yearWithoutAFrameworkIsAFindingWithoutATotal() throws Exception {
        deliver(2571, TEN, "");
        run("");
        assertEquals(List.of("framework-missing|warning|B5|2571", "scores-before-result|warning|B5|"), query(FINDINGS));
        assertEquals(List.of("10"), query("SELECT count(*) FROM v_scores WHERE fiscal_year = 2571"));
        assertEquals(List.of("no-framework"), query("SELECT DISTINCT reason FROM v_plans"));
        assertTrue(page().contains("ยังไม่มีคะแนนรวม"));
    }

    @Test
    void yearOfAnEarlierAssessmentIsKeptAndNotGraded() throws Exception {
        deliver(2561, TEN, "");
        run("");
        assertEquals(List.of("framework-missing|warning|B5|2561"), query(FINDINGS));
        assertEquals(List.of("10"), query("SELECT count(*) FROM v_scores WHERE fiscal_year = 2561"));
        assertEquals(List.of("0"), query("SELECT count(*) FROM v_score_comparisons"));
        assertEquals(List.of("0"), query("SELECT count(*) FROM v_weaknesses"));
        assertEquals(List.of("10"), query("SELECT count(*) FROM v_figures WHERE rank IS NULL AND value IS NOT NULL"));
    }

    @Test
    void changedPlannerMakesPlansAndWorkbookAnew() throws Exception {
        deliver(2565, TEN, "");
        run("");
        String least = "SELECT indicator, planned FROM v_plan_steps WHERE route = 'least-effort' ORDER BY 1";
        assertEquals(List.of("9|73.73", "10|100.0"), query(least));
        String limits = "SELECT DISTINCT most_points, locked FROM v_plans";
        assertEquals(List.of("null|null"), query(limits));
        String published = Files.readString(folder.resolve("output/latest/run.json"));
        now = now.plusSeconds(86_400);
        run("");
        assertEquals(published, Files.readString(folder.resolve("output/latest/run.json")), "nothing has changed");
        now = now.plusSeconds(86_400);
        run("planner: {most-points: 70, locked: [9]}\n");
        List<String> locked = query(least);
        assertTrue(locked.contains("10|82.5"), locked.toString());
        assertEquals(List.of("70.0|9"), query(limits));
        assertFalse(locked.stream().anyMatch(step -> step.startsWith("9|")), locked.toString());
        List<String> texts = workbookTexts();
        assertTrue(
                texts.stream().anyMatch(text -> text.contains("เพิ่มได้ไม่เกิน ๗๐ คะแนนต่อตัวชี้วัด")),
                texts.toString());
    }

    private void deliver(int year, String scores, String eleventh) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("inbox/ก.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("คะแนน");
            sheet.createRow(0).createCell(0).setCellValue("ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. " + year);
            sheet.createRow(1).createCell(0).setCellValue("เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            Row headings = sheet.createRow(3);
            headings.createCell(0).setCellValue("ตัวชี้วัด");
            headings.createCell(1).setCellValue("คะแนน");
            String[] points = scores.split(" ");
            for (int i = 0; i < points.length; i++) {
                Row row = sheet.createRow(4 + i);
                row.createCell(0).setCellValue(i < NAMES.size() ? NAMES.get(i) : eleventh);
                if (!points[i].equals("-")) {
                    row.createCell(1).setCellValue(Double.parseDouble(points[i]));
                }
            }
            workbook.write(out);
        }
    }

    private void run(String keys) throws IOException {
        Path job = folder.resolve("job.yaml");
        Files.writeString(
                job,
                "name: t\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\npapers: none\n" + keys);
        JobSettings settings = JobFile.read(job, JobOverrides.NONE);
        new BatchConsolidator(Clock.fixed(now, ZoneId.of("Asia/Bangkok")))
                .run(new RunRequest(settings, LocalDate.of(2026, 3, 2), false, false, List.of()), RunProgress.SILENT);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("output/latest/index.html"));
    }

    /** Every text of the workbook after its sheet's name. */
    private List<String> workbookTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var in = Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                || cell.getCellType() == CellType.FORMULA
                                        && cell.getCachedFormulaResultType() == CellType.STRING) {
                            texts.add(sheet.getSheetName() + " " + cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return texts;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("work/store.db"));
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
