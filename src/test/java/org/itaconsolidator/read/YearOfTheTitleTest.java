package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The year in the title of scores counts, whatever else stands between it and its table. */
class YearOfTheTitleTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private void title(String text) {
        sheet.set(1, 1, text);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
    }

    private void scores(int row) {
        sheet.row(row, "ตัวชี้วัด", "คะแนน");
        sheet.row(row + 1, "การปฏิบัติหน้าที่", 81.25);
        sheet.row(row + 2, "การใช้งบประมาณ", 82.25);
    }

    private List<String> years() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "years");
        return submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " " + score.shownScore())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "จากผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๕ ที่ผ่านมา มีข้อควรปรับปรุง",
                "สืบเนื่องจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
                "ข้อเสนอแนะจากผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๕",
                "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๕"
            })
    void lineThatTellsOfAnEarlierResultIsNoTitle(String line) {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(3, 1, line);
        scores(5);
        assertEquals(List.of("2566 81.25", "2566 82.25"), years());
    }

    /** The sheet in front of a plan tells of the result that the plan answers; the title over the measures says of which year they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เทศบาลตำบลตัวอย่าง ได้รับผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 คะแนน 73.69 อยู่ในระดับต้องปรับปรุง จึงกำหนดมาตรการดังนี้",
                "ทต.ตัวอย่าง ได้คะแนน ITA ปีงบประมาณ พ.ศ. 2568 เท่ากับ 73.69",
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ของเทศบาลอยู่ในระดับต้องปรับปรุง",
                "เทศบาลทราบผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 แล้ว จึงกำหนดมาตรการ"
            })
    void sentenceOfAForewordGivesNoYearAgainstATitle(String sentence) {
        BookBuilder plan = new BookBuilder();
        plan.sheet("คำนำ").row(1, "คำนำ").row(2, sentence);
        plan.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569")
                .row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(5, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "๑. รวบรวม", "กองคลัง", "รายไตรมาส");
        Submission read = TestReading.read(plan.toBytes());
        assertEquals(2569, read.head().fiscalYear().orElseThrow().buddhist());
        assertEquals(1, read.measures().size());
    }

    /** A line over rows of this year's plan refused them as of the year in which they began. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการที่ทำต่อเนื่องตั้งแต่ปี 2566",
                "มาตรการต่อเนื่องจากปี ๒๕๖๖",
                "มาตรการที่ดำเนินการมาตั้งแต่ปีงบประมาณ ๒๕๖๖"
            })
    void yearInWhichMeasuresBeganThatGoOnIsNotThatOfTheirRows(String line) {
        assertEquals("2 []", measuresBelow(line));
        assertEquals("1 [fiscal-year-mismatch แผน!A6]", measuresBelow("มาตรการปี 2566"));
    }

    private static String measuresBelow(String line) {
        BookBuilder plan = new BookBuilder();
        BookBuilder.Sheet sheet = plan.sheet("แผน");
        sheet.row(1, "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(2, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, 1, "การใช้งบประมาณ", "จัดทำคู่มือ", "กองคลัง", "มกราคม ๒๕๖๙");
        sheet.row(6, line);
        sheet.row(7, 2, "การใช้งบประมาณ", "ตรวจอาหารกลางวัน", "กองคลัง", "ทุกเดือน");
        Submission submission = TestReading.read(plan.toBytes());
        return submission.measures().size() + " " + TestReading.codes(submission);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปี 2566", "พ.ศ. 2566", "(พ.ศ. ๒๕๖๖)"})
    void yearAloneBelowTheTitleIsThatOfTheScoresBelowIt(String line) {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(3, 1, line);
        scores(5);
        assertEquals(List.of("2566 81.25", "2566 82.25"), years());
        assertEquals(List.of("fiscal-year-mismatch คะแนน!A1"), TestReading.codes(TestReading.read(book.toBytes())));
    }

    private static String toldOfYears(Submission submission) {
        return TestReading.codes(submission).stream()
                .filter(code -> code.startsWith("fiscal-year"))
                .collect(Collectors.joining(" "));
    }

    /**
     * A year of a title that no column carries is told, in whichever line of the title it stands; a column of that year that is not
     * filled in yet carries it, and so does the year after which a plan is called.
     */
    @ParameterizedTest
    @CsvSource({
        "ผลคะแนน ITA, ประจำปีงบประมาณ พ.ศ. 2567, ปี 2566, , fiscal-year-mismatch คะแนน!A2",
        "ผลคะแนน ITA, ปี 2567, ปี 2566, , fiscal-year-mismatch คะแนน!A2",
        "ผลคะแนน ITA, เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567, ปี 2566, , fiscal-year-mismatch คะแนน!A2",
        "ผลคะแนน ITA, ประจำปีงบประมาณ พ.ศ. 2568, คะแนนปี 2566, , fiscal-year-mismatch คะแนน!A2",
        "ผลคะแนน ITA, ประจำปีงบประมาณ พ.ศ. 2567, ปี 2565, ปี 2566, fiscal-year-mismatch คะแนน!A2",
        "ผลคะแนน ITA ปี 2567, เทศบาลตำบลตัวอย่าง, ปี 2565, ปี 2566, fiscal-year-mismatch คะแนน!A1",
        "ผลคะแนน ITA, ประจำปีงบประมาณ พ.ศ. 2566, ปี 2565, ปี 2566, ''",
        "ผลคะแนน ITA, ประจำปีงบประมาณ พ.ศ. 2567, ปี 2566, ปี 2567*, ''",
        "ผลคะแนน ITA, ปี 2564 - 2567, ปี 2565, ปี 2566, ''",
        "แผนยกระดับคุณธรรมและความโปร่งใส ITA, ประจำปีงบประมาณ พ.ศ. 2567, ปี 2565, ปี 2566, ''",
        "ผลคะแนน ITA, แผนพัฒนาท้องถิ่น ปี 2570, ปี 2565, ปี 2566, ''"
    })
    void titleWithAYearThatNoColumnCarriesIsTold(
            String first, String second, String heading, String further, String told) {
        title(first);
        sheet.set(2, 1, second).set(3, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        boolean blank = further != null && further.endsWith("*");
        sheet.row(5, "ตัวชี้วัด", heading, further == null ? "" : further.replace("*", ""));
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, further == null || blank ? "" : 81.75 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(further == null || blank ? 10 : 20, submission.scores().size());
        assertEquals(told, toldOfYears(submission));
    }

    /** A cover speaks of all scores; another sheet whose figures are left alone speaks of these. */
    @ParameterizedTest
    @CsvSource({"'', fiscal-year-mismatch หน้าปก!A1", "คะแนน, ''"})
    void yearOfACoverIsHeldAgainstAllScoresAndThatOfATableLeftAloneIsNot(String heading, String told) {
        BookBuilder.Sheet cover = book.sheet("หน้าปก");
        cover.set(1, 1, heading.isEmpty() ? "ผลคะแนน ITA ปี 2567" : "คะแนนเป้าหมาย ITA ปี 2567");
        cover.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        title("ผลคะแนน ITA");
        sheet.row(5, "ตัวชี้วัด", "ปี 2566");
        if (!heading.isEmpty()) {
            cover.row(5, "ตัวชี้วัด", heading);
        }
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            if (!heading.isEmpty()) {
                cover.row(6 + i, ScoreTablesTest.NAMES.get(i), 85.25 + i);
            }
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(told, toldOfYears(submission));
    }

    /** A form of the year before with only its title typed over: its scores answer what is asked of their own year. */
    @ParameterizedTest
    @CsvSource({"2569, 2568, 2568", "2568, 2568, 2568", "2569, 2569, 2569"})
    void formWhoseTitleWasTypedOverIsOfTheYearOfItsScores(int titled, int scored, int delivered) {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. " + titled);
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี " + (scored - 1), "คะแนนปี " + scored);
        sheet.row(5, "การปฏิบัติหน้าที่", 81.25, 83.25);
        sheet.row(6, "การใช้งบประมาณ", 82.25, 84.25);
        BookBuilder.Sheet meta = book.sheet("_meta").state("veryHidden");
        meta.row(1, "form", "scores");
        meta.row(2, "fiscal_year", "2568");
        assertEquals(
                delivered,
                TestReading.read(book.toBytes())
                        .head()
                        .fiscalYear()
                        .orElseThrow()
                        .buddhist());
    }

    /** A number that is called a year and can be none is named with its cell, wherever it stands. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๖๕๗, คะแนน, 2657 คะแนน!A1",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 256, คะแนน, 256 คะแนน!A1",
        "ผลการประเมิน ITA พ.ศ. 25667, คะแนน, 25667 คะแนน!A1",
        "ผลการประเมิน ITA, ปี 2657, 2657 คะแนน!B3",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567, ปี 2657, 2657 คะแนน!B3",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567, ปี 2567, ''",
        "ผลการประเมิน ITA ตาม พ.ร.บ. พ.ศ. 2496, คะแนน, ' คะแนน!B3'"
    })
    void impossibleYearIsNamedAtItsCell(String title, String heading, String told) {
        title(title);
        sheet.row(3, "ตัวชี้วัด", heading);
        sheet.row(4, "การปฏิบัติหน้าที่", 81.25);
        sheet.row(5, "การใช้งบประมาณ", 82.25);
        assertEquals(
                told,
                TestReading.read(book.toBytes()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.found().replace("คะแนน", "") + " " + finding.cell())
                        .collect(Collectors.joining(", ")));
    }

    /** Where another place gives the year, a title's number that can be none is told beside it; a count or a letter's number is no year. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๖๕๗, fiscal-year-mismatch 2657 2567",
        "ผลการประเมิน ITA ประจำปี 26567, fiscal-year-mismatch 26567 2567",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567, ''",
        "ผลการประเมิน ITA ปี 2024, ''",
        "ผลการประเมิน ITA ตามหนังสือที่ 2657, ''",
        "ผลการประเมิน ITA จำนวน 2657 คน, ''"
    })
    void impossibleYearOfATitleIsToldBesideTheYearThatCounts(String title, String told) {
        title(title);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), 81.25 + i);
        }
        Submission submission = TestReading.read("ผล ITA 2567.xlsx", book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                told,
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.FISCAL_YEAR_MISMATCH)
                        .map(finding -> finding.code().code() + " " + finding.found() + " " + finding.expected())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void titleOfMeasuresStillAnswersToTheResultThatIsToldOf() {
        title("แผนยกระดับคุณธรรมและความโปร่งใส ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(3, 1, "จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        scores(5);
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปี 2566", "ปีงบประมาณ ๒๕๖๖", "ปีงบประมาณ พ.ศ. 2566", "พ.ศ. ๒๕๖๖"})
    void yearOverTheFiguresOfAnotherTableIsNoTitle(String heading) {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "โครงการ", heading);
        sheet.row(5, "ก่อสร้างถนน", "500,000");
        scores(8);
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
    }

    @Test
    void yearsOverSeveralColumnsOfAnotherTableAreNoTitle() {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ประเภทรายรับ", "ปี 2566", "ปี 2567");
        sheet.row(5, "ภาษี", 500000, 510000);
        sheet.row(6, "ค่าธรรมเนียม", 20000, 30000);
        scores(7);
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
    }

    @Test
    void titleDirectlyAboveOutranksTheYearOfAnotherTable() {
        title("ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(5, "หมวด", "ปี ๒๕๖๖");
        sheet.row(6, "งบกลาง", 10);
        sheet.set(8, 1, "ผลคะแนน ITA ปีงบประมาณ ๒๕๖๕");
        scores(9);
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
    }

    @Test
    void labelWithAYearBesideATitleStillCounts() {
        sheet.row(1, "ผลคะแนนการประเมิน ITA เทศบาลตำบลตัวอย่าง", "ปีงบประมาณ 2565");
        scores(3);
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
    }

    /** How the document of measures begins: what the year before brought, then what is done about it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๖", "มาตรการส่งเสริมคุณธรรมฯ ปี 2566"})
    void measuresBelowScoresAreOfTheirOwnTitlesYear(String ofMeasures) {
        title("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        scores(4);
        sheet.set(8, 1, ofMeasures);
        sheet.row(9, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(10, "การปฏิบัติหน้าที่", "จัดทำคู่มือการให้บริการ", "สำนักปลัด", "ตุลาคม 2565");
        assertEquals(List.of("2565 81.25", "2565 82.25"), years());
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(1, submission.measures().size());
        assertEquals(2566, submission.head().fiscalYear().orElseThrow().buddhist());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมินปี 2564 ได้ 58.10 คะแนน เพิ่มขึ้น 2.51",
                "เกณฑ์การประเมินปี 2564",
                "คะแนนเพิ่มขึ้นจากปี 2564",
                "เป้าหมายปี 2567 ได้ 90 คะแนน",
                "สรุปจุดอ่อน ปี 2565",
                "มาตรการ ปี 2564"
            })
    void linesBelowScoresThatTellOfThemGiveMeasuresNoYear(String line) {
        title("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        scores(4);
        sheet.set(8, 1, line);
        sheet.set(9, 1, "มาตรการส่งเสริมคุณธรรมฯ ปี 2566");
        sheet.row(10, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(11, "การปฏิบัติหน้าที่", "จัดทำคู่มือการให้บริการ", "สำนักปลัด", "ตุลาคม 2565");
        Submission submission = TestReading.read(book.toBytes());
        boolean told = TestReading.codes(submission).stream().anyMatch(code -> code.startsWith("fiscal-year"));
        boolean right = submission.measures().size() == 1
                && submission.head().fiscalYear().orElseThrow().buddhist() == 2566;
        assertEquals(true, right || told, line + " " + TestReading.codes(submission));
        assertEquals(!line.startsWith("มาตรการ"), right, line);
    }

    /** The document of measures is mostly of the year after the scores that it uses. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการส่งเสริมคุณธรรม, ตลอดปีงบประมาณ, A1",
        "มาตรการส่งเสริมคุณธรรม, ตุลาคม 2565, A1",
        "มาตรการส่งเสริมคุณธรรม, ตุลาคม 2564, ''",
        "มาตรการส่งเสริมคุณธรรม ปี 2566, ตลอดปีงบประมาณ, ''"
    })
    void measuresWithoutAYearBesideScoresAreTold(String ofMeasures, String period, String at) {
        for (boolean below : List.of(true, false)) {
            YearOfTheTitleTest of = new YearOfTheTitleTest();
            of.title("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
            of.scores(4);
            BookBuilder.Sheet plan = below ? of.sheet : of.book.sheet("แผน");
            plan.set(8, 1, ofMeasures);
            plan.row(9, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
            plan.row(10, "การปฏิบัติหน้าที่", "จัดทำคู่มือการให้บริการ", "สำนักปลัด", period);
            Submission submission = TestReading.read(of.book.toBytes());
            assertEquals(1, submission.measures().size());
            assertEquals(at, warnings(submission), below + " " + ofMeasures + period);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "แผนปี 2565, A3",
        "มาตรการปี 2565, A3",
        "จากผลการประเมินปี 2565, ''",
        "แผนปี 2566, ''",
        "คะแนน ITA ปี 2565 ได้ 60.61, ''"
    })
    void otherYearInATitleOfMeasuresIsTold(String line, String at) {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(3, 1, line);
        sheet.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "การปฏิบัติหน้าที่", "จัดทำคู่มือการให้บริการ", "สำนักปลัด", "ตุลาคม 2565");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(2566, submission.head().fiscalYear().orElseThrow().buddhist());
        assertEquals(at, warnings(submission), line);
    }

    private static String warnings(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(finding -> finding.cell().a1())
                .collect(Collectors.joining(" "));
    }

    /** What known words in the cells of a line say is said of the scores; other words may be of anything. */
    @ParameterizedTest
    @CsvSource({
        "คาดการณ์ | ITA | ผู้จัดทำ | สำนักปลัด, 0, [heading-not-recognised คะแนน!A2]",
        "ประเภท | ประมาณการ | ผู้จัดทำ | สำนักปลัด, 0, [heading-not-recognised คะแนน!B2]",
        "ครั้งที่ | ก่อนอุทธรณ์ | หน่วย | คะแนน, 0, [heading-not-recognised คะแนน!B2]",
        "สถานะ | ร่าง | ผู้จัดทำ | สำนักปลัด, 10, [text-not-understood คะแนน!B2]",
        "สถานะ | ร่าง | วันที่ | 1 ส.ค. 67, 0, [no-table-recognised]",
        "ผู้รับผิดชอบ | กองคลัง | สถานะ | ประมาณการ, 0, [no-table-recognised]",
        "สถานะ | ประกาศแล้ว | วันที่ | 1 ส.ค. 67, 10, []",
        "สถานะ | ประกาศแล้ว | เป้าหมาย | ไม่น้อยกว่า 85, 10, []",
        "กิจกรรม | เป้าหมาย | ระยะเวลา | แหล่งงบ, 10, []",
        "วันที่ | สถานะ | เป้าหมาย | หมายเหตุ, 10, []",
        "หน่วยงาน | เทศบาลตำบลตัวอย่าง | อำเภอ | เมือง, 10, []",
        "รอบการรายงาน | ประจำปี | เสนอ | นายก, 10, []",
        "ร่างโดย | นิติกร | วันที่ | 1 ก.ย. 67, 10, []",
        "คำสั่งที่ | 317 | ปี | 2565, 10, []",
        "เป้าหมาย | 85 คะแนน | ผล | ผ่าน, 10, []"
    })
    void knownWordsInTheCellsOfALineSayWhatTheScoresAre(String cells, int stored, String told) {
        sheet.row(1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567");
        String[] texts = cells.split("\\|");
        for (int i = 0; i < texts.length; i++) {
            sheet.set(2, 1 + i, texts[i].strip());
        }
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 81.25 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        submission
                .scores()
                .forEach(score -> assertEquals(2567, score.fiscalYear().buddhist()));
        assertEquals(
                told,
                submission.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .map(TestReading::line)
                        .toList()
                        .toString());
    }
}
