package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points by the weights of the indicators tell of what they are made: those are the scores, whatever they are called. */
class PointsBesideScoresTest {
    private static final List<String> SCORES =
            List.of("91.25", "88.41", "90.13", "85.77", "89.90", "93.02", "87.66", "84.19", "96.40", "92.50");
    /** Scores that make 91.27, while their points, rounded, make 91.31. */
    private static final List<String> ROUNDED_UP =
            List.of("91.25", "88.43", "90.11", "85.77", "89.93", "93.06", "87.66", "84.19", "97.73", "92.53");

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

    /**
     * A sum of points that follow from their scores is the year's total where it is of all and agrees with these; that
     * of the rows since the figure above is none, and that of rounded points, or one with fewer decimals, contradicts
     * no score. Any other figure is held against the scores.
     */
    @ParameterizedTest
    @CsvSource({
        "'10', 91.27, D14 91.27",
        "'10', 38.27, D14 38.27",
        "'10', 0, D14 0",
        "'10', 91.31, ''",
        "'10', 91.32, D14 91.32",
        "'10', 91.3, ''",
        "'10', 91, ''",
        "'10', 92, D14 92",
        "'5,8,10', 91.27, D17 91.27",
        "'5,8,10', 38.27, D17 38.27",
        "'5,8,10', , ''",
        "'5,8', , ''",
        "'8', , ''",
        "'8', 91.27, D13 91.27",
        "'5,8,10', 91.31, ''",
        "'5,8,10', 64.56, D17 64.56",
        "'5,8,10', 38.06, D17 38.06",
    })
    void sumBelowPointsIsTheTotalOfAll(String ends, String total, String reported) {
        List<Integer> parts = Stream.of(ends.split(",")).map(Integer::valueOf).toList();
        writePoints(parts, parts.get(parts.size() - 1), total, Map.of());
        assertEquals(reported, reported());
    }

    /** A sum called an instrument's is of its indicators only: 26.50 for EIT, not 53.25 as of all rows above it. */
    @ParameterizedTest
    @CsvSource({
        "5, รวม IIT, 26.75, ''",
        "8, รวม EIT, 26.50, D12 26.5/30",
        "8, รวม EIT, 53.25, D12 53.25/30",
    })
    void sumOfAnInstrumentIsOfItsIndicators(int last, String label, BigDecimal sum, String reported) {
        writePoints(List.of(last, 10), 10, null, Map.of());
        sheet.row(last + 4, null, label, null, sum);
        assertEquals(reported, reported());
    }

    /** What does not follow from the scores stays to be held against them: a slip in a part's sum, a point or a score. */
    @ParameterizedTest
    @CsvSource({
        "D9, 29.74, 'D9 29.74, D17 91.27'",
        "D5, 5.91, 'D9 26.75, D17 91.27'",
        "C5, 68.43, 'D9 26.75, D17 91.27'",
        "C15, 67.73, 'D16 38.06, D17 91.27'",
    })
    void slipBesideSumsOfPartsIsTold(String cell, BigDecimal typed, String reported) {
        writePoints(List.of(5, 8, 10), 10, "91.27", Map.of(cell, typed));
        assertEquals(reported, reported());
    }

    /** Points that are not their scores' by the weights have no sum that says anything of these. */
    @ParameterizedTest
    @CsvSource({"D4, 9.48, 95.31, D14 95.31", "C4, 61.25, 91.31, D14 91.31", "D4, 5.5, 91.33, D14 91.33"})
    void sumOfOtherPointsIsTold(String cell, BigDecimal typed, String total, String reported) {
        writePoints(List.of(10), 10, total, Map.of(cell, typed));
        assertEquals(reported, reported());
    }

