package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;
import org.junit.jupiter.api.Test;

class BodyComparerTest {
    private static final FiscalYear FY2566 = FiscalYear.ofBuddhist(2566);
    private static final FiscalYear FY2567 = FiscalYear.ofBuddhist(2567);
    private static final Place PLACE = new Place("ก.xlsx", "ก", "B2");

    private final BodyComparer comparer = new BodyComparer(Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(85));

    @Test
    void bodiesStandByTheirTotalsAndTiesShareTheRank() {
        BodyComparison comparison = comparer.compare(
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
                comparison.standings().stream().map(BodyStanding::rank).toList());
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(4)),
                comparison.standings().stream().map(BodyStanding::quartile).toList());
        assertEquals(new BigDecimal("84.00"), comparison.mean());
        assertEquals(3, comparison.passing());
        assertEquals(new BigDecimal("-24.00"), comparison.standings().get(3).gapToMean());
    }

    @Test
    void threeBodiesHaveNoQuartiles() {
        BodyComparison comparison = comparer.compare(
                        List.of(total("ก", FY2567, 90), total("ข", FY2567, 80), total("ค", FY2567, 70)), List.of())
                .get(0);
        assertEquals(Optional.empty(), comparison.quartiles());
        assertEquals(OptionalInt.empty(), comparison.standings().get(0).quartile());
    }

    @Test
    void distanceToTheNextLevelNamesWhatLacks() {
        TotalRow row = row("ก", FY2567, "88.00", Map.of("IIT", "95.00", "EIT", "95.00", "OIT", "77.50"), "ผ่าน");
        BodyStanding standing =
                comparer.compare(List.of(row), List.of()).get(0).standings().get(0);
        assertEquals(
                new NextLevel("ผ่านดี", new BigDecimal("0"), Map.of(Instrument.OIT, new BigDecimal("7.50"))),
                new NextLevel(
                        standing.next().orElseThrow().name(),
                        standing.next().orElseThrow().totalLacks(),
                        standing.next().orElseThrow().instrumentsLack()));
        assertEquals(Set.of(Risk.INSTRUMENT_BELOW), standing.risks());
        BodyStanding best = comparer.compare(List.of(total("ข", FY2567, 97)), List.of())
                .get(0)
                .standings()
                .get(0);
        assertEquals(Optional.empty(), best.next());
        assertEquals(Set.of(), best.risks());
    }

    @Test
    void letterScaleAsksForTheTotalOnly() {
        TotalRow row = row("ก", Scores.FY2565, "60.61", Map.of("IIT", "80.42", "EIT", "87.10", "OIT", "25.89"), "D");
        assertEquals(
                Optional.of(new NextLevel("C", new BigDecimal("4.39"), Map.of())),
                comparer.compare(List.of(row), List.of())
                        .get(0)
                        .standings()
                        .get(0)
                        .next());
    }

    @Test
    void bodyAtRiskIsBelowTheTargetOrFallingTowardsIt() {
        List<TotalRow> rows = List.of(
                total("ก", FY2566, 95), total("ก", FY2567, 89),
                total("ข", FY2566, 92), total("ข", FY2567, 89),
                total("ค", FY2566, 99), total("ค", FY2567, 84));
        BodyComparison comparison = comparer.compare(rows, List.of()).get(1);
        assertEquals(
                List.of("ค", "ก"),
                comparison.listAtRisk().stream().map(each -> each.body().name()).toList());
        assertEquals(Set.of(Risk.BELOW_TARGET), comparison.listAtRisk().get(0).risks());
        assertEquals(Set.of(Risk.FALLING), comparison.listAtRisk().get(1).risks());
    }

    @Test
    void meansAreOfOfficialScoresOfWholeBodies() {
        List<ScoreRow> scores = List.of(
                score("ก", "", SourceKind.OFFICIAL, "80"),
                score("ข", "", SourceKind.OFFICIAL, "91"),
                score("ข", "กองคลัง", SourceKind.SELF_ASSESSMENT, "10"));
        BodyComparison comparison =
                comparer.compare(List.of(total("ก", FY2567, 90)), scores).get(0);
        assertEquals(Map.of(6, new BodyComparison.Mean(new BigDecimal("85.50"), 2)), comparison.indicatorMeans());
    }

    @Test
    void selfAssessmentsStandAgainstTheOfficialScore() {
        List<ScoreRow> scores = List.of(
                score("ก", "", SourceKind.OFFICIAL, "80"),
                score("ก", "กองช่าง", SourceKind.SELF_ASSESSMENT, "90"),
                score("ก", "กองคลัง", SourceKind.SELF_ASSESSMENT, "70.01"),
                score("ก", "สำนักปลัด", SourceKind.SELF_ASSESSMENT, "85"),
                score("ข", "กองคลัง", SourceKind.SELF_ASSESSMENT, "99"));
        List<DivisionComparison> comparisons = DivisionComparison.listAll(scores);
        assertEquals(2, comparisons.size());
        DivisionComparison first = comparisons.get(0);
        assertEquals(new BigDecimal("81.67"), first.mean());
        assertEquals(new BigDecimal("19.99"), first.spread());
        assertEquals(List.of("กองช่าง"), first.furthest());
        assertEquals(Optional.of(BigDecimal.TEN), first.furthestBy());
        DivisionComparison other = comparisons.get(1);
        assertEquals(Optional.empty(), other.official());
        assertEquals(List.of(), other.furthest());
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
        List<BodyComparison> expected = comparer.compare(rows, scores);
        List<DivisionComparison> divisions = DivisionComparison.listAll(scores);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(rows, random);
            Collections.shuffle(scores, random);
            assertEquals(expected, comparer.compare(rows, scores));
            assertEquals(divisions, DivisionComparison.listAll(scores));
        }
    }

    @Test
    void everyRiskHasItsWordsInBothLanguages() {
        for (Locale language : List.of(Locale.forLanguageTag("th"), Locale.ENGLISH)) {
            for (Risk risk : Risk.values()) {
                assertTrue(Messages.of("comparisons", language).has(risk.code()), language + " " + risk.code());
            }
        }
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
