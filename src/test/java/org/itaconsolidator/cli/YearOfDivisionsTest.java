package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body's year: one plan for all, reports of five divisions, late, joint, reworded, put off, given up, and nothing to report. */
@Tag("whole-run")
class YearOfDivisionsTest {
    private static final List<String> DIVISIONS =
            List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "กองสวัสดิการสังคม");
    private static final String GUIDE = "จัดทำคู่มือการให้บริการประชาชน";
    private static final String MEETING = "ประชุมชี้แจงหลักเกณฑ์การเลื่อนขั้นเงินเดือน";
    private static final String REWORDED = "ชี้แจงหลักเกณฑ์การเลื่อนขั้นเงินเดือนในที่ประชุม";
    private static final String REGISTER = "จัดทำทะเบียนคุมการยืมพัสดุ";
    private static final String PLAN = "จัดทำแผนปฏิบัติการป้องกันการทุจริต";
    private static final String POINT_A = "เพิ่มจุดบริการ ก";
    private static final String POINT_B = "เพิ่มจุดบริการ ข";
    private static final String SITE = "ปรับปรุงเว็บไซต์หน่วยงานให้เป็นปัจจุบัน";
    private static final String DAY = "จัดกิจกรรมวันต่อต้านคอร์รัปชัน";
    private static final int MEASURE_IN_CSV = 7;
    private static final String PAINT = "ทาสีอาคารสำนักงานให้สะอาด";

    @TempDir
    private Path folder;

    @Test
    void everyMeasureStandsOnceAndNobodyWhoReportedIsAccused() throws Exception {
        Nights nights = asking("""
                round: 12
                divisions: [สำนักปลัด, กองคลัง, กองช่าง, กองการศึกษา ศาสนาและวัฒนธรรม, กองสวัสดิการสังคม]
                forms: [measures, report]
                due: 2026-10-10
                """);
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan(
                "แผน.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(
                        planned(GUIDE, DIVISIONS.get(0), "ภายในเดือนธันวาคม ๒๕๖๘"),
                        planned(MEETING, DIVISIONS.get(0), "ไตรมาส ๒"),
                        planned(PLAN, DIVISIONS.get(0), "ภายในเดือนมีนาคม ๒๕๖๙"),
                        planned(REGISTER, "กองคลัง / กองช่าง", "ภายในเดือนมีนาคม ๒๕๖๙"),
                        planned(POINT_A, DIVISIONS.get(2), "ตลอดปีงบประมาณ"),
                        planned(POINT_B, DIVISIONS.get(2), "ตลอดปีงบประมาณ"),
                        planned(SITE, DIVISIONS.get(3), "มกราคม ๒๕๖๙"),
                        planned(DAY, DIVISIONS.get(4), "ธันวาคม ๒๕๖๘")));
        report(
                office,
                0,
                6,
                List.of(
                        told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"),
                        told(REWORDED, 0, "ประชุมวันที่ ๕ มีนาคม ๒๕๖๙"),
                        told(PLAN, 0, "เลื่อนไปไตรมาส ๓")));
        report(office, 1, 6, List.of(told(REGISTER, 1, "จัดทำเมื่อวันที่ ๑๒ มีนาคม ๒๕๖๙")));
        report(
                office,
                2,
                6,
                List.of(
                        told(REGISTER, 2, "จัดทำเมื่อวันที่ ๒๐ มีนาคม ๒๕๖๙"),
                        told(POINT_A, 2, "เปิดวันที่ ๒ กุมภาพันธ์ ๒๕๖๙"),
                        told(PAINT, 2, "ทาสีวันที่ ๑ มีนาคม ๒๕๖๙")));
        report(office, 4, 6, List.of(List.of("ไม่มีเรื่องรายงาน", "", "", "", "", "")));
        report(
                office,
                0,
                12,
                List.of(
                        told(MEETING, 0, "สรุปผลการประชุมวันที่ ๑๐ กันยายน ๒๕๖๙"),
                        told(PLAN, 0, "ประกาศใช้วันที่ ๑๐ มิถุนายน ๒๕๖๙")));
        report(office, 2, 12, List.of(told(POINT_B, 2, "ยกเลิก เนื่องจากไม่มีงบประมาณ")));
        report(office, 4, 12, List.of(List.of("ไม่มีเรื่องรายงาน", "", "", "", "", "")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());

        assertEquals(
                List.of(
                        GUIDE + "|รายงานครบ",
                        MEETING + "|รายงานแล้ว หลักฐานวันที่ไม่ครบ",
                        PLAN + "|รายงานครบ",
                        REGISTER + "|รายงานครบ",
                        POINT_A + "|รอรายงานรอบ ๑๒ เดือน",
                        POINT_B + "|ยกเลิก",
                        SITE + "|ยังไม่รายงาน",
                        DAY + "|รายงานแล้ว หลักฐานวันที่ไม่ครบ"),
                states());
        assertEquals(
                List.of(MEETING + "|not-checkable|only-likely-report", DAY + "|not-checkable|nothing-to-report"),
                office.ask("SELECT measure, told, unchecked FROM v_due_dates JOIN v_measures USING (measure_id)"
                        + " WHERE unchecked IN ('only-likely-report', 'nothing-to-report') ORDER BY measure_id"));
        assertEveryMeasureStandsOnce(Map.of(
                GUIDE, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘",
                MEETING, "สรุปผลการประชุมวันที่ ๑๐ กันยายน ๒๕๖๙",
                REWORDED, "ประชุมวันที่ ๕ มีนาคม ๒๕๖๙",
                PLAN, "ประกาศใช้วันที่ ๑๐ มิถุนายน ๒๕๖๙",
                REGISTER, "กองคลัง: จัดทำเมื่อวันที่ ๑๒ มีนาคม ๒๕๖๙\nกองช่าง: จัดทำเมื่อวันที่ ๒๐ มีนาคม ๒๕๖๙",
                POINT_A, "เปิดวันที่ ๒ กุมภาพันธ์ ๒๕๖๙",
                POINT_B, "ยกเลิก เนื่องจากไม่มีงบประมาณ",
                SITE, "",
                DAY, "",
                PAINT, "ทาสีวันที่ ๑ มีนาคม ๒๕๖๙"));

        List<String> reminded = reminders();
        assertEquals(
                List.of("กองการศึกษา ศาสนาและวัฒนธรรม.txt", "กองคลัง.txt", "กองช่าง.txt"),
                reminded,
                "who owes the year's report, or left out of it what the first half left open");
        String left = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/กองช่าง.txt"));
        assertTrue(left.contains(POINT_A), left);
        assertFalse(left.contains(POINT_B), left);
        for (String name : reminded) {
            String text = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/" + name));
            assertFalse(text.contains("แบบมาตรการ"), "the plan for all holds the division's rows: " + text);
        }
    }

    /** The plan names it as it was called before; its report counted as missing, and its reminder said that none had come. */
    @Test
    void divisionThatWasRenamedGoesByItsNewName() throws Exception {
        Nights nights = asking("""
                round: 6
                divisions: [กองคลัง, {name: กองพัฒนาชุมชน, aliases: [กองสวัสดิการสังคม]}]
                forms: [report]
                due: 2026-04-10
                """);
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan(
                "แผน.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(planned(GUIDE, "กองสวัสดิการ", "ไตรมาส ๒"), planned(PLAN, "กองพัฒนาชุมชน", "ไตรมาส ๒")));
        report(
                office,
                4,
                6,
                List.of(
                        told(GUIDE, 4, "เผยแพร่วันที่ ๑๐ มีนาคม ๒๕๖๙"),
                        List.of(PLAN, "กสค.", "ประกาศใช้วันที่ ๑๑ มีนาคม ๒๕๖๙", "", "", "")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of(GUIDE + "|รายงานครบ", PLAN + "|รายงานครบ"),
                states().stream().filter(state -> !state.endsWith("|null")).toList());
        assertEquals(
                List.of("กองพัฒนาชุมชน"), office.ask("SELECT DISTINCT division FROM measure_division"), "by one name");
        assertEquals(List.of("กองคลัง.txt"), reminders());
    }

    /** It helps with the plan for all and owes no plan of its own: it was reminded of one, and so of nothing that it has to do. */
    @Test
    void divisionThatOnlySupportsThePlanForAllIsRemindedOfNone() throws Exception {
        Nights nights = asking("""
                divisions: [สำนักปลัด, กองคลัง, กองช่าง]
                forms: [measures]
                due: 2026-01-10
                """);
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan(
                "แผน.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(planned(GUIDE, "สำนักปลัด หน่วยงานสนับสนุน: กองคลัง".replace(" ห", "\nห"), "ไตรมาส ๒")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(List.of("กองช่าง.txt"), reminders());
    }

    /** Beside the others it was shown as responsible, and asked for a report; the words of the plan stay. */
    @Test
    void divisionNamedInBracketsAsSupportingIsAskedForNoReport() throws Exception {
        Nights nights = asking("""
                round: 6
                divisions: [กองช่าง, สำนักปลัด]
                forms: [report]
                due: 2026-04-10
                """);
        nights.clock.set("2026-04-11T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan(
                "แผน.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(
                        planned(GUIDE, "กองช่าง (สนับสนุน กองคลัง)", "ไตรมาส ๒"),
                        planned(REGISTER, "กองช่าง ร่วมกับ สำนักปลัด", "ไตรมาส ๒")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("กองช่าง", "กองช่าง", "สำนักปลัด"),
                office.ask("SELECT division FROM v_measure_divisions ORDER BY division"));
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            for (String name : List.of("มาตรการ", "ติดตามผล")) {
                List<String> cells = new ArrayList<>();
                book.getSheet(name).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
                assertFalse(cells.contains("กองช่าง, กองคลัง"), name);
                assertFalse(cells.contains("กองคลัง"), name);
                assertEquals(name.equals("มาตรการ"), cells.contains("กองช่าง (สนับสนุน กองคลัง)"), name);
            }
        }
    }

    /** Gathered by one division, in its folder; of each division a sheet; by abbreviations; for a half year in other words. */
    @Test
    void divisionWhoseRowsStandInAnyReportOfTheBodyHasDelivered() throws Exception {
        Nights nights = asking("""
                round: 6
                divisions: [สำนักปลัด, กองคลัง, กองช่าง, กองการศึกษา ศาสนาและวัฒนธรรม, กองสวัสดิการสังคม]
                forms: [report]
                due: 2026-04-10
                """);
        MeasuresOffice office = new MeasuresOffice(nights);
        office.report(
                "สำนักปลัด/รวม.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(
                        told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"),
                        told(REGISTER, 1, "จัดทำวันที่ ๙ มกราคม ๒๕๖๙"),
                        List.of(PLAN, "กช.", "จัดทำวันที่ ๙ กุมภาพันธ์ ๒๕๖๙", "", "", ""),
                        List.of(POINT_A, "สำนักปลัด / กองสวัสดิการสังคม", "เปิดวันที่ ๒ มีนาคม ๒๕๖๙", "", "", ""),
                        List.of(PAINT, "ทุกส่วนราชการ ยกเว้นกองช่าง และกองคลัง", "-", "", "", ""),
                        told(SITE, 4, "-")));
        bySheets(
                "ตามกอง.xlsx",
                Map.of(DIVISIONS.get(3).replace(" ", ""), List.of("1", DAY, "", "จัดวันที่ ๙ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("สำนักปลัด", "กองการศึกษา ศาสนาและวัฒนธรรม", "กองสวัสดิการสังคม"),
                office.ask(
                        "SELECT division FROM measure_division JOIN measure USING (measure_id) WHERE measure_text = '"
                                + PAINT + "' ORDER BY position"));
        assertEquals(
                List.of("กองสวัสดิการสังคม.txt", "สำนักปลัด.txt"),
                reminders(),
                "of a joint row each tells for itself; a dash tells nothing, of a measure as of a report");
    }

    /** On a sheet for each division; the other one's part was taken from it and counted as not reported. */
    @Test
    void jointMeasureOnOneDivisionsSheetTellsForAllThatItsRowNames() throws Exception {
        Nights nights = asking("""
                round: 6
                divisions: [กองคลัง, กองช่าง]
                forms: [report]
                due: 2026-04-10
                """);
        MeasuresOffice office = new MeasuresOffice(nights);
        bySheets(
                "ตามกอง.xlsx",
                Map.of(
                        "กองคลัง", List.of("1", REGISTER, "กองคลัง และกองช่าง", "จัดทำวันที่ ๙ มกราคม ๒๕๖๙"),
                        "กองช่าง", List.of("1", DAY, "กองช่าง", "จัดวันที่ ๙ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("กองคลัง", "กองช่าง"),
                office.ask("SELECT division FROM measure_division JOIN measure USING (measure_id)"
                        + " WHERE measure_text = '" + REGISTER + "' ORDER BY position"));
    }

    /**
     * One plan for the whole office that a division has gathered: whose a measure is has one answer, for the form that is handed out,
     * for what is followed and counted, and for the documents; the same as of a plan that lies in the body's folder.
     */
    @Test
    void planGatheredByOneDivisionIsOfThoseItMakesResponsible() throws Exception {
        for (String place : List.of("สำนักปลัด/แผนรวม.xlsx", "แผนรวม.xlsx")) {
            Path here = Files.createDirectories(folder.resolve(Integer.toString(place.length())));
            Nights nights = asking(here, GATHERING);
            nights.clock.set("2026-04-11T03:00:00Z");
            MeasuresOffice office = new MeasuresOffice(nights);
            office.plan(
                    place,
                    "ตัวอย่าง",
                    2569,
                    List.of(
                            planned(GUIDE, "สำนักปลัด", "ธันวาคม ๒๕๖๘"),
                            planned(REGISTER, "กองคลัง / กองช่าง", "มกราคม ๒๕๖๙"),
                            planned(SITE, "กองช่าง", "มกราคม ๒๕๖๙"),
                            planned(PLAN, "สำนักปลัด / กองคลัง", "มกราคม ๒๕๖๙"),
                            planned(PAINT, "ทุกส่วนราชการ", "มกราคม ๒๕๖๙"),
                            planned(POINT_A, "นักทรัพยากรบุคคล", "มกราคม ๒๕๖๙")));
            office.report(
                    "กองช่าง/รายงาน.xlsx",
                    "ตัวอย่าง",
                    2569,
                    6,
                    List.of(List.of("ไม่มีเรื่องรายงาน", "", "", "", "", "")));
            assertTrue(nights.run() <= 1, nights.out() + nights.err());
            assertEquals(
                    List.of(SITE + "|nothing-to-report"),
                    office.ask("SELECT measure, unchecked FROM v_due_dates JOIN v_measures USING (measure_id)"
                            + " JOIN v_measure_divisions d USING (measure_id) WHERE measure = '" + SITE + "'"),
                    place);
            Path forms = here.resolve("forms");
            assertEquals(
                    0,
                    nights.ita(
                            "templates",
                            "--job",
                            nights.job.toString(),
                            "--form",
                            "report",
                            "--output",
                            forms.toString()),
                    nights.err());
            assertEquals(List.of(REGISTER, PLAN, PAINT), measures(forms, "กองคลัง"), place);
            assertEquals(List.of(REGISTER, SITE, PAINT), measures(forms, "กองช่าง"), place);
            assertTrue(measures(forms, "สำนักปลัด").containsAll(List.of(GUIDE, PLAN, PAINT)), place);
            Map<?, ?> report =
                    (Map<?, ?>) Json.read(here.resolve("output/latest/publish/" + BODY + "/report-2569-6.json"));
            assertFalse(report.get("unreported").toString().contains(SITE), place);
            assertTrue(report.get("unreported").toString().contains(GUIDE), place);
            assertTrue(Files.readString(here.resolve("output/latest/reminders/" + BODY + "/กองคลัง.txt"))
                    .contains("แบบรายงานผล"));
        }
    }

    /** Each division has its own plan; one of them reports for all. */
    @Test
    void reportGatheredByOneDivisionTellsOfThePlansOfThoseItNames() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-04-11T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("สำนักปลัด/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(GUIDE, "สำนักปลัด", "ธันวาคม ๒๕๖๘")));
        office.plan(
                "กองคลัง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(REGISTER, "กองคลัง / กองช่าง", "มกราคม ๒๕๖๙")));
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(SITE, "งานโยธา", "มกราคม ๒๕๖๙")));
        office.report(
                "สำนักปลัด/รวม.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(
                        told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"),
                        told(REGISTER, 1, "จัดทำวันที่ ๙ มกราคม ๒๕๖๙"),
                        told(SITE, 2, "ปรับปรุงวันที่ ๙ มกราคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of(GUIDE + "|planned|1", REGISTER + "|planned|1", SITE + "|planned|1"),
                office.ask("SELECT m.measure, f.origin, count(f.report_id) FROM v_followed_measures f"
                        + " JOIN v_measures m USING (measure_id) GROUP BY f.measure_id ORDER BY 1"));
        Map<?, ?> report =
                (Map<?, ?>) Json.read(folder.resolve("output/latest/publish/" + BODY + "/report-2569-6.json"));
        assertEquals(List.of(), report.get("unreported"));
        assertEquals(3, ((List<?>) report.get("measures")).size());
    }

    /** What needs no mending is not asked for, and a slip in a name is: "ส่วนการคลัง" is what an อบต. called its กองคลัง. */
    @Test
    void namesWithASlipAreToldAndPlansForLaterAreNot() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-04-11T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan(
                "แผน.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(
                        planned(GUIDE, "กองครัง", "เมื่อพร้อม"),
                        planned(PAINT, "กองครัง / กองช่าง", "เมื่อมีความพร้อม"),
                        planned(SITE, "ส่วนการคลัง", "มกราคม ๒๕๖๙"),
                        planned(POINT_A, "กองกลาง", "มกราคม ๒๕๖๙"),
                        planned(REGISTER, "กองช่าง", "มิถุนายน ๒๕๖๙")));
        office.report(
                "กองช่าง/รายงาน.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(
                        told(
                                REGISTER,
                                2,
                                "ทำหนังสือเชิญวิทยากรเมื่อวันที่ ๕ มกราคม ๒๕๖๙ กำหนดจัดวันที่ ๑๐ มิถุนายน ๒๕๖๙"),
                        told(PAINT, 2, "ทาสีเมื่อวันที่ ๑๐ พฤษภาคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("division-mismatch|กองครัง|กองคลัง", "event-outside-round|10/05/2569|01/10/2568 - 31/03/2569"),
                office.ask(
                        "SELECT code, found, expected FROM v_findings"
                                + " WHERE code IN ('division-mismatch', 'event-outside-round', 'period-not-understood') ORDER BY 1"));
        assertEquals(
                List.of("กองคลัง"),
                office.ask(
                        "SELECT d.division FROM v_measure_divisions d JOIN v_measures USING (measure_id) WHERE measure = '"
                                + SITE + "'"));
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            for (Row row : book.getSheet("ติดตามผล")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                if (cells.contains(REGISTER)) {
                    assertEquals("ยังไม่เรียกรายงาน", cells.get(0), "its half of the year is not asked for");
                }
            }
        }
    }

    /** A measure that two divisions have in their own plans is one: in the forms of both, in what is followed, on every paper. */
    @Test
    void jointMeasureInThePlansOfBothDivisionsIsOne() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-04-11T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            office.plan(
                    division + "/แผน.xlsx",
                    "ตัวอย่าง",
                    2569,
                    List.of(
                            planned(GUIDE, division, "มกราคม ๒๕๖๙"),
                            planned(REGISTER, "กองคลัง / กองช่าง", "มกราคม ๒๕๖๙")));
        }
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Path forms = folder.resolve("forms");
        assertEquals(
                0, nights.ita("templates", "--job", nights.job.toString(), "--output", forms.toString()), nights.err());
        assertEquals(List.of(GUIDE, REGISTER), measures(forms, "กองคลัง"));
        assertEquals(List.of(REGISTER, GUIDE), measures(forms, "กองช่าง"));
        office.report(
                "รวม.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(
                        told(GUIDE, 1, "เผยแพร่วันที่ ๑๐ มกราคม ๒๕๖๙"),
                        List.of(REGISTER, "กองคลัง / กองช่าง", "จัดทำวันที่ ๙ มกราคม ๒๕๖๙", "", "", "")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Map<?, ?> report =
                (Map<?, ?>) Json.read(folder.resolve("output/latest/publish/" + BODY + "/report-2569-6.json"));
        assertEquals(2, ((List<?>) report.get("measures")).size());
        assertEquals(1, ((List<?>) report.get("unreported")).size(), "that of the other division alone");
        assertEquals(0, nights.ita("status", "--json", nights.job.toString()), nights.err());
        Path again = folder.resolve("again");
        assertEquals(
                0, nights.ita("templates", "--job", nights.job.toString(), "--output", again.toString()), nights.err());
        assertEquals(
                List.of("สำนักปลัด/3-มาตรการ-สำนักปลัด-2569.xlsx", "สำนักปลัด/4-รายงานผล-สำนักปลัด-2569-6.xlsx"),
                files(again),
                "who has delivered owes no form");
        assertEquals(
                0,
                nights.ita(
                        "templates",
                        "--job",
                        nights.job.toString(),
                        "--form",
                        "report",
                        "--output",
                        folder.resolve("named").toString()),
                nights.err());
        assertEquals(3, files(folder.resolve("named")).size(), "but whoever asks for it by name gets it");
        assertEquals(0, nights.ita("status", "--json", nights.job.toString()), nights.err());
        assertTrue(nights.out().contains("\"measures\":{\"complete\":2,\"not-reported\":1}"), nights.out());
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            for (String sheet : List.of("มาตรการ", "ติดตามผล")) {
                int rows = 0;
                for (Row row : book.getSheet(sheet)) {
                    for (Cell cell : row) {
                        rows += cell.toString().equals(REGISTER) ? 1 : 0;
                    }
                }
                assertEquals(1, rows, sheet);
            }
        }
    }

    /** The same with a sheet for each division and no column of who is responsible, though the file lies with one of them. */
    @Test
    void sheetsOfDivisionsInAFileThatOneGatheredTellForThem() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-04-11T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("สำนักปลัด/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(GUIDE, "สำนักปลัด", "ธันวาคม ๒๕๖๘")));
        office.plan("กองคลัง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(REGISTER, "กองคลัง", "มกราคม ๒๕๖๙")));
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(SITE, "กองช่าง", "มกราคม ๒๕๖๙")));
        bySheets(
                "สำนักปลัด/รวม.xlsx",
                new TreeMap<>(Map.of(
                        "สำนักปลัด", List.of("1", GUIDE, "", "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"),
                        "กองคลัง", List.of("1", REGISTER, "", "จัดทำวันที่ ๙ มกราคม ๒๕๖๙"),
                        "กองช่าง", List.of("1", SITE, "", "ปรับปรุงวันที่ ๙ มกราคม ๒๕๖๙"))));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of(GUIDE + "|planned|1", REGISTER + "|planned|1", SITE + "|planned|1"),
                office.ask("SELECT m.measure, f.origin, count(f.report_id) FROM v_followed_measures f"
                        + " JOIN v_measures m USING (measure_id) GROUP BY f.measure_id ORDER BY 1"));
        assertTrue(Files.notExists(folder.resolve("output/latest/reminders")), "all have delivered");
    }

    /** What came of others in another file, or of the same division in another file's name, says nothing of when its own rows came. */
    @Test
    void divisionWhoseRowsStandInAnothersFileIsAsEarlyAsThatFile() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-01-20T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("สำนักปลัด/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(GUIDE, "สำนักปลัด", "ธันวาคม ๒๕๖๘")));
        office.plan("ก.xlsx", "ตัวอย่าง", 2569, List.of(planned(PAINT, "กองคลัง", "มกราคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-02-05T03:00:00Z");
        office.plan("ข.xlsx", "ตัวอย่าง", 2569, List.of(planned(SITE, "กองช่าง", "มีนาคม ๒๕๖๙")));
        office.plan(
                "สำนักปลัด/รวม.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(planned(REGISTER, "กองคลัง", "กุมภาพันธ์ ๒๕๖๙"), planned(SITE, "กองช่าง", "มีนาคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("สำนักปลัด|delivered", "กองคลัง|delivered", "กองช่าง|delivered-late"),
                delivered(nights, "measures"));
    }

    /** The same plan under two names stood twice among the measures without a word. */
    @Test
    void planSentTwiceWithoutADivisionIsToldAtBothFiles() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        MeasuresOffice office = new MeasuresOffice(nights);
        List<List<String>> rows = new ArrayList<>(List.of(planned(GUIDE, "ผู้บริหาร", "ธันวาคม ๒๕๖๘")));
        office.plan("แผน.xlsx", "ตัวอย่าง", 2569, rows);
        assertEquals(0, nights.run(), nights.out() + nights.err());
        rows.add(planned(SITE, "ผู้บริหาร", "มกราคม ๒๕๖๙"));
        office.plan("แผน ส่งใหม่.xlsx", "ตัวอย่าง", 2569, rows);
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertEquals(
                List.of("แผน ส่งใหม่.xlsx", "แผน.xlsx"),
                office.ask("SELECT file_name FROM v_findings WHERE code = 'several-deliveries' ORDER BY 1"));
    }

    /** A plan with a slip in the year of its title, told by its periods, that is mended after its day came in time. */
    @Test
    void planOfAYearThatItsPeriodsContradictIsMendedAsEarlyAsItCame() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-01-20T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        List<List<String>> rows = List.of(
                planned(REGISTER, "กองคลัง", "มกราคม ๒๕๖๙ - มีนาคม ๒๕๖๙"), planned(PAINT, "กองคลัง", "๑๕ มีนาคม ๒๕๖๙"));
        office.plan("กองคลัง/แผน.xlsx", "ตัวอย่าง", 2568, rows);
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2568, List.of(planned(SITE, "กองช่าง", "ทุกเดือน")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-02-05T03:00:00Z");
        office.plan("กองคลัง/แผน.xlsx", "ตัวอย่าง", 2569, rows);
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(SITE, "กองช่าง", "ทุกเดือน")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                List.of("สำนักปลัด|overdue", "กองคลัง|delivered", "กองช่าง|delivered-late"),
                delivered(nights, "measures"),
                "nothing says that กองช่าง meant 2569");
    }

    /** The 12-month report saved under the name of the other: who is reminded is told that it had come. */
    @Test
    void reportThatAnotherWasPutOverIsNotCalledNeverReceived() throws Exception {
        Nights nights =
                asking(GATHERING.replace("[measures, report]", "[report]").replace("measures: 2026-01-31, ", ""));
        nights.clock.set("2026-04-05T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        List<List<String>> rows = List.of(told(GUIDE, 1, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"));
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-10-05T03:00:00Z");
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 12, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Path reminders = folder.resolve("output/latest/reminders/" + BODY);
        String reminder = Files.readString(reminders.resolve("กองคลัง.txt"));
        assertTrue(reminder.contains("ได้รับไฟล์ \"กองคลัง/รายงาน.xlsx\" แล้ว แต่ภายหลังมีแบบอื่นวางทับ"), reminder);
        assertFalse(reminder.contains("ยังไม่ได้รับ"), reminder);
        assertTrue(Files.readString(reminders.resolve("กองช่าง.txt")).contains("ยังไม่ได้รับ"));
    }

    /** The 12-month report has come and says that there is nothing to report: the measure waited for it for ever, or was put off. */
    @ParameterizedTest
    @CsvSource({
        "อยู่ระหว่างดำเนินการ, อยู่ระหว่างทาสีอาคาร, รายงานแล้ว หลักฐานวันที่ไม่ครบ",
        "'', จะดำเนินการในไตรมาส ๓, รายงานแล้ว หลักฐานวันที่ไม่ครบ"
    })
    void whatHasNothingToReportAtLastWaitsForNoReport(String before, String result, String state) throws Exception {
        Nights nights = asking(GATHERING.replace("round: 6", "round: 12").replace("2026-04-10", "2026-10-10"));
        nights.clock.set("2026-10-05T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(PAINT, "กองช่าง", "เม.ย. - มิ.ย. ๒๕๖๙")));
        byState(nights, 6, before, result);
        byState(nights, 12, "ไม่มีเรื่องรายงาน", "");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-10-12T03:00:00Z");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            String sheet = texts(book.getSheet("ติดตามผล"));
            assertTrue(sheet.contains("\n" + state + "\n2569.0\nกองช่าง\n" + PAINT + "\n"), sheet);
        }
    }

    /** A report of one row with a column of states. */
    private static void byState(Nights nights, int round, String state, String result) throws Exception {
        nights.write(
                "กองช่าง/รายงาน" + round + ".xlsx",
                "รายงาน",
                List.of(
                        List.of("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2569 รอบ " + round + " เดือน"),
                        List.of(BODY + " อำเภอเมือง จังหวัดตราด"),
                        List.of("มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "สถานะ", "ผลการดำเนินงาน"),
                        List.of(PAINT, "กองช่าง", state, result)));
    }

    /** Nothing was put over it: the division was asked to deliver again, under another name, what it had taken back. */
    @Test
    void reportThatWasTakenBackIsNotCalledReplacedByAnother() throws Exception {
        Nights nights =
                asking(GATHERING.replace("[measures, report]", "[report]").replace("measures: 2026-01-31, ", ""));
        nights.clock.set("2026-04-05T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.report(
                "กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(GUIDE, 1, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘")));
        office.report(
                "กองช่าง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(PAINT, 2, "ทาสีวันที่ ๑๐ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Files.delete(folder.resolve("inbox/กองคลัง/รายงาน.xlsx"));
        assertTrue(
                nights.ita("run", nights.job.toString(), "--forget", "กองคลัง/รายงาน.xlsx") <= 1,
                nights.out() + nights.err());
        String reminder = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/กองคลัง.txt"));
        assertTrue(reminder.contains("ยังไม่ได้รับ กำหนดส่งภายในวันที่ ๑๐ เมษายน ๒๕๖๙"), reminder);
        assertFalse(reminder.contains("กองคลัง/รายงาน.xlsx"), reminder);
    }

    /** A plan has no round, whatever the job's entry says of its reports. */
    @Test
    void planThatAReportWasPutOverIsNotCalledNeverReceived() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-01-20T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("กองคลัง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(GUIDE, "กองคลัง", "ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-04-05T03:00:00Z");
        office.report(
                "กองคลัง/แผน.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(GUIDE, 1, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        String reminder = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/กองคลัง.txt"));
        assertTrue(reminder.contains("ได้รับไฟล์ \"กองคลัง/แผน.xlsx\" แล้ว แต่ภายหลังมีแบบอื่นวางทับ"), reminder);
        assertFalse(reminder.contains("ยังไม่ได้รับ"), reminder);
    }

    @Test
    void reportWithoutARoundIsNotCalledNeverReceived() throws Exception {
        Nights nights = asking(GATHERING);
        nights.clock.set("2026-04-05T03:00:00Z");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.report(
                "กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 0, List.of(told(GUIDE, 1, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘")));
        office.report(
                "กองช่าง/รายงาน.xlsx", "ตัวอย่าง", 2568, 0, List.of(told(GUIDE, 2, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๗")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Path reminders = folder.resolve("output/latest/reminders/" + BODY);
        String reminder = Files.readString(reminders.resolve("กองคลัง.txt"));
        assertTrue(reminder.contains("ได้รับไฟล์ \"กองคลัง/รายงาน.xlsx\" แล้ว แต่ในไฟล์ไม่ระบุปีหรือรอบ"), reminder);
        assertTrue(reminder.contains("ยังไม่ได้ระบุรอบของรายงาน"), reminder);
        reminder = Files.readString(reminders.resolve("กองช่าง.txt"));
        assertFalse(reminder.contains("กองช่าง/รายงาน.xlsx"), "of the year before: " + reminder);
    }

    /** Every sheet, page and screen counts the forms asked for, and says of what has not come whether its day has. */
    @Test
    void formsAreCountedOnceAndNobodyOwesWhatIsNotDue() throws Exception {
        Nights nights = new Nights(folder, """
                papers: all
                expect:
                  - body: {name: องค์การบริหารส่วนตำบลตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    divisions: [สำนักปลัด, กองคลัง, กองช่าง]
                    forms: [measures]
                    due: 2026-01-31
                  - body: องค์การบริหารส่วนตำบลตัวอย่าง
                    fiscal-year: 2569
                    round: 6
                    divisions: [สำนักปลัด, กองคลัง, กองช่าง]
                    forms: [report]
                """);
        nights.clock.set("2026-01-20T03:00:00Z");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertTrue(pageOne().contains("ส่งแล้ว ๐ จาก ๖ แบบ (รอส่ง ๖)"), "before anything has come: " + pageOne());
        MeasuresOffice office = new MeasuresOffice(nights);
        office.plan("สำนักปลัด/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(GUIDE, "สำนักปลัด", "ธันวาคม ๒๕๖๘")));
        office.plan(
                "กองคลัง/แผน.xlsx",
                "ตัวอย่าง",
                2568,
                List.of(
                        planned(PAINT, "กองคลัง", "มกราคม ๒๕๖๙ - มีนาคม ๒๕๖๙"),
                        planned(PLAN, "กองคลัง", "๑๕ มีนาคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        nights.clock.set("2026-02-05T03:00:00Z");
        office.plan("กองช่าง/แผน.xlsx", "ตัวอย่าง", 2569, List.of(planned(SITE, "กองช่าง", "มกราคม ๒๕๖๙")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        String page = pageOne();
        assertTrue(page.contains("\nค้างส่งมาตรการ: กองคลัง · ส่งแล้ว ๒ จาก ๖ แบบ (ส่งช้า ๑ · รอส่ง ๓)\n"), page);
        assertTrue(page.contains("\nส่งแล้ว ๒ (ส่งช้า ๑)\n"), page);
        assertTrue(page.contains("\nค้างส่ง ๑\n"), page);
        assertTrue(page.contains("\nรอส่ง ๓\n"), page);
        String index =
                Files.readString(folder.resolve("output/latest/index.html")).replaceAll("<[^>]*>", "");
        for (String count : List.of("✓ ส่งแล้ว ๒", "(ส่งช้า) ๑", "✗ ค้างส่ง ๑", "รอส่ง ๓", "ไม่ได้กำหนดให้ส่ง ๑")) {
            assertTrue(index.contains(count), count + " in " + index);
        }
        Path reminders = folder.resolve("output/latest/reminders/" + BODY);
        assertEquals(List.of("กองคลัง.txt"), reminders(), "reports are not asked for yet");
        String reminder = Files.readString(reminders.resolve("กองคลัง.txt"));
        assertTrue(
                reminder.contains(
                        "ได้รับไฟล์ \"กองคลัง/แผน.xlsx\" แล้ว แต่ในไฟล์ไม่ระบุปีหรือรอบ หรือระบุปีหรือรอบอื่น"),
                reminder);
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/divisions.xlsx")))) {
            assertTrue(texts(book.getSheet("กองคลัง")).contains("มาตรการ ๒๕๖๙: ✗ ยังไม่ส่ง · เกินกำหนด ๓๑ ม.ค. ๒๕๖๙"));
            assertTrue(texts(book.getSheet("กองคลัง")).contains("รายงานผล ๒๕๖๙ รอบ ๖ เดือน: รอส่ง"));
        }
        nights.clock.set("2026-04-01T03:00:00Z");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertTrue(
                pageOne().contains("\nค้างส่ง ๔\n"),
                "a report without a day is asked for since its round ended: " + pageOne());
        assertEquals(0, nights.ita("status", nights.job.toString()), nights.err());
        assertTrue(nights.out().contains("MISSING  " + BODY + " · กองคลัง · report"), nights.out());
        assertEquals(List.of("กองคลัง.txt", "กองช่าง.txt", "สำนักปลัด.txt"), reminders());
    }

    private String pageOne() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            return texts(book.getSheetAt(0));
        }
    }

    /** The texts of a sheet, each on a line of its own. */
    private static String texts(Sheet sheet) {
        StringBuilder texts = new StringBuilder("\n");
        for (Row row : sheet) {
            row.forEach(cell -> texts.append(cell).append('\n'));
        }
        return texts.toString();
    }

    /** How each expected form of a kind stands, by division. */
    private static List<String> delivered(Nights nights, String form) throws Exception {
        assertEquals(0, nights.ita("status", "--json", nights.job.toString()), nights.err());
        return ((List<?>) ((Map<?, ?>) Json.parse(nights.out())).get("deliveries"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> form.equals(each.get("form")) && each.get("due") != null)
                        .map(each -> each.get("division") + "|" + each.get("state"))
                        .toList();
    }

    @Test
    void emptyFormSavedOverADeliveryIsAWarningThatSaysWhatCountsNoLonger() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        MeasuresOffice office = new MeasuresOffice(nights);
        office.report(
                "กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, List.of(told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, List.of());
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Map<?, ?> run = (Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"));
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) run.get("resent")).get(0);
        assertEquals(
                "{organisation=null, fiscal_year=2569, round=6, forms=report}",
                resent.get("no_longer_counts").toString());
        String told = nights.text("SELECT severity || ' ' || message FROM v_findings WHERE code = 'form-not-filled'");
        assertTrue(told.startsWith("warning ") && told.contains("ข้อมูล 1 แถวของฉบับนั้นจึงไม่นับอีก"), told);
    }

    @Test
    void reportThatTakesThePlaceOfAnotherBodysIsTold() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        MeasuresOffice office = new MeasuresOffice(nights);
        List<List<String>> rows = List.of(told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"));
        office.report("รายงาน.xlsx", "ตัวอย่าง", 2569, 6, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        office.report("รายงาน.xlsx", "ข้างเคียง", 2569, 6, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        String lost = "the version before was of report, fiscal year 2569 · องค์การบริหารส่วนตำบลตัวอย่าง · 6 months";
        assertTrue(nights.out().contains(lost), nights.out());
        Map<?, ?> run = (Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"));
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) run.get("resent")).get(0);
        assertEquals(
                "{organisation=องค์การบริหารส่วนตำบลตัวอย่าง, fiscal_year=2569, round=6, forms=report}",
                resent.get("no_longer_counts").toString());
    }

    @Test
    void reportThatTakesThePlaceOfThatOfAnotherRoundIsTold() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        MeasuresOffice office = new MeasuresOffice(nights);
        List<List<String>> rows = List.of(told(GUIDE, 0, "เผยแพร่วันที่ ๑๐ ธันวาคม ๒๕๖๘"));
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 6, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        Path half = Files.copy(folder.resolve("inbox/กองคลัง/รายงาน.xlsx"), folder.resolve("ครึ่งปี.xlsx"));
        office.report("กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 12, rows);
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        String lost = "the version before was of report, fiscal year 2569 · 6 months, and counts no longer";
        assertTrue(nights.out().contains(lost), nights.out());
        Map<?, ?> run = (Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"));
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) run.get("resent")).get(0);
        assertEquals(
                "{organisation=null, fiscal_year=2569, round=6, forms=report}",
                resent.get("no_longer_counts").toString());

        Files.copy(half, folder.resolve("inbox/กองคลัง/รายงาน 6 เดือน.xlsx"));
        office.report(
                "กองคลัง/รายงาน.xlsx", "ตัวอย่าง", 2569, 12, List.of(told(GUIDE, 0, "เผยแพร่วันที่ ๑๑ ธันวาคม ๒๕๖๘")));
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertFalse(nights.out().contains("counts no longer"), "mended, of the same round: " + nights.out());
    }

    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง";

    /** A report with a sheet for each division, of one row each. */
    private void bySheets(String name, Map<String, List<String>> sheets) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("inbox").resolve(name))) {
            sheets.forEach((division, told) -> {
                Sheet sheet = book.createSheet(division);
                List<List<String>> rows = List.of(
                        List.of("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2569 ไตรมาสที่ 1 - 2"),
                        List.of(BODY + " อำเภอเมือง จังหวัดตราด"),
                        List.of("ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินการ"),
                        told);
                for (int r = 0; r < rows.size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
            });
            book.write(out);
        }
    }

    private static final String OF_THE_BODY = """
            expect:
              - body: {name: องค์การบริหารส่วนตำบลตัวอย่าง, district: เมือง, province: ตราด}
                fiscal-year: 2569
            """;

    private static final String GATHERING = """
            round: 6
            divisions: [สำนักปลัด, กองคลัง, กองช่าง]
            forms: [measures, report]
            due: {measures: 2026-01-31, report: 2026-04-10}
            """;

    /** The nights of a job that asks the body for so much. */
    private Nights asking(String forms) throws Exception {
        return asking(folder, forms);
    }

    private static Nights asking(Path where, String forms) throws Exception {
        return new Nights(where, "papers: all\n" + OF_THE_BODY + forms.indent(4));
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The measures in the report form that is handed out to a division. */
    private static List<String> measures(Path forms, String division) throws Exception {
        List<String> measures = new ArrayList<>();
        Path form = forms.resolve(division).resolve("4-รายงานผล-" + division + "-2569-6.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            for (Row row : book.getSheetAt(0)) {
                String text = row.getCell(3) == null ? "" : row.getCell(3).toString();
                if (row.getRowNum() > 5 && !text.isEmpty()) {
                    measures.add(text);
                }
            }
        }
        return measures;
    }

    private static List<String> planned(String measure, String divisions, String period) {
        return List.of(measure, "", divisions, period, "รายงานปลัด");
    }

    private static List<String> told(String measure, int division, String result) {
        return List.of(measure, DIVISIONS.get(division), result, "", "", "");
    }

    private static void report(MeasuresOffice office, int division, int round, List<List<String>> rows)
            throws Exception {
        office.report(DIVISIONS.get(division) + "/รายงาน" + round + ".xlsx", "ตัวอย่าง", 2569, round, rows);
    }

    /** The planned measures with how they stand, in the plan's order. */
    private List<String> states() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            for (Row row : book.getSheet("ติดตามผล")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                Stream.of(GUIDE, MEETING, PLAN, REGISTER, POINT_A, POINT_B, SITE, DAY)
                        .filter(cells::contains)
                        .filter(measure -> cells.get(0).isEmpty() || !found.containsKey(measure))
                        .forEach(measure -> found.put(measure, cells.get(0)));
            }
        }
        return Stream.of(GUIDE, MEETING, PLAN, REGISTER, POINT_A, POINT_B, SITE, DAY)
                .map(measure -> measure + "|" + found.get(measure))
                .toList();
    }

    private void assertEveryMeasureStandsOnce(Map<String, String> results) throws Exception {
        Path report = folder.resolve("output/latest/publish/" + BODY + "/report-2569-12");
        Map<?, ?> json = (Map<?, ?>) Json.read(Path.of(report + ".json"));
        List<String> told = Stream.of("measures", "unreported")
                .flatMap(list -> ((List<?>) json.get(list)).stream())
                .map(each -> ((Map<?, ?>) each).get("measure") + "|" + textOf(((Map<?, ?>) each).get("result")))
                .sorted()
                .toList();
        assertEquals(
                results.entrySet().stream()
                        .map(each -> each.getKey() + "|" + each.getValue())
                        .sorted()
                        .toList(),
                told);
        List<String> inBook = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Path.of(report + ".xlsx")))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> inBook.add(cell.toString()))));
        }
        String document;
        try (InputStream in = Files.newInputStream(Path.of(report + ".docx"));
                XWPFDocument word = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            document = text.getText();
        }
        List<String> inDocument =
                document.lines().flatMap(line -> Stream.of(line.split("\t"))).toList();
        String csv = Files.readString(Path.of(report + ".csv"));
        for (String measure : results.keySet()) {
            // beside the row in other words stands which measure it is likely to be
            assertEquals(measure.equals(MEETING) ? 2 : 1, count(inBook, measure), measure + " in xlsx");
            assertEquals(1, count(inDocument, measure), measure + " in docx");
            assertEquals(
                    1,
                    csv.lines()
                            .map(line -> line.split(","))
                            .filter(cells -> cells.length > MEASURE_IN_CSV && cells[MEASURE_IN_CSV].equals(measure))
                            .count(),
                    measure + " in csv");
        }
    }

    private static String textOf(Object value) {
        return value == null ? "" : value.toString();
    }

    private static long count(List<String> cells, String measure) {
        return cells.stream().filter(measure::equals).count();
    }

    private List<String> reminders() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("output/latest/reminders/" + BODY))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
