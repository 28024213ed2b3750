package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ordinary plans, reports and analyses of one body, whose words, columns and lines are drawn independently of each other: each measure and each
 * statement of what is weak is stored with its indicator, nothing else is, and nothing is to be mended. Each number of a draw makes the
 * same sheet again.
 */
class DrawnPlanSheetsTest {
    private static final int DRAWS = 150;
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private static final List<String> TITLES_OF_PLANS = List.of(
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2567",
            "แผนมาตรการ ITA ปี 2567",
            "แผนปฏิบัติการยกระดับคะแนน ITA ประจำปี 2567",
            "แผนขับเคลื่อนการประเมิน ITA ปี 2567");
    private static final List<String> TITLES_OF_REPORTS = List.of(
            "รายงานผลการดำเนินงานตามมาตรการ ITA ปี 2567 (รอบ 6 เดือน)",
            "สรุปผลการดำเนินการตามแผนมาตรการ ITA ปี 2567 รอบ 6 เดือน",
            "สรุปสิ่งที่ได้ดำเนินการตามมาตรการ ITA ปีงบประมาณ 2567 รอบ 6 เดือน");
    private static final List<String> TITLES_OF_ANALYSES = List.of(
            "การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567",
            "วิเคราะห์จุดอ่อนจากผลการประเมิน ITA ปี 2567",
            "ข้อค้นพบจากการประเมิน ITA ปี 2567",
            "จุดที่ต้องแก้ไขจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
    private static final List<String> NUMBERS = List.of("ที่", "ลำดับ", "ข้อที่", "No.", "#", "ลำดับมาตรการ");
    private static final List<String> HEADS_OF_NAMES =
            List.of("ตัวชี้วัด", "ด้าน/ตัวชี้วัด", "ตชว. ITA", "ด้านการประเมิน ITA", "ตัวชี้วัดที่เกี่ยวข้อง");
    private static final List<String> HEADS_OF_WEAKNESSES = List.of(
            "จุดอ่อน",
            "ข้อค้นพบ",
            "ข้อสังเกต",
            "จุดด้อย",
            "ช่องว่างที่พบ",
            "สภาพปัญหา",
            "ประเด็นที่ต้องแก้",
            "เรื่องที่ควรแก้ไข");
    private static final List<String> HEADS_OF_CAUSES = List.of("สาเหตุ", "ปัจจัยที่เกี่ยวข้อง");
    private static final List<String> HEADS_OF_MEASURES =
            List.of("มาตรการ", "กิจกรรม", "แนวทางการดำเนินการ", "สิ่งที่จะทำ", "มาตรการที่ใช้ขับเคลื่อน", "งานที่จะทำ");
    private static final List<String> HEADS_OF_DIVISIONS =
            List.of("ผู้รับผิดชอบ", "กอง/สำนัก", "ใครทำ", "ส่วนราชการเจ้าของมาตรการ", "หน่วยรับผิดชอบ");
    private static final List<String> HEADS_OF_TIMES = List.of("ระยะเวลา", "เมื่อไหร่", "กำหนดเสร็จ", "กรอบระยะเวลา");
    private static final List<String> HEADS_OF_RESULTS =
            List.of("ผลการดำเนินงาน", "สรุปผลการดำเนินการ", "ผลการปฏิบัติงาน");
    private static final List<String> BEFORE_NAMES = List.of("%2$s", "%1$d. %2$s", "ตัวชี้วัดที่ %1$d %2$s");
    private static final List<String> DIVISIONS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");
    private static final List<String> TIMES =
            List.of("ไตรมาส 2", "ตลอดปีงบประมาณ", "มกราคม 2567", "ต.ค. 66 - มี.ค. 67");
    private static final List<String> CAUSES =
            List.of("ขาดการสื่อสารภายใน", "เจ้าหน้าที่มีจำนวนน้อย", "ไม่มีผู้รับผิดชอบชัดเจน");

    private static final List<String> WEAKNESSES = List.of(
            "บุคลากรบางส่วนให้บริการไม่เป็นไปตามขั้นตอน",
            "บุคลากรไม่ทราบแผนการใช้จ่าย",
            "การมอบหมายงานยังไม่ชัดเจน",
            "มีการนำของราชการไปใช้ส่วนตัว",
            "บุคลากรไม่เชื่อมั่นในการร้องเรียน",
            "เจ้าหน้าที่อธิบายขั้นตอนไม่ชัดเจน",
            "ช่องทางสื่อสารมีน้อยและไม่ทันเวลา",
            "ยังไม่มีการให้บริการผ่านระบบออนไลน์",
            "ข้อมูลที่เผยแพร่ไม่เป็นปัจจุบัน",
            "ขาดหลักฐานการรายงานผล");

    private static final List<String> DEEDS = List.of(
            "จัดทำคู่มือการให้บริการ",
            "ชี้แจงแผนการใช้จ่ายในที่ประชุม",
            "ทบทวนคำสั่งมอบหมายงาน",
            "จัดทำทะเบียนคุมการยืมพัสดุ",
            "ประกาศนโยบายไม่รับของขวัญ",
            "ติดป้ายแสดงขั้นตอนหน้าสำนักงาน",
            "เปิดช่องทางไลน์ของสำนักงาน",
            "ติดตั้งกล่องรับฟังความคิดเห็น",
            "ตรวจสอบข้อมูลบนเว็บไซต์ให้ครบ",
            "จัดกิจกรรมส่งเสริมจริยธรรม");

    private static IntStream draws() {
        return IntStream.range(0, DRAWS);
    }

    /** One sheet being drawn. */
    private static final class Draw {
        private final Random random;
        private final BookBuilder book = new BookBuilder();
        private final TreeSet<String> measures = new TreeSet<>();
        private final TreeSet<String> statements = new TreeSet<>();
        private final String before;
        private BookBuilder.Sheet sheet;
        private int row;

        Draw(int number) {
            random = new Random(number * 104729L);
            before = any(BEFORE_NAMES);
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void begin(String name, List<String> titles) {
            sheet = book.sheet(name);
            row = 1 + random.nextInt(2);
            String body = "องค์การบริหารส่วนตำบลบ้านกลาง";
            switch (random.nextInt(3)) {
                case 0 -> sheet.set(row++, 1, any(titles) + " " + body);
                case 1 -> sheet.set(row++, 1, any(titles)).set(row++, 1, body);
                default -> sheet.set(row++, 1, any(titles)).row(row++, "หน่วยงาน", body);
            }
            row += random.nextInt(2);
        }

        private String name(int indicator) {
            return before.formatted(indicator, NAMES.get(indicator - 1));
        }

        private List<Integer> indicators() {
            List<Integer> all =
                    new ArrayList<>(IntStream.rangeClosed(1, 10).boxed().toList());
            Collections.shuffle(all, random);
            return all.subList(0, 4 + random.nextInt(5)).stream().sorted().toList();
        }

        private void cells(List<Object> cells) {
            sheet.row(row++, cells.toArray());
        }

        /** A plan or report: indicators in a column, in lines over the rows, or each with a sheet of its own. */
        private void plan(boolean report) {
            List<String> titles = report ? TITLES_OF_REPORTS : TITLES_OF_PLANS;
            int manner = random.nextInt(3);
            boolean numbered = random.nextBoolean();
            boolean timed = !report || random.nextBoolean();
            List<Object> headings = new ArrayList<>();
            if (numbered) {
                headings.add(any(NUMBERS));
            }
            if (manner == 0) {
                headings.add(any(HEADS_OF_NAMES));
            }
            headings.add(any(HEADS_OF_MEASURES));
            headings.add(any(HEADS_OF_DIVISIONS));
            if (timed) {
                headings.add(any(HEADS_OF_TIMES));
            }
            if (report) {
                headings.add(any(HEADS_OF_RESULTS));
            }
            int count = 0;
            for (int indicator : indicators()) {
                if (sheet == null || manner == 2) {
                    begin(manner == 2 ? NAMES.get(indicator - 1) : "แผ่น1", titles);
                    cells(headings);
                    count = 0;
                }
                if (manner == 1) {
                    sheet.set(row++, 1, "ตัวชี้วัดที่ %d %s".formatted(indicator, NAMES.get(indicator - 1)));
                }
                // what stands alone below headings never seen tells little of them
                for (String deed : manner == 2
                        ? List.of(DEEDS.get(indicator - 1), DEEDS.get(indicator - 1) + "ครั้งที่สอง")
                        : List.of(DEEDS.get(indicator - 1))) {
                    List<Object> cells = new ArrayList<>();
                    if (numbered) {
                        cells.add(++count);
                    }
                    if (manner == 0) {
                        cells.add(name(indicator));
                    }
                    cells.addAll(List.of(deed, any(DIVISIONS)));
                    if (timed) {
                        cells.add(any(TIMES));
                    }
                    if (report) {
                        cells.add(deed + "แล้วเมื่อวันที่ %d มกราคม 2567".formatted(indicator));
                    }
                    cells(cells);
                    measures.add(indicator + " " + deed);
                }
            }
        }

        /** An analysis: indicators in a column, each merged over its statements or not, or in lines over the rows; perhaps with scores. */
        private void analysis() {
            begin("แผ่น1", TITLES_OF_ANALYSES);
            int manner = random.nextInt(3);
            boolean numbered = manner == 2 || random.nextBoolean();
            // a score beside a statement below a line may be that of the question
            boolean scored = random.nextInt(3) == 0 && manner != 2;
            boolean caused = random.nextInt(3) == 0;
            List<Object> headings = new ArrayList<>();
            if (numbered) {
                headings.add(any(NUMBERS.subList(0, 5)));
            }
            if (manner != 2) {
                headings.add(any(HEADS_OF_NAMES));
            }
            int names = headings.size();
            if (scored) {
                headings.add("คะแนน");
            }
            headings.add(any(HEADS_OF_WEAKNESSES));
            if (caused) {
                headings.add(any(HEADS_OF_CAUSES));
            }
            cells(headings);
            int count = 0;
            for (int indicator : scored ? IntStream.rangeClosed(1, 10).boxed().toList() : indicators()) {
                int first = row;
                if (manner == 2) {
                    sheet.set(row++, 1, "ตัวชี้วัดที่ %d %s".formatted(indicator, NAMES.get(indicator - 1)));
                }
                List<String> said = manner == 1
                        ? List.of(WEAKNESSES.get(indicator - 1), WEAKNESSES.get(indicator % 10) + "เช่นกัน")
                        : List.of(WEAKNESSES.get(indicator - 1));
                for (String statement : said) {
                    boolean begins = statement.equals(said.get(0));
                    List<Object> cells = new ArrayList<>();
                    if (numbered) {
                        cells.add(begins ? ++count : null);
                    }
                    if (manner != 2) {
                        cells.add(begins ? name(indicator) : null);
                    }
                    if (scored) {
                        cells.add(begins ? 70 + indicator + 0.25 : null);
                    }
                    cells.add(statement);
                    if (caused) {
                        cells.add(any(CAUSES));
                    }
                    cells(cells);
                    statements.add(indicator + " " + statement);
                }
                if (manner == 1) {
                    IntStream.rangeClosed(1, scored ? names + 1 : names)
                            .forEach(column -> sheet.merge(first, column, row - 1, column));
                }
            }
        }

        byte[] draw() {
            switch (random.nextInt(3)) {
                case 0 -> plan(false);
                case 1 -> plan(true);
                default -> analysis();
            }
            return book.toBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void whatIsPlannedDoneAndWeakIsStoredWithItsIndicatorAndNothingIsToBeMended(int number) {
        Draw draw = new Draw(number);
        Submission read = TestReading.read("a.xlsx", draw.draw());
        TreeSet<String> measures = new TreeSet<>();
        read.measures()
                .forEach(measure -> measures.add(measure.indicator().orElse(0) + " " + measure.text(Field.MEASURE)));
        TreeSet<String> statements = new TreeSet<>();
        read.analysis().forEach(note -> statements.add(note.indicator().orElse(0) + " " + note.text()));
        assertEquals(draw.measures, measures);
        assertEquals(draw.statements, statements);
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .map(finding -> finding.code() + " " + finding.cell() + " " + finding.found())
                        .toList());
    }
}
