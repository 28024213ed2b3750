package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals and instrument scores in a column of weighted scores beside the scores. */
class WeightedFiguresTest {
    private static final int[] WEIGHTS = {6, 6, 6, 6, 6, 10, 10, 10, 20, 20};
    private static final String[] SCORES = "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 79.27 62.50".split(" ");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ก");

    /** Scores in C, their points in D; the rows below from row 14 on. */
    private void table(String score, String points) {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ตัวชี้วัด", "น้ำหนัก", score, points);
        for (int i = 0; i < SCORES.length; i++) {
            BigDecimal own = new BigDecimal(SCORES[i]);
            BigDecimal weighted =
                    own.multiply(BigDecimal.valueOf(WEIGHTS[i], 2)).setScale(2, RoundingMode.HALF_UP);
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), WEIGHTS[i], own.doubleValue(), weighted.doubleValue());
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "weighted");
        return submission;
    }

    private static List<String> reported(Submission submission) {
        return submission.reported().stream()
                .map(figure -> figure.kind() + " " + figure.text() + " " + figure.at() + " "
                        + figure.fiscalYear().buddhist())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนถ่วงน้ำหนัก", "คะแนนหลังถ่วงน้ำหนัก", "คะแนนตามน้ำหนัก"})
    void totalInAColumnOfWeightedScoresIsReported(String heading) {
        table("คะแนน", heading);
        sheet.row(14, "คะแนนรวม", 100, null, 78.61);
        Submission submission = read();
        assertEquals(List.of("TOTAL 78.61 ก!D14 2565"), reported(submission));
        assertEquals(10, submission.scores().size());
        assertEquals("86.52", submission.scores().get(0).score().toPlainString());
        assertEquals(
                List.of("heading-not-recognised ก!B3"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("heading"))
                        .toList(),
                "the weights are not read, the points are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"รวม", "คะแนนรวมทั้งสิ้น", "รวม (100 คะแนน)"})
    void nameOfTheTotalIsTheOneOfOtherTables(String name) {
        table("คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก");
        sheet.row(14, name, 100, null, "๗๘.๖๑");
        assertEquals(List.of("TOTAL ๗๘.๖๑ ก!D14 2565"), reported(read()));
    }

    @Test
    void instrumentsInAColumnOfWeightedScoresAreOutOfTheirWeights() {
        table("คะแนน", "คะแนนถ่วงน้ำหนัก");
        sheet.row(14, "IIT", 30, 80.42, 24.13).row(15, "EIT", 30, 87.10, 26.13).row(16, "OIT", 40, 70.89, 28.35);
        sheet.row(17, "คะแนนรวม", 100, 78.61, 78.61);
        assertEquals(
                List.of(
                        "IIT 80.42 ก!C14 2565",
                        "IIT 24.13/30 ก!D14 2565",
                        "EIT 87.1 ก!C15 2565",
                        "EIT 26.13/30 ก!D15 2565",
                        "OIT 70.89 ก!C16 2565",
                        "OIT 28.35/40 ก!D16 2565",
                        "TOTAL 78.61 ก!C17 2565",
                        "TOTAL 78.61 ก!D17 2565"),
                reported(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเต็มถ่วงน้ำหนัก", "น้ำหนัก", "เป้าหมายคะแนนถ่วงน้ำหนัก"})
    void otherColumnsAboutWeightsStateNothing(String heading) {
        table("คะแนน", heading);
        sheet.row(14, "คะแนนรวม", 100, null, 78.61);
        assertEquals(List.of(), reported(read()));
    }

    @Test
    void weightedColumnBesideScoresOfTwoYearsStatesNothing() {
        table("คะแนน", "คะแนนถ่วงน้ำหนัก");
        sheet.set(3, 3, "ปี 2564").set(3, 5, "ปี 2565");
        for (int i = 0; i < SCORES.length; i++) {
            sheet.set(4 + i, 5, Double.valueOf(SCORES[i]));
        }
        sheet.row(14, "คะแนนรวม", 100, null, 78.61);
        assertEquals(List.of(), reported(read()));
    }

    /** Fractions of one are told as such, and points out of the weights as these; neither is stored. */
    @Test
    void allScoresTypedAsFractionsAreToldAsFractions() {
        for (String code : List.of("score-scale-suspicious", "notation-ambiguous")) {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("แผ่น");
            sheet.row(1, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2568").row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            sheet.row(4, "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                double fraction = 0.8125 + i * 0.01;
                sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), code.startsWith("score") ? fraction : 5 * fraction);
            }
            Submission read = TestReading.read(book.toBytes());
            assertEquals(0, read.scores().size());
            assertEquals(code, read.findings().get(0).code().code());
        }
    }
}
