package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet named as an example is no data beside a filled one of the same form; alone it is what was delivered. */
class ExampleSheetsTest {
    private static final String TITLE =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลบ้านใหม่";

    private final BookBuilder book = new BookBuilder();

    private void measures(String name, String title, String measure) {
        BookBuilder.Sheet sheet = book.sheet(name);
        sheet.set(1, 1, title);
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(
                4, 1, "การใช้อำนาจ", measure, measure == null ? null : "๑. ประชุม", measure == null ? null : "กองคลัง");
    }

    private Submission read(String... stored) {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "examples");
        assertEquals(
                List.of(stored),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        return submission;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตัวอย่าง", "ตัวอย่างการกรอก", "มาตรการ (ตัวอย่าง)", "Example", "แบบตัวอย่าง"})
    void besideAFilledSheetItIsLeftAloneWhereverItStands(String name) {
        measures(name, TITLE.replace("บ้านใหม่", "ต้นแบบ").replace("๒๕๖๖", "๒๕๖๔"), "อย่างของผู้อื่น");
        measures("มาตรการ", TITLE, "จัดทำคู่มือ");
        Submission submission = read("จัดทำคู่มือ");
        assertEquals(List.of("table-left-alone " + name + "!A3"), TestReading.codes(submission));
        assertEquals("example", submission.findings().get(0).details().get("case"));
        assertEquals(
                "เทศบาลตำบลบ้านใหม่", submission.head().body().orElseThrow().name());
        assertEquals(2566, submission.head().fiscalYear().orElseThrow().buddhist());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void aloneItIsRead() {
        measures("ตัวอย่าง", TITLE, "จัดทำคู่มือ");
        read("จัดทำคู่มือ");
    }

    @Test
    void besideABlankFormItIsRead() {
        measures("ตัวอย่าง", TITLE, "จัดทำคู่มือ");
        measures("มาตรการ", TITLE, null);
        read("จัดทำคู่มือ");
    }

    @Test
    void besideAnotherFormItIsRead() {
        measures("ตัวอย่าง", TITLE, "จัดทำคู่มือ");
        BookBuilder.Sheet scores = book.sheet("คะแนน");
        scores.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลบ้านใหม่");
        scores.row(3, "ตัวชี้วัด", "คะแนน");
        scores.row(4, "การใช้อำนาจ", 80);
        read("จัดทำคู่มือ");
    }

    @Test
    void aTableThatTellsHowToFillInIsLeftAloneAlsoWithoutTheMarkOfTheForm() {
        measures("มาตรการ", TITLE, "จัดทำคู่มือ");
        BookBuilder.Sheet help = book.sheet("แผ่น2");
        help.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        help.row(3, "คอลัมน์", "วิธีกรอก", "ตัวอย่าง");
        help.row(4, "ตัวชี้วัด", "เลือกชื่อตัวชี้วัดจากรายการ", "การใช้งบประมาณ");
        help.row(5, "มาตรการ", "ชื่อมาตรการหรือแนวทาง", "คู่มือและแบบขอยืมพัสดุ");
        help.row(6, "วิธีการดำเนินการ", "เขียนเป็นข้อ ๆ", "๑. จัดทำคู่มือ ๒. แจ้งทุกกอง");
        help.row(7, "ผู้รับผิดชอบ", "ส่วนราชการ", "กองคลัง");
        Submission submission = read("จัดทำคู่มือ");
        assertEquals(List.of("table-left-alone แผ่น2!A3"), TestReading.codes(submission));
        assertEquals("help", submission.findings().get(0).details().get("case"));
        assertEquals(4, submission.rowsIgnored().size());
    }

    @Test
    void measuresToldDownASheetBesideTheirHelpAreRead() {
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.set(1, 1, TITLE);
        sheet.row(3, "หัวข้อ", "วิธีกรอก", "มาตรการที่ ๑");
        sheet.row(4, "ตัวชี้วัด", "เลือกชื่อตัวชี้วัดจากรายการ", "การใช้งบประมาณ");
        sheet.row(5, "มาตรการ", "ระบุชื่อมาตรการ", "จัดทำคู่มือ");
        sheet.row(6, "วิธีการดำเนินการ", "เขียนเป็นข้อ ๆ", "๑. ประชุม");
        sheet.row(7, "ผู้รับผิดชอบ", "ระบุส่วนราชการ", "กองคลัง");
        assertEquals(
                "จัดทำคู่มือ",
                TestReading.read(book.toBytes()).measures().get(0).text(Field.MEASURE));
    }

    @Test
    void aNameThatOnlyHoldsTheWordIsNoExample() {
        measures("มาตรการ อบต.ตัวอย่าง", TITLE, "มาตรการหนึ่ง");
        measures("มาตรการ", TITLE, "จัดทำคู่มือ");
        read("มาตรการหนึ่ง", "จัดทำคู่มือ");
    }
}
