package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.score.ScoreReconciler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of instruments, total and level by year, without indicators. */
class FiguresByRowTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ก");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "figures by row");
        return submission;
    }

    private void table(String names) {
        sheet.set(1, 1, "สรุปผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, names, "ปี 2564", "ปี 2565");
        sheet.row(4, "IIT", 82.0, "๒๔.๑๓ / ๓๐").row(5, "EIT", 81.0, 87.1).row(6, "OIT", 24.5, 70.89);
        sheet.row(7, "คะแนนรวม", 80.9, "๗๘.๖๑ คะแนน (ระดับ B)").row(8, "ระดับ", "B", "B");
    }

    private static List<String> reported(Submission submission) {
        return submission.reported().stream()
                .map(figure -> figure.kind() + " " + figure.text() + " " + figure.at() + " "
                        + figure.fiscalYear().buddhist())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"ปีงบประมาณ, 8", "พ.ศ. ที่ประเมิน, 8", "ปีที่วัดผล, 8", "ปีที่ตั้งเป้า, 0", "ผลการประเมิน, 0"})
    void yearsInFrontOfAllInstrumentsStandUnderWordsForTheirYear(String years, int figures) {
        sheet.row(1, "ผล ITA รายเครื่องมือ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, years, "IIT (เต็ม ๑๐๐)", "EIT (เต็ม ๑๐๐)", "OIT (เต็ม ๑๐๐)", "รวม (เต็ม ๑๐๐)");
        sheet.row(4, 2567, 88.76, 83.47, 96.7, 90.35).row(5, 2568, 86.78, 87.21, 79.32, 83.92);
        List<String> reported = reported(read());
        assertEquals(figures, reported.size());
        assertEquals(figures > 0, reported.contains("TOTAL 83.92 ก!E5 2568"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"รายการ", "", "แบบวัด", "เครื่องมือ", "ตัวชี้วัด", "ผลการประเมิน"})
    void eachRowIsAFigureOfEachYear(String names) {
        table(names.isEmpty() ? null : names);
        Submission submission = read();
        assertEquals(
                List.of(
                        "IIT 82 ก!B4 2564",
                        "IIT ๒๔.๑๓ / ๓๐ ก!C4 2565",
                        "EIT 81 ก!B5 2564",
                        "EIT 87.1 ก!C5 2565",
                        "OIT 24.5 ก!B6 2564",
                        "OIT 70.89 ก!C6 2565",
                        "TOTAL 80.9 ก!B7 2564",
                        "TOTAL ๗๘.๖๑ คะแนน (ระดับ B) ก!C7 2565",
                        "LEVEL B ก!C7 2565",
                        "LEVEL B ก!B8 2564",
                        "LEVEL B ก!C8 2565"),
                reported(submission));
        assertEquals(List.of(Form.SCORES), List.copyOf(submission.forms()));
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of("notation-ambiguous ก!B6"),
                new ScoreReconciler(Frameworks.load(Optional.empty())::findFramework)
                        .reconcile(submission.scores(), submission.reported()).findings().stream()
                                .map(TestReading::line)
                                .toList(),
                "24.5 of 2564 may be out of 100 or of 40");
    }

    @Test
    void tableOfOneYearTakesItFromTheTitle() {
        sheet.set(1, 1, "สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "รายการ", "คะแนน").row(4, "IIT", 80.42).row(5, "EIT", 87.1).row(6, "OIT", 70.89);
        sheet.row(7, "รวม", 78.61);
        assertEquals(
                List.of("IIT 80.42 ก!B4 2565", "EIT 87.1 ก!B5 2565", "OIT 70.89 ก!B6 2565", "TOTAL 78.61 ก!B7 2565"),
                reported(read()));
    }

    @Test
    void tableThatNamesNoInstrumentIsNoneOfThose() {
        sheet.set(1, 1, "สรุปผลการประเมิน LPA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "รายการ", "ปี 2564", "ปี 2565").row(4, "ด้านที่ 1", 82, 83).row(5, "รวม", 82, 83);
        assertEquals(List.of(), reported(read()));
    }

    @Test
    void instrumentsAcrossMayNameTheirFullMarksAndTotalsTheirLevel() {
        sheet.set(1, 1, "สรุปผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ปีงบประมาณ", "IIT", "EIT (เต็ม 30)", "OIT", "คะแนนรวม");
        sheet.row(4, "2564", "80.42", 26.13, "28.35 / 40", "๗๘.๖๑ คะแนน (ระดับ B)");
        Submission submission = read();
        assertEquals(
                List.of(
                        "IIT 80.42 ก!B4 2564",
                        "EIT 26.13/30 ก!C4 2564",
                        "OIT 28.35 / 40 ก!D4 2564",
                        "TOTAL ๗๘.๖๑ คะแนน (ระดับ B) ก!E4 2564",
                        "LEVEL B ก!E4 2564"),
                reported(submission));
        assertEquals("28.35", submission.reported().get(2).value().orElseThrow().toPlainString());
        assertEquals("78.61", submission.reported().get(3).value().orElseThrow().toPlainString());
        assertEquals(List.of(), TestReading.codes(submission));
    }
}
