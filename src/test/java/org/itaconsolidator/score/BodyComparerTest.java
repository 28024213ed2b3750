package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.BodiesRow.ComparedBodies;
import org.itaconsolidator.model.score.BodiesRow.IndicatorMean;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.BodyComparer.NextLevel;
import org.itaconsolidator.score.BodyComparer.Risk;
import org.junit.jupiter.api.Test;

class BodyComparerTest {
    private static final FiscalYear FY2566 = FiscalYear.ofBuddhist(2566);
    private static final FiscalYear FY2567 = FiscalYear.ofBuddhist(2567);
    private static final Place PLACE = new Place("ก.xlsx", "ก", "B2");

    private final BodyComparer comparer = new BodyComparer(Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(85));

    @Test
    void bodiesStandByTheirTotalsAndTiesShareTheRank() {
        ComparedBodies comparison = compare(
                        List.of(
                                total("ก", FY2567, 90),
                                total("ข", FY2567, 96),
                                total("ค", FY2567, 90),
                                total("ง", FY2567, 60)),
                        List.of())
                .get(0);
        assertEquals(
                List.of("ข", "ก", "ค", "ง"),
                comparison.standings().stream().map(each -> each.body().name()).toList());
        assertEquals(
                List.of(1, 2, 2, 4),
                comparison.standings().stream().map(BodyStandingRow::rank).toList());
        assertEquals(new BigDecimal("84.00"), comparison.bodies().mean());
        assertEquals(3, comparison.bodies().passing());
        assertEquals(new BigDecimal("-24.00"), comparison.standings().get(3).gapToMean());
    }

    @Test
    void distanceToTheNextLevelNamesWhatLacks() {
        TotalRow row = row("ก", FY2567, "88.00", Map.of("IIT", "95.00", "EIT", "95.00", "OIT", "77.50"), "ผ่าน");
        BodyStandingRow standing =
                compare(List.of(row), List.of()).get(0).standings().get(0);
        assertEquals(
                new NextLevel("ผ่านดี", new BigDecimal("0"), Map.of(Instrument.OIT, new BigDecimal("7.50"))),
                next(standing));
        assertEquals(List.of("instrument-below"), standing.risks());
        BodyStandingRow best = compare(List.of(total("ข", FY2567, 97)), List.of())
                .get(0)
                .standings()
                .get(0);
        assertEquals(Optional.empty(), best.nextLevel());
        assertEquals(List.of(), best.risks());
    }

    @Test
    void instrumentAboveALowerTargetIsNoRisk() {
        TotalRow row = row("ก", FY2567, "86.60", Map.of("IIT", "84.00", "EIT", "70.00", "OIT", "98.00"), "ผ่าน");
        assertEquals(List.of("instrument-below"), risks(row, 85));
        assertEquals(List.of(), risks(row, 70));
        TotalRow below = row("ก", FY2567, "86.57", Map.of("IIT", "84.00", "EIT", "69.99", "OIT", "98.00"), "ผ่าน");
        assertEquals(List.of("instrument-below"), risks(below, 70));
    }

    private static List<String> risks(TotalRow row, int target) {
        return new BodyComparer(Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(target))
                .compare(FY2567, List.of(row), List.of(), Map.of())
                .orElseThrow()
                .standings()
                .get(0)
                .risks();
    }

    @Test
    void letterScaleAsksForTheTotalOnly() {
        TotalRow row = row("ก", Scores.FY2565, "60.61", Map.of("IIT", "80.42", "EIT", "87.10", "OIT", "25.89"), "D");
        assertEquals(
                new NextLevel("C", new BigDecimal("4.39"), Map.of()),
                next(compare(List.of(row), List.of()).get(0).standings().get(0)));
    }

    @Test
    void bodyAtRiskIsBelowTheTargetOrFallingTowardsIt() {
        List<TotalRow> rows = List.of(
                total("ก", FY2566, 95), total("ก", FY2567, 89),
                total("ข", FY2566, 92), total("ข", FY2567, 89),
                total("ค", FY2566, 99), total("ค", FY2567, 84));
        ComparedBodies comparison = compare(rows, List.of()).get(1);
        assertEquals(
                List.of("ค", "ก"),
                listAtRisk(comparison).stream().map(each -> each.body().name()).toList());
        assertEquals(List.of("below-target"), listAtRisk(comparison).get(0).risks());
        assertEquals(List.of("falling"), listAtRisk(comparison).get(1).risks());
    }

    @Test
    void totalsThatMayNotBeComparedFallNowhere() {
        List<TotalRow> rows = List.of(total("ก", FY2566, 95), total("ก", FY2567, 89));
        BodyComparer other = new BodyComparer(
                year -> year.equals(FY2566) ? Optional.empty() : Scores.FRAMEWORKS.findFramework(year),
                BigDecimal.valueOf(85));
        ComparedBodies comparison = other.compare(FY2567, of(rows, FY2567), of(rows, FY2566), Map.of())
                .orElseThrow();
        assertEquals(List.of(), listAtRisk(comparison));
    }

