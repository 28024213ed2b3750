package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ordinary sheets of one body's scores, whose words, columns and lines are drawn independently of each other: all ten scores are stored as
 * they stand there, nothing else is, and nothing is to be mended. Each number of a draw makes the same sheet again.
 */
class DrawnScoreSheetsTest {
    private static final int DRAWS = 300;
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private static final List<String> TITLES = List.of(
            "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. %s",
            "สรุปผลคะแนนการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ปี %s",
            "คะแนน ITA ปีงบประมาณ %s แยกรายตัวชี้วัด",
            "ตารางแสดงผลการประเมิน ITA รายตัวชี้วัด ประจำปี %s",
            "การประเมิน ITA %s : ผลคะแนนที่ได้รับ",
            "ตารางสรุปคะแนน ITA ที่ประกาศแล้ว ปีงบฯ %s",
            "ข้อมูลผลคะแนน ITA ปี %s เพื่อประกอบการรายงาน");
    private static final List<String> NUMBERS = List.of("ที่", "ลำดับ", "ข้อ", "ตัวชี้วัดที่", "No.", "#", "");
    private static final List<String> HEADS_OF_NAMES = List.of(
            "ตัวชี้วัด",
            "ชื่อตัวชี้วัด",
            "รายการตัวชี้วัด",
            "ประเด็นการประเมิน",
            "ตัวชี้วัด ITA",
            "ด้าน/ตัวชี้วัด",
            "รายการ");
    private static final List<String> HEADS_OF_SCORES = List.of(
            "คะแนน",
            "คะแนนที่ได้",
            "ผลคะแนน",
            "ค่าคะแนน",
            "คะแนนเฉลี่ย",
            "ร้อยละ",
            "ผลการประเมิน",
            "คะแนน (ร้อยละ)",
            "ได้คะแนน");
    private static final List<String> BEFORE_NAMES =
            List.of("%2$s", "%1$d. %2$s", "ตัวชี้วัดที่ %1$d %2$s", "%1$d) %2$s", "(%1$d) %2$s");
    private static final List<String> LABELS = List.of("หน่วยงาน", "ชื่อหน่วยงาน", "อปท.");
    private static final List<String> TOTALS =
            List.of("คะแนนรวม", "คะแนนเฉลี่ยรวม", "ผลคะแนนรวม", "คะแนนภาพรวม", "รวมทั้งสิ้น", "ผลคะแนนภาพรวม");
    private static final List<String> INSTRUMENTS = List.of(
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
            "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");

    /** A column besides, by its heading: what stands in its cells, by turns. */
    private static final Map<String, List<Object>> BESIDE = Map.of(
            "ระดับ", List.of(),
            "เป้าหมาย", List.of(95),
            "น้ำหนัก", List.of(6, 6, 6, 6, 6, 10, 10, 10, 20, 20),
            "ผู้รับผิดชอบ", List.of("สำนักปลัด", "กองคลัง", "กองช่าง"),
            "จุดอ่อน", List.of("ผู้รับบริการไม่ทราบช่องทาง", "-", "บุคลากรยังไม่ทราบระเบียบ"),
            "หมายเหตุ", List.of(""));

    private static IntStream draws() {
        return IntStream.range(0, DRAWS);
    }

    /** One sheet being drawn. */
    private static final class Draw {
        private final Random random;
        private final BookBuilder book = new BookBuilder();
        private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");
        private final Map<Integer, BigDecimal> scores = new TreeMap<>();
        private final boolean thai;
        private int row = 1;

