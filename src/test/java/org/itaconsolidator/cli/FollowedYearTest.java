package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body's measures from plan to both reports, on the whole program and workbooks as officers send them. */
@Tag("whole-run")
class FollowedYearTest {
    private static final String GUIDE = "จัดทำคู่มือการให้บริการรับชำระภาษีฉบับประชาชน";
    private static final String PROCUREMENT = "เปิดเผยแผนการจัดซื้อจัดจ้างบนเว็บไซต์ทุกไตรมาส";
    private static final String REWORDED = "เปิดเผยแผนจัดซื้อจัดจ้างบนหน้าเว็บไซต์ของหน่วยงานทุกไตรมาส";
    private static final String CARS = "ตรวจสอบการใช้รถยนต์ส่วนกลางโดยหัวหน้าฝ่าย";
    private static final String BOX = "ตั้งกล่องรับฟังข้อเสนอของผู้มาติดต่อหน้าสำนักงาน";
    private static final String COPIED =
            "ประชุมชี้แจงเจ้าหน้าที่ทุกคนให้ถือปฏิบัติตามแนวทางใหม่ และติดป้ายประกาศไว้ในห้องทำงานครบทุกห้องแล้ว";

    private static final String MEASURES = """
            SELECT m.measure, f.origin, coalesce(r.round, '-'), coalesce(f.likely, '-')
            FROM v_followed_measures f JOIN v_measures m USING (measure_id)
                LEFT JOIN v_measures r ON r.measure_id = f.report_id
            ORDER BY f.measure_id, r.round, f.likely
            """;

    private static final String OF_PROCUREMENT = """
            SELECT d.told, d.met_on, d.unchecked FROM v_due_dates d JOIN v_measures m USING (measure_id)
            WHERE m.form = 'measures' AND d.step_no = 0 AND m.measure = '%s'
            """.formatted(PROCUREMENT);
    private static final List<String> NOT_PROVED = List.of("not-checkable|null|only-planned-days");

    @TempDir
    private Path folder;

    private Nights nights;
    private MeasuresOffice office;

