package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several columns, rows or figures of one sentence that may all be of one year: decided rightly, or said. */
class ScoresOfOneYearTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    ScoresOfOneYearTest() {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "one year");
        return submission;
    }

    /** A title over names across is judged as over names down: unknown words leave a doubt, known ones refuse. */
    @ParameterizedTest
    @CsvSource({
        "เปรียบเทียบผลคะแนน ITA ปี 2567, 10, false",
        "ผลคะแนน ITA ปี 2567, 10, false",
        "ตัวเลขที่กองส่งมา ITA ปี 2567, 10, true",
        "คะแนน ITA ปี 2567 ที่ตั้งไว้, 0, false",
        "ร่าง ITA ปี 2567, 0, false"
    })
    void aTitleThatAloneStatesTheYearIsJudgedAsATitle(String title, int scores, boolean doubt) {
        sheet.set(1, 1, title);
        sheet.set(3, 1, "หน่วยงาน").set(4, 1, "ทต.ตัวอย่าง").set(5, 1, "ค่าเฉลี่ยระดับจังหวัด");
        for (int i = 0; i < 10; i++) {
            sheet.set(3, 2 + i, ScoreTablesTest.NAMES.get(i))
                    .set(4, 2 + i, 80.25 + i)
                    .set(5, 2 + i, 81.5);
        }
        Submission across = read();
        assertEquals(scores, across.scores().size());
        assertTrue(across.scores().stream().allMatch(score -> score.at().row() == 4));
        assertEquals(doubt, across.findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** Before the appeal 70 to 79, after it the same but for indicators 9 and 10: 88 and 89. */
    private void rows(int from) {
        for (int i = 0; i < 10; i++) {
            int after = i < 8 ? 70 + i : 80 + i;
            sheet.row(from + i, ScoreTablesTest.NAMES.get(i), 70 + i, after);
        }
    }

    private static Set<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.shownScore())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> figures(Submission submission) {
        return submission.reported().stream()
                .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " "
                        + figure.value().map(BigDecimal::toPlainString).orElse(figure.text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนก่อนอุทธรณ์,คะแนนหลังอุทธรณ์",
        "ก่อนอุทธรณ์,หลังอุทธรณ์",
        "ก่อนอุทธรณ์ 2567,ปี 2567",
        "คะแนนก่อนอุทธรณ์,คะแนน",
        "ก่อนทักท้วง,หลังทักท้วง (ผลที่ประกาศ)",
        "คะแนน (ก่อนอุทธรณ์),คะแนน (หลังอุทธรณ์)",
        "คะแนนก่อนการอุทธรณ์ ปี 2567,คะแนนหลังการอุทธรณ์ ปี 2567",
        "'ผลคะแนน ปีงบประมาณ ๒๕๖๗\nก่อนยื่นอุทธรณ์','ผลคะแนน ปีงบประมาณ ๒๕๖๗\nหลังยื่นอุทธรณ์'"
    })
    void scoresAfterTheAppealCount(String before, String after) {
        sheet.row(4, "ตัวชี้วัด", before, after);
        rows(5);
        sheet.row(15, "รวม", "74.90", "78.90");
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(
                Set.of("2567 9 88", "2567 10 89"),
                scores(submission).stream()
                        .filter(score -> score.matches("2567 (9|10) .*"))
                        .collect(Collectors.toSet()));
        assertEquals(List.of("2567 TOTAL 78.90"), figures(submission));
        assertEquals(List.of("score-before-appeal คะแนน!B4"), TestReading.codes(submission));
        assertEquals(after, submission.findings().get(0).expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ที่คาดไว้", "ผลที่หวัง", "รอประกาศ", "ยังไม่ประกาศ"})
    void scoresAfterAnAppealThatIsNotOverAreNone(String addition) {
        sheet.row(4, "ตัวชี้วัด", "ก่อนทักท้วง", "หลังทักท้วง (" + addition + ")");
        rows(5);
        assertTrue(read().scores().stream().allMatch(score -> score.at().column() == 2), "those before it, if any");
    }

    /** The year before and what came of it, then the year whose scores a sentence introduces. */
    @ParameterizedTest
    @CsvSource({
        "จากผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๖ ที่ได้ ๗๘.๑๐ คะแนน หน่วยงานได้ปรับปรุงจนปีงบประมาณ พ.ศ. ๒๕๖๗ มีผลการประเมิน ดังนี้, 10",
        "ผลการประเมินปี 2567 ซึ่งสูงกว่าปี 2566 มีผลดังนี้, 0",
        "ผลปี 2566 และปี 2567 มีผลการประเมิน ดังนี้, 0"
    })
    void sentenceThatIntroducesScoresTellsTheirYear(String sentence, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "รายงานผลการประเมิน ITA")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง")
                .set(3, 1, sentence);
        sheet.row(5, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        List<ScoreReading> scores = TestReading.read(book.toBytes()).scores();
        assertEquals(stored, scores.size());
        scores.forEach(score -> assertEquals(2567, score.fiscalYear().buddhist()));
    }

    /** A cell down the left of rows may say what it likes of them: the year is asked for. */
    @ParameterizedTest
    @CsvSource({"ปีงบประมาณ พ.ศ. ๒๕๖๗, 14", "ปีงบประมาณ พ.ศ. ๒๕๖๗, 8", "เป้าหมายปี 2567, 14"})
    void yearMergedDownBesideRowsIsAskedFor(String year, int last) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(4, year, "ตัวชี้วัด", "คะแนน").merge(4, 1, last, 1);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, null, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of(), submission.scores());
        assertTrue(submission.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR));
    }

    /** When a result was announced is no second year of it. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA, คะแนนปี 2567 (ประกาศ ส.ค. ๒๕๖๗), 2567",
        "ผลการประเมิน ITA, คะแนนปี ๒๕๖๖ (ประกาศผลเมื่อ 7 สิงหาคม ๒๕๖๗), 2566",
        "ผลการประเมิน ITA, ปีงบประมาณ 2566 (ประกาศผล ส.ค. 2567), 2566",
        "ผลการประเมิน ITA, ผลคะแนน ปีงบประมาณ 2566 (ประกาศ 15 ส.ค. 67), 2566",
        "ผลการประเมิน ITA, ผลคะแนน ปีงบประมาณ 2566 (ประกาศเมื่อ 15/8/67), 2566",
        "ผลการประเมิน ITA ปีงบประมาณ 2567, คะแนน (ประกาศ ส.ค. ๒๕๖๗), 2567",
        "ผลการประเมิน ITA ปีงบประมาณ 2566 (ประกาศ ส.ค. ๒๕๖๗), คะแนน, 2566",
        "ผลการประเมิน ITA, ปีล่าสุด ๒๕๖๘, 2568",
        "ผลการประเมิน ITA ปีล่าสุด 2568, คะแนน, 2568",
        "ผลการประเมิน ITA ปีงบประมาณล่าสุด ๒๕๖๘, คะแนน, 2568",
        "ผลการประเมิน ITA, คะแนน (ประกาศ ส.ค. ๒๕๖๗), 0",
        "ผลการประเมิน ITA, คะแนนปี 2567 (ประกาศ ส.ค. ๒๕๖๗ ยังไม่เป็นทางการ), 0",
        "ผลการประเมิน ITA, คะแนนปี 2567 (คาดว่าจะประกาศ ส.ค. ๒๕๖๗), 0",
        "ผลการประเมิน ITA, ปีล่าสุด, 0"
    })
    void dayOfTheAnnouncementIsNoYearOfTheScores(String title, String heading, int year) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, title).set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                year == 0 ? List.of() : Collections.nCopies(10, year),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .toList());
        assertEquals(
                0, submission.findings().stream().filter(Finding::doubtsScores).count());
    }

    /** Days of which the format shows no more than the year. */
    @Test
    void dayShownAsAYearIsThatYear() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด");
        sheet.set(4, 2, new BookBuilder.Raw("", BookBuilder.YEAR_ALONE, null, "44927"));
        sheet.set(4, 3, new BookBuilder.Raw("", BookBuilder.YEAR_ALONE, null, "45292"));
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 60 + i, 80 + i);
        }
        List<ScoreReading> scores = TestReading.read(book.toBytes()).scores();
        assertEquals(20, scores.size());
        scores.forEach(score -> assertEquals(
                score.fiscalYear().buddhist() == 2566 ? 59 + score.indicator() : 79 + score.indicator(),
                score.score().intValueExact()));
    }

    /** Old rows over the new ones, a hidden column beside the one that is seen, a hidden sheet for a chart: nobody sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"rows", "column", "sheet"})
    void whatIsSeenCountsAgainstWhatIsHidden(String hidden) {
        sheet.row(4, "ตัวชี้วัด", "คะแนน ปี 2567", hidden.equals("column") ? "ผล ปี 2567" : "");
        BookBuilder.Sheet other = hidden.equals("sheet") ? book.sheet("tmp").state("hidden") : null;
        if (other != null) {
            other.row(4, "ตัวชี้วัด", "คะแนน ปี 2567");
        }
        for (int i = 0; i < 10; i++) {
            String name = ScoreTablesTest.NAMES.get(i);
            switch (hidden) {
                case "rows" -> {
                    sheet.row(5 + 2 * i, name, 60 + i).hideRow(5 + 2 * i);
                    sheet.row(6 + 2 * i, name, 80 + i);
                }
                case "column" -> sheet.row(5 + i, name, 60 + i, 80 + i).hideColumn(2);
                default -> {
                    other.row(5 + i, name, 60 + i);
                    if (i > 4 && i < 8) {
                        sheet.row(5 + i, name, 80 + i);
                    }
                }
            }
        }
        Submission submission = read();
        assertEquals(hidden.equals("sheet") ? 3 : 10, submission.scores().size());
        submission.scores().forEach(score -> assertEquals("" + (79 + score.indicator()), score.shownScore()));
        Finding told = submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SCORE_CONFLICT)
                .findAny()
                .orElseThrow();
        assertEquals("hidden", told.details().get("case"));
        assertEquals(Severity.ERROR, told.severity());
        assertEquals(submission.scores().size(), told.cells().size());
    }

    /** A slip in one hidden row takes back that row alone; hidden rows of nothing that is seen stay stored and are told. */
    @Test
    void hiddenRowsThatAgreeStay() {
        sheet.row(4, "ตัวชี้วัด", "คะแนน ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        for (int i = 0; i < 5; i++) {
            sheet.hideRow(5 + i);
        }
        for (int i = 0; i < 4; i++) {
            sheet.row(15 + i, ScoreTablesTest.NAMES.get(i), i == 0 ? 88 : 80 + i);
        }
        Submission submission = read();
        assertEquals(
                Set.of(
                        "2567 1 88",
                        "2567 2 81",
                        "2567 3 82",
                        "2567 4 83",
                        "2567 5 84",
                        "2567 6 85",
                        "2567 7 86",
                        "2567 8 87",
                        "2567 9 88",
                        "2567 10 89"),
                scores(submission));
    }

    /** Stored under the rows' year, listed under the title's: whoever looks for it must know. */
    @Test
    void titleOfAnotherYearThanAllRowsIsTold() {
        sheet.row(4, "ปีงบประมาณ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, 2565, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("fiscal-year-mismatch คะแนน!A1"), TestReading.codes(submission));
        assertEquals("2567", submission.findings().get(0).found());
        assertEquals("2565", submission.findings().get(0).expected());
    }

    @Test
    void titleOfAnotherYearThanTheLabelOverTheTableIsTold() {
        sheet.row(4, "ปีงบประมาณ", "2565");
        sheet.row(5, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        assertEquals(List.of("fiscal-year-mismatch คะแนน!A1"), TestReading.codes(read()));
    }

    /** A card: the year stands beside its label, and names stand beside their scores without a heading. */
    @ParameterizedTest
    @ValueSource(strings = {"2568", "พ.ศ. ๒๕๖๘", "พ.ศ.2568", "ปี 2568"})
    void yearBesideItsLabelHeadsNoTable(String year) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.row(1, "หน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(2, "ปีงบประมาณ", year);
        sheet.set(3, 1, "ผลการประเมิน ITA (คะแนน)");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.25 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                List.of(2568),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void titleOfTheYearOfItsRowsIsNot() {
        sheet.row(4, "ปีงบประมาณ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, 2567, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        assertEquals(List.of(), TestReading.codes(read()));
    }

    /** The first sheet decides for the file; the choice on another one is understood all the same. */
    @Test
    void choiceOfAnotherSheetIsUnderstoodInOtherWordsThanTheForms() {
        sheet.set(3, 1, "แหล่งคะแนน").set(3, 2, "ผลการประเมินอย่างเป็นทางการ");
        sheet.row(5, "ตัวชี้วัด", "คะแนน");
        BookBuilder.Sheet other = book.sheet("ประเมินตนเอง");
        other.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗").set(3, 1, "แหล่งคะแนน");
        other.set(3, 2, "ผลการประเมินตนเอง");
        other.row(5, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
            other.row(6 + i, ScoreTablesTest.NAMES.get(i), 80 + i);
        }
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                10,
                submission.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .count());
        assertEquals(20, submission.scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "ผลที่งานแผนคำนวณ, source-not-understood คะแนน!B3",
        "ผลการประเมินอย่างเป็นทางการ, ''",
        "ประกาศของสำนักงาน ป.ป.ช., ''",
        "-, ''"
    })
    void sourceInOtherWordsIsToldAndCountsAsOfficial(String source, String told) {
        sheet.set(3, 1, "แหล่งคะแนน").set(3, 2, source);
        sheet.row(5, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        Submission submission = read();
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(submission));
        assertEquals(SourceKind.OFFICIAL, submission.head().source());
    }

    @Test
    void yearOverBothColumnsIsTheirs() {
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ 2566").merge(4, 2, 4, 3);
        sheet.row(5, null, "ก่อนอุทธรณ์", "หลังอุทธรณ์");
        rows(6);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(
                Set.of("2566"),
                scores(submission).stream().map(score -> score.substring(0, 4)).collect(Collectors.toSet()));
        assertEquals(
                List.of("score-before-appeal คะแนน!B5", "fiscal-year-mismatch คะแนน!A1"),
                TestReading.codes(submission));
    }

    @Test
    void rowAfterTheAppealCountsWhereYearsStandDown() {
        sheet.row(4, "ปีงบประมาณ");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i));
            sheet.set(5, 2 + i, 70 + i);
            sheet.set(6, 2 + i, 80 + i);
        }
        sheet.set(5, 1, "2567 (ก่อนอุทธรณ์)").set(6, 1, "2567 (หลังอุทธรณ์)");
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(Set.of(new RowRef("คะแนน", 5)), submission.rowsIgnored());
        assertEquals(List.of("score-before-appeal คะแนน!5:5"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "2567 (ก่อนอุทธรณ์),2567 (ประเมินตนเอง)",
        "2567 (ก่อนอุทธรณ์),คะแนนประเมินตนเอง ปี 2567",
        "2567 (ประเมินตนเอง),2567 (ก่อนอุทธรณ์)"
    })
    void selfAssessmentIsNoResultAfterTheAppeal(String first, String second) {
        sheet.row(4, "ปีงบประมาณ");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i));
            sheet.set(5, 2 + i, 70 + i);
            sheet.set(6, 2 + i, 80 + i);
        }
        sheet.set(5, 1, first).set(6, 1, second);
        Submission submission = read();
        assertEquals(Set.of(), submission.rowsIgnored());
        assertEquals(
                Map.of(SourceKind.OFFICIAL, 10L, SourceKind.SELF_ASSESSMENT, 10L),
                submission.scores().stream()
                        .collect(Collectors.groupingBy(ScoreReading::source, Collectors.counting())));
    }

    @ParameterizedTest
    @CsvSource({"คะแนน,ผลคะแนน", "คะแนนปี 2567,ผลการประเมิน 2567", "คะแนนหลังอุทธรณ์,หลังอุทธรณ์", "คะแนน,คะแนน"})
    void columnsThatNothingTellsApartAreStoredOnlyWhereTheyAgree(String one, String other) {
        sheet.row(4, "ตัวชี้วัด", one, other);
        rows(5);
        sheet.row(15, "รวม", "74.90", "78.90");
        Submission submission = read();
        assertEquals(8, scores(submission).size());
        assertEquals(Set.of(new RowRef("คะแนน", 13), new RowRef("คะแนน", 14)), submission.rowsRefused());
        assertEquals(List.of(), submission.reported());
        assertEquals(
                List.of(
                        "score-conflict คะแนน!B13 คะแนน!C13",
                        "score-conflict คะแนน!B14 คะแนน!C14",
                        "figure-not-understood คะแนน!B15 คะแนน!C15"),
                TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(
                Map.of(
                        "case", "columns-of-one-year",
                        "indicator", "9",
                        "fiscalYear", "2567",
                        "cells", "คะแนน!B13 = 78, คะแนน!C13 = 88"),
                submission.findings().get(0).details());
    }

    @Test
    void scoresBeforeAnAppealAloneAreTheScoresAndItIsSaid() {
        sheet.row(4, "ตัวชี้วัด", "คะแนนก่อนอุทธรณ์");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("score-before-appeal คะแนน!B4"), TestReading.codes(submission));
    }

    @Test
    void shownPerCentCountsInTotalsToo() {
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        sheet.row(15, "รวม", BookBuilder.percent("0.7545"));
        Submission submission = read();
        assertEquals(List.of("2567 TOTAL 75.45"), figures(submission));
        assertEquals(List.of("percent-format คะแนน!B15"), TestReading.codes(submission));
    }

    private List<String> sentence(String text) {
        sheet.set(3, 1, text);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        Submission submission = read();
        List<String> said = new ArrayList<>(figures(submission));
        submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.FIGURE_NOT_UNDERSTOOD)
                .map(finding -> "unclear " + finding.found() + " " + finding.cell())
                .forEach(said::add);
        assertEquals(
                Set.of(),
                submission.reported().stream()
                        .map(ReportedFigure::at)
                        .filter(at -> at.row() != 3)
                        .collect(Collectors.toSet()));
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี ๒๕๖๔ ได้ ๘๑.๔๕ คะแนน ปี ๒๕๖๕ ได้ ๘๒.๑๐ คะแนน",
                "ปีงบประมาณ พ.ศ. 2564 ได้คะแนน 81.45 คะแนน และปีงบประมาณ พ.ศ. 2565 ได้คะแนน 82.10 คะแนน",
                "ผล ITA ได้คะแนน 81.45 คะแนน ในปี 2564 และ 82.10 คะแนน ในปี 2565",
                "ปี 2565 ได้คะแนน 82.10 คะแนน เพิ่มขึ้นจากปี 2564 ซึ่งได้ 81.45 คะแนน",
                "ผล ITA ปี 2564 มีคะแนน 81.45 คะแนน ปี 2565 มีคะแนน 82.10 คะแนน เพิ่มขึ้น 0.65 คะแนน",
                "ผล ITA ปี 2564 ได้คะแนนรวม 81.45 คะแนน จากคะแนนเต็ม 100 คะแนน ปี 2565 ได้คะแนนรวม 82.10 คะแนน"
            })
    void totalsOfSeveralYearsInOneSentenceAreEachOfTheirYear(String text) {
        boolean named = text.contains("ITA");
        String whole = named ? text : "ผลการประเมิน ITA " + text;
        assertEquals(Set.of("2564 TOTAL 81.45", "2565 TOTAL 82.10"), Set.copyOf(sentence(whole)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ผล ITA ได้คะแนน 81.45 คะแนน ต่อมาได้คะแนน 82.10 คะแนน|unclear 81.45, 82.10 คะแนน!A3",
                "ผล ITA ปี 2565 ได้คะแนน 81.45 คะแนน ต่อมาได้คะแนน 82.10 คะแนน|unclear 81.45, 82.10 คะแนน!A3",
                "ผล ITA ได้คะแนน 81.45 คะแนน ในปี 2564|2564 TOTAL 81.45",
                "โดยในปีงบประมาณ พ.ศ. 2564 ผล ITA ได้คะแนนรวมทั้งสิ้น 81.45|2564 TOTAL 81.45",
                "มีค่าคะแนน ITA เท่ากับ 81.45|2567 TOTAL 81.45",
                "ผล ITA ได้คะแนน 81.45 ระดับ C|2567 TOTAL 81.45; 2567 LEVEL C",
                "ผล ITA มีคะแนนเต็ม 100 คะแนน ได้คะแนน 81.45 คะแนน|2567 TOTAL 81.45",
                "ผล ITA ปี 2565 ได้คะแนน 82.10 คะแนน ได้คะแนนเพิ่มขึ้น 0.65 คะแนน|2565 TOTAL 82.10",
                "ผล ITA ปี 2565 ได้คะแนน 82.10 คะแนน คะแนนเฉลี่ยระดับประเทศ 87.57 คะแนน|2565 TOTAL 82.10"
            })
    void figuresOfNoKnownYearAreSaidAndOthersLeftOut(String text, String expected) {
        assertEquals(List.of(expected.split("; ")), sentence(text));
    }

    @Test
    void instrumentNamedBeforeTheFigureIsNoTotal() {
        assertEquals(List.of(), sentence("ผล ITA ปี 2565 แบบวัด IIT ได้คะแนน 80.42 คะแนน"));
    }
}
