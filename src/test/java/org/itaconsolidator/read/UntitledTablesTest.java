package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose a table is that has no title of its own: beside ours, below it, and on another sheet. */
class UntitledTablesTest {
    private static final int FIRST_BLANK_ROW = 6;

    private static final String TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง";
    private static final Other OURS = new Other(
            "ours",
            row("ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การกำกับติดตาม"),
            row("๑", "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ม.ค. ๒๕๖๘", "รายงานทุกเดือน"),
            row("๒", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ก.พ. ๒๕๖๘", "รายงานทุกเดือน"));

    private final BookBuilder book = new BookBuilder();

    record Other(String name, Object[]... rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Other> others() {
        return Stream.of(
                new Other(
                        "budget",
                        row("ลำดับที่", "โครงการ", "งบประมาณ", "ระยะเวลา", "ผู้รับผิดชอบ"),
                        row("๑", "ซ่อมถนน", "๒๐๐,๐๐๐", "ธ.ค. ๖๗", "กองช่าง")),
                new Other(
                        "performance",
                        row("ลำดับ", "ตัวชี้วัด", "ค่าเป้าหมาย", "ผลการดำเนินงาน", "คะแนน"),
                        row(1, "ร้อยละของถนนที่ซ่อม", 80, 85, 5)),
                new Other(
                        "risk",
                        row("ลำดับที่", "ความเสี่ยง", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ระดับ"),
                        row(1, "น้ำท่วมอาคาร", "ยกพื้น", "กองช่าง", "ทั้งปี", "สูง")),
                new Other(
                        "complaints",
                        row("ลำดับที่", "วันที่รับ", "เรื่อง", "การดำเนินการ", "ผู้รับผิดชอบ"),
                        row(1, "๓ ต.ค. ๖๗", "ไฟดับ", "ซ่อมแล้ว", "กองช่าง")),
                new Other(
                        "training",
                        row("ที่", "โครงการ/กิจกรรม", "ตัวชี้วัด", "วิธีดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ"),
                        row(1, "อบรมช่าง", "ร้อยละ 90", "บรรยาย", "ก.พ. ๖๘", "กองช่าง")),
                new Other(
                        "procurement",
                        row("ลำดับที่", "รายการ", "วงเงิน", "วิธีการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"),
                        row(1, "โต๊ะ", 9000, "ตกลงราคา", "มี.ค. ๖๘", "กองคลัง")),
                new Other(
                        "audit",
                        row("ลำดับ", "ข้อตรวจพบ", "ข้อเสนอแนะ", "ผลการดำเนินการ", "ผู้รับผิดชอบ"),
                        row(1, "ใบสำคัญขาด", "เก็บให้ครบ", "เก็บแล้ว", "กองคลัง")),
                new Other(
                        "control",
                        row("ภารกิจ", "ความเสี่ยงที่มีอยู่", "การปรับปรุงการควบคุมภายใน", "ผู้รับผิดชอบ", "กำหนดเสร็จ"),
                        row("งานพัสดุ", "ของหาย", "นับทุกเดือน", "กองคลัง", "ส.ค. ๖๘")));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private BookBuilder.Sheet ours(String name, int column) {
        BookBuilder.Sheet sheet = book.sheet(name);
        sheet.set(1, 1, TITLE);
        put(sheet, 3, column, OURS);
        return sheet;
    }

    private static void put(BookBuilder.Sheet sheet, int row, int column, Other other) {
        for (int r = 0; r < other.rows().length; r++) {
            for (int c = 0; c < other.rows()[r].length; c++) {
                sheet.set(row + r, column + c, other.rows()[r][c]);
            }
        }
    }

    private void assertLeftAlone(String at) {
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                List.of("เผยแพร่แผน กองคลัง", "ทบทวนคำสั่ง สำนักปลัด"),
                submission.measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.text(Field.RESPONSIBLE))
                        .toList());
        assertEquals(List.of(), submission.scores());
        assertTrue(submission.forms().contains(Form.MEASURES));
        assertEquals(1, submission.forms().size());
        assertEquals(List.of("table-left-alone " + at), TestReading.codes(submission));
        LayoutVariantsTest.assertBalanced(submission, at);
    }

    @ParameterizedTest
    @MethodSource("others")
    void toTheRightOfOurs(Other other) {
        put(ours("แผน", 1), 3, 8, other);
        assertLeftAlone("แผน!H3");
    }

    @ParameterizedTest
    @MethodSource("others")
    void directlyBelowOurs(Other other) {
        put(ours("แผน", 1), FIRST_BLANK_ROW, 1, other);
        assertLeftAlone("แผน!A6");
    }

    @ParameterizedTest
    @MethodSource("others")
    void belowOursAndABlankRow(Other other) {
        put(ours("แผน", 1), FIRST_BLANK_ROW + 1, 1, other);
        assertLeftAlone("แผน!A7");
    }

    @ParameterizedTest
    @MethodSource("others")
    void onASheetOfItsOwn(Other other) {
        ours("แผน", 1);
        put(book.sheet("อื่น"), 2, 1, other);
        assertLeftAlone("อื่น!A2");
    }

    @ParameterizedTest
    @MethodSource("others")
    void onASheetBeforeOurs(Other other) {
        put(book.sheet("อื่น"), 2, 1, other);
        ours("แผน", 1);
        assertLeftAlone("อื่น!A2");
    }

    @ParameterizedTest
    @MethodSource("others")
    void toTheLeftOfOurs(Other other) {
        put(ours("แผน", 10), 3, 1, other);
        assertLeftAlone("แผน!A3");
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(m -> m.text(Field.MEASURE) + " " + m.at())
                .toList();
    }

    @Test
    void ourNextPageWithAnAmountColumnIsStillOurs() {
        ours("แผน", 1);
        BookBuilder.Sheet next = book.sheet("แผน ๒");
        next.row(
                1,
                "ลำดับที่",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "งบประมาณ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ",
                "การกำกับติดตาม");
        next.row(2, "๓", "", "ติดป้ายประกาศ", "๕๐๐", "กองช่าง", "มี.ค. ๒๕๖๘", "รายงาน");
        assertEquals(
                List.of("เผยแพร่แผน แผน!A4", "ทบทวนคำสั่ง แผน!A5", "ติดป้ายประกาศ แผน ๒!A2"),
                measures(TestReading.read(book.toBytes())));
    }

    @Test
    void blankColumnInsideOurTableWithoutASecondNumberMakesNoOtherTable() {
        BookBuilder.Sheet sheet = ours("แผน", 1);
        sheet.set(3, 8, "ผลการดำเนินการ").set(4, 8, "ประกาศแล้ว").set(5, 8, "ทบทวนแล้ว");
        assertEquals(
                List.of("ประกาศแล้ว", "ทบทวนแล้ว"),
                TestReading.read(book.toBytes()).measures().stream()
                        .map(m -> m.text(Field.RESULT))
                        .toList());
    }

    @Test
    void titleOfAnotherSystemThatOnlyMentionsTheAssessmentIsNotOurs() {
        BookBuilder risks = new BookBuilder();
        BookBuilder.Sheet only = risks.sheet("แผ่น");
        only.set(1, 1, "แผนบริหารความเสี่ยงด้านการทุจริตสำหรับ ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        only.row(3, "ลำดับที่", "ความเสี่ยง", "คะแนน", "มาตรการ", "ผู้รับผิดชอบ");
        only.row(4, 1, "เรียกเงิน", 12, "สลับหน้าที่", "กองคลัง");
        Submission submission = TestReading.read(risks.toBytes());
        assertEquals(List.of(), submission.measures());
        assertEquals(
                List.of(FindingCode.TABLE_LEFT_ALONE, FindingCode.NO_TABLE_RECOGNISED),
                TestReading.onlyCodes(submission));
    }

    @Test
    void topicsInTheRowsProveAReportToBeOurs() {
        BookBuilder report = new BookBuilder();
        BookBuilder.Sheet only = report.sheet("แผ่น");
        only.set(1, 1, "แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน เทศบาลตำบลตัวอย่าง");
        only.row(3, "ที่", "ประเด็นการประเมิน 7 ด้าน", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินการ");
        only.row(4, "๑", "๑. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "ทำคู่มือ", "กองคลัง", "ทำแล้ว");
        only.row(5, "๒", "ด้านที่ ๕", "ประกาศแผน", "กองคลัง", "ประกาศแล้ว");
        only.row(6, "๓", "ด้าน 9", "ติดป้าย", "กองคลัง", "ติดแล้ว");
        Submission submission = TestReading.read(report.toBytes());
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(5), OptionalInt.empty()),
                submission.measures().stream().map(m -> m.topic()).toList());
        assertEquals(List.of("indicator-not-recognised แผ่น!B6"), TestReading.codes(submission));
    }
}
