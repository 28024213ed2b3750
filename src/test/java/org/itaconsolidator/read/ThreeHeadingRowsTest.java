package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three rows of headings over scores: the last two are read, below the first as a line over them, and what they leave open is told. */
class ThreeHeadingRowsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    ThreeHeadingRowsTest() {
        sheet.set(1, 1, "ผลการประเมิน ITA");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read(boolean merged) {
        if (merged) {
            sheet.merge(3, 1, 5, 1).merge(3, 2, 5, 2);
        }
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "three rows");
        return submission;
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.shownScore() + " "
                        + score.at().a1())
                .toList();
    }

    private void names(int years) {
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70 + i, years > 1 ? 80 + i : null);
        }
    }

    /** The heading over all years is a line over the table; what is merged down beside it heads the names. */
    @ParameterizedTest
    @CsvSource({"true,ปีงบประมาณ พ.ศ.", "false,ปีงบประมาณ พ.ศ.", "true,ผลการประเมิน", "false,ผลคะแนนการประเมิน ITA"})
    void scoresBelowYearsInTheMiddleRowAreOfThem(boolean merged, String over) {
        sheet.row(3, "ที่", "ตัวชี้วัด", over);
        sheet.set(4, 3, "2566").set(4, 4, "2567");
        sheet.set(5, 3, "คะแนน").set(5, 4, "คะแนน");
        if (merged) {
            sheet.merge(3, 3, 3, 4);
        }
        names(2);
        Submission submission = read(merged);
        assertEquals(20, submission.scores().size());
        assertEquals(
                List.of("2566 1 70 C6", "2567 1 80 D6"),
                scores(submission).stream()
                        .filter(score -> score.contains(" 1 "))
                        .sorted()
                        .toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void levelsBesideTheScoresOfEachYearAreTheirs() {
        sheet.row(3, "ที่", "ตัวชี้วัด", "ผลการประเมิน").set(3, 7, "หมายเหตุ").merge(3, 3, 3, 6);
        sheet.set(4, 3, "ปีงบประมาณ 2566")
                .set(4, 5, "ปีงบประมาณ 2567")
                .merge(4, 3, 4, 4)
                .merge(4, 5, 4, 6);
        sheet.set(5, 3, "คะแนน").set(5, 4, "ระดับ").set(5, 5, "คะแนน").set(5, 6, "ระดับ");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 90, "ผ่านดี", 91, "ผ่านดี", "-");
        }
        sheet.row(16, null, "คะแนนรวม", 90, "ผ่านดี", 91, "ผ่านดี");
        Submission submission = read(true);
        assertEquals(20, submission.scores().size());
        assertEquals(
                List.of("2566 LEVEL D16", "2566 TOTAL C16", "2567 LEVEL F16", "2567 TOTAL E16"),
                submission.reported().stream()
                        .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " "
                                + figure.at().a1())
                        .sorted()
                        .toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"ผลการประเมิน, 10", "ค่าเป้าหมาย, 0"})
    void oneYearOverScoreAndLevelIsTheirs(String over, int scores) {
        sheet.row(3, "ที่", "ตัวชี้วัด", over)
                .set(4, 3, "ปี 2568")
                .set(5, 3, "คะแนน")
                .set(5, 4, "ระดับ");
        sheet.merge(3, 3, 3, 4).merge(4, 3, 4, 4);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 90.25, "ผ่านดี");
        }
        Submission submission = read(true);
        assertEquals(scores, submission.scores().size());
        assertEquals(
                scores > 0 ? List.of() : List.of("heading-not-recognised คะแนน!C3"), TestReading.codes(submission));
        assertEquals(
                scores,
                scores(submission).stream()
                        .filter(score -> score.startsWith("2568 "))
                        .count());
    }

    /** What stands over the years goes on with the headings above it. */
    @Test
    void yearsBelowHeadingsThatGoOnAreAskedFor() {
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        sheet.set(4, 3, "รวบรวมโดยงานนิติการ").set(4, 5, "ผู้รับผิดชอบ");
        sheet.set(5, 3, "ปี 2567").set(5, 4, "ปี 2568");
        sheet.set(6, 3, "คะแนน").set(6, 4, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(7 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70 + i, 80 + i, "กองคลัง");
        }
        Submission submission = read(false);
        assertEquals(List.of(), scores(submission));
        assertTrue(TestReading.codes(submission).contains("fiscal-year-missing คะแนน!C6"));
    }

    /** What a row of the three says of one year or of all is heard there too, and told where scores are not stored for it. */
    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย, คะแนน, คะแนน, OFFICIAL, 0, heading-not-recognised คะแนน!C3",
        "คะแนนประเมินเอง, คะแนน, คะแนน, SELF_ASSESSMENT, 20, ''",
        "ผลการประเมิน, คะแนน, เป้าหมาย, OFFICIAL, 10, heading-not-recognised คะแนน!D5",
        "ผลการประเมิน, คะแนนคาดการณ์, คะแนน, OFFICIAL, 10, heading-not-recognised คะแนน!C5",
        "ค่าเฉลี่ยจังหวัด, คะแนน, คะแนน, OFFICIAL, 0, heading-not-recognised คะแนน!C3",
        "ก่อนอุทธรณ์, คะแนน, คะแนน, OFFICIAL, 20, score-before-appeal คะแนน!C5"
    })
    void figuresOfAnotherKindBelowYearsAreToldOrOfTheirKind(
            String over, String first, String second, SourceKind source, int stored, String told) {
        sheet.row(3, "ที่", "ตัวชี้วัด", over).merge(3, 3, 3, 4);
        sheet.set(4, 3, "2566").set(4, 4, "2567");
        sheet.set(5, 3, first).set(5, 4, second);
        names(2);
        Submission submission = read(true);
        assertEquals(
                Collections.nCopies(stored, source),
                submission.scores().stream().map(ScoreReading::source).toList());
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(submission));
    }

    /** What stands in one of the three rows that is no word for results is not lost with it. */
    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ 2567, แบบสำรวจเอง, คะแนน",
        "ปีงบประมาณ 2567, ค่าเป้าหมาย, คะแนน",
        "เป้าหมาย, ปีงบประมาณ 2567, คะแนน",
        "ผลการประเมิน, ปีงบประมาณ 2567, คะแนนที่คาดหวัง"
    })
    void figuresOfAnotherKindAreStoredInNoCase(String upper, String middle, String lower) {
        sheet.row(3, "ที่", "ตัวชี้วัด", upper);
        sheet.set(4, 3, middle);
        sheet.set(5, 3, lower);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        assertEquals(List.<ScoreReading>of(), read(true).scores());
    }
}
