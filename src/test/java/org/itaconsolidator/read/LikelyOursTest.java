package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is likely ours and cannot be read is refused at its cells, beside a good table too; what others mean is left alone. */
class LikelyOursTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String SCORES = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568";
    private static final double[] OTHERS = {78.01, 79.15, 93.65, 79.75, 77.59, 86.26, 88.61, 82.04, 87.52, 87.55};

    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet sheet(String name, String title) {
        return book.sheet(name).row(1, title).row(2, BODY);
    }

    private void good() {
        BookBuilder.Sheet good = sheet("2566", "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        good.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            good.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private List<String> refused() {
        return TestReading.codes(TestReading.read(book.toBytes())).stream()
                .filter(code -> code.startsWith("table-not-recognised"))
                .map(code -> code.replace("table-not-recognised ", ""))
                .toList();
    }

    private static Object[] across(Object first, double[] numbers) {
        Object[] row = new Object[numbers.length + 1];
        row[0] = first;
        for (int i = 0; i < numbers.length; i++) {
            row[i + 1] = numbers[i];
        }
        return row;
    }

    private static void down(BookBuilder.Sheet sheet, String label, String heading, double[] numbers) {
        sheet.row(4, label, heading);
        for (int i = 0; i < numbers.length; i++) {
            sheet.row(5 + i, "เรื่องที่ " + (i + 1), numbers[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asManyScoresAsIndicatorsBesideNoNameAreRefusedAloneAndBesideAGoodTable(boolean beside) {
        if (beside) {
            good();
        }
        sheet("2567", SCORES).row(4, "เรื่อง", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).row(5, across("ที่ได้", OTHERS));
        assertEquals(
                List.of("2567!B5 2567!C5 2567!D5 2567!E5 2567!F5 2567!G5 2567!H5 2567!I5 2567!J5 2567!K5"), refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผล", "Score", "ได้"})
    void scoresBelowOneAnotherUnderHeadingsNobodyKnowsAreRefused(String heading) {
        good();
        down(sheet("2567", SCORES), "รายการ", heading, OTHERS);
        assertEquals(1, refused().size());
        assertTrue(
                refused().get(0).startsWith("2567!B5 2567!B6"), () -> refused().toString());
    }

    @Test
    void scoresOfTheInstrumentsUnderTheirNamesAloneAreRefused() {
        good();
        sheet("2567", SCORES).row(4, "IIT", "EIT", "OIT", "รวม").row(5, 83.57, 89.67, 99.5, 91.97);
        assertEquals(List.of("2567!A4 2567!B4 2567!C4"), refused());
    }

    @Test
    void scoresOfManyIndicatorsInOneTextAreRefused() {
        good();
        StringBuilder text = new StringBuilder("หน่วยงานได้คะแนน");
        for (int i = 0; i < 10; i++) {
            text.append(' ')
                    .append(ScoreTablesTest.NAMES.get(i))
                    .append(" เพิ่มเป็น ")
                    .append(OTHERS[i]);
        }
        sheet("2567", SCORES).row(4, text.toString());
        assertEquals(List.of("2567!A4"), refused());
    }

    /** Each is told or is nothing; none is a table of ours that cannot be read. */
    @Test
    void numbersThatOthersMeanAreLeftAlone() {
        good();
        down(sheet("เป้า", "เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2568"), "รายการ", "ผล", OTHERS);
        down(sheet("อื่น", "ความพึงพอใจของประชาชน"), "รายการ", "ผล", OTHERS);
        down(sheet("เปลี่ยน", SCORES), "รายการ", "เปลี่ยนแปลง", OTHERS);
        double[] shares = {10.5, 9.5, 12.5, 7.5, 10.25, 9.75, 10.5, 9.5, 15.5, 4.5};
        down(sheet("ผู้ตอบ", "ผู้ตอบแบบสำรวจ ITA ปีงบประมาณ พ.ศ. 2567"), "อาชีพ", "ส่วน", shares);
        double[] again = {80.25, 81.25, 82.25, 83.25, 84.25, 85.25, 86.25, 87.25, 88.25, 89.25};
        down(sheet("กราฟ", SCORES), "รายการ", "ผล", again);
        double[] few = {78.01, 79.15, 93.65};
        down(sheet("น้อย", SCORES), "รายการ", "ผล", few);
        assertEquals(List.of(), refused());
    }

    @Test
    void headingsThatAreIndicatorsByNumberAloneAreRefusedWithTheirCells() {
        sheet("แผ่น", "ผลการประเมิน ITA")
                .row(4, "ปีงบประมาณ", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3", "IIT", "EIT", "คะแนนรวม")
                .row(5, "พ.ศ. 2566", 83.77, 81.89, 95.79, 87.15, 85.25, 86.66)
                .row(6, "พ.ศ. 2567", 87.57, 93.12, 86.22, 88.97, 89.25, 88.66);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(2, submission.rowsRefused().size());
        Finding told = submission.findings().get(0);
        assertEquals("numbered", told.details().get("case"));
        assertEquals(List.of("แผ่น!B4 แผ่น!C4 แผ่น!D4"), refused());
    }

    @Test
    void headingsOfIndicatorsThatHaveTheirNamesTooAreRead() {
        sheet("แผ่น", "ผลการประเมิน ITA")
                .row(
                        4,
                        "ปีงบประมาณ",
                        "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
                        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
                        "ตัวชี้วัดที่ 3 การใช้อำนาจ")
                .row(5, "พ.ศ. 2566", 83.77, 81.89, 95.79)
                .row(6, "พ.ศ. 2567", 87.57, 93.12, 86.22);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(6, submission.scores().size());
        assertEquals(List.of(), refused());
    }

    private void goodPlan() {
        sheet("สำนักปลัด", PLAN)
                .row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "การใช้อำนาจ", "จัดทำคู่มือการมอบหมายงาน", "ประชุม", "สำนักปลัด", "ทุกเดือน");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void measuresBesideColumnsNobodyKnowsAreRefusedAloneAndBesideAGoodTable(boolean beside) {
        if (beside) {
            goodPlan();
        }
        sheet("กองช่าง", PLAN)
                .row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ช่วงต้น", "ช่วงกลาง", "ช่วงปลาย", "ช่วงท้าย")
                .row(5, 1, "กำหนดแนวปฏิบัติการยืมใช้พัสดุ", "กองช่าง", "/", "/", null, null)
                .row(6, 2, "เผยแพร่แผนการใช้จ่ายงบประมาณประจำปี", "กองคลัง", null, null, "/", "/");
        assertEquals(1, refused().size());
        assertTrue(
                refused().get(0).startsWith("กองช่าง!A4 กองช่าง!B4"),
                () -> refused().toString());
    }

    @Test
    void scoresInAPlanAreToldAsScores() {
        sheet("แผน", PLAN)
                .row(4, "ตัวชี้วัด", "คะแนนปี 2567", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(5, "การใช้อำนาจ", 80.33, "จัดทำคู่มือการมอบหมายงาน", "สำนักปลัด");
        Finding told = TestReading.read(book.toBytes()).findings().get(0);
        assertEquals("heading-not-recognised แผน!B4", TestReading.line(told));
        assertEquals("scores-in-plan", told.details().get("case"));
    }

    /** Beside a plan they may sum it up: a warning. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void measuresInSentencesAreRefusedAndToldBesideAPlan(boolean beside) {
        if (beside) {
            goodPlan();
        }
        sheet("กองช่าง", PLAN)
                .row(4, "1. กำหนดแนวปฏิบัติการยืมใช้พัสดุ ผู้รับผิดชอบ กองช่าง")
                .row(5, "2. เผยแพร่แผนการใช้จ่ายงบประมาณประจำปี ผู้รับผิดชอบ: กองคลัง");
        assertEquals(List.of("กองช่าง!A4 กองช่าง!A5"), refused());
        assertEquals(List.of(beside ? Severity.WARNING : Severity.ERROR), severities());
    }

    private List<Severity> severities() {
        return TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_NOT_RECOGNISED)
                .map(Finding::severity)
                .toList();
    }

    private static final String[] DIVISIONS = {
        "สำนักปลัด",
        "กองคลัง",
        "กองช่าง",
        "กองการศึกษา",
        "กองสวัสดิการสังคม",
        "กองสาธารณสุข",
        "หน่วยตรวจสอบภายใน",
        "กองยุทธศาสตร์และงบประมาณ",
        "งานพัสดุ",
        "สำนักปลัด"
    };

    private static final String[] MONTHS = {
        "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค."
    };

    private static void named(BookBuilder.Sheet sheet, String label, String heading, IntFunction<String> name) {
        sheet.row(4, label, heading);
        for (int i = 0; i < OTHERS.length; i++) {
            sheet.row(5 + i, name.apply(i), OTHERS[i]);
        }
    }

    /** A number of a division, a month or a village is no score of an indicator, down the sheet or across it. */
    @Test
    void numbersOfDivisionsMonthsAndVillagesAreLeftAlone() {
        good();
        named(sheet("ก", "การมีส่วนร่วม ITA ปี 2567"), "ส่วนราชการ", "ร้อยละการตอบ IIT", i -> DIVISIONS[i]);
        named(sheet("ด", "ความคืบหน้า OIT ITA ปี 2567"), "เดือน", "ความคืบหน้า", i -> MONTHS[i]);
        named(sheet("ม", "การตอบแบบ EIT ITA ปี 2567 รายหมู่บ้าน"), "หมู่บ้าน", "ผล", i -> "หมู่ " + (i + 1));
        named(sheet("ร", "การตอบแบบ EIT ITA ปี 2567"), "ชุมชน", "ร้อยละผู้ตอบ", i -> "บ้าน" + "กขคงจฉชซญฐ".charAt(i));
        Object[] months = new Object[MONTHS.length + 1];
        months[0] = "เดือน";
        System.arraycopy(MONTHS, 0, months, 1, MONTHS.length);
        sheet("ข", "ความคืบหน้า ITA ปี 2567").row(4, months).row(5, across("ได้", OTHERS));
        assertEquals(List.of(), refused());
    }

    /** They may be scores under names of one's own; that nothing need be done is not said as well. */
    @Test
    void numbersOfWhatNobodyKnowsAreAWarningAlone() {
        good();
        named(sheet("2567", SCORES), "เรื่อง", "ผล", i -> "ก" + "กขคงจฉชซญฐ".charAt(i) + "าว");
        assertEquals(List.of(Severity.WARNING), severities());
        assertTrue(TestReading.read(book.toBytes()).findings().stream()
                .noneMatch(finding -> finding.code() == FindingCode.TABLE_LEFT_ALONE));
    }

    private static String sentence(String start, String between) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < 6; i++) {
            text.append(' ')
                    .append(ScoreTablesTest.NAMES.get(i))
                    .append(between)
                    .append(OTHERS[i]);
        }
        return text.toString();
    }

    @Test
    void changesAimsAndAnotherYearToldInASentenceAreNoScores() {
        for (String text : List.of(
                sentence("ตัวชี้วัดที่เพิ่มขึ้น ได้แก่", " เพิ่มขึ้น "),
                sentence("ตัวชี้วัดที่ลดลง ได้แก่", " ลดลงร้อยละ "),
                sentence("ปี 2566", " "),
                sentence("เป้าหมายปี 2567", " "))) {
            LikelyOursTest of = new LikelyOursTest();
            of.good();
            of.sheet("ข้อมูล", SCORES).row(4, text);
            assertEquals(List.of(), of.refused(), text);
        }
        for (String text : List.of(sentence("", " เพิ่มขึ้นเป็น "), sentence("ปี 2567", " - "))) {
            LikelyOursTest of = new LikelyOursTest();
            of.good();
            of.sheet("ข้อมูล", SCORES).row(4, text);
            assertEquals(List.of("ข้อมูล!A4"), of.refused(), text);
        }
        good();
        sheet("ข้อมูล", "บันทึกการประชุม").row(4, sentence("", " "));
        assertEquals(List.of(), refused());
    }

    @Test
    void manyDashesInOneCellCostLittle() {
        good();
        sheet("ข้อมูล", SCORES).row(4, "-".repeat(2_000) + "x").row(5, "1.1" + " ".repeat(500) + "x");
        assertEquals(List.of(), CpuSeconds.within(5, this::refused));
    }

    @Test
    void tablesOfRisksPeopleAndTimesAndLinesOfCoversAreNotOurs() {
        goodPlan();
        sheet("เสี่ยง", "แผนบริหารความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2568")
                .row(4, "ที่", "ความเสี่ยง", "มาตรการป้องกัน", "ผู้รับผิดชอบ")
                .row(5, 1, "เรียกรับผลประโยชน์", "ติดตั้งกล้องวงจรปิด", "กองช่าง")
                .row(6, 2, "ใช้รถส่วนตัว", "จัดทำทะเบียนคุมรถ", "กองคลัง");
        sheet("ประชุม", "กำหนดการประชุมคณะทำงาน ITA")
                .row(4, "เวลา", "กิจกรรม", "ผู้รับผิดชอบ")
                .row(5, "09.00", "ลงทะเบียน", "สำนักปลัด")
                .row(6, "09.30", "เปิดประชุม", "สำนักปลัด");
        sheet("ปก", PLAN).row(4, "จัดทำโดย สำนักปลัด").row(5, "ผู้รับผิดชอบ สำนักปลัด");
        assertEquals(List.of(), refused());
    }

    /** They lie among deliveries: what is refused is one, with an answer; what is left alone is listed. */
    @Test
    void aTextFileOfSuchScoresIsRefusedAndNoLetter() {
        String text = "\uFEFF" + SCORES + "\n" + BODY + "\nรายการ,ผล\n";
        for (int i = 0; i < 10; i++) {
            text += "หัวข้อที่ " + (i + 1) + "," + OTHERS[i] + "\n";
        }
        Submission submission = TestReading.read("ผล.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Map<Boolean, List<Finding>> errors = submission.findings().stream()
                .collect(java.util.stream.Collectors.partitioningBy(
                        finding -> finding.code() == FindingCode.TABLE_NOT_RECOGNISED));
        assertEquals(1, errors.get(true).size());
        assertTrue(errors.get(false).stream().noneMatch(each -> each.code() == FindingCode.NO_TABLE_RECOGNISED));
    }
}
