package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that are another table's, or that nobody can tell apart, hold no official score. */
class ForeignColumnsBesideScoresTest {
    private static final List<String> NAMES =
            List.of("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    @BeforeEach
    void title() {
        sheet.set(1, 1, "ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 เทศบาลตำบลตัวอย่าง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "columns");
        return submission;
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.shownScore())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void yearsBehindAnotherTablesLabelsAreItsOwn(int blanks) {
        int label = 3 + blanks;
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.set(3, label, "กลุ่มอายุ");
        sheet.set(3, label + 1, "ปี 2563");
        sheet.set(3, label + 2, "ปี 2564");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, NAMES.get(i), 81.25 + i);
            sheet.set(4 + i, label, "กลุ่มอายุ " + (i + 1));
            sheet.set(4 + i, label + 1, 61 + i);
            sheet.set(4 + i, label + 2, 71 + i);
        }
        Submission submission = read();
        assertEquals(List.of("2565 1 81.25", "2565 2 82.25", "2565 3 83.25", "2565 4 84.25"), scores(submission));
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_LEFT_ALONE));
    }

    @Test
    void yearsBehindABlankColumnOfOurOwnStayOurs() {
        sheet.row(3, "ตัวชี้วัด", "ปี 2564", null, "ปี 2565");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, NAMES.get(i), 71.25 + i, null, 81.25 + i);
        }
        assertEquals(8, read().scores().size());
    }

    @Test
    void remarksBetweenYearsThatRepeatAreNoOtherTable() {
        sheet.row(3, "ตัวชี้วัด", "ปี 2564", "แปลความ", "ปี 2565");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, NAMES.get(i), 71.25 + i, i < 2 ? "ดี" : "พอใช้", 81.25 + i);
        }
        assertEquals(8, read().scores().size());
    }

    @Test
    void numbersInTwoColumnsUnderOneYearContradict() {
        sheet.row(3, "ตัวชี้วัด", "ปี 2564", null, "ปี 2565");
        sheet.merge(3, 2, 3, 3);
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, NAMES.get(i), 85, 71.25 + i, 81.25 + i);
        }
        Submission submission = read();
        assertEquals(List.of("2565 1 81.25", "2565 2 82.25", "2565 3 83.25", "2565 4 84.25"), scores(submission));
        assertEquals(
                4,
                TestReading.onlyCodes(submission).stream()
                        .filter(FindingCode.SCORE_CONFLICT::equals)
                        .count());
    }

    @Test
    void kindOfARowsScoreIsNoHeading() {
        sheet.row(3, "ปีงบประมาณ", "ตัวชี้วัด", "ประเภท", "คะแนน");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, 2566, NAMES.get(i), "ประเมินตนเอง", 81.25 + i);
        }
        Submission submission = read();
        assertEquals(List.of("2566 1 81.25", "2566 2 82.25", "2566 3 83.25", "2566 4 84.25"), scores(submission));
        assertTrue(submission.scores().stream().allMatch(score -> score.source() == SourceKind.SELF_ASSESSMENT));
    }

    @Test
    void actualAndSelfAssessedRowsInTurnAreBothRead() {
        sheet.row(3, "ปีงบประมาณ", "ตัวชี้วัด", "ประเภท", "คะแนน");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + 2 * i, 2566, NAMES.get(i), "ผลจริง", 81.25 + i);
            sheet.row(5 + 2 * i, 2566, NAMES.get(i), "ประเมินตนเอง", 71.25 + i);
        }
        Submission submission = read();
        assertEquals(
                List.of("2566 1 81.25", "2566 2 82.25", "2566 3 83.25", "2566 4 84.25"),
                submission.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .map(score ->
                                score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.shownScore())
                        .toList());
        assertEquals(8, submission.scores().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนยกระดับคะแนน ITA ปีงบประมาณ ๒๕๖๗ (คะแนนที่ตั้งเป้า)",
                "ตัวอย่างการกรอกคะแนน ITA ปีงบประมาณ ๒๕๖๗",
                "คะแนนสูงสุดระดับจังหวัด ITA ปีงบประมาณ ๒๕๖๗",
                "น้ำหนักคะแนนตัวชี้วัด ITA ปีงบประมาณ ๒๕๖๗",
                "ผลการประเมินความพึงพอใจตามตัวชี้วัด ปี ๒๕๖๗",
                "ผลประเมิน Pre-ITA ปีงบประมาณ ๒๕๖๗"
            })
    void titlesOfNoResultKeepScoresOut(String title) {
        sheet.set(1, 1, title);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        sheet.row(5, "การใช้อำนาจ", 81.25);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_LEFT_ALONE));
    }
}
