package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Body, division, fiscal year and round: title before prose before folder before file name before job file. */
class DocumentHeadTest {
    private static final Body SAMPLE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "น่าน");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น๑");
    private String path = "delivery.xlsx";
    private List<ExpectedBody> expected = List.of();

    private void lines(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            sheet.set(1 + i, 1, lines[i]);
        }
        int row = lines.length + 2;
        sheet.row(row, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(row + 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง");
    }

    private Submission read() {
        byte[] content = book.toBytes();
        return TestReading.reader(expected)
                .read(TestReading.file(path, content), content)
                .submission();
    }

    private static Optional<FiscalYear> year(int buddhist) {
        return Optional.of(FiscalYear.ofBuddhist(buddhist));
    }

    @Test
    void divisionOfATitleLineIsReadHoweverLongTheBodysName() {
        String name = "องค์การบริหารส่วนตำบล" + "ทุ่งตัวอย่างพัฒนา".repeat(7);
        lines("มาตรการส่งเสริมคุณธรรม (ITA) ปี 2569", "กองช่าง " + name + " อำเภอเมือง จังหวัดน่าน");
        DocumentHead head = read().head();
        assertEquals("กองช่าง", head.division());
        assertEquals(Optional.of(new Body(name, "เมือง", "น่าน")), head.body());
    }

    /** The place of the body in the cell beside its name is no word on the scores below it: a province would be another's. */
    @Test
    void placeBesideTheNameIsTheBodys() {
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง", "อำเภอเมือง จังหวัดน่าน")
                .row(3, "ตัวชี้วัด", "คะแนนปี 2566", "คะแนนปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), 81.25 + i, 82.5 + i);
        }
        Submission read = read();
        assertEquals(Optional.of(SAMPLE), read.head().body());
        assertEquals(20, read.scores().size());
        assertEquals(List.of(), read.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖,2566",
        "ประจำปีงบประมาณพ.ศ.2565,2565",
        "ประจำปี 2567,2567",
        "ปีงบประมาณ ๒๕๖๘ (รอบ ๖ เดือน),2568",
        "ปีงบฯ ๖๘,2568"
    })
    void yearOfTheTitle(String title, int year) {
        lines("มาตรการส่งเสริมคุณธรรม (ITA) " + title, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        DocumentHead head = read().head();
        assertEquals(year(year), head.fiscalYear());
        assertEquals(Optional.of(SAMPLE), head.body());
    }

    /** The year of a result that is put to use is not the document's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "รายงานผลการนำผลประเมิน ITA ปี 2566 ไปปรับปรุง ประจำปีงบประมาณ พ.ศ. 2567",
                "การนำผลการประเมิน ITA ปี 2566 มาใช้ปรับปรุงงาน ปีงบประมาณ 2567"
            })
    void yearOfTheResultThatIsPutToUseIsNotTheDocuments(String title) {
        lines(title, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        assertEquals(year(2567), read().head().fiscalYear());
    }

    @Test
    void previousYearInTheProseIsATrap() {
        lines(
                "จากการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ หน่วยงานได้คะแนนลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๔",
                "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
                "เทศบาลตำบลตัวอย่าง");
        assertEquals(year(2566), read().head().fiscalYear());
    }

    @Test
    void yearInTheProseIsBetterThanNone() {
        lines(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลตัวอย่าง",
                "ตามที่หน่วยงานได้เข้าร่วมการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ แล้วนั้น");
        assertEquals(year(2566), read().head().fiscalYear());
    }

    /** Whoever is next door is no body of that name. */
    @Test
    void neighboursAreNoBody() {
        lines("อบต.ข้างเคียง", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
        assertEquals("เทศบาลตำบลตัวอย่าง", read().head().body().orElseThrow().name());
        lines("อบต.ข้างเคียง", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(Optional.empty(), read().head().body());
    }

    /** Whose figures were put in for the result is not whose paper it is; whose a table is said to be, only where nobody else is named. */
    @Test
    void whoseFiguresWereBorrowedIsNoBody() {
        for (String line : List.of(
                "ใช้คะแนน อบต.บ้านอื่น แทนไปก่อน",
                "ยืมคะแนนของ อบต.ใกล้เคียงมาใส่ไว้ก่อน",
                "ผลของเทศบาลตำบลบ้านใหม่ (ไม่ใช่ของเรา)",
                "ตัวเลขในตารางนี้เป็นของ อบต.บ้านอื่น",
                "คะแนนของ อบต.อื่น",
                "อบต.บ้านอื่น ขอยืมไฟล์ไปเป็นตัวอย่าง")) {
            lines(line, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
            assertEquals(
                    "เทศบาลตำบลตัวอย่าง", read().head().body().orElseThrow().name(), line);
        }
        lines("ใช้คะแนน อบต.บ้านอื่น แทนไปก่อน", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(Optional.empty(), read().head().body());
        lines("ตัวเลขในตารางนี้เป็นของ อบต.บ้านอื่น", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านอื่น",
                read().head().body().orElseThrow().name());
    }

    /** Whom a letter goes to is not whose paper it is, unless nobody else is named. */
    @Test
    void addresseeIsNoBodyBesideOneThatIsNamed() {
        lines("เรียน นายก อบต.บ้านอื่น", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
        assertEquals("เทศบาลตำบลตัวอย่าง", read().head().body().orElseThrow().name());
        lines("เรียน นายก อบต.บ้านอื่น", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านอื่น",
                read().head().body().orElseThrow().name());
    }

    /** Whom a copy goes to is never whose paper it is: it is another's that was copied. */
    @Test
    void whoGetsACopyIsNoBody() {
        for (String line : List.of(
                "สำเนาส่ง อบต.บ้านอื่น", "สำเนาเรียน นายก อบต.บ้านอื่น", "สำเนาส่งให้ อบต.บ้านอื่น เพื่อทราบ")) {
            lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗", line);
            assertEquals(Optional.empty(), read().head().body(), line);
        }
    }

    /** Whose letter a letter answers is not whose paper it is, even where nobody else is named; who sends it is. */
    @Test
    void whoWroteTheLetterThatIsAnsweredIsNoBody() {
        for (String line :
                List.of("อ้างถึงหนังสือ อบต.บ้านอื่น ที่ นน 72001/12", "อ้างถึง บันทึกข้อความ เทศบาลตำบลบ้านใหม่")) {
            lines(line, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
            assertEquals(
                    "เทศบาลตำบลตัวอย่าง", read().head().body().orElseThrow().name());
            lines(line, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
            assertEquals(Optional.empty(), read().head().body());
        }
        lines("จาก อบต.บ้านอื่น", "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านอื่น",
                read().head().body().orElseThrow().name());
    }

    @Test
    void orderNumbersAndDatesAreNoYears() {
        lines("มาตรการ ITA เทศบาลตำบลตัวอย่าง", "คำสั่งที่ ๓๑๗/๒๕๖๕ ลงวันที่ ๓ มีนาคม ๒๕๖๔");
        path = "2567/delivery.xlsx";
        assertEquals(year(2567), read().head().fiscalYear());
    }

    @ParameterizedTest
    @CsvSource({
        "ปี 2567/กองคลัง.xlsx,2567",
        "กองคลัง 2568.xlsx,2568",
        "2567/รายงาน 2568.xlsx,2567",
        "งบ/FY2569/a.xlsx,2569"
    })
    void folderBeforeFileName(String inboxPath, int year) {
        lines("มาตรการ ITA เทศบาลตำบลตัวอย่าง");
        path = inboxPath;
        assertEquals(year(year), read().head().fiscalYear());
    }

    @Test
    void folderThatContradictsTheTitleIsAFinding() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "เทศบาลตำบลตัวอย่าง");
        path = "2567/delivery.xlsx";
        Submission submission = read();
        assertEquals(year(2566), submission.head().fiscalYear());
        assertEquals(List.of("fiscal-year-mismatch แผ่น๑!A1"), TestReading.codes(submission));
        assertEquals(
                Map.of("case", "by-folder", "name", "2567"),
                submission.findings().get(0).details());
        assertEquals("2567", submission.findings().get(0).expected());
    }

    @Test
    void noYearAnywhereRefusesTheFile() {
        lines("มาตรการ ITA", "เทศบาลตำบลตัวอย่าง");
        Submission submission = read();
        assertEquals(List.of("fiscal-year-missing"), TestReading.codes(submission));
        assertTrue(submission.isRefused());
    }

    @Test
    void noBodyAnywhereRefusesTheFile() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        Submission submission = read();
        assertEquals(List.of("organisation-missing"), TestReading.codes(submission));
        assertTrue(submission.isRefused());
    }

    /** Both are asked for at once: whoever adds only the year would be sent away again. */
    @Test
    void scoresWithoutYearAndBodyAreAskedForBoth() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet sheet = scores.sheet("คะแนน")
                .set(1, 1, "ผลการประเมิน ITA")
                .set(3, 1, "ตัวชี้วัด")
                .set(3, 2, "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(4 + i, 1, ScoreTablesTest.NAMES.get(i)).set(4 + i, 2, 80.25 + i);
        }
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(List.of("fiscal-year-missing คะแนน!B3", "organisation-missing"), TestReading.codes(submission));
        assertTrue(submission.isRefused());
    }

    @Test
    void bodyInTheProseOnly() {
        lines(
                "รายงานผลมาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖",
                "ด้วยเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน ได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        assertEquals(
                Optional.of(new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "น่าน")),
                read().head().body());
    }

    @Test
    void districtInALineOfItsOwn() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "องค์การบริหารส่วนตำบลตัวอย่าง", "อำเภอเมือง จังหวัดน่าน");
        assertEquals(Optional.of(SAMPLE), read().head().body());
    }

    /** A cover has a line each for what stands on one elsewhere; "|" parts them, blank ones stand between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "องค์การบริหารส่วนตำบลหนองไผ่|อำเภอเมือง|จังหวัดน่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่||อำเภอเมือง||จังหวัดน่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่ อำเภอเมือง|จังหวัดน่าน",
                "องค์การบริหารส่วนตำบล|หนองไผ่|อำเภอเมือง|จังหวัดน่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่|อำเภอ : เมืองน่าน|จังหวัด : น่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่|อำเภอ: เมือง จังหวัด: น่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่|อำเภอ|เมืองน่าน|จังหวัด|น่าน",
                "องค์การบริหารส่วนตำบลหนองไผ่ (เดิม สภาตำบลหนองไผ่) อำเภอเมือง จังหวัดน่าน",
                "อบต.หนองไผ่ (ชื่อเดิม อบต.ไผ่ลาย) อ.เมืองน่าน จ.น่าน",
                "อบต.หนองไผ่ อำเภอเมือง จังหวัดน่าน (เดิม อบต.ไผ่ลาย)",
                "อบต.หนองไผ่|ปีงบประมาณ พ.ศ. ๒๕๖๖|อำเภอเมือง จังหวัดน่าน"
            })
    void placeOfACoverStandsOnSeveralLines(String cover) {
        String[] lines = ("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖|" + cover).split("\\|");
        lines(lines);
        Submission submission = read();
        assertEquals(
                Optional.of(new Body("องค์การบริหารส่วนตำบลหนองไผ่", "เมือง", "น่าน")),
                submission.head().body());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void districtOfTheCapitalIsOneUnderBothItsNames() {
        assertEquals(SAMPLE, new Body(SAMPLE.name(), "เมืองน่าน", "น่าน"));
        assertNotEquals(SAMPLE, new Body(SAMPLE.name(), "เมืองปาน", "น่าน"));
        expected = List.of(new ExpectedBody(SAMPLE, List.of(), List.of(), Optional.empty(), List.of()));
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "อบต.ตัวอย่าง อำเภอเมือง");
        assertEquals(Optional.of(SAMPLE), read().head().body());
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "อบต.ตัวอย่าง อำเภอเมืองน่าน จังหวัดน่าน");
        assertEquals(Optional.of(SAMPLE), read().head().body());
    }

    @Test
    void aliasOfTheJobUnitesSpellings() {
        expected = List.of(new ExpectedBody(
                SAMPLE, List.of("องค์การบริหารส่วนตำบลตัวย่าง"), List.of(), Optional.empty(), List.of()));
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "อบต.ตัวย่าง");
        Submission submission = read();
        assertEquals(Optional.of(SAMPLE), submission.head().body());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void sameNameElsewhereIsAnotherBody() {
        expected = List.of(new ExpectedBody(SAMPLE, List.of(), List.of(), Optional.empty(), List.of()));
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "อบต.ตัวอย่าง อำเภอปัว จังหวัดน่าน");
        assertEquals("ปัว", read().head().body().orElseThrow().district());
    }

    /** The job's year is that of what it asks for: scores of no year beside a plan are mostly those of the year before. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void yearOfTheJobIsThatOfScoresOnlyWhereTheJobAsksForThem(boolean asked) {
        expected = List.of(
                new ExpectedBody(SAMPLE, List.of(), List.of(), Map.of(), year(2567), asked, List.of(year(2567))));
        sheet.row(1, "ผลการประเมิน ITA");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การปฏิบัติหน้าที่", 86.52);
        sheet.row(5, "การใช้งบประมาณ", 75.34);
        Submission submission = read();
        assertEquals(asked ? 2 : 0, submission.scores().size());
        assertEquals(!asked, TestReading.codes(submission).contains("fiscal-year-missing แผ่น๑!B3"));
    }

    @Test
    void onlyExpectedBodyStandsWhereNothingNamesOne() {
        expected = List.of(new ExpectedBody(SAMPLE, List.of(), List.of(), year(2567), List.of(year(2567))));
        lines("มาตรการ ITA");
        Submission submission = read();
        DocumentHead head = submission.head();
        assertEquals(Optional.of(SAMPLE), head.body());
        assertEquals(year(2567), head.fiscalYear());
        assertEquals(OptionalInt.empty(), head.round());
        assertEquals(
                List.of(
                        "taken-from-job notice องค์การบริหารส่วนตำบลตัวอย่าง · เมือง · น่าน body",
                        "taken-from-job warning 2567 measures"),
                submission.findings().stream()
                        .map(finding -> finding.code().code() + " "
                                + finding.severity().code() + " " + finding.expected() + " "
                                + finding.details().get("case"))
                        .toList());
        assertFalse(submission.isRefused());
    }

    /** Folders are often called by a body's name without its type; of two that are called so the folder names none. */
    @Test
    void folderOfAnExpectedBodyNamesItWithoutItsType() {
        Body other = new Body("เทศบาลตำบลสะลวง", "เมือง", "น่าน");
        expected = Stream.of(SAMPLE, other)
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        path = "สะลวง/สำนักปลัด/รายงาน.xlsx";
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        assertEquals(Optional.of(other), read().head().body());
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ อบต.ตัวอย่าง");
        expected = Stream.of(SAMPLE, other, new Body("องค์การบริหารส่วนตำบลสะลวง", "เมือง", "น่าน"))
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        assertEquals(List.of(), TestReading.codes(read()));
    }

    /** Else the same body would be two: one of the workbooks that name its place, and one of those that do not. */
    @ParameterizedTest
    @CsvSource({
        "อบต.ตัวอย่าง อ.เมือง จ.น่าน/แผน.xlsx, เมือง, น่าน",
        "อบต.ตัวอย่าง จ.น่าน/กองคลัง/แผน.xlsx, '', น่าน",
        "จังหวัดน่าน/อบต.ตัวอย่าง/แผน.xlsx, '', น่าน",
        "อบต.ตัวอย่างใหม่ อ.เมือง จ.น่าน/แผน.xlsx, '', ''",
        "อบต.ตัวอย่าง อ.ปัว จ.น่าน/อบต.ตัวอย่าง อ.เมือง จ.น่าน/แผน.xlsx, '', ''"
    })
    void folderOfTheBodyTellsThePlaceThatTheWorkbookDoesNot(String folder, String district, String province) {
        path = folder;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ อบต.ตัวอย่าง");
        assertEquals(
                Optional.of(new Body(SAMPLE.name(), district, province)),
                read().head().body());
    }

    /** A neighbour's form, copied and left with the neighbour's name, would take the place of the neighbour's own. */
    @ParameterizedTest
    @CsvSource({
        "สะลวง/รายงาน.xlsx, true",
        "ทต.สะลวง/สำนักปลัด/รายงาน.xlsx, true",
        "เทศบาลสะลวง/รายงาน.xlsx, true",
        "เทศบาล ต.สะลวง/กองช่าง/รายงาน.xlsx, true",
        "ต.สะลวง/รายงาน.xlsx, true",
        "ตำบลสะลวง 2566/รายงาน.xlsx, true",
        "02_สะลวง/รายงาน.xlsx, true",
        "๒) เทศบาลสะลวง ปี ๒๕๖๖/รายงาน.xlsx, true",
        "อบต.ตัวอย่าง/สะลวง/รายงาน.xlsx, false",
        "02_ตัวอย่าง/เทศบาลสะลวง/รายงาน.xlsx, false",
        "อ.สะลวง/รายงาน.xlsx, false",
        "รายงาน ทต.สะลวง.xlsx, false",
        "ทต.ที่อื่น/รายงาน.xlsx, false"
    })
    void formOfAnExpectedBodyInTheFolderOfAnotherIsRefused(String inbox, boolean refused) {
        Body other = new Body("เทศบาลตำบลสะลวง", "เมือง", "น่าน");
        expected = Stream.of(SAMPLE, other)
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        path = inbox;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ อบต.ตัวอย่าง");
        Submission submission = read();
        assertEquals(refused, submission.isRefused());
        assertEquals(
                refused ? List.of("organisation-missing แผ่น๑!A1") : List.of(),
                TestReading.codes(submission).stream()
                        .filter(code -> refused || code.startsWith("organisation-missing"))
                        .toList(),
                "what is said of the folder is said once");
        assertEquals(Optional.of(refused ? other : SAMPLE), submission.head().body(), "told to that of the folder");
    }

    /** A body's name in that of a file ends before a number, and what a stroke adds to the workbook's own body names no other. */
    @ParameterizedTest
    @CsvSource({
        "อบต.ตัวอย่าง-2.xlsx, true",
        "อบต.ตัวอย่าง69.xlsx, true",
        "01-อบต.ตัวอย่าง-2569.xlsx, true",
        "อบต.ตัวอย่าง-คะแนน.xlsx, true",
        "อบต.ตัวอย่างดี-2.xlsx, false",
        "อบต.ดี-คะแนน.xlsx, false"
    })
    void nameOfAFileEndsBeforeANumber(String file, boolean same) {
        path = file;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๙ อบต.ตัวอย่าง");
        assertEquals(
                same ? List.of() : List.of("organisation-name-mismatch แผ่น๑!A1"),
                TestReading.codes(read()).stream()
                        .filter(code -> code.startsWith("organisation"))
                        .toList());
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๙");
        path = "อบต.ตัวอย่าง-2.xlsx";
        assertEquals(SAMPLE.name(), read().head().body().orElseThrow().name());
    }

    /** Nobody sees a hidden title, which may be that of the file from which this one was made. */
    @Test
    void visibleTitleCountsBeforeAHiddenOne() {
        lines(
                "มาตรการ ITA เทศบาลตำบลเก่าก่อน ปีงบประมาณ พ.ศ. ๒๕๖๔ กองช่าง",
                "มาตรการ ITA อบต.ตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๖ กองคลัง");
        sheet.hideRow(1);
        Submission submission = read();
        assertEquals(SAMPLE.name(), submission.head().body().orElseThrow().name());
        assertEquals(year(2566), submission.head().fiscalYear());
        assertEquals("กองคลัง", submission.head().division());
        assertEquals(1, submission.measures().size());
        assertTrue(
                TestReading.codes(submission).contains("organisation-name-mismatch แผ่น๑!A1"),
                () -> TestReading.codes(submission).toString());
    }

    /** Where only a hidden title says whose a file is, it does. */
    @Test
    void hiddenTitleCountsWhereNoOtherDoes() {
        lines("มาตรการ ITA อบต.ตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๖", "แผนของเรา");
        sheet.hideRow(1);
        assertEquals(SAMPLE.name(), read().head().body().orElseThrow().name());
    }

    /** Of two bodies of one name the kind in the folder's name tells which is meant. */
    @Test
    void folderNamesOneOfTwoBodiesByPartOfItsKind() {
        Body municipality = new Body("เทศบาลตำบลสะลวง", "เมือง", "น่าน");
        expected = Stream.of(SAMPLE, municipality, new Body("องค์การบริหารส่วนตำบลสะลวง", "เมือง", "น่าน"))
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        path = "เทศบาลสะลวง/รายงาน.xlsx";
        assertEquals(Optional.of(municipality), read().head().body());
        path = "ตำบลสะลวง/รายงาน.xlsx";
        assertEquals(Optional.empty(), read().head().body());
    }

    /**
     * A body that nobody expects, delivered by one that is, would count among those by which others are judged; one that came by itself
     * is a further body, and a folder called by the place alone is that of both kinds of body there.
     */
    @ParameterizedTest
    @CsvSource({
        "ทต.สะลวง/สำนักปลัด/รายงาน.xlsx, อบต.ไกลโพ้น, true",
        "สะลวง/รายงาน.xlsx, อบต.ไกลโพ้น อำเภอปัว จังหวัดน่าน, true",
        "ทต.สะลวง/อบต.ไกลโพ้น/รายงาน.xlsx, อบต.ไกลโพ้น, false",
        "อบต.ไกลโพ้น/รายงาน.xlsx, อบต.ไกลโพ้น, false",
        "รายงาน ทต.สะลวง.xlsx, อบต.ไกลโพ้น, false",
        "ทต.ที่อื่น/รายงาน.xlsx, อบต.ไกลโพ้น, false",
        "สะลวง/รายงาน.xlsx, อบต.สะลวง อำเภอปัว จังหวัดน่าน, false",
        // of the same name, elsewhere
        "ทต.สะลวง/รายงาน.xlsx, ทต.สะลวง อำเภอปัว จังหวัดน่าน, true",
        "สะลวง/รายงาน.xlsx, ทต.สะลวง อำเภอปัว จังหวัดน่าน, true",
        "ทต.สะลวง อำเภอปัว จังหวัดน่าน/รายงาน.xlsx, ทต.สะลวง อำเภอปัว จังหวัดน่าน, false",
        "รายงาน.xlsx, ทต.สะลวง อำเภอปัว จังหวัดน่าน, false"
    })
    void bodyThatNobodyExpectsInTheFolderOfAnotherIsRefused(String inbox, String named, boolean refused) {
        Body other = new Body("เทศบาลตำบลสะลวง", "เมือง", "น่าน");
        expected = Stream.of(SAMPLE, other)
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        path = inbox;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", named);
        Submission submission = read();
        assertEquals(
                refused,
                submission.isRefused(),
                () -> TestReading.codes(submission).toString());
        assertEquals(
                refused ? List.of("organisation-missing แผ่น๑!A2") : List.of(),
                TestReading.codes(submission).stream()
                        .filter(code -> refused || code.startsWith("organisation-missing"))
                        .toList(),
                "what is said of the folder is said once");
        assertEquals(refused, submission.head().body().equals(Optional.of(other)));
    }

    /** Who made a paper, or whose its data are, as the line below its table says where nothing else does. */
    @ParameterizedTest
    @CsvSource({
        "จัดทำโดย งานนโยบายและแผน สำนักปลัด อบต.ไกลโพ้น อำเภอเมือง จังหวัดน่าน, true",
        "ข้อมูลของ อบต.ไกลโพ้น, true",
        "(รายงานโดย อบต.ไกลโพ้น), true",
        "ข้อมูลจาก อบต.ไกลโพ้น, false",
        "เว็บไซต์จัดทำโดย อบต.ไกลโพ้น, false",
        "ศึกษาดูงานจัดโดย อบต.ไกลโพ้น, false"
    })
    void whoMadeThePaperBelowItsTableIsTheBodyWhereNothingElseSaysIt(String line, boolean made) {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(7, 1, line);
        assertEquals(
                made ? Optional.of("องค์การบริหารส่วนตำบลไกลโพ้น") : Optional.empty(),
                read().head().body().map(Body::name),
                line);
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ อบต.สะลวง");
        assertEquals(
                "องค์การบริหารส่วนตำบลสะลวง", read().head().body().orElseThrow().name());
    }

    /** The only body that a workbook names signs it: of another body's folder the figures are not that one's. */
    @ParameterizedTest
    @CsvSource({
        "อบต.สะลวง/รายงาน.xlsx, นายก อบต.ไกลโพ้น, true",
        "อบต.สะลวง/รายงาน.xlsx, อบต.ไกลโพ้น, true",
        "รายงาน อบต.สะลวง.xlsx, ลงชื่อ ปลัด อบต.ไกลโพ้น, true",
        // a neighbour that is only told of, a slip of the hand, the other kind of body
        "อบต.สะลวง/รายงาน.xlsx, ศึกษาดูงาน ณ อบต.ไกลโพ้น, false",
        "อบต.สะลวง/รายงาน.xlsx, นายก อบต.สลวง, false",
        "อบต.สะลวง/รายงาน.xlsx, นายกเทศมนตรี ทต.สะลวง, false",
        "อบต.สะลวง/อบต.ไกลโพ้น/รายงาน.xlsx, นายก อบต.ไกลโพ้น, false",
        // to whom it went
        "ส่ง อบจ.เชียงใหม่/รายงาน.xlsx, นายก อบต.ไกลโพ้น, false",
        "เสนอ อบต.สะลวง/รายงาน.xlsx, นายก อบต.ไกลโพ้น, false",
        "ส่งงาน อบต.สะลวง/รายงาน.xlsx, นายก อบต.ไกลโพ้น, true"
    })
    void bodyThatSignsInTheFolderOfAnotherIsRefused(String inbox, String signer, boolean refused) {
        path = inbox;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(6, 1, "ผู้จัดทำ").set(6, 3, signer);
        Submission submission = read();
        assertEquals(
                refused,
                submission.isRefused(),
                () -> TestReading.codes(submission).toString());
        assertEquals(refused, TestReading.codes(submission).contains("organisation-missing แผ่น๑!C6"));
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ อบต.สะลวง");
        assertEquals(false, read().isRefused());
    }

    /** Provinces have bodies of one name: one that is stated tells them apart, without a district too. */
    @ParameterizedTest
    @CsvSource({
        "แผน.xlsx, อบต.ตัวอย่าง จังหวัดแพร่, '', ' · แพร่'",
        "แผน.xlsx, อบต.ตัวอย่าง (จ.แพร่), '', ' · แพร่'",
        "แผน.xlsx, อบต.ตัวอย่าง, จังหวัดแพร่, ' · แพร่'",
        "จังหวัดแพร่/อบต.ตัวอย่าง/แผน.xlsx, อบต.ตัวอย่าง, '', ' · แพร่'",
        "จังหวัดแพร่/อบต.ตัวอย่าง/แผน.xlsx, '', '', ' · แพร่'",
        "จังหวัดแพร่/แผน.xlsx, อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน, '', เมือง · น่าน",
        "จังหวัดแพร่/จังหวัดน่าน/แผน.xlsx, อบต.ตัวอย่าง, '', ' · '",
        "แผน.xlsx, อบต.ตัวอย่าง, จังหวัดแพร่สะพัด, ' · '"
    })
    void provinceAloneIsThePlaceOfABody(String inbox, String named, String below, String place) {
        path = inbox;
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", named, below);
        Body body = read().head().body().orElseThrow();
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง " + place,
                body.name() + " " + body.district() + " · " + body.province());
    }

    /** Of two neighbours of one name the job knows both. */
    @Test
    void expectedNeighbourOfTheSameNameThatSignsIsAnother() {
        Body neighbour = new Body("เทศบาลตำบลตัวอย่าง", SAMPLE.district(), SAMPLE.province());
        path = "อบต.ตัวอย่าง/รายงาน.xlsx";
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(6, 1, "ผู้จัดทำ").set(6, 3, "นายกเทศมนตรี ทต.ตัวอย่าง");
        expected = List.of(new ExpectedBody(SAMPLE, List.of(), List.of(), year(2566), List.of()));
        assertFalse(read().isRefused());
        expected = Stream.of(SAMPLE, neighbour)
                .map(body -> new ExpectedBody(body, List.of(), List.of(), year(2566), List.of()))
                .toList();
        assertTrue(read().isRefused());
    }

    @Test
    void whatANameOrAFolderSaysIsNotTakenFromTheJob() {
        expected = List.of(new ExpectedBody(SAMPLE, List.of(), List.of(), year(2567), List.of()));
        lines("มาตรการ ITA");
        path = "อบต.ตัวอย่าง/แผน 2567.xlsx";
        assertEquals(List.of(), TestReading.codes(read()));
    }

    @Test
    void bodyOfTheFolder() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖");
        path = "อบต.ตัวอย่าง/กองช่าง/รายงาน.xlsx";
        DocumentHead head = read().head();
        assertEquals("องค์การบริหารส่วนตำบลตัวอย่าง", head.body().orElseThrow().name());
        assertEquals("กองช่าง", head.division());
    }

    @Test
    void bodyOfTheFolderThatContradictsIsAFinding() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖", "อบต.ตัวอย่าง");
        path = "อบต.อีกแห่ง/รายงาน.xlsx";
        Submission submission = read();
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                submission.head().body().orElseThrow().name());
        assertEquals(List.of("organisation-name-mismatch แผ่น๑!A2"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "สำนักปลัดเทศบาล,x.xlsx,สำนักปลัด",
        "กองการศึกษา,x.xlsx,กองการศึกษา ศาสนาและวัฒนธรรม",
        "'',กองคลัง.XLSX,กองคลัง",
        "'',กองช่าง/รายงาน.xlsx,กองช่าง",
        "'',x.xlsx,''"
    })
    void divisionOfTitleFolderOrFileName(String title, String inboxPath, String division) {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง", title);
        path = inboxPath;
        assertEquals(division, read().head().division());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เรียน หัวหน้าสำนักปลัด",
                "เสนอ ผู้อำนวยการกองคลัง",
                "ผู้ประสานงาน กองคลัง",
                "รวบรวมโดย สำนักปลัด",
                "อ้างถึง หนังสือกองช่าง ที่ ตร 72302/11",
                "เรียน|หัวหน้าสำนักปลัด"
            })
    void divisionThatALineIsToOrAboutDoesNotDeliver(String line) {
        assertEquals("", divisionBelow(line));
        assertEquals("กองช่าง", divisionBelow(line, "กองช่าง"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กองคลัง",
                "จัดทำโดย กองคลัง",
                "เสนอโดย กองคลัง",
                "ส่วนราชการ กองคลัง โทร 1234",
                "ผู้รายงาน กองคลัง"
            })
    void divisionThatSaysItDeliversDoes(String line) {
        assertEquals("กองคลัง", divisionBelow(line));
    }

    private static String divisionBelow(String... lines) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง");
        int row = 2;
        for (String line : lines) {
            sheet.row(row++, (Object[]) line.split("\\|"));
        }
        sheet.row(row + 1, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(row + 2, 1, "การใช้งบประมาณ", "จัดทำแผน", "กองสวัสดิการสังคม", "ประชุมแล้ว ๒ ครั้ง");
        return TestReading.read(book.toBytes()).head().division();
    }

    @Test
    void divisionOfTheFolderThatContradictsIsAFinding() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง", "กองคลัง");
        path = "กองช่าง/รายงาน.xlsx";
        Submission submission = read();
        assertEquals("กองคลัง", submission.head().division());
        assertEquals(List.of("division-mismatch แผ่น๑!A2"), TestReading.codes(submission));
    }

    /** A form of another division filled in, its name left as it was. */
    @ParameterizedTest
    @CsvSource({
        "กองสวัสดิการสังคม/แผน.xlsx,กองสวัสดิการสังคม,กองสวัสดิการสังคม,by-rows",
        "กองสวัสดิการสังคม/3-มาตรการ-กองคลัง-2569.xlsx,กองสวัสดิการสังคม,กองสวัสดิการสังคม,by-rows",
        "กองสวัสดิการสังคม/แผน.xlsx,กองคลัง / กองสวัสดิการสังคม,กองสวัสดิการสังคม,by-rows",
        "กองสวัสดิการสังคม/แผน.xlsx,,กองสวัสดิการสังคม,by-rows",
        "กองสวัสดิการสังคม/แผน.xlsx,กองคลัง,กองคลัง,''",
        "กองสวัสดิการสังคม/แผน.xlsx,กองช่าง,กองคลัง,''",
        "แผน.xlsx,กองสวัสดิการสังคม,กองคลัง,none"
    })
    void divisionThatItsFolderAndAllRowsNameDelivers(String path, String responsible, String division, String told) {
        this.path = path;
        BookBuilder book = new BookBuilder();
        book.sheet("แผ่น")
                .set(1, 1, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๙ เทศบาลตำบลตัวอย่าง")
                .set(2, 1, "กองคลัง")
                .row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(5, 1, "การใช้งบประมาณ", "จัดทำแผน", responsible, "ธันวาคม ๒๕๖๘")
                .row(6, 2, "การใช้อำนาจ", "จัดทำคู่มือ", "กองสวัสดิการสังคม", "ธันวาคม ๒๕๖๘");
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals(division, submission.head().division());
        assertEquals(
                told.equals("none") ? List.of() : List.of(told),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.DIVISION_MISMATCH)
                        .map(finding -> finding.details().getOrDefault("case", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "รอบ ๖ เดือน,6",
        "รอบ 12 เดือน,12",
        "รอบ 6 เดือน (ต.ค 64 – มี.ค.65),6",
        "รอบ ๑ ตุลาคม ๒๕๖๕ - ๓๑ มีนาคม ๒๕๖๖,0",
        "ไม่ระบุรอบ,0"
    })
    void roundIsNeverDefaulted(String words, int round) {
        lines("รายงานผลมาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง", words);
        OptionalInt read = read().head().round();
        if (round == 0 && words.startsWith("รอบ")) {
            assertTrue(read.isEmpty() || read.getAsInt() == 6, read::toString);
        } else {
            assertEquals(round == 0 ? OptionalInt.empty() : OptionalInt.of(round), read);
        }
    }

    private void meta(String... pairs) {
        BookBuilder.Sheet meta = book.sheet("_meta").state("veryHidden");
        for (int i = 0; i < pairs.length; i += 2) {
            meta.row(1 + i / 2, pairs[i], pairs[i + 1]);
        }
        book.sheet("_lists").state("hidden").row(1, "กองคลัง", "กองช่าง", "ตัวชี้วัด", "มาตรการ");
    }

    @Test
    void ownFormsAreKnownByTheirHiddenSheetAndItIsNoHiddenContent() {
        lines("แบบรายงาน");
        meta(
                "form",
                "measures",
                "version",
                "1",
                "body",
                SAMPLE.name(),
                "district",
                "เมือง",
                "province",
                "น่าน",
                "division",
                "กองคลัง",
                "fiscal_year",
                "2567",
                "round",
                "12",
                "source",
                "");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(Optional.of(SAMPLE), submission.head().body());
        assertEquals("กองคลัง", submission.head().division());
        assertEquals(year(2567), submission.head().fiscalYear());
        assertEquals(OptionalInt.of(12), submission.head().round());
    }

    @Test
    void earlierVersionWithFewerColumnsIsReadByItsHeadings() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗", SAMPLE.name());
        meta("form", "measures", "version", "0");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(1, submission.measures().size());
    }

    @Test
    void laterVersionThanKnownIsSaidAndReadByTheHeadingsThatAreKnown() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗", SAMPLE.name());
        meta("form", "measures", "version", "99");
        Submission submission = read();
        assertEquals(List.of("form-version-newer"), TestReading.codes(submission));
        assertEquals("99", submission.findings().get(0).found());
        assertEquals("1", submission.findings().get(0).expected());
        assertEquals(1, submission.measures().size());
    }

    @Test
    void hiddenSheetThatContradictsTheTitleIsAFinding() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน", "อบต.ตัวอย่าง", "กองคลัง");
        meta(
                "form",
                "measures",
                "body",
                "เทศบาลตำบลอีกแห่ง",
                "division",
                "กองช่าง",
                "fiscal_year",
                "2567",
                "round",
                "12");
        Submission submission = read();
        assertEquals(
                List.of(
                        "form-meta-mismatch แผ่น๑!A2",
                        "form-meta-mismatch แผ่น๑!A3",
                        "form-meta-mismatch แผ่น๑!A1",
                        "form-meta-mismatch แผ่น๑!A1"),
                TestReading.codes(submission));
        assertEquals(SAMPLE.name(), submission.head().body().orElseThrow().name());
        assertEquals("กองคลัง", submission.head().division());
        assertEquals(year(2566), submission.head().fiscalYear());
        assertEquals(OptionalInt.of(6), submission.head().round());
    }

    @Test
    void hiddenSheetThatContradictsTheTablesIsAFinding() {
        lines("มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        meta("form", "scores", "fiscal_year", "2566");
        Submission submission = read();
        assertEquals(List.of(FindingCode.FORM_META_MISMATCH), TestReading.onlyCodes(submission));
        assertEquals("measures", submission.findings().get(0).found());
        assertEquals("scores", submission.findings().get(0).expected());
    }

    @Test
    void folderThatContradictsTheHiddenSheetIsAFinding() {
        lines("แบบรายงาน ITA");
        meta("form", "measures", "body", SAMPLE.name(), "division", "กองช่าง", "fiscal_year", "2567");
        path = "อบต.อีกแห่ง/2568/กองคลัง/a.xlsx";
        assertEquals(
                List.of(FindingCode.FORM_META_MISMATCH, FindingCode.FORM_META_MISMATCH, FindingCode.DIVISION_MISMATCH),
                TestReading.onlyCodes(read()),
                "the row is of the folder's division");
    }

    /** The program's own form, filled in by a division that is in no list; and the same named by its folder. */
    @Test
    void unlistedDivisionDeliversForItself() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "หน่วยงาน").set(2, 2, "อบต.ตัวอย่าง");
        sheet.set(3, 1, "ส่วนราชการ").set(3, 2, "กองทะเบียนราษฎร");
        sheet.row(5, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(6, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง");
        assertEquals("กองทะเบียนราษฎร", read().head().division());
    }

    @Test
    void unlistedDivisionOfTheFolder() {
        path = "กองประสานถนน/มาตรการ.xlsx";
        lines("มาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "อบต.ตัวอย่าง");
        assertEquals("กองประสานถนน", read().head().division());
    }

    @Test
    void divisionThatTheJobExpectsIsKnownByItsName() {
        expected = List.of(
                new ExpectedBody(SAMPLE, List.of("อบต.ตัวอย่าง"), List.of("หน่วยกู้ชีพ"), Optional.empty(), List.of()));
        path = "ผลของหน่วยกู้ชีพ.xlsx";
        lines("มาตรการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        assertEquals("หน่วยกู้ชีพ", read().head().division());
    }
}
