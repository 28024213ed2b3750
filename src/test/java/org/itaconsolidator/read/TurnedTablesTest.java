package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Tables whose fields stand down: a column for each measure, or a card for each. */
class TurnedTablesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    TurnedTablesTest() {
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
    }

    private Submission read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "turned");
        return read;
    }

    private void down(int row) {
        labelled(row);
        sheet.row(row + 3, "ระยะเวลาดำเนินการ", "มกราคม 2566", "ทุกเดือน");
    }

    private void labelled(int row) {
        sheet.row(row, "ตัวชี้วัด", "การใช้อำนาจ", "การใช้งบประมาณ");
        sheet.row(row + 1, "มาตรการ/แนวทาง", "ทบทวนคำสั่งแบ่งงาน", "เผยแพร่แผนการใช้จ่าย");
        sheet.row(row + 2, "ทีมงาน", "สำนักปลัด", "กองคลัง");
    }

    @Test
    void aColumnIsAMeasure() {
        sheet.row(3, "รายการ", "มาตรการที่ ๑", "มาตรการที่ ๒");
        down(4);
        sheet.row(9, "ลงชื่อ.............ผู้รายงาน");
        Submission read = read();
        assertEquals(
                List.of("ทบทวนคำสั่งแบ่งงาน", "เผยแพร่แผนการใช้จ่าย"),
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
        Measure second = read.measures().get(1);
        assertEquals(OptionalInt.of(2), second.indicator());
        assertEquals(List.of("กองคลัง"), second.divisions());
        assertEquals("C4", second.at().a1());
        assertEquals("C7", second.texts().get(Field.PERIOD).at().a1());
        assertEquals(List.of("heading-taken-as แผน!A6"), TestReading.codes(read));
    }

    @Test
    void cardsBelowOneAnotherAreATable() {
        for (int card = 0; card < 3; card++) {
            int row = 3 + card * 6;
            sheet.row(row, "วิธีแก้ไขปัญหา", "จัดทำคู่มือการให้บริการชุดที่ " + (card + 1));
            sheet.row(row + 1, "ขั้นตอนหรือวิธีการปฏิบัติ", "๑. ประชุม\n๒. เผยแพร่");
            sheet.row(row + 2, "ผู้รับผิดชอบ", card == 1 ? "กองช่าง" : "สำนักปลัด");
            sheet.row(row + 3, "ระยะเวลาดำเนินการ", "ทุกเดือน");
        }
        Submission read = read();
        assertEquals(
                List.of("B3", "B9", "B15"),
                read.measures().stream().map(measure -> measure.at().a1()).toList());
        assertEquals(List.of("กองช่าง"), read.measures().get(1).divisions());
        assertEquals("จัดทำคู่มือการให้บริการชุดที่ 3", read.measures().get(2).text(Field.MEASURE));
    }

    @Test
    void cellMergedOverTheMeasuresHoldsForEach() {
        labelled(3);
        sheet.row(6, "ระยะเวลาดำเนินการ", "มกราคม 2566").merge(6, 2, 6, 3);
        assertEquals(
                List.of("มกราคม 2566", "มกราคม 2566"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
    }

    /** Below names of indicators across they passed for a form of scores that nobody had filled in. */
    @Test
    void measuresSideBySideUnderHeadingsThatNobodyKnowsAreNoBlankForm() {
        sheet.row(4, "รายการ", "เรื่องที่ ๑", "เรื่องที่ ๒", "เรื่องที่ ๓");
        sheet.row(5, "ตัวชี้วัดที่คะแนนลดลง", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ");
        sheet.row(
                6,
                "แนวทางที่เลือก",
                "ยกย่องเจ้าหน้าที่ดีเด่นทุกไตรมาส",
                "อบรมระเบียบการจัดซื้อ",
                "จัดทำทะเบียนการฝึกอบรม");
        sheet.row(7, "ใครเป็นเจ้าของเรื่อง", "งานการเจ้าหน้าที่ สำนักปลัด", "กองคลัง งานพัสดุ", "สำนักปลัด");
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals("transposed", read.findings().get(0).details().get("case"));
        assertEquals("A6", read.findings().get(0).cell().a1());
    }

    @Test
    void aTableThatCannotBeTurnedIsRefusedAloud() {
        down(3);
        sheet.comment("B4", "แก้ไขแล้ว");
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals(List.of(FindingCode.TABLE_NOT_RECOGNISED), TestReading.onlyCodes(read));
        assertEquals("transposed", read.findings().get(0).details().get("case"));
    }

    @Test
    void rowsBelowAreNotOverwritten() {
        for (int column = 2; column <= 7; column++) {
            sheet.set(3, column, "การใช้อำนาจ").set(4, column, "ทบทวนคำสั่งที่ " + column);
            sheet.set(5, column, "สำนักปลัด").set(6, column, "ทุกเดือน");
        }
        sheet.set(3, 1, "ตัวชี้วัด")
                .set(4, 1, "มาตรการ/แนวทาง")
                .set(5, 1, "ผู้รับผิดชอบ")
                .set(6, 1, "ระยะเวลาดำเนินการ");
        sheet.row(7, "หมายเหตุ: มาตรการเพิ่มเติมอยู่ในแผนปีถัดไป");
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals(List.of(FindingCode.TABLE_NOT_RECOGNISED), TestReading.onlyCodes(read));
    }
}
