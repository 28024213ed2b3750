package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers beside the indicators that are not the body's score: they are never stored, and it is said. */
class ColumnsThatAreNoScoresTest {
    private static final int[] WEIGHTS = {6, 6, 6, 6, 6, 10, 10, 10, 20, 20};

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private void title(String title) {
        sheet.set(1, 1, title);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private void ita() {
        title("ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "no scores");
        return submission;
    }

    /** The names in column A from a row on, and in each further column 10 apart: 70 to 79, 80 to 89 ... */
    private void rows(int from, int columns) {
        for (int i = 0; i < 10; i++) {
            sheet.set(from + i, 1, ScoreTablesTest.NAMES.get(i));
            for (int column = 0; column < columns; column++) {
                sheet.set(from + i, 2 + column, 70 - 10 * column + i);
            }
        }
    }

    private static Set<String> columns(Submission submission) {
        return submission.scores().stream()
                .map(score ->
                        score.fiscalYear().buddhist() + " " + score.at().a1().replaceAll("\\d", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> headingsNotRecognised(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"อันดับ", "จำนวนผู้ตอบ", "ค่าเฉลี่ยจังหวัด", "คะแนนเต็ม"})
    void columnUnderAnUnknownHeadingIsNoScore(String heading) {
        ita();
        sheet.row(4, "ตัวชี้วัด", heading);
        rows(5, 1);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(Set.of(heading), headingsNotRecognised(submission));
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void unknownHeadingOverAListIsTold() {
        ita();
        sheet.row(4, "ด้าน", "อันดับ");
        rows(5, 1);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(
                List.of("heading-not-recognised คะแนน!B4"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("heading"))
                        .toList());
        assertEquals(10, submission.rowsRefused().size());
    }

    /** Levels are words or whole numbers: what has decimals may be the score of a year whose heading was mistyped. */
    @ParameterizedTest
    @CsvSource({"ผ่าน, ''", "4, ''", "82.15, heading-not-recognised คะแนน!C4"})
    void numbersWithDecimalsInAColumnOfLevelsAreTold(String level, String told) {
        ita();
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "ระดับ");
        rows(5, 1);
        for (int row = 5; row < 15; row++) {
            sheet.set(row, 3, level);
        }
        Submission submission = read();
        assertEquals(Set.of("2567 B"), columns(submission));
        assertEquals(told, String.join(", ", TestReading.codes(submission)));
    }

    @Test
    void columnWithoutAHeadingIsTheScore() {
        ita();
        sheet.set(4, 1, "ตัวชี้วัด");
        rows(5, 1);
        assertEquals(Set.of("2567 B"), columns(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนเต็ม,คะแนนที่ได้",
        "คะแนนถ่วงน้ำหนัก,คะแนน",
        "ค่าเฉลี่ยจังหวัด,คะแนนของเทศบาล",
        "เป้าหมาย,ผล",
        "น้ำหนัก,คะแนน",
        "ค่าคาดการณ์,คะแนน"
    })
    void subHeadingSaysWhichColumnOfAYearIsTheScore(String other, String score) {
        title("ผลการประเมิน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ พ.ศ. 2566", null, "ปีงบประมาณ พ.ศ. 2567");
        sheet.merge(4, 2, 4, 3).merge(4, 4, 4, 5);
        sheet.row(5, null, other, score, other, score);
        rows(6, 4);
        Submission submission = read();
        assertEquals(Set.of("2566 C", "2567 E"), columns(submission));
        assertEquals(20, submission.scores().size());
        assertEquals(Set.of(other), headingsNotRecognised(submission));
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.FORM_NOT_FILLED));
    }

    /** The grade of each indicator, in words, is no score of its year, whatever stands over it. */
    @ParameterizedTest
    @CsvSource({"คะแนน,ผล", "คะแนน,ผลการประเมิน", "คะแนน,ระดับ"})
    void gradesBesideTheScoresOfAYearAreNoFaults(String score, String grade) {
        title("ผลการประเมิน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", null, "ปี 2567");
        sheet.merge(4, 2, 4, 3).merge(4, 4, 4, 5);
        sheet.row(5, null, score, grade, score, grade);
        rows(6, 4);
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 3, i < 4 ? "ไม่ผ่าน" : "ผ่าน").set(6 + i, 5, "ผ่าน");
        }
        Submission submission = read();
        assertEquals(Set.of("2566 B", "2567 D"), columns(submission));
        assertEquals(
                List.of(),
                submission.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .toList());
    }

    @Test
    void noSubHeadingThatIsKnownMeansNoScore() {
        title("ผลการประเมิน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ พ.ศ. 2566").merge(4, 2, 4, 3);
        sheet.row(5, null, "คะแนนเต็ม", "อันดับ");
        rows(6, 2);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(Set.of("คะแนนเต็ม", "อันดับ"), headingsNotRecognised(submission));
    }

    @Test
    void unitBelowAYearLeavesItsColumnAScore() {
        title("ผลการประเมิน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        sheet.row(5, null, "(ร้อยละ)", "(ร้อยละ)");
        rows(6, 2);
        assertEquals(Set.of("2566 B", "2567 C"), columns(read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี 2568 (เป้าหมาย)",
                "ปี 2568 (คาดการณ์)",
                "ปี 2568 (ร่าง)",
                "ปี 2566 (จังหวัด)",
                "ปี 2566 (คะแนนเต็ม)",
                "ปี 2566 (ค่าเฉลี่ยประเทศ)",
                "คะแนน (เป้าหมาย)"
            })
    void additionInBracketsTellsThatAColumnIsNoScore(String heading) {
        title("คะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", heading);
        rows(5, 2);
        Submission submission = read();
        assertEquals(Set.of("2567 B"), columns(submission));
        assertEquals(Set.of(heading), headingsNotRecognised(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี 2566 (คะแนน)",
                "ปี 2566 (ร้อยละ)",
                "ปี ๒๕๖๖ (๑๐๐ คะแนน)",
                "ผลคะแนน (พ.ศ. 2566)",
                "คะแนนปี 2566 (เต็ม 100)"
            })
    void harmlessAdditionLeavesAColumnAScore(String heading) {
        title("คะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", heading);
        rows(5, 2);
        assertEquals(Set.of("2566 C", "2567 B"), columns(read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ค่าเป้าหมายคะแนนการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",
                "คะแนนคาดการณ์ (ประมาณการ) ITA ปีงบประมาณ พ.ศ. 2567",
                "ค่าเฉลี่ยคะแนน ITA ของจังหวัดสาธิต ปีงบประมาณ พ.ศ. 2567"
            })
    void titleTellsThatATableIsNoResult(String title) {
        title(title);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_LEFT_ALONE));
    }

    @Test
    void titleTellsThatAListIsNoResult() {
        title("ค่าเป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2567");
        rows(4, 1);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_LEFT_ALONE));
    }

    @Test
    void ratingOfEthicsIsNotOursForOneNameInIt() {
        title("การประเมินจริยธรรม ปีงบประมาณ พ.ศ. 2568");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        sheet.row(5, "การปฏิบัติหน้าที่", 80).row(6, "ความซื่อสัตย์", 90).row(7, "จิตสาธารณะ", 88);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_LEFT_ALONE));
    }

    private void weighted(boolean perCent) {
        ita();
        sheet.row(4, "ตัวชี้วัด", "คะแนนเต็ม", "ได้คะแนน", perCent ? "ร้อยละ" : null);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), WEIGHTS[i], "" + points(i), perCent ? 60 + i : null);
        }
    }

    private static BigDecimal points(int index) {
        return BigDecimal.valueOf((60 + index) * WEIGHTS[index], 2);
    }

    @Test
    void pointsOutOfTheWeightAreNotStored() {
        weighted(false);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
        Finding finding = submission.findings().stream()
                .filter(each -> each.code() == FindingCode.NOTATION_AMBIGUOUS)
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("ได้คะแนน", finding.found());
        assertEquals(10, finding.cells().size());
    }

    @Test
    void perCentBesidePointsIsTheScore() {
        weighted(true);
        Submission submission = read();
        assertEquals(Set.of("2567 D"), columns(submission));
        assertEquals(
                IntStream.range(60, 70).mapToObj(String::valueOf).collect(Collectors.toSet()),
                submission.scores().stream().map(score -> score.shownScore()).collect(Collectors.toSet()));
        assertEquals(Set.of(), submission.rowsRefused());
    }

    @Test
    void lowScoresOfSomeIndicatorsAreNoPoints() {
        ita();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), i == 0 ? 6.01 : 5);
        }
        assertEquals(Set.of("2567 B"), columns(read()));
    }

    @Test
    void zeroesAreScores() {
        ita();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 0);
        }
        assertEquals(10, read().scores().size());
    }

    @Test
    void rowOfAListWithASecondNumberIsToldAndCounted() {
        ita();
        rows(4, 1);
        sheet.set(6, 3, 60.1);
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(10, submission.rowsRead().size());
        assertEquals(1, submission.rowsRefused().size());
        assertTrue(TestReading.codes(submission).contains("row-not-understood คะแนน!B6 คะแนน!C6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนตัวชี้วัด", "ผลประเมิน", "ค่าคะแนน", "คะแนนชนิดใหม่"})
    void rowsWithAThirdCellAreCounted(String heading) {
        ita();
        sheet.row(4, "ตัวชี้วัด", heading, "คะแนนเครื่องมือ");
        rows(5, 1);
        sheet.set(5, 3, 72.5).set(10, 3, 76);
        Submission submission = read();
        assertEquals(10, submission.rowsRead().size());
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.SCORE_MISSING));
        assertEquals(10, submission.scores().size() + submission.rowsRefused().size());
    }
}
