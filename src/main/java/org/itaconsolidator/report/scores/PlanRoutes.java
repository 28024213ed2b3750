package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The ways to the aim that the engine has found, the recommended one first: one that reaches the aim, then one that asks no
 * indicator to rise more than it ever has, then the one of fewest points, then of fewest indicators. Routes that lead the same way are
 * one.
 */
final class PlanRoutes {
    private final Map<Scorecard, List<PlanRow>> plans = new HashMap<>();
    private final ReportWords words;
    private final Messages comparisons;

    private record Way(PlanRow plan, List<String> routes, Set<Integer> beyondSeen) {}

    PlanRoutes(ReportContext context) {
        context.content()
                .list(PlanRow.class)
                .forEach(row -> plans.computeIfAbsent(row.scorecard(), any -> new ArrayList<>())
                        .add(row));
        words = context.words();
        comparisons = context.comparisons();
    }

    boolean isEmpty(ScoreBook.Card card) {
        return !plans.containsKey(card.scorecard());
    }

    /** The way to show first, if one leads to the aim and is not there already. */
    Optional<PlanRow> findRecommended(ScoreBook.Card card) {
        return ways(card).stream()
                .map(Way::plan)
                .findFirst()
                .filter(plan -> plan.isReached()
                        && !plan.steps().isEmpty()
                        // a later year may have a stated total and no scores
                        && plan.fiscalYear().equals(card.latest()));
    }

    private List<Way> ways(ScoreBook.Card card) {
        Map<List<Object>, Way> same = new LinkedHashMap<>();
        for (PlanRow plan : plans.getOrDefault(card.scorecard(), List.of())) {
            same.computeIfAbsent(
                            List.of(plan.reason(), plan.steps()),
                            any -> new Way(plan, new ArrayList<>(), beyondSeen(plan, card)))
                    .routes()
                    .add(comparisons.text(plan.route()));
        }
        Comparator<Way> best = Comparator.comparing((Way way) -> !way.plan().isReached())
                .thenComparing(way -> !way.beyondSeen().isEmpty())
                .thenComparing(way -> way.plan().effort().orElse(BigDecimal.ZERO))
                .thenComparing(way -> way.plan().steps().size());
        return same.values().stream().sorted(best).toList();
    }

