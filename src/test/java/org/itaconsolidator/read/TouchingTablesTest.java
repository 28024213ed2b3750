package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of another system without a blank column beside ours, or between our title and our table: nothing of it is joined to ours. */
class TouchingTablesTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ เทศบาลตำบลตัวอย่าง";
    private static final Object[] PROJECTS = {
        "ลำดับที่", "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"
    };

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    /** Headings and the rows' cells, each with the row's number for "#". */
    record Other(Object[] headings, Object[] row) {
        @Override
        public String toString() {
            return headings[1].toString();
        }

        private Object cell(int column, int number) {
            Object cell = row[column];
            return cell.equals("#") ? number : cell instanceof String text ? text + " " + number : cell;
        }
    }

    private static Other other(Object[] headings, Object... row) {
        return new Other(headings, row);
    }

    private static Object[] of(Object... headings) {
        return headings;
    }

    static Stream<Other> others() {
        return Stream.of(
                other(
                        of("ลำดับ", "ตัวชี้วัด", "ค่าเป้าหมาย", "ผลการดำเนินงาน", "คะแนน"),
                        "#",
                        "ร้อยละของงาน",
                        80,
                        65,
                        3),
                other(PROJECTS, "#", "ก่อสร้างถนน", 90000, "กองช่าง", "ต.ค. 68 - ก.ย. 69"),
                other(
                        of("ที่", "โครงการ", "งบประมาณ", "ผลการดำเนินงาน", "ข้อเสนอแนะ", "ผู้รับผิดชอบ"),
                        "#",
                        "อบรม",
                        9000,
                        "ทำแล้ว",
                        "เร่งรัด",
                        "กองช่าง"),
                other(
                        of(
                                "ลำดับ",
                                "ประเด็นความเสี่ยง",
                                "ระดับความเสี่ยง",
                                "มาตรการควบคุม",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลา"),
                        "#",
                        "รับสินบน",
                        "สูง",
                        "ตรวจสองชั้น",
                        "กองช่าง",
                        "ตลอดปีงบประมาณ"),
                other(
                        of("วันที่", "เรื่องร้องเรียน", "ช่องทาง", "ผลการดำเนินการ", "ผู้รับผิดชอบ"),
                        "5 ม.ค. 69",
                        "ถนนชำรุด",
                        "โทรศัพท์",
                        "แก้ไขแล้ว",
                        "กองช่าง"),
                other(
                        of(
                                "ยุทธศาสตร์",
                                "เป้าประสงค์",
                                "ตัวชี้วัด",
                                "โครงการ/กิจกรรม",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลาดำเนินการ"),
                        "ด้านที่",
                        "คุณภาพชีวิต",
                        "ร้อยละครัวเรือน",
                        "ส่งเสริมอาชีพ",
                        "กองช่าง",
                        "ต.ค. 68 - ก.ย. 69"),
                other(
                        of("ลำดับที่", "ผู้ให้", "รายการ", "มูลค่า", "การดำเนินการ"),
                        "#",
                        "บริษัท",
                        "กระเช้า",
                        500,
                        "ส่งคืน"),
                other(of("เดือน", "กิจกรรม", "ผู้รับผิดชอบ", "หมายเหตุ"), "ต.ค.", "ประชุมสภา", "สำนักปลัด", "ทุกปี"));
    }

    private void put(int row, int column, Other other) {
        for (int i = 0; i < other.headings().length; i++) {
            sheet.set(row, column + i, other.headings()[i]);
            for (int number = 1; number <= 4; number++) {
                sheet.set(row + number, column + i, other.cell(i, number));
            }
        }
    }

    private void measures(int row) {
        sheet.row(row, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        int[] indicators = {6, 2, 4};
        for (int i = 0; i < indicators.length; i++) {
            String name = NAMES.get(indicators[i] - 1);
            sheet.row(row + 1 + i, i + 1, name, "มาตรการ" + indicators[i], "กองคลัง", "ธันวาคม ๒๕๖๘");
        }
    }

    private void scores() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ปี 2567", "ปี 2568");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 60 + i, 70 + i);
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "touching");
        return submission;
    }

    private static void assertOnlyOurMeasures(Submission submission) {
        assertEquals(
                List.of(
                        "มาตรการ6 6 กองคลัง|ธันวาคม ๒๕๖๘|",
                        "มาตรการ2 2 กองคลัง|ธันวาคม ๒๕๖๘|",
                        "มาตรการ4 4 กองคลัง|ธันวาคม ๒๕๖๘|"),
                submission.measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.indicator().orElse(0) + " "
                                + m.text(Field.RESPONSIBLE) + "|" + m.text(Field.PERIOD) + "|" + m.text(Field.RESULT))
                        .toList());
    }

    private static List<String> leftAlone(Submission submission) {
        return TestReading.codes(submission).stream()
                .filter(code -> code.startsWith("table"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void rightOfMeasuresWithoutABlankColumn(Other other) {
        sheet.set(1, 1, PLAN);
        measures(3);
        put(3, 6, other);
        Submission submission = read();
        assertOnlyOurMeasures(submission);
        assertEquals(List.of("table-left-alone แผ่น!F3"), leftAlone(submission));
    }

    @ParameterizedTest
    @MethodSource("others")
    void leftOfMeasuresWithoutABlankColumn(Other other) {
        sheet.set(1, 1, PLAN);
        put(3, 1, other);
        int column = other.headings().length;
        sheet.row(
                3,
                Stream.concat(
                                Stream.of(other.headings()),
                                Stream.of("ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ"))
                        .toArray());
        for (int i = 1; i <= 4; i++) {
            sheet.set(3 + i, column + 1, i).set(3 + i, column + 2, NAMES.get(i));
            sheet.set(3 + i, column + 3, "มาตรการ" + i).set(3 + i, column + 4, "กองคลัง");
        }
        assertEquals(
                List.of("มาตรการ1 2 กองคลัง", "มาตรการ2 3 กองคลัง", "มาตรการ3 4 กองคลัง", "มาตรการ4 5 กองคลัง"),
                read().measures().stream()
                        .map(m ->
                                m.text(Field.MEASURE) + " " + m.indicator().orElse(0) + " " + m.text(Field.RESPONSIBLE))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("others")
    void leftOfScoresWithoutABlankColumn(Other other) {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        put(3, 1, other);
        int column = other.headings().length;
        sheet.set(3, column + 1, "ตัวชี้วัด").set(3, column + 2, "ปี 2567").set(3, column + 3, "ปี 2568");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4 + i, column + 1, NAMES.get(i))
                    .set(4 + i, column + 2, 60 + i)
                    .set(4 + i, column + 3, 70 + i);
        }
        assertAllScores(read());
    }

    @Test
    void columnsOfOursLeftOfASecondNumberingAreNotCutOff() {
        sheet.set(1, 1, PLAN);
        sheet.row(
                3, "ลำดับที่", "ตัวชี้วัด", "ประเด็นที่ต้องพัฒนา", "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(4, 1, NAMES.get(5), "ขั้นตอนไม่ชัดเจน", 1, "จัดทำคู่มือ", "กองคลัง", "ธันวาคม ๒๕๖๘");
        sheet.row(5, 2, NAMES.get(1), "ข้อมูลไม่ครบ", 2, "เผยแพร่แผน", "กองช่าง", "มกราคม ๒๕๖๙");
        assertEquals(
                List.of("จัดทำคู่มือ 6 กองคลัง", "เผยแพร่แผน 2 กองช่าง"),
                read().measures().stream()
                        .map(m ->
                                m.text(Field.MEASURE) + " " + m.indicator().orElse(0) + " " + m.text(Field.RESPONSIBLE))
                        .toList());
    }

    @Test
    void columnsOfOursLeftOfTheScoresAreNotCutOff() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ที่", "แฟ้ม", "ผู้รับผิดชอบ", "ตัวชี้วัด", "ปี 2567", "ปี 2568");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, i + 1, "ก", "กองคลัง", NAMES.get(i), 60 + i, 70 + i);
        }
        Submission submission = read();
        assertEquals(20, submission.scores().size());
        assertEquals(List.of(), leftAlone(submission));
    }

    @ParameterizedTest
    @MethodSource("others")
    void betweenOurTitleAndOurTable(Other other) {
        sheet.set(1, 1, PLAN);
        put(3, 1, other);
        measures(9);
        Submission submission = read();
        assertOnlyOurMeasures(submission);
        assertEquals(List.of("table-left-alone แผ่น!A3"), leftAlone(submission));
    }

    @ParameterizedTest
    @MethodSource("others")
    void rightOfScoresWithoutABlankColumn(Other other) {
        scores();
        put(3, 4, other);
        assertAllScores(read());
    }

    @ParameterizedTest
    @MethodSource("others")
    void rightOfScoresBehindABlankColumn(Other other) {
        scores();
        put(3, 5, other);
        Submission submission = read();
        assertAllScores(submission);
        assertEquals(List.of("table-left-alone แผ่น!E3"), leftAlone(submission));
    }

    private static void assertAllScores(Submission submission) {
        assertEquals(20, submission.scores().size());
        submission
                .scores()
                .forEach(score -> assertEquals(
                        (score.fiscalYear().buddhist() - 2561) * 10 + score.indicator() - 1,
                        score.score().intValueExact()));
        assertEquals(List.of(), submission.measures());
        assertEquals(1, leftAlone(submission).size());
    }

    @ParameterizedTest
    @MethodSource("others")
    void onASheetWithoutATitle(Other other) {
        sheet.set(1, 1, PLAN);
        measures(3);
        BookBuilder.Sheet further = book.sheet("อื่น");
        further.row(2, other.headings());
        for (int number = 1; number <= 4; number++) {
            for (int i = 0; i < other.headings().length; i++) {
                further.set(2 + number, 1 + i, other.cell(i, number));
            }
        }
        assertOnlyOurMeasures(read());
    }

    @Test
    void numbersOfStepsAreOfTheirMeasure() {
        sheet.set(1, 1, PLAN);
        sheet.row(
                3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ที่", "ขั้นตอนการดำเนินการ", "ระยะเวลา");
        sheet.row(4, 1, NAMES.get(5), "จัดทำคู่มือ", "กองคลัง", 1, "ประชุม", "ธันวาคม ๒๕๖๘");
        sheet.row(5, 2, NAMES.get(1), "เผยแพร่แผน", "กองช่าง", 2, "ติดประกาศ", "มกราคม ๒๕๖๙");
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือ ประชุม ธันวาคม ๒๕๖๘", "เผยแพร่แผน ติดประกาศ มกราคม ๒๕๖๙"),
                submission.measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.text(Field.STEPS) + " " + m.text(Field.PERIOD))
                        .toList());
    }

    @Test
    void ranksBesideScoresMakeNoTable() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ปี 2567", "ลำดับ", "ปี 2568", "ลำดับ", "หมายเหตุ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 90 - i, i + 1, 99 - i, i + 1, "ดี");
        }
        assertEquals(20, read().scores().size());
    }

    @Test
    void measuresOfTheIndicatorsBesideTheirScoresAreOneTable() {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "คะแนนปี 2568", "มาตรการ/แนวทาง", "งบประมาณ (บาท)", "ผู้รับผิดชอบ");
        sheet.row(4, NAMES.get(5), 71, "จัดทำคู่มือ", 500, "กองคลัง");
        sheet.row(5, NAMES.get(6), 72, "เปิดช่องทาง", 900, "กองช่าง");
        assertEquals(
                List.of(6, 7),
                read().measures().stream().map(m -> m.indicator().orElse(0)).toList());
    }
}
