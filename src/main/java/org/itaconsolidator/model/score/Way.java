package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.FiscalYear;

/**
 * A way to the aim, by one route or by several that lead the same way, or to one with as many points if that is all the route asks.
 *
 * @param routes codes of the messages {@code comparisons}
 * @param beyondSeen the indicators that would have to rise more than they ever did from one year to the next, each with its largest rise, 0
 *     if it never rose; none if no two years are known
 */
public record Way(PlanRow plan, List<String> routes, SortedMap<Integer, BigDecimal> beyondSeen) {
    /** Routes that only ask for the fewest points or indicators. */
    private static final Set<String> CHEAPEST = Set.of("least-effort", "fewest-indicators");

    /** The route that is recommended. Others raise what is worth most in the total, which often is the best already. */
    private static final String RECOMMENDED = "lowest-first";

    /**
     * The ways of a scorecard, the recommended one first. Of those that reach the aim it is the one that raises the lowest scores, then
     * the one that goes least beyond what its indicators ever rose, then the one of fewest points, then of fewest indicators.
     *
     * @param plans of that scorecard alone
     * @param scores of all its years by indicator
     * @param paths which number an indicator has in other years
     */
    public static List<Way> list(
            Collection<PlanRow> plans,
            Map<FiscalYear, ? extends Map<Integer, BigDecimal>> scores,
            IndicatorPaths paths) {
        Comparator<Way> best = Comparator.comparing((Way way) -> !way.plan().isReached())
                .thenComparing(way -> !RECOMMENDED.equals(way.plan().route()))
                .thenComparing(Way::beyond)
                .thenComparing(way -> way.plan().effort().orElse(BigDecimal.ZERO))
                .thenComparing(way -> way.plan().steps().size())
                .thenComparing(way -> CHEAPEST.contains(way.plan().route()));
        List<Way> ways = new ArrayList<>();
        plans.stream()
                .map(plan -> new Way(plan, new ArrayList<>(), beyondSeen(plan, scores, paths)))
                .sorted(best)
                .forEach(way -> {
                    Optional<Way> same = ways.stream()
                            .filter(before -> before.isAlso(way.plan()))
                            .findFirst();
                    if (same.isEmpty()) {
                        ways.add(way);
                    }
                    same.orElse(way).routes().add(way.plan().route());
                });
        return ways;
    }

    /** Whether another route has the same steps, or the same costs if it asks only for the lowest costs. */
    private boolean isAlso(PlanRow other) {
        return plan.reason().equals(other.reason())
                && (plan.steps().equals(other.steps())
                        || CHEAPEST.contains(other.route())
                                && plan.effort().equals(other.effort())
                                && plan.steps().size() == other.steps().size()
                                && plan.level().equals(other.level()));
    }

    /** The most points by which a step exceeds the largest rise its indicator ever had; 0 if none does. */
    private BigDecimal beyond() {
        return plan.steps().stream()
                .filter(step -> beyondSeen.containsKey(step.indicator()))
                .map(step -> step.planned().subtract(step.current()).subtract(beyondSeen.get(step.indicator())))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static SortedMap<Integer, BigDecimal> beyondSeen(
            PlanRow plan, Map<FiscalYear, ? extends Map<Integer, BigDecimal>> scores, IndicatorPaths paths) {
        SortedMap<Integer, BigDecimal> beyond = new TreeMap<>();
        for (PlanRow.Step step : plan.steps()) {
            scores.keySet().stream()
                    .flatMap(year -> findScore(plan.fiscalYear(), step.indicator(), year, scores, paths)
                            .flatMap(now -> findScore(
                                            plan.fiscalYear(), step.indicator(), year.previous(), scores, paths)
                                    .map(now::subtract))
                            .stream())
                    .max(Comparator.naturalOrder())
                    .map(most -> most.max(BigDecimal.ZERO))
                    .filter(most -> step.planned().subtract(step.current()).compareTo(most) > 0)
                    .ifPresent(most -> beyond.put(step.indicator(), most));
        }
        return beyond;
    }

    private static Optional<BigDecimal> findScore(
            FiscalYear latest,
            int indicator,
            FiscalYear year,
            Map<FiscalYear, ? extends Map<Integer, BigDecimal>> scores,
            IndicatorPaths paths) {
        return year.compareTo(latest) > 0
                ? Optional.empty()
                : paths.findNumber(latest, indicator, year)
                        .flatMap(number -> Optional.ofNullable(scores.get(year)).map(of -> of.get(number)));
    }
}
