package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a table may mean something else than it seems to, nothing that was guessed is stored, and it is said. */
class UnsureTablesTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่าง";
    private static final String SCORES = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "unsure table");
        return submission;
    }

    @Test
    void fieldsDownAreRefusedWhereARowHasNone() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", NAMES.get(1), NAMES.get(5), NAMES.get(8), NAMES.get(9));
        sheet.row(4, "ข้อ", "I4", "E2", "O11", "O27");
        sheet.row(5, "มาตรการ/แนวทาง", "ก", "ข", "ค", "ง");
        sheet.row(6, "วิธีการดำเนินการ", "๑. ก", "๑. ข", "๑. ค", "๑. ง");
        sheet.row(7, null, "๒. ก");
        sheet.row(8, "ผู้รับผิดชอบ", "กองคลัง", "กองช่าง", "สำนักปลัด", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of("table-not-recognised แผ่น!A3"), TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), submission.measures());
        assertEquals(6, submission.rowsRefused().size());
    }

    @Test
    void measuresAboveOthersWhoseFieldsStandDownAreRead() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(4, NAMES.get(1), "ก", "กองคลัง", "ทุกเดือน");
        sheet.row(8, "ตัวชี้วัด", NAMES.get(5));
        sheet.row(9, "มาตรการ/แนวทาง", "ข");
        sheet.row(10, "วิธีการดำเนินการ", "๑. ข");
        sheet.row(11, "ผู้รับผิดชอบ", "กองช่าง");
        Submission submission = read();
        assertEquals(
                List.of("ก", "ข"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals("B8", submission.measures().get(1).at().a1());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SCORES})
    void indicatorsOfPerformanceAreLeftAlone(String title) {
        sheet.set(1, 1, title);
        sheet.row(3, "ตัวชี้วัด", "น้ำหนัก", "ค่าเป้าหมาย", "ผลการดำเนินงาน", "คะแนน");
        sheet.row(4, "ร้อยละความสำเร็จของการจัดเก็บภาษี", 20, 80, 85, 4.5);
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, NAMES.get(i), 20, 90, 92, 4 + i * 0.1);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), submission.measures());
        assertTrue(TestReading.codes(submission).contains("table-left-alone แผ่น!A3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ความก้าวหน้า", "ความคืบหน้า", "ความก้าวหน้าของงาน (ร้อยละ)"})
    void progressColumnMakesNoReportOfAPlan(String progress) {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", progress);
        sheet.row(4, NAMES.get(1), "ก", "๑. ก", "กองคลัง", "50%");
        Submission submission = read();
        assertEquals(Set.of(Form.MEASURES), submission.forms());
        assertEquals("", submission.measures().get(0).text(Field.RESULT));
        assertEquals(List.of("heading-not-recognised แผ่น!E3"), TestReading.codes(submission));
    }

    @Test
    void progressIsTheResultOfAReport() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตาม" + PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ความก้าวหน้า");
        sheet.row(4, NAMES.get(1), "ก", "กองคลัง", "ประชุมแล้ว");
        Submission submission = read();
        assertEquals(Set.of(Form.REPORT), submission.forms());
        assertEquals("ประชุมแล้ว", submission.measures().get(0).text(Field.RESULT));
    }

    @Test
    void listWithSeveralNumbersInEachRowIsRefused() {
        sheet.set(1, 1, SCORES);
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, NAMES.get(i), 70 + i, 80 + i);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
        assertTrue(submission.findings().stream()
                .anyMatch(f -> "without-headings".equals(f.details().get("case"))
                        && f.severity() == Severity.ERROR
                        && f.cells().size() == 20));
    }

    @Test
    void weightedPointsInARowOfAYearAreNotStored() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ปีงบประมาณ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3), NAMES.get(4));
        sheet.row(4, 2566, 5.1, 4.8, 5.5, 3.9, 4.4);
        sheet.row(5, 2567, 85, 80, 92, 65, 73);
        Submission submission = read();
        assertEquals(5, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(s -> s.fiscalYear().buddhist() == 2567));
        assertTrue(
                TestReading.codes(submission).contains("notation-ambiguous แผ่น!B4 แผ่น!C4 แผ่น!D4 แผ่น!E4 แผ่น!F4"));
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({"5.1,0", "85,5"})
    void weightedPointsInAListAreNotStored(double first, int stored) {
        sheet.set(1, 1, SCORES);
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, NAMES.get(i), first - i * 0.1);
        }
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        assertEquals(5 - stored, submission.rowsRefused().size());
    }

    @Test
    void unknownColumnBesideIndicatorsAcrossIsSaid() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ปีงบประมาณ", NAMES.get(0), NAMES.get(1), NAMES.get(2), "ค่าของอำเภอ");
        sheet.row(4, 2566, 81, 82, 83, 77);
        sheet.row(5, 2567, 84, 85, 86, 78, 12);
        assertEquals(
                List.of("heading-not-recognised แผ่น!E3", "heading-not-recognised แผ่น!F5"),
                TestReading.codes(read()).stream()
                        .filter(code -> code.startsWith("heading"))
                        .toList());
    }
}
