package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which of the seven topics measures are: lines over them, a column, the name of the sheet. */
class TopicsOfMeasuresTest {
    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet sheet(String name) {
        BookBuilder.Sheet sheet = book.sheet(name);
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๖ เดือน");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        return sheet;
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "topics");
        return submission;
    }

    private static List<OptionalInt> topics(Submission submission) {
        return submission.measures().stream().map(Measure::topic).toList();
    }

    private static List<OptionalInt> indicators(Submission submission) {
        return submission.measures().stream().map(Measure::indicator).toList();
    }

    /** A blank cell below a topic means the one above, unless the row counts itself. */
    @Test
    void blankCellMeansTheTopicAbove() {
        BookBuilder.Sheet sheet = sheet("แผน");
        sheet.row(3, "หัวข้อการประเมิน", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(4, "การให้บริการและระบบ E-Service", "จัดทำป้าย", "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว ๒ ป้าย");
        sheet.row(5, null, "รับคำร้องออนไลน์", "กองช่าง", "ก.พ. ๒๕๖๘", "รับแล้ว ๒๐ เรื่อง");
        sheet.row(
                6, "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "จัดทำแบบขอยืม", "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว");
        Submission submission = read();
        assertEquals(List.of(OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(4)), topics(submission));
        assertEquals(
                List.of("indicator-not-recognised แผน!A5"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.contains("A5"))
                        .toList());
    }

    /** The name of an indicator in a line of its own over what is wrong names it; one that begins a sentence does by chance. */
    @ParameterizedTest
    @CsvSource({"'\n', 3", "' ', 0"})
    void issueMayHoldItsIndicatorInALineOfItsOwn(String between, int expected) {
        BookBuilder.Sheet sheet = sheet("แผน");
        sheet.row(3, "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(4, "การใช้อำนาจ" + between + "มอบหมายงานไม่เป็นธรรม", "ทบทวนคำสั่ง", "กองคลัง", "ทบทวนแล้ว");
        sheet.row(5, "การใช้งบประมาณ" + between + "ไม่เปิดเผยแผน", "เผยแพร่แผน", "กองคลัง", "เผยแพร่แล้ว");
        assertEquals(
                expected == 0 ? OptionalInt.empty() : OptionalInt.of(expected),
                indicators(read()).get(0));
    }

    /** Below a line of its own a blank cell means nothing: "มาตรการอื่น ๆ" may be of no topic. */
    @Test
    void blankCellBelowALineNamesNoTopic() {
        BookBuilder.Sheet sheet = sheet("แผน");
        sheet.row(3, "ประเด็นการประเมิน", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(4, "การให้บริการและระบบ E-Service", "จัดทำป้าย", "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว ๒ ป้าย");
        sheet.row(5, "มาตรการอื่น ๆ นอกเหนือประเด็น").merge(5, 1, 5, 5);
        sheet.row(6, null, "จัดกีฬาสามัคคี", "กองช่าง", "ก.พ. ๒๕๖๘", "จัดแล้ว ๑ ครั้ง");
        sheet.row(7, null, "จัดดนตรี", "กองช่าง", "ก.พ. ๒๕๖๘", "จัดแล้ว ๒ ครั้ง");
        Submission submission = read();
        assertEquals(List.of(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()), topics(submission));
    }

    /** Excel cuts the name of a sheet: thirty-one letters that a topic begins with are its name, fewer are not. */
    @Test
    void sheetMayBeCalledAfterItsTopic() {
        List<String> names = List.of(
                "3.ช่องทางและรูปแบบการประชาสัมพั",
                "การให้บริการและระบบ E-Service",
                "2. การใช้งบประมาณ",
                "6.การบริหารงานบุคคล",
                "ช่องทางและรูปแบบ",
                "ทรัพย์สิน");
        for (String name : names) {
            BookBuilder.Sheet sheet = sheet(name);
            sheet.row(3, "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
            sheet.row(4, "ทำเรื่องของแผ่น " + name, "กองคลัง", "ม.ค. ๒๕๖๘", "ทำแล้ว");
        }
        OptionalInt none = OptionalInt.empty();
        assertEquals(List.of(OptionalInt.of(3), OptionalInt.of(2), none, none, none, none), topics(read()));
    }

    /** Where a column names topics, a cell that names none known is of none, whatever the sheet is called. */
    @Test
    void columnOfTopicsWinsOverTheSheet() {
        BookBuilder.Sheet sheet = sheet("การให้บริการและระบบ E-Service");
        sheet.row(3, "ประเด็นการประเมิน", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(
                4, "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "จัดทำแบบขอยืม", "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว");
        sheet.row(5, "งานอื่น ๆ", "จัดกีฬาสามัคคี", "กองช่าง", "ก.พ. ๒๕๖๘", "จัดแล้ว ๑ ครั้ง");
        assertEquals(List.of(OptionalInt.of(4), OptionalInt.empty()), topics(read()));
    }

    /** One column may hold the names of indicators, in rows of their own, and the measures below each. */
    @ParameterizedTest
    @CsvSource({"ตัวชี้วัด/มาตรการ, ", "ตัวชี้วัด/มาตรการ, ตัวชี้วัด", "ตัวชี้วัดและมาตรการ, "})
    void namesAndMeasuresMayStandInOneColumn(String heading, String before) {
        BookBuilder.Sheet sheet = sheet("แผน");
        String lead = before == null ? "" : before;
        sheet.row(3, "ที่", heading, "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(4, "1", lead + "การปฏิบัติหน้าที่");
        sheet.row(5, "1.1", "จัดทำคู่มือการให้บริการ", "๑. เสนออนุมัติ", "สำนักปลัด", "ม.ค. ๒๕๖๘", "จัดทำแล้ว ๒ เล่ม");
        sheet.row(6, "2", lead + "การใช้อำนาจ");
        sheet.row(7, "2.1", "อบรมเจ้าหน้าที่", "๑. เสนออนุมัติ", "สำนักปลัด", "ก.พ. ๒๕๖๘", "อบรมแล้ว ๓๐ คน");
        sheet.row(8, "3", lead + "การใช้งบประมาณ");
        sheet.row(9, "3.1", "เผยแพร่แผนการใช้จ่าย", "๑. เสนออนุมัติ", "กองคลัง", "ทุกเดือน", "เผยแพร่แล้ว ๖ ครั้ง");
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือการให้บริการ", "อบรมเจ้าหน้าที่", "เผยแพร่แผนการใช้จ่าย"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        assertEquals(List.of(OptionalInt.of(1), OptionalInt.of(3), OptionalInt.of(2)), indicators(submission));
        assertEquals(List.of("heading-taken-as แผน!C3", "heading-taken-as แผน!B3"), TestReading.codes(submission));
    }

    /** A line counted as the next topic that names none ends the topic above and is told; lines that count anew within a topic end none. */
    @ParameterizedTest
    @CsvSource({
        "3. การใช้งบ, true, -1, A8 topic",
        "3. การใช้งบ, false, -1, A8 topic",
        "1. งานคลัง, true, 2, ",
        "1. งานคลัง, false, 2, ",
        "(3) การใช้งบ, true, 2, ",
        "มาตรการอื่น ๆ, true, 2, "
    })
    void lineCountedAsTheNextTopicEndsTheOneAbove(String line, boolean tables, int topic, String told) {
        BookBuilder.Sheet sheet = sheet("แผน");
        List<String> lines =
                List.of("2. การให้บริการและระบบ E-Service", line, "4. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ");
        for (int i = 0; i < 3; i++) {
            sheet.set(4 + 4 * i, 1, lines.get(i));
            if (tables || i == 0) {
                sheet.row(5 + 4 * i, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
            }
            sheet.row(6 + 4 * i, i + 1, "จัดทำคู่มือเล่มที่ " + i, "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว");
        }
        Submission submission = read();
        OptionalInt between = topic < 0 ? OptionalInt.empty() : OptionalInt.of(topic);
        assertEquals(List.of(OptionalInt.of(2), between, OptionalInt.of(4)), topics(submission));
        assertEquals(
                told,
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED)
                        .map(finding ->
                                finding.cell().a1() + " " + finding.details().get("case"))
                        .findFirst()
                        .orElse(null));
    }

    /** What is counted between a topic and its measures are its parts; after the last topic the sheet's name says no other. */
    @Test
    void lineCountedOverTheFirstMeasuresIsAPartOfTheTopic() {
        String name = "การให้บริการและระบบ E-Service";
        BookBuilder.Sheet sheet = sheet(name);
        List<List<String>> lines = List.of(
                List.of("2. " + name, "3. รายละเอียดมาตรการ"),
                List.of("2. " + name, "3. มาตรการ"),
                List.of("2. " + name),
                List.of("3. การใช้งบ"));
        int row = 4;
        for (List<String> over : lines) {
            for (String line : over) {
                sheet.set(row++, 1, line);
            }
            sheet.row(row++, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
            sheet.row(row++, 1, "จัดทำคู่มือเล่มที่ " + row, "กองคลัง", "ม.ค. ๒๕๖๘", "จัดทำแล้ว");
            row++;
        }
        OptionalInt two = OptionalInt.of(2);
        assertEquals(List.of(two, two, two, OptionalInt.empty()), topics(read()));
    }
}
