package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.score.ScoreReconciler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer writes of the full marks of a stated figure is kept and settles its notation. */
class FullMarksOfFiguresTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static Submission read(String label, Object cell, boolean whole) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2565");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i));
            if (whole || i != 2) {
                sheet.set(5 + i, 2, 80);
            }
        }
        sheet.set(15, 1, label).set(15, 2, cell);
        return TestReading.read(book.toBytes());
    }

    private static List<Finding> judged(Submission submission) {
        return new ScoreReconciler(FRAMEWORKS::findFramework)
                .reconcile(submission.scores(), submission.reported())
                .findings();
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน IIT (เต็ม 100), 24.13",
        "IIT (เต็ม 30), 24.13",
        "IIT (คะแนนเต็ม 30 คะแนน), 24.13",
        "IIT ถ่วงน้ำหนัก 30%, 24.13",
        "IIT (30 คะแนน), 24.13",
        "IIT ร้อยละ 30, 24.13",
        "IIT, 24.13 / 30"
    })
    void namedFullMarksLeaveNothingAmbiguous(String label, String cell) {
        Submission submission = read(label, cell, false);
        assertEquals(
                Optional.of(FiscalYear.ofBuddhist(2565)),
                submission.reported().stream().map(ReportedFigure::fiscalYear).findFirst());
        assertEquals(List.of(), judged(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "IIT (เต็ม 30), 24, 0",
        "IIT (เต็ม 100), 80, 0",
        "IIT, 24, 0",
        "IIT, 80, 0",
        "IIT (ร้อยละ 30), 80, 0",
        "IIT (เต็ม 30), 80, 1",
        "IIT (เต็ม 100), 24, 1"
    })
    void figureIsHeldAgainstTheNotationThatIsNamed(String label, String cell, int findings) {
        assertEquals(findings, judged(read(label, cell, true)).size());
    }

    @Test
    void figureWithoutFullMarksStaysAmbiguous() {
        assertEquals(
                List.of("notation-ambiguous แผ่น!B15"),
                judged(read("IIT", "24.13", false)).stream()
                        .map(TestReading::line)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"805.16", "-1", "100.01"})
    void statedTotalOutOfRangeIsRefused(String total) {
        Submission submission = read("คะแนนรวม", Double.valueOf(total), true);
        assertEquals(List.of(), submission.reported());
        assertTrue(TestReading.codes(submission).contains("score-out-of-range แผ่น!B15"));
    }

    @Test
    void totalWithItsLevelInBracketsIsRead() {
        Submission submission = read("คะแนนรวม", "๘๐.๐๐ คะแนน (ระดับ B)", true);
        assertEquals("80.00", submission.reported().get(0).value().orElseThrow().toPlainString());
    }
}
