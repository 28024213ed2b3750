package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private void list(int row, double first) {
        for (int i = 0; i < 10; i++) {
            sheet.row(row + i, "%d. %s %.2f คะแนน".formatted(i + 1, ScoreTablesTest.NAMES.get(i), first + i));
        }
    }

    @Test
    void eachYearsListBelowALineThatLeadsIntoItIsThatYears() {
        sheet.row(1, "ผลการประเมิน ITA เปรียบเทียบปีงบประมาณ พ.ศ. 2566 - 2567");
        String lead =
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. %d ได้คะแนนรวม %s คะแนน อยู่ในระดับ %s แยกเป็นรายตัวชี้วัด ดังนี้";
        sheet.row(4, lead.formatted(2566, "84.75", "ต้องปรับปรุง"));
        list(5, 80.25);
        sheet.row(16, lead.formatted(2567, "86.10", "ผ่าน"));
        list(17, 81.5);
        Submission submission = read();
        assertEquals(
                20,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        for (int i = 0; i < 20; i++) {
            ScoreReading score = submission.scores().get(i);
            assertEquals(2566 + i / 10, score.fiscalYear().buddhist());
            assertEquals(i % 10 + 1, score.indicator());
            assertEquals(
                    0,
                    BigDecimal.valueOf(i < 10 ? 8025 + 100L * i : 7150 + 100L * i, 2)
                            .compareTo(score.score()));
        }
        assertEquals(
                Set.of("2566 84.75", "2566 ต้องปรับปรุง", "2567 86.10", "2567 ผ่าน"),
                submission.reported().stream()
                        .map(figure -> figure.fiscalYear().buddhist() + " " + figure.text())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนเป้าหมาย ITA ปีงบประมาณ พ.ศ. 2568 ดังนี้",
                "ค่าเฉลี่ยระดับจังหวัด ปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 88.10 คะแนน อยู่ในระดับ ผ่าน ดังนี้",
                "กองคลัง ปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 88.10 คะแนน อยู่ในระดับ ผ่าน ดังนี้",
                "ร่างผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 88.10 คะแนน อยู่ในระดับ ผ่าน ดังนี้"
            })
    void whatLeadsIntoASecondListSaysWhatItIs(String line) {
        list("%d. %s %.2f คะแนน");
        sheet.row(15, line);
        list(16, 85.5);
        assertEquals(
                Set.of(),
                read().scores().stream()
                        .filter(score -> score.at().row() > 15)
                        .map(ScoreReading::score)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเป้าหมายรายตัวชี้วัด ดังนี้", "ค่าเฉลี่ยของจังหวัด ดังนี้", "(ร่าง)"})
    void whatTheFirstLineOfACellSaysIsOfAll(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < 10; i++) {
            text.append("\n%d. %s %.2f".formatted(i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i));
        }
        sheet.row(4, text.toString());
        assertEquals(List.of(), read().scores());
    }

    /** What else says an indicator and its figure is no line of the list. */
    @ParameterizedTest
    @ValueSource(strings = {"measures", "best", "best-of-two", "remark", "worst"})
    void whatElseNamesAScoreTakesNoneAway(String case_) {
        list("%2$s %3$.2f คะแนน");
        String best = ScoreTablesTest.NAMES.get(1) + " 81.25 คะแนน";
        switch (case_) {
            case "measures" ->
                sheet.row(16, "มาตรการยกระดับ ITA ปี 2568")
                        .row(17, "ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ")
                        .row(18, 1, best, "จัดประชุมชี้แจงแผนการใช้จ่ายให้บุคลากรทุกกอง", "กองคลัง");
            case "best" -> sheet.row(15, "จุดแข็ง", best, "รักษาไว้");
            case "worst" ->
                sheet.row(16, "ประเด็น", "หมายเหตุ", "ลำดับ")
                        .row(17, ScoreTablesTest.NAMES.get(0) + " 80.25 คะแนน", "ต่ำสุด", 1);
            case "best-of-two" -> sheet.row(14, "จุดแข็ง", best);
            default -> sheet.set(13, 3, "รักษาไว้");
        }
        Submission submission = read();
        assertEquals(
                case_.equals("remark") ? 9 : 10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertEquals(new CellRef("ผล", 4, 1), submission.scores().get(0).at());
    }

    /** What stands with the names beside other columns may be their full marks. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัด (คะแนน), คะแนน, B, 91.25",
        "ตัวชี้วัด (ค่าคะแนน), คะแนน, B, 91.25",
        "ตัวชี้วัด (คะแนน), คะแนน, B, 91.25 คะแนน",
        "ตัวชี้วัด (คะแนน), ทำได้, '', 91.25",
        "ตัวชี้วัดและคะแนน, ผลที่ได้, '', 91.25",
        "ตัวชี้วัดและคะแนน, ผู้ดูแล, '', กองคลัง"
    })
    void beside(String heading, String other, String stored, String value) {
        sheet.row(4, heading, other, "ที่");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i) + " 100.00 คะแนน", value, i + 1);
        }
        Submission submission = read();
        assertEquals(
                stored.isEmpty() ? Set.of() : Set.of(stored),
                submission.scores().stream()
                        .map(score -> score.at().a1().substring(0, 1))
                        .collect(Collectors.toSet()),
                () -> TestReading.codes(submission).toString());
        assertTrue(!stored.isEmpty()
                || submission.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR));
    }
}