    /** The indicators that would have to rise more than they did from any year to the next; none where no two years are known. */
    private static Set<Integer> beyondSeen(PlanRow plan, ScoreBook.Card card) {
        return plan.steps().stream()
                .filter(step -> findLargestRise(step.indicator(), card)
                        .filter(most -> step.planned().subtract(step.current()).compareTo(most) > 0)
                        .isPresent())
                .map(PlanRow.Step::indicator)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<BigDecimal> findLargestRise(int indicator, ScoreBook.Card card) {
        return card.years().keySet().stream()
                .flatMap(year -> score(card, year, indicator)
                        .flatMap(now -> score(card, year.previous(), indicator).map(now::subtract))
                        .stream())
                .max(Comparator.naturalOrder())
                .map(most -> most.max(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> score(ScoreBook.Card card, FiscalYear year, int indicator) {
        return card.findYear(year).flatMap(scores -> scores.findScore(indicator));
    }

    /**
     * Writes a line for each way: what it gives stands as long as the figures do that it was looked for with.
     *
     * @param columns what a way gives stands in the columns after its name, its steps over the last ones
     * @param figures cells of the scores and of the target with what they hold; blank ones hold nothing
     */
    void write(
            ScoreBook.Card card,
            Framework framework,
            TableSheet table,
            PlannerColumns columns,
            Map<String, Optional<BigDecimal>> figures) {
        int name = columns.number + 1;
        int last = columns.effect;
        for (Way way : ways(card)) {
            PlanRow plan = way.plan();
            int row = table.begin();
            table.fill(0, columns.all().size() - 1, Look.TEXT);
            if (columns.several) {
                table.text(columns.body, words.shortBody(card.scorecard().body()));
            }
            table.year(columns.number - 1, plan.fiscalYear(), Look.WHOLE);
            String route = String.join("\n", way.routes());
            table.text(name, route, Look.STRONG);
            table.put(name + 1, number(plan.total(), figures).ifSure(!plan.unconfirmed()), Look.STRONG_SCORE);
            table.put(
                    name + 2,
                    plan.level()
                            .map(level -> word(level, "", figures))
                            .orElse(Expr.text(""))
                            .ifSure(!plan.levelUnconfirmed()),
                    Look.CENTRED);
            table.put(name + 3, number(plan.effort(), figures).ifSure(!plan.unconfirmed()), Look.SCORE);
            String text = plan.reason()
                    .map(reason -> reason(reason, plan, card, framework))
                    .orElseGet(() -> steps(way, card, framework));
            table.put(name + 4, word(text, words.text("changed-since"), figures), Look.TEXT);
            table.join(row, name + 4, last);
            int lines = Math.max(
                    ThaiMetrics.lines(text, table.width(name + 4, last) - 1),
                    ThaiMetrics.lines(route, table.width(name, name) - 1));
            table.height(ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE));
        }
    }

    private static Expr number(Optional<BigDecimal> value, Map<String, Optional<BigDecimal>> figures) {
        return value.map(known -> Expr.of(TextFormula.whileSame(figures, known.toPlainString(), "\"\""), value))
                .orElse(Expr.number(value));
    }

    private Expr word(String text, String otherwise, Map<String, Optional<BigDecimal>> figures) {
        String told = words.prose(text);
        return Expr.of(TextFormula.whileSame(figures, TextFormula.quoted(told), TextFormula.quoted(otherwise)), told);
    }

    private String reason(String reason, PlanRow plan, ScoreBook.Card card, Framework framework) {
        String text = comparisons.text(
                reason,
                Map.of(
                        "total", plan.total().map(words::score).orElse(""),
                        "indicators", plan.missing().stream().map(words::digits).collect(Collectors.joining(", "))));
        if (!plan.route().equals("each-instrument") || !reason.equals("out-of-reach")) {
            return text;
        }
        String below = instrumentsBelow(plan, card, framework);
        return below.isEmpty()
                ? text
                : text + "\n" + words.text("plan.instruments-below", Map.of("instruments", below));
    }

    /** The instruments that stay below the target even where all that may rise has risen. */
    private String instrumentsBelow(PlanRow plan, ScoreBook.Card card, Framework framework) {
        Map<Integer, BigDecimal> planned = new HashMap<>();
        card.findYear(plan.fiscalYear())
                .ifPresent(year -> year.scores.forEach((number, score) -> planned.put(number, score.score())));
        plan.steps().forEach(step -> planned.put(step.indicator(), step.planned()));
        return framework.instruments().stream()
                .map(InstrumentDef::instrument)
                .filter(instrument -> mean(instrument, planned, framework).compareTo(plan.target()) < 0)
                .map(instrument -> instrument + " " + words.score(mean(instrument, planned, framework)))
                .collect(Collectors.joining(", "));
    }

    static BigDecimal mean(Instrument instrument, Map<Integer, BigDecimal> scores, Framework framework) {
        List<IndicatorDef> members = framework.indicatorsOf(instrument);
        return members.stream()
                .map(member -> scores.get(member.number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(members.size()), 2, RoundingMode.HALF_UP);
    }

    private String steps(Way way, ScoreBook.Card card, Framework framework) {
        if (way.plan().steps().isEmpty()) {
            return words.text("plan.reached");
        }
        String steps = way.plan().steps().stream()
                .map(step -> words.text(
                        "plan.step",
                        Map.of(
                                "number", words.digits(step.indicator()),
                                "name", framework.getIndicator(step.indicator()).name(),
                                "from", shown(step.current()),
                                "to", shown(step.planned()))))
                .collect(Collectors.joining("\n"));
        return way.beyondSeen().isEmpty()
                ? steps
                : steps + "\n" + words.text("plan.beyond", Map.of("indicators", beyond(way, card)));
    }

    /** The indicators that would have to rise more than ever, each with its largest rise: once for a way, so that a step is a line. */
    private String beyond(Way way, ScoreBook.Card card) {
        return way.beyondSeen().stream()
                .map(indicator -> {
                    BigDecimal most = findLargestRise(indicator, card).orElseThrow();
                    Map<String, String> said = Map.of("number", words.digits(indicator), "points", shown(most));
                    return words.text(most.signum() == 0 ? "plan.never-rose" : "plan.largest-rise", said);
                })
                .collect(Collectors.joining(", "));
    }

    /** As many decimals as the score has, at least two: rounding would show a step that does not suffice. */
    private String shown(BigDecimal score) {
        return words.digits(
                score.setScale(Math.max(2, score.stripTrailingZeros().scale())).toPlainString());
    }
}
