package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points by the weights of the indicators tell of what they are made: those are the scores, whatever they are called. */
class PointsBesideScoresTest {
    private static final List<String> SCORES =
            List.of("91.25", "88.41", "90.13", "85.77", "89.90", "93.02", "87.66", "84.19", "96.40", "92.50");
    private static final int[] WEIGHTS = {6, 6, 6, 6, 6, 10, 10, 10, 20, 20};
    private static final String TITLE = "ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ ปีงบประมาณ พ.ศ. 2567";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล").row(1, TITLE);

    private static BigDecimal points(int i) {
        return new BigDecimal(SCORES.get(i))
                .multiply(BigDecimal.valueOf(WEIGHTS[i]))
                .movePointLeft(2);
    }

    private static List<String> scores(Submission read) {
        return read.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .map(score -> score.indicator() + " " + score.shownScore() + " " + score.at())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"คิดเป็นร้อยละของเต็ม, 10", "ประเมินตนเอง, 0", "คาดการณ์, 0"})
    void theColumnOfWhichPointsAreMadeHoldsTheScores(String heading, int scores) {
        sheet.row(3, "ตัวชี้วัด", "ได้ (แต้ม)", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), points(i), new BigDecimal(SCORES.get(i)));
        }
        List<String> read = scores(TestReading.read(book.toBytes()));
        assertEquals(scores, read.size());
        if (scores > 0) {
            assertEquals("3 90.13 ผล!C6", read.get(2));
        }
    }

    /** Whichever of the two headings says that it is of scores: what the weights make of the other column is none. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนดิบ, คะแนนสุทธิ, 10",
        "คะแนนดิบ, คะแนนที่ได้, 10",
        "คะแนนเป้าหมาย, คะแนนสุทธิ, 0",
        "คะแนนเฉลี่ยจังหวัด, คะแนนที่ได้, 0"
    })
    void theScoresOfWhichPointsAreMadeMayStandInFrontOfThem(String raw, String points, int scores) {
        sheet.row(3, "ตัวชี้วัด", raw, "น้ำหนัก", points);
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)), WEIGHTS[i], points(i));
        }
        List<String> read = scores(TestReading.read(book.toBytes()));
        assertEquals(scores, read.size());
        if (scores > 0) {
            assertEquals("3 90.13 ผล!B6", read.get(2));
        }
    }

    @Test
    void theRowOfWhichPointsAreMadeHoldsTheScores() {
        Object[] names = new Object[11];
        Object[] whole = new Object[11];
        Object[] weights = new Object[11];
        Object[] points = new Object[11];
        names[0] = "หัวเรื่อง";
        whole[0] = "คะแนนร้อยละที่ได้";
        weights[0] = "น้ำหนัก (%)";
        points[0] = "แต้มเมื่อคูณ";
        for (int i = 0; i < 10; i++) {
            names[i + 1] = ScoreTablesTest.NAMES.get(i);
            whole[i + 1] = new BigDecimal(SCORES.get(i));
            weights[i + 1] = WEIGHTS[i];
            points[i + 1] = points(i);
        }
        sheet.row(3, names).row(4, whole).row(5, weights).row(6, points);
        Submission submission = TestReading.read(book.toBytes());
        List<String> read = scores(submission);
        assertEquals(List.of(), submission.findings());
        assertEquals(10, read.size());
        assertEquals(List.of("1 91.25 ผล!B4", "10 92.5 ผล!K4"), List.of(read.get(0), read.get(9)));
    }

    /** Points say what scores would; where the scores are blank they are not passed over in silence, but for a form that is not filled in. */
    @ParameterizedTest
    @CsvSource({"scores, 0", "points, 1", "blank, 0", "zeros, 0", "weights, 0"})
    void pointsWithoutTheirScoresAreTold(String filled, int told) {
        sheet.row(3, "ตัวชี้วัด", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    4 + i,
                    ScoreTablesTest.NAMES.get(i),
                    filled.equals("scores") ? new BigDecimal(SCORES.get(i)) : null,
                    switch (filled) {
                        case "scores", "points" -> points(i);
                        case "zeros" -> 0;
                        case "weights" -> WEIGHTS[i];
                        default -> null;
                    });
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(filled.equals("scores") ? 10 : 0, scores(read).size());
        assertEquals(
                told,
                read.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR
                                && finding.cell().toString().equals("ผล!C3"))
                        .count());
    }
}
