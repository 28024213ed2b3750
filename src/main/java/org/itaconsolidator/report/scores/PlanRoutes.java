package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** The ways to the target that the engine has found, below the plan that a manager tries out. */
final class PlanRoutes {
    private final Map<Scorecard, List<PlanRow>> plans = new HashMap<>();
    private final ReportWords words;
    private final Messages comparisons;

    PlanRoutes(List<PlanRow> rows, ReportWords words, Messages comparisons) {
        rows.forEach(row ->
                plans.computeIfAbsent(row.scorecard(), any -> new ArrayList<>()).add(row));
        this.words = words;
        this.comparisons = comparisons;
    }

    boolean isEmpty(ScoreBook.Card card) {
        return !plans.containsKey(card.scorecard());
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
        for (PlanRow plan : plans.getOrDefault(card.scorecard(), List.of())) {
            int row = table.begin();
            table.fill(0, columns.all().size() - 1, Look.TEXT);
            if (columns.several) {
                table.text(columns.body, words.shortBody(card.scorecard().body()));
            }
            table.text(columns.number - 1, words.year(plan.fiscalYear()), Look.CENTRED);
            String mark = plan.unconfirmed() ? " (" + comparisons.text("unconfirmed") + ")" : "";
            String route = comparisons.text(plan.route()) + mark;
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
                    .orElseGet(() -> steps(plan, framework));
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

    private static BigDecimal mean(Instrument instrument, Map<Integer, BigDecimal> scores, Framework framework) {
        List<IndicatorDef> members = framework.indicatorsOf(instrument);
        return members.stream()
                .map(member -> scores.get(member.number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(members.size()), 2, RoundingMode.HALF_UP);
    }

    private String steps(PlanRow plan, Framework framework) {
        if (plan.steps().isEmpty()) {
            return words.text("plan.reached");
        }
        return plan.steps().stream()
                .map(step -> words.text(
                        "plan.step",
                        Map.of(
                                "number", words.digits(step.indicator()),
                                "name", framework.getIndicator(step.indicator()).name(),
                                "from", shown(step.current()),
                                "to", shown(step.planned()))))
                .collect(Collectors.joining("\n"));
    }

    /** As many decimals as the score has, at least two: rounding would show a step that does not suffice. */
    private String shown(BigDecimal score) {
        return words.digits(
                score.setScale(Math.max(2, score.stripTrailingZeros().scale())).toPlainString());
    }
}
