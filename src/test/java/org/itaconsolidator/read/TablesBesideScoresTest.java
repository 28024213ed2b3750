package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A table is ours by its own headings, rows and title: the scores or measures that stand in the same file prove nothing. */
class TablesBesideScoresTest {
    private static final String SCORES =
            "ผลคะแนนการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง";
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        new Object[] {
                            "ที่", "โครงการ/กิจกรรม", "งบประมาณ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"
                        },
                        new Object[] {1, "อบรมดับเพลิง", 20000, "เม.ย. ๒๕๖๖", "สำนักปลัด", "ยังไม่ดำเนินการ"},
                        "foreign-headings"),
                Arguments.of(
                        new Object[] {"มิติที่", "โครงการ/กิจกรรม/มาตรการ", "ปี ๒๕๖๖", "ปี ๒๕๖๗", "ผู้รับผิดชอบ"},
                        new Object[] {"๑", "มาตรการสร้างจิตสำนึก", 10000, 10000, "สำนักปลัด"},
                        "foreign-headings"),
                Arguments.of(
                        new Object[] {"งานบริการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"},
                        new Object[] {"การชำระภาษี", "๑. ยื่นแบบ", "๕ นาที", "กองคลัง"},
                        "not-about-assessment"),
                Arguments.of(
                        new Object[] {
                            "ลำดับ", "กิจกรรม KM", "วิธีการสู่ความสำเร็จ", "ตัวชี้วัด", "เป้าหมาย", "ผู้รับผิดชอบ"
                        },
                        new Object[] {1, "บ่งชี้ความรู้", "ประชุม", "จำนวนองค์ความรู้", "๑ เรื่อง", "สำนักปลัด"},
                        "foreign-headings"));
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "beside scores");
        return submission;
    }

    private void scores(int row) {
        sheet.row(row, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(row + 1 + i, ScoreTablesTest.NAMES.get(i), 80.5 + i);
        }
    }

    private static String reason(Submission submission) {
        return submission.findings().get(0).details().get("reason");
    }

    @ParameterizedTest
    @MethodSource("others")
    void aboveTheScoresThatTheTitleNames(Object[] headings, Object[] values, String why) {
        sheet.set(1, 1, SCORES);
        sheet.row(3, headings);
        sheet.row(4, values);
        scores(7);
        Submission submission = read();
        assertEquals(List.of(), submission.measures());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("table-left-alone แผ่น!A3"), TestReading.codes(submission));
        assertEquals(why, reason(submission));
        assertEquals(11, submission.rowsRead().size());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void aPlanOfSeveralYearsBesideMeasuresIsLeftAlone() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(4, "การใช้อำนาจ", "กำหนดเกณฑ์", "๑. สำรวจ", "สำนักปลัด");
        BookBuilder.Sheet other = book.sheet("อื่นๆ");
        other.set(2, 2, "แผนสี่ปี ปีงบประมาณ ๒๕๖๖");
        other.set(4, 2, "มิติที่").set(4, 3, "โครงการ/กิจกรรม/มาตรการ").set(4, 4, "ปี ๒๕๖๖");
        other.set(4, 5, "ปี ๒๕๖๗").set(4, 6, "ผู้รับผิดชอบ");
        other.set(5, 2, "๑").set(5, 3, "มาตรการสร้างจิตสำนึก").set(5, 4, 10000);
        other.set(5, 5, 10000).set(5, 6, "สำนักปลัด");
        Submission submission = read();
        assertEquals(
                List.of("กำหนดเกณฑ์"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        assertEquals(List.of("table-left-alone อื่นๆ!B4"), TestReading.codes(submission));
    }

    @Test
    void aRegisterOfRisksBelowMeasuresIsLeftAlone() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(4, "การใช้อำนาจ", "กำหนดเกณฑ์", "๑. สำรวจ", "สำนักปลัด");
        sheet.set(6, 1, "ตารางที่ ๒ ข้อมูลประกอบ");
        sheet.row(7, "ลำดับ", "ความเสี่ยงการทุจริต", "โอกาส", "มาตรการป้องกัน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(8, 1, "ใช้รถส่วนตัว", 2, "ทำทะเบียน", "สำนักปลัด", "ตลอดปีงบประมาณ");
        Submission submission = read();
        assertEquals(
                List.of("กำหนดเกณฑ์"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        assertEquals(List.of("table-left-alone แผ่น!A7"), TestReading.codes(submission));
    }

    @Test
    void measuresUnderATitleThatNamesThemStayOurs() {
        sheet.set(1, 1, "มาตรการและผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ที่", "โครงการ/กิจกรรม", "งบประมาณ", "ผู้รับผิดชอบ");
        sheet.row(4, 1, "อบรมจริยธรรม", 20000, "สำนักปลัด");
        scores(7);
        assertEquals(
                List.of("อบรมจริยธรรม"),
                read().measures().stream().map(m -> m.text(Field.MEASURE)).toList());
    }

    /** What each item got is in the indicators' scores; a body's own rating of its items is its checklist, which then lacks a heading. */
    @ParameterizedTest
    @CsvSource({
        "คะแนน OIT รายข้อ, O, table-left-alone",
        "ผลคะแนนรายข้อ, O, table-left-alone",
        "คะแนนแบบวัด IIT รายข้อ, I, table-left-alone",
        "ผลการประเมินตนเอง OIT, O, table-not-recognised"
    })
    void scoresOfItemsBelowThoseOfIndicatorsAreLeftAlone(String title, String items, String told) {
        sheet.row(1, SCORES);
        scores(2);
        sheet.row(15, title).row(16, "ข้อ", "รายการ", "คะแนน");
        sheet.row(17, items + 1, "โครงสร้าง", 100).row(18, items + 2, "ข้อมูลผู้บริหาร", 0);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(told + " แผ่น!A16", TestReading.codes(submission).get(0));
        assertEquals(
                told.equals("table-left-alone") ? 1 : 2,
                TestReading.codes(submission).size());
    }
}
