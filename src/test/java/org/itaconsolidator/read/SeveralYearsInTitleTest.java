package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several fiscal years in the title of a document are nobody's, unless one of them stands for itself. */
class SeveralYearsInTitleTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private void titles(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            sheet.set(i + 1, 1, lines[i]);
        }
        sheet.set(4, 1, "เทศบาลตำบลตัวอย่าง");
    }

    private void measures() {
        sheet.row(5, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(6, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "๑. ประชุม", "กองคลัง", "ทุกเดือน");
    }

    private Submission read(String path) {
        Submission submission = TestReading.read(path, book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "years");
        return submission;
    }

    private static List<String> told(Submission submission) {
        return submission.findings().stream()
                .map(finding -> TestReading.line(finding) + " " + finding.found() + " "
                        + finding.details().get("case"))
                .toList();
    }

    private static String year(Submission submission) {
        return submission.head().fiscalYear().map(year -> "" + year.buddhist()).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการ ITA ปีงบประมาณ 2567-2568",
                "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ และ ๒๕๖๘",
                "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ และปีงบประมาณ พ.ศ. ๒๕๖๘",
                "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ – ๒๕๖๘",
                "มาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗/๒๕๖๘",
                "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทียบกับ พ.ศ. ๒๕๖๘"
            })
    void planOfSeveralYearsIsNobodys(String title) {
        titles(title);
        measures();
        Submission submission = read("2568/delivery.xlsx");
        assertEquals("none", year(submission));
        assertEquals(List.of(), submission.measures());
        assertEquals(List.of("fiscal-year-missing แผ่น!A1 2567, 2568 several-in-title"), told(submission));
        assertEquals(true, submission.isRefused());
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            แผนปฏิบัติการ ITA ๕ ปี ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ | '' | 2568
            แผนปฏิบัติการ ITA ๕ ปี ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐ | ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ | 2568
            มาตรการ ITA ปีการศึกษา 2567 ปีงบประมาณ 2568 | '' | 2568
            มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ (ทบทวนจากแผนปี ๒๕๖๗) | '' | 2568
            ผลคะแนน ITA ปี 2566 เพื่อจัดทำมาตรการปี 2567 | '' | 2566
            มาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ | จากผลการประเมินปี ๒๕๖๖ และ ๒๕๖๗ | 2568
            การวิเคราะห์ผลการประเมิน ITA และกำหนดมาตรการ ปีงบประมาณ พ.ศ. 2565 | ทบทวนจากบทเรียนของปี 2564 | 2565
            การวิเคราะห์ผลการประเมิน ITA และกำหนดมาตรการ ปีงบประมาณ พ.ศ. 2565 | อาศัยผลคะแนนปี 2564 เป็นข้อมูลตั้งต้น | 2565
            การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564 และกำหนดมาตรการ | มาตรการของปี 2565 | 2565
            มาตรการส่งเสริมความโปร่งใสภายในหน่วยงาน พ.ศ. 2566 (ทั้งปี) | ข้อที่อ่อนในปี 2565 นำมาจัดลำดับแล้วได้ตามนี้ | 2566
            ข้อที่อ่อนในปี 2565 นำมาจัดลำดับแล้วได้ตามนี้ | มาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ | 2566
            มาตรการ ITA | ทำในปี 2566 | 2566
            ผลการประเมิน ITA ปี 2566 (ซ้าย) มาตรการปี 2567 (ขวา) | '' | 2567
            รายงานผลการดำเนินงาน ITA ปี 2566 มาตรการปี 2567 | '' | 2566
            วิเคราะห์ผล ITA ปี 2566 และมาตรการปี 2567 | '' | 2567
            มาตรการ ITA ปีงบประมาณ พ.ศ. 2568 เทียบกับ พ.ศ. 2567 | '' | 2568
            """)
    void yearThatStandsForItselfCounts(String title, String second, String expected) {
        titles(title, second);
        measures();
        Submission submission = read("delivery.xlsx");
        assertEquals(expected, year(submission));
        assertEquals(1, submission.measures().size());
        assertEquals(List.of(), told(submission));
    }

    /** Below a line that told when something began all measures were refused; those below another year's title are. */
    @ParameterizedTest
    @CsvSource({
        "ดำเนินการต่อเนื่อง เริ่มปี 2566, 2",
        "ทำต่อเนื่องตั้งแต่ปีงบประมาณ พ.ศ. ๒๕๖๖, 2",
        "มาตรการของปีงบประมาณ 2566, 1",
        "เรื่องที่ต่อเนื่องมาจากปี ๒๕๖๗, 2",
        "งานที่เริ่มดำเนินการในปีงบประมาณ 2566, 2",
        "มาตรการ ปีงบประมาณ พ.ศ. 2566, 1",
        "ปี 2566, 1"
    })
    void yearInWhichSomethingBeganIsNotTheYearOfTheRowsBelow(String line, int stored) {
        titles("มาตรการส่งเสริมความโปร่งใส ITA ปีงบประมาณ พ.ศ. 2568");
        measures();
        sheet.row(7, line);
        sheet.row(8, "การใช้อำนาจ", "อบรมเจ้าหน้าที่", "๑. อบรม", "สำนักปลัด", "ทุกเดือน");
        Submission submission = read("delivery.xlsx");
        assertEquals("2568", year(submission));
        assertEquals(
                stored, submission.measures().size(), () -> told(submission).toString());
    }

    @Test
    void yearsOfResultsLeaveTheYearToTheFolder() {
        titles("มาตรการ ITA จากผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๖ และ ๒๕๖๗");
        measures();
        Submission submission = read("2568/delivery.xlsx");
        assertEquals("2568", year(submission));
        assertEquals(1, submission.measures().size());
    }

    @Test
    void checklistOfSeveralYearsIsNobodys() {
        titles("แบบตรวจ OIT ปีงบประมาณ พ.ศ. 2566 - 2567");
        sheet.row(5, "ข้อ", "URL", "ผลประเมินตนเอง (0/100)");
        sheet.row(6, "O1", "https://www.example.go.th/o1", 100);
        Submission submission = read("delivery.xlsx");
        assertEquals(List.of(), submission.oitItems());
        assertEquals(List.of("fiscal-year-missing แผ่น!A1 2566, 2567 several-in-title"), told(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 และ 2567",
                "การวิเคราะห์จุดอ่อน ITA ปีงบประมาณ พ.ศ. 2566 และ 2567"
            })
    void analysisOfSeveralYearsIsNobodys(String title) {
        titles(title);
        sheet.row(5, "ตัวชี้วัด", "จุดอ่อน");
        sheet.row(6, "การปฏิบัติหน้าที่", "ล่าช้า");
        Submission submission = read("delivery.xlsx");
        assertEquals(List.of(), submission.analysis());
        assertEquals(List.of("fiscal-year-missing แผ่น!A1 2566, 2567 several-in-title"), told(submission));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            แผนพัฒนา ITA ปีงบประมาณ พ.ศ. 2569 จากการวิเคราะห์ผลปีงบประมาณ พ.ศ. 2568 | none
            การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เพื่อกำหนดมาตรการ ปีงบประมาณ พ.ศ. 2569 | 2568
            """)
    void textsOfAnAnalysisAreOfTheYearOfItsScoresOrOfNone(String title, String year) {
        titles(title);
        sheet.row(5, "ตัวชี้วัด", "คะแนน", "จุดอ่อน");
        sheet.row(6, "การปฏิบัติหน้าที่", 81.25, "ล่าช้า");
        sheet.row(7, "การใช้งบประมาณ", 71.25, "ไม่ทั่วถึง");
        Submission submission = read("delivery.xlsx");
        List<String> years = submission.analysis().stream()
                .map(note -> "" + note.fiscalYear().buddhist())
                .toList();
        assertEquals(
                submission.scores().stream()
                        .map(score -> "" + score.fiscalYear().buddhist())
                        .toList(),
                years);
        assertEquals(year.equals("none") ? List.of() : List.of(year, year), years);
        assertEquals(
                years.isEmpty()
                        ? List.of(
                                "fiscal-year-missing แผ่น!B5 2568, 2569 several",
                                "fiscal-year-missing แผ่น!A1 2568, 2569 several-in-title")
                        : List.of(),
                told(submission));
    }

    @Test
    void scoresOfTheirOwnYearsStayBesideAnAnalysisOfSeveral() {
        titles("การวิเคราะห์จุดอ่อน ITA ปีงบประมาณ พ.ศ. 2566 และ 2567");
        sheet.row(5, "ตัวชี้วัด", "คะแนนปี 2566", "คะแนนปี 2567", "จุดอ่อน");
        sheet.row(6, "การปฏิบัติหน้าที่", 81.25, 82.5, "ล่าช้า");
        sheet.row(7, "การใช้งบประมาณ", 71.25, 72.5, "ไม่ทั่วถึง");
        Submission submission = read("delivery.xlsx");
        assertEquals(4, submission.scores().size());
        assertEquals(List.of(), submission.analysis());
        assertEquals(List.of("fiscal-year-missing แผ่น!A1 2566, 2567 several-in-title"), told(submission));
    }

    @Test
    void otherSheetOfOneYearIsKept() {
        titles("มาตรการ ITA ปีงบประมาณ 2567-2568");
        measures();
        BookBuilder.Sheet other = book.sheet("OIT");
        other.set(1, 1, "แบบตรวจ OIT ปีงบประมาณ พ.ศ. 2568");
        other.row(3, "ข้อ", "URL", "ผลประเมินตนเอง (0/100)");
        other.row(4, "O1", "https://www.example.go.th/o1", 100);
        Submission submission = read("delivery.xlsx");
        assertEquals(Optional.of(1), Optional.of(submission.oitItems().size()));
        assertEquals(List.of(), submission.measures());
        assertEquals("2568", year(submission));
        assertEquals(List.of("fiscal-year-missing แผ่น!A1 2567, 2568 several-in-title"), told(submission));
    }

    /** The numbered caption directly over scores is nearer than the title; one that compares, and any other line, is none. */
    @ParameterizedTest
    @CsvSource({
        "ตารางที่ 1 คะแนนปี 2567,2567",
        "๑) ผลการประเมินปี ๒๕๖๗,2567",
        "ส่วนที่ 1 ผลการประเมินปี 2567,2567",
        "ตอน ก. คะแนนปี 2567,2567",
        "ตารางที่ 1 คะแนนรายตัวชี้วัด,2568",
        "ตารางที่ 1 คะแนนเทียบกับปี 2567,2568",
        "ตารางที่ 1 มาตรการปี 2567,2568"
    })
    void captionSaysTheYearOfItsTable(String caption, int year) {
        titles("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568", "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(4, 1, caption);
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.set(17, 1, "ตารางที่ 2 คะแนนปี 2566");
        sheet.row(18, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(19 + i, i + 1, ScoreTablesTest.NAMES.get(i), 70.25 + i);
        }
        assertEquals(
                List.of(2566, year),
                read("delivery.xlsx").scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** A result held against an earlier year's is that of its own year; of an earlier one held against a later nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปี 2567 เทียบกับปี 2566,2567",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เปรียบเทียบกับปีงบประมาณ พ.ศ. ๒๕๖๖,2567",
        "ผลการประเมิน ITA ปี 2566 เทียบกับปี 2567,",
        "ผลการประเมิน ITA เทียบกับปี 2566 และปี 2567,",
        "ผลต่างคะแนน ITA ปี 2567 เทียบกับปี 2566,"
    })
    void scoresHeldAgainstAnEarlierYearAreOfTheirOwn(String title, Integer year) {
        titles(title, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(6, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(7 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read("delivery.xlsx");
        assertEquals(
                year == null ? List.of() : List.of(year),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(
                year == null, !submission.findings().isEmpty(), told(submission).toString());
    }

    /** A plan's title states the plan's year; the line below it, over the scores, that of the result which the plan answers. */
    @ParameterizedTest
    @CsvSource({
        "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569,ส่วนที่ 1 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568,2568",
        "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569,ผล ITA ปี 2568,2568",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปี 2569,สรุปผลการประเมินฯ ปีที่ผ่านมา (ปี 2568),2568",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569,เสนอพร้อมแผนยกระดับ ITA ปี 2570,2569"
    })
    void resultBelowThePlanThatAnswersItIsOfItsOwnYear(String title, String caption, int year) {
        titles(title, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(4, 1, caption);
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(
                List.of(year),
                read("delivery.xlsx").scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
    }

    /** The year of what scores are held ready for is not theirs; one that is held against it, or that stands alone, leaves it open. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เพื่อกำหนดมาตรการ ปี 2568,'',2567",
        "คะแนน ITA ปี 2567 สำหรับจัดทำแผนปี 2568,'',2567",
        "คะแนน ITA ปี 2567 เพื่อจัดทำแผนยกระดับคะแนน ปี 2568,'',2567",
        "ผลการประเมิน ITA,ปี 2567 เพื่อกำหนดมาตรการ ปี 2568,2567",
        "ผลการประเมิน ITA ปี 2567 เพื่อเปรียบเทียบกับปี 2568,'',",
        "ผล ITA ปี 2567 เพื่อประกอบแผนและเทียบกับปี 2568,'',",
        "ผล ITA ปี 2567 เพื่อทำแผน ผลปี 2568,'',",
        "ผล ITA ปี 2568 เพื่อทำแผน ปี 2567,'',",
        "คะแนน ITA เพื่อกำหนดมาตรการ ปี 2568,'',"
    })
    void yearOfWhatScoresAreForIsNotTheirs(String title, String second, Integer year) {
        titles(title, second);
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read("delivery.xlsx");
        assertEquals(
                year == null ? List.of() : List.of(year),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(
                year == null, !submission.findings().isEmpty(), told(submission).toString());
    }

    @Test
    void yearHeldAgainstTheOneBeforeIsStatedToo() {
        sheet.set(1, 1, "คะแนน ITA ปีงบประมาณ พ.ศ. 2566 เทียบกับ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, DamagedWorkbooksTest.NAMES.get(i), "8" + i + ".31", "9" + i + ".17");
        }
        Submission submission = read("คะแนน ITA 2567.xlsx");
        assertEquals(List.of(), told(submission));
        assertEquals(20, submission.scores().size());
    }

    /** The title of measures below a list of scores without headings is theirs, as below a table of scores. */
    @Test
    void titleBelowAListOfScoresIsThatOfTheMeasures() {
        sheet.set(1, 1, "ก. คะแนน ITA 2567 เทศบาลตำบลตัวอย่าง");
        for (int i = 0; i < 10; i++) {
            sheet.row(2 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.set(13, 1, "ข. มาตรการปีงบประมาณ 2568 ตามผลข้างบน");
        sheet.row(14, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(15, "จัดทำคู่มือ", "กองคลัง", "มกราคม 2568");
        sheet.row(16, "อบรมเจ้าหน้าที่", "กองช่าง", "มีนาคม 2568");
        Submission submission = read("delivery.xlsx");
        assertEquals("2568", year(submission));
        assertEquals(2, submission.measures().size());
        assertEquals(
                List.of(2567),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
    }
}
