package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One indicator has no score, and a figure that is no indicator's stands behind the last: none of the others is stored as its neighbour's. */
class DrawnLackingScoresTest {
    private static final int DRAWS = 70;
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final List<String> LACKS = List.of("", "-", "–", "ผ่าน");
    private static final List<String> EXTRAS = List.of("", "OIT", "ITA", "คะแนน", "เฉลี่ย", "รวม");
    private static final List<String> LABELS = List.of("คะแนน", "คะแนนที่ได้", "ร้อยละ");

    private static IntStream draws() {
        return IntStream.range(0, DRAWS);
    }

    private static final class Draw {
        private final Random random;
        private final BookBuilder book = new BookBuilder();
        private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");
        private final Map<Integer, BigDecimal> scores = new TreeMap<>();
        private final int lacking;
        private final String lack;
        private final String label;
        private final double extra;
        private final String extraName;
        private int row = 4;

        Draw(int number) {
            random = new Random(number * 7919L);
            lacking = random.nextBoolean() ? 1 : 1 + random.nextInt(10);
            IntStream.rangeClosed(1, 10)
                    .filter(i -> i != lacking)
                    .forEach(i -> scores.put(i, BigDecimal.valueOf(7001 + random.nextInt(1499), 2)));
            lack = any(LACKS);
            label = any(LABELS);
            extra = 60.13 + random.nextInt(30);
            extraName = any(EXTRAS);
            sheet.row(1, "ผลการประเมิน ITA ปี 2567").row(2, "องค์การบริหารส่วนตำบลบ้านกลาง");
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void text(int atRow, int column, String text) {
            if (!text.isEmpty()) {
                sheet.set(atRow, column, text);
            }
        }

        private void score(int atRow, int column, int i) {
            if (i == lacking) {
                text(atRow, column, lack);
            } else {
                sheet.set(atRow, column, scores.get(i).doubleValue());
            }
        }

        private void list() {
            sheet.row(row++, "ที่", "ตัวชี้วัด", label);
            for (int i = 1; i <= 10; i++, row++) {
                sheet.set(row, 1, i).set(row, 2, NAMES.get(i - 1));
                score(row, 3, i);
            }
            text(row, 2, extraName);
            sheet.set(row, 3, extra);
        }

        private void across() {
            sheet.set(row, 1, "ตัวชี้วัด").set(row + 1, 1, label);
            for (int i = 1; i <= 10; i++) {
                sheet.set(row, i + 1, NAMES.get(i - 1));
                score(row + 1, i + 1, i);
            }
            text(row, 12, extraName);
            sheet.set(row + 1, 12, extra);
        }

        private void acrossInTwoRows() {
            for (int i = 1; i <= 10; i++) {
                int at = row + (i - 1) / 5 * 3;
                sheet.set(at, (i - 1) % 5 + 1, NAMES.get(i - 1));
                score(at + 1, (i - 1) % 5 + 1, i);
            }
            text(row, 6, extraName);
            sheet.set(row + 1, 6, extra).set(row + 4, 6, extra + 1);
        }

        /** Names with their scores beside them, below them or above them, with rows between or none. */
        private void pairs(int down, int right, int every) {
            for (int i = 1; i <= 10; i++, row += every) {
                sheet.set(row + 1, 2, NAMES.get(i - 1));
                score(row + 1 + down, 2 + right, i);
            }
            if (random.nextBoolean()) {
                text(row + 1 + down, right == 0 ? 3 : 2, extraName);
            }
            sheet.set(row + 1 + down, 2 + right, extra);
        }

        byte[] draw(int shape) {
            switch (shape) {
                case 0 -> list();
                case 1 -> across();
                case 2 -> acrossInTwoRows();
                case 3 -> pairs(0, 1, 1 + random.nextInt(2));
                case 4 -> pairs(1, 0, 2 + random.nextInt(2));
                default -> pairs(-1, 0, 2 + random.nextInt(2));
            }
            return book.toBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void noneIsStoredAsItsNeighbours(int number) {
        Draw draw = new Draw(number);
        int shape = number % 6;
        // nothing at all tells on which side of a name its score stands where only the figure too many is odd, and has
        // no name
        boolean ambiguous = shape == 5 && draw.lack.isEmpty();
        Submission read = TestReading.read("a.xlsx", draw.draw(ambiguous ? 0 : shape));
        Map<Integer, BigDecimal> stored = new TreeMap<>();
        read.scores()
                .forEach(score -> stored.put(score.indicator(), score.score().setScale(2)));
        Map<Integer, BigDecimal> right = new TreeMap<>(draw.scores);
        if (shape > 0) {
            right.keySet().retainAll(stored.keySet());
        }
        assertEquals(right, stored);
    }
}
