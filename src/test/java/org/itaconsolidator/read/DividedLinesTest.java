package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose lines each say an indicator and its score in one cell. */
class DividedLinesTest {
    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet =
            book.sheet("ผล").row(1, TITLE).row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");

    private Submission read() {
        return TestReading.read(book.toBytes());
    }

    private void list(String form) {
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, form.formatted(i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d. %s %.2f คะแนน",
                "%d. %s = %.2f",
                "ตัวชี้วัดที่ %d %s ได้คะแนนร้อยละ %.2f",
                "%d) %s (%.2f)",
                "%d. %s: %.2f%%"
            })
    void eachLineIsItsScore(String form) {
        list(form);
        Submission submission = read();
        assertEquals(
                10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        for (int i = 0; i < 10; i++) {
            ScoreReading score = submission.scores().get(i);
            assertEquals(i + 1, score.indicator());
            assertEquals(0, BigDecimal.valueOf(8025 + 100L * i, 2).compareTo(score.score()));
            assertEquals(2567, score.fiscalYear().buddhist());
            assertEquals(new CellRef("ผล", 4 + i, 1), score.at());
        }
    }

    @Test
    void whoseTheyAreIsSaidAboveThemAsAboveAnyList() {
        sheet.row(3, "ผลการประเมินตนเอง");
        list("%d. %s %.2f คะแนน");
        assertEquals(
                Set.of(SourceKind.SELF_ASSESSMENT),
                read().scores().stream().map(ScoreReading::source).collect(Collectors.toSet()));
    }

    @Test
    void behindANumberInACellOfItsOwnAndAcrossMergedCells() {
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i) + " " + (80.25 + i))
                    .merge(4 + i, 2, 4 + i, 5);
        }
        Submission submission = read();
        assertEquals(
                10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertEquals(new CellRef("ผล", 13, 2), submission.scores().get(9).at());
    }

    @Test
    void aTotalBelowIsTheTotal() {
        list("%d. %s %.2f คะแนน");
        sheet.row(14, "คะแนนรวม 84.75 คะแนน");
        Submission submission = read();
        assertEquals(
                10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertTrue(
                submission.reported().stream()
                        .anyMatch(figure -> figure.at().equals(new CellRef("ผล", 14, 1))
                                && figure.value()
                                        .filter(new BigDecimal("84.75")::equals)
                                        .isPresent()),
                () -> submission.reported().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d. %s เป้าหมาย %.2f คะแนน",
                "%d. %s เพิ่มขึ้น %.2f",
                "%d. %s -%.2f",
                "%d. %s +%.2f",
                "%d. %s 90.00/%.2f",
                "%d. %s (ประมาณการ) %.2f",
                "%d. %s ของกองคลัง %.2f"
            })
    void whatIsNoScoreIsNone(String form) {
        list(form);
        assertEquals(List.of(), read().scores());
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเป้าหมายของแต่ละตัวชี้วัด", "ค่าเฉลี่ยระดับจังหวัด", "ร่าง", "คาดการณ์ปีหน้า"})
    void aLineAboveThemHoldsForAll(String line) {
        sheet.row(3, line);
        list("%d. %s %.2f คะแนน");
        assertEquals(List.of(), read().scores());
    }

    @Test
    void pagesOfAContentsAreNoScores() {
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, (i + 1) + ". " + ScoreTablesTest.NAMES.get(i) + " " + (i + 11));
        }
        assertEquals(List.of(), read().scores());
    }

    @Test
    void aListSaidTwiceIsRefusedAloud() {
        list("%d. %s %.2f คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(15 + i, (i + 1) + ". " + ScoreTablesTest.NAMES.get(i) + " 91.1" + i);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.codes(submission).stream().anyMatch(code -> code.startsWith("table-not-recognised")));
    }
}