        Draw(int number) {
            random = new Random(number * 7919L);
            thai = random.nextInt(3) == 0;
            IntStream.rangeClosed(1, 10)
                    .forEach(i -> scores.put(i, BigDecimal.valueOf(6000 + random.nextInt(3999), 2)));
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Object shown(BigDecimal number) {
            return thai ? thai(number.toPlainString()) : number.doubleValue();
        }

        private static String thai(String text) {
            StringBuilder shown = new StringBuilder();
            text.chars().forEach(c -> shown.append((char) (c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
            return shown.toString();
        }

        private BigDecimal mean(int from, int to) {
            BigDecimal sum =
                    IntStream.rangeClosed(from, to).mapToObj(scores::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.divide(BigDecimal.valueOf(to - from + 1L), MathContext.DECIMAL64);
        }

        private BigDecimal total() {
            return mean(1, 5)
                    .multiply(new BigDecimal("0.3"))
                    .add(mean(6, 8).multiply(new BigDecimal("0.3")))
                    .add(mean(9, 10).multiply(new BigDecimal("0.4")))
                    .setScale(2, RoundingMode.HALF_UP);
        }

        private static String level(BigDecimal score) {
            int whole = score.intValue();
            return whole >= 95
                    ? "ผ่านดีเยี่ยม"
                    : whole >= 85 ? "ผ่านดี" : whole >= 70 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
        }

        private void titles() {
            String title = any(TITLES).formatted(thai ? thai("2567") : "2567");
            String body = "องค์การบริหารส่วนตำบลบ้านกลาง";
            switch (random.nextInt(4)) {
                case 0 -> sheet.set(row++, 1, title + " " + body);
                case 1 -> sheet.set(row++, 1, title).set(row++, 1, body + " อำเภอเมือง จังหวัดน่าน");
                case 2 -> sheet.set(row++, 1, body).set(row++, 1, title);
                default -> sheet.set(row++, 1, title).row(row++, any(LABELS), body);
            }
            row += random.nextInt(2);
        }

        private List<String> headings() {
            List<String> headings = new ArrayList<>(List.of(any(NUMBERS), any(HEADS_OF_NAMES), any(HEADS_OF_SCORES)));
            for (String more : new TreeSet<>(BESIDE.keySet())) {
                if (random.nextInt(4) == 0) {
                    headings.add(more.equals("เป้าหมาย") || more.equals("น้ำหนัก") ? 2 : headings.size(), more);
                }
            }
            return headings;
        }

        private void table(List<String> headings, String before, int from, int to) {
            sheet.row(row++, headings.toArray());
            for (int i = from; i <= to; i++) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < headings.size(); column++) {
                    String heading = headings.get(column);
                    List<Object> beside = BESIDE.get(heading);
                    cells.add(
                            column == 0
                                    ? heading.isEmpty() ? null : i
                                    : column == 1
                                            ? before.formatted(i, NAMES.get(i - 1))
                                            : beside == null
                                                    ? shown(scores.get(i))
                                                    : beside.isEmpty()
                                                            ? level(scores.get(i))
                                                            : beside.get(i % beside.size()));
                }
                sheet.row(row++, cells.toArray());
            }
        }

        private void closing(List<String> headings) {
            Object[] cells = new Object[headings.size()];
            cells[headings.get(0).isEmpty() ? 1 : random.nextInt(2)] = any(TOTALS);
            cells[
                            IntStream.range(2, cells.length)
                                    .filter(i -> !BESIDE.containsKey(headings.get(i)))
                                    .findFirst()
                                    .orElseThrow()] =
                    shown(total());
            sheet.row(row++, cells);
        }

        byte[] draw() {
            titles();
            List<String> headings = headings();
            String before = any(BEFORE_NAMES);
            if (random.nextInt(4) == 0) {
                int[] from = {1, 6, 9, 11};
                for (int part = 0; part < 3; part++) {
                    sheet.set(row++, 1, INSTRUMENTS.get(part));
                    table(headings, before, from[part], from[part + 1] - 1);
                    row++;
                }
            } else {
                table(headings, before, 1, 10);
                if (random.nextBoolean()) {
                    closing(headings);
                }
            }
            if (random.nextInt(3) == 0) {
                sheet.set(row + 1, 1, "หมายเหตุ : ข้อมูลจากเว็บไซต์ ITAS");
            }
            return book.toBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void scoresAreStoredAsTheyStandThereAndNothingIsToBeMended(int number) {
        Draw draw = new Draw(number);
        Submission read = TestReading.read("a.xlsx", draw.draw());
        Map<Integer, BigDecimal> stored = new TreeMap<>();
        read.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL
                        && score.fiscalYear().buddhist() == 2567)
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
}
