package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a body's own documents prove the weights and the level of a year that is not confirmed otherwise. */
class YearProofTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final Framework FRAMEWORK = FRAMEWORKS.getFramework(YEAR);
    private static final Scorecard CARD =
            new Scorecard(new Body("อบต.หนองไผ่", "เมือง", "ตราด"), "", SourceKind.OFFICIAL);

    /** Means 90.33, 84.4533.. and 97.375: with 30/30/40 the total is 91.385. */
    private static final Map<Integer, BigDecimal> SCORES =
            scores("88.10", "89.35", "90.02", "91.77", "92.41", "82.05", "84.40", "86.91", "95.50", "99.25");

    private final YearProof proof = new YearProof(FRAMEWORKS::findFramework);

    @Test
    void statedInstrumentsAndTotalProveTheWeightsAtTheirCells() {
        Proof found = prove(typed("90.33", "84.45", "97.38", "91.39"));
        assertEquals(
                List.of("ก.xlsx คะแนน!C1", "ก.xlsx คะแนน!C2", "ก.xlsx คะแนน!C3", "ก.xlsx คะแนน!C4"),
                found.weights().stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "27.10, 25.34, 38.95, 91.39", // out of the weights
        "90.33, 84.46, 97.37, 91.38", // a rounding
        "90.33/100, 25.34/30, 38.95/40, 91.39"
    })
    void otherNotationsOfTheSameFiguresDoToo(String iit, String eit, String oit, String total) {
        assertTrue(prove(typed(iit, eit, oit, total)).ofWeights());
    }

    @ParameterizedTest
    @CsvSource({
        "90.33, 84.45, 97.38, 91.40", // the total does not follow
        "90.33, 84.47, 97.38, 91.39", // nor an instrument's score
        "90.33, 84.45, 97.38, ''",
        "90.33, '', 97.38, 91.39", // one is not stated
        "90.33/30, 84.45, 97.38, 91.39" // out of 30 it would be 27.10
    })
    void whatDoesNotFollowOrIsNotWholeProvesNothing(String iit, String eit, String oit, String total) {
        assertFalse(prove(typed(iit, eit, oit, total)).ofWeights());
    }

    @Test
    void formulasAndFormsOfTheProgramProveNothing() {
        List<ReportedFigure> figures = new ArrayList<>(typed("90.33", "84.45", "97.38", "91.39"));
        figures.set(3, figures.get(3).calculated());
        assertFalse(prove(figures).ofWeights());
    }

    @Test
    void oneContradictingDocumentTakesTheProofBack() {
        List<ReportedFigure> figures = new ArrayList<>(typed("90.33", "84.45", "97.38", "91.39"));
        figures.add(figure(Kind.TOTAL, "90.50", 9).calculated());
        assertFalse(prove(figures).ofWeights());
    }

    @Test
    void equalMeansFollowFromAllWeightsAndProveNone() {
        Map<Integer, BigDecimal> equal = scores("90", "90", "90", "90", "90", "90", "90", "90", "90", "90");
        assertFalse(proof.prove(row(equal, "90"), equal, delivered(typed("90", "90", "90", "90")))
                .ofWeights());
    }

    @Test
    void missingScoreProvesNothing() {
        Map<Integer, BigDecimal> nine = new TreeMap<>(SCORES);
        nine.remove(10);
        assertFalse(proof.prove(row(nine, "91.39"), nine, delivered(typed("90.33", "84.45", "97.38", "91.39")))
                .ofWeights());
    }

    /** The star stood behind the very figure that the office's own document states. */
    @Test
    void statedTotalIsSureWhereItIsTheComputedOneThoughTheWeightsAreNot() {
        List<ReportedFigure> figures = new ArrayList<>(typed("", "", "", "91.39"));
        Proof found = prove(figures);
        assertTrue(found.total());
        assertFalse(found.ofWeights());
        Framework stated =
                FRAMEWORKS.provedBy(List.of(row(SCORES, "91.39").with(found))).getFramework(YEAR);
        assertEquals(Mark.NONE, stated.totalMark());
        assertEquals(Mark.UNCONFIRMED, stated.weightMark());
        assertFalse(prove(typed("", "", "", "91.38")).total(), "what is shown is another figure");
        figures.add(figure(Kind.TOTAL, "91.40", 6));
        assertFalse(prove(figures).total(), "another document states another one");
        assertFalse(prove(List.of()).total());
        ReportedFigure sum = new ReportedFigure(
                YEAR,
                SourceKind.OFFICIAL,
                Kind.TOTAL,
                Optional.of(new BigDecimal("91.39")),
                "91.39",
                new CellRef("คะแนน", 4, 3),
                false);
        assertFalse(prove(List.of(sum)).total(), "a formula may have the same weights");
    }

    @Test
    void statedTotalIsSureWhereAScoreIsMissing() {
        Map<Integer, BigDecimal> nine = new TreeMap<>(SCORES);
        nine.remove(10);
        List<ReportedFigure> figures = new ArrayList<>(typed("", "", "", "91.39"));
        assertTrue(proof.prove(row(nine, "91.39"), nine, delivered(figures)).total());
        figures.add(figure(Kind.TOTAL, "91.40", 6));
        assertFalse(
                proof.prove(row(nine, "91.39"), nine, delivered(figures)).total(), "another document states another");
    }

    @Test
    void statedLevelIsSureWhereItIsTheComputedOne() {
        String level = FRAMEWORK.formula().totals(SCORES).level().orElseThrow();
        List<ReportedFigure> figures = new ArrayList<>(typed("90.33", "84.45", "97.38", "91.39"));
        assertFalse(prove(figures).level());
        figures.add(figure(Kind.LEVEL, level, 5));
        assertTrue(prove(figures).level());
        figures.add(figure(Kind.LEVEL, "ต้องปรับปรุง", 6));
        assertFalse(prove(figures).level());
    }

    @Test
    void yearIsConfirmedForThoseAloneWhoseDocumentsProveIt() {
        TotalRow proved = row(SCORES, "91.39").with(prove(typed("90.33", "84.45", "97.38", "91.39")));
        TotalRow unproved = row(SCORES, "91.39");
        assertEquals(Mark.UNCONFIRMED, FRAMEWORK.weightMark());
        Framework own = FRAMEWORKS.provedBy(List.of(proved)).getFramework(YEAR);
        assertEquals(Mark.NONE, own.weightMark());
        Framework both = FRAMEWORKS.provedBy(List.of(proved, unproved)).getFramework(YEAR);
        assertEquals(Mark.UNCONFIRMED, both.weightMark());
        assertEquals(Mark.UNCONFIRMED, both.totalMark());
        assertEquals(Mark.UNCONFIRMED, own.scaleMark());
        assertEquals(Mark.UNCONFIRMED, FRAMEWORKS.getFramework(YEAR).totalMark());
    }

    /** An instrument's score that the office's own document states needs no weights; one out of its weight states another figure. */
    @Test
    void statedInstrumentIsSureThoughTheWeightsAreNot() {
        Proof found = prove(typed("90.33", "25.34", "97.39", ""));
        assertEquals(Set.of(Instrument.IIT), found.instruments());
        Framework stated =
                FRAMEWORKS.provedBy(List.of(row(SCORES, "91.39").with(found))).getFramework(YEAR);
        assertEquals(Mark.NONE, stated.instrumentMark(Instrument.IIT));
        assertEquals(Mark.UNCONFIRMED, stated.instrumentMark(Instrument.EIT));
        assertEquals(Mark.UNCONFIRMED, stated.weightMark(), "contributions rest on weights all the same");
        List<ReportedFigure> two = new ArrayList<>(typed("90.33", "", "", ""));
        two.add(figure(Kind.IIT, "90.34", 6));
        assertEquals(Set.of(), prove(two).instruments(), "another document states another one");
    }

    /** Below the figures of a body stood the doubt of another one. */
    @Test
    void doubtIsOfTheBodyAloneWhoseScoresItIs() {
        TotalRow doubted =
                row(SCORES, "91.39").with(Proof.doubted(List.of(new Place("ผล.xlsx", "คะแนน", "A3")), Set.of(1)));
        Frameworks all = FRAMEWORKS.provedBy(List.of(doubted));
        assertEquals(Mark.DOUBTED, all.getFramework(YEAR).totalMark());
        assertEquals(Mark.DOUBTED, all.scoreMark(YEAR, 1));
        Frameworks another = all.provedBy(List.of(row(SCORES, "91.39")));
        assertEquals(Mark.UNCONFIRMED, another.getFramework(YEAR).totalMark());
        assertEquals(Mark.NONE, another.scoreMark(YEAR, 1));
    }

    /**
     * Of bodies of years that really have other weights, in steps of one point, hardly any is taken for one of 30/30/40, and none
     * whose weights are in steps of five. What docs/comparisons.md says of wrong years stands on this.
     */
    @Test
    void hardlyAnyWrongYearIsConfirmed() {
        Random random = new Random(20);
        int ofPoints = 0;
        int ofFives = 0;
        int right = 0;
        for (int i = 0; i < 2_000; i++) {
            int iit = 10 + random.nextInt(41);
            int eit = 10 + random.nextInt(41);
            Map<Integer, BigDecimal> scores = new TreeMap<>();
            for (int n = 1; n <= 10; n++) {
                scores.put(n, BigDecimal.valueOf(7000 + random.nextInt(3001), 2));
            }
            if (iit != 30 || eit != 30) {
                boolean fives = iit % 5 == 0 && eit % 5 == 0;
                boolean confirmed = prove(scores, iit, eit);
                ofFives += fives && confirmed ? 1 : 0;
                ofPoints += confirmed ? 1 : 0;
            }
            right += prove(scores, 30, 30) ? 1 : 0;
        }
        assertEquals("8 0 1216", ofPoints + " " + ofFives + " " + right);
    }

    private boolean prove(Map<Integer, BigDecimal> scores, int iit, int eit) {
        BigDecimal first = mean(scores, 1, 5);
        BigDecimal second = mean(scores, 6, 8);
        BigDecimal third = mean(scores, 9, 10);
        BigDecimal total = first.multiply(BigDecimal.valueOf(iit, 2))
                .add(second.multiply(BigDecimal.valueOf(eit, 2)))
                .add(third.multiply(BigDecimal.valueOf(100 - iit - eit, 2)));
        return proof.prove(
                        row(scores, round(total)),
                        scores,
                        delivered(typed(round(first), round(second), round(third), round(total))))
                .ofWeights();
    }

    private static BigDecimal mean(Map<Integer, BigDecimal> scores, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = from; n <= to; n++) {
            sum = sum.add(scores.get(n));
        }
        return sum.divide(BigDecimal.valueOf(to - from + 1), 10, RoundingMode.HALF_UP);
    }

    private static String round(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Proof prove(List<ReportedFigure> figures) {
        return proof.prove(row(SCORES, "91.39"), SCORES, delivered(figures));
    }

    private static TotalRow row(Map<Integer, BigDecimal> scores, String stated) {
        Totals totals = FRAMEWORK.formula().totals(scores);
        return new TotalRow(
                CARD,
                YEAR,
                totals.instruments(),
                totals.total(),
                totals.level(),
                Optional.of(new BigDecimal(stated)),
                Optional.empty());
    }

    private static List<ReportedFigure> typed(String iit, String eit, String oit, String total) {
        List<ReportedFigure> figures = new ArrayList<>();
        String[] texts = {iit, eit, oit, total};
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                figures.add(figure(Kind.values()[i], texts[i], i + 1));
            }
        }
        return figures;
    }

    private static ReportedFigure figure(Kind kind, String text, int row) {
        Optional<BigDecimal> value =
                kind == Kind.LEVEL ? Optional.empty() : Optional.of(new BigDecimal(text.replaceAll("/.*", "")));
        return new ReportedFigure(YEAR, SourceKind.OFFICIAL, kind, value, text, new CellRef("คะแนน", row, 3), true);
    }

    private static List<Delivered<ReportedFigure>> delivered(List<ReportedFigure> figures) {
        Arrival arrival = new Arrival(Instant.EPOCH, Instant.EPOCH, "ก.xlsx");
        return figures.stream()
                .map(figure -> new Delivered<>(1, arrival, "", CARD, figure))
                .toList();
    }

    private static Map<Integer, BigDecimal> scores(String... texts) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (String text : texts) {
            scores.put(scores.size() + 1, new BigDecimal(text));
        }
        return scores;
    }
}
