package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.score.ScoreReconciler.Reconciliation;
import org.junit.jupiter.api.Test;

class CrossExaminationTest {
    private static final ReportedFigure TOTAL = Scores.reported(Kind.TOTAL, "60.61");
    private static final ReportedFigure IIT = Scores.reported(Kind.IIT, "80.42");

    private final ScoreReconciler reconciler = new ScoreReconciler(Scores.FRAMEWORKS::findFramework);

    @Test
    void swappedDigitsAreNamedWithTheScoreThatAgrees() {
        // indicator 1 typed as 68.52
        String candidates = candidates(Scores.NONGPRONG.replace("86.52", "68.52"), TOTAL, IIT);
        assertTrue(
                candidates.startsWith("ก!B1: 68.52 → 86.52 (@digits-swapped, @as-the-instrument-score)"), candidates);
    }

    @Test
    void movedPointIsNamedFirst() {
        String candidates = candidates(Scores.NONGPRONG.replace("39.27", "3.927"), TOTAL);
        assertTrue(candidates.startsWith("ก!B9: 3.927 → 39.27 (@decimal-point)"), candidates);
    }

    @Test
    void lostLastZeroHidesNoSwap() {
        assertEquals(Slip.DIGITS_SWAPPED, Slip.origins(new BigDecimal("86.5")).get(new BigDecimal("86.05")));
        assertEquals(Slip.DECIMAL_POINT, Slip.origins(BigDecimal.TEN).get(new BigDecimal("100.00")));
    }

    @Test
    void originsStayWithinTheRangeAndDifferFromTheTyped() {
        BigDecimal typed = new BigDecimal("95.50");
        Slip.origins(typed).keySet().forEach(origin -> {
            assertTrue(origin.signum() >= 0 && origin.compareTo(BigDecimal.valueOf(100)) <= 0, origin::toPlainString);
            assertFalse(origin.compareTo(typed) == 0);
        });
        assertEquals(Map.of(), Slip.origins(new BigDecimal("-1.5")));
    }

    @Test
    void rowsOfTwoInstrumentsInEachOthersPlaceAreNamed() {
        String swapped = Scores.NONGPRONG.replace("83.96 39.27", "39.27 83.96");
        String candidates = candidates(swapped, TOTAL, Scores.reported(Kind.EIT, "87.10"));
        assertEquals("ก!B8: 39.27 → 83.96, ก!B9: 83.96 → 39.27 (@rows-swapped, @as-the-instrument-score)", candidates);
    }

    @Test
    void secondTableClearsTheScoresAndLeavesTheTotal() {
        List<ScoreReading> readings = new ArrayList<>(Scores.readings("ก", Scores.NONGPRONG));
        readings.addAll(Scores.readings("ข", Scores.NONGPRONG));
        List<ReportedFigure> stated = List.of(Scores.reported(Kind.TOTAL, "60.16"));
        List<Finding> findings = reconciler.reconcile(readings, stated).findings();
        assertEquals(1, findings.size());
        String candidates = findings.get(0).details().get("candidates");
        assertTrue(candidates.startsWith("รวม!C4: 60.16 → 60.61 (@digits-swapped)"), candidates);
    }

    @Test
    void instrumentScoreClearsTheOtherInstruments() {
        String candidates = candidates(Scores.NONGPRONG.replace("74.51", "47.51"), TOTAL, IIT);
        assertFalse(candidates.contains("ก!B6"), candidates);
        assertTrue(candidates.startsWith("ก!B4: 47.51 → 74.51 "), candidates);
    }

    @Test
    void twoWrongCellsHaveNoCandidate() {
        String two = Scores.NONGPRONG.replace("86.52", "11.11").replace("39.27", "88.88");
        List<Finding> findings = reconciler
                .reconcile(Scores.readings("ก", two), List.of(TOTAL, IIT))
                .findings();
        assertTrue(findings.stream().noneMatch(f -> f.details().containsKey("candidates")), findings::toString);
    }

    /** A total of 69.76 was told with nothing but "digits may be swapped". */
    @Test
    void zeroThatMayStandForABlankIsNamedWhereNoSlipExplains() {
        String zero = Scores.NONGPRONG.replace("86.52", "0");
        List<Finding> findings =
                reconciler.reconcile(Scores.readings("ก", zero), List.of(TOTAL)).findings();
        assertEquals(1, findings.size(), findings::toString);
        assertEquals("ก!B1", findings.get(0).details().get("zeros"));
        assertTrue(new FindingTexts(Locale.ENGLISH)
                .text(findings.get(0))
                .endsWith("Leave a cell blank if its score is not known: ก!B1"));
    }

