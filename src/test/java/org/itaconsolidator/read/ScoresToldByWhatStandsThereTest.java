package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at scores tells whether they are the body's, however their heading or place is written. */
class ScoresToldByWhatStandsThereTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final double[] SCORES = {86.52, 75.34, 83.35, 74.51, 82.38, 88.42, 88.91, 83.96, 79.27, 72.55};

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");

    private void titles() {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").set(2, 1, BODY);
    }

    /** The names from a row on, with their scores in the next column. */
    private void rows(int from, int column) {
        for (int i = 0; i < 10; i++) {
            sheet.set(from + i, column, ScoreTablesTest.NAMES.get(i)).set(from + i, column + 1, SCORES[i]);
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "told");
        return submission;
    }

    private void assertScores(int count) {
        Submission submission = read();
        assertEquals(
                count,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนรายตัว", "Your Score", "คะแนน ★"})
    void headingOfNothingButAResultIsOneOfScores(String heading) {
        titles();
        sheet.row(4, "ตัวชี้วัด", heading);
        rows(5, 1);
        assertScores(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนน ▲", "คะแนน ↑", "คะแนน ±", "Their Score"})
    void signOfChangeAndOthersAreNone(String heading) {
        titles();
        sheet.row(4, "ตัวชี้วัด", heading);
        rows(5, 1);
        assertScores(0);
    }

    @Test
    void scoresInWordsAreNumbers() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ผล ITA");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), "ได้ " + SCORES[i] + " คะแนน");
        }
        assertScores(10);
    }

    @Test
    void levelAndBodyBesideTheirLabelsHeadNoScores() {
        sheet.row(1, "หน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(2, "ปีงบประมาณ", 2568);
        sheet.row(3, "คะแนน ITA", 81.25);
        sheet.row(4, "ระดับ", "ผ่าน");
        rows(6, 1);
        assertScores(10);
    }

    @Test
    void targetOverAListStillRefusesIt() {
        titles();
        sheet.row(4, "ด้าน", "เป้าหมาย");
        rows(6, 1);
        assertScores(0);
    }

    @Test
    void recommendationBelowEachScoreIsNoLineOverTheNext() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + 2 * i, ScoreTablesTest.NAMES.get(i), SCORES[i]);
            sheet.row(6 + 2 * i, "ข้อเสนอแนะ: ควรปรับปรุงการสื่อสาร");
        }
        assertScores(10);
    }

    @Test
    void recommendationThatNamesAnotherBodyKeepsItsRowsOut() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        sheet.row(5, "ข้อเสนอแนะ: องค์การบริหารส่วนตำบลอื่นใด");
        rows(6, 1);
        assertScores(0);
    }

    @Test
    void whoSignsBelowTheTableIsItsBodyWhereNothingElseNamesOne() {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        sheet.set(17, 1, BODY);
        Submission submission = read();
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                submission.head().body().orElseThrow().name());
        assertEquals(10, submission.scores().size());
    }

    @Test
    void twoBodiesBelowATableLeaveItOpen() {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        sheet.set(17, 1, BODY).set(19, 1, "เทศบาลตำบลอื่นใด อำเภอเมือง จังหวัดน่าน");
        assertTrue(read().head().body().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"รอบซ้อม", "จังหวัด", "กองคลัง", "ค่าที่ตั้งใจไว้"})
    void labelMergedOverAllScoresSaysOfAllWhatALineWould(String label) {
        titles();
        sheet.row(4, null, "ตัวชี้วัด", "คะแนน").set(5, 1, label).merge(5, 1, 14, 1);
        rows(5, 2);
        assertScores(0);
    }

    @Test
    void sameLabelBehindTheScores() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน").set(5, 3, "กองคลัง").merge(5, 3, 14, 3);
        rows(5, 1);
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลการประเมิน ITA", "อบต.ตัวอย่าง", "ปี 2567", "ตัวชี้วัดการประเมิน ITA"})
    void ownLabelMergedOverAllScoresLeavesThem(String label) {
        titles();
        sheet.row(4, null, "ตัวชี้วัด", "คะแนน").set(5, 1, label).merge(5, 1, 14, 1);
        rows(5, 2);
        assertScores(10);
    }

    @Test
    void oneNumberBesideAllScoresThatNoneExceedsIsTheirFullMarks() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนนที่ได้", "จากทั้งหมด");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), SCORES[i] / 2, 50);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    @Test
    void noteOfTheBaseOfScoresRefusesThem() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนนที่ได้");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), SCORES[i] / 2);
        }
        sheet.set(16, 1, "หมายเหตุ ฐาน ๕๐");
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.05, 0.9})
    void scoresThatFormulasMakeOfAnotherYearsAreReckoned(double factor) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 3, BookBuilder.formula(String.format(Locale.ROOT, "%.2f", SCORES[i] * factor)));
        }
        Submission submission = read();
        assertEquals(
                List.of(2566),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    @Test
    void typedScoresStayHoweverAlikeTheirYearsAre() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 3, Math.round((SCORES[i] + 2) * 100) / 100.0);
        }
        assertScores(20);
    }

    @Test
    void formulasOfScoresThatDifferAsYearsDoStay() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 3, BookBuilder.formula(String.format(Locale.ROOT, "%.2f", SCORES[i] + i % 3)));
        }
        assertScores(20);
    }

    /** All indicators rose: an arrow beside each tells how it moved, not what the scores are. */
    @ParameterizedTest
    @CsvSource({
        "แนวโน้ม, ▲, heading-not-recognised แผ่น1!D4",
        "แนวโน้ม ▲▼, ↑, heading-not-recognised แผ่น1!D4",
        "เพิ่ม/ลด, ▲▼, ''",
        "'', ▲, heading-not-recognised แผ่น1!D5 แผ่น1!D6 แผ่น1!D7 แผ่น1!D8 แผ่น1!D9 แผ่น1!D10 แผ่น1!D11 แผ่น1!D12 แผ่น1!D13 แผ่น1!D14"
    })
    void arrowBesideEachScoreRefusesNone(String heading, String arrow, String told) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567", heading);
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 3, SCORES[i] + 1 + i % 3).set(5 + i, 4, arrow);
        }
        assertScores(20);
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(read()));
        read().findings().forEach(said -> assertEquals(Severity.NOTICE, said.severity()));
    }

    /** A sheet of other scores of the same year; its first row is the given title. */
    private void calculation(String name, String title) {
        BookBuilder.Sheet other = book.sheet(name).set(1, 1, title).row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            other.row(3 + i, ScoreTablesTest.NAMES.get(i), SCORES[i] / 2 + 40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ใส่เลขเล่น ๆ ดูว่าผ่านไหม", "Dashboard", "ซ้อมตอบ 2567"})
    void sheetThatSaysWhoseResultItHoldsCountsBesideOneThatDoesNot(String title) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        calculation("คำนวณ", title);
        Submission submission = read();
        assertEquals(
                List.of("แผ่น1"),
                submission.scores().stream()
                        .map(score -> score.at().sheet())
                        .distinct()
                        .toList());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.SCORE_CONFLICT));
        submission.findings().stream()
                .filter(said -> said.code() == FindingCode.SCORE_CONFLICT)
                .forEach(said -> assertEquals(Severity.ERROR, said.severity()));
    }

    @Test
    void twoSheetsThatBothSayItStayForTheTotalToDecide() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        calculation("ผล 2", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลตัวอย่าง");
        assertScores(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัด (เป้าหมาย)",
                "ตัวชี้วัด (คาดการณ์)",
                "ตัวชี้วัด (ค่าเฉลี่ยจังหวัด)",
                "ตัวชี้วัด (ปี 2566)"
            })
    void additionToTheHeadingOfTheNamesIsSaidOfTheScores(String heading) {
        titles();
        sheet.row(4, heading, "คะแนน");
        rows(5, 1);
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัด (Indicator)",
                "ตัวชี้วัด (ITA)",
                "ตัวชี้วัด (10 ตัวชี้วัด)",
                "ตัวชี้วัด (IIT EIT OIT)",
                "ตัวชี้วัด (ปี 2567)"
            })
    void additionThatOnlyNamesTheIndicatorsLeavesTheScores(String heading) {
        titles();
        sheet.row(4, heading, "คะแนน");
        rows(5, 1);
        assertScores(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้าหมาย", "คาดการณ์", "ยังไม่ประกาศ", "ข้อมูลปี 2566"})
    void headingOfRunningNumbersIsSaidOfTheScores(String heading) {
        titles();
        sheet.row(4, heading, "ตัวชี้วัด", "คะแนน");
        rows(5, 2);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 1, i + 1);
        }
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ข้อ", "#", "ตัวที่", "ตัวชี้วัดที่", "อันดับ"})
    void otherHeadingOfRunningNumbersLeavesTheScores(String heading) {
        titles();
        sheet.row(4, heading, "ตัวชี้วัด", "คะแนน");
        rows(5, 2);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 1, i + 1);
        }
        assertScores(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(น่าจะได้)", "goal", "(ข้อมูลปี 2566)", "(คะแนนเต็ม 50)", "(LPA)", "(กองคลัง)"})
    void cellOfItsOwnBelowTheHeadingOfTheScoresIsAPartOfIt(String below) {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน").set(5, 3, below);
        rows(6, 2);
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 1, i + 1);
        }
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(ร้อยละ)", "(เต็ม 100)", "(ปี 2567)", "ที่ได้"})
    void cellBelowThatSaysNothingElseLeavesThem(String below) {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน").set(5, 3, below);
        rows(6, 2);
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 1, i + 1);
        }
        assertScores(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้า", "รอบซ้อม", "พยากรณ์", "LPA"})
    void cornerOfATableWithTheNamesAcrossIsSaidOfItsRow(String corner) {
        titles();
        sheet.set(4, 1, corner).set(5, 1, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, SCORES[i]);
        }
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัด", "รายการ", "ด้าน", "ITA", "ปี/ตัวชี้วัด"})
    void cornerThatOnlyNamesWhatStandsThereLeavesIt(String corner) {
        titles();
        sheet.set(4, 1, corner).set(5, 1, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, SCORES[i]);
        }
        assertScores(10);
    }

    @Test
    void sameTextBesideAllScoresIsTold() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ประเภท", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), "พรีเทสต์", SCORES[i]);
        }
        assertTrue(TestReading.onlyCodes(read()).contains(FindingCode.TEXT_NOT_UNDERSTOOD));
    }

    private boolean leavesOpen(int row, int column, String text) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        sheet.row(15, "คะแนนรวม", 81.09).set(row, column, text);
        Submission submission = read();
        return submission.scores().isEmpty()
                || submission.findings().stream()
                        .anyMatch(finding -> finding.doubtsScores()
                                && finding.cell().row() == row
                                && finding.cell().column() == column);
    }

    /** Behind the total under no heading, and below the table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ถ้าได้เท่านี้จะผ่านระดับ A",
                "หากทำได้ตามนี้จะผ่านเกณฑ์",
                "เลขนี้ยืมของ อบต.ข้างเคียงมาดูก่อน",
                "ระบบ EIT ยังเปิดให้ประชาชนตอบอยู่ถึงสิ้นเดือนนี้",
                "แบบวัด IIT ยังไม่ปิดรับคำตอบ"
            })
    void whatStandsBehindTheTotalIsHeardAsANote(String text) {
        assertTrue(leavesOpen(15, 3, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ถ้าได้เท่านี้จะผ่านระดับ A",
                "ระบบ EIT ยังเปิดให้ประชาชนตอบอยู่ถึงสิ้นเดือนนี้",
                "* คะแนนหลังอุทธรณ์ยังไม่เป็นที่สุด",
                "ผลจริงอยู่ที่ลิงก์นี้ https://itas.nacc.go.th"
            })
    void noteOfWhatMayComeLeavesScoresOpen(String text) {
        assertTrue(leavesOpen(17, 1, text));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 3, ผ่านดีเยี่ยม",
        "15, 3, เพิ่มขึ้น 3.11",
        "15, 3, ระดับ ผ่านดี (85-94.99)",
        "15, 3, ดีขึ้นกว่าปีก่อนทุกตัวชี้วัด",
        "17, 1, ระบบ EIT ปิดรับการตอบแล้ว",
        "17, 1, ช่องทางร้องเรียนยังเปิดให้ประชาชนใช้",
        "17, 1, อยู่ในลำดับที่ ๑๒ ของจังหวัด จากทั้งหมด ๖๙ แห่ง",
        "17, 1, อยู่ในลำดับที่ 3 ของอำเภอ",
        "17, 1, * คะแนนหลังอุทธรณ์แล้ว เป็นที่สุด",
        "17, 1, หากได้ตามนี้ทุกปีจะดีมาก",
        "3, 1, Fiscal Year 2024 (B.E. 2567)",
        "3, 1, พิมพ์เมื่อ 12 พฤศจิกายน 2567 เพื่อใช้ในปีงบประมาณ พ.ศ. 2568"
    })
    void whatTellsOfTheResultOrOfSomethingElseLeavesNothingOpen(int row, int column, String text) {
        assertFalse(leavesOpen(row, column, text));
    }

    @ParameterizedTest
    @CsvSource({"v0.1, true", "ผล ITA ver 0.2, true", "v1.0, false", "v2, false", "ผล ITA 2567, false"})
    void sheetNumberedBeforeTheFirstLeavesScoresOpen(String name, boolean open) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(name);
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").set(2, 1, BODY);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), SCORES[i]);
        }
        assertEquals(open, TestReading.read(book.toBytes()).findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** A row for each name, and its score in the one below; where but one name is alone, the row below it is the total. */
    @ParameterizedTest
    @CsvSource({"คะแนนที่ได้, 10", "ผลคะแนน, 10", "คะแนนเต็ม, 0", "คะแนนปีก่อน, 0", "เป้าหมาย, 0"})
    void scoreBelowEachNameIsItsScore(String label, int stored) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + 2 * i, 1, "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i))
                    .merge(5 + 2 * i, 1, 5 + 2 * i, 2);
            sheet.row(6 + 2 * i, label, SCORES[i]);
        }
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        submission
                .scores()
                .forEach(score ->
                        assertEquals(4 + 2 * score.indicator(), score.at().row()));
    }

    @Test
    void totalBelowANameWithoutAScoreIsNotThatNames() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 9; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), SCORES[i]);
        }
        sheet.row(14, ScoreTablesTest.NAMES.get(9)).row(15, "คะแนน", 81.09);
        assertScores(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"แบบประเมินความโปร่งใสโดยสมาชิกสภาท้องถิ่น", "ผลการประเมิน ITA โดยประชาชนในตำบล"})
    void titleThatNamesAnotherAssessorLeavesScoresOpen(String title) {
        assertTrue(leavesOpen(1, 1, title + " ปีงบประมาณ พ.ศ. 2567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คาดการณ์", "ร่าง", "ค่าเฉลี่ยจังหวัด", "เป้าหมาย", "ประมาณการ"})
    void wordBesideTheTitleRightOverTheHeadingsIsATitleToo(String word) {
        for (int column : new int[] {2, 3, 5}) {
            BookBuilder.Sheet other = book.sheet("แผ่น" + column);
            other.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 " + BODY).set(1, column, word);
            other.row(2, "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                other.row(3 + i, ScoreTablesTest.NAMES.get(i), SCORES[i]);
            }
        }
        assertScores(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน่วย: คะแนน", "หน้า 1", "เอกสารแนบ 1", "ปี 2567", "กองคลัง"})
    void otherTextBesideTheTitleLeavesTheScores(String text) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 " + BODY).set(1, 3, text);
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        rows(3, 1);
        assertScores(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัด (รอบซ้อม)", "ตัวชี้วัด (จำลองสถานการณ์)", "ตัวชี้วัด (pretest)"})
    void additionThatNobodyUnderstandsIsTold(String heading) {
        titles();
        sheet.row(4, heading, "คะแนน");
        rows(5, 1);
        Submission submission = read();
        assertTrue(
                submission.scores().isEmpty()
                        || TestReading.onlyCodes(submission).contains(FindingCode.TEXT_NOT_UNDERSTOOD),
                () -> TestReading.codes(submission).toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nameOverTwoRowsWithANumberEachTellsNoScore(boolean merged) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "รายการ", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + 2 * i, ScoreTablesTest.NAMES.get(i), "แผน", SCORES[i]);
            sheet.set(6 + 2 * i, 2, "ผล").set(6 + 2 * i, 3, SCORES[i] - 5);
            if (merged) {
                sheet.merge(5 + 2 * i, 1, 6 + 2 * i, 1);
            }
        }
        assertScores(0);
    }

    @Test
    void codesBetweenTwoYearsNameNoRows() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "รหัสงาน", "ปี 2567");
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 3, "A-00" + i).set(5 + i, 4, SCORES[9 - i]);
        }
        assertScores(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B5",
                "B5+5",
                "AVERAGE(B5:B5)",
                "RAND()*100",
                "FORECAST(2567,B5:B14,A5:A14)",
                "'คาดการณ์'!B2",
                "เป้าหมาย",
                "'[อบต.อื่นใด.xlsx]ผล'!C5",
                "VLOOKUP(&quot;อบต.อื่นใด&quot;,data!$A$1:$K$9,2,FALSE)",
                "INDEX(data!B:B,MATCH(&quot;อบต.อื่นใด&quot;,data!A:A,0))",
                "SUMIF(data!A:A,&quot;เป้าหมาย&quot;,data!B:B)"
            })
    void scoresOfSuchFormulasAreNoResult(String formula) {
        assertEquals(10, ofFormulas(formula).scores().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80+5.12",
                "VLOOKUP(A5,'ข้อมูล ITAS'!A:B,2,0)",
                "'[ITAS2567.xlsx]ผล'!C5",
                "ROUND(F5,2)",
                "VLOOKUP(&quot;อบต.ตัวอย่าง&quot;,data!$A$1:$K$9,2,FALSE)",
                "VLOOKUP(&quot;การใช้งบประมาณ&quot;,data!A:B,2,0)",
                "SUM(F5:H5)/3"
            })
    void scoresOfOtherFormulasStay(String formula) {
        assertEquals(20, ofFormulas(formula).scores().size());
    }

    private Submission ofFormulas(String formula) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        rows(5, 1);
        for (int i = 0; i < 10; i++) {
            BookBuilder.Raw made = BookBuilder.formula(String.valueOf(SCORES[9 - i]));
            sheet.set(5 + i, 3, new BookBuilder.Raw(made.type(), made.style(), formula, made.value()));
        }
        return read();
    }

    private static BookBuilder.Raw made(String formula, int row) {
        BookBuilder.Raw made = BookBuilder.formula(String.valueOf(SCORES[row]));
        return new BookBuilder.Raw(
                made.type(), made.style(), formula.replace("#", String.valueOf(5 + row)), made.value());
    }

    /** Scores in C made by a formula, "#" for its row, of D, E, F and, behind a blank column, a table in H and I. */
    private Submission ofColumns(String formula, String d, String e, String i) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567", d, e, "คะแนนถ่วงน้ำหนัก", null, "ชื่อ", i);
        rows(5, 1);
        for (int row = 0; row < 10; row++) {
            sheet.set(5 + row, 3, made(formula, row));
            sheet.set(5 + row, 4, SCORES[row])
                    .set(5 + row, 5, made("ROUND(D#,2)", row))
                    .set(5 + row, 6, 5.1);
            sheet.set(5 + row, 8, ScoreTablesTest.NAMES.get(row)).set(5 + row, 9, SCORES[row]);
        }
        return read();
    }

    private static List<Integer> yearsOf(Submission submission) {
        return submission.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .map(score -> score.fiscalYear().buddhist())
                .distinct()
                .toList();
    }

    /** What a column beside the scores says of its numbers it says of the scores that a formula makes of them, through others too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D#                            | ค่าเป้าหมาย     | หมายเหตุ
            D#                            | แผน            | หมายเหตุ
            D#                            | คาดการณ์        | หมายเหตุ
            D#                            | ประเมินตนเอง    | หมายเหตุ
            D#                            | ค่าเฉลี่ยจังหวัด   | หมายเหตุ
            $D#*1                         | เป้าหมาย        | หมายเหตุ
            ROUND(D#*1,2)                 | เป้าหมาย        | หมายเหตุ
            IF(D#&gt;85,D#,85)            | ค่าเป้าหมาย     | หมายเหตุ
            AVERAGE(D#:E#)                | ค่าเฉลี่ยจังหวัด   | ค่าเฉลี่ยประเทศ
            E#                            | เป้าหมาย        | สำเนา
            VLOOKUP(A#,H:I,2,0)           | ผลจริง          | หมายเหตุ
            VLOOKUP(A#,$H$4:$I$14,2,0)    | ผลจริง          | หมายเหตุ
            INDEX(I:I,MATCH(A#,H:H,0))    | ผลจริง          | หมายเหตุ
            """)
    void scoresThatFormulasTakeFromAColumnOfNoScoresAreNone(String formula, String d, String e) {
        Submission submission = ofColumns(formula, d, e, "เป้าหมาย");
        assertEquals(List.of(2566), yearsOf(submission));
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"F#/0.06", "VLOOKUP(A#,H:I,1,0)", "ROUND(J#,2)", "IF(J#=&quot;&quot;,K#,J#)", "SUM(J#:K#)/2"})
    void scoresThatFormulasMakeOfOtherColumnsStay(String formula) {
        assertEquals(List.of(2566, 2567), yearsOf(ofColumns(formula, "เป้าหมาย", "หมายเหตุ", "เป้าหมาย")));
    }

    /** A formula that chooses, compares or looks a number up takes it from the column where that number stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF(D#&gt;0,J#,0)",
                "IF(J#&gt;=D#,J#,J#)",
                "INDEX($D$4:$J$14,MATCH(A#,A:A,0),7)",
                "VLOOKUP(A#,$A$4:$J$14,MATCH(K$3,$A$3:$J$3,0),0)",
                "SUMIF(H:H,&quot;D5&quot;,J:J)",
                "VLOOKUP(&quot;D5&quot;,H:J,3,FALSE)"
            })
    void scoresThatFormulasTakeFromBesideATargetStay(String formula) {
        assertEquals(List.of(2566, 2567), yearsOf(besideTarget(formula, false)));
    }

    /** A target and what the result lies above it, as typed, make the result; what is reckoned beside them does not. */
    @ParameterizedTest
    @CsvSource({
        "D#+E#,ผลต่าง,0.0,true",
        "ROUND(D#+E#;2),ส่วนต่าง,0.0,true",
        "D#+E#,คาดว่าจะเพิ่ม,0.0,false",
        "D#,ผลต่าง,0.0,false",
        "D#+E#+1,ผลต่าง,1.0,false"
    })
    void scoresThatATargetAndTheDifferenceMakeStay(String formula, String e, BigDecimal more, boolean stay) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567", "ค่าเป้าหมาย", e);
        rows(5, 1);
        for (int row = 0; row < 10; row++) {
            BigDecimal score = BigDecimal.valueOf(SCORES[row]);
            sheet.set(5 + row, 3, made(formula.replace(';', ','), row))
                    .set(5 + row, 4, 85)
                    .set(
                            5 + row,
                            5,
                            score.subtract(BigDecimal.valueOf(85))
                                    .subtract(more)
                                    .doubleValue());
        }
        assertEquals(stay ? List.of(2566, 2567) : List.of(2566), yearsOf(read()));
    }

    /** What is written in a long formula counts as in a short one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF(J#&gt;=D#,D#,J#)",
                "INDEX($A$4:$J$14,MATCH(A#,A:A,0),4)",
                "OFFSET($A#,0,3)",
                "IF(ISBLANK(D#),&quot;&quot;,IF(ISNUMBER(D#),ROUND(D#,2),IF(ISTEXT(D#),VALUE(SUBSTITUTE(D#,&quot;,&quot;,&quot;.&quot;)),&quot;-&quot;)))"
            })
    void scoresThatFormulasTakeFromATargetAreNone(String formula) {
        assertEquals(List.of(2566), yearsOf(besideTarget(formula, true)));
    }

    private Submission besideTarget(String formula, boolean target) {
        titles();
        sheet.row(
                4,
                "ตัวชี้วัด",
                "ปี 2566",
                "ปี 2567",
                "ค่าเป้าหมาย",
                null,
                null,
                null,
                "ชื่อ",
                null,
                "คะแนนที่ได้ (เป้าหมาย 85)");
        rows(5, 1);
        for (int row = 0; row < 10; row++) {
            sheet.set(5 + row, 3, made(formula, row))
                    .set(5 + row, 4, target ? SCORES[row] : 85)
                    .set(5 + row, 8, ScoreTablesTest.NAMES.get(row))
                    .set(5 + row, 10, target ? SCORES[row] + 1 : SCORES[row]);
        }
        return read();
    }

    /** The sheets of other kinds of files are named in formulas too. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void scoresThatFormulasTakeFromASheetOfTargetsAreNone(String kind) throws IOException {
        BookBuilder two = new BookBuilder();
        BookBuilder.Sheet other = two.sheet("data").row(1, "ตัวชี้วัด", "ค่าเป้าหมาย");
        BookBuilder.Sheet own = two.sheet("ผล")
                .set(1, 1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลตัวอย่าง")
                .row(3, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int row = 0; row < 10; row++) {
            other.row(2 + row, ScoreTablesTest.NAMES.get(row), SCORES[row]);
            own.row(4 + row, ScoreTablesTest.NAMES.get(row), SCORES[9 - row], made("data!B" + (2 + row), row));
        }
        byte[] bytes = kind.equals("xls") ? OtherKinds.XLS.of(two.toBytes()) : two.toBytes();
        assertEquals(List.of(2566), yearsOf(TestReading.read("ผล." + kind, bytes)));
    }

    @ParameterizedTest
    @CsvSource({"of:=[.D#],true", "of:=[$data.B#],true", "of:=[$'data'.$B$2],true", "of:=[.E#],false"})
    void formulasOfAnOpenDocumentAreFollowed(String formula, boolean none) {
        StringBuilder own = new StringBuilder("<table:table table:name=\"ผล\">");
        StringBuilder other = new StringBuilder("<table:table table:name=\"data\">");
        own.append(ods("ผลการประเมิน ITA องค์การบริหารส่วนตำบลตัวอย่าง"))
                .append(ods("ตัวชี้วัด", "ปี 2566", "ปี 2567", "เป้าหมาย", "สำเนา"));
        other.append(ods("ตัวชี้วัด", "ค่าเป้าหมาย")).append(ods("-", "1"));
        for (int row = 0; row < 10; row++) {
            String number = String.valueOf(SCORES[row]);
            String cell = formula.replace("#", String.valueOf(3 + row)) + "|" + number;
            own.append(ods(ScoreTablesTest.NAMES.get(row), String.valueOf(SCORES[9 - row]), cell, number, number));
            other.append(ods(ScoreTablesTest.NAMES.get(row), number));
        }
        byte[] bytes = OpenDocumentTest.ods("", own + "</table:table>" + other + "</table:table>");
        assertEquals(none ? List.of(2566) : List.of(2566, 2567), yearsOf(TestReading.read("ผล.ods", bytes)));
    }

    /** A row of an OpenDocument sheet: texts, numbers, and formulas in front of their numbers. */
    private static String ods(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            int bar = cell.indexOf('|');
            String value = cell.substring(bar + 1);
            String formula = bar < 0 ? "" : " table:formula=\"" + cell.substring(0, bar) + "\"";
            row.append(
                    value.matches("[\\d.]+")
                            ? "<table:table-cell" + formula + " office:value-type=\"float\" office:value=\"" + value
                                    + "\"/>"
                            : "<table:table-cell office:value-type=\"string\"><text:p>" + value
                                    + "</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "ลงเว็บ,ยังไม่ได้ลง,10",
        "ลงเว็บ,ยังไม่ได้รับรอง,0",
        "ข้อ ๑,คะแนนข้างต้นเป็นเป้าหมาย,0",
        "เรื่อง,เป็นตัวเลขประมาณการ ยังไม่ใช่ผลจริง,0",
        "ข้อ ๑,คะแนนข้างต้นยังไม่ได้ประกาศ,0",
        "ข้อ ๑,ยังไม่ได้ประกาศผล,0",
        "เรื่อง,ยังไม่ใช่ผลจริง,0",
        "เรื่อง,ข้อมูลสมมติ,0",
        "ลงเว็บ,ข้อมูลสมมติ,0",
        "ทำกราฟ,เป็นตัวเลขประมาณการ,0",
        "ตรวจสอบ,คะแนนข้างต้นเป็นเป้าหมาย,0",
        "แผนปี 2568,คะแนนข้างต้นเป็นเป้าหมาย,0",
        "ผู้จัดทำแจ้ง,เป็นค่าเป้าหมาย,0",
        "ผู้จัดทำแจ้ง,ยังไม่ได้ประกาศ,0",
        "เรื่องคะแนน,ยังไม่ได้ประกาศ,0",
        "เรื่องคะแนน,คะแนนข้างต้นยังไม่ประกาศ,0"
    })
    void listOfWorkBelowTheTableSpeaksOfItsWork(String work, String state, int scores) {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        sheet.row(18, "ต้องทำต่อ").row(19, "ทำสรุปเสนอนายก", "ด่วน").row(20, work, state);
        assertScores(scores);
    }

    @ParameterizedTest
    @CsvSource({"ด่วน,ยังไม่ได้ลง,10", "81.25,80.12,0"})
    void linesBelowTheOnlyRowOfScoresAreOverNoFigures(String first, String second, int scores) {
        titles();
        sheet.set(4, 1, "ปีงบประมาณ").set(5, 1, 2567);
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, SCORES[i]);
        }
        sheet.row(9, "ต้องทำต่อ").row(10, "ทำสรุปเสนอนายก", first).row(11, "ลงเว็บ", second);
        assertEquals(10, read().scores().size());
        assertEquals(
                scores == 0,
                TestReading.onlyCodes(read()).contains(FindingCode.HEADING_NOT_RECOGNISED),
                () -> TestReading.codes(read()).toString());
    }

    @ParameterizedTest
    @CsvSource({"โทรถามอำเภอ,10", "เป้าหมาย,0"})
    void textFarBehindOneScoreOfAListLeavesItThere(String text, int scores) {
        titles();
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, (i + 1) + ". " + ScoreTablesTest.NAMES.get(i), "ได้", SCORES[i], "คะแนน");
        }
        sheet.set(7, 6, text);
        assertScores(scores);
    }

    @Test
    void totalMayBeCalledThatOfTheWholeOffice() {
        titles();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        rows(5, 1);
        sheet.row(15, "ผลคะแนนรวมทั้งองค์กร", 81.25);
        assertEquals(
                List.of(new BigDecimal("81.25")),
                read().reported().stream()
                        .flatMap(figure -> figure.value().stream())
                        .toList());
    }

    @Test
    void placeOfTheBodyInCellsOfItsOwnSaysNothingElse() {
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "หน่วยงาน", "องค์การบริหารส่วนตำบลจองถนน");
        sheet.row(3, "อำเภอ", "เขาชัยสน").row(4, "จังหวัด", "พัทลุง");
        rows(7, 1);
        BookBuilder.Sheet cover = book.sheet("ปก");
        cover.set(2, 2, "ข้อมูลคะแนน ITA").set(3, 2, "องค์การบริหารส่วนตำบลจองถนน");
        cover.set(4, 2, "อำเภอเขาชัยสน").set(5, 2, "จังหวัดพัทลุง");
        assertScores(10);
    }

    @ParameterizedTest
    @CsvSource({"ผลงานจริงของหน่วยงาน,10", "รอบซ้อม,0", "เป้าหมาย,0"})
    void ofSeveralRowsTheOneThatNothingDeniesIsTheResult(String label, int scores) {
        titles();
        sheet.set(4, 1, "ข้อมูล").set(5, 1, label).set(6, 1, "ค่าเป้าหมาย").set(7, 1, "สูง/ต่ำกว่าเป้า");
        sheet.set(8, 1, "น้ำหนัก");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i))
                    .set(5, 2 + i, SCORES[i])
                    .set(6, 2 + i, 85);
            sheet.set(7, 2 + i, SCORES[i] - 85).set(8, 2 + i, i < 5 ? 6 : i < 8 ? 10 : 20);
        }
        assertScores(scores);
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงาน (คะแนน),10",
        "ผลการดำเนินงาน,0",
        "ผลการดำเนินงาน (ร้อยละ),0",
        "ผลการดำเนินงาน (%),0",
        "ผลการดำเนินงานตามแผน,0",
        "ผลการดำเนินการ (ครั้ง),0"
    })
    void headingThatOnlyResemblesOneOfWordsSaysNothingOverNumbers(String heading, int scores) {
        titles();
        sheet.row(4, "ตัวบ่งชี้", heading, "บรรลุ/ไม่บรรลุ");
        rows(5, 1);
        assertScores(scores);
    }

    @Test
    void scoresOfAHundredMayBeCalledRawBesideTheYearsOfTheirRows() {
        sheet.set(1, 1, "ข้อมูลคะแนน ITA").set(2, 1, BODY);
        sheet.row(4, "ปีงบ", "เครื่องมือ", "หัวข้อประเมิน", "คะแนนดิบ (เต็ม 100)");
        for (int i = 0; i < 20; i++) {
            String instrument = i % 10 < 5 ? "IIT" : i % 10 < 8 ? "EIT" : "OIT";
            sheet.row(5 + i, 2566 + i / 10, instrument, ScoreTablesTest.NAMES.get(i % 10), SCORES[i % 10]);
        }
        assertScores(20);
    }

    @Test
    void tenEnglishNamesWithTheirNumbersAreKnownByNineOfThem() {
        sheet.set(1, 1, "ITA results by fiscal year (B.E.)").set(2, 1, BODY);
        sheet.row(4, "ITA Indicators", "FY 2567", "FY 2568");
        List<String> names = List.of(
                "Performing Duties",
                "Use of Budget",
                "Use of Authority",
                "Use of Official Property",
                "Anti-Corruption Problem Solving",
                "Operational Quality",
                "Communication Effectiveness",
                "Work Improvement",
                "Open Data",
                "Corruption Prevention");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, (i + 1) + ". " + names.get(i), SCORES[i], SCORES[9 - i]);
        }
        assertScores(20);
    }
}
