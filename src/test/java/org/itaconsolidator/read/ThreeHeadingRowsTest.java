package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three rows of headings over scores, of which one says only that the figures are a result. */
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

    private static String year(int year, boolean thai) {
        return thai ? ThaiText.thaiDigits(String.valueOf(year)) : String.valueOf(year);
    }

    private static List<String> scores(Submission submission, int year) {
        return submission.scores().stream()
                .filter(score -> score.fiscalYear().buddhist() == year)
                .map(score -> score.indicator() + " " + score.shownScore() + " " + score.at())
                .toList();
    }

    private static List<String> expected(String column, int from) {
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            scores.add((i + 1) + " " + (from + i) + " คะแนน!" + column + (6 + i));
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", "false,false", "false,true"})
    void scoresBelowYearsBelowTheirLabelAreOfTheirYear(boolean merged, boolean thai) {
        sheet.row(3, "ที่", "ตัวชี้วัด", "ปีงบประมาณ พ.ศ.");
        sheet.set(4, 3, year(2566, thai)).set(4, 4, year(2567, thai));
        sheet.set(5, 3, "คะแนน").set(5, 4, "คะแนน");
        if (merged) {
            sheet.merge(3, 3, 3, 4);
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70 + i, 80 + i);
        }
        Submission submission = read(merged);
        assertEquals(expected("C", 70), scores(submission, 2566));
        assertEquals(expected("D", 80), scores(submission, 2567));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void resultsOverYearsOverScoresAndLevelsSayNothingMore(boolean thai) {
        sheet.row(3, "ที่", "ตัวชี้วัด", "ผลการประเมิน").merge(3, 3, 3, 6);
        sheet.set(4, 3, "ปีงบประมาณ " + year(2566, thai)).merge(4, 3, 4, 4);
        sheet.set(4, 5, "ปีงบประมาณ " + year(2567, thai)).merge(4, 5, 4, 6);
        sheet.set(5, 3, "คะแนน").set(5, 4, "ระดับ").set(5, 5, "คะแนน").set(5, 6, "ระดับ");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70 + i, "ผ่าน", 80 + i, "ผ่าน");
        }
        Submission submission = read(true);
        assertEquals(expected("C", 70), scores(submission, 2566));
        assertEquals(expected("E", 80), scores(submission, 2567));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** The row in the middle tells which of the figures are the result. */
    @Test
    void targetsBelowTheYearStayTargets() {
        sheet.row(3, "ที่", "ตัวชี้วัด", "ปีงบประมาณ 2567").merge(3, 3, 3, 4);
        sheet.set(4, 3, "เป้าหมาย").set(4, 4, "ผลการประเมิน");
        sheet.set(5, 3, "คะแนน").set(5, 4, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 95, 80 + i);
        }
        assertEquals(expected("D", 80), scores(read(true), 2567));
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
