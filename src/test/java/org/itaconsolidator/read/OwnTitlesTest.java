package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the title lines of each sheet and section say of its own tables. */
class OwnTitlesTest {
    private static final String OURS = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String OTHERS = "องค์การบริหารส่วนตำบลอีกแห่ง อำเภอเมือง จังหวัดน่าน";
    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ";
    private static final String SCORES = "ผลการประเมิน ITA ";

    private final BookBuilder book = new BookBuilder();
    private List<ExpectedBody> expected = List.of();

    private Submission read() {
        byte[] content = book.toBytes();
        return TestReading.reader(expected)
                .read(TestReading.file("delivery.xlsx", content), content)
                .submission();
    }

    private void report(String sheet, String measure, String... titles) {
        BookBuilder.Sheet page = book.sheet(sheet);
        for (int i = 0; i < titles.length; i++) {
            page.set(1 + i, 1, titles[i]);
        }
        page.row(titles.length + 2, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        page.row(titles.length + 3, "การใช้อำนาจ", measure, "กองคลัง", "ทำแล้ว");
    }

    private static void scores(BookBuilder.Sheet sheet, int row, int value) {
        sheet.row(row, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(row + 1 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(value));
        }
    }

    private void scoreSheet(String name, int value, String... titles) {
        BookBuilder.Sheet sheet = book.sheet(name);
        for (int i = 0; i < titles.length; i++) {
            sheet.set(1 + i, 1, titles[i]);
        }
        scores(sheet, titles.length + 1, value);
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(measure -> measure.text(Field.MEASURE))
                .toList();
    }

    private static Map<String, Long> scores(Submission submission) {
        return submission.scores().stream()
                .collect(Collectors.groupingBy(
                        score ->
                                score.source().code() + " " + score.fiscalYear().buddhist() + " "
                                        + score.score().stripTrailingZeros().toPlainString(),
                        Collectors.counting()));
    }

    private static List<Finding> errors(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Optional<FiscalYear> year(int buddhist) {
        return Optional.of(FiscalYear.ofBuddhist(buddhist));
    }

    @Test
    void scoresOfAnotherBodyAreRefused() {
        scoreSheet("ก", 90, SCORES + "ปีงบประมาณ พ.ศ. 2566", OURS);
        scoreSheet("ข", 80, SCORES + "ปีงบประมาณ พ.ศ. 2565", OTHERS);
        Submission submission = read();
        assertEquals(Map.of("official 2566 90", 10L), scores(submission));
        assertEquals(List.of("organisation-name-mismatch ข!A2"), TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(10, submission.rowsRefused().size());
        assertFalse(submission.isRefused());
    }

    @Test
    void measuresOfAnotherBodyAreRefused() {
        report("ก", "มาตรการหนึ่ง", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", OURS);
        report("ข", "มาตรการสอง", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", OTHERS);
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(List.of("organisation-name-mismatch ข!A2"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    /** A sentence that runs on behind a name says who was assessed; one that tells of another's visit does not. */
    @ParameterizedTest
    @CsvSource({
        "ตามที่องค์การบริหารส่วนตำบลวังไผ่ได้เข้ารับการประเมิน ITA, true",
        "ด้วยเทศบาลตำบลวังไผ่เข้าร่วมการประเมิน ITA ประจำปี, true",
        "ตามที่องค์การบริหารส่วนตำบลวังไผ่ได้เชิญประชุม, false"
    })
    void sentenceThatNamesAnotherBodyAsAssessedIsTold(String sentence, boolean told) {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.set(1, 1, SCORES + "ปีงบประมาณ พ.ศ. 2566").set(2, 1, OURS);
        scores(sheet, 3, 90);
        sheet.set(16, 1, sentence);
        assertEquals(told, TestReading.codes(read()).contains("organisation-name-mismatch ก!A16"));
    }

    @Test
    void sectionOfAnotherBodyIsRefusedAndTheNextOwnOneIsNot() {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.set(1, 1, SCORES + "ปีงบประมาณ พ.ศ. 2566").set(2, 1, OURS);
        scores(sheet, 3, 90);
        sheet.set(15, 1, SCORES + "ปีงบประมาณ พ.ศ. 2566").set(16, 1, OTHERS);
        scores(sheet, 17, 80);
        sheet.set(29, 1, SCORES + "ปีงบประมาณ พ.ศ. 2565").set(30, 1, OURS);
        scores(sheet, 31, 70);
        Submission submission = read();
        assertEquals(Map.of("official 2566 90", 10L, "official 2565 70", 10L), scores(submission));
        assertEquals(List.of("organisation-name-mismatch ก!A16"), TestReading.codes(submission));
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void aliasInATitleIsNoOtherBody() {
        expected = List.of(new ExpectedBody(
                new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "น่าน"),
                List.of("องค์การบริหารส่วนตำบลอีกแห่ง"),
                List.of(),
                Optional.empty(),
                List.of()));
        measuresOfTwoSheets("ปีงบประมาณ พ.ศ. ๒๕๖๖", OURS, "ปีงบประมาณ พ.ศ. ๒๕๖๖", OTHERS);
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", "มาตรการสอง"), measures(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void otherBodyInATableCellIsAWarning() {
        report("ก", "มาตรการศึกษาดูงาน ณ อบต.อีกแห่ง", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", OURS);
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(List.of(), errors(submission));
        assertEquals(List.of(FindingCode.ORGANISATION_NAME_MISMATCH), TestReading.onlyCodes(submission));
    }

    private void measuresOfTwoSheets(String first, String firstBody, String second, String secondBody) {
        report("ก", "มาตรการหนึ่ง", REPORT + first, firstBody);
        report("ข", "มาตรการสอง", REPORT + second, secondBody);
    }

    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. ๒๕๖๖,ปีงบประมาณ พ.ศ. ๒๕๖๗,fiscal-year-mismatch ข!A1",
        "ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน,ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน,round-mismatch ข!A1"
    })
    void measuresOfAnotherYearOrRoundAreRefused(String first, String second, String finding) {
        measuresOfTwoSheets(first, OURS, second, OURS);
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(List.of(finding), TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(year(2566), submission.head().fiscalYear());
    }

    @Test
    void scoresOfTheYearBeforeDoNotDateTheMeasuresBehindThem() {
        scoreSheet("คะแนน", 90, SCORES + "ประจำปีงบประมาณ พ.ศ. 2566", OURS);
        report("มาตรการ", "มาตรการหนึ่ง", REPORT + "ประจำปีงบประมาณ พ.ศ. 2567", OURS);
        Submission submission = read();
        assertEquals(year(2567), submission.head().fiscalYear());
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(Map.of("official 2566 90", 10L), scores(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void sheetsOfSeveralDivisionsAreDeliveredByNone() {
        report("ปก", "มาตรการหนึ่ง", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", OURS);
        report("ค", "มาตรการสอง", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", "ส่วนราชการ กองคลัง");
        report("ช", "มาตรการสาม", REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖", "ส่วนราชการ กองช่าง");
        Submission submission = read();
        assertEquals("", submission.head().division());
        assertEquals(3, submission.measures().size());
        assertEquals(List.of("division-mismatch ค!A2 ช!A2"), TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity(), "each sheet says whose its rows are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการ ITA จากผลการประเมิน ปีงบประมาณ พ.ศ. 2566|ประจำปีงบประมาณ พ.ศ. 2567",
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 นำมาสู่มาตรการ ปีงบประมาณ พ.ศ. 2567|",
                "มาตรการ ITA ตามผลประเมินปีงบประมาณ พ.ศ. 2566 ประจำปีงบประมาณ พ.ศ. 2567|",
                "มาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567|ตามผลการประเมิน ปีงบประมาณ พ.ศ. 2566",
                "ผลการวิเคราะห์การประเมิน ITA ปี 2565 และ 2566|มาตรการ ประจำปี 2567"
            })
    void documentsOwnYearOutranksThatOfAResult(String titles) {
        String[] lines = (titles + "| ").split("[|]");
        report("ก", "มาตรการหนึ่ง", lines[0], lines[1].isBlank() ? "ข้อมูล" : lines[1], OURS);
        Submission submission = read();
        assertEquals(year(2567), submission.head().fiscalYear());
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void yearOfAResultCountsWhereNoOtherIsStated() {
        report("ก", "มาตรการหนึ่ง", "มาตรการ ITA จากผลการประเมิน ปีงบประมาณ พ.ศ. 2566", OURS);
        assertEquals(year(2566), read().head().fiscalYear());
    }

    @Test
    void scoresOfSeveralYearsAreOfNoYear() {
        scoreSheet("ก", 90, SCORES + "ปีงบประมาณ พ.ศ. 2566", OURS);
        scoreSheet("ข", 80, SCORES + "ปีงบประมาณ พ.ศ. 2565", OURS);
        Submission submission = read();
        assertEquals(Optional.empty(), submission.head().fiscalYear());
        assertEquals(Map.of("official 2566 90", 10L, "official 2565 80", 10L), scores(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void sectionsOfSeveralYearsAreOfNoYear() {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.set(1, 1, SCORES + "ปีงบประมาณ พ.ศ. 2565").set(2, 1, OURS);
        scores(sheet, 3, 90);
        sheet.set(15, 1, SCORES + "ปีงบประมาณ พ.ศ. 2566");
        scores(sheet, 16, 80);
        Submission submission = read();
        assertEquals(Optional.empty(), submission.head().fiscalYear());
        assertEquals(Map.of("official 2565 90", 10L, "official 2566 80", 10L), scores(submission));
    }

    @Test
    void untitledScoresBesideThoseOfSeveralYearsHaveNoYear() {
        scoreSheet("ก", 90, SCORES + "ปีงบประมาณ พ.ศ. 2566", OURS);
        scoreSheet("ข", 80, SCORES + "ปีงบประมาณ พ.ศ. 2565", OURS);
        scoreSheet("เดิม", 70);
        Submission submission = read();
        assertEquals(Map.of("official 2566 90", 10L, "official 2565 80", 10L), scores(submission));
        assertEquals(List.of("fiscal-year-missing เดิม!B1"), TestReading.codes(submission));
        assertEquals(10, submission.rowsRefused().size());
        assertFalse(submission.isRefused());
    }

    @Test
    void tableWithoutYearThatIsAllThereIsRefusesTheFile() {
        scoreSheet("ก", 90, SCORES, OURS);
        Submission submission = read();
        assertTrue(submission.isRefused());
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void selfAssessmentOnASecondSheetIsASourceOfItsOwn() {
        scoreSheet("ก", 90, SCORES + "ปีงบประมาณ พ.ศ. 2566", OURS);
        scoreSheet("ข", 95, "ผลการประเมินตนเอง ITA ปีงบประมาณ พ.ศ. 2566", OURS);
        assertEquals(Map.of("official 2566 90", 10L, "self-assessment 2566 95", 10L), scores(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมินอย่างเป็นทางการ,ผลการประเมินตนเอง,official,self-assessment",
        "ผลการประเมินตนเอง,ผลการประเมินตามประกาศผล,self-assessment,official"
    })
    void sectionSaysItsOwnSource(String first, String second, String firstSource, String secondSource) {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.set(1, 1, SCORES + "ปีงบประมาณ พ.ศ. 2566").set(2, 1, OURS).set(3, 1, first);
        scores(sheet, 4, 90);
        sheet.set(16, 1, second);
        scores(sheet, 17, 95);
        assertEquals(Map.of(firstSource + " 2566 90", 10L, secondSource + " 2566 95", 10L), scores(read()));
    }

    @Test
    void sheetThatSaysNothingFollowsTheCover() {
        book.sheet("ปก").set(1, 1, "แบบประเมินตนเอง ITA ปีงบประมาณ พ.ศ. 2566").set(2, 1, OURS);
        scoreSheet("ก", 90);
        assertEquals(
                List.of(SourceKind.SELF_ASSESSMENT),
                read().scores().stream().map(ScoreReading::source).distinct().toList());
    }

    @Test
    void yearInTheCellBesideTheTitle() {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.row(1, SCORES + "ประจำปีงบประมาณ พ.ศ.", "๒๕๖๗").set(2, 1, OURS);
        scores(sheet, 3, 90);
        Submission submission = read();
        assertEquals(year(2567), submission.head().fiscalYear());
        assertEquals(Map.of("official 2567 90", 10L), scores(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พบว่า มีผลคะแนน ๖๐.๖๑ คะแนน อยู่ในระดับ D ดังนี้",
                "ได้คะแนนรวม ๖๐.๖๑ คะแนน อยู่ในระดับ D",
                "ผลคะแนนรวม 60.61 คะแนน ระดับ D"
            })
    void totalInASentenceIsOfTheTitlesYear(String sentence) {
        scoreSheet("ก", 90, SCORES + "ประจำปีงบประมาณ พ.ศ. 2565", OURS, sentence);
        List<ReportedFigure> reported = read().reported();
        assertEquals(
                List.of("2565 TOTAL 60.61", "2565 LEVEL D"),
                reported.stream()
                        .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " " + figure.text())
                        .map(text -> text.replace("๖๐.๖๑", "60.61"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัดการใช้อำนาจ ได้คะแนน 88.42 คะแนน",
                "IIT ได้คะแนน 80.42 คะแนน",
                "คะแนนเฉลี่ยของจังหวัดน่าน 90.11 คะแนน"
            })
    void figureOfAPartIsNoTotal(String sentence) {
        scoreSheet("ก", 90, SCORES + "ประจำปีงบประมาณ พ.ศ. 2565", OURS, sentence);
        assertTrue(read().reported().stream().allMatch(figure -> figure.kind() == ReportedFigure.Kind.IIT));
    }

    @Test
    void eachYearHasItsOwnColumnOfLevels() {
        BookBuilder.Sheet sheet = book.sheet("ก");
        sheet.set(1, 1, SCORES).set(2, 1, OURS);
        sheet.row(3, "ตัวชี้วัด", "คะแนนปี ๒๕๖๕", "ระดับ", "คะแนนปี ๒๕๖๖", "ระดับ");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), 60, "-", 93, "-");
        }
        sheet.row(14, "คะแนนรวม", new BigDecimal("60.61"), "D", new BigDecimal("93.11"), "ผ่านดี");
        assertEquals(
                List.of("2565 TOTAL 60.61", "2565 LEVEL D", "2566 TOTAL 93.11", "2566 LEVEL ผ่านดี"),
                read().reported().stream()
                        .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " " + figure.text())
                        .toList());
    }

    @Test
    void impossibleDateInAResultIsAFinding() {
        BookBuilder.Sheet page = book.sheet("ก");
        page.set(1, 1, REPORT + "ปีงบประมาณ พ.ศ. ๒๕๖๖").set(2, 1, OURS);
        page.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        page.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "อบรมวันที่ 30 กุมภาพันธ์ 2566");
        Submission submission = read();
        assertEquals(List.of("date-not-understood ก!D5"), TestReading.codes(submission));
        assertEquals(1, submission.measures().size());
    }

    /** The year may stand between the body and its place; a place in front of which something else stands may be whose scores they are. */
    @Test
    void placeBehindTheYearIsTheBodys() {
        scoreSheet(
                "แผ่น", 80, "สรุปคะแนนการประเมิน ITA ขององค์การบริหารส่วนตำบลตัวอย่าง ปี 2566 อำเภอเมือง จังหวัดน่าน");
        Submission submission = read();
        assertEquals(Map.of("official 2566 80", 10L), scores(submission));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals("น่าน", submission.head().body().orElseThrow().province());
    }

    @Test
    void provinceThatScoresAreOfIsNoPlaceOfTheBody() {
        scoreSheet("แผ่น", 80, OURS, "สรุปคะแนนการประเมิน ITA ของจังหวัดน่าน ปี 2566");
        assertTrue(TestReading.codes(read()).contains("text-not-understood แผ่น!A2")
                || scores(read()).isEmpty());
    }
}
