package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/**
 * Rows that name no measure: in the program's own forms one that tells of itself is another measure's and is told at its blank
 * cell; in an officer's own layout, or where a list goes on, it belongs to the measure above.
 */
class UnnamedRowsTest {
    private static final String TOPIC = "การให้บริการและระบบ E-Service";
    private static final String DONE = "ดำเนินการแล้วเสร็จ";
    private static final String NOTHING = "ไม่มีเรื่องรายงาน";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แบบ");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "measures");
        return submission;
    }

    private void title(String title) {
        sheet.set(1, 1, title + " ปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    /** A seq, B topic, C indicator, D measure, E steps, F period, G division, H state, I result, J outcome, K evidence, L advice. */
    private void report() {
        title("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(
                4,
                "ลำดับที่",
                "ประเด็นการประเมิน 7 ด้าน",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ระยะเวลาดำเนินการ",
                "ผู้รับผิดชอบ",
                "สถานะ",
                "ผลการดำเนินงาน",
                "ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ (outcome/result)",
                "หลักฐาน/ลิงก์ที่เผยแพร่",
                "ข้อเสนอแนะ");
    }

    private void begunReport() {
        report();
        sheet.row(
                5,
                null,
                TOPIC,
                "การใช้อำนาจ",
                "จัดประชุม",
                "๑. วางแผน",
                "ทุกเดือน",
                "กองคลัง",
                "ยังไม่ได้ดำเนินการ",
                null,
                null,
                "ภาพถ่าย");
    }

    private static List<String> texts(Submission submission, Field field) {
        return submission.measures().stream().map(m -> m.text(field)).toList();
    }

    /** The state has a list to choose from; who types it where the result or the measure is to stand has answered too. */
    @Test
    void nothingToReportAnswersTheBlankRowsWhereverItIsSaid() {
        for (int column : new int[] {8, 9, 4}) {
            BookBuilder each = new BookBuilder();
            BookBuilder.Sheet report = each.sheet("แบบ");
            report.set(
                    1,
                    1,
                    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน");
            report.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            report.row(
                    4,
                    "ลำดับที่",
                    "ประเด็นการประเมิน 7 ด้าน",
                    "ตัวชี้วัด",
                    "มาตรการ/แนวทาง",
                    "ขั้นตอนหรือวิธีการปฏิบัติ",
                    "ระยะเวลาดำเนินการ",
                    "ผู้รับผิดชอบ",
                    "สถานะ",
                    "ผลการดำเนินงาน");
            report.row(5, 1, TOPIC, "การใช้อำนาจ", "จัดประชุม", "๑. วางแผน", "ทุกเดือน", "กองคลัง");
            report.set(6, column, NOTHING);
            Submission submission = TestReading.read(each.toBytes());
            assertEquals(List.of(NOTHING), texts(submission, Field.STATUS), "column " + column);
            assertTrue(submission.nothingToReport(), "column " + column);
        }
    }

    @Test
    void rowOfAReportWithItsOwnStateIsOfAnotherMeasure() {
        begunReport();
        sheet.row(6, null, null, null, null, null, null, null, DONE, null, "ได้คู่มือ");
        Submission submission = read();
        assertEquals(List.of("row-not-understood แบบ!D6"), TestReading.codes(submission));
        assertEquals("unnamed", submission.findings().get(0).details().get("case"));
        assertEquals(List.of("ยังไม่ได้ดำเนินการ"), texts(submission, Field.STATUS));
        assertEquals(List.of(""), texts(submission, Field.OUTCOME));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void rowsOfAReportWithResultPeriodOrDivisionOfTheirOwnAreToldTogether() {
        begunReport();
        sheet.row(6, null, null, null, null, "๑. สำรวจ", "ไตรมาส ๒", "กองช่าง", null, "สำรวจแล้ว");
        sheet.row(7, null, null, null, null, null, null, null, null, "อบรมแล้ว");
        sheet.row(8, null, null, null, null, null, null, "กองช่าง");
        sheet.row(9, null, null, "การใช้งบประมาณ", "จัดทำแผน", null, "ทุกเดือน", "กองช่าง", DONE, "จัดทำแล้ว");
        Submission submission = read();
        assertEquals(
                List.of(
                        "row-not-understood แบบ!D6",
                        "row-not-understood แบบ!D7",
                        "row-not-understood แบบ!D8",
                        "indicator-not-recognised แบบ!B9"),
                TestReading.codes(submission));
        assertEquals(List.of("จัดประชุม", "จัดทำแผน"), texts(submission, Field.MEASURE));
        assertEquals(List.of("กองคลัง", "กองช่าง"), texts(submission, Field.RESPONSIBLE));
        assertEquals(List.of("ทุกเดือน", "ทุกเดือน"), texts(submission, Field.PERIOD));
        assertEquals(3, submission.rowsRefused().size());
    }

    @Test
    void firstRowThatTellsOfNoMeasureIsToldToo() {
        report();
        sheet.row(5, null, null, null, null, null, null, "กองคลัง", DONE, "จัดทำแล้ว");
        Submission submission = read();
        assertEquals(List.of("row-not-understood แบบ!D5"), TestReading.codes(submission));
        assertEquals(List.of(), submission.measures());
    }

    @Test
    void whatGoesOnBelowARefusedRowIsNotTheMeasuresAbove() {
        begunReport();
        sheet.row(6, null, null, null, null, "๑. สำรวจ", null, "กองช่าง");
        sheet.row(7, null, null, null, null, "๒. สรุปผลสำรวจ");
        Submission submission = read();
        assertEquals(List.of("row-not-understood แบบ!D6", "row-not-understood แบบ!D7"), TestReading.codes(submission));
        assertEquals(List.of("๑. วางแผน"), texts(submission, Field.STEPS));
    }

    @Test
    void stepsBelowAMeasureOfAReportStayWithIt() {
        begunReport();
        sheet.row(6, null, null, null, null, "๒. ประชุม", null, "กองช่าง", null, "ประชุมแล้ว");
        sheet.row(7, null, null, null, null, "สรุปผล", "ทุกเดือน", "กองคลัง");
        sheet.row(8, null, null, null, null, null, null, null, null, null, null, "https://example.go.th/1");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(List.of("๑. วางแผน\n๒. ประชุม สรุปผล"), texts(submission, Field.STEPS));
        assertEquals(List.of("กองคลัง\nกองช่าง"), texts(submission, Field.RESPONSIBLE));
        assertEquals(List.of("ประชุมแล้ว"), texts(submission, Field.RESULT));
    }

    @Test
    void rowsUnderAMergedMeasureOfAReportStayWithIt() {
        begunReport();
        sheet.row(6, null, null, null, null, "๑. สำรวจ", "ไตรมาส ๒", "กองช่าง", DONE, "สำรวจแล้ว");
        sheet.merge(5, 4, 6, 4);
        Submission submission = read();
        assertEquals(List.of("จัดประชุม"), texts(submission, Field.MEASURE));
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void rowOfAnOfficersOwnReportGoesOnWithTheMeasureAbove() {
        title("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดประชุม", "กองคลัง", "ทุกเดือน", "จัดประชุมแล้ว");
        sheet.row(6, null, null, "กองช่าง", "ไตรมาส ๒", "สรุปแล้ว");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(List.of("จัดประชุมแล้ว\nสรุปแล้ว"), texts(submission, Field.RESULT));
    }

    @Test
    void issueOfItsOwnInThePlansFormIsAMeasureToBeNamed() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(
                4,
                "ลำดับที่",
                "ประเด็นการประเมิน 7 ด้าน",
                "ตัวชี้วัด",
                "ข้อ",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ",
                "การกำกับติดตามและรายงานผล");
        sheet.row(5, null, TOPIC, "การใช้อำนาจ", null, "ไม่มีแผน", "จัดทำแผน", "๑. ประชุม", "กองคลัง", "ทุกเดือน");
        sheet.row(6, null, null, null, null, "ไม่มีคู่มือ", null, null, null, "ไตรมาส ๒", "รายงานผล");
        Submission submission = read();
        assertEquals(List.of("ไม่มีแผน", "ไม่มีคู่มือ"), texts(submission, Field.ISSUE));
        assertEquals(List.of("ทุกเดือน", "ไตรมาส ๒"), texts(submission, Field.PERIOD));
        Measure second = submission.measures().get(1);
        assertEquals("แบบ!F6", second.blanks().get(Field.MEASURE).toString());
    }

    @Test
    void nothingToReportWithDivisionTopicOrPeriodIsAnAnswer() {
        report();
        sheet.row(5, null, null, null, null, null, null, "กองคลัง", NOTHING);
        sheet.row(6, null, TOPIC, null, null, null, "ทุกเดือน", "กองช่าง", NOTHING);
        sheet.row(7, 3, TOPIC, "การใช้อำนาจ", null, null, "ทุกเดือน", "กองช่าง", "(ไม่มีเรื่องต้องรายงาน)");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(List.of(), submission.measures());
        assertEquals(3, submission.rowsIgnored().size());
    }

    @Test
    void nothingToReportBelowAMeasureOfTheFormIsNotTheMeasures() {
        begunReport();
        sheet.row(6, null, null, null, null, null, null, "กองช่าง", NOTHING);
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(List.of("กองคลัง"), texts(submission, Field.RESPONSIBLE));
        assertEquals(List.of("ยังไม่ได้ดำเนินการ"), texts(submission, Field.STATUS));
    }

    /** As where a form that was handed out with the plan's measures comes back with one row more. */
    @Test
    void nothingToReportAnswersTheRowsLeftBlankOfWhatItNames() {
        report();
        sheet.row(5, "๑", null, "การใช้อำนาจ", "จัดทำคู่มือ", "๑. ร่าง", "ทุกเดือน", "กองช่าง");
        sheet.row(6, "๒", null, "การใช้งบประมาณ", "เผยแพร่แผน", "๑. ร่าง", "ทุกเดือน", "กองช่าง");
        sheet.row(7, "๓", null, "การใช้อำนาจ", "อบรมพัสดุ", "๑. ร่าง", "ทุกเดือน", "กองคลัง");
        sheet.row(8, "๔", null, "การใช้อำนาจ", "จัดตลาดนัด", null, null, "กองช่าง", DONE, "จัดวันที่ ๕ ธ.ค. ๒๕๖๘");
        sheet.row(9, "๕", null, "การใช้อำนาจ", null, null, null, "กองช่าง", NOTHING);
        Submission submission = read();
        assertEquals(List.of(NOTHING, "", "", DONE), texts(submission, Field.STATUS));
        assertEquals(
                "แบบ!H9",
                submission
                        .measures()
                        .get(0)
                        .findText(Field.STATUS)
                        .orElseThrow()
                        .at()
                        .toString());
        assertEquals(Set.of(new RowRef("แบบ", 9)), submission.rowsIgnored());

        sheet.row(10, null, null, null, null, null, null, null, NOTHING);
        assertEquals(
                List.of(NOTHING, NOTHING, NOTHING, DONE), texts(read(), Field.STATUS), "of all that was left blank");
    }

    @Test
    void rowThatNamesOnlyIndicatorAndPeriodIsToldAtItsBlankMeasure() {
        begunReport();
        sheet.row(6, null, TOPIC, "การใช้งบประมาณ", null, null, "ทุกเดือน", "กองคลัง", "อยู่ระหว่างดำเนินการ");
        Submission submission = read();
        assertEquals(List.of("row-not-understood แบบ!D6"), TestReading.codes(submission));
        Finding finding = submission.findings().get(0);
        assertEquals("มาตรการ/แนวทาง", finding.details().get("heading"));
        assertEquals("", finding.found());
    }
}
