package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name was taken for is said where it is not the name, and so is a row whose year was taken from the title. */
class NamesUnderstoodTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2565 เทศบาลตำบลตัวอย่าง";
    private static final String SCORES = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "names");
        return submission;
    }

    private static List<String> cases(Submission submission) {
        return submission.findings().stream()
                .map(finding ->
                        TestReading.line(finding) + " " + finding.details().getOrDefault("case", "")
                                + (finding.expected().isEmpty() ? "" : " " + finding.expected()))
                .toList();
    }

    @Test
    void misspeltIndicatorOfMeasuresIsSaidOnceForAllItsCells() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(4, "การใช้อำนาด", "ก", "๑. ก", "กองคลัง");
        sheet.row(5, "การใช้งบประมาณ", "ข", "๑. ข", "กองคลัง");
        sheet.row(6, "การใช้อำนาด", "ค", "๑. ค", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised แผ่น!A4 แผ่น!A6 near การใช้อำนาจ"), cases(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
        assertEquals(OptionalInt.of(3), submission.measures().get(0).indicator());
    }

    @Test
    void misspeltIndicatorOfScoresIsSaid() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), "80").row(5, "การใช้งบประมาน", "81").row(6, NAMES.get(2), "82");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised แผ่น!A5 near การใช้งบประมาณ"), cases(submission));
        assertEquals(3, submission.scores().size());
    }

    /** What begins like an indicator's name and goes on with another word is another thing; a shortened or damaged name is not. */
    @ParameterizedTest
    @CsvSource({
        "10, การป้องกันโรค, 9",
        "4, เรื่องใช้ทรัพย์สินของหลวง, 10",
        "10, ป้องกันทุจริต, 10",
        "10, การปอ้งกันการทจุรติ, 10",
        "8, ปรับปรุงงาน, 10",
        "9, เปิดเผยข้อมูล, 10"
    })
    void nameWithAnotherWordInTheTenthRowIsNotRead(int number, String name, int stored) {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, i + 1 == number ? name : NAMES.get(i), String.valueOf(80 + i));
        }
        assertEquals(stored, read().scores().size());
    }

    @Test
    void misspeltIndicatorAcrossIsSaidAtItsHeading() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ปี", NAMES.get(0), "การใช้งบประมาน", NAMES.get(2), NAMES.get(3));
        sheet.row(4, "2565", "80", "81", "82", "83");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised แผ่น!C3 near การใช้งบประมาณ"), cases(submission));
        assertEquals(4, submission.scores().size());
    }

    @Test
    void topicThatTheYearDoesNotHaveIsToldWithOneThatItHas() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2568");
        sheet.row(3, "ประเด็นการประเมิน 7 ด้าน", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ");
        sheet.row(4, "9 งานอื่น", NAMES.get(1), "เผยแพร่แผน", "กองคลัง");
        assertEquals(
                List.of("indicator-not-recognised แผ่น!A4 topic กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"),
                cases(read()));
    }

    @Test
    void analysisWithAnItemAndAnUnknownNameSaysSo() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ข้อ", "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน");
        sheet.row(4, NAMES.get(0), "I1", "ช้า");
        sheet.row(5, "เรื่องพัสดุ", "I20", "ไม่มีทะเบียน");
        sheet.row(6, "การใช้อำนาด", "I13", "ไม่เป็นธรรม");
        sheet.row(7, "EIT", "E1", "รอนาน").row(8, null, "E7", "ไม่ทั่วถึง");
        Submission submission = read();
        assertEquals(
                List.of(
                        "indicator-not-recognised แผ่น!A5 by-item " + NAMES.get(3),
                        "indicator-not-recognised แผ่น!A6 near การใช้อำนาจ"),
                cases(submission));
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(4), OptionalInt.of(3), OptionalInt.of(6), OptionalInt.of(7)),
                submission.analysis().stream().map(note -> note.indicator()).toList());
    }

    @Test
    void cellThatHoldsTheItemItselfIsNoUnknownName() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(4, "I20 หน่วยงานของท่าน มีการกำกับดูแล", "ก", "๑. ก", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of(), cases(submission));
        assertEquals("I20", submission.measures().get(0).item());
    }

    @Test
    void oneRowOfScoresWithoutAYearIsOfTheTitlesYear() {
        sheet.set(1, 1, SCORES);
        sheet.row(5, "รายการ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
        sheet.row(6, "คะแนน", "80", "81", "82", "83");
        sheet.row(7, "เป้าหมาย", "85", "85", "85", "85");
        sheet.row(8, "ค่าเฉลี่ยระดับประเทศ", "91", "91", "91", "91");
        sheet.row(9, "ผลต่าง", "-5", "-4", "-3", "-2");
        Submission submission = read();
        assertEquals(List.of(), cases(submission));
        assertEquals(
                List.of("2565 1 80", "2565 2 81", "2565 3 82", "2565 4 83"),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist() + " " + score.indicator() + " "
                                + score.score().toPlainString())
                        .toList());
    }

    @Test
    void severalRowsOfOneYearAreRefusedAtTheirNames() {
        sheet.set(1, 1, SCORES);
        sheet.row(5, "รายการ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
        sheet.row(6, "คะแนน", "80", "81", "82", "83");
        sheet.row(7, "ครั้งที่ ๒", "85", "85", "85", "85");
        Submission submission = read();
        assertEquals(
                List.of("row-not-understood แผ่น!A6 of-several", "row-not-understood แผ่น!A7 of-several"),
                cases(submission));
        assertEquals(List.of(), submission.scores());
    }

    /** The year is stated: whose the rows are is not. */
    @Test
    void rowsOfDivisionsLackNoYear() {
        sheet.set(1, 1, SCORES);
        sheet.row(5, "ส่วนราชการ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
        sheet.row(6, "กองคลัง", "80", "81", "82", "83");
        sheet.row(7, "กองช่าง", "85", "85", "85", "85");
        Submission submission = read();
        assertEquals(
                List.of("row-not-understood แผ่น!A6 of-several", "row-not-understood แผ่น!A7 of-several"),
                cases(submission));
        assertEquals(List.of(), submission.scores());
    }

    /** The title has the year: what lacks in it is whose the row is. */
    @Test
    void rowOfABodysNameUnderATitleWithoutItLacksTheBodyAndNoYear() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566").set(2, 1, "");
        sheet.row(5, "อำเภอ", "หน่วยงาน", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
        sheet.row(6, "คลองใหญ่", "อบต.ไม้รูด", "90.25", "91.5", "92.75", "93.1");
        Submission submission = read();
        assertEquals(
                List.of("row-not-understood แผ่น!A6 of-body"),
                cases(submission).stream()
                        .filter(each -> each.startsWith("row"))
                        .toList());
        assertEquals(List.of(), submission.scores());
    }

    @Test
    void rowsOfAnotherLabelThanScoresAreNotOfTheTitlesYear() {
        sheet.set(1, 1, SCORES);
        sheet.row(5, "รายการ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
        sheet.row(6, "คะแนนเต็ม", "90", "91", "92", "93");
        Submission submission = read();
        assertEquals(List.of("row-not-understood แผ่น!A6 of-no-year"), cases(submission));
        assertEquals(List.of(), submission.scores());
    }

    @Test
    void ticksUnderDoneAndNotDoneAreStatesAndNoMeasure() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตาม" + PLAN);
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, null, null, "ดำเนินการ", "ไม่ดำเนินการ");
        sheet.merge(4, 1, 5, 1).merge(4, 2, 5, 2).merge(4, 3, 4, 4);
        sheet.row(6, "เปิดเผยข้อมูล", "กองช่าง", "/");
        sheet.row(7, "อบรม", "กองช่าง", null, "/");
        assertStates();
    }

    @Test
    void ticksInOneRowOfHeadingsAreStates() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตาม" + PLAN);
        sheet.row(5, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ดำเนินการ", "ไม่ดำเนินการ");
        sheet.row(6, "เปิดเผยข้อมูล", "กองช่าง", "✓");
        sheet.row(7, "อบรม", "กองช่าง", null, "✓");
        assertStates();
    }

    private void assertStates() {
        Submission submission = read();
        assertEquals(Form.REPORT, submission.measures().get(0).form());
        assertEquals(
                List.of("เปิดเผยข้อมูล ดำเนินการแล้ว", "อบรม ไม่ได้ดำเนินการ"),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE) + " " + measure.text(Field.STATUS))
                        .toList());
        assertEquals(
                List.of(),
                submission.findings().stream()
                        .map(Finding::code)
                        .filter(code -> !code.code().equals("indicator-not-recognised"))
                        .toList());
    }
}
