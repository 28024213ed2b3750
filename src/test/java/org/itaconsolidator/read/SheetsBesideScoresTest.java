package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sheets of a workbook say of its scores: a cover speaks of them, a list of choices, names or aims does not. */
class SheetsBesideScoresTest {
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ";
    private static final String PLACE = " อำเภอเมือง จังหวัดน่าน";
    private static final String BODY = "เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();

    /** @param more what is added to every score: those of two years, or of two bodies, are not the same */
    private BookBuilder.Sheet scores(String sheet, String year, String body, double more) {
        BookBuilder.Sheet on =
                book.sheet(sheet).row(1, TITLE + year).row(2, body + PLACE).row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            on.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i * 7 % 10 * 1.37 + more);
        }
        return on;
    }

    private void scores(String sheet, String year) {
        scores(sheet, year, BODY, 0);
    }

    private void list(String sheet, String... lines) {
        BookBuilder.Sheet on = book.sheet(sheet);
        for (int i = 0; i < lines.length; i++) {
            on.set(1 + i, 1, lines[i]);
        }
    }

    private static List<String> told(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .map(TestReading::line)
                .toList();
    }

    private void allAreStoredAndNothingTold(int scores) {
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(scores, submission.scores().size());
        assertEquals(List.of(), told(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visible", "hidden"})
    void choicesSayNothingOfTheScores(String state) {
        scores("ผลคะแนน", "2567");
        list("ตัวเลือก", "เป้าหมาย", "ร่าง", "ผลจริง", "IIT", "EIT", "OIT");
        book.sheet("รายการ").state(state).set(1, 1, "สมมติ").set(2, 1, "ปีก่อน").set(3, 1, "ปีนี้");
        allAreStoredAndNothingTold(10);
    }

    @Test
    void namesOfBodiesSayNothingOfTheScores() {
        scores("ผลคะแนน", "2567");
        list("อปท.ในอำเภอ", "รายชื่อ อปท.", "องค์การบริหารส่วนตำบลดอนแฝก", "เทศบาลตำบลป่าแฝก", BODY, "อบต.หนองผัก");
        allAreStoredAndNothingTold(10);
    }

    @Test
    void aimsOnASheetNamedForThemSayNothingOfTheScores() {
        scores("ผลคะแนน", "2567");
        list("เป้าหมาย", "เป้าหมายปีหน้า : คะแนนรวมไม่ต่ำกว่า 95 คะแนน", "ทุกเครื่องมือไม่ต่ำกว่า 90 คะแนน");
        allAreStoredAndNothingTold(10);
    }

    /** A cover with a title of scores is one of these, however little it says. */
    @ParameterizedTest
    @CsvSource({"ร่าง, 0", "เป้าหมาย, 0", "ฉบับสมบูรณ์, 10"})
    void coverWithATitleSpeaksOfTheScores(String line, int stored) {
        list("ปก", "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", BODY + PLACE, line);
        scores("ผลคะแนน", "2567");
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** A cover has a word or two in each line, as a list has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "รายงาน ITA ปี 2567|เทศบาลตำบลตัวอย่าง|ตัวเลขทั้งหมดเป็นตัวอย่าง",
                "ITA ปีงบประมาณ 2567|เทศบาลตำบลตัวอย่าง|ฉบับร่าง",
                "เทศบาลตำบลตัวอย่าง|ปีงบประมาณ 2567|ร่าง",
                "ร่าง|ตัวเลขยังไม่ยืนยัน|รอผลจริง"
            })
    void shortCoverSpeaksOfTheScoresToo(String first, String second, String third) {
        list("หมายเหตุ", first, second, third);
        scores("ผลคะแนน", "2567");
        assertEquals(0, TestReading.read(book.toBytes()).scores().size());
    }

    /** "ปีก่อน" is right of the year before that of another sheet, and of no other. */
    @ParameterizedTest
    @CsvSource({"2567, false", "2566, true", "2568, true"})
    void sheetOfTheYearBeforeIsThatOfTheYearInItsTitle(String year, boolean warned) {
        scores("ปีนี้", "2568");
        scores("ปีก่อน", year, BODY, 1.5);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                warned,
                submission.findings().stream()
                        .anyMatch(finding -> finding.severity() == Severity.WARNING
                                && finding.found().equals("ปีก่อน")));
    }

    /** Beside the result a later year's figures are a plan, or a form to be filled in, where a text leaves open what they are. */
    @ParameterizedTest
    @CsvSource({"2568, คาดไว้ปีหน้า, 10", "2568, ของคุณบุ๋ม, 10", "2568, ปี 2568, 20", "2566, ของคุณบุ๋ม, 20"})
    void laterYearThatIsLeftOpenIsRefused(String year, String name, int stored) {
        scores("ผลคะแนน", "2567");
        scores(name, year, BODY, 1.5);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(stored < 20, told(submission).contains("heading-not-recognised " + name));
    }

    /** The newest year's sheet is the one that is worked with: what else is noted there leaves its result in doubt, as anywhere. */
    @Test
    void noteOnTheSheetOfALaterYearLeavesItsScoresInDoubt() {
        scores("ผล 2566", "2566");
        scores("ผล 2567", "2567", BODY, 1.5).set(17, 1, "ของคุณบุ๋ม");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(20, submission.scores().size());
        assertEquals(List.of("text-not-understood ผล 2567!A17"), told(submission));
    }

    /** Of a workbook with a sheet for each of several bodies the one is the deliverer's that its folder names. */
    @Test
    void sheetOfTheBodyOfTheFolderIsStored() {
        scores("ก", "2567", "องค์การบริหารส่วนตำบลบ่อพลอย", 1.5);
        scores("ข", "2567", BODY, 0);
        scores("ค", "2567", "เทศบาลตำบลแม่ข้าวต้ม", 2.5);
        Submission submission = TestReading.read("ทต.ตัวอย่าง/ITA 2567.xlsx", book.toBytes());
        assertEquals(
                Optional.of(new Body(BODY, "เมือง", "น่าน")), submission.head().body());
        assertEquals(
                List.of("ข"),
                List.copyOf(new TreeSet<>(submission.scores().stream()
                        .map(score -> score.at().sheet())
                        .toList())));
    }

    /** What another body's workbook says of the body of the folder is the other's: on a sheet beside its cover or its own table. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workbookOfAnotherBodyIsNotTheFoldersBecauseASheetNamesIt(boolean cover) {
        if (cover) {
            list("ปก", "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", "องค์การบริหารส่วนตำบลบ่อพลอย" + PLACE);
            scores("ค", "2567", "เทศบาลตำบลแม่ข้าวต้ม", 2.5);
        }
        scores("ก", "2567", "องค์การบริหารส่วนตำบลบ่อพลอย", 1.5);
        scores("เปรียบเทียบ", "2567", BODY, 0);
        Submission submission = TestReading.read("ทต.ตัวอย่าง/ITA 2567.xlsx", book.toBytes());
        assertTrue(submission.scores().stream()
                .noneMatch(score -> score.at().sheet().equals("เปรียบเทียบ")));
        assertEquals(
                Optional.of("องค์การบริหารส่วนตำบลบ่อพลอย"),
                submission.head().body().map(Body::name));
    }
}
