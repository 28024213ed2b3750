package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;

class FigureChangesTest {
    private static final FiscalYear FY2560 = FiscalYear.ofBuddhist(2560);
    private static final FiscalYear FY2563 = FiscalYear.ofBuddhist(2563);
    private static final FiscalYear FY2564 = FiscalYear.ofBuddhist(2564);
    private static final FiscalYear FY2566 = FiscalYear.ofBuddhist(2566);
    private static final String TRAT_2563 = "92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78";
    private static final String TRAT_2564 = "93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56";

    private final Figures figures = new Figures(Scores.FRAMEWORKS);

    @Test
    void publishedRowsDifferByWhatTheIndicatorsContribute() {
        Map<Figure, FigureRow.Change> change =
                figures.compare(FY2563, Scores.of(TRAT_2563), FY2564, Scores.of(TRAT_2564));
        assertEquals(compared(new BigDecimal("75.62"), new BigDecimal("81.45")), told(change.get(Figure.TOTAL)));
        // 81.45480 - 75.61900
        assertEquals(
                0,
                new BigDecimal("5.8358")
                        .compareTo(sum(change, figure -> figure.indicator().isPresent())));
        assertEquals(
                0,
                new BigDecimal("2.556")
                        .compareTo(change.get(Figure.of(10)).contribution().orElseThrow()));
        assertEquals(10, bySize(change).get(9));
        assertEquals(0, losses(change));
        assertEquals(Optional.empty(), crosswalk(2563, 2564).findLevelObstacle());
        assertEquals(
                0,
                new BigDecimal("3.146")
                        .compareTo(change.get(Figure.of(Instrument.OIT))
                                .contribution()
                                .orElseThrow()));
    }

    @Test
    void contributionsAddUpToTheChangeOfTheUnroundedTotal() {
        Random random = new Random(5);
        TotalCalculator before = Scores.framework(2563).formula();
        TotalCalculator after = Scores.framework(2564).formula();
        for (int i = 0; i < 1000; i++) {
            Map<Integer, BigDecimal> old = Scores.random(random);
            Map<Integer, BigDecimal> now = Scores.random(random);
            Map<Figure, FigureRow.Change> change = figures.compare(FY2563, old, FY2564, now);
            BigDecimal exact = after.findTotal(now)
                    .orElseThrow()
                    .rounded(8)
                    .subtract(before.findTotal(old).orElseThrow().rounded(8));
            BigDecimal sum = sum(change, figure -> figure.indicator().isPresent());
            assertEquals(0, exact.compareTo(sum), () -> exact + " is not " + sum);
            assertEquals(
                    0, sum.compareTo(sum(change, figure -> figure.instrument().isPresent())));
        }
    }

    @Test
    void totalsLieBetweenTheSmallestAndTheLargestInstrumentScore() {
        Random random = new Random(6);
        TotalCalculator calculator = Scores.framework(2566).formula();
        for (int i = 0; i < 1000; i++) {
            Totals totals = calculator.totals(Scores.random(random));
            BigDecimal total = totals.total().orElseThrow();
            assertTrue(totals.instruments().values().stream().anyMatch(score -> score.compareTo(total) <= 0));
            assertTrue(totals.instruments().values().stream().anyMatch(score -> score.compareTo(total) >= 0));
        }
    }

    @Test
    void gainsAndLossesStandByTheirSize() {
        Map<Integer, BigDecimal> now = new TreeMap<>(Scores.of(TRAT_2563));
        now.put(1, new BigDecimal("90"));
        now.put(5, new BigDecimal("80"));
        now.put(9, new BigDecimal("75"));
        Map<Figure, FigureRow.Change> change = figures.compare(FY2563, Scores.of(TRAT_2563), FY2564, now);
        assertEquals(List.of(5, 1), bySize(change).subList(0, losses(change)));
        assertEquals(9, bySize(change).get(9));
    }

    @Test
    void missingScoreIsAReasonNotANumber() {
        Map<Figure, FigureRow.Change> change =
                figures.compare(FY2563, Scores.of(TRAT_2563.replace("69.94", "-")), FY2564, Scores.of(TRAT_2564));
        assertEquals(refused(Reason.NO_SCORE_BEFORE), told(change.get(Figure.of(9))));
        assertEquals(refused(Reason.NO_SCORE_BEFORE), told(change.get(Figure.TOTAL)));
        assertTrue(change.values().stream().allMatch(each -> each.contribution().isEmpty()));
        assertEquals(
                refused(Reason.NO_SCORE_AFTER),
                told(figures.compare(FY2563, Scores.of(TRAT_2563), FY2564, Map.of())
                        .get(Figure.TOTAL)));
    }

