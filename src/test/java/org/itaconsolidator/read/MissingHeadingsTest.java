package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** What is said of a table that cannot be read is true and of the form that its title and its headings point at. */
class MissingHeadingsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "missing");
        return submission;
    }

    private Map<String, String> said() {
        List<Finding> findings = read().findings().stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_NOT_RECOGNISED)
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        return new TreeMap<>(findings.get(0).details());
    }

    @Test
    void aHeadingThatStandsThereIsNotAskedFor() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "โทรผู้รับผิดชอบ");
        sheet.row(4, NAMES.get(1), "เผยแพร่แผน", "กองคลัง 12");
        sheet.row(5, NAMES.get(2), "กำหนดเกณฑ์", "กองช่าง 13");
        assertEquals(
                Map.of(
                        "case", "lacking-unknown",
                        "form", "มาตรการ",
                        "lacking", "\"ผู้รับผิดชอบ\"",
                        "unknown", "\"โทรผู้รับผิดชอบ\"",
                        "example", "\"ผู้รับผิดชอบ\""),
                said());
    }

    @Test
    void aChecklistLacksItsItems() {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ข้อมูลสาธารณะ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
        sheet.row(4, "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(5, "ข้อมูลผู้บริหาร", "สำนักปลัด", "https://www.example.go.th/o2", 100);
        assertEquals(
                Map.of(
                        "case", "lacking-unknown",
                        "form", "แบบตรวจ OIT",
                        "lacking", "\"ข้อ\"",
                        "unknown", "\"ข้อมูลสาธารณะ\"",
                        "example", "\"ข้อ\""),
                said());
    }

    @Test
    void twoHeadingsNobodyKnowsAreNamedBelowATitleOfOurs() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "กรอบ ก", "กรอบ ข");
        sheet.row(4, "แผนต่อสาธารณะในเว็บไซต์", "ลงข้อมูลให้ครบทุกหัวข้อ");
        sheet.row(5, "เกณฑ์ต่อบุคลากรทุกคน", "แจ้งเวียนให้ทราบทั่วกัน");
        Submission submission = read();
        assertTrue(submission.isRefused(), submission.findings()::toString);
        assertEquals(List.of("กรอบ ก", "กรอบ ข"), headingsTold(submission));
        assertTrue(submission.findings().stream()
                .anyMatch(finding ->
                        "\"กรอบ ข\": measure".equals(finding.details().get("confirm"))));
    }

    @Test
    void headingsOfScoresThatNobodyKnowsAreNamedToo() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "กรอบ ก", "แต้มสะสม");
        sheet.row(4, "แผนต่อสาธารณะ", 88.25);
        sheet.row(5, "เกณฑ์ต่อบุคลากร", 77.5);
        assertEquals(List.of("กรอบ ก", "แต้มสะสม"), headingsTold(read()));
    }

    @Test
    void listOfPeopleBelowATitleOfOursIsAskedNothing() {
        sheet.set(1, 1, "คณะทำงาน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ชื่อ - สกุล", "ตำแหน่ง");
        sheet.row(4, "นายสมชาย ใจดี", "ปลัดเทศบาล");
        sheet.row(5, "นางสาวมาลี ดีใจ", "ผู้อำนวยการกองคลัง");
        assertEquals(List.of(), headingsTold(read()));
    }

    @Test
    void aPlanOrReportWhoseMeasuresAreNotUnderstoodIsRefusedWithEveryHeading() {
        sheet.set(1, 1, PLAN);
        sheet.row(
                3,
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "กรอบ ก",
                "กรอบ ข",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ");
        sheet.row(4, NAMES.get(1), "ไม่เผยแพร่แผน", "แผนต่อสาธารณะ", "งบของปีปัจจุบัน", "๑. ร่าง ๒. ลงเว็บ", "กองคลัง");
        sheet.row(5, NAMES.get(2), "มอบหมายไม่ชัด", "เกณฑ์ต่อบุคลากร", "งานของทุกคน", "๑. ร่าง ๒. แจ้ง", "สำนักปลัด");
        Submission plan = read();
        assertEquals(0, plan.measures().size());
        assertEquals(List.of("กรอบ ก", "กรอบ ข"), headingsTold(plan));
        assertEquals(
                Map.of(
                        "case", "lacking-unknown",
                        "form", "มาตรการ",
                        "lacking", "\"มาตรการ/แนวทาง\"",
                        "unknown", "\"กรอบ ก\", \"กรอบ ข\"",
                        "example", "\"มาตรการ/แนวทาง\""),
                said());
    }

    @Test
    void theOneColumnThatMayHoldTheMeasuresIsProposedAsThem() {
        sheet.set(1, 1, "รายงานผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "กรอบ ก", "ผลการดำเนินงาน");
        sheet.row(4, NAMES.get(1), "แผนต่อสาธารณะ", "ลงเว็บแล้วเมื่อ ๓ เมษายน ๒๕๖๘");
        sheet.row(5, NAMES.get(2), "เกณฑ์ต่อบุคลากร", "แจ้งแล้วเมื่อ ๔ เมษายน ๒๕๖๘");
        Submission report = read();
        assertEquals(0, report.measures().size());
        assertEquals(
                List.of("\"กรอบ ก\": measure"),
                report.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .map(finding -> finding.details().getOrDefault("confirm", ""))
                        .toList());
    }

    @Test
    void aTableThatLegallyHasNoMeasureIsRead() {
        sheet.set(1, 1, "รายงานผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผลการดำเนินงาน", "กรอบ ก", "งบประมาณที่ใช้");
        sheet.row(4, NAMES.get(1), "ไม่เผยแพร่แผน", "ลงเว็บแล้วเมื่อ ๓ เมษายน ๒๕๖๘", "แผนต่อสาธารณะ", "ไม่ใช้งบประมาณ");
        sheet.row(5, NAMES.get(2), "มอบหมายไม่ชัด", "แจ้งแล้วเมื่อ ๔ เมษายน ๒๕๖๘", "เกณฑ์ต่อบุคลากร", "ไม่ใช้งบประมาณ");
        assertEquals(2, read().measures().size());
    }

    private static List<String> headingsTold(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .toList();
    }

    @Test
    void rowsWithoutHeadingsAreOfTheFormInTheTitle() {
        sheet.set(1, 1, PLAN);
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, NAMES.get(i), "จัดทำสิ่งที่ " + i, "กองคลัง");
        }
        assertEquals(
                Map.of(
                        "case", "without-headings-of",
                        "form", "มาตรการ",
                        "example", "\"มาตรการ/แนวทาง\" + \"ขั้นตอนหรือวิธีการปฏิบัติ\""),
                said());
    }

    @Test
    void aPlanWithAColumnForEachMonthIsRead() {
        sheet.set(1, 1, PLAN);
        sheet.row(
                3,
                "ที่",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ผู้รับผิดชอบ",
                "ต.ค.",
                "พ.ย.",
                "ธ.ค.",
                "ม.ค.",
                "ก.พ.",
                "มี.ค.");
        sheet.row(4, 1, NAMES.get(5), "จัดทำคู่มือ", "กองคลัง", "/", "/");
        sheet.row(5, 2, NAMES.get(1), "เผยแพร่แผน", "กองช่าง", null, "/");
        assertEquals(
                List.of("จัดทำคู่มือ กองคลัง", "เผยแพร่แผน กองช่าง"),
                read().measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.text(Field.RESPONSIBLE))
                        .toList());
    }

    @Test
    void aRemarkBesideAScoreHidesItNot() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "คะแนน", "ผลการดำเนินงาน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 70 + i, "ควรปรับปรุง " + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), submission.measures());
        assertEquals(List.of("heading-not-recognised แผ่น!C3"), TestReading.codes(submission));
    }

    @Test
    void anAnalysisWithAColumnThatIsNotKnownIsRead() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "ส่วนราชการ");
        sheet.row(4, NAMES.get(5), "บริการล่าช้า", "กองคลัง");
        sheet.row(5, NAMES.get(6), "ข่าวสารน้อย", "กองช่าง");
        assertEquals(
                List.of("บริการล่าช้า", "ข่าวสารน้อย"),
                read().analysis().stream().map(note -> note.text()).toList());
    }

    @Test
    void headingThatSpeaksOfReportsMakesNoPlanAReport() {
        sheet.set(
                1,
                1,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "Indicator", "มาตรการไหน", "Owner?", "รายงานผล/ติดตาม");
        sheet.row(4, NAMES.get(1), "เผยแพร่แผน", "กองคลัง", "ทุกเดือน");
        sheet.row(5, NAMES.get(2), "กำหนดเกณฑ์", "กองช่าง", "ทุกเดือน");
        assertEquals(List.of(Form.MEASURES), List.copyOf(read().forms()));
    }

    @Test
    void headingOverFewIndicatorsIsNamedWhereItAloneIsNotKnown() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet sheet = scores.sheet("แผ่น");
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(
                2,
                "ตัวชี้วัด/ประเด็นการประเมิน",
                "คะแนนที่ได้ ปีงบประมาณ พ.ศ. 2565",
                "คะแนนที่ได้ ปีงบประมาณ พ.ศ. 2566",
                "สรุปผล");
        for (int i = 0; i < 5; i++) {
            String name = i < 4 ? ScoreTablesTest.NAMES.get(i) : "เรื่องอื่น";
            sheet.row(3 + i, name, 80.25 + i, 81.25 + i, "เพิ่มขึ้น");
        }
        byte[] content = scores.toBytes();
        WorkbookReader.Read read =
                TestReading.reader(List.of()).read(TestReading.file("delivery.xlsx", content), content);
        LayoutVariantsTest.assertBalanced(read.submission(), "names");
        assertEquals(
                List.of("heading-not-recognised แผ่น!A2 ERROR ตัวชี้วัด ตัวชี้วัด"),
                read.submission().findings().stream()
                        .map(finding -> TestReading.line(finding) + " " + finding.severity() + " "
                                + finding.details().get("likely") + " "
                                + finding.details().get("because"))
                        .toList());
        assertEquals(4, read.submission().rowsRefused().size());
        assertEquals(
                List.of("A2 heading-unknown"),
                read.explanations().stream()
                        .map(each -> each.at().a1() + " " + each.words().get("reason"))
                        .toList());
    }
}
