package org.itaconsolidator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.NumberFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Score tables in every form in which ITA admins keep them. */
class ScoreTablesTest {
    static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");
    private static final List<String> BANDS = List.of(
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
            "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    /** Made up: 2565 has 60.50, 61.50 ...; each later year is 5 higher. */
    static BigDecimal score(int indicator, int year) {
        return new BigDecimal("59.50").add(BigDecimal.valueOf(indicator + (year - 2565) * 5L));
    }

    private static Map<Integer, String> expected(int year) {
        Map<Integer, String> scores = new TreeMap<>();
        for (int i = 1; i <= NAMES.size(); i++) {
            scores.put(i, score(i, year).stripTrailingZeros().toPlainString());
        }
        return scores;
    }

    private static Map<Integer, String> scores(Submission submission, int year) {
        Map<Integer, String> scores = new TreeMap<>();
        for (ScoreReading score : submission.scores()) {
            if (score.fiscalYear().buddhist() == year) {
                scores.merge(
                        score.indicator(), score.score().stripTrailingZeros().toPlainString(), (a, b) -> a + " " + b);
            }
        }
        return scores;
    }

    private void titles(String year) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) " + year);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private void rows(int row, int nameColumn, int... years) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row + i, nameColumn - 1 > 0 ? nameColumn - 1 : 50, nameColumn > 1 ? i + 1 : null);
            sheet.set(row + i, nameColumn, NAMES.get(i));
            for (int y = 0; y < years.length; y++) {
                sheet.set(row + i, nameColumn + 1 + y, score(i + 1, years[y]));
            }
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "score table");
        return submission;
    }

    private void assertYears(Submission submission, int... years) {
        int all = 0;
        for (int year : years) {
            assertEquals(
                    expected(year),
                    scores(submission, year),
                    () -> TestReading.codes(submission).toString());
            all += NAMES.size();
        }
        assertEquals(all, submission.scores().size());
        assertTrue(submission.forms().contains(Form.SCORES));
    }

    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. ๒๕๖๕,ปีงบประมาณ พ.ศ. ๒๕๖๖",
        "ปี 2565,ปี 2566",
        "2565,2566",
        "๒๕๖๕,๒๕๖๖",
        "คะแนนปี ๒๕๖๕,คะแนนปี ๒๕๖๖",
        "ผลคะแนน ITA ปี 2565,ผลคะแนน ITA ปี 2566",
        "พ.ศ. ๒๕๖๕,พ.ศ. ๒๕๖๖",
        "ประจำปีงบประมาณพ.ศ.2565,ประจำปีงบประมาณพ.ศ.2566",
        "ปีงบ ๖๕,ปีงบ ๖๖",
        "คะแนน (2565),คะแนน (2566)",
        "ผลการประเมินปี 2565,ผลการประเมินปี 2566",
        "ได้คะแนน ปีงบประมาณ ๒๕๖๕,ได้คะแนน ปีงบประมาณ ๒๕๖๖",
        "คะแนนที่ได้ 2565,คะแนนที่ได้ 2566",
        "'ปีงบประมาณ\nพ.ศ. ๒๕๖๕','ปีงบประมาณ\nพ.ศ. ๒๕๖๖'"
    })
    void columnPerYear(String first, String second) {
        titles("");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", first, second);
        rows(5, 2, 2565, 2566);
        Submission submission = read();
        assertYears(submission, 2565, 2566);
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void yearsAsNumbersInTheHeading() {
        titles("");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", 2565, 2566);
        rows(5, 2, 2565, 2566);
        assertYears(read(), 2565, 2566);
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนน", "ได้คะแนน", "ผลคะแนน", "ผลคะแนน ITA", "คะแนน (100)", "คะแนนที่ได้ (เต็ม 100)"})
    void oneColumnWithTheYearInTheTitle(String heading) {
        titles("ประจำปีงบประมาณพ.ศ.2565");
        sheet.row(4, "ที่", "ตัวชี้วัด", heading);
        rows(5, 2, 2565);
        assertYears(read(), 2565);
    }

    @Test
    void oneColumnWithoutHeading() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", null, "หมายเหตุ");
        rows(5, 2, 2565);
        assertYears(read(), 2565);
    }

    @Test
    void listWithoutAnyHeading() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        rows(4, 2, 2565);
        assertYears(read(), 2565);
    }

    @Test
    void rankingListNumbersAreRanksAndNotIndicators() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        List<Integer> order = List.of(7, 6, 1, 8, 3, 5, 2, 4, 9, 10);
        for (int rank = 1; rank <= order.size(); rank++) {
            int indicator = order.get(rank - 1);
            sheet.row(3 + rank, rank + ". " + NAMES.get(indicator - 1), "ได้คะแนน", score(indicator, 2565) + " คะแนน");
        }
        assertYears(read(), 2565);
    }

    @Test
    void twoRowHeadingWithYearsBelowAGroup() {
        titles("");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ผลคะแนน")
                .merge(4, 3, 4, 5)
                .merge(4, 1, 5, 1)
                .merge(4, 2, 5, 2);
        sheet.row(5, null, null, "ปี 2565", "ปี 2566", "ปี 2567");
        rows(6, 2, 2565, 2566, 2567);
        assertYears(read(), 2565, 2566, 2567);
    }

    @Test
    void twoRowHeadingWithBareYearsAsNumbers() {
        titles("");
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนนปีงบประมาณ พ.ศ.");
        sheet.row(5, null, null, 2565, 2566);
        rows(6, 2, 2565, 2566);
        assertYears(read(), 2565, 2566);
    }

    @Test
    void yearsDownAndIndicatorsAcross() {
        titles("");
        sheet.set(4, 1, "ปีงบประมาณ พ.ศ.");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(4, i + 1, i + ". " + NAMES.get(i - 1));
        }
        sheet.set(4, 12, "คะแนนรวม").set(4, 13, "ระดับ");
        for (int year = 2565; year <= 2566; year++) {
            int row = year - 2560;
            sheet.set(row, 1, year);
            for (int i = 1; i <= NAMES.size(); i++) {
                sheet.set(row, i + 1, score(i, year));
            }
            sheet.set(row, 12, "70.12").set(row, 13, "C");
        }
        Submission submission = read();
        assertYears(submission, 2565, 2566);
        assertEquals(List.of("TOTAL 70.12", "LEVEL C", "TOTAL 70.12", "LEVEL C"), reported(submission));
    }

    @Test
    void yearsDownWithoutAHeadingOverThem() {
        titles("");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(4, i + 1, NAMES.get(i - 1));
        }
        sheet.set(5, 1, "ปีงบประมาณ พ.ศ. ๒๕๖๕");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(5, i + 1, score(i, 2565));
        }
        assertYears(read(), 2565);
    }

    @Test
    void blankScoresAcrossAreOneFindingForTheRow() {
        titles("");
        sheet.set(4, 1, "ปีงบประมาณ");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(4, i + 1, NAMES.get(i - 1));
            sheet.set(5, i + 1, i == 3 ? "-" : i == 5 ? null : score(i, 2565));
        }
        sheet.set(5, 1, "2565");
        Submission submission = read();
        assertEquals(List.of("score-missing คะแนน!D5 คะแนน!F5"), TestReading.codes(submission));
        assertEquals("2565", submission.findings().get(0).details().get("fiscalYear"));
        assertEquals(8, submission.scores().size());
    }

    @Test
    void bandsTotalsAndAveragesAreNoIndicators() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน", "ระดับ");
        int row = 5;
        for (int i = 1; i <= NAMES.size(); i++) {
            if (i == 1 || i == 6 || i == 9) {
                int band = i == 1 ? 0 : i == 6 ? 1 : 2;
                sheet.set(row, 1, BANDS.get(band)).merge(row, 1, row, 4);
                row++;
            }
            sheet.row(row++, i, NAMES.get(i - 1), score(i, 2565));
        }
        sheet.row(row++, null, "IIT", new BigDecimal("62.5"));
        sheet.row(row++, null, "EIT", new BigDecimal("66.5"));
        sheet.row(row++, null, "OIT", new BigDecimal("69"));
        sheet.row(row++, null, "เฉลี่ย", new BigDecimal("66"));
        sheet.row(row++, null, "รวม", new BigDecimal("66.30"), "C");
        Submission submission = read();
        assertYears(submission, 2565);
        assertEquals(List.of("IIT 62.5", "EIT 66.5", "OIT 69", "TOTAL 66.3", "LEVEL C"), reported(submission));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(18, submission.rowsRead().size());
        assertEquals(8, submission.rowsIgnored().size(), "three bands, an average, four rows of stated figures");
    }

    @Test
    void labelsOfTotalsMayStandInTheFirstColumn() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        rows(5, 2, 2565);
        sheet.row(15, "คะแนนรวม", null, new BigDecimal("66.30")).merge(15, 1, 15, 2);
        sheet.row(16, "ระดับผลการประเมิน", null, "C").merge(16, 1, 16, 2);
        Submission submission = read();
        assertYears(submission, 2565);
        assertEquals(List.of("TOTAL 66.3", "LEVEL C"), reported(submission));
    }

    @Test
    void changesAndLevelsBesideAreNoScores() {
        titles("");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ปี 2565", "ปี 2566", "ผลต่าง", "หมายเหตุ");
        rows(5, 2, 2565, 2566);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 5, new BigDecimal("5")).set(5 + i, 6, "-");
        }
        Submission submission = read();
        assertYears(submission, 2565, 2566);
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "๘๖.๕๒ คะแนน,86.52",
        "86.52,86.52",
        "ร้อยละ 86.52,86.52",
        "๘๖.๕๒ %,86.52",
        "100,100",
        "0,0",
        "105,105",
        "-3,-3"
    })
    void numbersTypedAsTextAreScores(String typed, String score) {
        oneOdd(typed);
        Submission submission = read();
        assertEquals(new BigDecimal(score), oddScore(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"86,52", "แปดสิบ", "80-90", "86.5.2", "8 6.52"})
    void whatIsNoNumberIsRefusedAndNeverGuessed(String typed) {
        oneOdd(typed);
        Submission submission = read();
        assertEquals(List.of("score-not-a-number คะแนน!C7"), TestReading.codes(submission));
        assertEquals(typed, submission.findings().get(0).found());
        assertEquals(9, submission.scores().size());
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "-", "", "–", "ไม่มีคะแนน"})
    void blankScoreIsMissingNotZero(String typed) {
        oneOdd(typed);
        Submission submission = read();
        assertEquals(List.of("score-missing คะแนน!C7"), TestReading.codes(submission));
        assertEquals(9, submission.scores().size());
    }

    @Test
    void shownPerCentCounts() {
        oneOdd(BookBuilder.percent("0.8652"));
        Submission submission = read();
        assertEquals(0, new BigDecimal("86.52").compareTo(oddScore(submission)));
        assertEquals(List.of("percent-format คะแนน!C7"), TestReading.codes(submission));
        assertEquals("0.8652", submission.findings().get(0).found());
        assertEquals("86.52", submission.findings().get(0).expected());
    }

    /** As a spreadsheet shows it in the format 0.00 %. */
    @Test
    void perCentCountsWithTheDecimalsThatItsFormatShows() {
        oneOdd(BookBuilder.percent("0.865249"));
        Submission submission = read();
        assertEquals(0, new BigDecimal("86.52").compareTo(oddScore(submission)));
        assertEquals(List.of("percent-format คะแนน!C7"), TestReading.codes(submission));
        assertEquals("0.865249", submission.findings().get(0).found());
        assertEquals("86.52", submission.findings().get(0).expected());
    }

    @ParameterizedTest
    @CsvSource({"9,,0", "10,,2", "68,,2", "164,0.000%,3", "164,#0.0 %;[Red]-0.000%,1", "164,0\\.00%,0"})
    void perCentFormatsShowSoManyDecimals(int id, String code, int decimals) {
        assertEquals(new NumberFormats.Format(NumberFormats.Kind.PERCENT, decimals), NumberFormats.format(id, code));
    }

    /** The format of accounts shows 0 as a dash, which says that there is no score. */
    @Test
    void zeroThatNobodySeesIsNoScore() {
        oneOdd(new BookBuilder.Raw("", BookBuilder.ACCOUNTING, null, "0"));
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("score-not-a-number คะแนน!C7"), TestReading.codes(submission));
        assertEquals("unseen-zero", submission.findings().get(0).details().get("case"));
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNTING, 86.52", "WITH_THOUSANDS, 0"})
    void numberThatIsSeenIsAScore(String style, String stored) {
        int number = style.equals("ACCOUNTING") ? BookBuilder.ACCOUNTING : BookBuilder.WITH_THOUSANDS;
        oneOdd(new BookBuilder.Raw("", number, null, stored));
        assertEquals(0, new BigDecimal(stored).compareTo(oddScore(read())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0||NONE",
                "2||NONE",
                "43||ZERO",
                "164|0.00|NONE",
                "164|General|NONE",
                "164|#,##0.00;[Red]-#,##0.00|NONE",
                "164|_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-|ZERO",
                "164|0.00;-0.00;|ZERO",
                "164|0.00;-0.00;\\-|ZERO",
                "164|0.00;-0.00;0|NONE",
                "164|#,###|ZERO",
                "164|0.00;;General|NONE",
                "164|[=0]\"-\";0.00|NONE",
                "164|0.00;-0.00;\"0.00\"|NONE",
                "164|0.00;-0.00;\\0|NONE",
                "164|0.00;-0.00;๐|NONE",
                "164|0.00;-0.00;[$0]|NONE",
                "164|0.00;-0.00;[$-41E]\"-\"|ZERO",
                "164|d/m/yyyy|NONE",
                "164|;;;|ALL"
            })
    void formatsShowNoDigitForZeroOrForAnyNumber(int id, String code, CellLook.Unseen unseen) {
        assertEquals(unseen, NumberFormats.unseen(id, code));
    }

    /** A colon typed for the point makes a time of a score: nobody sees the number that the cell holds. */
    @Test
    void timesAreNoScores() {
        oneOdd(new BookBuilder.Raw("", BookBuilder.HOURS, null, "3.61944444444444"));
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("score-not-a-number คะแนน!C7"), TestReading.codes(submission));
        assertEquals("86:52:00", submission.findings().get(0).found());
    }

    @ParameterizedTest
    @CsvSource({
        "46,,HOURS",
        "79,,HOURS",
        "20,,TIME",
        "164,[h]:mm:ss,HOURS",
        "164,[ชช]:นน,HOURS",
        "164,h:mm AM/PM,TIME",
        "164,d/m/yyyy h:mm,DAY",
        "164,0.00 \"ชม.\",PLAIN"
    })
    void timesAreKnownByTheirFormats(int id, String code, NumberFormats.Kind kind) {
        assertEquals(kind, NumberFormats.format(id, code).kind());
    }

    @Test
    void formulasCountByTheirStoredValue() {
        oneOdd(BookBuilder.formula("86.52"));
        assertEquals(new BigDecimal("86.52"), oddScore(read()));
    }

    @Test
    void formulaNeverCalculatedIsNoScore() {
        oneOdd(BookBuilder.formula(null));
        Submission submission = read();
        assertEquals(List.of("formula-without-value คะแนน!C7"), TestReading.codes(submission));
        assertEquals(9, submission.scores().size());
    }

    /** Programs that write workbooks without computing them write 0 for each formula, to be computed when the file is opened. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 9", "0, 0, 0, 10", "1, 86.52, 0, 10", "1, 0, 12.5, 10"})
    void zeroOfAFormulaThatIsToBeComputedOnOpeningIsNoScore(String onOpening, String result, String other, int scores) {
        oneOdd(BookBuilder.formula(result));
        // a program that computed one formula computed them all
        book.sheet("กระดาษทด").row(1, BookBuilder.formula(other));
        Map<String, byte[]> parts = book.parts();
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> new String(xml, UTF_8)
                        .replace(
                                "</workbook>",
                                "<calcPr calcId=\"124519\" fullCalcOnLoad=\"" + onOpening + "\"/></workbook>")
                        .getBytes(UTF_8));
        Submission submission = TestReading.read(BookBuilder.zip(parts));
        assertEquals(scores, submission.scores().size());
        assertEquals(
                scores == 10 ? List.of() : List.of("formula-without-value คะแนน!C7"), TestReading.codes(submission));
    }

    @Test
    void formulaWithAnErrorIsNoScore() {
        oneOdd(new BookBuilder.Raw("e", 0, "1/0", "#DIV/0!"));
        Submission submission = read();
        assertEquals(List.of("cell-error คะแนน!C7"), TestReading.codes(submission));
        assertEquals("#DIV/0!", submission.findings().get(0).found());
        assertEquals(9, submission.scores().size());
    }

    @Test
    void dateInAScoreCellIsNoScore() {
        oneOdd(new BookBuilder.Raw("", BookBuilder.DATE, null, "45000"));
        assertEquals(List.of("score-not-a-number คะแนน!C7"), TestReading.codes(read()));
    }

    private void oneOdd(Object value) {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), i == 2 ? value : score(i + 1, 2565));
        }
    }

    private static BigDecimal oddScore(Submission submission) {
        assertEquals(10, submission.scores().size());
        ScoreReading odd = submission.scores().get(2);
        assertEquals("C7", odd.at().a1());
        return odd.score();
    }

    @Test
    void unknownIndicatorWithAScoreIsRefused() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        rows(5, 2, 2565);
        sheet.row(15, 11, "ความพึงพอใจของเจ้าหน้าที่", 77);
        Submission submission = read();
        assertYears(submission, 2565);
        assertEquals(List.of("indicator-not-recognised คะแนน!B15 คะแนน!C15"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void scoresOfNoKnownYearAreNotStored() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        rows(5, 2, 2565);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.FISCAL_YEAR_MISSING));
        assertTrue(submission.isRefused());
    }

    @Test
    void selfAssessedScoresStayApart() {
        sheet.set(1, 1, "ผลการประเมินตนเอง ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ กองคลัง");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        rows(5, 2, 2567);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(s -> s.source() == SourceKind.SELF_ASSESSMENT));
        assertEquals("กองคลัง", submission.head().division());
    }

    @Test
    void sequenceNumbersMayBeDecimalsOrText() {
        titles("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, new BookBuilder.Raw("", 0, null, (i + 1) + ".0"), NAMES.get(i), score(i + 1, 2565));
        }
        Submission submission = read();
        assertYears(submission, 2565);
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void scoresSpreadOverSheetsOfOneYearEach() {
        for (int year = 2565; year <= 2567; year++) {
            BookBuilder.Sheet own = book.sheet("ปี " + year);
            own.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. " + year);
            own.row(3, "ตัวชี้วัด", "คะแนน");
            for (int i = 1; i <= NAMES.size(); i++) {
                own.row(3 + i, NAMES.get(i - 1), score(i, year));
            }
        }
        assertYears(read(), 2565, 2566, 2567);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ITA ", "คะแนน", "ผล "})
    void sheetsNamedByTwoDigitsAreOfTheirYears(String before) {
        for (int year = 2565; year <= 2566; year++) {
            BookBuilder.Sheet own = book.sheet(before + year % 100);
            own.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
            own.row(3, "ตัวชี้วัด", "คะแนน");
            for (int i = 1; i <= NAMES.size(); i++) {
                own.row(3 + i, NAMES.get(i - 1), score(i, year));
            }
        }
        assertYears(read(), 2565, 2566);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2566 ร่าง", "2566 (คาดการณ์)", "๒๕๖๖ กองช่าง"})
    void yearThatIsNoResultLeavesTheOtherYearOfItsGroup(String other) {
        titles("");
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน ITA")
                .merge(4, 3, 4, 4)
                .merge(4, 1, 5, 1)
                .merge(4, 2, 5, 2);
        sheet.row(5, null, null, "2565", other);
        rows(6, 2, 2565, 2566);
        assertYears(read(), 2565);
    }

    @Test
    void twoTablesBelowOneAnotherWithOwnTitles() {
        int row = 1;
        for (int year = 2565; year <= 2566; year++) {
            sheet.set(row++, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. " + year + " เทศบาลตำบลตัวอย่าง");
            sheet.row(row++, "ตัวชี้วัด", "คะแนน");
            for (int i = 1; i <= NAMES.size(); i++) {
                sheet.row(row++, NAMES.get(i - 1), score(i, year));
            }
            row += 2;
        }
        assertYears(read(), 2565, 2566);
    }

    private static List<String> reported(Submission submission) {
        List<String> figures = new ArrayList<>();
        for (ReportedFigure figure : submission.reported()) {
            figures.add(figure.kind() + " "
                    + figure.value()
                            .map(v -> v.stripTrailingZeros().toPlainString())
                            .orElse(figure.text()));
        }
        return figures;
    }

    @Test
    void instrumentsThatStandWhereTheRowsAreNumberedKeepNoIndicatorOut() {
        titles("ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ลำดับ", "รายการ", "คะแนน");
        List<String> instruments = List.of("IIT", "EIT", "OIT");
        List<String> means = List.of("72.50", "76.50", "79");
        int row = 5;
        for (int i = 0; i < 10; i++) {
            if (i == 0 || i == 5 || i == 8) {
                int part = i == 0 ? 0 : i == 5 ? 1 : 2;
                sheet.row(row++, instruments.get(part), null, new BigDecimal(means.get(part)));
            }
            sheet.row(row++, i + 1, NAMES.get(i), score(i + 1, 2567));
        }
        Submission submission = read();
        assertEquals(expected(2567), scores(submission, 2567));
        assertEquals(
                List.of(ReportedFigure.Kind.IIT, ReportedFigure.Kind.EIT, ReportedFigure.Kind.OIT),
                submission.reported().stream().map(ReportedFigure::kind).toList());
    }

    @Test
    void weightInAnInstrumentsNameIsNoFullMarksOfAHigherScore() {
        titles("ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ลำดับ", "ตัวชี้วัด", "คะแนน");
        rows(5, 2, 2567);
        sheet.row(15, null, "IIT (น้ำหนัก 30)", new BigDecimal("72.50"));
        sheet.row(16, null, "EIT (น้ำหนัก 30)", new BigDecimal("22.95"));
        assertEquals(
                List.of("72.5", "22.95/30"),
                read().reported().stream().map(ReportedFigure::text).toList());
    }

    @Test
    void yearInsideAListIsThatOfTheRowsBelowIt() {
        titles("ปีงบประมาณ พ.ศ. 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, (i + 1) + ". " + NAMES.get(i), score(i + 1, 2567));
            sheet.row(16 + i, (i + 1) + ". " + NAMES.get(i), score(i + 1, 2566));
        }
        sheet.set(15, 1, "ปี 2566");
        Submission submission = read();
        assertEquals(expected(2567), scores(submission, 2567));
        assertEquals(expected(2566), scores(submission, 2566));
    }
}
