package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A measure that goes on with the mark "(ต่อ)", or its number repeated, in the column of numbers is one measure. */
class ContinuedNumbersTest {
    private static final Object[] HEADINGS = {
        "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"
    };

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    @BeforeEach
    void firstMeasure() {
        sheet.set(
                1,
                1,
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, HEADINGS);
        sheet.row(4, 1, "จัดทำคู่มือ", "๑. แต่งตั้งคณะทำงาน\n๒. จัดทำ", "สำนักปลัด", "ทำแล้ว");
    }

    private List<Measure> read(String... names) {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "continued");
        assertEquals(
                List.of(names),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        return submission.measures();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(ต่อ)", "ต่อ", "๑ (ต่อ)", "1 (ต่อ)", "๑. (ต่อ)"})
    void markInTheColumnOfNumbersContinuesTheMeasureAbove(String mark) {
        sheet.row(5, mark, null, "ร่างคู่มือ\n๓. เผยแพร่", null, "และรายงาน");
        sheet.row(6, 2, "เผยแพร่แผน", "๑. รวบรวม", "กองคลัง", "เผยแพร่แล้ว");
        Measure first = read("จัดทำคู่มือ", "เผยแพร่แผน").get(0);
        assertEquals(3, first.steps().size());
        assertEquals("ทำแล้ว\nและรายงาน", first.text(Field.RESULT));
        assertEquals(2, first.rows().size());
    }

    @Test
    void markBehindTheNumberBelowRepeatedHeadingsContinuesTheRepeatedMeasure() {
        sheet.row(5, HEADINGS);
        sheet.row(6, "๑ (ต่อ)", "จัดทำคู่มือ", "ร่างคู่มือ\n๓. เผยแพร่");
        sheet.row(7, 2, "เผยแพร่แผน", "๑. รวบรวม", "กองคลัง", "เผยแพร่แล้ว");
        assertEquals(3, read("จัดทำคู่มือ", "เผยแพร่แผน").get(0).steps().size());
    }

    @Test
    void numberAndMeasureRepeatedWithTheRestOfTheStepsAreOne() {
        sheet.row(5, "๑", "จัดทำคู่มือ", "ร่างคู่มือ\n๓. เผยแพร่", "สำนักปลัด");
        assertEquals(3, read("จัดทำคู่มือ").get(0).steps().size());
    }

    @Test
    void numberAndMeasureRepeatedBelowRepeatedHeadingsAreOneThoughTheListBeginsAnew() {
        sheet.row(6, HEADINGS);
        sheet.row(7, "๑", "จัดทำคู่มือ", "๑. เผยแพร่คู่มือบนเว็บไซต์\n๒. รายงานผู้บริหาร", "สำนักปลัด", "เผยแพร่แล้ว");
        sheet.row(8, 2, "เผยแพร่แผน", "๑. รวบรวม", "กองคลัง", "เผยแพร่แล้ว");
        Measure first = read("จัดทำคู่มือ", "เผยแพร่แผน").get(0);
        assertEquals(
                List.of("แต่งตั้งคณะทำงาน", "จัดทำ", "เผยแพร่คู่มือบนเว็บไซต์", "รายงานผู้บริหาร"),
                first.steps().stream().map(MeasureStep::text).toList());
        assertEquals(2, first.rows().size());
    }

    @Test
    void measureToldTwiceBelowRepeatedHeadingsStaysTwo() {
        sheet.row(6, HEADINGS);
        sheet.row(7, 1, "จัดทำคู่มือ", "๑. แต่งตั้งคณะทำงาน\n๒. จัดทำ", "สำนักปลัด", "ทำแล้ว");
        read("จัดทำคู่มือ", "จัดทำคู่มือ");
    }

    @Test
    void anotherNumberBelowRepeatedHeadingsIsAnotherMeasure() {
        sheet.row(6, HEADINGS);
        sheet.row(7, 2, "จัดทำคู่มือ", "๑. เผยแพร่คู่มือบนเว็บไซต์", "สำนักปลัด", "เผยแพร่แล้ว");
        read("จัดทำคู่มือ", "จัดทำคู่มือ");
    }

    @Test
    void markBesideAnotherMeasureBeginsThatMeasure() {
        sheet.row(5, "(ต่อ)", "เผยแพร่แผน", "๑. รวบรวม", "กองคลัง", "เผยแพร่แล้ว");
        read("จัดทำคู่มือ", "เผยแพร่แผน");
    }

    @Test
    void markBehindAnotherNumberContinuesNothing() {
        sheet.row(5, "๓ (ต่อ)", null, "๔. สรุป", "กองคลัง");
        assertFalse(read("จัดทำคู่มือ", "").isEmpty());
    }

    @Test
    void numberAndMeasureRepeatedWithAListOfItsOwnStayTwo() {
        sheet.row(5, "๑", "จัดทำคู่มือ", "๑. แต่งตั้งอีกคณะ", "กองช่าง");
        read("จัดทำคู่มือ", "จัดทำคู่มือ");
    }
}
