package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks are no scores, wherever a score may stand. */
class RanksTest {
    private static final List<Integer> RANKS = List.of(6, 9, 2, 10, 1, 5, 3, 8, 4, 7);

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    RanksTest() {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "ranks");
        return submission;
    }

    private static void assertRefused(Submission submission, int rows) {
        assertEquals(List.of(), submission.scores());
        Finding finding = submission.findings().stream()
                .filter(each -> each.code() == FindingCode.NOTATION_AMBIGUOUS)
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("ranks", finding.details().get("case"));
        assertEquals(rows, finding.cells().size());
        assertEquals(rows, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"อันดับของตัวชี้วัด", "เรียงจากมากไปน้อย", "ผลรายตัวชี้วัด"})
    void listOfNamesAndRanksStoresNothing(String title) {
        sheet.set(3, 1, title);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), RANKS.get(i));
        }
        assertRefused(read(), 10);
    }

    /** A rank of the body's is said below its scores, and none of these with decimals may be one. */
    @ParameterizedTest
    @ValueSource(strings = {"อันดับในจังหวัด", "อันดับ", "อันดับของอำเภอ"})
    void aRankBelowTheScoresSaysNothingOfThem(String label) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 81.25 + i);
        }
        sheet.row(15, null, label, "12 จาก 48");
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void ranksWithinEachInstrumentAreRanksToo() {
        List<Integer> within = List.of(3, 1, 5, 2, 4, 2, 3, 1, 2, 1);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), String.valueOf(within.get(i)));
        }
        assertRefused(read(), 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "คะแนน"})
    void columnOfRanksInATableStoresNothing(String heading) {
        sheet.row(4, "ตัวชี้วัด", heading, "ประเด็นที่ต้องแก้ไขหรือพัฒนา");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), RANKS.get(i));
        }
        Submission submission = read();
        assertRefused(submission, 10);
        assertEquals(1, submission.findings().size());
    }

    @Test
    void rankAmongBodiesUnderATitleOfRanksIsNoScore() {
        sheet.set(3, 1, "อันดับในจังหวัด");
        List<Integer> places = List.of(45, 12, 33, 8, 60, 71, 2, 19, 54, 23);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), places.get(i));
        }
        assertRefused(read(), 10);
    }

    @Test
    void yearsDownWithARowOfRanksStoresNothing() {
        sheet.row(4, "ปีงบประมาณ").row(5, "๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, RANKS.get(i));
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(1, submission.rowsRefused().size());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    @Test
    void scoresThatARankingListsFromHighToLowAreScores() {
        sheet.set(3, 1, "จัดลำดับตัวชี้วัดจากมากไปน้อย");
        List<Integer> scores = List.of(98, 95, 92, 90, 88, 81, 80, 75, 60, 12);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), scores.get(i));
        }
        assertEquals(10, read().scores().size());
    }

    /** What has decimals is no rank: a title that lists scores by rank says nothing against them. */
    @ParameterizedTest
    @CsvSource({
        "อันดับคะแนน ITA ปี 2567 ของ เทศบาลตำบลตัวอย่าง, 0.25, ''",
        "การจัดอันดับคะแนน ITA ปี 2567 เทศบาลตำบลตัวอย่าง, 0.25, ''",
        "อันดับผลการประเมิน ITA ปี 2567, 0.25, ''",
        "คะแนนและอันดับ, 0.25, ''",
        "อันดับคะแนน ITA ปี 2567 ของ เทศบาลตำบลตัวอย่าง, 0, text-not-understood ผล!A3"
    })
    void aTitleOfRanksOverFiguresThatAreNoneSaysNothing(String title, double decimals, String told) {
        sheet.row(3, title).row(4, "อันดับ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 90 - i + decimals);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(submission));
    }

    /** The best of the ten stand once more below them, counted by their rank: where they are the same nothing is amiss. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนสูงสุด ๓ อันดับ, 88.1, 0",
        "ตัวชี้วัดที่ได้คะแนนต่ำสุด 2 อันดับแรก, 88.1, 0",
        "คะแนนสูงสุด 3 อันดับ, 88.7, 1",
        "คะแนนสูงสุด 3 อันดับของอำเภอ, 88.7, 0"
    })
    void listOfTheBestContradictsTheTable(String caption, String again, int conflicts) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 87.1 + i);
        }
        sheet.set(16, 1, caption)
                .row(17, 1, ScoreTablesTest.NAMES.get(9), 96.1)
                .row(18, 2, ScoreTablesTest.NAMES.get(1), Double.parseDouble(again));
        Submission submission = read();
        long different = submission.scores().stream()
                .filter(score -> score.indicator() == 2)
                .map(score -> score.score().toPlainString())
                .distinct()
                .count();
        assertEquals(conflicts, different - 1);
        boolean own = !caption.contains("อำเภอ");
        assertEquals(own ? List.of() : List.of(FindingCode.HEADING_NOT_RECOGNISED), TestReading.onlyCodes(submission));
    }

    @Test
    void lowScoresWithDecimalsOrZeroAreScores() {
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    5 + i,
                    ScoreTablesTest.NAMES.get(i),
                    Collections.nCopies(10, "9.25").get(i));
        }
        assertEquals(10, read().scores().size());
    }
}
