package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
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
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.report.WorkbookDump;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Score workbooks that meet in one store, from the inbox to the public views. */
@Tag("whole-run")
class DeliveredWorkbooksTest {
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
    private static final Instant MODIFIED = Instant.parse("2026-03-01T03:00:00Z");

    @TempDir
    private Path folder;

    private JobSettings settings;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @BeforeEach
    void writeJob() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        Path job = folder.resolve("job.yaml");
        Files.writeString(
                job, "name: t\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\npapers: none\n");
        settings = JobFile.read(job, JobOverrides.NONE);
    }

    @Test
    void reportedTotalOfOneFileDecidesBetweenTwo() throws Exception {
        deliver("ก.xlsx", TEN, 60.61);
        deliver("ข.xlsx", TEN.replace("88.42", "88.52"), null);
        run();
        assertEquals(List.of("88.42|ก.xlsx"), query("SELECT score, file_name FROM v_scores WHERE indicator = 6"));
        assertEquals(List.of("60.61|60.61|1"), query("SELECT total, reported_total, agrees FROM v_totals"));
        assertEquals(
                List.of("ก.xlsx|88.42|88.42", "ข.xlsx|88.52|88.42"),
                query("SELECT file_name, found, expected FROM v_findings WHERE code = 'score-conflict' ORDER BY 1"));
        assertEquals(
                List.of("2"),
                query("SELECT count(*) FROM v_findings WHERE message LIKE '%เพราะให้คะแนนรวมเท่ากับ 60.61%'"));
    }

    @Test
    void reportedTotalThatNoCandidateGivesIsAMismatchOnItsFile() throws Exception {
        deliver("ก.xlsx", TEN.substring(0, TEN.lastIndexOf(' ')), 70.61);
        deliver("ข.xlsx", TEN, null);
        run();
        assertEquals(List.of("60.61|70.61|0"), query("SELECT total, reported_total, agrees FROM v_totals"));
        assertEquals(
                List.of("ก.xlsx|B14|70.61|60.61"),
                query("SELECT file_name, cell, found, expected FROM v_findings WHERE code = 'total-mismatch'"));
    }

    /** The one that the scores give is shown, but it agrees with nothing while the other stands beside it, here or in another file. */
    @Test
    void ofTwoDifferentReportedTotalsNoneAgrees() throws Exception {
        String totals = "SELECT total, reported_total, ifnull(agrees, 'null') FROM v_totals";
        deliver("ก.xlsx", TEN, 60.61);
        deliver("ข.xlsx", TEN, 61.0);
        run();
        assertEquals(List.of("60.61|60.61|null"), query(totals));
        deliver("ข.xlsx", TEN, 60.6);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(List.of("60.61|60.6|1"), query(totals), "60.6 is 60.61 told to one decimal");
        deliver("ข.xlsx", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2564", TEN, 61.0);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(List.of("60.61|60.61|1", "60.61|61.0|0"), query(totals + " ORDER BY fiscal_year DESC"));
        deliver("ค.xlsx", "ผลประเมินตนเอง ITA ประจำปีงบประมาณ พ.ศ. 2565", TEN, 62.0);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(
                List.of("60.61|60.61|1", "60.61|62.0|0"),
                query(totals + " WHERE fiscal_year = 2565 ORDER BY source"),
                "an assessment of its own is no second report of the result");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2564");
            cells(sheet, 3, "ตัวชี้วัด", "คะแนน");
            String[] points = TEN.split(" ");
            for (int i = 0; i < points.length; i++) {
                cells(sheet, 4 + i, NAMES.get(i), points[i]);
            }
            cells(sheet, 14, "คะแนนรวม", "60.61");
            cells(sheet, 16, "ได้คะแนนรวม 60.16 คะแนน");
            save(workbook, "ข.xlsx");
        }
        now = now.plusSeconds(86_400);
        run();
        assertEquals(List.of("60.61|60.61|null"), query(totals + " WHERE fiscal_year = 2564"));
    }

    /** ITAS shows the instruments and the total first, and offices keep no more: nothing is computed, and nothing lost. */
    @Test
    void instrumentScoresStatedWithoutIndicatorsStandBesideTheStatedTotal() throws Exception {
        deliverInstruments("ก.xlsx", 90.1);
        run();
        String reported = "SELECT coalesce(reported_iit, '-'), reported_eit, reported_oit, reported_total,"
                + " coalesce(iit, '-'), coalesce(total, '-'), coalesce(level, '-') FROM v_totals";
        assertEquals(List.of("90.1|88.0|95.0|91.43|-|-|-"), query(reported));
        deliverInstruments("ข.xlsx", 91.0);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(
                List.of("-|88.0|95.0|91.43|-|-|-"), query(reported), "two files state two scores of one instrument");
        deliverInstruments("ก.xlsx", 27.03);
        deliverInstruments("ข.xlsx", 27.03);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(
                List.of("-|88.0|95.0|91.43|-|-|-"), query(reported), "27.03 may be out of 30, as 90.1 of 100 gives it");
    }

    private void deliverInstruments(String name, double iit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
            List<Object> cells =
                    List.of("เครื่องมือ", "คะแนน", "IIT", iit, "EIT", 88.0, "OIT", 95.0, "คะแนนรวม", 91.43);
            for (int i = 0; i < cells.size(); i += 2) {
                Row row = sheet.createRow(3 + i / 2);
                row.createCell(0).setCellValue((String) cells.get(i));
                if (cells.get(i + 1) instanceof Double number) {
                    row.createCell(1).setCellValue(number);
                } else {
                    row.createCell(1).setCellValue((String) cells.get(i + 1));
                }
            }
            save(workbook, name);
        }
    }

    /** A division's copy agrees with its own total, whatever it holds. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheBodySentItselfCountsBeforeADivisionsCopyWhicheverCameLater(boolean ownFirst) throws Exception {
        Files.createDirectory(inbox("กองคลัง"));
        for (boolean own : List.of(ownFirst, !ownFirst)) {
            if (own) {
                deliver("ผล.xlsx", TEN, null);
            } else {
                deliver("กองคลัง/สำเนา.xlsx", TEN.replace("88.42", "98.42"), 62.11);
            }
            run();
            now = now.plusSeconds(86_400);
        }
        assertEquals(
                List.of("|ผล.xlsx|accepted", "กองคลัง|กองคลัง/สำเนา.xlsx|accepted"),
                query("SELECT division, file_name, status FROM v_submissions ORDER BY 1"));
        assertEquals(List.of("88.42|ผล.xlsx"), query("SELECT score, file_name FROM v_scores WHERE indicator = 6"));
        String why = ownFirst ? "เพราะส่งในนามของหน่วยงาน" : "ซึ่งได้รับภายหลัง";
        assertEquals(
                List.of("กองคลัง/สำเนา.xlsx|98.42|88.42|1", "ผล.xlsx|88.42|88.42|1"),
                query("SELECT file_name, found, expected, message LIKE '%" + why
                        + "%' FROM v_findings WHERE code = 'score-conflict' ORDER BY 1"));
    }

    @Test
    void reportedTotalOfAFormulaIsRoundedInTheView() throws Exception {
        deliver("ก.xlsx", TEN, 60.609);
        run();
        assertEquals(List.of("60.61|60.61|1"), query("SELECT total, reported_total, agrees FROM v_totals"));
        deliver("ก.xlsx", TEN, 60.605);
        now = now.plusSeconds(86_400);
        run();
        assertEquals(List.of("60.61|1"), query("SELECT reported_total, agrees FROM v_totals"));
    }

    @Test
    void planBesideAReportIsOfNoRoundAndIsSettledWithOtherPlans() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            plan(workbook);
            save(workbook, "ก.xlsx");
            XSSFSheet report =
                    titled(workbook, "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2567", "รายงาน");
            cells(report, 2, "ส่วนราชการ กองคลัง");
            cells(report, 3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน", "ผู้รับผิดชอบ");
            cells(report, 4, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "ประชุมวันที่ 5 มกราคม 2567", "กองคลัง");
            save(workbook, "ข.xlsx");
        }
        run();
        assertEquals(
                List.of("กองคลัง|2567|null|measures", "กองคลัง|2567|6|measures,report"),
                query("SELECT division, fiscal_year, round, forms FROM v_submissions ORDER BY file_name"));
        assertEquals(
                List.of("measures|null|ข.xlsx", "report|6|ข.xlsx"),
                query("SELECT form, round, file_name FROM v_measures ORDER BY form"));
        assertEquals(List.of("superseded", "accepted"), query("SELECT status FROM v_submissions ORDER BY file_name"));
    }

    /** What names no year is of the years that its rows have: scores of earlier ones do not deliver those of the plan's year. */
    @ParameterizedTest
    @CsvSource({"2566, –", "2567, ✓", "2566 2567, ✓"})
    void scoresOfEarlierYearsStandInALineOfTheirOwn(String latest, String told) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            plan(workbook);
            save(workbook, "ก.xlsx");
        }
        for (String year : latest.split(" ")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                XSSFSheet sheet = titled(workbook, "ผลการประเมิน ITA", "คะแนน");
                cells(sheet, 2, "ส่วนราชการ กองคลัง");
                cells(sheet, 3, "ตัวชี้วัด", "ปี 2565", "ปี " + year);
                for (int i = 0; i < NAMES.size(); i++) {
                    cells(sheet, 4 + i, NAMES.get(i), "7" + i + ".25", "8" + i + ".5");
                }
                save(workbook, year + ".xlsx");
            }
            run();
        }
        List<String> cells = WorkbookDump.of(settings.output().resolve("latest/consolidated.xlsx"));
        String line = cells.stream()
                .filter(cell -> cell.matches("ความครบถ้วน!B[4-9] number 2567.*"))
                .map(cell -> cell.substring(cell.indexOf('!') + 2, cell.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        assertTrue(
                cells.stream().anyMatch(cell -> cell.startsWith("ความครบถ้วน!D" + line + " text " + told)),
                cells.toString());
    }

    private static void plan(XSSFWorkbook workbook) {
        XSSFSheet sheet = titled(workbook, "มาตรการ ITA ปีงบประมาณ พ.ศ. 2567", "แผน");
        cells(sheet, 2, "ส่วนราชการ กองคลัง");
        cells(
                sheet,
                3,
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ");
        cells(sheet, 4, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "1. ประชุม", "กองคลัง", "ทุกเดือน");
    }

    private static void cells(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void yearWithATotalAndTenBlanksIsNoFault() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, "ผลการประเมิน ITA");
            Row headings = sheet.createRow(3);
            headings.createCell(0).setCellValue("ปีงบประมาณ");
            Row year = sheet.createRow(4);
            year.createCell(0).setCellValue("2565");
            Row bare = sheet.createRow(5);
            bare.createCell(0).setCellValue("2564");
            String[] points = TEN.split(" ");
            for (int i = 0; i < points.length; i++) {
                headings.createCell(i + 1).setCellValue(NAMES.get(i));
                year.createCell(i + 1).setCellValue(Double.parseDouble(points[i]));
            }
            headings.createCell(11).setCellValue("รวม");
            year.createCell(11).setCellValue(60.61);
            bare.createCell(11).setCellValue(81.45);
            save(workbook, "ก.xlsx");
        }
        run();
        assertEquals(
                List.of("2|1|0|1"),
                query("SELECT rows_read, rows_stored, rows_refused, rows_ignored FROM v_submissions"));
        assertEquals(
                List.of("2564|null|81.45", "2565|60.61|60.61"),
                query("SELECT fiscal_year, total, reported_total FROM v_totals ORDER BY 1"));
    }

    @Test
    void copySaysOnlyThatItIsOne() throws Exception {
        deliver("ก.xlsx", TEN, 70.61);
        Files.copy(inbox("ก.xlsx"), inbox("สำเนา.xlsx"), StandardCopyOption.COPY_ATTRIBUTES);
        run();
        assertEquals(
                List.of("ก.xlsx|total-mismatch", "สำเนา.xlsx|identical-copy"),
                query("SELECT file_name, code FROM v_findings ORDER BY 1, 2"));
        // its rows are the other's: the sums are those of what is stored
        List<String> rows = query("SELECT file_name, rows_read > 0, rows_stored > 0, rows_refused, rows_ignored > 0"
                + " FROM v_submissions ORDER BY 1");
        assertEquals("สำเนา.xlsx|0|0|0|0", rows.get(1));
        assertTrue(rows.get(0).startsWith("ก.xlsx|1|1|0|"), rows.get(0));
        Files.delete(inbox("ก.xlsx"));
        run();
        assertEquals(
                List.of("สำเนา.xlsx|total-mismatch"),
                query("SELECT file_name, code FROM v_findings WHERE file_name = 'สำเนา.xlsx'"));
    }

    @Test
    void olderVersionThatCameBackIsSaidToCount() throws Exception {
        deliver("ก.xlsx", TEN, 60.61);
        Files.copy(inbox("ก.xlsx"), folder.resolve("old.xlsx"), StandardCopyOption.COPY_ATTRIBUTES);
        run();
        now = Instant.parse("2026-03-03T01:00:00Z");
        deliver("ก.xlsx", TEN.replace("88.42", "88.52"), 60.62);
        run();
        Files.move(folder.resolve("old.xlsx"), inbox("ก.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        now = Instant.parse("2026-03-04T01:00:00Z");
        run();
        assertEquals(List.of("88.42"), query("SELECT score FROM v_scores WHERE indicator = 6"));
        assertEquals(
                List.of("1"),
                query("SELECT count(*) FROM v_findings WHERE code = 'several-deliveries'"
                        + " AND message LIKE '%ระบบใช้ฉบับนี้แทน ก.xlsx (03/03/2569 08:00)%'"));
    }

    @Test
    void onlyWhatIsKnownAndGoneCanBeForgotten() throws Exception {
        Fault beforeTheFirstRun = assertThrows(Fault.class, () -> run("ก.xlsx"));
        assertEquals("forget-unknown", beforeTheFirstRun.code());
        assertEquals(Fault.Kind.CONFIGURATION, beforeTheFirstRun.kind());
        assertFalse(Files.exists(settings.store()));
        deliver("ก.xlsx", TEN, 60.61);
        run();
        assertEquals(
                "forget-unknown", assertThrows(Fault.class, () -> run("ข.xlsx")).code());
        assertEquals(
                "forget-in-inbox",
                assertThrows(Fault.class, () -> run("ก.xlsx")).code());
        assertEquals(List.of("1"), query("SELECT count(*) FROM run"));
        for (String typed : List.of("ก.xslx", "inbox\\ก.xlsx", "in/ก.xlsx")) {
            String told = assertThrows(Fault.class, () -> run(typed)).text(Locale.ENGLISH);
            assertTrue(told.endsWith(" · did you mean ก.xlsx?"), told);
        }
        Files.delete(inbox("ก.xlsx"));
        run("ก.xlsx");
        assertEquals(List.of("0"), query("SELECT count(*) FROM v_scores"));
        List<String> sources = WorkbookDump.of(settings.output().resolve("latest/consolidated.xlsx"));
        assertTrue(sources.stream().anyMatch(line -> line.endsWith("ไม่นับแล้ว")));
        assertFalse(sources.stream().anyMatch(line -> line.contains("มีฉบับใหม่แทน")), "no other version replaces it");
    }

    @Test
    void totalThatTheDocumentContradictsSaysSoOnThePageToo() throws Exception {
        deliver("ก.xlsx", TEN, 70.61);
        run();
        assertTrue(
                WorkbookDump.of(settings.output().resolve("latest/consolidated.xlsx")).stream()
                        .anyMatch(line -> line.matches("การประมวลผล!C[0-9]+ text ครั้งนี้ \\(เขียนสมุดงานนี้\\)")),
                "the run that wrote the workbook");
        String page = Files.readString(settings.output().resolve("latest/index.html"));
        assertTrue(page.contains(
                "<dd class=\"note\">✗ เอกสารระบุคะแนนรวมปี ๒๕๖๕ ไว้ ๗๐.๖๑ ไม่ตรงกับที่คำนวณจากตัวชี้วัด</dd>"));
    }

    /** Neither one body nor several had any picture. */
    @Test
    void bodiesAllOfWhoseFilesAreRefusedHaveASummaryToo() throws Exception {
        String body =
                "  - body: {name: อบต.%s}\n    fiscal-year: 2569\n    divisions: [กองคลัง]\n    forms: [measures]\n";
        Files.writeString(inbox("มาตรการ.xlsx"), "PK");
        for (String names : List.of("หนึ่ง", "หนึ่ง สอง")) {
            Path job = folder.resolve(names.length() + ".yaml");
            Files.writeString(
                    job,
                    "name: t\ninbox: inbox\nstore: " + names.length() + "/store.db\noutput: " + names.length()
                            + "/output\nexpect:\n"
                            + Stream.of(names.split(" ")).map(body::formatted).collect(Collectors.joining()));
            settings = JobFile.read(job, JobOverrides.NONE);
            run();
            Path latest = settings.output().resolve("latest");
            String of = names.equals("หนึ่ง") ? "องค์การบริหารส่วนตำบลหนึ่ง" : "เปรียบเทียบหน่วยงาน";
            try (Stream<Path> pictures = Files.walk(latest.resolve("charts"))) {
                assertEquals(
                        List.of("charts/" + of + "/summary.png"),
                        pictures.filter(Files::isRegularFile)
                                .map(each -> latest.relativize(each).toString().replace('\\', '/'))
                                .toList());
            }
            assertEquals(
                    names.equals("หนึ่ง"),
                    Files.readString(latest.resolve("index.html"))
                            .contains("แก้ไฟล์ที่ยังใช้ไม่ได้ ๑ ไฟล์ แล้วส่งใหม่"),
                    "a file that names nobody is the only body's");
        }
    }

    @Test
    void everyRefusedFileIsCountedAndNamedOnceWhateverTellsOfIt() throws Exception {
        deliver("ก.xlsx", TEN, 60.61);
        for (String name : List.of("กองคลัง/เสีย.xlsx", "กองช่าง/เก่า.xls", "ไลน์/ล่าสุด.xlsx")) {
            Files.createDirectories(inbox(name).getParent());
            Files.writeString(inbox(name), "PK");
        }
        RunOutcome outcome = run();
        assertEquals(3, outcome.workbooks().refused());
        assertEquals(
                List.of("กองคลัง|กองคลัง/เสีย.xlsx", "กองช่าง|กองช่าง/เก่า.xls", "|ไลน์/ล่าสุด.xlsx"),
                query("SELECT division, file_name FROM v_submissions WHERE status = 'refused' ORDER BY 2"));
        Path latest = settings.output().resolve("latest");
        List<String> cells = WorkbookDump.of(latest.resolve("consolidated.xlsx"));
        assertEquals(
                1,
                cells.stream()
                        .filter(line -> line.contains("ส่งแล้ว ใช้ไม่ได้ ๓ ไฟล์"))
                        .count(),
                "first page");
        assertEquals(
                3,
                cells.stream()
                        .filter(line -> line.matches("ที่มา!C\\d+ text ปฏิเสธ"))
                        .count(),
                "sources");
        List<String> completeness =
                cells.stream().filter(line -> line.startsWith("ความครบถ้วน!")).toList();
        assertEquals(
                List.of("กองคลัง", "กองช่าง", "ไม่ทราบส่วนราชการ"),
                completeness.stream()
                        .filter(line -> line.matches("ความครบถ้วน!C[6-8] .*"))
                        .map(line -> line.substring(line.indexOf(" text ") + 6))
                        .toList());
        assertEquals(
                List.of("๑ ไฟล์\\n✗ กองคลัง/เสีย.xlsx", "๑ ไฟล์\\n✗ กองช่าง/เก่า.xls", "๑ ไฟล์\\n✗ ไลน์/ล่าสุด.xlsx"),
                completeness.stream()
                        .filter(line -> line.contains("๑ ไฟล์"))
                        .map(line -> line.substring(line.indexOf(" text ") + 6))
                        .toList());
        assertTrue(
                Files.readString(latest.resolve("index.html"))
                        .contains("(ไฟล์ที่ส่งแล้ว แต่ยังใช้ไม่ได้) <strong>๓</strong>"),
                "page");
        assertEquals(
                3, Files.readString(latest.resolve("run.json")).split("\"whole_file\"\\s*:\\s*true", -1).length - 1);
        Files.delete(inbox("ไลน์/ล่าสุด.xlsx"));
        now = now.plusSeconds(86_400);
        assertEquals(2, run().workbooks().refused());
        assertTrue(
                WorkbookDump.of(latest.resolve("consolidated.xlsx")).stream()
                        .anyMatch(line -> line.contains("ส่งแล้ว ใช้ไม่ได้ ๒ ไฟล์")),
                "one that was taken out stands refused no more");
    }

    private RunOutcome run(String... forget) {
        return new BatchConsolidator(Clock.fixed(now, ZoneId.of("Asia/Bangkok")))
                .run(
                        new RunRequest(settings, LocalDate.of(2026, 3, 2), false, false, List.of(forget)),
                        RunProgress.SILENT);
    }

    private Path inbox(String name) {
        return folder.resolve("inbox").resolve(name);
    }

    @Test
    void weightsThatADocumentProvesAreConfirmedForItsBodyUntilAnotherContradicts() throws Exception {
        state("ก.xlsx", false);
        run();
        String sure = "SELECT unconfirmed, level_unconfirmed FROM v_totals";
        assertEquals(List.of("0|1"), query(sure));
        assertEquals(List.of("0"), query("SELECT unconfirmed FROM v_figures WHERE figure = 'TOTAL'"));
        assertEquals(
                List.of("น้ำหนักคะแนนของปี ๒๕๖๘ ยืนยันด้วยเอกสารของอบต.ตัวอย่าง: ก.xlsx คะแนน B15, B16, B17, B18"),
                WorkbookDump.of(settings.output().resolve("latest/consolidated.xlsx")).stream()
                        .filter(line -> line.contains("น้ำหนักคะแนนของปี"))
                        .map(line -> line.substring(line.indexOf("น้ำหนัก")))
                        .toList());
        now = now.plusSeconds(86_400);
        state("ก.xlsx", true);
        run();
        assertEquals(List.of("1|1"), query(sure));
    }

    /** Nobody knows what "รอเคาะ" says of the scores: they were shown as the published result, with a warning elsewhere. */
    @Test
    void scoresUnderWordsThatNobodyUnderstandsAreNowhereShownAsConfirmed() throws Exception {
        String sure = "SELECT unconfirmed FROM v_scores UNION SELECT unconfirmed FROM v_score_comparisons"
                + " UNION SELECT unconfirmed FROM v_figures UNION SELECT unconfirmed + level_unconfirmed FROM v_totals"
                + " UNION SELECT unconfirmed + level_unconfirmed FROM v_plans";
        deliver("ก.xlsx", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565", TEN, 60.61);
        run();
        assertEquals(List.of("0"), query(sure));
        assertFalse(page().contains("ก.xlsx คะแนน!A1"));
        assertEquals(List.of(), starred());
        now = now.plusSeconds(86_400);
        deliver("ก.xlsx", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565 (รอเคาะ)", TEN, 60.61);
        run();
        assertEquals(List.of("1", "2"), query(sure));
        assertTrue(page().contains(">๖๐.๖๑†<"), "the total");
        assertTrue(page().contains(">๑๒.๕๐†<"), "a score");
        assertTrue(page().contains("† ไม่แน่ใจว่าเป็นผลที่ประกาศ กรุณาตรวจที่ ก.xlsx คะแนน!A1"), "why, and where");
        List<String> lines = WorkbookDump.of(settings.output().resolve("latest/consolidated.xlsx"));
        for (String sheet : List.of("สรุปผู้บริหาร", "คะแนนเปรียบเทียบ", "แผนสู่ ๘๕")) {
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith(sheet) && line.contains("ตรวจที่ ก.xlsx คะแนน!A1")),
                    sheet);
            assertTrue(starred().contains(sheet + " 60.61"), starred().toString());
            assertTrue(starred().contains(sheet + " 12.5"), starred().toString());
        }
    }

    /** A folder of another year makes the title's year doubtful; a warning told it, and the scores stood as sure. */
    @Test
    void scoresOfWhichAWarningLeavesOpenTheYearOrTheBodyAreNotConfirmed() throws Exception {
        String sure = "SELECT DISTINCT file_name, unconfirmed FROM v_scores ORDER BY 1";
        Files.createDirectories(settings.inbox().resolve("2564"));
        Files.createDirectories(settings.inbox().resolve("2565"));
        deliver("2564/ก.xlsx", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565", TEN, 60.61);
        run();
        assertEquals(List.of("2564/ก.xlsx|1"), query(sure));
        now = now.plusSeconds(86_400);
        Files.delete(settings.inbox().resolve("2564/ก.xlsx"));
        deliver("2565/ก.xlsx", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565", TEN, 60.61);
        run();
        assertEquals(List.of("2565/ก.xlsx|0"), query(sure));
    }

    /** One number for all indicators was typed to have something there; a warning told it, and it stood as sure. */
    @Test
    void yearOfOneNumberIsNotConfirmed() throws Exception {
        deliver("ก.xlsx", "85 ".repeat(10).strip(), null);
        run();
        assertEquals(List.of("1"), query("SELECT DISTINCT unconfirmed FROM v_scores"));
    }

    /** What a heading says of another body's year beside the scores is said of its own column, which was left out. */
    @Test
    void headingOfAColumnLeftOutMakesNoScoreDoubtful() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565");
            cells(sheet, 3, "ตัวชี้วัด", "คะแนน", "คะแนน 2564 เทศบาลตำบลปากน้ำ");
            String[] points = TEN.split(" ");
            for (int i = 0; i < points.length; i++) {
                cells(sheet, 4 + i, NAMES.get(i), points[i], "ดี");
            }
            save(workbook, "ก.xlsx");
        }
        run();
        assertEquals(
                List.of("heading-not-recognised|C4", "organisation-name-mismatch|C4"),
                query("SELECT DISTINCT code, cell FROM v_findings WHERE cell = 'C4' ORDER BY 1"));
        assertEquals(List.of("0"), query("SELECT DISTINCT unconfirmed FROM v_scores"));
    }

    private String page() throws IOException {
        return Files.readString(settings.output().resolve("latest/index.html"));
    }

    /** The numbers that bear the mark, each with its sheet. */
    private List<String> starred() throws IOException {
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(settings.output().resolve("latest/consolidated.xlsx")))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                String format = cell.getCellStyle().getDataFormatString();
                boolean number = cell.getCellType() == CellType.NUMERIC
                        || cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC;
                if (number && format.contains("\"†\"")) {
                    found.add(sheet.getSheetName() + " " + cell.getNumericCellValue());
                }
            })));
        }
        return found;
    }

    /** Ten scores of FY2568 with what the document states of instruments and total, the total typed or made by a formula. */
    private void state(String name, boolean calculated) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2568");
            cells(sheet, 3, "ตัวชี้วัด", "คะแนน");
            String[] labels = {"คะแนน IIT", "คะแนน EIT", "คะแนน OIT", "คะแนนรวม"};
            double[] figures = {
                88.10, 89.35, 90.02, 91.77, 92.41, 82.05, 84.40, 86.91, 95.50, 99.25, 90.33, 84.45, 97.38, 91.39
            };
            for (int i = 0; i < figures.length; i++) {
                Row row = sheet.createRow(4 + i);
                row.createCell(0).setCellValue(i < NAMES.size() ? NAMES.get(i) : labels[i - NAMES.size()]);
                row.createCell(1).setCellValue(figures[i]);
            }
            if (calculated) {
                sheet.getRow(17).getCell(1).setCellFormula("ROUND(0.3*B15+0.3*B16+0.4*B17,2)");
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            save(workbook, name);
        }
    }

    private void deliver(String name, String scores, Double total) throws IOException {
        deliver(name, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2565", scores, total);
    }

    private void deliver(String name, String title, String scores, Double total) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = titled(workbook, title);
            Row headings = sheet.createRow(3);
            headings.createCell(0).setCellValue("ตัวชี้วัด");
            headings.createCell(1).setCellValue("คะแนน");
            String[] points = scores.split(" ");
            int last = 4;
            for (int i = 0; i < points.length; i++) {
                Row row = sheet.createRow(last++);
                row.createCell(0).setCellValue(NAMES.get(i));
                row.createCell(1).setCellValue(Double.parseDouble(points[i]));
            }
            if (total != null) {
                Row row = sheet.createRow(last);
                row.createCell(0).setCellValue("คะแนนรวม");
                row.createCell(1).setCellValue(total);
            }
            save(workbook, name);
        }
    }

    private static XSSFSheet titled(XSSFWorkbook workbook, String title) {
        return titled(workbook, title, "คะแนน");
    }

    private static XSSFSheet titled(XSSFWorkbook workbook, String title, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue(title);
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง");
        return sheet;
    }

    private void save(XSSFWorkbook workbook, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(inbox(name))) {
            workbook.write(out);
        }
        Files.setLastModifiedTime(inbox(name), FileTime.from(MODIFIED));
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
