package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of plans and reports whose headings nobody has seen, each beside one that is written alike and is something else. */
class NeighbouringColumnsTest {
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567";
    private static final String REPORT =
            "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2567 รอบ 12 เดือน";
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final List<String> DEEDS = List.of("จัดทำคู่มือ", "อบรมเจ้าหน้าที่", "ประกาศนโยบาย");
    private static final List<String> DONE =
            List.of("จัดทำคู่มือแล้ว 1 เล่ม", "อบรมแล้วเมื่อวันที่ 5 มกราคม 2567", "ประกาศนโยบายแล้ว 1 ครั้ง");
    private static final List<String> CAME = List.of("ประชาชนได้รับบริการเร็วขึ้น", "บุคลากรเข้าใจ", "มีผู้พึงพอใจ");
    private static final List<String> WRONG =
            List.of("ขั้นตอนไม่ชัดเจน", "เจ้าหน้าที่ขาดความรู้", "มีการใช้ของหลวงส่วนตัว");
    private static final List<String> DIVISIONS = List.of("กองคลัง", "สำนักปลัด", "กองช่าง");
    private static final List<String> MONTHS = List.of("มกราคม 2567", "ทุกเดือน", "ตลอดปีงบประมาณ");
    private static final List<String> DAYS = List.of("5 เมษายน 2567", "10 กรกฎาคม 2567", "12 กันยายน 2567");
    private static final List<String> POSTS = List.of("นักวิเคราะห์นโยบายและแผน", "เจ้าพนักงานธุรการ", "นิติกร");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private record Column(String heading, List<String> cells) {}

    private static Column column(String heading, List<String> cells) {
        return new Column(heading, cells);
    }

    private int put(int row, Column... columns) {
        for (int i = 0; i < columns.length; i++) {
            sheet.set(row, 1 + i, columns[i].heading());
            for (int below = 0; below < columns[i].cells().size(); below++) {
                sheet.set(row + 1 + below, 1 + i, columns[i].cells().get(below));
            }
        }
        return row + 1 + columns[0].cells().size();
    }

