package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plans and reports call indicators and their columns, where nobody has told the program before; and what they call other things. */
class NamesInPlansTest {
    private static final String PLAN = "แผนยกระดับคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2569";
    private static final String REPORT = "รายงานผลการดำเนินการตามแผนยกระดับ ITA ประจำปีงบประมาณ พ.ศ. 2569";
    private static final List<String> DEEDS = List.of(
            "เวียนแผนใช้จ่ายเงินให้ทุกคนลงชื่อ", "ทำสื่อสั้นเล่างานลงเพจทุกสัปดาห์", "นำคู่มือประชาชนขึ้นเว็บไซต์");
    private static final List<String> DIVISIONS = List.of("กองคลัง", "สำนักปลัด", "กองช่าง");
    private static final List<String> PERIODS = List.of("ไตรมาส 1", "ทุกเดือน", "ต.ค. 2568 - มี.ค. 2569");

    private static Submission plan(String title, List<String> headings, List<List<String>> columns) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1");
        sheet.row(1, title).row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, headings.toArray());
        for (int i = 0; i < 3; i++) {
            int row = i;
            sheet.row(5 + i, columns.stream().map(column -> column.get(row)).toArray());
        }
        return TestReading.read(book.toBytes());
    }

    private static String indicators(String heading, String names) {
        Submission read = plan(
                PLAN,
                List.of(heading, "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of(List.of(names.split(";")), DEEDS, DIVISIONS, PERIODS));
        return read.measures().stream()
                .map(Measure::indicator)
                .map(each -> each.isPresent() ? String.valueOf(each.getAsInt()) : "-")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัด,ใช้งบประมาณ;การสื่อสาร;เปิดเผยข้อมูล,2 7 9",
        "ด้าน,งบประมาณ;ประสิทธิภาพสื่อสาร;ด้านการเปิดเผยข้อมูล,2 7 9",
        "หัวข้อ ITA,1. แก้ทุจริต;2. ป้องกันทุจริต;3. คุณภาพงาน,5 10 6",
        "มิติ,ด้านการแก้ปัญหาทุจริต;ด้านการใช้อำนาจ;ด้านคุณภาพงาน,5 3 6",
        "เรื่อง,ด้านใช้อำนาจ;ปรับปรุงงาน;ด้านปฏิบัติหน้าที่,3 8 1",
        "ตอบด้านใด,(IIT) ใช้ทรัพย์สิน;(EIT) การสื่อสาร;(OIT) ป้องกันทุจริต,4 7 10",
        "ตัวชี้วัด,ตชว. 3;ตชว. 7;ตชว. 9,3 7 9",
        "ตัวชี้วัด ITA,ตัวชี้วัดที่ ๒;ตัวชี้วัดที่ ๕;ตัวชี้วัดที่ ๑๐,2 5 10",
        "ตัวชี้วัด,ตัวชี้วัดที่ 3 การใช้อำนาจ (IIT);ใช้งบประมาณ;ภาพรวม,3 - -",
        "ตัวชี้วัดที่ได้คะแนนน้อย,การเปิดเผยข้อมูล (๗๐.๕๐ คะแนน);การใช้งบประมาณ (81.2);การใช้อำนาจ [คะแนน ๘๓],9 2 3",
        "ประเด็น,การใช้งบประมาณ (ของกองคลัง);การเปิดเผยข้อมูล (๗๐.๕๐);ความโปร่งใส (๗๐.๕๐),- 9 -",
    })
    void shortNamesAndNumbersNameTheIndicators(String heading, String names, String expected) {
        assertEquals(expected, indicators(heading, names));
    }

    /** A line below the headings is none of them, though a heading might go on with it: "มาตรการที่" with "ด้าน ...". */
    @ParameterizedTest
    @CsvSource({
        "มาตรการที่, ด้านการใช้อำนาจ, 3",
        "มาตรการที่, การใช้อำนาจ, 3",
        "มาตรการที่, ด้านบริการ, 0",
        "ที่, ด้านการใช้อำนาจ, 3",
    })
    void aLineMergedBelowTheHeadingsIsNoHeading(String number, String line, int indicator) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน").row(1, PLAN).row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, number, "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา").row(5, line);
        sheet.merge(5, 1, 5, 4);
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + i, i + 1, DEEDS.get(i), DIVISIONS.get(i), PERIODS.get(i));
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                DEEDS,
                read.measures().stream().map(each -> each.text(Field.MEASURE)).toList());
        assertEquals(indicator, read.measures().get(0).indicator().orElse(0));
    }

    /** Headings over one row on a further sheet mean what they do over the rows of the first; others mean nothing for that. */
    @ParameterizedTest
    @CsvSource({"ด้าน, มาตรการ, 2", "มิติ, มาตรการ, -", "มาตรการ, ด้าน, -"})
    void headingsThatStandOnAnotherSheetMeanTheSame(String first, String second, String expected) {
        BookBuilder book = new BookBuilder();
        List<String> names = List.of("ใช้อำนาจ", "การสื่อสาร", "เปิดเผยข้อมูล");
        BookBuilder.Sheet sheet = book.sheet("สำนักปลัด").row(1, PLAN).row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "ที่", "ด้าน", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        for (int i = 0; i < 3; i++) {
            sheet.row(5 + i, i + 1, names.get(i), DEEDS.get(i), DIVISIONS.get(i), PERIODS.get(i));
        }
        BookBuilder.Sheet further = book.sheet("กองคลัง").row(1, PLAN).row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        further.row(4, "ที่", first, second, "ผู้รับผิดชอบ", "ระยะเวลา");
        boolean turned = second.equals("ด้าน");
        String deed = "จัดทำคู่มือการเบิกจ่าย";
        further.row(5, 1, turned ? deed : "การใช้งบประมาณ", turned ? "การใช้งบประมาณ" : deed, "กองคลัง", "ไตรมาส 1");
        Submission read = TestReading.read(book.toBytes());
        OptionalInt indicator = read.measures().get(3).indicator();
        assertEquals(expected, indicator.isPresent() ? String.valueOf(indicator.getAsInt()) : "-");
        assertEquals(
                indicator.isEmpty(),
                read.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                                && finding.cell().sheet().equals("กองคลัง")));
    }

    /** Beside a column that counts the measures "ตัวชี้วัดที่" has the indicators' numbers; numbers that count on may be anything. */
    @ParameterizedTest
    @CsvSource({
        "ลำดับที่,๓;5;10,3 5 10",
        "ลำดับที่,1;2;3,- - -",
        "ลำดับที่,3;5;11,- - -",
        "ประเด็นที่ต้องพัฒนา,3;5;10,- - -"
    })
    void numbersBesideACountOfTheMeasures(String beside, String numbers, String expected) {
        List<String> first =
                beside.equals("ลำดับที่") ? List.of("1", "2", "3") : List.of("ล่าช้า", "ไม่ทั่วถึง", "ขาดสื่อ");
        Submission read = plan(
                PLAN,
                List.of(beside, "ตัวชี้วัดที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of(first, List.of(numbers.split(";")), DEEDS, DIVISIONS, PERIODS));
        assertEquals(
                expected,
                read.measures().stream()
                        .map(each -> each.indicator().isPresent()
                                ? String.valueOf(each.indicator().getAsInt())
                                : "-")
                        .collect(Collectors.joining(" ")));
    }

    /** The same words as measures of success, kinds of money and of work, and numbers that count. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัด,คุณภาพ;ปริมาณ;เวลา",
        "ตัวชี้วัดความสำเร็จ,คุณภาพงาน;การสื่อสาร;ใช้งบประมาณ",
        "ด้าน,งบประมาณ;บุคลากร;อาคารสถานที่",
        "หมวด,งบประมาณ;งบดำเนินงาน;งบลงทุน",
        "ด้าน,การสื่อสาร;การสื่อสาร;การสื่อสาร",
        "ตัวชี้วัด,ทุจริต;การใช้;การทุจริต",
        "ตัวชี้วัด,ตัวชี้วัดที่ 1;ตัวชี้วัดที่ 2;ตัวชี้วัดที่ 3",
        "ตัวชี้วัด,ตัวชี้วัดที่ 3;ตัวชี้วัดที่ 12;ตัวชี้วัดที่ 9",
        "ด้าน,ตัวชี้วัดที่ 3;ตัวชี้วัดที่ 7;ตัวชี้วัดที่ 9",
        "ตัวชี้วัด,3;7;9",
    })
    void otherThingsNameNone(String heading, String names) {
        assertEquals("- - -", indicators(heading, names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"กลไกการพัฒนา", "กลไก", "เครื่องมือที่ใช้พัฒนา", "สิ่งที่จะทำ", "ข้อตกลงร่วมกัน", "วาระพัฒนา"})
    void theOnlyTextsInFrontOfWhoAndWhenAreTheMeasures(String heading) {
        Submission read = plan(
                PLAN,
                List.of("ตัวชี้วัด", heading, "ส่วนงานหลัก", "แผนเวลา"),
                List.of(ScoreTablesTest.NAMES, DEEDS, DIVISIONS, PERIODS));
        assertEquals(
                DEEDS,
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    /** Reasons, aims and money in that place are no measures: the plan is refused as one without them. */
    @ParameterizedTest
    @CsvSource({
        "เหตุผลความจำเป็น,ไม่มีช่องทาง;ขั้นตอนล่าช้า;ข้อมูลล้าสมัย",
        "เหตุผล,เพื่อให้ประชาชนเข้าใจ;เพิ่มความเชื่อมั่นของประชาชน;ลดข้อร้องเรียน",
        "ปัญหาที่พบ,ไม่มีช่องทางติดต่อ;ขั้นตอนล่าช้า;ข้อมูลล้าสมัย",
        "เป้าหมาย,จัดครบทุกกอง;เผยแพร่ครบทุกเดือน;ประกาศครบทุกหมวด",
        "แหล่งเงิน,งบประมาณของ อบต.;ไม่ใช้งบประมาณ;เงินอุดหนุนเฉพาะกิจ",
    })
    void otherTextsThereAreNoMeasures(String heading, String cells) {
        Submission read = plan(
                PLAN,
                List.of("ตัวชี้วัด", heading, "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of(ScoreTablesTest.NAMES, List.of(cells.split(";")), DIVISIONS, PERIODS));
        assertEquals(
                List.of(),
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ที่ทำไป,3", "เล่าผล,3", "รายละเอียด,3", "คาดว่าจะทำ,0", "ผู้ทำ,0"})
    void theOnlyTextsBehindTheMeasuresOfAReportAreTheResults(String heading, int results) {
        Submission read = plan(
                REPORT,
                List.of("ตัวชี้วัด", "มาตรการ", heading, "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of(
                        ScoreTablesTest.NAMES,
                        DEEDS,
                        List.of("เวียนแล้วครบทุกคน", "ทำแล้ว 24 ตอน", "ขึ้นเว็บไซต์แล้ว 28 งาน"),
                        DIVISIONS,
                        PERIODS));
        assertEquals(
                results,
                read.measures().stream()
                        .filter(measure -> !measure.text(Field.RESULT).isEmpty())
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "ปัจจัยความสำเร็จ,ผู้บริหารให้ความสำคัญแล้ว;ได้รับความร่วมมือ;มีงบประมาณเพียงพอ",
        "สิ่งที่คาดว่าจะเกิด,ประชาชนได้รับบริการเร็วขึ้น;ได้รับความเชื่อมั่น;มีข้อมูล 3 รายการ",
        "ผู้ให้ข้อมูล,เจ้าหน้าที่แล้วเสร็จ;ได้ข้อมูลครบ;ทำแล้ว 3 คน"
    })
    void otherTextsBehindTheMeasuresAreNoResults(String heading, String cells) {
        Submission read = plan(
                REPORT,
                List.of("ตัวชี้วัด", "มาตรการ", heading, "ผู้รับผิดชอบ"),
                List.of(ScoreTablesTest.NAMES, DEEDS, List.of(cells.split(";")), DIVISIONS));
        assertEquals(
                List.of("", "", ""),
                read.measures().stream()
                        .map(measure -> measure.text(Field.RESULT))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ตามงานโดย,รายงานปลัดทุกเดือน;ตรวจสอบหน้างาน;สรุปเสนอนายก,3",
        "ผู้กำกับและวิธีกำกับ,ปลัดติดตามทุกเดือน;ที่ประชุมหัวหน้าส่วน;สรุปเสนอนายก,3",
        "ผู้ตามงาน,ปลัด อบต.;นายช่าง;หัวหน้าสำนักปลัด,0",
        "ผู้ตรวจสอบ,หัวหน้าฝ่ายตรวจสอบ;ผู้ตรวจสอบภายใน;หัวหน้าฝ่ายติดตาม,0",
    })
    void howAMeasureIsFollowedIsNoPerson(String heading, String cells, int followed) {
        Submission read = plan(
                PLAN,
                List.of("ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", heading),
                List.of(ScoreTablesTest.NAMES, DEEDS, DIVISIONS, PERIODS, List.of(cells.split(";"))));
        assertEquals(
                DIVISIONS,
                read.measures().stream()
                        .map(measure -> measure.text(Field.RESPONSIBLE))
                        .toList());
        assertEquals(
                followed,
                read.measures().stream()
                        .filter(measure -> !measure.text(Field.MONITORING).isEmpty())
                        .count());
    }

    /** What a heading's word and its cells both say is no question; what only one of them says is told. */
    @ParameterizedTest
    @CsvSource({
        "หัวข้อตัวชี้วัด,กองที่รับผิดชอบ,ห้วงเวลา,มาตรการเสริม,0",
        "มิติ,ส่วนงานหลัก,กำหนดเสร็จ,มาตรการเสริม,0",
        "ตัวชี้วัด,เจ้าของงาน,ระยะดำเนินการ,มาตรการ,0",
        "ตัวชี้วัด,เจ้าของงาน,ช่วงเวลาทำงาน,กลไก,1",
        "ตัวชี้วัด,ทีม,ระยะเวลา,มาตรการ,1",
    })
    void onlyWhatWasGuessedIsTold(String names, String who, String when, String what, int told) {
        Submission read = plan(
                PLAN,
                List.of(names, what, who, when),
                List.of(ScoreTablesTest.NAMES, DEEDS, DIVISIONS, List.of("ไตรมาส 1", "ธันวาคม 2568", "มกราคม 2569")));
        assertEquals(
                DEEDS,
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
        assertEquals(
                told,
                read.findings().stream()
                        .filter(each -> each.code() == FindingCode.HEADING_TAKEN_AS)
                        .count(),
                read.findings().toString());
    }

    @Test
    void whatTheWorkingGroupSaysInFrontOfTheMeasuresIsTheIssue() {
        List<String> opinions = List.of("ไม่มีส่วนร่วมในการใช้เงิน", "ช่องทางติดต่อเข้าถึงยาก", "ข้อมูลล้าสมัย");
        Submission read = plan(
                PLAN,
                List.of("ตัวชี้วัด", "ความเห็นคณะทำงาน", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of(ScoreTablesTest.NAMES, opinions, DEEDS, DIVISIONS, PERIODS));
        assertEquals(
                opinions,
                read.measures().stream()
                        .map(measure -> measure.text(Field.ISSUE))
                        .toList());
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3)),
                read.measures().stream().map(Measure::indicator).toList());
    }
}
