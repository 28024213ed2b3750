package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that stand in rows of their own, below their measure, under the measure's heading or below a line that names it. */
class StepsInRowsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    StepsInRowsTest() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "measures");
        return submission;
    }

    private static List<String> named(Submission submission) {
        return submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList();
    }

    private static List<List<String>> steps(Submission submission) {
        return submission.measures().stream()
                .map(m -> m.steps().stream().map(MeasureStep::text).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, สำรวจจุดบริการ, 1.2, ติดตั้งป้าย, 2.1, ประกาศใช้",
        "๑.๑, สำรวจจุดบริการ, ๑.๒, ติดตั้งป้าย, ๒.๑, ประกาศใช้",
        ", - สำรวจจุดบริการ, , - ติดตั้งป้าย, , - ประกาศใช้",
        ", (1) สำรวจจุดบริการ, , (2) ติดตั้งป้าย, , (1) ประกาศใช้",
        ", 1) สำรวจจุดบริการ, , 2) ติดตั้งป้าย, , 1) ประกาศใช้",
    })
    void partsWithoutPersonAndTimeAreSteps(
            String one, String survey, String two, String putUp, String three, String announce) {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "1", "จัดทำป้ายแสดงขั้นตอน", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(6, one, survey).row(7, two, putUp);
        sheet.row(8, "2", "กำหนดระยะเวลาให้บริการ", "กองช่าง", "ก.พ. ๒๕๖๘").row(9, three, announce);
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน", "กำหนดระยะเวลาให้บริการ"), named(submission));
        assertEquals(List.of(List.of("สำรวจจุดบริการ", "ติดตั้งป้าย"), List.of("ประกาศใช้")), steps(submission));
        assertEquals(
                List.of("row-joined แผน!B6 แผน!B7 แผน!B9", "indicator-not-recognised แผน!A5 แผน!A8"),
                TestReading.codes(submission));
    }

    /** Under a heading that speaks of steps they have their own persons and times, which are the measure's. */
    @Test
    void underAHeadingThatSpeaksOfStepsTheyHaveTheirOwnTimes() {
        sheet.row(4, "ที่", "มาตรการ/ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "1", "จัดทำป้ายแสดงขั้นตอน");
        sheet.row(6, "1.1", "สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗");
        sheet.row(7, "1.2", "ติดตั้งป้าย", "กองช่าง", "ธ.ค. ๒๕๖๗");
        sheet.row(8, "2", "กำหนดระยะเวลาให้บริการ", "กองช่าง", "ก.พ. ๒๕๖๘");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน", "กำหนดระยะเวลาให้บริการ"), named(submission));
        Measure first = submission.measures().get(0);
        assertEquals(List.of("กองคลัง", "กองช่าง"), first.divisions());
        assertEquals(Optional.of(LocalDate.of(2024, 12, 31)), first.period().end());
        assertEquals(
                List.of("กองคลัง", "กองช่าง"),
                first.steps().stream().map(MeasureStep::responsible).toList());
    }

    /** Parts that say by whom are measures; so are those labelled like the first text of their number. */
    @Test
    void partsOfOthersAndTextsLabelledAlikeAreMeasures() {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "1", "จัดทำป้ายแสดงขั้นตอน", "กองคลัง", "ม.ค. ๒๕๖๘").row(6, "1.1", "อบรมเจ้าหน้าที่", "กองช่าง");
        sheet.row(7, "2", "- ทบทวนคำสั่ง", "กองคลัง", "ม.ค. ๒๕๖๘").row(8, null, "- จัดทำทะเบียนคุม");
        assertEquals(
                List.of("จัดทำป้ายแสดงขั้นตอน", "อบรมเจ้าหน้าที่", "- ทบทวนคำสั่ง", "- จัดทำทะเบียนคุม"),
                named(read()));
    }

    /** A text labelled in the manner of the one above is a measure beside it, whoever names who does them. */
    @ParameterizedTest
    @CsvSource({
        "1, 1.1 จัดทำคู่มือ, , 1.2 จัดอบรม, 2, 2.1 เผยแพร่แผน, , 2.2 ประชุมติดตาม",
        "1.1, จัดทำคู่มือ, 1.2, จัดอบรม, 2.1, เผยแพร่แผน, 2.2, ประชุมติดตาม",
        "ข้อ ๑.๑, จัดทำคู่มือ, ข้อ ๑.๒, จัดอบรม, ข้อ ๒.๑, เผยแพร่แผน, ข้อ ๒.๒, ประชุมติดตาม",
        "1, จัดทำคู่มือ, , 1.2 จัดอบรม, 2, เผยแพร่แผน, , 2.2 ประชุมติดตาม",
    })
    void whatStandsBesideTheMeasureAboveIsAMeasure(
            String one,
            String manual,
            String two,
            String training,
            String three,
            String plan,
            String four,
            String meet) {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, one, manual, "สำนักปลัด", "ต.ค. ๒๕๖๗").row(6, two, training);
        sheet.row(7, three, plan, "กองคลัง", "พ.ย. ๒๕๖๗").row(8, four, meet);
        Submission submission = read();
        assertEquals(List.of(manual, training, plan, meet), named(submission));
        assertEquals(List.of(List.of(), List.of(), List.of(), List.of()), steps(submission));
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of(), List.of("กองคลัง"), List.of()),
                submission.measures().stream().map(Measure::divisions).toList());
    }

    /** A part is counted below the measure that it is a part of, however deep that one's own number is. */
    @Test
    void partsOfAPartAreSteps() {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "1.1", "จัดทำป้าย", "กองคลัง", "ม.ค. ๒๕๖๘")
                .row(6, "1.1.1", "สำรวจ")
                .row(7, "1.1.2", "ติดตั้ง");
        sheet.row(8, "1.2", "อบรมเจ้าหน้าที่");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้าย", "อบรมเจ้าหน้าที่"), named(submission));
        assertEquals(List.of(List.of("สำรวจ", "ติดตั้ง"), List.of()), steps(submission));
    }

    /** A merged cell says of each of its rows by whom and when, so that each may be a measure. */
    @Test
    void partsUnderAMergedCellOfPersonAndTimeAreMeasures() {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "1", "จัดทำป้าย", "กองคลัง", "ม.ค. ๒๕๖๘").row(6, "1.1", "อบรมเจ้าหน้าที่");
        sheet.merge(5, 3, 6, 3).merge(5, 4, 6, 4);
        Submission submission = read();
        assertEquals(List.of("จัดทำป้าย", "อบรมเจ้าหน้าที่"), named(submission));
        assertEquals(
                List.of(List.of("กองคลัง"), List.of("กองคลัง")),
                submission.measures().stream().map(Measure::divisions).toList());
    }

    /** What came of a part is not what came of the measure above. */
    @ParameterizedTest
    @CsvSource({"มาตรการ, จัดทำคู่มือ ๕ เล่ม", "มาตรการ, ", "มาตรการ/ขั้นตอน, จัดทำคู่มือ ๕ เล่ม"})
    void partsWithAResultOfTheirOwnAreMeasures(String heading, String result) {
        sheet.row(4, "ที่", heading, "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "1", "จัดทำคู่มือ", "สำนักปลัด", result)
                .row(6, "1.1", "จัดอบรม", null, "ยกเลิกเพราะไม่มีงบประมาณ");
        Submission submission = read();
        assertEquals(List.of("จัดทำคู่มือ", "จัดอบรม"), named(submission));
        assertEquals(
                List.of(result == null ? "" : result, "ยกเลิกเพราะไม่มีงบประมาณ"),
                submission.measures().stream().map(m -> m.text(Field.RESULT)).toList());
    }

    /** Lines that name a measure each stand over rows of their steps, whose own numbers count the steps. */
    @Test
    void linesThatNameTheMeasureStandOverItsSteps() {
        sheet.row(4, "ที่", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "มาตรการที่ ๑ จัดทำป้ายแสดงขั้นตอน");
        sheet.row(6, 1, "สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗").row(7, 2, "ติดตั้งป้าย", "กองช่าง", "ธ.ค. ๒๕๖๗");
        sheet.row(8, "มาตรการที่ ๒ : กำหนดระยะเวลาให้บริการ").row(9, 1, "ประกาศใช้", "กองช่าง", "ก.พ. ๒๕๖๘");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน", "กำหนดระยะเวลาให้บริการ"), named(submission));
        assertEquals(List.of(List.of("สำรวจจุดบริการ", "ติดตั้งป้าย"), List.of("ประกาศใช้")), steps(submission));
        assertEquals(List.of("กองคลัง", "กองช่าง"), submission.measures().get(0).divisions());
        assertEquals(List.of("indicator-not-recognised แผน!A6 แผน!A9"), TestReading.codes(submission));
    }

    /** What speaks of measures too heads measures, each of its own row, though lines above name measures. */
    @ParameterizedTest
    @ValueSource(strings = {"กิจกรรม/ขั้นตอน", "โครงการ/วิธีดำเนินการ", "แนวทาง/ขั้นตอน"})
    void headingThatSpeaksOfMeasuresTooHeadsMeasures(String heading) {
        sheet.row(4, "ที่", heading, "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "มาตรการที่ ๑ จัดทำป้ายแสดงขั้นตอน");
        sheet.row(6, 1, "สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗").row(7, 2, "ติดตั้งป้าย", "กองช่าง", "ธ.ค. ๒๕๖๗");
        sheet.row(8, "มาตรการที่ ๒ กำหนดระยะเวลาให้บริการ").row(9, 1, "ประกาศใช้", "กองช่าง", "ก.พ. ๒๕๖๘");
        assertEquals(
                List.of("สำรวจจุดบริการ", "ติดตั้งป้าย", "ประกาศใช้"),
                named(read()).stream()
                        .filter(name -> !name.startsWith("มาตรการที่"))
                        .toList());
    }

    /** A heading that speaks of both heads the steps of lines that it counts by its own word; the text below them stays the officer's. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการ/ขั้นตอน, มาตรการที่ ๑ , 1) , '', กองคลัง",
        "มาตรการและขั้นตอนการดำเนินการ, มาตรการที่ ๑ : , - , '', กองคลัง",
        "มาตรการ/วิธีการดำเนินการ, มาตรการ ๑ , '', '', กองคลัง",
        "มาตรการ/ขั้นตอน, มาตรการที่ ๑ , ขั้นตอนที่ 1 , ขั้นตอนที่ 1 , กองช่าง",
    })
    void headingOfBothHeadsTheStepsOfLinesItCounts(
            String heading, String line, String label, String kept, String second) {
        sheet.row(4, heading, "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, line + "จัดทำป้ายแสดงขั้นตอน").merge(5, 1, 5, 3);
        sheet.row(6, label + "สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗");
        sheet.row(7, label.replace('1', '2') + "ติดตั้งป้าย", second, "ธ.ค. ๒๕๖๗");
        sheet.row(8, line.replace('๑', '๒') + "กำหนดระยะเวลาให้บริการ").merge(8, 1, 8, 3);
        sheet.row(9, label + "ประกาศใช้", "กองช่าง", "ก.พ. ๒๕๖๘").row(11, "ลงชื่อ ผู้จัดทำแผน");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน", "กำหนดระยะเวลาให้บริการ"), named(submission));
        assertEquals(
                List.of(
                        List.of(kept + "สำรวจจุดบริการ", kept.replace('1', '2') + "ติดตั้งป้าย"),
                        List.of(kept + "ประกาศใช้")),
                steps(submission));
        assertEquals(
                List.of("กองคลัง", second),
                submission.measures().get(0).steps().stream()
                        .map(MeasureStep::responsible)
                        .toList());
        assertEquals(
                List.of("heading-taken-as แผน!A4", "indicator-not-recognised แผน!A6 แผน!A9"),
                TestReading.codes(submission));
    }

    /** Lines that name a group, or do not stand over all rows, make no steps; nor does what names, counts or reports measures below them. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการ/ขั้นตอน, ด้านการให้บริการ, มาตรการที่ ๒ ด้านการบริหารงาน, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ ด้านการบริหารงาน, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, ด้านอื่น ๆ, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, มาตรการที่ ๓ อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, โครงการอบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 3, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, อบรมเจ้าหน้าที่, กองช่าง, ''",
        "มาตรการ/ขั้นตอน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, อบรมเจ้าหน้าที่, กองคลัง, ดำเนินการแล้ว",
        "มาตรการ/กิจกรรม/วิธีการ, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "มาตรการ/แนวทางการดำเนินงาน, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
        "แผนงาน/มาตรการ/วิธีการ, จัดทำป้าย, มาตรการที่ ๒ จัดทำคู่มือ, 1, อบรมเจ้าหน้าที่, กองคลัง, ''",
    })
    void otherRowsBelowAHeadingOfBothAreMeasures(
            String heading, String one, String two, String number, String measure, String division, String result) {
        sheet.row(4, "ที่", heading, "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "มาตรการที่ ๑ " + one).merge(5, 1, 5, 5).row(6, "1", "สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗");
        sheet.row(7, two).merge(7, 1, 7, 5).row(8, number, measure, "กองคลัง", "ธ.ค. ๒๕๖๗", result);
        sheet.row(9, "", "ทบทวนคำสั่ง", division, "ม.ค. ๒๕๖๘", result);
        assertEquals(List.of("สำรวจจุดบริการ", measure, "ทบทวนคำสั่ง"), named(read()));
    }

    /** Rows that the heading's word for steps counts are those of the measure above, which its other word counts. */
    @Test
    void rowsCountedByTheHeadingsWordForStepsAreSteps() {
        assertEquals(List.of("ขั้นตอนที่ 1 สำรวจ", "ขั้นตอนที่ 2 ติดตั้งป้าย"), countedBelow("มาตรการ/ขั้นตอน"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"มาตรการ", "มาตรการ/วิธีการ"})
    void rowsCountedByAWordThatIsNotTheHeadingsAreNone(String heading) {
        assertEquals(List.of(), countedBelow(heading));
    }

    private List<String> countedBelow(String heading) {
        sheet.row(4, heading, "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "มาตรการที่ ๑ จัดทำป้าย", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(6, "ขั้นตอนที่ 1 สำรวจ").row(7, "ขั้นตอนที่ 2 ติดตั้งป้าย");
        sheet.row(8, "มาตรการที่ ๒ กำหนดระยะเวลาให้บริการ", "กองช่าง", "ก.พ. ๒๕๖๘");
        return steps(read()).get(0);
    }

    /** A line of the measure's indicator may stand between its own and the headings. */
    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัด การใช้งบประมาณ", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"})
    void lineOfTheIndicatorMayStandBelowThatOfTheMeasure(String line) {
        sheet.row(4, "มาตรการที่ ๑ เผยแพร่แผนการใช้จ่ายเงิน")
                .row(5, line)
                .row(6, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(7, "๑. ปิดประกาศ", "กองคลัง", "ต.ค. ๒๕๖๗");
        sheet.row(9, "มาตรการที่ ๒ ทบทวนคำสั่งแบ่งงาน").row(10, "ตัวชี้วัด การใช้อำนาจ");
        sheet.row(11, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา").row(12, "๑. สำรวจงาน", "สำนักปลัด", "ก.พ. ๒๕๖๘");
        Submission submission = read();
        assertEquals(List.of("เผยแพร่แผนการใช้จ่ายเงิน", "ทบทวนคำสั่งแบ่งงาน"), named(submission));
        assertEquals(
                List.of(OptionalInt.of(2), OptionalInt.of(3)),
                submission.measures().stream().map(Measure::indicator).toList());
        assertEquals(List.of(List.of("ปิดประกาศ"), List.of("สำรวจงาน")), steps(submission));
    }

    /** Two lines of measures over one table name none of its rows: nobody knows whose these are, and none may be lost. */
    @Test
    void twoLinesOverOneTableNameNoMeasureOfIt() {
        sheet.row(4, "มาตรการที่ ๑ เผยแพร่แผนการใช้จ่ายเงิน").row(5, "มาตรการที่ ๒ ทบทวนคำสั่งแบ่งงาน");
        sheet.row(6, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(7, "ปิดประกาศ", "กองคลัง", "ต.ค. ๒๕๖๗").row(8, "สำรวจงาน", "สำนักปลัด", "ก.พ. ๒๕๖๘");
        assertEquals(List.of("ปิดประกาศ", "สำรวจงาน"), named(read()));
    }

    /** So do captions over a table each; with "(ต่อ)" one goes on, and the plan that one is about does not make it another's. */
    @Test
    void captionsThatNameTheMeasureStandOverTablesOfItsSteps() {
        sheet.row(4, "มาตรการที่ ๑ จัดทำป้ายแสดงขั้นตอน").row(5, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(6, "๑. สำรวจจุดบริการ", "กองคลัง", "ต.ค. ๒๕๖๗");
        sheet.row(7, "มาตรการที่ ๑ จัดทำป้ายแสดงขั้นตอน (ต่อ)").row(8, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(9, "๒. ติดตั้งป้าย", "กองช่าง", "ธ.ค. ๒๕๖๗");
        sheet.row(10, "มาตรการที่ ๒ เผยแพร่แผนการใช้จ่ายงบประมาณ").row(11, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(12, "๑. ปิดประกาศ", "กองคลัง", "ก.พ. ๒๕๖๘");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน", "เผยแพร่แผนการใช้จ่ายงบประมาณ"), named(submission));
        assertEquals(List.of(List.of("สำรวจจุดบริการ", "ติดตั้งป้าย"), List.of("ปิดประกาศ")), steps(submission));
    }

    /** A line that goes on with a title over the rest of its table is no measure. */
    @Test
    void captionOfTheRestOfATableIsNoMeasure() {
        sheet.row(4, "ที่", "มาตรการ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, 1, "จัดทำป้ายแสดงขั้นตอน", "๑. สำรวจจุดบริการ", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(6, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ต่อ)");
        sheet.row(7, "ที่", "มาตรการ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(8, null, null, "๒. ติดตั้งป้าย");
        Submission submission = read();
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน"), named(submission));
        assertEquals(List.of(List.of("สำรวจจุดบริการ", "ติดตั้งป้าย")), steps(submission));
        assertEquals(List.of("indicator-not-recognised แผน!A5"), TestReading.codes(submission));
    }
}