    /** Four right scores were named: each could be changed so that the mean of five is that of four. */
    @Test
    void scoreThatFormulasDoNotCountIsNamedAlone() {
        List<ReportedFigure> made = List.of(
                Scores.reported(Kind.IIT, "78.90").calculated(),
                Scores.reported(Kind.TOTAL, "60.15").calculated());
        List<Finding> findings = reconciler
                .reconcile(Scores.readings("ก", Scores.NONGPRONG), made)
                .findings();
        assertEquals(2, findings.size(), findings::toString);
        assertEquals("ก!B1", findings.get(0).details().get("uncounted"));
        assertEquals(null, findings.get(0).details().get("candidates"));
        assertTrue(new FindingTexts(Locale.ENGLISH)
                .text(findings.get(0))
                .endsWith("probably because it is stored as text. Type it again as a number: ก!B1"));
    }

    @Test
    void nothingIsCorrected() {
        Reconciliation result =
                reconciler.reconcile(Scores.readings("ก", Scores.NONGPRONG.replace("39.27", "3.927")), List.of(TOTAL));
        assertEquals(
                new BigDecimal("3.927"),
                result.chosen().stream()
                        .filter(r -> r.indicator() == 9)
                        .findFirst()
                        .orElseThrow()
                        .score());
    }

    @Test
    void sentenceEndsWithTheCellsToLookAt() {
        Finding finding = reconciler
                .reconcile(Scores.readings("ก", Scores.NONGPRONG.replace("39.27", "3.927")), List.of(TOTAL))
                .findings()
                .get(0);
        assertEquals(FindingCode.TOTAL_MISMATCH, finding.code());
        String thai = new FindingTexts(Locale.forLanguageTag("th")).text(finding);
        assertTrue(thai.contains(": ก!B9: 3.927 → 39.27 (จุดทศนิยมเลื่อน)"), thai);
        String english = new FindingTexts(Locale.ENGLISH).text(finding);
        assertTrue(english.contains("ก!B9: 3.927 → 39.27 (decimal point moved)"), english);
        assertFalse(english.contains("@"), english);
    }

    @Test
    void everyCellThatMayBeTheCauseIsACellOfTheFindingAndNamed() {
        // indicator 10 typed as 13.50: some cell of every instrument could make up for it
        List<Finding> findings = reconciler
                .reconcile(Scores.readings("ก", Scores.NONGPRONG.replace("12.50", "13.50")), List.of(TOTAL))
                .findings();
        Finding finding = findings.get(0);
        assertEquals(FindingCode.TOTAL_MISMATCH, finding.code());
        CellRef slip = new CellRef("ก", 10, 2);
        assertTrue(finding.cells().contains(slip), finding::toString);
        assertEquals(TOTAL.at(), finding.cell());
        String english = new FindingTexts(Locale.ENGLISH).text(finding);
        assertTrue(english.startsWith(TOTAL.at() + " states the total"), english);
        assertFalse(english.contains("+"), english);
        finding.cells().forEach(cell -> assertTrue(english.contains(cell.toString()), english));
        assertTrue(finding.cells().size() > 4, english);
    }

    @Test
    void manyContradictingReadingsAreExaminedQuickly() {
        List<ScoreReading> readings = new ArrayList<>();
        for (int cell = 0; cell < 1_600; cell++) {
            readings.add(new ScoreReading(
                    Scores.FY2565,
                    cell % 10 + 1,
                    SourceKind.OFFICIAL,
                    BigDecimal.valueOf(5_000L + cell, 2),
                    new CellRef("ก", cell + 1, 2)));
        }
        List<Finding> findings = CpuSeconds.within(
                3, () -> reconciler.reconcile(readings, List.of(TOTAL)).findings());
        assertTrue(findings.stream().noneMatch(each -> each.details().containsKey("candidates")), findings::toString);
    }

    @Test
    void eachOfManyEquallyLikelyCellsIsNamedWithItsChangeAndReason() {
        String candidates = candidates(Scores.NONGPRONG.replace("82.38", "80.38"), TOTAL);
        assertTrue(candidates.contains("ก!B5: 80.38 → 82.38 ("), candidates);
        assertFalse(candidates.contains("@also"), candidates);
        assertTrue(candidates.split(" · ").length > 3, candidates);
    }

    private String candidates(String scores, ReportedFigure... stated) {
        List<Finding> findings = reconciler
                .reconcile(Scores.readings("ก", scores), List.of(stated))
                .findings();
        return findings.stream()
                .filter(f -> f.details().containsKey("candidates"))
                .findFirst()
                .orElseThrow()
                .details()
                .get("candidates");
    }
}
