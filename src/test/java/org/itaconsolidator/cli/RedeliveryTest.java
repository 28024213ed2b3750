package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.report.LibreOffice;
import org.itaconsolidator.report.SheetCells;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries over time: what is said where a workbook comes again, mended, older, under another name or blank. */
@Tag("whole-run")
class RedeliveryTest extends FormsDesk {
    private static final String PLAN = "blank/3-มาตรการ-กองคลัง.xlsx";
    private static final String ANALYSIS = "blank/2-วิเคราะห์ผล-กองคลัง.xlsx";
    private static final String SCORES = "blank/1-ผลคะแนน.xlsx";
    private static final String OIT = "blank/5-แบบตรวจ OIT-กองคลัง.xlsx";
    private static final String DAYS_SINCE_THE_FIRST =
            "SELECT julianday(substr(received_at, 1, 10)) - julianday(substr(first_received_at, 1, 10))"
                    + " FROM v_submissions WHERE latest = 1";

    @Test
    void mendedDeliveryIsAsEarlyAsItsFirstVersionUnderAnyName() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        String days =
                "SELECT file_name, julianday(substr(received_at, 1, 10)) - julianday(substr(first_received_at, 1, 10))"
                        + " FROM v_submissions WHERE latest = 1 ORDER BY 1";
        assertEquals(List.of("แผน.xlsx 0.0"), stored(days));
        nextDay();
        deliver(PLAN, "แผน.xlsx", plan("อบรม", "ตรวจอาคาร"));
        run();
        assertEquals(List.of("แผน.xlsx 1.0"), stored(days));
        nextDay();
        deliver(PLAN, "แผน แก้ไข.xlsx", plan("อบรม", "ตรวจอาคาร", "เผยแพร่"));
        run();
        assertEquals(List.of("แผน แก้ไข.xlsx 2.0", "แผน.xlsx 1.0"), stored(days));
    }

    /** Of a damaged file nobody can see which form it is; mended under its name it came when it first came. */
    @Test
    void damagedFileThatIsMendedUnderItsNameCameWhenItFirstCame() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        Path file = folder.resolve("inbox/แผน.xlsx");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("refused 1"), stored("SELECT status, latest FROM v_submissions"));
        nextDay();
        Files.write(file, whole);
        run();
        assertEquals(List.of("1.0"), stored(DAYS_SINCE_THE_FIRST));
        Map<?, ?> counts = (Map<?, ?>) ((Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"))).get("counts");
        assertEquals("0", counts.get("submissions_refused").toString(), "it stands open no more");
    }

    /** A name that tells the form and no year says no more of a damaged file than one that tells nothing. */
    @Test
    void damagedFileWhoseNameTellsItsFormCameWhenItFirstCame() throws Exception {
        blankForms();
        deliver(PLAN, "3-มาตรการ.xlsx", plan("อบรม"));
        Path file = folder.resolve("inbox/3-มาตรการ.xlsx");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("measures null"), stored("SELECT forms, fiscal_year FROM v_submissions"));
        nextDay();
        Files.write(file, whole);
        run();
        assertEquals(List.of("1.0"), stored(DAYS_SINCE_THE_FIRST));
    }

    @Test
    void whatNamedNoYearOrNoRoundAndIsMendedCameWhenItFirstCame() throws Exception {
        ownReport("รายงาน.xlsx", "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส");
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("refused null null"), stored("SELECT status, fiscal_year, round FROM v_submissions"));
        nextDay();
        ownReport("รายงาน.xlsx", "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        run();
        assertEquals(List.of("1.0"), stored(DAYS_SINCE_THE_FIRST), "the year is mended");
        nextDay();
        ownReport(
                "รายงาน.xlsx",
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน");
        run();
        assertEquals(List.of("2.0"), stored(DAYS_SINCE_THE_FIRST), "and the round");
        assertFalse(out().contains("ไม่นับอีกแล้ว"), "nothing of it is lost: " + out());
        // another round at the same path is another report
        now = now.plus(Duration.ofDays(180));
        ownReport(
                "รายงาน.xlsx",
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๑๒ เดือน");
        run();
        assertEquals(List.of("0.0"), stored(DAYS_SINCE_THE_FIRST));
    }

    /** What the job calls by a new name is still the same, and so are its earlier versions, which nobody reads again. */
    @ParameterizedTest
    @ValueSource(strings = {"กองโครงสร้างพื้นฐาน", "กองช่างและสิ่งแวดล้อม"})
    void whatWasRenamedInTheJobFileCameWhenItFirstCame(String renamed) throws Exception {
        String title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน";
        String plain = Files.readString(Path.of(job));
        String expects =
                plain + "expect:\n  - body: {name: %s, district: เมือง, province: ตราด}\n    divisions: [%s]\n";
        Files.writeString(Path.of(job), expects.formatted("องค์การบริหารส่วนตำบลตัวอย่าง", "กองช่าง"));
        ownReport("รายงาน.xlsx", title);
        run();
        nextDay();
        ownReport("รายงาน.xlsx", title + " (แก้ไข)");
        run();
        assertEquals(List.of("1.0"), stored(DAYS_SINCE_THE_FIRST));
        nextDay();
        Files.writeString(
                Path.of(job),
                expects.formatted("องค์การบริหารส่วนตำบลตัวอย่าง", "{name: " + renamed + ", aliases: [กองช่าง]}"));
        run();
        assertEquals(List.of("1.0"), stored(DAYS_SINCE_THE_FIRST), "another name of the division");
        assertEquals(List.of(renamed), stored("SELECT DISTINCT division FROM v_submissions"));
        nextDay();
        Files.writeString(
                Path.of(job),
                expects.formatted(
                        "เทศบาลตำบลตัวอย่าง, aliases: [องค์การบริหารส่วนตำบลตัวอย่าง]",
                        "{name: " + renamed + ", aliases: [กองช่าง]}"));
        ownReport("รายงาน.xlsx", title, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด", renamed);
        run();
        assertEquals(List.of("3.0"), stored(DAYS_SINCE_THE_FIRST), "another name of the body, in the file too");
        assertFalse(out().contains("ไม่นับอีกแล้ว"), "nothing of it is lost: " + out());
        assertEquals(List.of("เทศบาลตำบลตัวอย่าง"), stored("SELECT DISTINCT organisation FROM v_submissions"));
    }

    /** The forms of a year whose round is not asked for have none: only the form tells what is gone. */
    @Test
    void formThatAnotherOneOfTheYearTakesThePlaceOfIsTold() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        run();
        nextDay();
        deliver(OIT, "ก.xlsx", workbook -> fill(workbook, 0, Map.of("responsible", "กองคลัง", "self-score", "100")));
        assertTrue(ita("run", job) <= 1, out());
        assertTrue(out().contains("ฉบับเดิมเป็นของมาตรการ ปีงบประมาณ 2569 จึงไม่นับอีกแล้ว"), out());
    }

    /** An officer's own report of one measure. */
    private void ownReport(String name, String title) throws IOException {
        ownReport(name, title, BODY, "กองช่าง");
    }

    @Test
    void fileThatWasTakenOutBecauseALaterOneCountsHasNothingToMend() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", workbook -> {
            plan("อบรม").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
        });
        run();
        nextDay();
        deliver(PLAN, "ข.xlsx", plan("อบรม", "ตรวจอาคาร"));
        run();
        String findings = "SELECT file_name, code FROM v_findings WHERE severity <> 'notice' ORDER BY 1, 2";
        assertEquals(
                List.of("ก.xlsx period-not-understood", "ก.xlsx several-deliveries", "ข.xlsx several-deliveries"),
                stored(findings));
        nextDay();
        Files.delete(folder.resolve("inbox/ก.xlsx"));
        run();
        assertEquals(List.of(), stored(findings));
    }

    @Test
    void conflictBetweenTwoFilesIsSolvedByTheOneThatIsMended() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", scores("90.20"));
        deliver(SCORES, "ข.xlsx", scores("90.99"));
        run();
        assertEquals(
                List.of("ก.xlsx", "ข.xlsx"),
                stored("SELECT file_name FROM v_findings WHERE code = 'score-conflict' ORDER BY 1"));
        deliver(SCORES, "ข.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            workbook.getProperties().getCoreProperties().setTitle("ผลการประเมิน ITA");
        });
        assertEquals(Map.of("ข.xlsx", "solved [score-conflict] open [] new []"), resent());
        assertEquals(List.of(), stored("SELECT * FROM v_findings WHERE code = 'score-conflict'"));
    }

    /** Each year's score form repeats the years before it that it has columns for: the oldest must not be lost. */
    @Test
    void yearThatTheNextScoreFormNoLongerHoldsIsKept() throws Exception {
        assertEquals(
                List.of("2566 10 90.61", "2567 10 90.71", "2568 10 90.81"), storedOfTwoForms(scoresOf(2567, 2568)));
        assertEquals(List.of(), stored("SELECT file_name FROM v_findings WHERE code = 'several-deliveries'"));
    }

    /** A score that the next form gives anew is the later one's, and that they differ is told: a published score does not change. */
    @Test
    void laterScoreOfAYearCountsWhereAnEarlierFormIsKeptForAnotherYear() throws Exception {
        assertEquals(
                List.of("2566 10 90.61", "2567 10 77.77", "2568 10 90.81"),
                storedOfTwoForms(
                        scoresOf(2567, 2568).andThen(workbook -> put(workbook, "col_score_2567", 3, "77.77"))));
        assertEquals(
                List.of("สำนักปลัด/ก.xlsx", "สำนักปลัด/ข.xlsx"),
                stored("SELECT file_name FROM v_findings WHERE code = 'score-conflict' ORDER BY 1"));
    }

    /** Year, count and lowest score of each year, after a division's form of 2566 and 2567 and its next one under another name. */
    private List<String> storedOfTwoForms(Consumer<XSSFWorkbook> next) throws Exception {
        blankForms();
        Files.createDirectories(inbox("สำนักปลัด"));
        deliver(SCORES, "สำนักปลัด/ก.xlsx", scoresOf(2566, 2567));
        run();
        nextDay();
        deliver(SCORES, "สำนักปลัด/ข.xlsx", next);
        run();
        return stored("SELECT fiscal_year, count(*), min(score) FROM v_scores GROUP BY 1 ORDER BY 1");
    }

    private static Consumer<XSSFWorkbook> scoresOf(int... years) {
        return workbook -> {
            for (int year : years) {
                for (int i = 0; i < 10; i++) {
                    put(workbook, "col_score_" + year, i, "9" + i % 5 + "." + year % 10 + (i + 1) % 10);
                }
            }
        };
    }

    /** For programs that read {@code run.json}: each finding with its place, as the views name it. */
    @Test
    void runListsWhatIsSolvedOpenAndNew() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
            put(workbook, "col_item", 1, "I99");
        });
        run();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_item", 1, "I99");
            put(workbook, "col_responsible", 1, "");
        });
        run();
        Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) report.get("resent")).get(0);
        assertEquals(List.of("period-not-understood"), codes(resent, "solved_findings"));
        assertEquals(List.of("item-not-recognised"), codes(resent, "open_findings"));
        assertEquals(List.of("responsible-missing"), codes(resent, "new_findings"));
        assertEquals(
                List.of(1L, 1L, 1L),
                List.of("solved", "open", "new").stream().map(resent::get).toList());
        Map<?, ?> solved = (Map<?, ?>) ((List<?>) resent.get("solved_findings")).get(0);
        assertEquals(
                List.of("warning", "มาตรการ", "I7", "เมื่อใดก็ตาม"),
                List.of("severity", "sheet", "cell", "found").stream()
                        .map(solved::get)
                        .toList());
        assertTrue(solved.get("message").toString().startsWith("มาตรการ!I7 "), solved.toString());
    }

    @Test
    void conflictThatStandsIsStillOpenWithFurtherCells() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", scores("90.20"));
        deliver(SCORES, "ข.xlsx", scores("90.99"));
        run();
        deliver(SCORES, "ข.xlsx", workbook -> {
            scores("90.99").accept(workbook);
            put(workbook, "col_score_2568", 1, "12.34");
        });
        assertEquals(Map.of("ข.xlsx", "solved [] open [score-conflict] new [score-implausible]"), resent());
    }

    @Test
    void totalThatNoScoresGiveIsSolvedWhenItIsMended() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", scores("90.20"));
        deliver(SCORES, "รวม.xlsx", workbook -> put(workbook, "col_score_2568", 13, "12.00"));
        run();
        assertEquals(List.of("รวม.xlsx"), stored("SELECT file_name FROM v_findings WHERE code = 'total-mismatch'"));
        deliver(SCORES, "รวม.xlsx", workbook -> put(workbook, "col_score_2568", 13, "90.25"));
        assertEquals(Map.of("รวม.xlsx", "solved [total-mismatch] open [] new []"), resent());
    }

    /** A slip that comes with the file that was to mend another one: three right cells were named before the one it changed. */
    @Test
    void scoreThatADeliveryChangedIsTheFirstToLookAtWhereTheTotalDoesNotAgree() throws Exception {
        blankForms();
        String changed =
                "SELECT instr(message, 'แก้ช่องต่อไปนี้จากครั้งก่อน') > 0, message FROM v_findings WHERE code = 'total-mismatch' ORDER BY submission_id DESC";
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 13, "12.00");
        });
        run();
        assertTrue(stored(changed).get(0).startsWith("0 "), stored(changed).get(0));
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("55.51").accept(workbook);
            put(workbook, "col_score_2568", 13, "12.00");
        });
        run();
        assertTrue(stored(changed).get(0).startsWith("1 "), stored(changed).get(0));
        assertTrue(
                stored(changed).get(0).contains(": 90.20 → 55.51"),
                stored(changed).get(0));
    }

    @Test
    void severalDeliveriesStayOpenWhereOneComesAgain() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        deliver(PLAN, "ข.xlsx", plan("ตรวจอาคาร"));
        run();
        deliver(PLAN, "ข.xlsx", plan("ตรวจอาคาร", "ประชุม"));
        assertEquals(Map.of("ข.xlsx", "solved [] open [several-deliveries] new []"), resent());
    }

    @Test
    void whatBothMendInOneNightIsSolvedForBoth() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        deliver(PLAN, "ข.xlsx", plan("ตรวจอาคาร"));
        run();
        for (String name : List.of("ก.xlsx", "ข.xlsx")) {
            String division = name.equals("ก.xlsx") ? "กองช่าง" : "สำนักปลัด";
            templates("to " + division, "--division", division);
            deliver("to " + division + "/3-มาตรการ-" + division + ".xlsx", name, plan("แผนของ" + division));
        }
        assertEquals(
                Map.of(
                        "ก.xlsx", "solved [several-deliveries] open [] new []",
                        "ข.xlsx", "solved [several-deliveries] open [] new []"),
                resent());
    }

    @Test
    void olderVersionThatComesBackToItsPathIsTold() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        keepAside("แผน.xlsx");
        run();
        nextDay();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        assertEquals(Map.of("แผน.xlsx", "solved [] open [] new [period-not-understood]"), resent());
        nextDay();
        putBack("แผน.xlsx");
        assertEquals(Map.of("แผน.xlsx", "solved [period-not-understood] open [] new [several-deliveries]"), resent());
        assertEquals(
                List.of("ระบบใช้ฉบับนี้แทน"),
                stored("SELECT substr(message, instr(message, 'ระบบใช้ฉบับนี้แทน'), 17) FROM v_findings"
                        + " WHERE code = 'several-deliveries'"));
        assertEquals(
                List.of("period ทุกเดือน เมื่อใดก็ตาม", "period เมื่อใดก็ตาม ทุกเดือน"),
                stored("SELECT field, old_text, new_text FROM v_changes ORDER BY change_id"));
        assertTrue(returned("แผน.xlsx", "พบใหม่"), "the answer tells what is new");
        assertEquals(Map.of(), resent());
    }

    @Test
    void laterFileOfAnotherNameTellsWhatItChangedCellByCell() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม", "ตรวจอาคาร"));
        run();
        nextDay();
        deliver(PLAN, "แผน แก้ไข.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_responsible", 1, "กองช่าง");
        });
        run();
        List<String> expected = List.of("แผน แก้ไข.xlsx แผน.xlsx มาตรการ H8 responsible กองคลัง กองช่าง 2026-11-21");
        String changes = "SELECT file_name, replaced_file_name, sheet, cell, field, old_text, new_text,"
                + " substr(changed_at, 1, 10) FROM v_changes ORDER BY change_id";
        assertEquals(expected, stored(changes));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("เปลี่ยนแปลง");
            assertEquals("H8", sheet.getRow(2).getCell(2).getStringCellValue());
        }
        // a third file of the same form: what it changes is compared with the one before it, and nothing is told twice
        nextDay();
        deliver(PLAN, "แผน แก้ไข ๒.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_responsible", 1, "สำนักปลัด");
        });
        run();
        assertEquals(
                List.of(
                        expected.get(0),
                        "แผน แก้ไข ๒.xlsx แผน แก้ไข.xlsx มาตรการ H8 responsible กองช่าง สำนักปลัด 2026-11-22"),
                stored(changes));
    }

    @Test
    void mendedCopyPutUnderAnotherNameTellsWhatIsSolvedOpenAndNew() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
            put(workbook, "col_item", 1, "I99");
        });
        run();
        nextDay();
        Files.createDirectories(inbox("แก้ไข"));
        mend("แผน.xlsx", "แก้ไข/แผน ฉบับแก้ไข.xlsx", workbook -> {
            put(workbook, "col_period", 0, "ทุกเดือน");
            put(workbook, "col_responsible", 1, "");
        });
        assertEquals(
                Map.of(
                        "แก้ไข/แผน ฉบับแก้ไข.xlsx",
                        "solved [period-not-understood] open [item-not-recognised]"
                                + " new [responsible-missing, several-deliveries]"),
                resent());
        assertEquals(
                List.of("แก้ไข/แผน ฉบับแก้ไข.xlsx accepted", "แผน.xlsx superseded"),
                stored("SELECT file_name, status FROM v_submissions WHERE latest = 1 ORDER BY 1"));
        assertTrue(returned("แก้ไข/แผน ฉบับแก้ไข.xlsx", "แก้แล้ว"));
        assertTrue(returned("แก้ไข/แผน ฉบับแก้ไข.xlsx", "ยังไม่ได้แก้"));
        // the mended copy of the copy under a third name, the others taken out
        nextDay();
        mend("แก้ไข/แผน ฉบับแก้ไข.xlsx", "แผน ๓.xlsx", workbook -> put(workbook, "col_item", 1, "I12"));
        Files.delete(inbox("แผน.xlsx"));
        Files.delete(inbox("แก้ไข/แผน ฉบับแก้ไข.xlsx"));
        assertEquals(
                Map.of(
                        "แผน ๓.xlsx",
                        "solved [item-not-recognised, several-deliveries] open [responsible-missing] new []"),
                resent());
        assertEquals(List.of("2"), stored("SELECT count(*) FROM v_measures"));
    }

    /** What says whose answer a copy is survives another program's saving. */
    @Test
    @Tag("slow")
    void mendedCopyThatLibreOfficeSavedIsKnownUnderAnotherName() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "SKIPPED: LibreOffice (soffice) is not installed");
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
            put(workbook, "col_item", 1, "I99");
        });
        run();
        nextDay();
        Path saved = office.get().reckoned(folder.resolve("output/latest/returned/แผน.xlsx"));
        Files.copy(saved, folder.resolve("saved.xlsx"));
        try (XSSFWorkbook workbook = open("saved.xlsx");
                OutputStream file = Files.newOutputStream(inbox("แผน ฉบับแก้ไข.xlsx"))) {
            put(workbook, "col_period", 0, "ทุกเดือน");
            put(workbook, "col_responsible", 1, "");
            workbook.write(file);
        }
        assertEquals(
                Map.of(
                        "แผน ฉบับแก้ไข.xlsx",
                        "solved [period-not-understood] open [item-not-recognised]"
                                + " new [responsible-missing, several-deliveries]"),
                resent());
        assertEquals(
                List.of("อบรม ทุกเดือน แผน ฉบับแก้ไข.xlsx มาตรการ", "ตรวจอาคาร ทุกเดือน แผน ฉบับแก้ไข.xlsx มาตรการ"),
                stored("SELECT measure, period, file_name, sheet FROM v_measures ORDER BY measure_id"));
        assertTrue(returned("แผน ฉบับแก้ไข.xlsx", "แก้แล้ว"));
        try (XSSFWorkbook workbook = open("output/latest/returned/แผน ฉบับแก้ไข.xlsx")) {
            assertEquals("มาตรการ", workbook.getSheetAt(1).getSheetName(), "one answer sheet, not two");
        }
    }

    /** Of the whole body no division tells that two files are the same; the mark in the copy does. */
    @Test
    void mendedCopyOfAFileWithoutADivisionTakesItsPlace() throws Exception {
        assertEquals(
                0,
                ita(
                        "templates",
                        "--output",
                        folder.resolve("whole").toString(),
                        "--fiscal-year",
                        "2569",
                        "--organisation",
                        BODY));
        deliver("whole/3-มาตรการ.xlsx", "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
        });
        run();
        nextDay();
        mend("แผน.xlsx", "แผน แก้ไข.xlsx", workbook -> put(workbook, "col_period", 0, "ทุกเดือน"));
        assertEquals(
                Map.of("แผน แก้ไข.xlsx", "solved [period-not-understood] open [] new [several-deliveries]"), resent());
        assertEquals(
                List.of("อบรม ทุกเดือน แผน แก้ไข.xlsx", "ตรวจอาคาร ทุกเดือน แผน แก้ไข.xlsx"),
                stored("SELECT measure, period, file_name FROM v_measures ORDER BY measure_id"));
        // the original mended in its own place counts again, for it came later
        nextDay();
        deliver("whole/3-มาตรการ.xlsx", "แผน.xlsx", plan("อบรม", "ตรวจอาคาร", "ประชุม"));
        assertFalse(ita("run", job) > 1, out());
        assertEquals(
                List.of("แผน แก้ไข.xlsx superseded", "แผน.xlsx accepted"),
                stored("SELECT file_name, status FROM v_submissions WHERE latest = 1 ORDER BY 1"));
        // two files that nobody's mark joins both count
        nextDay();
        deliver("whole/3-มาตรการ.xlsx", "อีกแผน.xlsx", plan("อบรม"));
        assertFalse(ita("run", job) > 1, out());
        assertEquals(
                List.of("อีกแผน.xlsx accepted", "แผน แก้ไข.xlsx superseded", "แผน.xlsx accepted"),
                stored("SELECT file_name, status FROM v_submissions WHERE latest = 1 ORDER BY 1"));
    }

    @Test
    void mendedCopyOfARefusedFileTellsThatItIsSolved() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(inbox("แผน.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("มาตรการ");
            List<List<String>> rows = List.of(
                    List.of("มาตรการ " + BODY),
                    List.of("ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "เรื่อง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"),
                    List.of("การใช้งบประมาณ", "เผยแพร่น้อย", "อบรม", "กองคลัง", "ทุกเดือน"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(file);
        }
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("refused"), stored("SELECT status FROM v_submissions"));
        assertTrue(shows("output/latest/returned/แผน.xlsx", 0, "ยังไม่ได้เก็บข้อมูลใดจากสมุดงานนี้"));
        assertEquals(List.of("fiscal-year-missing"), stored("SELECT code FROM v_findings WHERE severity = 'error'"));
        nextDay();
        mend("แผน.xlsx", "แผน แก้ไข.xlsx", workbook -> {
            Row title = workbook.getSheet("มาตรการ").getRow(0);
            title.getCell(0).setCellValue("มาตรการ " + BODY + " ปีงบประมาณ พ.ศ. 2569");
            workbook.getSheet("มาตรการ").getRow(1).getCell(2).setCellValue("มาตรการ");
        });
        Files.delete(inbox("แผน.xlsx"));
        String told = resent().get("แผน แก้ไข.xlsx");
        assertTrue(told.matches("solved \\[.*fiscal-year-missing.*] open .*"), told);
        assertEquals(List.of("อบรม"), stored("SELECT measure FROM v_measures"));
    }

    @Test
    void faultsOfOneCauseAreOneLineInStoreRunAndAnswer() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร", "ประชุม").accept(workbook);
            for (int i = 0; i < 3; i++) {
                put(workbook, "col_period", i, "เมื่อใดก็ตาม");
                put(workbook, "col_responsible", i, i == 0 ? "กองคลัง" : "");
                put(workbook, "col_item", i, "I99");
                put(workbook, "col_monitoring", i, "การรายงานผลและการกำกับติดตาม");
            }
        });
        run();
        Map<String, Integer> cells = new TreeMap<>(Map.of(
                "period-not-understood", 3, "responsible-missing", 2, "item-not-recognised", 3, "heading-in-cell", 3));
        Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        for (Map.Entry<String, Integer> each : cells.entrySet()) {
            assertEquals(
                    List.of(String.valueOf(each.getValue())),
                    stored("SELECT 1 + length(cells) - length(replace(cells, char(10), '')) FROM v_findings"
                            + " WHERE code = '" + each.getKey() + "'"),
                    each.getKey());
            assertEquals(1L, ((Map<?, ?>) report.get("findings")).get(each.getKey()), each.getKey());
            assertEquals(1, lines("output/latest/returned/แผน.xlsx", each.getKey()), each.getKey());
        }
    }

    @Test
    void itemInPlaceWithoutAnAddressIsAsked() throws Exception {
        blankForms();
        deliver(OIT, "ตรวจ.xlsx", workbook -> {
            put(workbook, "col_self_score", 0, "100");
            put(workbook, "col_self_score", 1, "๑๐๐");
            put(workbook, "col_url", 1, "ไม่มี");
            put(workbook, "col_self_score", 2, "100");
            put(workbook, "col_url", 2, "https://www.example.go.th/o3");
            put(workbook, "col_self_score", 3, "0");
        });
        run();
        assertEquals(
                List.of("address-missing warning แบบตรวจ OIT!D7", "row-not-understood warning แบบตรวจ OIT!D8"),
                stored("SELECT code, severity, cells FROM v_findings"
                        + " WHERE code IN ('address-missing', 'row-not-understood') ORDER BY code"));
    }

    @Test
    void answerCountsTheRowsThatAreStoredAndThoseThatAreNot() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "139.27");
        });
        assertEquals(1, ita("run", job), out());
        List<String> rows = stored("SELECT rows_read, rows_stored, rows_refused, rows_ignored FROM v_submissions");
        String[] n = rows.get(0).split(" ");
        assertEquals("1", n[2]);
        String said = "อ่าน " + thai(n[0]) + " แถว เก็บแล้ว " + thai(n[1]) + " แถว ยังไม่ได้เก็บเพราะมีข้อที่ต้องแก้ไข "
                + thai(n[2]) + " แถว และไม่ใช่ข้อมูลที่ต้องเก็บ " + thai(n[3]) + " แถว";
        assertTrue(shows("output/latest/returned/ก.xlsx", 0, said), said);
        assertTrue(shows("output/latest/returned/ก.xlsx", 0, "เก็บข้อมูลจากสมุดงานนี้ได้เพียงบางส่วน"));
        // the form's own help stays, and a returned copy that is sent again gets one answer
        Files.copy(
                folder.resolve("output/latest/returned/ก.xlsx"),
                folder.resolve("inbox/ก.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, ita("run", job), out());
        try (XSSFWorkbook returned = open("output/latest/returned/ก.xlsx")) {
            List<String> sheets = new ArrayList<>();
            returned.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertEquals(List.of("ผลการตรวจ", "ผลคะแนน", "_lists", "_meta", "วิธีกรอก", "_answer"), sheets);
        }
    }

    /** Screen, report, answers and sheets say the same of a refused file that was taken away: nothing is open. */
    @Test
    void refusedFileThatIsTakenAwayHasNothingToMend() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", scores("90.20"));
        Files.writeString(folder.resolve("inbox/เสีย.xlsx"), "no workbook");
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("เสีย.xlsx not-a-workbook"), errors());
        assertTrue(out().contains("ผิดพลาด 1"), out());
        Files.delete(folder.resolve("inbox/เสีย.xlsx"));
        assertEquals(0, ita("run", job), out());
        assertEquals(List.of(), errors());
        assertTrue(out().contains("ผิดพลาด 0"), out());
        assertFalse(out().contains("เสีย.xlsx"), out());
        Files.writeString(folder.resolve("inbox/เสีย.xlsx"), "no workbook");
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("เสีย.xlsx not-a-workbook"), errors());
    }

    private List<String> errors() throws Exception {
        return stored("SELECT file_name, code FROM v_findings WHERE severity = 'error'");
    }

    @Test
    void scoreThatWasRefusedIsToldAsItStood() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "39,27");
        });
        assertEquals(1, ita("run", job), out());
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "39.27");
        });
        run();
        assertEquals(
                List.of("score 2568 9 39,27 39.27"),
                stored("SELECT field, old_text, new_text FROM v_changes ORDER BY change_id"));
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "139.27");
        });
        assertEquals(1, ita("run", job), out());
        assertEquals(
                List.of("score 2568 9 39,27 39.27", "score 2568 9 39.27 139.27"),
                stored("SELECT field, old_text, new_text FROM v_changes ORDER BY change_id"));
    }

    @Test
    void scoresRefusedTogetherAreToldEachAsItStood() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "39,27");
            put(workbook, "col_score_2568", 9, "40,5");
        });
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("39,27 · 40,5"), stored("SELECT found FROM v_findings WHERE code = 'score-not-a-number'"));
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            put(workbook, "col_score_2568", 8, "39.27");
            put(workbook, "col_score_2568", 9, "40.5");
        });
        run();
        assertEquals(
                List.of("score 2568 9 39,27 39.27", "score 2568 10 40,5 40.5"),
                stored("SELECT field, old_text, new_text FROM v_changes ORDER BY change_id"));
    }

    @Test
    void changedIndicatorAndItemOfAMeasureAreToldAtTheirCells() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม", "ตรวจอาคาร"));
        run();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_indicator", 1, "การใช้อำนาจ");
            put(workbook, "col_item", 1, "I12");
        });
        run();
        assertEquals(
                List.of("C8 indicator การใช้งบประมาณ การใช้อำนาจ", "D8 item I8 I12"),
                stored("SELECT cell, field, old_text, new_text FROM v_changes ORDER BY cell"));
    }

    @Test
    void changedIndicatorAndItemOfAnAnalysisAreToldOnceAtTheirCells() throws Exception {
        blankForms();
        Consumer<XSSFWorkbook> analysis = workbook -> fill(
                workbook,
                0,
                Map.of(
                        "indicator", "การใช้งบประมาณ",
                        "item", "I8",
                        "weakness", "ไม่ทราบแผน",
                        "to-develop", "เผยแพร่แผน"));
        deliver(ANALYSIS, "วิเคราะห์.xlsx", analysis);
        run();
        deliver(ANALYSIS, "วิเคราะห์.xlsx", workbook -> {
            analysis.accept(workbook);
            put(workbook, "col_indicator", 0, "การใช้อำนาจ");
            put(workbook, "col_item", 0, "I12");
        });
        run();
        assertEquals(
                List.of("B7 indicator การใช้งบประมาณ การใช้อำนาจ", "C7 item I8 I12"),
                stored("SELECT cell, field, old_text, new_text FROM v_changes ORDER BY cell"));
    }

    @Test
    void changeOfAChecklistIsToldAtTheCellOfItsValue() throws Exception {
        blankForms();
        Consumer<XSSFWorkbook> checked = workbook -> fill(
                workbook,
                1,
                Map.of(
                        "responsible", "กองคลัง",
                        "url", "https://example.go.th/a",
                        "self-score", "100",
                        "date", "๓๑ มี.ค. ๒๕๖๙"));
        deliver(OIT, "oit.xlsx", checked);
        run();
        assertEquals(List.of("O2 2026-03-31"), stored("SELECT item, date FROM v_oit_items"));
        deliver(OIT, "oit.xlsx", workbook -> {
            checked.accept(workbook);
            put(workbook, "col_url", 1, "https://example.go.th/b");
            put(workbook, "col_self_score", 1, "0");
            put(workbook, "col_date", 1, "1 เม.ย. 2569");
        });
        run();
        assertEquals(
                List.of(
                        "D8 url https://example.go.th/a https://example.go.th/b",
                        "E8 self-score 100 0",
                        "F8 date 2026-03-31 2026-04-01"),
                stored("SELECT cell, field, old_text, new_text FROM v_changes ORDER BY cell"));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            String day = "๑ เม.ย. ๒๕๖๙";
            boolean shown = false;
            for (Row row : workbook.getSheet("OIT")) {
                for (Cell cell : row) {
                    shown |= cell.getCellType() == CellType.NUMERIC
                            && LocalDate.of(2026, 4, 1).atStartOfDay().equals(cell.getLocalDateTimeCellValue());
                }
            }
            assertTrue(shown, day);
            assertTrue(holds(workbook.getSheet("เปลี่ยนแปลง"), day), "changes tell days as people write them");
        }
    }

    @Test
    void originalThatIsNotKeptAnyMoreIsKeptAgainFromTheInboxElseTold() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        Path kept = archived();
        byte[] content = Files.readAllBytes(kept);
        Files.delete(kept);
        run();
        assertArrayEquals(content, Files.readAllBytes(kept));
        assertFalse(out().contains("archive"), out());

        Files.delete(kept);
        Files.delete(inbox("แผน.xlsx"));
        assertEquals(1, ita("run", job), out());
        assertTrue(out().contains("ไม่พบต้นฉบับของ แผน.xlsx ใน archive"), out());
        assertEquals(0, ita("status", job), out());
        assertTrue(out().contains("ไม่พบต้นฉบับของ แผน.xlsx ใน archive"), out());
        assertEquals(List.of("อบรม"), stored("SELECT measure FROM v_measures"));
        assertFalse(Files.exists(kept));
    }

    @Test
    void waivedFindingIsShownAsSuchWhereverItIs() throws Exception {
        Files.writeString(
                Path.of(job),
                "waivers:\n  - code: period-not-understood\n    reason: รอคำสั่ง\n    until: 2026-12-31\n",
                StandardOpenOption.APPEND);
        blankForms();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        run();
        assertEquals(
                List.of("period-not-understood รอคำสั่ง 2026-12-31 1"),
                stored("SELECT code, waived_for, waived_until,"
                        + " message LIKE '%(ผ่อนผันถึง 31 ธ.ค. 2569: รอคำสั่ง)' FROM v_findings"));
        Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        Map<?, ?> waived = (Map<?, ?>) ((List<?>) report.get("waived")).get(0);
        assertEquals(
                List.of("แผน.xlsx", "มาตรการ", "I7", "period-not-understood", "รอคำสั่ง", "2026-12-31"),
                List.of("file_name", "sheet", "cell", "code", "reason", "until").stream()
                        .map(waived::get)
                        .toList());
        try (XSSFWorkbook workbook = open("output/latest/returned/แผน.xlsx")) {
            assertTrue(holds(workbook.getSheetAt(0), "ผ่อนผันถึง ๓๑ ธ.ค. ๒๕๖๙"));
        }
        String page = Files.readString(folder.resolve("output/latest/index.html"));
        assertTrue(page.contains("ผ่อนผันถึง ๓๑ ธ.ค. ๒๕๖๙"), "the page tells it");
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            assertTrue(holds(workbook.getSheet("ข้อค้นพบ"), "ผ่อนผันถึง ๓๑ ธ.ค. ๒๕๖๙"));
        }
        assertEquals(0, ita("status", job), out());
        assertTrue(out().contains("แผน.xlsx มาตรการ!I7 [period-not-understood] ถึง 31 ธ.ค. 2569: รอคำสั่ง"), out());
    }

    @Test
    void doneWithoutAResultIsMarkedAtTheEmptyCell() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม", "ประชุม", "ตรวจอาคาร"));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        String form = "six/4-รายงานผล-กองคลัง.xlsx";
        deliver(form, "รายงาน.xlsx", workbook -> {
            put(workbook, "col_status", 0, "ดำเนินการแล้วเสร็จ");
            put(workbook, "col_status", 1, "อยู่ระหว่างดำเนินการ");
            put(workbook, "col_status", 2, "ดำเนินการแล้วเสร็จ");
        });
        run();
        assertEquals(
                List.of("I7 warning รายงานผล!I7+รายงานผล!I9"),
                stored("SELECT cell, severity, replace(cells, char(10), '+') FROM v_findings"
                        + " WHERE code = 'result-missing'"));
        nextDay();
        deliver(form, "รายงาน.xlsx", workbook -> {
            fill(workbook, 0, answered("อบรม ๒ ครั้ง เมื่อวันที่ ๑๐ มกราคม ๒๕๖๙"));
            put(workbook, "col_status", 1, "อยู่ระหว่างดำเนินการ");
            put(workbook, "col_status", 2, "ดำเนินการแล้วเสร็จ");
        });
        assertEquals(Map.of("รายงาน.xlsx", "solved [result-missing] open [result-missing] new []"), resent());
    }

    @Test
    void missingResponsibleIsMarkedAtItsEmptyCell() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ประชุม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_responsible", 1, "");
        });
        run();
        assertEquals(List.of("H8"), stored("SELECT cell FROM v_findings WHERE code = 'responsible-missing'"));
        nextDay();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            plan("อบรม", "ประชุม", "ตรวจอาคาร").accept(workbook);
            for (int i = 0; i < 3; i++) {
                put(workbook, "col_responsible", i, "");
            }
        });
        run();
        assertEquals(
                List.of("มาตรการ!H7,มาตรการ!H8,มาตรการ!H9"),
                stored("SELECT replace(cells, char(10), ',') FROM v_findings WHERE code = 'responsible-missing'"
                        + " AND submission_id = (SELECT max(submission_id) FROM v_submissions)"));
    }

    @Test
    void otherDigitsOfTheJobAreThoseOfTheAnswersToo() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        Path file = Path.of(job);
        String plain = Files.readString(file);
        Files.writeString(file, plain + "digits: thai\n");
        run();
        assertTrue(shows("output/latest/returned/แผน.xlsx", 0, "ควรตรวจสอบ ๑ ข้อ"));
        Files.writeString(file, plain + "digits: arabic\n");
        run();
        assertTrue(shows("output/latest/returned/แผน.xlsx", 0, "ควรตรวจสอบ 1 ข้อ"));
    }

    @Test
    void identicalCopyIsNoSecondVersionAndItsAnswerAsksForNoMending() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        run();
        nextDay();
        Files.copy(inbox("แผน.xlsx"), inbox("สำเนา.xlsx"));
        run();
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("ความครบถ้วน");
            assertTrue(holds(sheet, "ส่งแล้ว"));
            assertFalse(holds(sheet, "ฉบับที่"));
        }
        String answer = "output/latest/returned/สำเนา.xlsx";
        assertTrue(shows(answer, 0, "ลบไฟล์สำเนานี้"));
        assertFalse(shows(answer, 0, "กรุณาแก้ไขในช่องที่ระบายสี"));
        assertTrue(shows("output/latest/returned/แผน.xlsx", 0, "กรุณาแก้ไขในช่องที่ระบายสี"));
        assertEquals(0, ita("status", job), out());
        assertTrue(out().contains("แผน.xlsx"), out());
        assertFalse(out().contains("สำเนา.xlsx"), out());
    }

    @Test
    void scoresThatAreSaidToBeOnesOwnFromNowOnAreAChangeThoughTheirFiguresStay() throws Exception {
        blankForms();
        deliver(SCORES, "ก.xlsx", scores("90.20"));
        run();
        deliver(SCORES, "ก.xlsx", workbook -> {
            scores("90.20").accept(workbook);
            Cell title = workbook.getSheetAt(0).getRow(0).getCell(0);
            title.setCellValue(title.getStringCellValue() + " (ประเมินตนเอง)");
        });
        run();
        String first;
        try (XSSFWorkbook workbook = open("inbox/ก.xlsx")) {
            first = cell(workbook, "col_score_2568", 0).getAddress().formatAsString();
        }
        assertEquals(
                List.of(first + " source 2568 official self-assessment"),
                stored("SELECT cell, field, old_text, new_text FROM v_changes ORDER BY change_id"));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            Row row = workbook.getSheet("เปลี่ยนแปลง").getRow(2);
            assertEquals(
                    List.of("ที่มาของคะแนน ปี ๒๕๖๘", "ผลอย่างเป็นทางการ", "ประเมินตนเอง"),
                    List.of(
                            row.getCell(3).toString(),
                            row.getCell(4).toString(),
                            row.getCell(5).toString()));
        }
    }

    @Test
    void runReportCountsWhatIsSolvedAsTheAnswerDoes() throws Exception {
        blankForms();
        Consumer<XSSFWorkbook> unclear = workbook -> {
            plan("อบรม", "ประชุม", "ตรวจอาคาร").accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
            put(workbook, "col_period", 1, "เมื่อใดก็ตาม");
            put(workbook, "col_period", 2, "ตามสะดวก");
        };
        deliver(PLAN, "แผน.xlsx", unclear);
        run();
        assertEquals(List.of("2"), stored("SELECT count(*) FROM v_findings WHERE code = 'period-not-understood'"));
        deliver(PLAN, "แผน.xlsx", workbook -> {
            unclear.accept(workbook);
            put(workbook, "col_period", 0, "ทุกเดือน");
            put(workbook, "col_period", 1, "ทุกเดือน");
        });
        run();
        String console = out();
        assertTrue(shows("output/latest/returned/แผน.xlsx", 0, "แก้ไขเรียบร้อยแล้ว ๑ ข้อ"));
        Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) report.get("resent")).get(0);
        assertEquals(List.of(1L, 1L, 0L), List.of(resent.get("solved"), resent.get("open"), resent.get("new")));
        assertTrue(console.contains("แก้ไขแล้ว 1 ยังค้าง 1 ใหม่ 0"), console);
    }

    @Test
    void statusTellsDueDaysInTheBuddhistEra() throws Exception {
        Files.writeString(
                Path.of(job),
                "expect:\n  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}\n"
                        + "    fiscal-year: 2569\n    forms: [scores]\n    due: 2026-10-31\n",
                StandardOpenOption.APPEND);
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        assertEquals(0, ita("status", job), out());
        assertTrue(out().contains("กำหนด 31 ต.ค. 2569"), out());
    }

    @Test
    void blankFormsBesideFilledOnesAreNoConflict() throws Exception {
        blankForms();
        deliver(
                OIT,
                "oit.xlsx",
                workbook -> fill(workbook, 0, Map.of("responsible", "สำนักปลัด", "self-score", "100")));
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        nextDay();
        deliver(OIT, "oit เปล่า.xlsx", workbook -> {});
        deliver(OIT, "oit เปล่า ๒.xlsx", workbook -> put(workbook, "col_note", 0, ""));
        deliver(PLAN, "แผน เปล่า.xlsx", workbook -> {});
        run();
        assertEquals(List.of(), stored("SELECT file_name FROM v_findings WHERE code = 'several-deliveries'"));
        assertEquals(
                List.of("O1 สำนักปลัด 100 oit.xlsx"),
                stored("SELECT item, owner, self_score, file_name FROM v_oit_items"));
        assertEquals(List.of("อบรม แผน.xlsx"), stored("SELECT measure, file_name FROM v_measures"));
    }

    @Test
    void reportWithThePlanAloneGivesWayToTheOneThatIsAnswered() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        String report = "six/4-รายงานผล-กองคลัง.xlsx";
        deliver(report, "ก.xlsx", workbook -> fill(workbook, 0, answered("อบรม ๒ ครั้ง")));
        run();
        nextDay();
        deliver(report, "ข.xlsx", workbook -> put(workbook, "col_seq", 0, "1"));
        run();
        assertEquals(
                List.of("ก.xlsx อบรม ๒ ครั้ง"), stored("SELECT file_name, result FROM v_measures WHERE round = 6"));
        assertEquals(List.of(), stored("SELECT file_name FROM v_findings WHERE code = 'several-deliveries'"));
    }

    @Test
    void olderContentUnderAnotherNameNeverWinsAndIsTold() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        keepAside("แผน.xlsx");
        run();
        nextDay();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        run();
        nextDay();
        Files.copy(folder.resolve("aside"), inbox("แผนเดิม.xlsx"));
        run();
        assertEquals(List.of("แผน.xlsx เมื่อใดก็ตาม"), stored("SELECT file_name, period FROM v_measures"));
        assertEquals(
                List.of("แผน.xlsx แผน.xlsx", "แผนเดิม.xlsx แผน.xlsx"),
                stored("SELECT file_name, expected FROM v_findings WHERE code = 'several-deliveries' ORDER BY 1"));
    }

    @Test
    void whatIsTakenOutOfTheInboxIsToldAsLongAsItCounts() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        run();
        nextDay();
        deliver(PLAN, "ข.xlsx", unclear("อบรม"));
        run();
        assertFalse(out().contains("ไม่อยู่ในโฟลเดอร์รับส่งแล้ว"), out());
        Files.move(inbox("ข.xlsx"), folder.resolve("aside"));
        run();
        assertTrue(out().contains("--forget ชื่อไฟล์ (1):\n  ข.xlsx"), out());
        assertEquals(
                List.of("1"),
                stored(
                        "SELECT count(*) FROM v_findings WHERE file_name = 'ก.xlsx' AND message LIKE '%--forget \"ข.xlsx\"%'"));
    }

    @Test
    void publishedFindingsGoOnceTheFormerFileIsTakenOutAsTheyAsk() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        run();
        nextDay();
        deliver(PLAN, "ข.xlsx", plan("อบรม", "ตรวจอาคาร"));
        run();
        Files.delete(inbox("ก.xlsx"));
        run();
        Map<?, ?> report = (Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"));
        assertEquals("{}", report.get("findings").toString());
    }

    @Test
    void olderTimeOfModificationLosesWhereBothComeTogether() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        deliver(PLAN, "ข.xlsx", unclear("อบรม"));
        Files.setLastModifiedTime(inbox("ก.xlsx"), FileTime.from(Instant.parse("2026-11-19T00:00:00Z")));
        Files.setLastModifiedTime(inbox("ข.xlsx"), FileTime.from(Instant.parse("2026-11-18T00:00:00Z")));
        run();
        assertEquals(List.of("ก.xlsx ทุกเดือน"), stored("SELECT file_name, period FROM v_measures"));
        assertEquals(
                List.of("ก.xlsx ข.xlsx period เมื่อใดก็ตาม ทุกเดือน"),
                stored("SELECT file_name, replaced_file_name, field, old_text, new_text FROM v_changes"));
    }

    @Test
    void forgottenDeliveryGivesItsPlaceBackAndMayComeAgain() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        run();
        nextDay();
        deliver(PLAN, "ข.xlsx", unclear("อบรม"));
        run();
        assertEquals(List.of("ข.xlsx"), stored("SELECT file_name FROM v_measures"));
        Files.move(inbox("ข.xlsx"), folder.resolve("aside"));
        assertEquals(0, ita("run", job, "--forget", "ข.xlsx"), out());
        assertEquals(List.of("ก.xlsx"), stored("SELECT file_name FROM v_measures"));
        assertEquals(List.of(), stored("SELECT file_name FROM v_findings WHERE code = 'several-deliveries'"));
        nextDay();
        putBack("ข.xlsx");
        assertEquals(Map.of(), resent(), "nothing lay at its path");
        assertEquals(List.of("ข.xlsx"), stored("SELECT file_name FROM v_measures"));
        assertEquals(
                List.of("ก.xlsx ข.xlsx", "ข.xlsx ข.xlsx"),
                stored("SELECT file_name, expected FROM v_findings WHERE code = 'several-deliveries' ORDER BY 1"));
    }

    /** No score of a body has changed: one counts no more, and another's has come. */
    @Test
    void fileOfAnotherBodyInTheSamePlaceChangesNoScore() throws Exception {
        Nights nights = new Nights(folder.resolve("nights"), "papers: none\n");
        nights.deliver("คะแนน.xlsx", "เบญจา", "80");
        assertEquals(0, nights.run(), nights.err());
        nights.deliver("คะแนน.xlsx", "อรุณ", "90");
        assertEquals(0, nights.run(), nights.err());
        String changes =
                "SELECT group_concat(organisation || ' ' || field || ' ' || old_text || ifnull(new_text, ''), ', ')"
                        + " FROM v_changes";
        String gone = "องค์การบริหารส่วนตำบลเบญจา forgotten-scores 2568 องค์การบริหารส่วนตำบลเบญจา: 1";
        assertEquals(gone, nights.text(changes));
        assertEquals("90.0", nights.text("SELECT group_concat(score) FROM v_scores"));
        nights.deliver("คะแนน.xlsx", "เบญจา", "81");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(gone.replace("เบญจา", "อรุณ"), nights.text(changes));
    }

    /** It never counted for anything. */
    @Test
    void blankFormThatIsTakenOutIsNoDelivery() throws Exception {
        blankForms();
        deliver(SCORES, "แบบเปล่า.xlsx", workbook -> {});
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        nextDay();
        Files.delete(inbox("แบบเปล่า.xlsx"));
        assertEquals(0, ita("run", job), out());
        assertFalse(out().contains("แบบเปล่า.xlsx"), out());
        assertEquals(0, ita("status", job), out());
        assertFalse(out().contains("แบบเปล่า.xlsx"), out());
    }

    /** What was taken out with its folder is forgotten with it, and the screen says what counts no longer; what still lies there is not. */
    @Test
    void aFolderIsForgottenWithAllThatLayInIt() throws Exception {
        blankForms();
        Files.createDirectories(inbox("กองคลัง"));
        deliver(PLAN, "กองคลัง/ก.xlsx", plan("อบรม"));
        deliver(PLAN, "กองคลัง/ข.xlsx", plan("ประชุม"));
        deliver(PLAN, "กองคลัง ๒.xlsx", plan("ทบทวน"));
        run();
        nextDay();
        Files.delete(inbox("กองคลัง/ก.xlsx"));
        assertEquals(2, ita("run", job, "--forget", "กองคลัง"), out());
        assertTrue(out().contains("กองคลัง/ข.xlsx"), out());
        Files.delete(inbox("กองคลัง/ข.xlsx"));
        assertEquals(0, ita("run", job, "--forget", "กองคลัง"), out());
        assertTrue(out().contains("ไม่นับแล้วตามคำสั่ง --forget (2):\n  กองคลัง/ก.xlsx\n  กองคลัง/ข.xlsx\n"), out());
        assertEquals(
                List.of("กองคลัง ๒.xlsx"),
                stored("SELECT file_name FROM v_submissions WHERE latest = 1 AND rows_stored > 0"));
    }

    /** Its findings stayed open where it was forgotten before a run had seen that it was gone. */
    @Test
    void refusedFileThatIsForgottenLeavesNoFindings() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        Files.writeString(inbox("ข้อมูล.xlsx"), "this is no workbook");
        assertEquals(1, ita("run", job), out());
        String findings = "SELECT code FROM v_findings WHERE file_name = 'ข้อมูล.xlsx'";
        assertEquals(List.of("not-a-workbook"), stored(findings));
        byte[] content = Files.readAllBytes(inbox("ข้อมูล.xlsx"));
        Files.delete(inbox("ข้อมูล.xlsx"));
        assertEquals(0, ita("run", job, "--forget", "ข้อมูล.xlsx"), out());
        assertEquals(List.of(), stored(findings));
        assertEquals(List.of("1"), stored("SELECT gone FROM v_submissions WHERE file_name = 'ข้อมูล.xlsx'"));
        nextDay();
        Files.write(inbox("ข้อมูล.xlsx"), content);
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of("not-a-workbook"), stored(findings), "it has come back as it was");
        assertEquals(List.of("0"), stored("SELECT gone FROM v_submissions WHERE file_name = 'ข้อมูล.xlsx'"));
    }

    @Test
    void olderVersionAfterAForgottenNewerOneIsTold() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        keepAside("แผน.xlsx");
        run();
        nextDay();
        deliver(PLAN, "แผน.xlsx", unclear("อบรม"));
        run();
        Files.delete(inbox("แผน.xlsx"));
        assertEquals(0, ita("run", job, "--forget", "แผน.xlsx"), out());
        assertEquals(List.of(), stored("SELECT file_name FROM v_measures"));
        String gone = "SELECT field, old_text FROM v_changes WHERE file_name = 'แผน.xlsx' AND cell = ''";
        assertEquals(1, stored(gone).size());
        assertTrue(stored(gone).get(0).matches("forgotten-measures \\d{4} \\S+: 1"), () -> gone);
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            assertTrue(holds(workbook.getSheet("เปลี่ยนแปลง"), "ไม่นับแล้ว"));
        }
        nextDay();
        putBack("แผน.xlsx");
        run();
        assertEquals(List.of(), stored(gone), "it counts again");
        assertEquals(List.of("ทุกเดือน"), stored("SELECT period FROM v_measures"));
        assertEquals(List.of("1"), stored("SELECT count(*) FROM v_findings WHERE code = 'several-deliveries'"));
    }

    @Test
    void ruleOnTrialIsShownAndCountsNowhere() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", plan("อบรม"));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> fill(workbook, 0, answered("ดำเนินการแล้ว")));
        assertEquals(0, ita("run", job, "--json"), out());
        assertEquals(Map.of("error", 0L, "warning", 0L, "notice", 0L), json().get("findings"));
        assertEquals(
                List.of("result-not-concrete notice 1"),
                stored("SELECT code, severity, on_trial FROM v_findings WHERE file_name = 'รายงาน.xlsx'"));
        Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        assertEquals(Map.of(), report.get("findings"));
        assertEquals(Map.of("result-not-concrete", 1L), report.get("findings_on_trial"));
        assertTrue(returned("รายงาน.xlsx", "○ ทดลอง"));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            assertNull(workbook.getSheet("ข้อค้นพบ"), "nobody has to do anything");
            assertTrue(
                    SheetCells.texts(workbook.getSheet("ที่มา")).stream()
                            .anyMatch(text -> text.startsWith("result-not-concrete: ")),
                    "the administrator sees it beside its file");
        }
        assertEquals(0, ita("check", inbox("รายงาน.xlsx").toString()));
        assertTrue(out().contains("ไม่มีสิ่งที่ต้องแก้ไข"), out());
        assertTrue(out().contains("ทดลอง [result-not-concrete]"), out());
        assertTrue(out().contains("จากกฎที่อยู่ระหว่างทดลอง 1 (ไม่นับ)"), out());
    }

    private static Consumer<XSSFWorkbook> scores(String first) {
        return workbook -> {
            for (int i = 0; i < 10; i++) {
                put(
                        workbook,
                        "col_score_2568",
                        i,
                        i == 0 ? first : "90.2" + (i < 8 ? i : 17 - i)); // not in order of size
            }
        };
    }

    private static Consumer<XSSFWorkbook> plan(String... measures) {
        return workbook -> {
            for (int i = 0; i < measures.length; i++) {
                fill(workbook, i, measure(measures[i]));
            }
        };
    }

    private static Consumer<XSSFWorkbook> unclear(String measure) {
        return workbook -> {
            plan(measure).accept(workbook);
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
        };
    }

    private static Map<String, String> answered(String result) {
        return Map.of("status", "ดำเนินการแล้วเสร็จ", "result", result, "outcome", "เข้าใจระเบียบ");
    }

    private static String thai(String number) {
        return ThaiText.thaiDigits(number);
    }

    /** Mends the copy that came back, and puts it into the inbox. */
    private void mend(String name, String as, Consumer<XSSFWorkbook> mending) throws IOException {
        try (XSSFWorkbook workbook = open("output/latest/returned/" + name);
                OutputStream file = Files.newOutputStream(inbox(as))) {
            mending.accept(workbook);
            workbook.write(file);
        }
    }

    private void nextDay() {
        now = now.plusSeconds(86_400);
    }

    private Path archived() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work/store.db.files/archive"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean holds(XSSFSheet sheet, String words) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int lines(String file, String code) throws IOException {
        int lines = 0;
        try (XSSFWorkbook workbook = open(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    lines += cell.toString().equals(code) ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private boolean shows(String file, int sheet, String words) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            return holds(workbook.getSheetAt(sheet), words);
        }
    }

    private Path inbox(String name) {
        return folder.resolve("inbox").resolve(name);
    }

    private void keepAside(String name) throws IOException {
        Files.copy(inbox(name), folder.resolve("aside"));
    }

    private void putBack(String name) throws IOException {
        Files.copy(folder.resolve("aside"), inbox(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<?, ?> json() throws IOException {
        return (Map<?, ?>) Json.parse(out());
    }

    /** What a run says of the files that came again, by file. */
    private Map<String, String> resent() throws IOException {
        int code = ita("run", job, "--json");
        assertFalse(code > 1, out());
        Map<String, String> told = new TreeMap<>();
        for (Object each : (List<?>) json().get("resent")) {
            Map<?, ?> file = (Map<?, ?>) each;
            told.put(
                    (String) file.get("file"),
                    "solved " + codes(file, "solved") + " open " + codes(file, "open") + " new " + codes(file, "new"));
        }
        return told;
    }

    /** Whether a cell of the first sheet of an answer holds these words. */
    private boolean returned(String name, String words) throws IOException {
        try (XSSFWorkbook workbook = open("output/latest/returned/" + name)) {
            for (var row : workbook.getSheetAt(0)) {
                for (var cell : row) {
                    if (cell.toString().equals(words)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
