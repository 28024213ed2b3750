package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.score.TargetPlan.OutOfReach;
import org.itaconsolidator.score.TargetPlan.Reached;
import org.itaconsolidator.score.TargetPlan.ScoresMissing;
import org.itaconsolidator.score.TotalCalculator.Totals;

/**
 * The ways from the latest official scores of a scorecard to its {@link Aim}, one by each route.
 *
 * @param target the job's target, 0 to 100
 * @param limits what the plans of a body may not do
 */
public record Plans(
        Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target, Function<Body, PlanLimits> limits) {
    /** Reasons why there is no way. Texts: {@code messages/comparisons_*.properties}. */
    static final String OUT_OF_REACH = "out-of-reach";

    static final String SCORES_MISSING = "scores-missing";
    static final String NO_FRAMEWORK = "no-framework";

    /** The plans of one scorecard; none for self-assessments and without scores. Scores of others are left out. */
    public List<PlanRow> list(Scorecard scorecard, List<ScoreRow> scores) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = ScoreRow.byYear(scorecard, scores);
        if (scorecard.source() != SourceKind.OFFICIAL || years.isEmpty()) {
            return List.of();
        }
        FiscalYear latest = years.lastKey();
        Latest start = new Latest(scorecard, latest, frameworks.apply(latest), years.get(latest));
        List<PlanRow> plans = new ArrayList<>();
        for (Route route : Route.values()) {
            plans.add(start.plan(route));
        }
        return plans;
    }

    private final class Latest {
        private final Scorecard scorecard;
        private final FiscalYear year;
        private final Optional<Framework> framework;
        private final Map<Integer, BigDecimal> scores;
        private final PlanLimits allowed;
        private final Aim aim;

        Latest(Scorecard scorecard, FiscalYear year, Optional<Framework> framework, Map<Integer, BigDecimal> scores) {
            this.scorecard = scorecard;
            this.year = year;
            this.framework = framework;
            this.scores = scores;
            this.allowed = limits.apply(scorecard.body());
            this.aim = framework
                    .map(rules -> {
                        Totals now = new TotalCalculator(rules).totals(scores);
                        return Aim.of(rules, target, now.total(), now.instruments());
                    })
                    .orElseGet(() -> Aim.target(target));
        }

        PlanRow plan(Route route) {
            if (framework.isEmpty()) {
                return row(route, NO_FRAMEWORK, new TreeSet<>(), List.of(), Optional.empty(), Optional.empty());
            }
            RoadToTarget road = new RoadToTarget(framework.get());
            TargetPlan plan = road.plan(route, new PlanRequest(scores, aim, allowed.mostPoints(), allowed.locked()));
            if (plan instanceof ScoresMissing missing) {
                return row(route, SCORES_MISSING, missing.indicators(), List.of(), Optional.empty(), Optional.empty());
            }
            if (plan instanceof OutOfReach out) {
                List<PlanRow.Step> steps = steps(out.planned(), road.worthOfAPoint());
                return row(route, OUT_OF_REACH, new TreeSet<>(), steps, Optional.empty(), Optional.of(out.totals()));
            }
            Reached reached = (Reached) plan;
            List<PlanRow.Step> steps = steps(reached.planned(), road.worthOfAPoint());
            return row(route, "", new TreeSet<>(), steps, Optional.of(reached.effort()), Optional.of(reached.totals()));
        }

        private List<PlanRow.Step> steps(Map<Integer, BigDecimal> planned, Map<Integer, BigDecimal> worth) {
            List<PlanRow.Step> steps = new ArrayList<>();
            planned.forEach((indicator, score) -> {
                BigDecimal now = scores.get(indicator);
                if (score.compareTo(now) > 0) {
                    steps.add(new PlanRow.Step(indicator, now, score, worth.get(indicator)));
                }
            });
            return steps;
        }

        private PlanRow row(
                Route route,
                String reason,
                SortedSet<Integer> missing,
                List<PlanRow.Step> steps,
                Optional<BigDecimal> effort,
                Optional<Totals> totals) {
            return new PlanRow(
                    scorecard,
                    year,
                    route.code(),
                    aim.total(),
                    reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                    missing,
                    steps,
                    effort,
                    totals.flatMap(Totals::total),
                    totals.flatMap(Totals::level),
                    isUnsure(Framework::weightCertainty),
                    isUnsure(Framework::certainty),
                    allowed);
        }

        private boolean isUnsure(Function<Framework, Certainty> fact) {
            return framework
                    .map(fact)
                    .filter(sure -> sure != Certainty.CONFIRMED)
                    .isPresent();
        }
    }
}