    @Test
    void meansAreOfOfficialScoresOfWholeBodies() {
        List<ScoreRow> scores = List.of(
                score("ก", "", SourceKind.OFFICIAL, "80"),
                score("ข", "", SourceKind.OFFICIAL, "91"),
                score("ข", "กองคลัง", SourceKind.SELF_ASSESSMENT, "10"));
        ComparedBodies comparison =
                compare(List.of(total("ก", FY2567, 90)), scores).get(0);
        assertEquals(
                Map.of(6, new IndicatorMean(new BigDecimal("85.50"), 2)),
                comparison.bodies().indicatorMeans());
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<TotalRow> rows = new ArrayList<>();
        List<ScoreRow> scores = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(total("body" + i, FY2567, 60 + i % 5 * 10));
            scores.add(score("body" + i, "", SourceKind.OFFICIAL, String.valueOf(50 + i)));
            scores.add(score("body" + i, "กองคลัง", SourceKind.SELF_ASSESSMENT, String.valueOf(60 + i)));
        }
        List<ComparedBodies> expected = compare(rows, scores);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(rows, random);
            Collections.shuffle(scores, random);
            assertEquals(expected, compare(rows, scores));
        }
    }

    @Test
    void everyRiskHasItsWords() {
        for (Risk risk : Risk.values()) {
            assertTrue(Messages.of("comparisons").has(risk.code()), risk.code());
        }
    }

    private static NextLevel next(BodyStandingRow row) {
        return new NextLevel(row.nextLevel().orElseThrow(), row.totalLacks().orElseThrow(), row.instrumentsLack());
    }

    /** The lowest total first. */
    private static List<BodyStandingRow> listAtRisk(ComparedBodies comparison) {
        List<BodyStandingRow> rows = new ArrayList<>(comparison.standings().stream()
                .filter(row -> !row.risks().isEmpty())
                .toList());
        Collections.reverse(rows);
        return rows;
    }

    /** The comparisons of all years, the earliest first, as the step asks for them. */
    private List<ComparedBodies> compare(List<TotalRow> totals, List<ScoreRow> scores) {
        List<ComparedBodies> comparisons = new ArrayList<>();
        for (FiscalYear year :
                new TreeSet<>(totals.stream().map(TotalRow::fiscalYear).toList())) {
            Map<Integer, List<BigDecimal>> byIndicator = new TreeMap<>();
            scores.stream()
                    .filter(row -> row.scorecard().source() == SourceKind.OFFICIAL)
                    .forEach(row -> byIndicator
                            .computeIfAbsent(row.indicator(), any -> new ArrayList<>())
                            .add(row.score()));
            comparer.compare(year, of(totals, year), of(totals, year.previous()), byIndicator)
                    .ifPresent(comparisons::add);
        }
        return comparisons;
    }

    private static List<TotalRow> of(List<TotalRow> totals, FiscalYear year) {
        return totals.stream().filter(row -> row.fiscalYear().equals(year)).toList();
    }

    @Test
    void lastOfThousandsComesAfterAllThatHaveMore() {
        List<TotalRow> rows = new ArrayList<>();
        for (int i = 0; i < 8_303; i++) {
            rows.add(total("body" + i, FY2567, i % 100));
        }
        List<BodyStandingRow> standings = compare(rows, List.of()).get(0).standings();
        // 84 of them have a total of 0
        assertEquals(8_220, standings.get(8_302).rank());
        assertEquals(8_220, standings.get(8_219).rank());
        assertEquals(8_303, standings.get(0).bodies());
    }

    private static TotalRow total(String body, FiscalYear year, int total) {
        String score = total + ".00";
        return row(body, year, score, Map.of("IIT", score, "EIT", score, "OIT", score), level(year, score));
    }

    private static String level(FiscalYear year, String score) {
        BigDecimal total = new BigDecimal(score);
        Map<Instrument, BigDecimal> instruments =
                Map.of(Instrument.IIT, total, Instrument.EIT, total, Instrument.OIT, total);
        return Scores.FRAMEWORKS
                .getFramework(year)
                .levels()
                .levelOf(total, instruments)
                .orElseThrow();
    }

    private static TotalRow row(
            String body, FiscalYear year, String total, Map<String, String> instruments, String level) {
        Map<Instrument, BigDecimal> scores = new EnumMap<>(Instrument.class);
        instruments.forEach((name, score) -> scores.put(Instrument.valueOf(name), new BigDecimal(score)));
        return new TotalRow(
                card(body, "", SourceKind.OFFICIAL),
                year,
                scores,
                Optional.of(new BigDecimal(total)),
                Optional.of(level),
                Optional.empty(),
                Optional.empty());
    }

    private static ScoreRow score(String body, String division, SourceKind source, String score) {
        return new ScoreRow(card(body, division, source), FY2567, 6, new BigDecimal(score), PLACE);
    }

    private static Scorecard card(String body, String division, SourceKind source) {
        return new Scorecard(new Body(body, "", ""), division, source);
    }
}