    private Submission read(String title, Column... columns) {
        sheet.row(1, title).row(2, BODY);
        put(4, columns);
        return read();
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "columns");
        return submission;
    }

    private static List<String> texts(Submission submission, Field field) {
        return submission.measures().stream()
                .map(measure -> measure.text(field))
                .toList();
    }

    private static List<String> notRead(Submission submission) {
        return submission.findings().stream()
                .filter(each -> each.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ผลกระทบ, true",
        "ความสำเร็จ, true",
        "Check, true",
        "ผลที่คาดว่าจะได้รับ, false",
        "ผลลัพธ์ที่คาดหวัง, false"
    })
    void whatCameOfAMeasureStandsBesideWhatWasDoneAndIsNotExpected(String heading, boolean outcome) {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผลการดำเนินงาน", DONE),
                column(heading, CAME));
        assertEquals(outcome ? CAME : List.of("", "", ""), texts(read, Field.OUTCOME));
        assertEquals(outcome ? List.of() : List.of(heading), notRead(read));
    }

    @ParameterizedTest
    @CsvSource({
        "ผู้แก้ไข, true",
        "กลุ่มงาน/กองเจ้าของเรื่อง, true",
        "หน่วยปฏิบัติ, true",
        "ผู้ตรวจสอบ, false",
        "จำนวนกองที่ร้องเรียน, false"
    })
    void divisionsUnderAWordForThemAreResponsible(String heading, boolean responsible) {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("วิธีดำเนินการ", List.of("1. ก 2. ข", "1. ค 2. ง", "1. จ 2. ฉ")),
                column(heading, DIVISIONS));
        assertEquals(
                responsible ? DIVISIONS : List.of("", "", ""),
                texts(read, Field.RESPONSIBLE),
                read.findings().toString());
    }

    /** Whatever an audit or a plan of risks calls it: in front of measures of ours it is what they answer. */
    @ParameterizedTest
    @CsvSource({"ความเสี่ยงที่มีอยู่, true", "ข้อตรวจพบ, true", "ความเสี่ยง/ปัญหา, true", "งบประมาณ, false"})
    void whatIsWrongInFrontOfMeasuresIsTheIssue(String heading, boolean issue) {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column(heading, issue ? WRONG : List.of("10,000 บาท", "ไม่ใช้", "5,000 บาท")),
                column("มาตรการ", DEEDS),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(
                issue ? WRONG : List.of("", "", ""),
                texts(read, Field.ISSUE),
                read.findings().toString());
    }

    @ParameterizedTest
    @CsvSource({"วันที่รายงาน, false", "วันที่บันทึก, false", "วันที่ดำเนินการเสร็จ, true"})
    void theDayOfAReportIsNoPeriod(String heading, boolean period) {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผลการดำเนินงาน", DONE),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column(heading, DAYS));
        assertEquals(
                period ? DAYS : List.of("", "", ""),
                texts(read, Field.PERIOD),
                read.findings().toString());
    }

    @Test
    void thePlannedTimeCountsBesideTheRealOne() {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ระยะเวลาตามแผน", MONTHS),
                column("ระยะเวลาที่ทำจริง", DAYS),
                column("ผลการดำเนินงาน", DONE));
        assertEquals(MONTHS, texts(read, Field.PERIOD));
        assertEquals(List.of("ระยะเวลาที่ทำจริง"), notRead(read));
    }

    @Test
    void aPeriodMayNameItsFiscalYearOrBeForeseen() {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column("ปีงบประมาณ/ช่วงเวลา", MONTHS));
        assertEquals(MONTHS, texts(read, Field.PERIOD));
    }

    @Test
    void whatWasFollowedUpIsTheResultAndHowItIsFollowedUpIsNot() {
        Submission result = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผลการติดตาม", DONE),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(DONE, texts(result, Field.RESULT));
    }

    @Test
    void resultAndOutcomeInOneHeadingIsTheOutcomeBehindWhatWasDone() {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("หน่วยงานได้ดำเนินการ", DONE),
                column("ผลผลิต/ผลลัพธ์", CAME));
        assertEquals(DONE, texts(read, Field.RESULT));
        assertEquals(CAME, texts(read, Field.OUTCOME));
    }

    @Test
    void whatWasDoneBeforeTheReportIsItsResultBesideAnOutcomeAndLastYearsIsNot() {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("การดำเนินการที่ผ่านมา", DONE),
                column("ผลลัพธ์", CAME));
        assertEquals(DONE, texts(read, Field.RESULT));
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet last = other.sheet("แผ่น");
        last.row(1, REPORT).row(2, BODY);
        last.row(4, "ตัวชี้วัด", "มาตรการ", "ผลการดำเนินงานปีที่ผ่านมา", "ผลลัพธ์");
        for (int i = 0; i < 3; i++) {
            last.row(5 + i, NAMES.get(i), DEEDS.get(i), DONE.get(i), CAME.get(i));
        }
        assertEquals(List.of("", "", ""), texts(TestReading.read(other.toBytes()), Field.RESULT));
    }

    /** The title says that it is a plan: what is weak, what is done, by whom and when are its columns, whatever they are called. */
    @Test
    void aPlanIsNoAnalysisBecauseItsMeasuresAreCalledOtherwise() {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("ข้อบกพร่อง/ข้อเสีย", WRONG),
                column("การแก้ไขปรับปรุง", DEEDS),
                column("หน่วยปฏิบัติ", DIVISIONS),
                column("ห้วงเวลาปฏิบัติ", MONTHS));
        assertEquals(DEEDS, texts(read, Field.MEASURE), read.findings().toString());
        assertEquals(DIVISIONS, texts(read, Field.RESPONSIBLE));
        assertEquals(MONTHS, texts(read, Field.PERIOD));
        assertEquals(List.of(), read.analysis());
    }

    /** Nobody promises it to do, nor when; beside a division it is a measure. */
    @ParameterizedTest
    @CsvSource({"แนวทางพัฒนา, 6", "มาตรการ, 3"})
    void howAWeaknessIsToBecomeBetterIsOfTheAnalysis(String heading, int notes) {
        Submission read = read(
                "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("จุดอ่อนที่พบ", WRONG),
                column(heading, DEEDS));
        assertEquals(notes, read.analysis().size(), read.findings().toString());
        assertEquals(List.of(), read.measures());
    }

    /** Below a table and a line of its own the headings of another stand, though nobody knows one of them. */
    @Test
    void aSecondTableIsReadByItsOwnHeadings() {
        sheet.row(1, PLAN).row(2, BODY);
        int next = put(
                4,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column("ระยะเวลา", MONTHS));
        sheet.set(next + 1, 1, "ส่วนที่ 2 มาตรการเพิ่มเติม");
        put(
                next + 2,
                column("ประเด็นประเมิน", NAMES.subList(5, 8)),
                column("ผู้ดำเนินงานหลัก", DIVISIONS),
                column("สิ่งที่กำหนดให้ทำ", List.of("ปรับปรุงเว็บไซต์", "เปิดช่องทางร้องเรียน", "สำรวจความพึงพอใจ")),
                column("กำหนดระยะ", MONTHS));
        Submission read = read();
        assertEquals(6, read.measures().size(), texts(read, Field.MEASURE).toString());
        assertEquals(
                List.of("ปรับปรุงเว็บไซต์", "เปิดช่องทางร้องเรียน", "สำรวจความพึงพอใจ"),
                texts(read, Field.MEASURE).subList(3, 6));
        assertEquals(DIVISIONS, texts(read, Field.RESPONSIBLE).subList(3, 6));
    }

    @Test
    void aPlanBelowAnAnalysisIsAPlan() {
        sheet.row(1, PLAN).row(2, BODY);
        int next = put(5, column("ตัวชี้วัด", NAMES.subList(0, 3)), column("จุดอ่อนที่ต้องแก้ไข", WRONG));
        sheet.set(next + 1, 1, "2. การกำหนดมาตรการ");
        put(
                next + 2,
                column("ตัวชี้วัดที่แก้", NAMES.subList(0, 3)),
                column("มาตรการที่กำหนดขึ้น", DEEDS),
                column("ผู้รับผิดชอบดำเนินงาน", DIVISIONS),
                column("ระยะเวลาดำเนินงาน", MONTHS));
        Submission read = read();
        assertEquals(DEEDS, texts(read, Field.MEASURE));
        assertEquals(3, read.analysis().size());
    }

    /** A committee below a plan has no measure, though the plan's title stands above both. */
    @Test
    void aCommitteeBelowAPlanIsNone() {
        sheet.row(1, PLAN).row(2, BODY);
        int next = put(
                4,
                column("ตัวชี้วัด", NAMES.subList(0, 3)),
                column("มาตรการ", DEEDS),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column("ระยะเวลา", MONTHS));
        sheet.set(next + 1, 1, "คณะทำงาน");
        put(next + 2, column("ตำแหน่ง", POSTS), column("หน้าที่", List.of("ประธาน", "คณะทำงาน", "เลขานุการ")));
        assertEquals(DEEDS, texts(read(), Field.MEASURE));
    }

    /** "งบประมาณ" heads tables of money, and is the short name of an indicator where a division and a month stand beside it. */
    @Test
    void aRowOfAPlanIsNoHeadingOfAnotherSystem() {
        Submission read = read(
                PLAN,
                column("ด้าน", List.of("งบประมาณ", "แก้ไขปัญหาทุจริต", "การสื่อสาร")),
                column("ปัญหาที่พบ", WRONG),
                column("มาตรการแก้ปัญหา", DEEDS),
                column("กองที่ทำ", DIVISIONS),
                column("เดือนที่ทำ", MONTHS));
        assertEquals(DEEDS, texts(read, Field.MEASURE), read.findings().toString());
        assertTrue(
                read.findings().stream().noneMatch(each -> each.code() == FindingCode.FORM_NOT_FILLED),
                () -> IntStream.range(0, read.findings().size())
                        .mapToObj(i -> read.findings().get(i).toString())
                        .collect(Collectors.joining("\n")));
    }

    /** Scores that are hidden beside other numbers without a heading, or that a formula makes of these, may not be the result. */
    @ParameterizedTest
    @CsvSource({
        "true, '', 1.23, 10",
        "false, '', 1.23, 0",
        "false, 'ROUND(D%d*1.05,2)', -4.1, 10",
        "false, '$D$%d+2', -2, 10",
        "false, 'D%d', 0, 0",
        "false, 'ROUND(D%d,2)', 0.0012, 0",
        "false, 'ROUND(D%d,2)', 0.0062, 10",
        "false, 'E%d*1.05', -4.1, 0"
    })
    void scoresHiddenBesideOrMadeOfNumbersWithoutAHeadingAreDoubted(
            boolean hides, String formula, BigDecimal difference, int doubted) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            BigDecimal score = new BigDecimal("80.25").add(BigDecimal.valueOf(i));
            Object own = formula.isEmpty()
                    ? score
                    : new BookBuilder.Raw("", 0, formula.replace("%d", String.valueOf(3 + i)), score.toPlainString());
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), own, score.add(difference));
        }
        if (hides) {
            sheet.hideColumn(3);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                doubted,
                submission.findings().stream()
                        .filter(finding -> "unheaded".equals(finding.details().get("case")))
                        .mapToInt(finding -> finding.cells().size())
                        .sum());
        assertEquals(doubted > 0, submission.findings().stream().anyMatch(Finding::doubtsScores));
    }
}