    @BeforeEach
    void plan() throws IOException {
        nights = new Nights(folder, "papers: all\n");
        office = new MeasuresOffice(nights);
        office.plan(
                "กองคลัง/มาตรการ.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(
                        List.of(GUIDE, "๑. ยกร่าง ๒. เผยแพร่", "กองคลัง", "ภายในเดือนมกราคม ๒๕๖๙", "รายงานปลัด"),
                        List.of(PROCUREMENT, "", "กองคลัง", "ภายในเดือนมีนาคม ๒๕๖๙", "รายงานปลัด"),
                        List.of(CARS, "", "กองคลัง", "ภายในเดือนกันยายน ๒๕๖๙", "รายงานปลัด")));
    }

    private static List<String> told(String measure, String result, String recommendation) {
        return List.of(measure, "กองคลัง", result, "ประชาชนสะดวกขึ้น", "", recommendation);
    }

    /** Last year's report form, with this year's work below its old title, takes nothing of last year's away. */
    @Test
    void formOfLastYearThatIsFilledInForThisYearReplacesNothing() throws Exception {
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2568, 6, List.of(told(GUIDE, "เผยแพร่แล้ว", "")));
        run();
        List<List<String>> later = new ArrayList<>();
        for (String period : List.of("ต.ค. ๒๕๖๘ - มี.ค. ๒๕๖๙", "พ.ย. ๒๕๖๘")) {
            List<String> row = new ArrayList<>(told(GUIDE, "เผยแพร่แล้ว", ""));
            row.add(period);
            later.add(row);
        }
        office.reportWithPeriods("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2568, 6, later);
        assertEquals(1, nights.run(), nights.out());
        assertEquals(
                List.of("error|มาตรการ|H4|2569|2568"),
                office.ask("SELECT severity, sheet, cell, found, expected FROM v_findings"
                        + " WHERE code = 'fiscal-year-mismatch'"));
        assertEquals(
                List.of("กองคลัง/รายงาน.xlsx|2568|" + GUIDE),
                office.ask("SELECT file_name, fiscal_year, measure FROM v_measures WHERE form = 'report'"));
    }

    /** A day beside a result that gives none is the day of the work; the day of the report is nobody's. */
    @ParameterizedTest
    @CsvSource({
        "วันที่ดำเนินการ, kept|2026-01-12",
        "วันที่แล้วเสร็จ, kept|2026-01-12",
        "วันที่รายงาน, not-checkable|null"
    })
    void dayInAColumnOfItsOwnIsThatOfTheWork(String heading, String told) throws Exception {
        nights.write(
                "กองคลัง/รายงาน.xlsx",
                "รายงาน",
                List.of(
                        List.of("รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2569 รอบ 6 เดือน"),
                        List.of("อบต.ตัวอย่าง อำเภอเมือง จังหวัดตราด"),
                        List.of("มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน", heading),
                        List.of(GUIDE, "กองคลัง", "ม.ค. 2569", "จัดทำและเผยแพร่คู่มือแล้ว", "12 ม.ค. 2569")));
        run();
        assertEquals(List.of(told), office.ask("""
                        SELECT d.told, d.met_on FROM v_due_dates d JOIN v_measures m USING (measure_id)
                        WHERE m.form = 'measures' AND d.step_no = 0 AND m.measure = '""" + GUIDE + "'"));
    }

    private static final String BEFORE_TIME =
            "SELECT file_name, severity, found, expected FROM v_findings WHERE code = 'report-before-time'";

    /** A file can tell of no day after that on which it was first read; read again later, or copied, it is the same file. */
    @Test
    void dayThatIsToComeProvesNothingUntilItIsToldAgain() throws Exception {
        nights.clock.set("2026-02-10T03:00:00Z");
        List<List<String>> result = List.of(told(PROCUREMENT, "เผยแพร่แผนแล้วเมื่อวันที่ ๒๕ มีนาคม ๒๕๖๙", ""));
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, result);
        assertEquals(0, nights.ita("run", nights.job.toString(), "--business-date", "2026-01-05"));
        assertEquals(NOT_PROVED, office.ask(OF_PROCUREMENT));
        assertEquals(
                List.of("กองคลัง/รายงาน.xlsx|D4|25/03/2569|10/02/2569"),
                office.ask("SELECT file_name, cell, found, expected FROM v_findings WHERE code = 'event-to-come'"));
        assertEquals(List.of("กองคลัง/รายงาน.xlsx|notice|10/02/2569|31/03/2569"), office.ask(BEFORE_TIME));
        nights.clock.set("2026-05-04T03:00:00Z");
        Path file = folder.resolve("inbox/กองคลัง/รายงาน.xlsx");
        Files.move(file, file.resolveSibling("รายงาน ๖ เดือน.xlsx"));
        run();
        assertEquals(NOT_PROVED, office.ask(OF_PROCUREMENT));
        // other words, for the same written within a second are the same bytes
        office.report(
                "กองคลัง/รายงาน ๖ เดือน.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(PROCUREMENT, "เผยแพร่แผนแล้วเมื่อวันที่ ๒๕ มีนาคม ๒๕๖๙ ครบถ้วน", "")));
        run();
        assertEquals(List.of("kept|2026-03-25|null"), office.ask(OF_PROCUREMENT));
        assertEquals(List.of(), office.ask("SELECT cell FROM v_findings WHERE code = 'event-to-come'"));
        assertEquals(List.of(), office.ask(BEFORE_TIME));
    }

    /** In the last month of a round many send its report; the one of the whole year that came in April may be the other one. */
    @Test
    void reportLongBeforeItsRoundEndsIsTold() throws Exception {
        List<List<String>> result = List.of(told(PROCUREMENT, "เผยแพร่แผนแล้วเมื่อวันที่ ๒๕ มกราคม ๒๕๖๙", ""));
        nights.clock.set("2026-03-02T03:00:00Z");
        office.report("กองคลัง/หก.xlsx", "ตัวอย่าง", 2569, 6, result);
        run();
        nights.clock.set("2026-04-10T03:00:00Z");
        office.report("กองคลัง/สิบสอง.xlsx", "ตัวอย่าง", 2569, 12, result);
        run();
        assertEquals(List.of("กองคลัง/สิบสอง.xlsx|notice|10/04/2569|30/09/2569"), office.ask(BEFORE_TIME));
    }

    /** Who runs the program for a later day says that this is the day. */
    @Test
    void dayUpToTheBusinessDateProves() throws Exception {
        nights.clock.set("2026-02-10T03:00:00Z");
        office.report(
                "กองคลัง/รายงาน.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(PROCUREMENT, "เผยแพร่แผนแล้วเมื่อวันที่ ๒๕ มีนาคม ๒๕๖๙", "")));
        assertEquals(0, nights.ita("run", nights.job.toString(), "--business-date", "2026-03-25"));
        assertEquals(List.of("kept|2026-03-25|null"), office.ask(OF_PROCUREMENT));
        run();
        assertEquals(List.of("kept|2026-03-25|null"), office.ask(OF_PROCUREMENT));
    }

    private void run() {
        assertEquals(0, nights.run(), nights.out() + nights.err());
    }

    private String paper(String name) throws IOException {
        try (InputStream in = Files.newInputStream(published(name));
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void measureIsRecognisedRewordedMissingOrNewInBothReports() throws Exception {
        office.report(
                "กองคลัง/รายงาน ๖.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(
                        told(GUIDE, "เผยแพร่คู่มือเมื่อวันที่ ๑๒ มกราคม ๒๕๖๙", ""),
                        told(REWORDED, "เผยแพร่แผนแล้วเมื่อวันที่ ๓ มีนาคม ๒๕๖๙", ""),
                        told(BOX, "ตั้งกล่องแล้วเมื่อวันที่ ๕ มีนาคม ๒๕๖๙", "")));
        run();
        assertEquals(
                List.of(
                        GUIDE + "|planned|6|0",
                        PROCUREMENT + "|planned|6|1",
                        CARS + "|planned|-|-",
                        REWORDED + "|new-in-report|6|0",
                        BOX + "|new-in-report|6|0"),
                office.ask(MEASURES));
        assertEquals(
                List.of(
                        GUIDE + "|kept|2026-01-12|null",
                        PROCUREMENT + "|not-checkable|null|only-likely-report",
                        CARS + "|null|null|null"),
                office.ask("""
                        SELECT m.measure, d.told, d.met_on, d.unchecked FROM v_due_dates d JOIN v_measures m USING (measure_id)
                        WHERE m.form = 'measures' AND d.step_no = 0 ORDER BY m.measure_id
                        """),
                "nothing is counted for the plan's measure that the report words otherwise");
        assertEquals(
                List.of("มาตรการ|B5|" + REWORDED + "|" + PROCUREMENT),
                office.ask("SELECT sheet, cell, found, expected FROM v_findings WHERE code = 'measure-reworded'"));
        String report = paper("report-2569-6.docx");
        String silent = report.substring(report.indexOf("มาตรการตามแผนที่ยังไม่มีรายงานผลในรอบนี้"));
        assertTrue(silent.contains(CARS) && !silent.contains(GUIDE), silent);
        assertLikelyMeasureIsMarkedInEveryPaper(report, silent);
        assertEquals(
                List.of(
                        "รายงานแล้ว หลักฐานวันที่ไม่ครบ|(น่าจะเป็นมาตรการเดียวกัน รอยืนยัน) เผยแพร่แผนแล้วเมื่อวันที่ ๓ มีนาคม ๒๕๖๙|รายงานที่คล้ายกันใช้ถ้อยคำต่างไป รอยืนยัน"),
                followUp(PROCUREMENT));
        assertEquals(
                List.of(
                        "รายงานครบ|เผยแพร่แผนแล้วเมื่อวันที่ ๓ มีนาคม ๒๕๖๙|อยู่ในรายงาน ไม่อยู่ในแผน\nน่าจะเป็นมาตรการในแผนที่ใช้ถ้อยคำอื่น รอยืนยัน"),
                followUp(REWORDED));

        office.report(
                "กองคลัง/รายงาน ๑๒.xlsx",
                "ตัวอย่าง",
                2569,
                12,
                List.of(
                        told(GUIDE, "ปรับปรุงคู่มือเมื่อวันที่ ๑๔ กรกฎาคม ๒๕๖๙", ""),
                        told(PROCUREMENT, "เผยแพร่แผนแล้วเมื่อวันที่ ๓ กรกฎาคม ๒๕๖๙", ""),
                        told(BOX, "เปิดกล่องแล้วเมื่อวันที่ ๘ กรกฎาคม ๒๕๖๙", "")));
        run();
        assertEquals(
                List.of(
                        GUIDE + "|planned|6|0",
                        GUIDE + "|planned|12|0",
                        PROCUREMENT + "|planned|6|1",
                        PROCUREMENT + "|planned|12|0",
                        CARS + "|planned|-|-",
                        REWORDED + "|new-in-report|6|0",
                        BOX + "|new-in-report|6|0",
                        BOX + "|new-in-report|12|0"),
                office.ask(MEASURES));
        String year = paper("report-2569-12.docx");
        String silentAtTheEnd = year.substring(year.indexOf("มาตรการตามแผนที่ยังไม่มีรายงานผลในรอบนี้"));
        assertTrue(silentAtTheEnd.contains(CARS) && !silentAtTheEnd.contains(PROCUREMENT), silentAtTheEnd);
    }

    private void assertLikelyMeasureIsMarkedInEveryPaper(String report, String silent) throws IOException {
        String told = REWORDED + "\t(น่าจะเป็นมาตรการเดียวกันกับ “" + PROCUREMENT + "” ยังไม่ได้ยืนยัน)";
        assertTrue(report.contains(told), report);
        assertTrue(
                report.contains(PROCUREMENT + "\t(น่าจะเป็นมาตรการเดียวกันกับลำดับที่ ๓ ของรายงาน ยังไม่ได้ยืนยัน)"),
                report);
        assertFalse(silent.contains(PROCUREMENT), silent);
        assertFalse(report.contains("หมายเหตุ:"), report);
        String notes = paper("report-2569-6-notes.docx");
        assertTrue(notes.contains("หมายเหตุ: รายการที่ระบุว่าน่าจะเป็นมาตรการเดียวกัน"), notes);
        assertEquals(
                List.of(
                        GUIDE + "|null|null",
                        PROCUREMENT + "|null|3",
                        REWORDED + "|" + PROCUREMENT + "|null",
                        BOX + "|null|null"),
                listed("report-2569-6.json", "measures", "measure", "likely_measure", "likely_no"));
        assertEquals(List.of(CARS), listed("report-2569-6.json", "unreported", "measure"));
        List<String> csv =
                Files.readString(published("report-2569-6.csv")).lines().toList();
        assertTrue(csv.get(3).contains(REWORDED) && csv.get(3).endsWith("," + PROCUREMENT + ",,,"), csv.get(3));
        assertTrue(csv.get(5).contains(CARS) && csv.get(5).endsWith(",ใช่"), csv.get(5));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(published("report-2569-6.xlsx")))) {
            Row row = book.getSheet("มาตรการ").getRow(4);
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.toString()));
            assertTrue(cells.contains(PROCUREMENT), cells.toString());
            assertEquals(3, book.getSheet("ยังไม่มีรายงานผล").getLastRowNum() + 1);
        }
    }

    /** State, what is reported and why, of a measure's rows on the sheet of what was promised. */
    private List<String> followUp(String measure) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            List<String> rows = new ArrayList<>();
            List<String> headings = List.of();
            for (Row row : book.getSheet("ติดตามผล")) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(row.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .toString());
                }
                headings = cells.contains("ผลที่รายงาน") ? cells : headings;
                if (cells.contains(measure)) {
                    rows.add(cells.get(0) + "|" + cells.get(headings.indexOf("ผลที่รายงาน")) + "|"
                            + cells.get(headings.indexOf("หมายเหตุ")));
                }
            }
            return rows;
        }
    }

    private List<String> listed(String file, String list, String... keys) throws IOException {
        return ((List<?>) ((Map<?, ?>) Json.read(published(file))).get(list))
                .stream()
                        .map(each -> Stream.of(keys)
                                .map(key -> String.valueOf(((Map<?, ?>) each).get(key)))
                                .collect(Collectors.joining("|")))
                        .toList();
    }

    private Path published(String name) {
        return folder.resolve("output/latest/publish/องค์การบริหารส่วนตำบลตัวอย่าง")
                .resolve(name);
    }

    @Test
    void whatWasDoneAheadOfItsTimeIsNotAskedForAgainAndWhatWasOnlyToldOfIsMarked() throws Exception {
        office.report(
                "กองคลัง/รายงาน ๖.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(GUIDE, "ทำคู่มือแล้ว", ""), told(CARS, "ตรวจสอบแล้วเมื่อวันที่ ๕ มีนาคม ๒๕๖๙", "")));
        office.report(
                "กองคลัง/รายงาน ๑๒.xlsx",
                "ตัวอย่าง",
                2569,
                12,
                List.of(told(BOX, "เปิดกล่องแล้วเมื่อวันที่ ๘ กรกฎาคม ๒๕๖๙", "")));
        run();
        assertEquals(
                List.of(
                        GUIDE + "|6|ทำคู่มือแล้ว",
                        CARS + "|6|ตรวจสอบแล้วเมื่อวันที่ ๕ มีนาคม ๒๕๖๙",
                        BOX + "|null|เปิดกล่องแล้วเมื่อวันที่ ๘ กรกฎาคม ๒๕๖๙"),
                listed("report-2569-12.json", "measures", "measure", "told_before", "result"),
                "what only the first half reported stands in the year's report with that result");
        assertEquals(List.of(PROCUREMENT), listed("report-2569-12.json", "unreported", "measure"));
        String year = paper("report-2569-12.docx");
        assertTrue(year.contains(GUIDE + "\t(ผลตามรายงานรอบ ๖ เดือน)"), year);
    }

    @Test
    void rewordedMeasureIsOneAgainWhenTheReportUsesThePlansWordsAndOneOfItsOwnWhenMeantSo() throws Exception {
        office.report("กองคลัง/รายงาน ๖.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(REWORDED, "เผยแพร่แล้ว", "ตั้งใจ")));
        run();
        assertEquals(List.of(), office.ask("SELECT cell FROM v_findings WHERE code = 'measure-reworded'"));
        office.report("กองคลัง/รายงาน ๖.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(PROCUREMENT, "เผยแพร่แล้ว", "")));
        run();
        assertEquals(
                List.of(GUIDE + "|planned|-|-", PROCUREMENT + "|planned|6|0", CARS + "|planned|-|-"),
                office.ask(MEASURES));
    }

    @Test
    void copiedTextIsAskedAboutUntilTheOfficerAnswersInTheForm() throws Exception {
        office.report(
                "กองคลัง/รายงาน ๖.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(GUIDE, COPIED, "เพิ่มภาษาอังกฤษ"), told(PROCUREMENT, COPIED, "ขอคนเพิ่ม")));
        run();
        assertEquals(
                List.of("มาตรการ|D5"), office.ask("SELECT sheet, cell FROM v_findings WHERE code = 'text-repeated'"));
        office.report(
                "กองคลัง/รายงาน ๖.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(GUIDE, COPIED, "เพิ่มภาษาอังกฤษ"), told(PROCUREMENT, COPIED, "ขอคนเพิ่ม\nตั้งใจ")));
        run();
        assertEquals(List.of(), office.ask("SELECT cell FROM v_findings WHERE code = 'text-repeated'"));
        String report = paper("report-2569-6.docx");
        assertTrue(report.contains("ขอคนเพิ่ม"), report);
        assertFalse(report.contains("ตั้งใจ"), "an answer to the program is none of the body's words");

        office.plan("กองช่าง/มาตรการ.xlsx", "ตัวอย่าง", 2569, List.of(List.of(BOX, "", "กองช่าง", "", "")));
        run();
        assertEquals(
                List.of(),
                office.ask("SELECT cell FROM v_findings WHERE code = 'text-repeated'"),
                "what was answered is not asked again");
    }

    @Test
    void copiesInOtherDivisionsAndYearsAreAskedAboutAndAnotherBodysNameToo() throws Exception {
        office.report("กองคลัง/รายงาน ๖.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(GUIDE, COPIED, "")));
        office.report("กองช่าง/รายงาน ๖.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(BOX, COPIED, "")));
        office.report("ปีก่อน/รายงาน ๖.xlsx", "ตัวอย่าง", 2568, 6, List.of(told(CARS, COPIED, "")));
        office.report(
                "สำนักปลัด/รายงาน ๖.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(told(
                        "ประกาศเจตนารมณ์ไม่รับของขวัญต่อหน้าผู้บริหาร",
                        "องค์การบริหารส่วนตำบลบ้านอื่น ได้ประกาศเจตนารมณ์แล้วเมื่อวันที่ ๙ ธันวาคม ๒๕๖๘",
                        "")));
        run();
        assertEquals(
                List.of("กองคลัง/รายงาน ๖.xlsx|D4", "กองช่าง/รายงาน ๖.xlsx|D4"),
                office.ask("SELECT file_name, cell FROM v_findings WHERE code = 'text-repeated' ORDER BY file_name"));
        assertEquals(
                List.of("สำนักปลัด/รายงาน ๖.xlsx|D4"),
                office.ask("SELECT file_name, cell FROM v_findings WHERE code = 'organisation-name-mismatch'"));
    }

    @Test
    void divisionThatHasAcknowledgedGetsNoMemoAndItsDayIsShown() throws Exception {
        office.plan(
                "กองช่าง/มาตรการ.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(List.of(CARS, "", "กองช่าง", "ภายในเดือนกันยายน ๒๕๖๙", "")));
        Files.writeString(nights.job, Files.readString(nights.job) + """
                expect:
                  - body: องค์การบริหารส่วนตำบลตัวอย่าง
                    fiscal-year: 2569
                    divisions: [กองคลัง, กองช่าง]
                    forms: [measures]
                """);
        run();
        String memos = "output/latest/publish/องค์การบริหารส่วนตำบลตัวอย่าง/memos-2569";
        assertEquals(List.of("กองคลัง.docx", "กองช่าง.docx"), nights.names(memos));
        String memo = paper("memos-2569/กองคลัง.docx");
        assertTrue(memo.contains("ผู้รับทราบมาตรการข้างต้น") && memo.contains(GUIDE), memo);
        Files.writeString(nights.job, Files.readString(nights.job) + "    acknowledged:\n      กองคลัง: 5/2/2569\n");
        run();
        assertEquals(List.of("กองช่าง.docx"), nights.names(memos));
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            StringBuilder cells = new StringBuilder();
            book.getSheet("ความครบถ้วน")
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('|')));
            assertTrue(cells.toString().contains("๕ ก.พ. ๒๕๖๙"), cells.toString());
        }
    }
}
