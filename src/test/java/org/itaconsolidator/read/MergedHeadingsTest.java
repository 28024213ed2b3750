package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings merged over several columns without a row of headings below them: each row says one thing in all of them. */
class MergedHeadingsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ตาราง");

    private Submission read(String title) {
        sheet.set(1, 1, title);
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "merged");
        return submission;
    }

    private List<Measure> measures() {
        return read("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .measures();
    }

    private Submission scores(List<String> left, List<String> right) {
        sheet.row(4, "ตัวชี้วัด", null, "คะแนน").merge(4, 1, 4, 2);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, left.get(i)).set(5 + i, 2, right.get(i)).set(5 + i, 3, "8" + i + ".25");
        }
        return read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ตัวชี้วัดที่ "})
    void numberAndNameAreOneIndicator(String before) {
        List<String> numbers =
                IntStream.rangeClosed(1, 10).mapToObj(number -> before + number).toList();
        Submission read = scores(numbers, NAMES);
        assertEquals(10, read.scores().size());
        assertTrue(read.findings().isEmpty(), read.findings()::toString);
    }

    @Test
    void nameAndItemOfItAreNotOneIndicator() {
        List<String> items = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> "I" + number + " ท่านได้รับข้อมูลหรือไม่")
                .toList();
        assertTrue(scores(NAMES, items).findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                        && finding.cells().get(0).column() == 2));
    }

    private List<Measure> plan(String left, String right) {
        sheet.row(4, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลาดำเนินการ", null, "ผู้รับผิดชอบ");
        sheet.merge(4, 3, 4, 4);
        sheet.row(5, "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่", "ประชุมชี้แจง", left, right, "กองคลัง");
        sheet.row(6, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "จัดทำแผน", left, right, "กองช่าง");
        return measures();
    }

    @ParameterizedTest
    @CsvSource({"ต.ค. ๖๗, มี.ค. ๖๘", "ต.ค. ๖๗, ถึง มี.ค. ๖๘", "ไตรมาส ๑, ไตรมาส ๒"})
    void startAndEndAreOnePeriod(String start, String end) {
        Measure measure = plan(start, end).get(0);
        assertEquals(Optional.of(LocalDate.of(2024, 10, 1)), measure.period().start());
        assertEquals(Optional.of(LocalDate.of(2025, 3, 31)), measure.period().end());
    }

    /** What is monitored each month is no end of the period beside it, nor is a period the start of another. */
    @Test
    void periodBesideARhythmIsNoSpan() {
        assertEquals(
                "ต.ค. ๖๗ - มี.ค. ๖๘",
                plan("ต.ค. ๖๗ - มี.ค. ๖๘", "รายงานผู้บริหารทุกเดือน").get(0).text(Field.PERIOD));
    }

    @Test
    void periodBesideATextIsNoSpan() {
        assertEquals("ต.ค. ๖๗", plan("ต.ค. ๖๗", "จัดทำแล้ว").get(0).text(Field.PERIOD));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void divisionsSideBySideAreBothResponsible(boolean merged) {
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", null, "ระยะเวลาดำเนินการ");
        if (merged) {
            sheet.merge(4, 2, 4, 3);
        }
        sheet.row(5, "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่", "กองคลัง", "กองช่าง", "ไตรมาส ๑");
        sheet.row(6, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "สำนักปลัด", null, "ไตรมาส ๒");
        sheet.row(7, "จัดทำทะเบียนคุมการยืมพัสดุ", null, "กองคลัง", "ไตรมาส ๒");
        List<Measure> measures = measures();
        assertEquals(List.of("กองคลัง", "กองช่าง"), measures.get(0).divisions());
        assertEquals(List.of("สำนักปลัด"), measures.get(1).divisions());
        assertEquals(List.of("กองคลัง"), measures.get(2).divisions());
    }

    @Test
    void numbersBesideStepsCountThem() {
        sheet.row(4, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", null, "ผู้รับผิดชอบ")
                .merge(4, 2, 4, 3);
        sheet.row(5, "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่", "๑.", "ประชุม", "กองคลัง");
        sheet.row(6, null, "๒.", "จัดทำ");
        sheet.row(7, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "1", "รวบรวม", "กองคลัง");
        sheet.row(8, null, "2", "ลงเว็บไซต์");
        assertEquals(
                List.of(2, 2),
                measures().stream().map(each -> each.steps().size()).toList());
    }

    @Test
    void dayAndDeedAreOneResult() {
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน").merge(4, 3, 4, 4);
        sheet.row(5, "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่", "กองคลัง", "5 ธ.ค. ๒๕๖๗", "ประชุมชี้แจงบุคลากร ๓๐ คน");
        sheet.row(6, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง", "ลงเว็บไซต์แล้ว");
        List<Measure> measures =
                read("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน")
                        .measures();
        assertEquals("5 ธ.ค. ๒๕๖๗ ประชุมชี้แจงบุคลากร ๓๐ คน", measures.get(0).text(Field.RESULT));
        assertEquals("ลงเว็บไซต์แล้ว", measures.get(1).text(Field.RESULT));
    }
}
