package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.score.ScoreReconciler.Reconciliation;
import org.junit.jupiter.api.Test;

/** What a hand does to true scores: the sentence that officers read names the right value, and a wrong one never wins. */
class TypedSlipsTest {
    private static final int SETS = 400;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Random random = new Random(2569);
    private final ScoreReconciler reconciler = new ScoreReconciler(Scores.FRAMEWORKS::findFramework);
    private final FindingTexts english = new FindingTexts(Locale.ENGLISH);

    @Test
    void droppedAndDoubledDigitsAreOrigins() {
        assertEquals(Slip.DIGIT_MISSING, slip("7.28", "75.28"));
        assertEquals(Slip.DIGIT_MISSING, slip("75.8", "75.28"));
        assertEquals(Slip.DIGIT_TOO_MANY, slip("71.229", "71.22"));
        assertEquals(Slip.DIGIT_TOO_MANY, slip("775.28", "75.28"));
        assertEquals(Slip.DIGIT_TOO_MANY, slip("77.28", "7.28"));
    }

    private static Slip slip(String typed, String meant) {
        return Slip.find(new BigDecimal(typed), new BigDecimal(meant)).orElseThrow();
    }

    /** One slip in any score, beside the stated total: whenever the total shows it, the right value is named. */
    @Test
    void rightScoreIsNamedWhereverTheTotalShowsTheSlip() {
        int named = 0;
        for (int i = 0; i < SETS; i++) {
            Map<Integer, BigDecimal> right = history();
            int indicator = 1 + random.nextInt(10);
            BigDecimal typed = typed(right.get(indicator));
            Map<Integer, BigDecimal> wrong = new TreeMap<>(right);
            wrong.put(indicator, typed);
            List<ReportedFigure> stated = List.of(Scores.reported(Kind.TOTAL, total(right)));
            List<Finding> findings = findings(readings(wrong), stated);
            if (!findings.isEmpty()) {
                String change = "ก!B" + indicator + ": " + shown(typed) + " → " + shown(right.get(indicator));
                assertTrue(
                        findings.stream().map(english::text).anyMatch(text -> text.contains(change)),
                        () -> change + " is not in "
                                + findings.stream().map(english::text).toList());
                named++;
            }
        }
        assertTrue(named > SETS / 2, "named " + named);
    }

    /** One slip in the stated total itself. */
    @Test
    void rightTotalIsNamed() {
        for (int i = 0; i < SETS; i++) {
            Map<Integer, BigDecimal> right = history();
            BigDecimal total = new BigDecimal(total(right));
            BigDecimal typed = typed(total);
            List<Finding> findings =
                    findings(readings(right), List.of(Scores.reported(Kind.TOTAL, typed.toPlainString())));
            String change = ": " + shown(typed) + " → " + shown(total);
            if (typed.subtract(total).abs().compareTo(new BigDecimal("0.01")) > 0) {
                assertTrue(
                        findings.stream().map(english::text).anyMatch(text -> text.contains(change)),
                        () -> change + " is not in "
                                + findings.stream().map(english::text).toList());
            }
        }
    }

    /** Two tables, one with a slip: what counts is the right value or nothing, and never without a word. */
    @Test
    void wrongValueNeverCountsBesideTheRightOne() {
        int decided = 0;
        for (int i = 0; i < SETS; i++) {
            Map<Integer, BigDecimal> right = history();
            int indicator = 1 + random.nextInt(10);
            Map<Integer, BigDecimal> wrong = new TreeMap<>(right);
            wrong.put(indicator, typed(right.get(indicator)));
            List<ScoreReading> readings = new ArrayList<>(readings(wrong));
            right.forEach((n, score) -> readings.add(Scores.reading("ข", n, score.toPlainString())));
            Reconciliation result = reconciler.reconcile(
                    readings.stream()
                            .filter(reading -> reading.score().compareTo(HUNDRED) <= 0)
                            .toList(),
                    List.of(Scores.reported(Kind.TOTAL, total(right))));
            for (ScoreReading chosen : result.chosen()) {
                assertEquals(0, chosen.score().compareTo(right.get(chosen.indicator())), chosen::toString);
                decided += chosen.indicator() == indicator ? 1 : 0;
            }
        }
        assertTrue(decided > SETS / 2, "decided " + decided);
    }

    /** As a run does: what is out of range is refused, the others are held against what is stated. */
    private List<Finding> findings(List<ScoreReading> readings, List<ReportedFigure> stated) {
        List<ScoreReading> kept = readings.stream()
                .filter(reading -> reading.score().compareTo(HUNDRED) <= 0)
                .toList();
        List<Finding> refused = readings.stream()
                .filter(reading -> !kept.contains(reading))
                .map(reading ->
                        Finding.at(reading.at(), FindingCode.SCORE_OUT_OF_RANGE, reading.shownScore(), "0 - 100"))
                .toList();
        List<Finding> findings = new ArrayList<>(reconciler.explainRefused(refused, readings, kept, stated));
        findings.addAll(reconciler.reconcile(kept, stated).findings());
        return findings;
    }

    /** Staff and public 70 to 100, disclosure anything, as years of real bodies have it. */
    private Map<Integer, BigDecimal> history() {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (int indicator = 1; indicator <= 10; indicator++) {
            int least = indicator <= 8 ? 7_000 : 0;
            scores.put(indicator, BigDecimal.valueOf(least + random.nextInt(10_001 - least), 2));
        }
        return scores;
    }

    /** Drops, doubles or swaps digits, moves or drops the point, or hits a neighbouring key; never the same figure. */
    private BigDecimal typed(BigDecimal right) {
        while (true) {
            StringBuilder text = new StringBuilder(right.toPlainString());
            int at = random.nextInt(text.length());
            if (text.charAt(at) == '.') {
                text.deleteCharAt(at);
            } else {
                char digit = text.charAt(at);
                switch (random.nextInt(5)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, digit);
                    case 2 -> text.setCharAt(at, digit == '9' ? '8' : (char) (digit + 1));
                    case 3 -> {
                        int next = at + 1 < text.length() && text.charAt(at + 1) == '.' ? at + 2 : at + 1;
                        if (next < text.length()) {
                            text.setCharAt(at, text.charAt(next));
                            text.setCharAt(next, digit);
                        }
                    }
                    default -> {
                        String moved = right.scaleByPowerOfTen(random.nextBoolean() ? 1 : -1)
                                .toPlainString();
                        text.replace(0, text.length(), moved);
                    }
                }
            }
            BigDecimal typed = new BigDecimal(text.charAt(0) == '.' ? "0" + text : text.toString());
            if (typed.compareTo(right) != 0) {
                return typed;
            }
        }
    }

    private static List<ScoreReading> readings(Map<Integer, BigDecimal> scores) {
        List<ScoreReading> readings = new ArrayList<>();
        scores.forEach((n, score) -> readings.add(Scores.reading("ก", n, score.toPlainString())));
        return readings;
    }

    private static String total(Map<Integer, BigDecimal> scores) {
        return Scores.framework(2565)
                .formula()
                .totals(scores)
                .total()
                .orElseThrow()
                .toPlainString();
    }

    private static String shown(BigDecimal score) {
        BigDecimal stripped = score.stripTrailingZeros();
        return stripped.scale() > 2
                ? stripped.toPlainString()
                : score.setScale(2).toPlainString();
    }
}