    /**
     * Points show two scores of one weight that were exchanged, which leaves every total as it was. Of any other slip a total decides;
     * rounded or cut points, zeros and those of other weights contradict none.
     */
    @ParameterizedTest
    @CsvSource({
        "C7=89.93 C8=85.77, 91.27, C7 C8",
        "C7=89.93 C8=85.77, , C7 C8",
        "C4=93.06 C9=91.25, , ''",
        "C4=93.06 C9=91.25, 90.93, ''",
        "D7=5.40 D8=5.15, 91.27, C7 C8",
        "C7=58.77, , ''",
        "C7=58.77, 89.65, ''",
        "D7=5.51, , ''",
        "D7=5.51, 91.27, ''",
        "C7=58.77 C8=98.93 C10=78.66, , ''",
        "D7=5 D8=5.3, , ''",
        "D7=5.1 D8=5.39 D10=9, , ''",
        "D7=0 D8=0, , ''",
        "D12=85.77, , ''",
        "D4=9.13 D12=9.77 D13=9.25, , ''",
    })
    void exchangedScoresAreToldByTheirPoints(String typed, String total, String told) {
        writePoints(
                List.of(10),
                10,
                total,
                Stream.of(typed.split(" "))
                        .map(each -> each.split("="))
                        .collect(Collectors.toMap(each -> each[0], each -> new BigDecimal(each[1]))));
        assertEquals(
                told,
                TestReading.read(book.toBytes()).findings().stream()
                        .filter(finding -> "of-points".equals(finding.details().get("case")))
                        .flatMap(finding -> finding.cells().stream())
                        .map(cell -> cell.a1())
                        .collect(Collectors.joining(" ")));
    }

    /** The level below a sum that is left out is held against the scores: they make ผ่าน. */
    @ParameterizedTest
    @ValueSource(strings = {"ผ่าน", "ต้องปรับปรุง"})
    void levelBelowASumIsRead(String level) {
        writePoints(List.of(10), 10, "91.31", Map.of());
        sheet.row(15, null, "ระดับ", null, level);
        assertEquals("D15 " + level, reported());
    }

    /** Sums on a sheet for each instrument: the year's points are those of all sheets. */
    @ParameterizedTest
    @CsvSource({"91.31, ''", "91.41, OIT!D7 91.41"})
    void sumsOnSheetsOfInstrumentsAreOfTheirPoints(BigDecimal total, String reported) {
        BookBuilder ofSheets = new BookBuilder();
        int[] first = {0, 5, 8, 10};
        for (int part = 0; part < 3; part++) {
            BookBuilder.Sheet one = ofSheets.sheet(List.of("IIT", "EIT", "OIT").get(part))
                    .row(1, TITLE)
                    .row(3, "ที่", "ตัวชี้วัด", "คะแนน", "คะแนนถ่วงน้ำหนัก");
            BigDecimal sum = BigDecimal.ZERO;
            int row = 4;
            for (int i = first[part]; i < first[part + 1]; i++) {
                sum = sum.add(rounded(i));
                one.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(ROUNDED_UP.get(i)), rounded(i));
            }
            one.row(row, null, "รวม", null, sum);
            if (part == 2) {
                one.row(row + 1, null, "รวมทั้งสิ้น", null, total);
            }
        }
        assertEquals(reported, reported(ofSheets));
    }

    private void writePoints(List<Integer> parts, int last, String total, Map<String, BigDecimal> typed) {
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน", "คะแนนถ่วงน้ำหนัก");
        int row = 4;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < last; i++) {
            sum = sum.add(rounded(i));
            BigDecimal score = typed.getOrDefault("C" + row, new BigDecimal(ROUNDED_UP.get(i)));
            sheet.row(row, i + 1, ScoreTablesTest.NAMES.get(i), score, typed.getOrDefault("D" + row, rounded(i)));
            row++;
            if (parts.contains(i + 1) && !parts.equals(List.of(10))) {
                sheet.row(row, null, "รวม", null, typed.getOrDefault("D" + row, sum));
                row++;
                sum = BigDecimal.ZERO;
            }
        }
        if (total != null) {
            sheet.row(row, null, "รวมทั้งสิ้น", null, new BigDecimal(total));
        }
    }

    private static BigDecimal rounded(int i) {
        return new BigDecimal(ROUNDED_UP.get(i))
                .multiply(BigDecimal.valueOf(WEIGHTS[i]))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private String reported() {
        return reported(book).replace("ผล!", "");
    }

    private static String reported(BookBuilder book) {
        return TestReading.read(book.toBytes()).reported().stream()
                .map(figure -> figure.at() + " " + figure.text())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
