package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves a table to be of the assessment where its title does not say so, and what tells that it is none. */
class ProofOfOursTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read(String inboxPath) {
        Submission submission = TestReading.read(inboxPath, book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "proof");
        return submission;
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(measure -> measure.text(Field.MEASURE))
                .toList();
    }

    private static List<String> leftAlone(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_LEFT_ALONE)
                .map(ProofOfOursTest::reason)
                .toList();
    }

    private static String reason(Finding finding) {
        return finding.cell().a1() + " " + finding.details().get("reason");
    }

    private void report(String title) {
        sheet.set(1, 1, title)
                .set(2, 1, "ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน")
                .set(3, 1, "ของ องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(6, "ที่", "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "ผลลัพธ์");
        sheet.row(7, "๑", "จัดทำคู่มือ", "๑. ร่าง", "กองคลัง", "ร่างแล้ว", "ลดเวลา");
        sheet.row(8, "๒", "ทบทวนคำสั่ง", "๑. ทบทวน", "สำนักปลัด", "ทบทวนแล้ว", "ชัดเจน");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แบบรายงานผลการดำเนินการตามมาตรการ",
                "รายงานผลการดำเนินงานตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
                "รายงานผลการขับเคลื่อนมาตรการของเทศบาลตำบลตัวอย่าง",
                "แบบฟอร์มรายงานผลการดำเนินการตามมาตรการ (รอบ ๑๒ เดือน)"
            })
    void reportOfMeasuresThatNamesNoOtherSubjectIsOurs(String title) {
        report(title);
        assertEquals(List.of("จัดทำคู่มือ", "ทบทวนคำสั่ง"), measures(read("กองคลัง.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รายงานผลการดำเนินการตามมาตรการประหยัดพลังงาน",
                "รายงานผลการดำเนินการตามมาตรการของรัฐบาลด้านสาธารณสุข",
                "รายงานผลการดำเนินโครงการ"
            })
    void reportOfAnotherSubjectIsLeftAlone(String title) {
        report(title);
        Submission submission = read("digital/กองคลัง.xlsx");
        assertEquals(List.of(), measures(submission));
        assertEquals(List.of("A6 not-about-assessment"), leftAlone(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"รายงานผล ITA รอบ 12.xlsx", "ita2568/กองคลัง.xlsx", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส/ก.xlsx"
            })
    void pathThatNamesTheAssessmentProvesATableOfKnownHeadings(String path) {
        report("รายงานผลการดำเนินงาน");
        assertEquals(List.of("จัดทำคู่มือ", "ทบทวนคำสั่ง"), measures(read(path)));
    }

    @Test
    void codeOfAnItemInItsColumnProvesATable() {
        report("รายงานผลการดำเนินงาน");
        sheet.set(6, 7, "ข้อ").set(7, 7, "O๑๒").set(8, 7, "I4");
        assertEquals(List.of("จัดทำคู่มือ", "ทบทวนคำสั่ง"), measures(read("กองคลัง.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผนการดำเนินงานประเมิน ITA", "ปฏิทินการประเมิน ITA ประจำปี", "Timeline การประเมิน ITA"})
    void calendarOfTheAssessmentHoldsNoMeasures(String title) {
        sheet.set(1, 1, title).set(2, 1, "ปีงบประมาณ พ.ศ. ๒๕๖๘").set(3, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(5, "ลำดับที่", "กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ");
        sheet.row(6, "๑", "แต่งตั้งคณะทำงาน", "ต.ค. ๖๗", "สำนักปลัด");
        sheet.row(7, "๒", "ประชุม", "พ.ย. ๖๗", "สำนักปลัด");
        Submission submission = read("กองคลัง.xlsx");
        assertEquals(List.of(), measures(submission));
        assertEquals(List.of("A5 calendar"), leftAlone(submission));
    }

    @Test
    void planWithATimetableInItsTitleIsStillAPlanOfMeasures() {
        sheet.set(1, 1, "ปฏิทินการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(3, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(5, "ลำดับที่", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ");
        sheet.row(6, "๑", "ทบทวนคำสั่ง", "ต.ค. ๖๗", "สำนักปลัด");
        assertEquals(List.of("ทบทวนคำสั่ง"), measures(read("กองคลัง.xlsx")));
    }

    private void plan() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, "๑", "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(6, "๒", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ก.พ. ๒๕๖๘");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7, ชื่อ, ตำแหน่ง, ลายมือชื่อ, นาย ก, ปลัด, -",
                "8, ชื่อ, ตำแหน่ง, ลายมือชื่อ, นาย ก, ปลัด, -",
                "8, บ่อ, ท่อ, -, ๑, ๒, -",
                "8, บ่อ, ท่อ, ขนาด, บ่อเหนือ, ท่อใหญ่, ๒ นิ้ว",
                "7, บ่อ, ท่อ, ขนาด, ๑, ท่อใหญ่, ๒ นิ้ว",
                "8, โครงการ, งบประมาณ, สถานะ, ถนน, ๕๐๐๐๐, เสร็จ",
                "7, โครงการ, งบประมาณ, สถานะ, ถนน, ๕๐๐๐๐, เสร็จ",
                "9, วัสดุ, จำนวน, หน่วย, กระดาษ, ๕, รีม"
            })
    void tableOfAnotherSystemBelowOursIsNoneOfItsRows(
            int row, String first, String second, String third, String one, String two, String three) {
        plan();
        sheet.row(row, first, second, third).row(row + 1, one, two, three);
        Submission submission = read("กองคลัง.xlsx");
        assertEquals(List.of("เผยแพร่แผน", "ทบทวนคำสั่ง"), measures(submission));
        assertEquals("สำนักปลัด", submission.measures().get(1).text(Field.RESPONSIBLE));
        assertEquals(List.of("A" + row + " foreign-headings"), leftAlone(submission));
        assertEquals(
                2,
                submission.measures().stream()
                        .mapToInt(measure -> measure.rows().size())
                        .sum());
    }

    @Test
    void lettersThatNumberTheRowsAreNoHeadings() {
        plan();
        sheet.row(7, "ก.", "การใช้อำนาจ", "มอบหมายงาน", "กองช่าง").row(8, "ข.", "การใช้อำนาจ", "แจ้งเวียน", "กองช่าง");
        assertEquals(4, read("กองคลัง.xlsx").measures().size());
    }
}
