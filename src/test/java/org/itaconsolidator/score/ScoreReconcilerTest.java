package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.score.ScoreReconciler.Reconciliation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreReconcilerTest {
    private final ScoreReconciler reconciler = new ScoreReconciler(Scores.FRAMEWORKS::findFramework);

    @Test
    void valueThatGivesTheReportedTotalCounts() {
        List<ScoreReading> readings = twoTables("88.52");
        Reconciliation result = reconciler.reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertEquals(Scores.of(Scores.NONGPRONG), values(result));
        assertEquals(1, result.findings().size());
        Finding conflict = result.findings().get(0);
        assertEquals(FindingCode.SCORE_CONFLICT, conflict.code());
        assertEquals(Severity.WARNING, conflict.severity());
        assertEquals(List.of(new CellRef("ก", 6, 2), new CellRef("ข", 6, 2)), conflict.cells());
        assertEquals("88.42, 88.52", conflict.found());
        assertEquals("88.42", conflict.expected());
        assertEquals(
                Map.of(
                        "indicator", "6",
                        "fiscalYear", "2565",
                        "cells", "ก!B6 = 88.42, ข!B6 = 88.52",
                        "chosen", "88.42",
                        "reportedTotal", "60.61",
                        "candidates", "ข!B6: 88.52 → 88.42 (@digit-wrong, @as-in-another-cell)"),
                conflict.details());
        assertTrue(result.chosenCells().contains(new CellRef("ก", 6, 2)));
    }

    /** The scores end in .42, .27 and the like: to one decimal or to none, halves as programs round them, either way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sheetThatRepeatsScoresWithFewerDecimalsContradictsNone(int decimals) {
        List<ScoreReading> exact = Scores.readings("ก", Scores.NONGPRONG);
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN)) {
            List<ScoreReading> readings = new ArrayList<>(rounded(exact, decimals, mode));
            readings.addAll(exact);
            Reconciliation result = reconciler.reconcile(readings, List.of());
            assertEquals(List.of(), result.findings());
            assertEquals(
                    exact.stream().map(ScoreReading::shownScore).toList(),
                    result.chosen().stream().map(ScoreReading::shownScore).toList());
        }
    }

    @Test
    void scoresThatAreNotTheOthersRoundedContradictThem() {
        List<ScoreReading> exact = Scores.readings("ก", Scores.NONGPRONG);
        List<ScoreReading> readings = new ArrayList<>(exact);
        readings.addAll(rounded(exact, 0, RoundingMode.UP));
        assertNotEquals(
                List.of(), reconciler.reconcile(readings, List.of()).findings(), "away from 0, not to the nearest");
        List<ScoreReading> one = twoTables("88.4");
        assertEquals(1, reconciler.reconcile(one, List.of()).findings().size(), "one alone is as likely mistyped");
    }

    private static List<ScoreReading> rounded(List<ScoreReading> readings, int decimals, RoundingMode mode) {
        return readings.stream()
                .map(each -> Scores.reading(
                        "ข",
                        each.indicator(),
                        each.score().setScale(decimals, mode).toPlainString()))
                .toList();
    }

    @Test
    void laterCellCountsWhereItIsTheOneThatAgrees() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG.replace("88.42", "88.52")));
        readings.add(Scores.reading("ข", 6, "88.42"));
        Reconciliation result = reconciler.reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertTrue(result.chosenCells().contains(new CellRef("ข", 6, 2)));
        assertEquals(10, result.chosen().size());
    }

    @Test
    void toleranceForgivesALoneSetButDecidesNoConflict() {
        // 60.609 rounds to 60.61; 60.62 is within 0.01 of it
        List<ReportedFigure> total = List.of(Scores.reported(Kind.TOTAL, "60.62"));
        assertEquals(
                List.of(),
                reconciler
                        .reconcile(Scores.readings("ก", Scores.NONGPRONG), total)
                        .findings());
        assertEquals(
                "88.52",
                values(reconciler.reconcile(twoTables("88.52"), total)).get(6).toPlainString());
    }

    @Test
    void statedTotalsThatDifferAreNamed() {
        ReportedFigure right = new ReportedFigure(
                Scores.FY2565,
                SourceKind.OFFICIAL,
                Kind.TOTAL,
                Optional.of(new BigDecimal("60.61")),
                "60.61",
                new CellRef("รวม", 9, 3),
                true);
        List<ReportedFigure> totals = List.of(Scores.reported(Kind.TOTAL, "61.60"), right);
        List<Finding> findings = reconciler
                .reconcile(Scores.readings("ก", Scores.NONGPRONG), totals)
                .findings();
        assertEquals(1, findings.size());
        assertEquals("several-totals", findings.get(0).details().get("case"));
        assertEquals("รวม!C9 = 60.61", findings.get(0).details().get("totals"));
        List<Finding> incomplete = reconciler
                .reconcile(Scores.readings("ก", Scores.NONGPRONG.replace("39.27", "-")), totals)
                .findings();
        assertEquals(1, incomplete.size());
        assertEquals("totals-differ", incomplete.get(0).details().get("case"));
        assertEquals(
                "รวม!C4 = 61.60, รวม!C9 = 60.61", incomplete.get(0).details().get("totals"));
    }

    @Test
    void totalsThatOneOfTwoScoresEachConfirmsAreTold() {
        // 88.42 gives 60.61, 88.52 gives 60.62
        Reconciliation result = reconciler.reconcile(
                twoTables("88.52"), List.of(Scores.reported(Kind.TOTAL, "60.62"), total("60.61", 9)));
        assertEquals(null, values(result).get(6));
        Finding said = result.findings().get(result.findings().size() - 1);
        assertEquals("totals-differ", said.details().get("case"));
        assertEquals("รวม!C4 = 60.62, รวม!C9 = 60.61", said.details().get("totals"));
    }

    @Test
    void ofTwoTotalsTheOneThatDecidesIsNamedAndTheSlipThatItShows() {
        Reconciliation result = reconciler.reconcile(
                twoTables("88.52"), List.of(Scores.reported(Kind.TOTAL, "70.00"), total("60.61", 9)));
        assertEquals("88.42", values(result).get(6).toPlainString());
        Finding conflict = result.findings().get(0);
        assertEquals("60.61", conflict.details().get("reportedTotal"));
        assertEquals(
                "ข!B6: 88.52 → 88.42 (@digit-wrong, @as-in-another-cell)",
                conflict.details().get("candidates"));
        Finding mismatch = result.findings().get(1);
        assertEquals("several-totals", mismatch.details().get("case"));
        assertEquals(null, mismatch.details().get("candidates"), "no score makes 70.00 agree as well");
        assertEquals(2, result.findings().size());
    }

    @Test
    void reportedTotalIsTheOneThatTheScoresGiveAndBothCellsAreNamed() {
        List<ReportedFigure> totals =
                List.of(Scores.reported(Kind.TOTAL, "61.60"), total("60.61", 9), total("61.60", 12));
        Finding said = only(totals, Scores.NONGPRONG);
        assertEquals(
                List.of(new CellRef("รวม", 4, 3), new CellRef("รวม", 12, 3), new CellRef("รวม", 9, 3)), said.cells());
        assertEquals("รวม!C4, รวม!C12", said.details().get("where"));
        assertEquals("61.60", said.found());
        assertEquals("60.61", said.expected());
        assertEquals("รวม!C9 = 60.61", said.details().get("totals"));
    }

    @Test
    void noTotalCountsWhereTheScoresGiveNoneOfTheStatedOnes() {
        Finding said = only(List.of(Scores.reported(Kind.TOTAL, "61.60"), total("60.16", 9)), Scores.NONGPRONG);
        assertEquals("no-total-counts", said.details().get("case"));
        assertEquals("60.61", said.expected());
        assertEquals("รวม!C4 = 61.60, รวม!C9 = 60.16", said.details().get("totals"));
    }

    @Test
    void noTotalCountsWhereTheScoresForgiveTwoThatDiffer() {
        // 60.609 gives neither exactly, and is within 0.01 of both
        Finding said = only(List.of(Scores.reported(Kind.TOTAL, "60.60"), total("60.62", 9)), Scores.NONGPRONG);
        assertEquals("no-total-counts", said.details().get("case"));
    }

    @Test
    void ofThreeValuesThoseThatAreASlipAwayFromTheOneThatGivesTheTotalAreSlips() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG));
        readings.add(Scores.reading("ข", 6, "98.42"));
        readings.add(Scores.reading("ค", 6, "84.82"));
        readings.add(Scores.reading("ง", 6, "11.11"));
        Reconciliation result = reconciler.reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertEquals("88.42", values(result).get(6).toPlainString());
        Finding conflict = result.findings().get(0);
        assertEquals(
                "ค!B6: 84.82 → 88.42 (@digits-swapped, @as-in-another-cell)"
                        + " · ข!B6: 98.42 → 88.42 (@digit-wrong, @as-in-another-cell)",
                conflict.details().get("slips"));
        assertEquals(null, conflict.details().get("candidates"), "no single change makes three values agree");
        assertEquals(1, result.findings().size());
    }

    @Test
    void ofThreeValuesThatAllMissTheTotalTheOneTheyAllSlippedFromIsNamed() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG.replace("88.42", "88.92")));
        readings.add(Scores.reading("ข", 6, "98.42"));
        readings.add(Scores.reading("ค", 6, "84.82"));
        Finding conflict = reconciler
                .reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")))
                .findings()
                .get(0);
        assertEquals("none-agrees", conflict.details().get("case"));
        assertEquals(
                "ค!B6: 84.82 → 88.42 (@digits-swapped) · ก!B6: 88.92 → 88.42 (@digit-wrong)"
                        + " · ข!B6: 98.42 → 88.42 (@digit-wrong)",
                conflict.details().get("slips"));
    }

    private Finding only(List<ReportedFigure> stated, String scores) {
        List<Finding> findings =
                reconciler.reconcile(Scores.readings("ก", scores), stated).findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static ReportedFigure total(String text, int row) {
        return new ReportedFigure(
                Scores.FY2565,
                SourceKind.OFFICIAL,
                Kind.TOTAL,
                Optional.of(new BigDecimal(text)),
                text,
                new CellRef("รวม", row, 3),
                true);
    }

    @Test
    void conflictWithoutAgreementStoresNeither() {
        Reconciliation result = reconciler.reconcile(twoTables("88.52"), List.of(Scores.reported(Kind.TOTAL, "70.00")));
        assertUndecided(result, "none-agrees");
    }

    @Test
    void conflictInWhichBothAgreeStoresNeither() {
        // 88.42 gives 60.609, 88.43 gives 60.610
        Reconciliation result = reconciler.reconcile(twoTables("88.43"), List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertUndecided(result, "several-agree");
    }

    /** Two sets of scores of which most differ are no slips: the total of one does not say that it is the body's. */
    @Test
    void ofTwoSetsTheOneWithATotalDoesNotCount() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG));
        for (ScoreReading reading : List.copyOf(readings)) {
            String other = reading.score().subtract(BigDecimal.TEN).toPlainString();
            readings.add(Scores.reading("ข", reading.indicator(), other));
        }
        Reconciliation result = reconciler.reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertEquals(List.of(), result.chosen());
        assertEquals(10, result.findings().size());
        assertEquals("several-agree", result.findings().get(0).details().get("case"));
    }

    @Test
    void conflictWithoutATotalStoresNeither() {
        assertUndecided(reconciler.reconcile(twoTables("88.52"), List.of()), "no-total");
    }

    @Test
    void equalValuesInSeveralCellsAreNoConflictAndTheFirstIsThePlace() {
        Reconciliation result = reconciler.reconcile(twoTables("88.420"), List.of());
        assertEquals(List.of(), result.findings());
        assertEquals(10, result.chosen().size());
        assertTrue(result.chosen().stream()
                .allMatch(reading -> reading.at().sheet().equals("ก")));
    }

    @Test
    void wrongTotalIsAMismatch() {
        Finding finding = only(Scores.NONGPRONG, Scores.reported(Kind.TOTAL, "66.01"));
        assertEquals(FindingCode.TOTAL_MISMATCH, finding.code());
        assertEquals("66.01", finding.found());
        assertEquals("60.61", finding.expected());
        assertEquals(
                Map.of("fiscalYear", "2565", "candidates", "รวม!C4: 66.01 → 60.61 (@digits-swapped)"),
                finding.details());
    }

    @Test
    void wrongLevelIsAMismatch() {
        Finding finding = only(Scores.NONGPRONG, Scores.reported(Kind.LEVEL, "ระดับ C"));
        assertEquals("D", finding.expected());
        assertEquals("of-level", finding.details().get("case"));
        assertEquals(List.of(), findings(Scores.NONGPRONG, Scores.reported(Kind.LEVEL, "ระดับ D")));
    }

    @Test
    void levelOfTheScaleOfOtherYearsNamesThese() {
        FiscalYear year = FiscalYear.ofBuddhist(2568);
        List<ScoreReading> readings = Scores.readings("ก", "86 86 86 86 86 86 86 86 86 84").stream()
                .map(score -> new ScoreReading(year, score.indicator(), score.source(), score.score(), score.at()))
                .toList();
        ReportedFigure level = new ReportedFigure(
                year, SourceKind.OFFICIAL, Kind.LEVEL, Optional.empty(), "A", new CellRef("ก", 16, 3), true);
        Finding finding =
                reconciler.reconcile(readings, List.of(level)).findings().get(0);
        assertEquals("of-other-scale", finding.details().get("case"));
        assertEquals("2562 - 2565", finding.details().get("years"));
        assertEquals("ผ่านดี", finding.expected());
        assertFalse(finding.doubtsScores());
    }

    /** Year, total, level, then the scores of the instruments, and the levels that are expected; none for no finding. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2563 | 91.5 | C | | A",
                "2564 | 70.2 | AA | | C",
                "2564 | 84.999 | B | | A",
                "2564 | 70.2 | ระดับ C | |",
                "2567 | 60.00 | ผ่านดี | | ต้องปรับปรุงโดยด่วน",
                "2567 | 60.00 | A | | ต้องปรับปรุงโดยด่วน",
                "2567 | 91.43 | ผ่านดี | |",
                "2567 | 91.43 | ผ่าน | |",
                "2567 | 91.43 | ผ่านดีเยี่ยม | | ผ่านดี, ผ่าน",
                "2567 | 91.43 | ผ่าน | 90.1 88 95 | ผ่านดี",
                "2567 | 91.43 | ผ่านดี | 90.1 88 95 |",
                "2567 | 91.43 | ผ่าน | 27.03 26.4 38 |"
            })
    void levelIsHeldAgainstTheTotalStatedBesideIt(
            int year, String total, String level, String instruments, String expected) {
        List<ReportedFigure> stated = new ArrayList<>();
        stated.add(stated(year, Kind.TOTAL, total));
        stated.add(stated(year, Kind.LEVEL, level));
        List<Kind> kinds = List.of(Kind.IIT, Kind.EIT, Kind.OIT);
        String[] scores = instruments == null ? new String[0] : instruments.split(" ");
        for (int i = 0; i < scores.length; i++) {
            stated.add(stated(year, kinds.get(i), scores[i]));
        }
        List<Finding> findings = reconciler.reconcile(List.of(), stated).findings().stream()
                .filter(finding -> finding.code() == FindingCode.TOTAL_MISMATCH)
                .toList();
        assertEquals(expected == null ? 0 : 1, findings.size());
        findings.forEach(finding -> {
            assertEquals(level + " " + expected, finding.found() + " " + finding.expected());
            assertEquals(Map.of("case", "of-stated-total", "fiscalYear", Integer.toString(year)), finding.details());
            assertTrue(finding.doubtsScores(), "total and level cannot both be announced");
        });
    }

    /** Year, total, the scores of the instruments, and the total that they give; none for no finding. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2565 | 83.18 | 85.11 86.42 79.30 |",
                "2565 | 86.18 | 85.11 86.42 79.30 | 83.18",
                "2565 | 83.61 | 85.11 86.42 79.30 | 83.18", // their plain mean
                "2565 | 83.21 | 85.11 86.42 79.30 | 83.18",
                "2565 | 83 | 85 86 79 |",
                "2565 | 83.18 | 85.1133333333333 86.4233333333333 79.3033333333333 |", // formulas' results
                "2565 | 83.1833333333334 | 85.1133333333333 86.4233333333333 79.3033333333333 |",
                "2565 | 83.2 | 85.1 86.4 79.3 |",
                "2565 | 86.18 | 25.53 25.93 31.72 |", // out of 30, 30 and 40, or of 100: told of each
                "2565 | 86.18 | 85.11 86.42 |",
                "2565 | 86.18 | 85.11 86.42 79.30 85.42 |", // which of two figures is the staff survey's?
                "2567 | 91.22 | 90.1 92.22 91.3 |",
                "2567 | 91.43 | 90.1 92.22 91.3 |", // by 30, 40 and 30 %, if those were the weights
                "2567 | 94.47 | 93.4 49.15 95.5 | 80.97",
                "2567 | 95.52 | 93.4 49.15 95.5 | 80.97"
            })
    void totalIsHeldAgainstTheInstrumentsStatedBesideIt(int year, String total, String instruments, String expected) {
        List<ReportedFigure> stated = new ArrayList<>(List.of(stated(year, Kind.TOTAL, total)));
        List<Kind> kinds = List.of(Kind.IIT, Kind.EIT, Kind.OIT);
        String[] scores = instruments.split(" ");
        for (int i = 0; i < scores.length; i++) {
            stated.add(stated(year, kinds.get(i % 3), scores[i]));
        }
        List<Finding> findings = reconciler.reconcile(List.of(), stated).findings().stream()
                .filter(finding -> finding.code() == FindingCode.TOTAL_MISMATCH)
                .toList();
        assertEquals(
                expected == null ? List.of() : List.of(total + " of-stated-instruments " + expected),
                findings.stream()
                        .map(finding ->
                                finding.found() + " " + finding.details().get("case") + " " + finding.expected())
                        .toList());
        assertTrue(findings.stream().allMatch(Finding::doubtsScores), "one of the four is wrong, nobody knows which");
    }

    /** Each of a few rows of a list is told; where many are off, the totals were made with other weights. */
    @ParameterizedTest
    @CsvSource({"20, 20", "21, 0"})
    void totalsOfAListAreHeldAgainstTheInstrumentsIfFewAreOff(int rows, int told) {
        ComparedResult row = new ComparedResult(
                new Body("เทศบาลตำบลทดสอบ", "", ""),
                FiscalYear.ofBuddhist(2565),
                List.of(),
                List.of(
                        stated(2565, Kind.IIT, "85.11"),
                        stated(2565, Kind.EIT, "86.42"),
                        stated(2565, Kind.OIT, "79.30"),
                        stated(2565, Kind.TOTAL, "86.18")));
        assertEquals(
                told,
                new ComparedTotals(Scores.FRAMEWORKS::findFramework)
                        .findings(Collections.nCopies(rows, row))
                        .size());
    }

    private static ReportedFigure stated(int year, Kind kind, String text) {
        ReportedFigure any = Scores.reported(kind, text);
        return new ReportedFigure(
                FiscalYear.ofBuddhist(year), any.source(), kind, any.value(), text, any.at(), any.typed());
    }

    @Test
    void instrumentScoreMayBeOutOf100OrOutOfItsWeight() {
        assertEquals(List.of(), findings(Scores.NONGPRONG, Scores.reported(Kind.EIT, "87.10")));
        assertEquals(List.of(), findings(Scores.NONGPRONG, Scores.reported(Kind.EIT, "26.13")));
        assertEquals(List.of(), findings(Scores.NONGPRONG, Scores.reported(Kind.OIT, "25.89")));
        assertEquals(List.of(), findings(Scores.NONGPRONG, Scores.reported(Kind.OIT, "10.35")));
    }

    @Test
    void wrongInstrumentScoreIsAMismatchInEitherNotation() {
        Finding outOf100 = only(Scores.NONGPRONG, Scores.reported(Kind.EIT, "78.10"));
        assertEquals("87.10", outOf100.expected());
        assertEquals(
                Map.of(
                        "fiscalYear", "2565",
                        "instrument", "EIT",
                        "case", "of-instrument",
                        "candidates", "รวม!C2: 78.10 → 87.10 (@digits-swapped)"),
                outOf100.details());
        Finding small = only(Scores.NONGPRONG, Scores.reported(Kind.EIT, "23.16"));
        assertEquals(FindingCode.TOTAL_MISMATCH, small.code());
        assertEquals("87.10 (/100), 26.13 (/30)", small.expected());
    }

    @Test
    void scoreOutOf100ThatIsSaidToBeOutOfItsWeightIsToldSoAndNoCellIsSuspected() {
        ReportedFigure stated = new ReportedFigure(
                Scores.FY2565,
                SourceKind.OFFICIAL,
                Kind.EIT,
                Optional.of(new BigDecimal("87.10")),
                "87.10 / 30",
                new CellRef("รวม", 2, 3),
                true);
        List<Finding> findings = reconciler
                .reconcile(
                        Scores.readings("ก", Scores.NONGPRONG), List.of(stated, Scores.reported(Kind.TOTAL, "60.61")))
                .findings();
        assertEquals(1, findings.size(), findings::toString);
        assertEquals("100", findings.get(0).expected());
        assertEquals(
                Map.of("fiscalYear", "2565", "case", "other-full-marks", "instrument", "EIT", "weight", "30"),
                findings.get(0).details());
    }

    @Test
    void instrumentScoreThatCouldBeEitherIsReportedNotGuessed() {
        String withoutNine = Scores.NONGPRONG.replace("39.27", "-");
        Finding finding = only(withoutNine, Scores.reported(Kind.OIT, "25.89"));
        assertEquals(FindingCode.NOTATION_AMBIGUOUS, finding.code());
        assertEquals(Map.of("fiscalYear", "2565", "instrument", "OIT", "weight", "40"), finding.details());
        assertEquals(List.of(), findings(withoutNine, Scores.reported(Kind.OIT, "45.89")));
    }

    @Test
    void selfAssessmentNeverMeetsTheOfficialScore() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG));
        ScoreReading six = Scores.reading("ข", 6, "95");
        readings.add(new ScoreReading(six.fiscalYear(), 6, SourceKind.SELF_ASSESSMENT, six.score(), six.at()));
        Reconciliation result = reconciler.reconcile(readings, List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertEquals(List.of(), result.findings());
        assertEquals(11, result.chosen().size());
    }

    @Test
    void yearWithoutAFrameworkDecidesNothingAndIsNotCompared() {
        FiscalYear old = FiscalYear.ofBuddhist(2560);
        List<ScoreReading> readings = twoTables("88.52").stream()
                .map(r -> new ScoreReading(old, r.indicator(), r.source(), r.score(), r.at()))
                .toList();
        ReportedFigure total = Scores.reported(Kind.TOTAL, "99.99");
        ReportedFigure stated =
                new ReportedFigure(old, total.source(), total.kind(), total.value(), total.text(), total.at(), true);
        assertUndecided(reconciler.reconcile(readings, List.of(stated)), "no-total");
    }

    @Test
    void orderOfReadingsChangesNoValue() {
        List<ScoreReading> readings = new ArrayList<>(twoTables("88.52"));
        List<ReportedFigure> total = List.of(Scores.reported(Kind.TOTAL, "60.61"));
        Map<Integer, BigDecimal> expected = values(reconciler.reconcile(readings, total));
        Map<Integer, BigDecimal> undecided = values(reconciler.reconcile(readings, List.of()));
        assertEquals(Set.of(6), difference(expected.keySet(), undecided.keySet()), "only the total decides it");
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(readings, random);
            assertEquals(expected, values(reconciler.reconcile(readings, total)));
            assertEquals(undecided, values(reconciler.reconcile(readings, List.of())));
        }
    }

    private static Set<Integer> difference(Set<Integer> all, Set<Integer> without) {
        Set<Integer> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    @Test
    void consistentSetsRaiseNoAlarm() {
        Random random = new Random(2);
        TotalCalculator calculator = Scores.framework(2565).formula();
        for (int i = 0; i < 1000; i++) {
            Map<Integer, BigDecimal> scores = Scores.random(random);
            Totals totals = calculator.totals(scores);
            List<ScoreReading> readings = new ArrayList<>();
            scores.forEach((n, score) -> readings.add(Scores.reading("ก", n, score.toPlainString())));
            List<ReportedFigure> stated = new ArrayList<>();
            stated.add(Scores.reported(Kind.TOTAL, totals.total().orElseThrow().toPlainString()));
            stated.add(Scores.reported(Kind.LEVEL, totals.level().orElseThrow()));
            totals.instruments()
                    .forEach((instrument, score) ->
                            stated.add(Scores.reported(Kind.valueOf(instrument.name()), score.toPlainString())));
            assertEquals(List.of(), reconciler.reconcile(readings, stated).findings());
        }
    }

    private static List<ScoreReading> twoTables(String secondSix) {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG));
        readings.addAll(Scores.readings("ข", Scores.NONGPRONG.replace("88.42", secondSix)));
        return readings;
    }

    private static void assertUndecided(Reconciliation result, String why) {
        assertEquals(9, result.chosen().size());
        assertTrue(result.chosen().stream().noneMatch(reading -> reading.indicator() == 6));
        assertEquals(1, result.findings().size());
        Finding conflict = result.findings().get(0);
        assertEquals(Severity.ERROR, conflict.severity());
        assertEquals(why, conflict.details().get("case"));
        assertEquals("", conflict.expected());
    }

    private List<Finding> findings(String scores, ReportedFigure stated) {
        return reconciler
                .reconcile(Scores.readings("ก", scores), List.of(stated))
                .findings();
    }

    private Finding only(String scores, ReportedFigure stated) {
        List<Finding> findings = findings(scores, stated);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static Map<Integer, BigDecimal> values(Reconciliation result) {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        result.chosen().forEach(reading -> values.put(reading.indicator(), reading.score()));
        return values;
    }
}
