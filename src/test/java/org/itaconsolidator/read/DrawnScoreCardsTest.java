package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scores on cards: a box, a block or two lines for each indicator, whose words, places and lines besides are drawn independently of each other.
 * All ten are stored as they stand there and nothing is to be mended, or none where a label says that they are no result.
 */
class DrawnScoreCardsTest {
    private static final int DRAWS = 80;
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final int[] PARTS = {0, 5, 8, 10};

    private static final List<String> TITLES = List.of(
            "ผลการประเมิน ITA ปี 2567", "คะแนน ITA ปี 2567 จำแนกรายตัวชี้วัด", "รายงานผลการประเมิน ITA ประจำปี 2567");
    private static final List<String> BEFORE_NAMES =
            List.of("%2$s", "%1$d. %2$s", "ตัวชี้วัดที่ %1$d %2$s", "(%1$d) %2$s");
    private static final List<String> NUMBERS = List.of("ตัวชี้วัดที่ %d", "ตัวชี้วัด %d", "ข้อ %d", "ลำดับ %d");
    private static final List<String> LABELS = List.of("คะแนน", "คะแนนที่ได้", "ผลคะแนน");
    private static final List<String> NO_RESULTS =
            List.of("คะแนนคาดการณ์", "ค่าเป้าหมาย", "ผลของตำบลข้างเคียง", "ค่าเฉลี่ยจังหวัด");
    private static final List<String> SEPARATORS = List.of(" : ", " ", " = ", ": ");
    private static final List<String> INSTRUMENTS = List.of(
            "IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");

    private static IntStream draws() {
        return IntStream.range(0, DRAWS);
    }

    private static final class Draw {
        private final Random random;
        private final BookBuilder book = new BookBuilder();
        private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");
        private final Map<Integer, BigDecimal> scores = new TreeMap<>();
        private final String before;
        private final String label;
        private final boolean levels;
        private int row = 1;

        Draw(int number, List<String> labels) {
            random = new Random(number * 7919L);
            IntStream.rangeClosed(1, 10)
                    .forEach(i -> scores.put(i, BigDecimal.valueOf(7000 + random.nextInt(1499), 2)));
            before = any(BEFORE_NAMES);
            label = any(labels);
            levels = random.nextInt(3) == 0;
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private String name(int i) {
            return before.formatted(i, NAMES.get(i - 1));
        }

        private double score(int i) {
            return scores.get(i).doubleValue();
        }

        private void titles() {
            sheet.set(row++, 1, any(TITLES)).set(row++, 1, "องค์การบริหารส่วนตำบลบ้านกลาง");
            row += random.nextInt(2);
        }

        /** A name, and its score below it or behind a label below it, several side by side. */
        private void boxes(boolean labelled) {
            int beside = 2 + random.nextInt(4);
            int width = 1 + random.nextInt(2);
            boolean next = labelled && width == 2;
            boolean byInstrument = random.nextBoolean();
            int[] parts = byInstrument ? PARTS : new int[] {0, 10};
            for (int part = 1; part < parts.length; part++) {
                if (byInstrument) {
                    sheet.set(row++, 1, INSTRUMENTS.get(part - 1));
                }
                for (int first = parts[part - 1]; first < parts[part]; first += beside) {
                    int below = row + 1 + (labelled && !next ? 1 : 0);
                    for (int i = first + 1; i <= Math.min(first + beside, parts[part]); i++) {
                        int column = 1 + (i - first - 1) * width;
                        sheet.set(row, column, name(i));
                        if (labelled) {
                            sheet.set(row + 1, column, label);
                        }
                        sheet.set(below, column + (next ? 1 : 0), score(i));
                        if (levels) {
                            sheet.set(below + 1, column, "ต้องปรับปรุง");
                        }
                    }
                    row = below + (levels ? 3 : 2);
                }
            }
        }

        private void blocks() {
            String number = any(NUMBERS);
            int gap = random.nextInt(2);
            for (int i = 1; i <= 10; i++) {
                sheet.row(row++, number.formatted(i), NAMES.get(i - 1)).row(row++, label, score(i));
                if (levels) {
                    sheet.row(row++, "ระดับ", "ต้องปรับปรุง");
                }
                row += gap;
            }
        }

        private void lines() {
            String separator = any(SEPARATORS);
            int gap = random.nextInt(2);
            for (int i = 1; i <= 10; i++) {
                sheet.set(row++, 1, name(i)).set(row++, 1, label + separator + scores.get(i));
                if (levels) {
                    sheet.set(row++, 1, "ระดับ" + separator + "ต้องปรับปรุง");
                }
                row += gap;
            }
        }

        byte[] draw(boolean labelled) {
            titles();
            switch (random.nextInt(4)) {
                case 0 -> blocks();
                case 1 -> lines();
                default -> boxes(labelled || random.nextBoolean());
            }
            return book.toBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void scoresAreStoredAsTheyStandThereAndNothingIsToBeMended(int number) {
        Draw draw = new Draw(number, LABELS);
        Submission read = TestReading.read("a.xlsx", draw.draw(false));
        Map<Integer, BigDecimal> stored = new TreeMap<>();
        read.scores()
                .forEach(score -> stored.put(score.indicator(), score.score().setScale(2)));
        assertEquals(draw.scores, stored);
        assertEquals(10, read.scores().size());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .map(finding -> finding.code() + " " + finding.cell() + " " + finding.found())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("draws")
    void noneIsStoredBesideALabelThatSaysTheyAreNoResult(int number) {
        Submission read = TestReading.read("a.xlsx", new Draw(number, NO_RESULTS).draw(true));
        assertEquals(0, read.scores().size());
    }
}