    @Test
    void levelNamesOf2565And2566AreNotComparedButScoresAre() {
        Map<Figure, FigureRow.Change> change =
                figures.compare(Scores.FY2565, Scores.of(Scores.NONGPRONG), FY2566, Scores.of(TRAT_2564));
        assertEquals(
                Optional.of(Reason.OTHER_LEVEL_SCALE), crosswalk(2565, 2566).findLevelObstacle());
        assertEquals(compared(new BigDecimal("60.61"), new BigDecimal("81.45")), told(change.get(Figure.TOTAL)));
    }

    @Test
    void yearWithoutAFrameworkIsNotCompared() {
        Map<Figure, FigureRow.Change> change =
                figures.compare(FY2560, Scores.of(TRAT_2563), FY2563, Scores.of(TRAT_2563));
        assertEquals(14, change.size());
        assertEquals(
                Set.of(refused(Reason.FRAMEWORK_UNKNOWN)),
                change.values().stream().map(FigureChangesTest::told).collect(Collectors.toSet()));
    }

    @Test
    void everyReasonHasItsWords() {
        Messages messages = Messages.of("comparisons");
        for (Reason reason : Reason.values()) {
            assertTrue(messages.has(reason.code()), reason.code());
        }
    }

    @Test
    void ranksShareTies() {
        Map<Figure, Integer> ranks = Figures.ranks(Scores.framework(2565), Scores.of("90 90 80 70 70 60 - 95 10 20"));
        List<Figure> strongestFirst =
                ranks.keySet().stream().sorted(Comparator.comparing(ranks::get)).toList();
        assertEquals(Stream.of(8, 1, 2, 3, 4, 5, 6, 10, 9).map(Figure::of).toList(), strongestFirst);
        assertEquals(
                List.of(1, 2, 2, 4, 5, 5, 7, 8, 9),
                strongestFirst.stream().map(ranks::get).toList());
    }

    @Test
    void totalStandsAgainstTheCountryOfItsYear() {
        Scorecard card = new Scorecard(new Body("ก", "", ""), "", SourceKind.OFFICIAL);
        NationalComparison nation = new NationalComparison(
                Scores.FRAMEWORKS.listNational(), Scores.FRAMEWORKS::findFramework, BigDecimal.valueOf(85));
        TotalRow total = total(card, 2565);
        NationalRow row = nation.list(List.of(total)).get(0);
        assertEquals(Optional.of(new BigDecimal("-26.96")), row.gapToMean());
        assertEquals(Optional.of(new BigDecimal("70.52")), row.passing());
        assertEquals(false, row.reachesTarget());
        assertEquals(Mark.NONE, row.totalMark());
        Scorecard division = new Scorecard(card.body(), "กองคลัง", SourceKind.OFFICIAL);
        assertEquals(List.of(), nation.list(List.of(total(division, 2565), total(card, 2561))));
        assertEquals(
                Mark.UNCONFIRMED,
                nation.list(List.of(total(card, 2567))).get(0).totalMark(),
                "weights of FY2567 are likely");
    }

    private static BigDecimal sum(Map<Figure, FigureRow.Change> change, Predicate<Figure> of) {
        return change.entrySet().stream()
                .filter(each -> of.test(each.getKey()))
                .flatMap(each -> each.getValue().contribution().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The indicators, the largest loss first, the largest gain last. */
    private static List<Integer> bySize(Map<Figure, FigureRow.Change> change) {
        return change.keySet().stream()
                .sorted()
                .filter(figure -> figure.indicator().isPresent())
                .sorted(Comparator.comparing(figure -> change.get(figure).by().orElseThrow()))
                .map(figure -> figure.indicator().get())
                .toList();
    }

    private static int losses(Map<Figure, FigureRow.Change> change) {
        return (int) bySize(change).stream()
                .filter(each -> change.get(Figure.of(each)).by().orElseThrow().signum() < 0)
                .count();
    }

    /** The earlier figure, the change and why there is none. */
    private static List<Optional<?>> told(FigureRow.Change change) {
        return List.of(change.before(), change.by(), change.reason());
    }

    private static List<Optional<?>> compared(BigDecimal before, BigDecimal after) {
        return List.of(Optional.of(before), Optional.of(after.subtract(before)), Optional.empty());
    }

    private static List<Optional<?>> refused(Reason reason) {
        return List.of(Optional.empty(), Optional.empty(), Optional.of(reason.code()));
    }

    private static Crosswalk crosswalk(int earlier, int later) {
        return new Crosswalk(Scores.framework(earlier), Scores.framework(later));
    }

    private static TotalRow total(Scorecard card, int year) {
        return new TotalRow(
                card,
                FiscalYear.ofBuddhist(year),
                Map.of(),
                Optional.of(new BigDecimal("60.61")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
