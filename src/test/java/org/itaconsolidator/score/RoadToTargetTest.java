package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.score.Plans.PlanRequest;
import org.itaconsolidator.score.Plans.RoadToTarget;
import org.itaconsolidator.score.Plans.Route;
import org.itaconsolidator.score.Plans.TargetPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadToTargetTest {
    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final Set<Integer> SURVEYS = Set.of(1, 2, 3, 4, 5, 6, 7, 8);

    private final RoadToTarget road = new RoadToTarget(Scores.framework(2565));

    @TempDir
    Path folder;

    @Test
    void disclosureAloneLiftsNongprongTo90Point26AtMost() {
        PlanRequest request = new PlanRequest(
                Scores.of(Scores.NONGPRONG), Aim.target(new BigDecimal("90.27")), Optional.empty(), SURVEYS);
        TargetPlan most = outOfReach(road.plan(Route.LEAST_EFFORT, request));
        assertEquals(Optional.of(new BigDecimal("90.26")), most.totals().total());
        assertEquals(0, most.planned().get(9).compareTo(BigDecimal.valueOf(100)));
        PlanRequest reachable =
                new PlanRequest(request.scores(), Aim.target(new BigDecimal("90.25")), Optional.empty(), SURVEYS);
        reached(road.plan(Route.LEAST_EFFORT, reachable));
    }

    /** 80 everywhere: 5 points of each would do, and no smaller rise of all. */
    @Test
    void smallestRisesSpreadWhatHasToRise() {
        Map<Integer, BigDecimal> even = new TreeMap<>();
        for (int number = 1; number <= 10; number++) {
            even.put(number, new BigDecimal("80.00"));
        }
        TargetPlan plan =
                reached(Route.SMALLEST_RISES, new PlanRequest(even, Aim.target(TARGET), Optional.empty(), Set.of()));
        assertEquals(10, plan.raises().size());
        assertEquals(Set.of(new BigDecimal("5.00")), Set.copyOf(plan.raises().values()));
        assertEquals(Optional.of(new BigDecimal("85.00")), plan.totals().total());
        TargetPlan none = reached(
                Route.SMALLEST_RISES,
                new PlanRequest(even, Aim.target(BigDecimal.valueOf(80)), Optional.empty(), Set.of()));
        assertEquals(Map.of(), none.raises());
        outOfReach(road.plan(
                Route.SMALLEST_RISES,
                new PlanRequest(even, Aim.target(TARGET), Optional.of(BigDecimal.valueOf(4)), Set.of())));
    }

    /** Where one instrument lacks much and another less, one of its indicators rose by what the first needs and another not at all. */
    @Test
    void smallestRisesSpreadEvenlyInEachInstrument() {
        RoadToTarget later = new RoadToTarget(Scores.framework(2567));
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        String[] given = {"75.00", "76.00", "77.00", "78.00", "79.00", "82.00", "83.00", "84.00", "99.00", "100.00"};
        for (int number = 1; number <= 10; number++) {
            scores.put(number, new BigDecimal(given[number - 1]));
        }
        Aim aim = new Aim(TARGET, Optional.of(TARGET), Optional.empty());
        TargetPlan plan = later.plan(Route.SMALLEST_RISES, new PlanRequest(scores, aim, Optional.empty(), Set.of()));
        Map<Integer, BigDecimal> rises = new TreeMap<>();
        for (int number = 1; number <= 8; number++) {
            rises.put(number, new BigDecimal(number <= 5 ? "8.00" : "2.00"));
        }
        assertEquals(rises, plan.raises());
        TargetPlan locked = later.plan(Route.SMALLEST_RISES, new PlanRequest(scores, aim, Optional.empty(), Set.of(6)));
        assertEquals(new BigDecimal("3.00"), locked.raises().get(7));
        assertEquals(new BigDecimal("3.00"), locked.raises().get(8));
    }

    /** Raising indicator 10 to 100 was recommended to a body whose other disclosure had 39.27. */
    @Test
    void theLowestRiseToTheLowestFloorThatIsEnough() {
        TargetPlan plan = reached(
                Route.LOWEST_FIRST,
                new PlanRequest(Scores.of(Scores.NONGPRONG), Aim.target(TARGET), Optional.empty(), Set.of()));
        // 85 - 60.609 = 24.391 = 0.2 x (2 f - 51.77) + 0.06 x (4 f - 315.58) where f is 83.8747
        BigDecimal floor = new BigDecimal("83.88");
        assertEquals(Set.of(2, 3, 4, 5, 9, 10), plan.raises().keySet());
        plan.raises()
                .keySet()
                .forEach(number -> assertEquals(floor, plan.planned().get(number)));
        assertEquals(Optional.of(new BigDecimal("85.00")), plan.totals().total());
    }

    /** Of each floor all is tried: no lower one suffices, for the total and for instruments. */
    @Test
    void noLowerFloorWouldBeEnough() {
        RoadToTarget later = new RoadToTarget(Scores.framework(2567));
        Random random = new Random(21);
        int beyondInstruments = 0;
        for (int round = 0; round < 300; round++) {
            Map<Integer, BigDecimal> scores = Scores.random(random);
            Set<Integer> locked = random.nextBoolean() ? Set.of() : Set.of(1 + random.nextInt(10));
            Optional<BigDecimal> each = random.nextBoolean() ? Optional.empty() : Optional.of(TARGET);
            Aim aim = new Aim(TARGET, each, Optional.empty());
            TargetPlan plan = later.plan(Route.LOWEST_FIRST, new PlanRequest(scores, aim, Optional.empty(), locked));
            if (plan.reason().isPresent()) {
                continue;
            }
            assertFalse(lacks(plan.planned(), each), () -> scores + " " + plan);
            for (int number : plan.raises().keySet()) {
                Map<Integer, BigDecimal> less = new TreeMap<>(plan.planned());
                BigDecimal floor = plan.planned().get(number);
                BigDecimal step = new BigDecimal("0.01");
                // all that stand on this floor, a step lower: of an instrument, or of all
                less.replaceAll((other, score) ->
                        plan.raises().containsKey(other) && score.compareTo(floor) == 0 ? score.subtract(step) : score);
                assertTrue(lacks(less, each), () -> scores + " " + number + " " + plan);
            }
            plan.planned().forEach((number, score) -> {
                if (!plan.raises().containsKey(number)) {
                    assertEquals(scores.get(number), score);
                }
            });
            beyondInstruments += each.isPresent() && !plan.raises().isEmpty() ? 1 : 0;
        }
        assertTrue(beyondInstruments > 50, "enough of both kinds");
    }

    /** Reckoned with what a point of staff survey, public survey and disclosure is worth: nothing is rounded. */
    private static boolean lacks(Map<Integer, BigDecimal> scores, Optional<BigDecimal> each) {
        Map<List<Integer>, BigDecimal> worth = Map.of(
                List.of(1, 2, 3, 4, 5), new BigDecimal("0.06"),
                List.of(6, 7, 8), new BigDecimal("0.1"),
                List.of(9, 10), new BigDecimal("0.2"));
        BigDecimal total = BigDecimal.ZERO;
        for (List<Integer> members : worth.keySet()) {
            BigDecimal sum = members.stream().map(scores::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            total = total.add(sum.multiply(worth.get(members)));
            if (each.isPresent() && sum.compareTo(TARGET.multiply(BigDecimal.valueOf(members.size()))) < 0) {
                return true;
            }
        }
        return total.compareTo(TARGET) < 0;
    }

    @Test
    void leastEffortFillsWhatIsWorthMost() {
        TargetPlan plan = reached(
                Route.LEAST_EFFORT,
                new PlanRequest(Scores.of(Scores.NONGPRONG), Aim.target(TARGET), Optional.empty(), Set.of()));
        // 85 - 60.609 = 24.391 = 0.2 x 121.955; indicator 10 has the most room: 87.50
        assertEquals(Map.of(9, new BigDecimal("34.46"), 10, new BigDecimal("87.50")), plan.raises());
        assertEquals(new BigDecimal("121.96"), plan.findEffort().orElseThrow());
        assertEquals(Optional.of(new BigDecimal("85.00")), plan.totals().total());
    }

    @Test
    void surveysAloneCannotLiftNongprong() {
        PlanRequest request =
                new PlanRequest(Scores.of(Scores.NONGPRONG), Aim.target(TARGET), Optional.empty(), Set.of());
        TargetPlan most = outOfReach(road.plan(Route.SURVEYS_ONLY, request));
        // 30 + 30 + 10.354
        assertEquals(Optional.of(new BigDecimal("70.35")), most.totals().total());
    }

    @Test
    void fewestIndicatorsMayCostMorePoints() {
        Map<Integer, BigDecimal> scores = Scores.of("80 80 80 80 80 40 80 80 85 85");
        // total 78; lacks 6.995: disclosure gives 6 at most, indicator 6 alone gives 6
        PlanRequest request = new PlanRequest(scores, Aim.target(TARGET), Optional.empty(), Set.of());
        TargetPlan least = reached(Route.LEAST_EFFORT, request);
        assertEquals(Set.of(6, 9, 10), least.raises().keySet());
        TargetPlan fewest = reached(Route.FEWEST_INDICATORS, request);
        assertEquals(2, fewest.raises().size());
        assertTrue(
                fewest.findEffort().orElseThrow().compareTo(least.findEffort().orElseThrow()) > 0);
    }

    @Test
    void everyInstrumentReachesTheTarget() {
        Map<Integer, BigDecimal> scores = Scores.of("70 80 90 95 85 95 95 95 90 90");
        RoadToTarget later = new RoadToTarget(Scores.framework(2567));
        TargetPlan plan = reached(later.plan(
                Route.EACH_INSTRUMENT, new PlanRequest(scores, Aim.target(TARGET), Optional.empty(), Set.of())));
        // the total suffices already, the five of IIT lack 5 points together
        assertEquals(Map.of(1, new BigDecimal("5.00")), plan.raises());
        assertEquals(new BigDecimal("85.00"), plan.totals().instruments().get(Instrument.IIT));
        assertEquals(Optional.of("ผ่านดี"), plan.totals().level());
        PlanRequest capped =
                new PlanRequest(scores, Aim.target(TARGET), Optional.of(BigDecimal.valueOf(20)), Set.of(1, 2, 3, 4, 5));
        outOfReach(later.plan(Route.EACH_INSTRUMENT, capped));
    }

    /** Where one instrument cannot reach the target, the others rise to their top too: else the most would be too little. */
    @Test
    void instrumentOutOfReachStatesTheMostOfAll() {
        Map<Integer, BigDecimal> scores = Scores.of("70 80 90 95 85 95 95 95 60 66");
        PlanRequest request = new PlanRequest(scores, Aim.target(TARGET), Optional.empty(), Set.of(9));
        RoadToTarget later = new RoadToTarget(Scores.framework(2567));
        TargetPlan most = outOfReach(later.plan(Route.EACH_INSTRUMENT, request));
        // 30 + 30 + 0.4 x (60 + 100) / 2
        assertEquals(Optional.of(new BigDecimal("92.00")), most.totals().total());
        assertEquals(new BigDecimal("80.00"), most.totals().instruments().get(Instrument.OIT));
        assertEquals(0, most.planned().get(1).compareTo(BigDecimal.valueOf(100)));
        assertEquals(0, most.planned().get(9).compareTo(BigDecimal.valueOf(60)));
    }

    @Test
    void capsAndLocksAreKept() {
        PlanRequest request = new PlanRequest(
                Scores.of("80 80 80 80 80 80 80 80 80 80"),
                Aim.target(TARGET),
                Optional.of(BigDecimal.TEN),
                Set.of(10));
        TargetPlan plan = reached(Route.LEAST_EFFORT, request);
        assertEquals(0, plan.raises().get(9).compareTo(BigDecimal.TEN));
        assertEquals(null, plan.raises().get(10));
        plan.raises().values().forEach(points -> assertTrue(points.compareTo(BigDecimal.TEN) <= 0));
        // 5 = 0.2 x 10 + 0.1 x 30
        assertEquals(new BigDecimal("40.00"), plan.findEffort().orElseThrow());
    }

    @Test
    void reachedTargetNeedsNoEffort() {
        for (Route route : Route.values()) {
            TargetPlan plan = reached(
                    route,
                    new PlanRequest(
                            Scores.of("90 90 90 90 90 90 90 90 90 90"),
                            Aim.target(TARGET),
                            Optional.empty(),
                            Set.of()));
            assertEquals(Map.of(), plan.raises(), route::toString);
            assertEquals(0, plan.findEffort().orElseThrow().signum());
        }
    }

    @Test
    void missingScoreIsNamedAndNotTakenForZero() {
        PlanRequest request = new PlanRequest(
                Scores.of("90 - 90 90 90 90 90 90 90 -"), Aim.target(TARGET), Optional.empty(), Set.of());
        TargetPlan plan = road.plan(Route.LEAST_EFFORT, request);
        assertEquals(Optional.of(Plans.SCORES_MISSING), plan.reason());
        assertEquals(Set.of(2, 10), plan.totals().missing());
    }

    @Test
    void bruteForceFindsNoLessEffortInSteps() {
        // whole-point scores near 100 leave room for so few whole points that all plans can be tried
        Random random = new Random(11);
        for (int round = 0; round < 150; round++) {
            Map<Integer, BigDecimal> scores = new TreeMap<>();
            Set<Integer> locked = new TreeSet<>();
            for (int indicator = 1; indicator <= 10; indicator++) {
                scores.put(indicator, BigDecimal.valueOf(9_900 + random.nextInt(101), 2));
                if (indicator != 1 && indicator != 6 && indicator != 9) {
                    locked.add(indicator);
                }
            }
            BigDecimal now = total(scores);
            BigDecimal target = now.add(BigDecimal.valueOf(1 + random.nextInt(30), 2));
            PlanRequest request =
                    new PlanRequest(scores, Aim.target(target), Optional.of(new BigDecimal("0.60")), locked);
            long least = bruteForce(scores, target, List.of(1, 6, 9), 60);
            TargetPlan plan = road.plan(Route.LEAST_EFFORT, request);
            if (least < 0) {
                outOfReach(plan);
            } else {
                TargetPlan reached = reached(plan);
                assertEquals(
                        BigDecimal.valueOf(least, 2),
                        reached.findEffort().orElseThrow().setScale(2, RoundingMode.UNNECESSARY));
                assertTrue(reached.totals().total().orElseThrow().compareTo(target) >= 0);
            }
        }
    }

    @Test
    void bruteForceFindsNoLessEffortForEveryInstrument() {
        // one open indicator of each instrument: all plans of up to 12 steps each can be tried
        Random random = new Random(13);
        RoadToTarget later = new RoadToTarget(Scores.framework(2567));
        int reached = 0;
        for (int round = 0; round < 100; round++) {
            Map<Integer, BigDecimal> scores = new TreeMap<>();
            for (int indicator = 1; indicator <= 10; indicator++) {
                scores.put(indicator, BigDecimal.valueOf(8_494 + random.nextInt(12), 2));
            }
            PlanRequest request = new PlanRequest(
                    scores, Aim.target(TARGET), Optional.of(new BigDecimal("0.12")), Set.of(2, 3, 4, 5, 7, 8, 10));
            long least = -1;
            for (int a = 0; a <= 12; a++) {
                for (int b = 0; b <= 12; b++) {
                    for (int c = 0; c <= 12; c++) {
                        if ((least < 0 || a + b + c < least) && isEnoughForEach(scores, a, b, c)) {
                            least = a + b + c;
                        }
                    }
                }
            }
            TargetPlan plan = later.plan(Route.EACH_INSTRUMENT, request);
            if (least < 0) {
                outOfReach(plan);
            } else {
                assertEquals(
                        BigDecimal.valueOf(least, 2),
                        reached(plan).findEffort().orElseThrow().setScale(2, RoundingMode.UNNECESSARY));
                reached++;
            }
        }
        assertTrue(reached > 10 && reached < 90, "both outcomes are tried: " + reached);
    }

    /** Whether total and instruments reach 85 where indicators 1, 6 and 9 rise by so many hundredths; in whole numbers. */
    private static boolean isEnoughForEach(Map<Integer, BigDecimal> scores, int a, int b, int c) {
        long iit = a;
        long eit = b;
        long oit = c;
        for (int n = 1; n <= 10; n++) {
            long hundredths = scores.get(n).unscaledValue().longValueExact();
            iit += n <= 5 ? hundredths : 0;
            eit += n >= 6 && n <= 8 ? hundredths : 0;
            oit += n >= 9 ? hundredths : 0;
        }
        return iit >= 8_500L * 5
                && eit >= 8_500L * 3
                && oit >= 8_500L * 2
                && iit * 6 + eit * 10 + oit * 20 >= 8_500L * 100;
    }

    @Test
    void fewestIndicatorsAgreesWithTryingAllChoices() {
        Random random = new Random(12);
        Set<Integer> sizes = new TreeSet<>();
        for (int round = 0; round < 20; round++) {
            Map<Integer, BigDecimal> scores = Scores.random(random);
            BigDecimal target = total(scores)
                    .add(BigDecimal.valueOf(random.nextInt(1, 1200), 2))
                    .min(BigDecimal.valueOf(95));
            PlanRequest request = new PlanRequest(scores, Aim.target(target), Optional.empty(), Set.of());
            TargetPlan plan = road.plan(Route.FEWEST_INDICATORS, request);
            if (plan.reason().isPresent()) {
                continue;
            }
            int size = plan.raises().size();
            sizes.add(size);
            assertTrue(plan.totals().total().orElseThrow().compareTo(target) >= 0);
            BigDecimal least = null;
            for (int choice = 0; choice < 1 << 10; choice++) {
                Map<Integer, BigDecimal> full = new TreeMap<>(scores);
                Set<Integer> locked = new TreeSet<>();
                for (int i = 0; i < 10; i++) {
                    if ((choice >> i & 1) == 1) {
                        full.put(i + 1, BigDecimal.valueOf(100));
                    } else {
                        locked.add(i + 1);
                    }
                }
                if (Integer.bitCount(choice) == size - 1) {
                    assertTrue(total(full).compareTo(target) < 0, "not even with all of them at 100");
                }
                PlanRequest part = new PlanRequest(scores, Aim.target(target), Optional.empty(), locked);
                if (Integer.bitCount(choice) == size) {
                    Optional<BigDecimal> effort =
                            road.plan(Route.LEAST_EFFORT, part).findEffort();
                    if (effort.isPresent() && (least == null || effort.get().compareTo(least) < 0)) {
                        least = effort.get();
                    }
                }
            }
            assertEquals(
                    least, plan.findEffort().orElseThrow(), "of so many indicators the choice with the least effort");
        }
        assertTrue(sizes.containsAll(Set.of(1, 2)), sizes.toString());
    }

    @Test
    void weightsWithoutAFiniteDecimalFormAreExactToo() throws Exception {
        String yaml = Files.readString(Path.of("src/main/resources/frameworks/2569.yaml"));
        Files.writeString(
                folder.resolve("2570.yaml"),
                yaml.replace("fiscal-year: 2569", "fiscal-year: 2570")
                        .replaceFirst("weight: 0.30", "weight: 0.29")
                        .replaceFirst("weight: 0.30", "weight: 0.31"));
        Framework framework = Frameworks.load(Optional.of(folder)).getFramework(FiscalYear.ofBuddhist(2570));
        Map<Integer, BigDecimal> scores = Scores.of("80 80 80 80 80 80 80 80 80 80");
        PlanRequest request =
                new PlanRequest(scores, Aim.target(new BigDecimal("84.00")), Optional.empty(), Set.of(9, 10));
        TargetPlan plan = reached(new RoadToTarget(framework).plan(Route.LEAST_EFFORT, request));
        // 4 x 3 / 0.31 = 38.7097 points of EIT, rounded up
        assertEquals(new BigDecimal("38.71"), plan.findEffort().orElseThrow());
        assertEquals(Optional.of(new BigDecimal("84.00")), plan.totals().total());
    }

    @Test
    void pointsAreWorthTheirWeights() {
        Framework framework = Scores.framework(2565);
        assertEquals(0, framework.weightOf(1).compareTo(new BigDecimal("0.06")));
        assertEquals(0, framework.weightOf(6).compareTo(new BigDecimal("0.10")));
        assertEquals(0, framework.weightOf(9).compareTo(new BigDecimal("0.20")));
    }

    @Test
    void everyRouteHasItsWords() {
        for (Route route : Route.values()) {
            assertTrue(Messages.of("comparisons").has(route.code()), route::code);
        }
    }

    private static long bruteForce(Map<Integer, BigDecimal> scores, BigDecimal target, List<Integer> free, int most) {
        long least = -1;
        long[] rooms = free.stream()
                .mapToLong(n ->
                        Math.min(most, 10_000 - scores.get(n).unscaledValue().longValueExact()))
                .toArray();
        // the exact total in millionths: 0.06, 0.10 and 0.20 of hundredths
        long now = 0;
        int[] weights = {6, 6, 6, 6, 6, 10, 10, 10, 20, 20};
        for (int n = 1; n <= 10; n++) {
            now += scores.get(n).unscaledValue().longValueExact() * weights[n - 1];
        }
        long due = target.movePointRight(2).longValueExact() * 100;
        for (long a = 0; a <= rooms[0]; a++) {
            for (long b = 0; b <= rooms[1]; b++) {
                for (long c = 0; c <= rooms[2]; c++) {
                    boolean enough = now + a * 6 + b * 10 + c * 20 >= due;
                    if (enough && (least < 0 || a + b + c < least)) {
                        least = a + b + c;
                    }
                }
            }
        }
        return least;
    }

    private static BigDecimal total(Map<Integer, BigDecimal> scores) {
        return Scores.framework(2565).formula().totals(scores).total().orElseThrow();
    }

    private TargetPlan reached(Route route, PlanRequest request) {
        return reached(road.plan(route, request));
    }

    private static TargetPlan reached(TargetPlan plan) {
        assertEquals(Optional.empty(), plan.reason());
        return plan;
    }

    private static TargetPlan outOfReach(TargetPlan plan) {
        assertEquals(Optional.of(Plans.OUT_OF_REACH), plan.reason());
        return plan;
    }
}
