package org.itaconsolidator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.check.RuleBook.AdmittedSubmission;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {
    private static final String TEN = "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50";

    @Test
    void scoreOutsideTheScaleIsRefusedWithItsRow() {
        Sample sample =
                new Sample().scores(2565, 3, TEN.replace("74.51", "745.1").replace("12.50", "-1"));
        List<Finding> findings = sample.findings(FindingCode.SCORE_OUT_OF_RANGE);
        assertEquals(
                List.of(new CellRef(Sample.SCORES, 5, 3), new CellRef(Sample.SCORES, 11, 3)),
                findings.stream().map(Finding::cell).toList());
        assertEquals("745.1", findings.get(0).found());
        AdmittedSubmission checked = sample.check();
        assertEquals(8, checked.submission().scores().size());
        assertEquals(new Ledger(10, 8, 2, 0), checked.ledger());
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING), "refused is not missing too");
    }

    @Test
    void rowKeepsItsOtherYearsScore() {
        AdmittedSubmission checked = new Sample()
                .scores(2564, 3, TEN)
                .scores(2565, 4, TEN.replace("74.51", "745.1"))
                .check();
        assertEquals(19, checked.submission().scores().size());
        assertEquals(new Ledger(10, 10, 0, 0), checked.ledger());
    }

    @Test
    void wholeNumberIsShownAsTyped() {
        assertEquals(
                "105",
                new Sample()
                        .scores(2565, 3, TEN.replace("74.51", "105.0"))
                        .finding(FindingCode.SCORE_OUT_OF_RANGE)
                        .found());
    }

    @Test
    void bothEndsOfTheScaleAreScores() {
        assertEquals(
                List.of(),
                new Sample().scores(2565, 3, "0 100 0 0 0 0 0 0 0 100.00").findings(FindingCode.SCORE_OUT_OF_RANGE));
    }

    @Test
    void wholeYearOfFractionsIsStoredAndSaid() {
        Sample sample = new Sample()
                .scores(2564, 3, TEN)
                .scores(2565, 4, "0.8652 0.7534 0.8335 0.7451 0.8238 0.8842 0.8891 0.8396 0.3927 0.1250");
        Finding said = sample.finding(FindingCode.SCORE_SCALE_SUSPICIOUS);
        assertEquals(Severity.WARNING, said.severity());
        assertEquals(new CellRef(Sample.SCORES, 2, 4), said.cell());
        assertEquals(10, said.cells().size());
        assertEquals(20, sample.check().submission().scores().size());
    }

    @Test
    void zerosOrOneScoreAboveOneAreNoFractions() {
        assertEquals(
                List.of(),
                new Sample().scores(2565, 3, "0 0 0 0 0 0 0 0 0 0").findings(FindingCode.SCORE_SCALE_SUSPICIOUS));
        assertEquals(
                List.of(),
                new Sample().scores(2565, 3, "1 1 1 1 1 1 1 1 1 10.01").findings(FindingCode.SCORE_SCALE_SUSPICIOUS));
        Sample partial = new Sample().scores(2565, 3, "0.9 - 1 1 1 1 1 - 1 1");
        partial.ignored.add(new RowRef(Sample.SCORES, 3));
        partial.ignored.add(new RowRef(Sample.SCORES, 9));
        assertEquals(List.of(), partial.findings(FindingCode.SCORE_SCALE_SUSPICIOUS));
    }

    @Test
    void wholeYearUpToTenIsNotStoredAndAskedFor() {
        Sample sample = new Sample()
                .scores(2564, 3, TEN)
                .scores(2565, 4, "8.652 7.534 8.335 7.451 8.238 8.842 8.891 8.396 3.927 10");
        Finding said = sample.finding(FindingCode.SCORE_SCALE_SUSPICIOUS);
        assertEquals(Severity.ERROR, said.severity());
        assertEquals("of-ten", said.details().get("case"));
        assertEquals(10, said.cells().size());
        assertEquals(new CellRef(Sample.SCORES, 11, 4), said.cells().get(9));
        AdmittedSubmission checked = sample.check();
        assertEquals(
                List.of(2564),
                checked.submission().scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING), "refused is not missing too");
    }

    @Test
    void totalStatedOfScoresOutOfTenIsNotStoredEither() {
        Sample sample = new Sample().scores(2565, 4, "8.652 7.534 8.335 7.451 8.238 8.842 8.891 8.396 3.927 10");
        sample.reported.add(stated(2565, "7.86", 12));
        sample.reported.add(stated(2564, "7.86", 13));
        sample.reported.add(stated(2565, "78.61", 14));
        assertEquals(
                List.of("2564 7.86", "2565 78.61"),
                sample.check().submission().reported().stream()
                        .map(figure -> figure.fiscalYear().buddhist() + " " + figure.text())
                        .toList());
    }

    private static ReportedFigure stated(int year, String total, int row) {
        return new ReportedFigure(
                FiscalYear.ofBuddhist(year),
                SourceKind.OFFICIAL,
                ReportedFigure.Kind.TOTAL,
                Optional.of(new BigDecimal(total)),
                total,
                new CellRef(Sample.SCORES, row, 4),
                true);
    }

    @Test
    void lowDisclosureScoresAloneAreScores() {
        Sample sample = new Sample().scores(2565, 3, "- - - - - - - - 8.33 10");
        for (int row = 2; row <= 9; row++) {
            sample.ignored.add(new RowRef(Sample.SCORES, row));
        }
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_SCALE_SUSPICIOUS));
        assertEquals(2, sample.check().submission().scores().size());
    }

    @Test
    void numberOutOfRangeIsSaidInItsShortestFormAndNotCalledTheOneThatCounts() {
        CellRef at = new CellRef(Sample.SCORES, 2, 3);
        Sample sample = new Sample()
                .scores(2565, 3, "8652.0 80")
                .finding(Finding.at(at, FindingCode.PERCENT_FORMAT, "86.52", "8652"))
                .finding(Finding.at(new CellRef(Sample.SCORES, 3, 3), FindingCode.PERCENT_FORMAT, "0.8", "80"));
        assertEquals("8652", sample.finding(FindingCode.SCORE_OUT_OF_RANGE).found());
        assertEquals("80", sample.finding(FindingCode.PERCENT_FORMAT).expected());
    }

    @Test
    void missingScoresOfAYearAreOneFindingWithTheirCells() {
        Sample sample = new Sample()
                .scores(2564, 3, TEN)
                .scores(2565, 4, "86.52 - 83.35 74.51 82.38 88.42 88.91 - 39.27 12.50");
        Finding missing = sample.finding(FindingCode.SCORE_MISSING);
        assertEquals(Severity.WARNING, missing.severity());
        assertEquals(Map.of("fiscalYear", "2565", "indicators", "2, 8"), missing.details());
        assertEquals(List.of(new CellRef(Sample.SCORES, 3, 4), new CellRef(Sample.SCORES, 9, 4)), missing.cells());
    }

    @Test
    void indicatorWithoutARowIsAskedForAsARowAndNotInTheCellOfAnother() {
        Finding missing = new Sample()
                .scores(2565, 4, "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27")
                .finding(FindingCode.SCORE_MISSING);
        assertEquals(Map.of("case", "no-place", "fiscalYear", "2565", "indicators", "10"), missing.details());
        assertEquals(new CellRef(Sample.SCORES, 2, 4), missing.cell());
    }

    @Test
    void blankBetweenTwoScoresHasItsCellWithoutAnotherYear() {
        Sample sample = new Sample().scores(2565, 4, "86.52 - 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50");
        sample.ignored.add(new RowRef(Sample.SCORES, 3));
        assertEquals(
                new CellRef(Sample.SCORES, 3, 4),
                sample.finding(FindingCode.SCORE_MISSING).cell());
    }

    @Test
    void blankOfAYearWithoutAFrameworkIsSaidWithoutPromisingATotal() {
        CellRef blank = new CellRef(Sample.SCORES, 3, 5);
        Sample sample = new Sample()
                .scores(2571, 5, "86.52 - 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .finding(Finding.at(blank, FindingCode.SCORE_MISSING, "", "")
                        .with("fiscalYear", "2571")
                        .with("indicators", "2"));
        sample.ignored.add(new RowRef(Sample.SCORES, 3));
        Finding missing = sample.finding(FindingCode.SCORE_MISSING);
        assertEquals(Severity.WARNING, missing.severity());
        assertEquals(List.of(blank), missing.cells());
        assertEquals(Map.of("case", "no-framework", "fiscalYear", "2571", "indicators", "2"), missing.details());
        assertEquals(
                "ผลคะแนน!E3 ไม่มีคะแนนตัวชี้วัดที่ 2 ของปีงบประมาณ พ.ศ. 2571 กรุณากรอกคะแนนที่ประกาศผล เช่น 86.52"
                        + " ทั้งนี้ ระบบยังไม่มีกรอบการประเมินของปีนั้น จึงยังคำนวณคะแนนรวมไม่ได้ แม้กรอกคะแนนครบแล้ว",
                new FindingTexts(Locale.forLanguageTag("th")).text(missing));
    }

    @Test
    void yearOfNothingButBlanksMissesAllTen() {
        CellRef blank = new CellRef(Sample.SCORES, 3, 5);
        Sample sample = new Sample()
                .scores(2565, 4, TEN)
                .finding(Finding.at(blank, FindingCode.SCORE_MISSING, "", "")
                        .with("fiscalYear", "2564")
                        .with("indicators", "2"));
        Finding missing = sample.finding(FindingCode.SCORE_MISSING);
        assertEquals(Map.of("fiscalYear", "2564", "indicators", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"), missing.details());
        assertEquals(List.of(blank), missing.cells());
    }

    @Test
    void cellThatTheReaderRefusedIsNotMissingToo() {
        Sample sample = new Sample()
                .scores(2565, 4, "86.52 - 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .finding(Finding.at(
                        new CellRef(Sample.SCORES, 3, 4), FindingCode.SCORE_NOT_A_NUMBER, "75,34", "0 - 100"));
        sample.refused.add(new RowRef(Sample.SCORES, 3));
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING));
    }

    @Test
    void lastScoreThatTheReaderRefusedIsNotMissingToo() {
        Sample sample = new Sample()
                .scores(2565, 4, "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 -")
                .finding(Finding.at(
                        new CellRef(Sample.SCORES, 11, 4), FindingCode.SCORE_NOT_A_NUMBER, "12,50", "0 - 100"));
        sample.refused.add(new RowRef(Sample.SCORES, 11));
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING));
    }

    @Test
    void blanksThatTheReaderSawAreSaidOnceWithTheirIndicators() {
        Sample sample = new Sample()
                .scores(2565, 4, "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 - -")
                .finding(blanks(2565, "9, 10", new CellRef(Sample.SCORES, 12, 4), new CellRef(Sample.SCORES, 13, 4)));
        sample.ignored.add(new RowRef(Sample.SCORES, 10));
        sample.ignored.add(new RowRef(Sample.SCORES, 11));
        Finding missing = sample.finding(FindingCode.SCORE_MISSING);
        assertEquals(Map.of("fiscalYear", "2565", "indicators", "9, 10"), missing.details());
        assertEquals(List.of(new CellRef(Sample.SCORES, 12, 4), new CellRef(Sample.SCORES, 13, 4)), missing.cells());
    }

    @Test
    void blankThatTheReaderSawIsTheOneThatMissesNotTheRefusedCellBesideIt() {
        Sample sample = new Sample()
                .scores(2565, 4, "- - 83.35 74.51 - 88.42 88.91 83.96 39.27 12.50")
                .finding(blanks(2565, "1, 5", new CellRef(Sample.SCORES, 2, 4), new CellRef(Sample.SCORES, 6, 4)))
                .finding(Finding.at(
                        new CellRef(Sample.SCORES, 3, 4), FindingCode.SCORE_NOT_A_NUMBER, "86,52", "0 - 100"));
        sample.ignored.add(new RowRef(Sample.SCORES, 2));
        sample.refused.add(new RowRef(Sample.SCORES, 3));
        sample.ignored.add(new RowRef(Sample.SCORES, 6));
        Finding missing = sample.finding(FindingCode.SCORE_MISSING);
        assertEquals("1, 5", missing.details().get("indicators"));
        assertEquals(List.of(new CellRef(Sample.SCORES, 2, 4), new CellRef(Sample.SCORES, 6, 4)), missing.cells());
    }

    @Test
    void blankInAnotherTableDoesNotMakeARefusedScoreMissing() {
        Sample sample = new Sample()
                .scores(2565, 4, "86.52 - 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .finding(blanks(2565, "2", new CellRef(Sample.SCORES, 30, 8)))
                .finding(Finding.at(
                        new CellRef(Sample.SCORES, 3, 4), FindingCode.SCORE_NOT_A_NUMBER, "75,34", "0 - 100"));
        sample.refused.add(new RowRef(Sample.SCORES, 3));
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING));
    }

    @Test
    void blankInOneTableThatIsFilledInAnotherIsNotMissing() {
        Sample sample = new Sample().scores(2565, 4, TEN).finding(blanks(2565, "3", new CellRef(Sample.SCORES, 30, 2)));
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING));
    }

    private static Finding blanks(int year, String indicators, CellRef... cells) {
        FindingCode code = FindingCode.SCORE_MISSING;
        return new Finding(
                code,
                code.severity(),
                List.of(cells),
                "",
                "",
                Map.of("fiscalYear", String.valueOf(year), "indicators", indicators));
    }

    @Test
    void selfAssessmentOfAFewIndicatorsIsOnlyANotice() {
        Finding missing = new Sample()
                .scores(SourceKind.SELF_ASSESSMENT, 2565, 3, "80 80")
                .finding(FindingCode.SCORE_MISSING);
        assertEquals(Severity.NOTICE, missing.severity());
    }

    @Test
    void scoresOfAYearWithOtherIndicatorsAreDoubtfulAndNobodyIsAskedForItsFramework() {
        Finding finding = new Sample().scores(2561, 3, TEN).finding(FindingCode.FRAMEWORK_MISSING);
        assertTrue(finding.doubtsScores());
        assertEquals(10, finding.cells().size());
        assertEquals("another-assessment", finding.details().get("case"));
        assertEquals("2562", finding.expected());
    }

    @Test
    void yearWithoutAFrameworkIsSaidOnce() {
        Sample sample = new Sample().scores(2571, 3, TEN).scores(2565, 4, TEN);
        Finding finding = sample.finding(FindingCode.FRAMEWORK_MISSING);
        assertEquals(new CellRef(Sample.SCORES, 2, 3), finding.cell());
        assertEquals(Map.of("fiscalYear", "2571"), finding.details());
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(20, sample.check().submission().scores().size());
        assertEquals(List.of(), sample.findings(FindingCode.SCORE_MISSING));
    }
}
