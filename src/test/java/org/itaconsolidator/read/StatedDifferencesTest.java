package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.score.ScoreReconciler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of differences beside two years is held against their scores. */
class StatedDifferencesTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static final String[] BEFORE = {
        "84.78", "84.62", "91.10", "87.25", "85.04", "89.96", "84.13", "91.57", "81.86", "86.94"
    };
    private static final String[] AFTER = {
        "83.78", "89.39", "84.04", "90.55", "89.29", "86.61", "89.41", "88.80", "82.14", "89.54"
    };
    private static final String TOTAL_BEFORE = "86.29";
    private static final String TOTAL_AFTER = "87.04";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ก");

    private interface Written {
        Object of(BigDecimal from, BigDecimal to);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private void table(String heading, Written difference) {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ที่", "ตัวชี้วัด", "ปี 2567", "ปี 2568", heading);
        for (int i = 0; i < BEFORE.length; i++) {
            BigDecimal from = number(BEFORE[i]);
            BigDecimal to = number(AFTER[i]);
            sheet.row(
                    5 + i,
                    i + 1,
                    FRAMEWORKS.latestKnown().indicators().get(i).name(),
                    from,
                    to,
                    difference.of(from, to));
        }
    }

    private static Object points(BigDecimal from, BigDecimal to) {
        return to.subtract(from);
    }

    private List<String> found() {
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(20, submission.scores().size(), "all are stored");
        return new ScoreReconciler(FRAMEWORKS::findFramework)
                .reconcile(submission.scores(), submission.reported(), submission.differences()).findings().stream()
                        .map(StatedDifferencesTest::line)
                        .toList();
    }

    private static String line(Finding finding) {
        return TestReading.line(finding) + " "
                + finding.details().getOrDefault("case", "") + " " + finding.found() + " "
                + finding.details().getOrDefault("candidates", "");
    }

    @Test
    void scoreThatItsRowsDifferenceDeniesIsToldWithBothThatWouldAgree() {
        table("ผลต่าง", StatedDifferencesTest::points);
        sheet.set(10, 4, number("92.61"));
        assertEquals(
                List.of("total-mismatch ก!D10 ก!C10 of-difference -3.35 ก!D10: 92.61 → 86.61 (@against-difference)"
                        + " · ก!C10: 89.96 → 95.96 (@against-difference)"),
                found());
    }

    @ParameterizedTest
    @CsvSource({"ผลต่าง, %s", "เพิ่ม/ลด, %s คะแนน", "+/-, (%s)", "D, %s"})
    void whatTheColumnIsItsNumbersTell(String heading, String written) {
        table(heading, (from, to) -> String.format(written, to.subtract(from)));
        assertEquals(List.of(), found());
        sheet.set(10, 4, number("92.61"));
        assertEquals(1, found().size());
    }

    @Test
    void signsMayBeWordsArrowsOrLeftOut() {
        table(
                "เพิ่ม/ลด",
                (from, to) -> (to.compareTo(from) < 0 ? "ลดลง " : "เพิ่มขึ้น ")
                        + to.subtract(from).abs());
        assertEquals(List.of(), found());
        table("เพิ่ม/ลด", (from, to) -> to.subtract(from).abs() + (to.compareTo(from) < 0 ? " ▼" : " ▲"));
        assertEquals(List.of(), found());
        table("ผลต่าง", (from, to) -> to.subtract(from).abs());
        assertEquals(List.of(), found());
        sheet.set(10, 4, number("92.61"));
        assertEquals(
                List.of("total-mismatch ก!D10 ก!C10 of-difference 3.35 ก!D10: 92.61 → 93.31 (@against-difference)"
                        + " · ก!C10: 89.96 → 89.26 (@against-difference)"),
                found(),
                "without a sign the nearest score that agrees");
    }

    @Test
    void differencesMayBePerCentOfTheYearBefore() {
        table(
                "ร้อยละที่เปลี่ยนแปลง",
                (from, to) ->
                        to.subtract(from).multiply(BigDecimal.valueOf(100)).divide(from, 2, RoundingMode.HALF_UP));
        assertEquals(List.of(), found());
        sheet.set(10, 4, number("92.61"));
        assertEquals(
                List.of("total-mismatch ก!D10 ก!C10 of-difference -3.72 ก!D10: 92.61 → 86.61 (@against-difference)"
                        + " · ก!C10: 89.96 → 96.19 (@against-difference)"),
                found());
    }

    @Test
    void totalTellsWhichOfTheTwoScoresIsWrong() {
        table("ผลต่าง", StatedDifferencesTest::points);
        sheet.row(15, null, "รวม", number(TOTAL_BEFORE), number(TOTAL_AFTER));
        assertEquals(List.of(), found());
        sheet.set(10, 4, number("92.61"));
        assertEquals(List.of("total-mismatch ก!D15 ก!D10  87.04 ก!D10: 92.61 → 86.61 (@against-difference)"), found());
    }

    @Test
    void scoresThatTheirDifferencesProveAreNoCandidatesForAWrongTotal() {
        table("ผลต่าง", StatedDifferencesTest::points);
        sheet.row(15, null, "รวม", number(TOTAL_BEFORE), number("85.66"));
        assertEquals(List.of("total-mismatch ก!D15  85.66 "), found());
    }

    @Test
    void differenceIsWrongWhereTotalsProveBothScores() {
        table("ผลต่าง", StatedDifferencesTest::points);
        sheet.row(15, null, "รวม", number(TOTAL_BEFORE), number(TOTAL_AFTER)).set(10, 5, number("6.35"));
        assertEquals(List.of(), found());
    }

    @Test
    void columnOfSomethingElseSaysNothing() {
        table("ลำดับ", (from, to) -> to.intValue() % 10 + 1);
        assertEquals(List.of(), found());
        table("ค่าเป้าหมาย", (from, to) -> 85);
        assertEquals(List.of(), found());
        table("ห่างจากเป้าหมาย", (from, to) -> to.subtract(BigDecimal.valueOf(85)));
        assertEquals(List.of(), found());
    }

    @Test
    void rowOfDifferencesBelowYearsIsReadAlike() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(4, 1, "ปี").set(5, 1, "2567").set(6, 1, "2568").set(7, 1, "ผลต่าง");
        for (int i = 0; i < BEFORE.length; i++) {
            BigDecimal from = number(BEFORE[i]);
            BigDecimal to = number(AFTER[i]);
            sheet.set(4, 2 + i, FRAMEWORKS.latestKnown().indicators().get(i).name())
                    .set(5, 2 + i, from);
            sheet.set(6, 2 + i, to).set(7, 2 + i, to.subtract(from));
        }
        assertEquals(List.of(), found());
        sheet.set(6, 7, number("92.61"));
        assertEquals(
                List.of("total-mismatch ก!G6 ก!G5 of-difference -3.35 ก!G6: 92.61 → 86.61 (@against-difference)"
                        + " · ก!G5: 89.96 → 95.96 (@against-difference)"),
                found());
    }

    /** -10.0457 % is -10.0, but -10.1 if it is rounded to -10.05 before. */
    @Test
    void perCentAreRoundedOnce() {
        table("เปลี่ยนแปลง (%)", StatedDifferencesTest::perCentWithOneDecimal);
        sheet.set(5, 3, number("98.55")).set(5, 4, number("88.65")).set(5, 5, "-10.0%");
        assertEquals(List.of(), found());
    }

    private static Object perCentWithOneDecimal(BigDecimal from, BigDecimal to) {
        return to.subtract(from).multiply(number("100")).divide(from, 1, RoundingMode.HALF_UP) + "%";
    }
}
