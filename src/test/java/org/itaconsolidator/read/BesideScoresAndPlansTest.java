package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words to choose from, and the questions of the surveys, beside what a form asks for: they refuse nothing, and are none of it. */
class BesideScoresAndPlansTest {
    private static final String TITLE = "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567";
    private static final List<String> DIVISIONS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");
    private static final List<String> STATES = List.of("ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน").row(1, TITLE);

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "beside");
        return submission;
    }

    private void scores() {
        sheet.row(2, "ลำดับ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private static List<String> values(Submission submission) {
        return submission.scores().stream().map(ScoreReading::shownScore).toList();
    }

    private static boolean isCalm(Submission submission) {
        return submission.findings().stream().map(Finding::severity).allMatch(Severity.NOTICE::equals);
    }

    @Test
    void sourceOfDropDownListsIsLeftAlone() {
        scores();
        BookBuilder.Sheet lists = book.sheet("ตัวเลือก").row(1, "ตัวชี้วัด", "ผู้รับผิดชอบ", "สถานะ");
        for (int i = 0; i < 10; i++) {
            boolean more = i < DIVISIONS.size();
            lists.row(2 + i, ScoreTablesTest.NAMES.get(i), more ? DIVISIONS.get(i) : "", more ? STATES.get(i) : "");
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(isCalm(submission), TestReading.codes(submission).toString());
    }

    /** With anything that is no such word a table is one that somebody filled in, and its refusal is told as an error. */
    @ParameterizedTest
    @ValueSource(strings = {"จัดอบรมจริยธรรม", "ร้อยละของผู้ผ่านการอบรม"})
    void tableThatSaysMoreIsNotPassedOver(String said) {
        scores();
        book.sheet("ตัวเลือก")
                .row(1, "ตัวชี้วัด", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(2, ScoreTablesTest.NAMES.get(0), "กองคลัง", "ไตรมาส 1")
                .row(3, said, "กองช่าง", "ไตรมาส 2");
        Submission submission = read();
        assertTrue(
                submission.findings().stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR
                                && finding.cell().sheet().equals("ตัวเลือก")),
                TestReading.codes(submission).toString());
    }

    @Test
    void figuresOfQuestionsBelowScoresAreLeftAlone() {
        scores();
        sheet.row(15, "ข้อ", "ข้อคำถาม", "คะแนน");
        for (int i = 1; i <= 15; i++) {
            sheet.row(15 + i, "I" + i, "ท่านรับทราบเรื่องที่ " + i, 70.5 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals("80.25", values(submission).get(0));
        assertTrue(
                submission.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR),
                TestReading.codes(submission).toString());
    }

    private void questions(boolean inTheRowOfTheName) {
        sheet.row(2, "ตัวชี้วัด", "ข้อ", "ข้อคำถาม", "คะแนน");
        int row = 3;
        for (int i = 0; i < 5; i++) {
            String name = ScoreTablesTest.NAMES.get(i);
            if (!inTheRowOfTheName) {
                sheet.row(row++, name, "", "", 80.25 + i);
            }
            for (int question = 1; question <= 3; question++) {
                sheet.row(
                        row++,
                        inTheRowOfTheName && question == 1 ? name : "",
                        "I" + (3 * i + question),
                        "ท่านรับทราบเรื่องที่ " + question,
                        70.5 + i + question);
            }
        }
    }

    @Test
    void questionsBelowTheirIndicatorLeaveItsScore() {
        questions(false);
        assertEquals(List.of("80.25", "81.25", "82.25", "83.25", "84.25"), values(read()));
    }

    /** The first question in the row of the name has its own figure there, and the indicator none. */
    @Test
    void figureOfTheFirstQuestionIsNoIndicatorsScore() {
        questions(true);
        assertEquals(List.of(), values(read()));
    }

    /** A plan "by the result of 2568" beside the scores of 2567 is of 2568 itself; beside those of 2568 it is of no year of its own. */
    @ParameterizedTest
    @CsvSource({
        "แผนปรับปรุงการดำเนินงานตามผลการประเมิน ITA ปี ๒๕๖๘, 2568",
        "แนวทางแก้ไขข้อบกพร่องจากผลการประเมิน ITA ปีงบประมาณ 2568, 2568",
        "แผนปรับปรุงการดำเนินงานตามผลการประเมิน ITA ปี ๒๕๖๗, 2567",
        "แผนปรับปรุงการดำเนินงานตามผลการประเมิน ITA ปี ๒๕๖๙, 2567"
    })
    void planThatAnswersTheYearBehindTheScoresIsOfThatYear(String title, int year) {
        scores();
        book.sheet("แผน")
                .row(1, title)
                .row(2, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(3, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", "ไตรมาส 2")
                .row(4, 2, "อบรมเจ้าหน้าที่", "กองช่าง", "ไตรมาส 3");
        assertIsOf(year, 2);
    }

    /** The year of a plan below scores may stand in a line of its own below its title. */
    @ParameterizedTest
    @CsvSource({"ปี 2568", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"})
    void yearOfAPlanBelowScoresMayStandBelowItsTitle(String line) {
        scores();
        sheet.row(16, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(17, line).row(18, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(19, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(20, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", "ไตรมาส 2");
        sheet.row(21, 2, "อบรมเจ้าหน้าที่", "กองช่าง", "ไตรมาส 3");
        assertIsOf(2568, 2);
    }

    private void assertIsOf(int year, int measures) {
        Submission submission = read();
        assertEquals(Optional.of(FiscalYear.ofBuddhist(year)), submission.head().fiscalYear());
        assertEquals(measures, submission.measures().size());
        assertEquals(
                Optional.of(LocalDate.of(year - 543, 3, 31)),
                submission.measures().get(0).period().end());
        assertEquals(
                List.of(FiscalYear.ofBuddhist(2567)),
                submission.scores().stream()
                        .map(ScoreReading::fiscalYear)
                        .distinct()
                        .toList());
    }
}
