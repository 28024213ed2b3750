package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "");
    private static final Scorecard CARD = new Scorecard(BODY, "", SourceKind.OFFICIAL);

    private final Plans plans =
            new Plans(Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(85), body -> PlanLimits.NONE);

    @Test
    void everyRouteHasAPlanFromTheLatestYear() {
        List<ScoreRow> scores = rows(CARD, 2564, "90 90 90 90 90 90 90 90 90 90");
        scores.addAll(rows(CARD, 2565, Scores.NONGPRONG));
        List<PlanRow> rows = plans.list(CARD, scores);
        assertEquals(
                List.of(
                        "least-effort",
                        "fewest-indicators",
                        "surveys-only",
                        "each-instrument",
                        "smallest-rises",
                        "lowest-first"),
                rows.stream().map(PlanRow::route).toList());
        PlanRow least = rows.get(0);
        assertEquals(Scores.FY2565, least.fiscalYear());
        assertTrue(least.isReached());
        assertEquals(Optional.of(new BigDecimal("85.00")), least.total());
        assertEquals(Optional.of("A"), least.level());
        // 24.391 points of the total at 0.20 each; the indicator with most room first
        assertEquals(Optional.of(new BigDecimal("121.96")), least.effort());
        assertEquals(
                List.of(
                        new PlanRow.Step(
                                9,
                                new BigDecimal("39.27"),
                                new BigDecimal("73.73"),
                                least.steps().get(0).worth()),
                        new PlanRow.Step(
                                10,
                                new BigDecimal("12.50"),
                                new BigDecimal("100.00"),
                                least.steps().get(0).worth())),
                least.steps());
        assertEquals(0, new BigDecimal("0.2").compareTo(least.steps().get(0).worth()));
    }

    @Test
    void routeThatCannotReachSaysSoWithTheMostItReaches() {
        PlanRow surveys = plans.list(CARD, rows(CARD, 2565, Scores.NONGPRONG)).get(2);
        assertEquals(Optional.of("out-of-reach"), surveys.reason());
        assertEquals(Optional.empty(), surveys.effort());
        assertEquals(Optional.of(new BigDecimal("70.35")), surveys.total());
        assertEquals(8, surveys.steps().size());
    }

    @Test
    void plansKeepToTheCapAndLeaveLockedIndicatorsAlone() {
        PlanLimits limits = new PlanLimits(Optional.of(new BigDecimal("30")), new TreeSet<>(Set.of(10)));
        Plans capped = new Plans(Scores.FRAMEWORKS::findFramework, new BigDecimal("68"), body -> limits);
        PlanRow least = capped.list(CARD, rows(CARD, 2565, Scores.NONGPRONG)).get(0);
        assertTrue(least.isReached());
        assertEquals(
                List.of(9, 8),
                least.steps().stream()
                        .sorted(Comparator.comparing(PlanRow.Step::worth).reversed())
                        .map(PlanRow.Step::indicator)
                        .toList());
        assertEquals(new BigDecimal("69.27"), stepOf(least, 9).planned());
        PlanLimits nothing = new PlanLimits(Optional.of(BigDecimal.ONE), new TreeSet<>());
        PlanRow out = new Plans(Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(85), body -> nothing)
                .list(CARD, rows(CARD, 2565, Scores.NONGPRONG))
                .get(0);
        assertEquals(Optional.of("out-of-reach"), out.reason());
        // 60.609 and one point in each indicator
        assertEquals(Optional.of(new BigDecimal("61.61")), out.total());
    }

    private static PlanRow.Step stepOf(PlanRow plan, int indicator) {
        return plan.steps().stream()
                .filter(step -> step.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /** The total stands at 91.70 with IIT below 95: the best level asks for 95 in all, and for 95 of every instrument. */
    @Test
    void onceTheTargetIsReachedTheNextLevelIsTheAim() {
        List<PlanRow> rows = plans.list(CARD, rows(CARD, 2567, "92 90 91 88 89 92 90 91 95 93"));
        for (PlanRow row : rows) {
            assertEquals(0, new BigDecimal("95").compareTo(row.target()), row::route);
        }
        PlanRow least = rows.get(0);
        assertEquals(Optional.of("ผ่านดีเยี่ยม"), least.level());
        assertEquals(Optional.of(new BigDecimal("95.00")), least.total());
        // five of IIT lack 25, three of EIT 12, two of OIT 2
        assertEquals(Optional.of(new BigDecimal("39.00")), least.effort());
        assertEquals(least.steps(), rows.get(3).steps());
        assertEquals(Optional.of("out-of-reach"), rows.get(2).reason());
        // 60 by the surveys and 40 % of 94: the total alone would be reached, OIT is not
        assertEquals(Optional.of(new BigDecimal("97.60")), rows.get(2).total());
    }

    /** The total reaches the target, an instrument is below what the level asks for: only that one rises. */
    @Test
    void aLevelThatLacksAnInstrumentAsksForNoMore() {
        PlanRow least = plans.list(CARD, rows(CARD, 2567, "84 84 84 84 84 90 90 90 90 90"))
                .get(0);
        assertEquals(Optional.of("ผ่านดี"), least.level());
        assertEquals(Optional.of(new BigDecimal("5.00")), least.effort());
        assertTrue(least.steps().stream().allMatch(step -> step.indicator() <= 5));
    }

    @Test
    void ofTheBestLevelNothingIsAsked() {
        for (PlanRow row : plans.list(CARD, rows(CARD, 2567, "96 96 96 96 96 96 96 96 96 96"))) {
            assertEquals(List.of(), row.steps());
            assertEquals(0, BigDecimal.valueOf(85).compareTo(row.target()));
        }
    }

    @Test
    void missingScoreAndUnknownYearHaveNoPlanAndSayWhy() {
        PlanRow missing = plans.list(CARD, rows(CARD, 2565, "90 - 90")).get(0);
        assertEquals(Optional.of("scores-missing"), missing.reason());
        assertEquals(Set.of(2, 4, 5, 6, 7, 8, 9, 10), missing.missing());
        PlanRow unknown = plans.list(CARD, rows(CARD, 2561, Scores.NONGPRONG)).get(0);
        assertEquals(Optional.of("no-framework"), unknown.reason());
    }

    @Test
    void likelyWeightsMarkThePlan() {
        PlanRow row = plans.list(CARD, rows(CARD, 2567, Scores.NONGPRONG)).get(0);
        assertEquals(Mark.UNCONFIRMED, row.mark());
    }

    @Test
    void selfAssessmentsAreNotPlannedFrom() {
        Scorecard own = new Scorecard(BODY, "กองคลัง", SourceKind.SELF_ASSESSMENT);
        assertEquals(List.of(), plans.list(own, rows(own, 2565, Scores.NONGPRONG)));
    }

    @Test
    void everyReasonHasItsWords() {
        for (String reason : List.of(Plans.OUT_OF_REACH, Plans.SCORES_MISSING, Plans.NO_FRAMEWORK)) {
            assertTrue(Messages.of("comparisons").has(reason), reason);
        }
    }

    private static List<ScoreRow> rows(Scorecard card, int year, String line) {
        List<ScoreRow> rows = new ArrayList<>();
        Scores.of(line)
                .forEach((indicator, score) -> rows.add(new ScoreRow(
                        card,
                        FiscalYear.ofBuddhist(year),
                        indicator,
                        score,
                        new Place("ก.xlsx", "ก", "B" + indicator))));
        return rows;
    }
}
