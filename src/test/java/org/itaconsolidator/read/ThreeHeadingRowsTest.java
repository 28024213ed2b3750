package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three rows of headings over scores: the last two are read, and what they leave open is told. */
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

    /** Nobody knows of which year a heading in the third row is: the table is refused at these headings. */
    @ParameterizedTest
    @CsvSource({"true,ปีงบประมาณ พ.ศ.", "false,ปีงบประมาณ พ.ศ.", "true,ผลการประเมิน"})
    void scoresBelowYearsInTheMiddleRowAreAskedForTheirYear(boolean merged, String over) {
        sheet.row(3, "ที่", "ตัวชี้วัด", over);
        sheet.set(4, 3, "2566").set(4, 4, "2567");
        sheet.set(5, 3, "คะแนน").set(5, 4, "คะแนน");
        if (merged) {
            sheet.merge(3, 3, 3, 4);
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70 + i, 80 + i);
        }
        Submission submission = read(merged);
        assertEquals(List.<ScoreReading>of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.FISCAL_YEAR_MISSING));
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
