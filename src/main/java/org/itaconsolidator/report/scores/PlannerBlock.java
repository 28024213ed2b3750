package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The rows of one scorecard's plan: indicators, instruments, total, level, target, what is missing; and what the plan may not do:
 * which planned scores are open, between which figures, and the words that say so.
 */
final class PlannerBlock {
    private static final int HIGHEST = 100;

    private final TableSheet table;
    private final PlannerColumns columns;
    private final ReportContext context;
    private final ReportWords words;
    private final Messages texts;
    private final Optional<ScorePlaces> places;
    private final ScoreBook.Card card;
    private final Framework framework;
    private final boolean sure;
    private final FiscalYear year;
    private final ScoreBook.Year scores;
    private final Optional<TotalRow> totals;
    private final Aim aim;
    private final Map<Integer, BigDecimal> raises = new TreeMap<>();

    private final Optional<TotalRow> planned;

    private final PlanLimits limits;
    private final Map<String, Optional<BigDecimal>> figures = new TreeMap<>();
    private final int firstRow;

    /**
     * The next rows.
     *
     * @param places where the sheet of scores has the scorecard; empty where the plan is to hold the numbers itself
     * @param way the way that the planned scores go at first; empty where they are the latest ones
     */
    PlannerBlock(
            ReportContext context,
            TableSheet table,
            PlannerColumns columns,
            Messages texts,
            Optional<ScorePlaces> places,
            ScoreBook.Card card,
            Framework framework,
            Optional<PlanRow> way) {
        this.context = context;
        this.table = table;
        this.columns = columns;
        this.texts = texts;
        this.places = places;
        this.card = card;
        this.framework = framework;
        words = context.words();
        sure = Confirmed.weights(framework);
        limits = context.content().planLimits(card.scorecard().body());
        if (columns.several) {
            for (String line : table.linesOf(words.card(card.scorecard()), Look.SECTION)) {
                table.begin();
                table.fill(0, columns.all().size() - 1, Look.SECTION);
                table.text(0, line, Look.SECTION);
                table.text(columns.body, words.shortBody(card.scorecard().body()));
                table.height(ThaiMetrics.roomyHeightOf(1, Look.SECTION.size()));
            }
        }
        firstRow = table.lastRow() + 1;
        year = card.latest();
        scores = card.years().get(year);
        totals = scores.findTotal();
        aim = totals.map(now -> Aim.of(framework, context.target(), now.total(), now.instruments()))
                .orElseGet(() -> Aim.target(context.target()));
        way.ifPresent(to -> to.steps()
                .forEach(step -> raises.put(step.indicator(), step.planned().subtract(step.current()))));
        planned = way.isPresent() ? totals.map(now -> then(now, way.get())) : totals;
    }

    private TotalRow then(TotalRow now, PlanRow way) {
        Map<Integer, BigDecimal> then = new TreeMap<>();
        scores.scores.forEach((number, score) ->
                then.put(number, score.score().add(raises.getOrDefault(number, BigDecimal.ZERO))));
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        now.instruments().keySet().forEach(each -> instruments.put(each, PlannerSheet.mean(each, then, framework)));
        return new TotalRow(
                now.scorecard(), year, instruments, way.total(), way.level(), Optional.empty(), Optional.empty());
    }

    /** Writes the rows; tells the first of them as Excel counts. */
    int write() {
        framework.indicators().forEach(this::writeIndicator);
        guard(firstRow, table.lastRow());
        for (Instrument instrument : Instrument.values()) {
            int row = begin(words.text("instrument." + instrument), Look.BAND, Look.BAND);
            both(formulas -> formulas.of(Figure.of(instrument)), sure, Look.BAND_SCORE);
            writeRaise(row, risen(known -> known.instruments().get(instrument)), sure, Look.BAND_CHANGE);
            aim.eachInstrument().ifPresent(least -> writeBelow(row, instrument, least));
            table.end();
        }
        int totalRow = begin(words.text("total"), Look.SUM, Look.SUM);
        both(ScoreFormulas::total, sure, Look.SUM_SCORE);
        writeRaise(totalRow, risen(known -> known.total().orElse(null)), sure, Look.SUM_CHANGE);
        Expr effect = sum(columns.effect, effect());
        Optional<BigDecimal> known =
                totals.flatMap(TotalRow::total).flatMap(any -> effect.number()); // nothing moves a total that lacks
        String total = TableSheet.cell(columns.actual, totalRow);
        table.put(
                columns.effect,
                Expr.of(Expr.ifNumber(total, effect.formula(), "\"\""), known).ifSure(sure),
                Look.SUM_CHANGE);
        table.end();
        writeStated(totalRow);
        begin(words.text("level"), Look.BAND, Look.BAND);
        both(ScoreFormulas::level, Confirmed.scale(framework), Look.BAND_CENTRED);
        table.end();
        writeTarget();
        begin(texts.text("effort"), Look.TEXT, Look.TEXT);
        table.put(
                columns.raise,
                sum(columns.raise, raises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                Look.CHANGE);
        table.end();
        writeLimits();
        return firstRow;
    }

    /** A word where the plan leaves an instrument below what the aim asks of each. */
    private void writeBelow(int row, Instrument instrument, BigDecimal least) {
        String score = TableSheet.cell(columns.planned, row);
        String word = texts.text("below", Map.of("points", words.digits(least.toPlainString())));
        boolean below = planned.map(known -> known.instruments().get(instrument))
                .filter(known -> known.compareTo(least) < 0)
                .isPresent();
        String formula = "IF(" + score + "<" + least.toPlainString() + "," + TextFormula.quoted(word) + ",\"\")";
        table.put(
                columns.effect,
                Expr.of(Expr.ifNumber(score, formula, "\"\""), below ? word : "")
                        .ifSure(Confirmed.scale(framework)),
                Look.BAND);
    }

    /** The cells of the latest scores and of the target, as written: what ways to the target are looked for with. */
    Map<String, Optional<BigDecimal>> figures() {
        return Collections.unmodifiableMap(figures);
    }

    private void writeIndicator(IndicatorDef def) {
        boolean locked = limits.locked().contains(def.number());
        int row = begin(locked ? def.name() + " " + texts.text("locked") : def.name(), Look.TEXT, Look.TEXT);
        table.whole(columns.number, def.number());
        Optional<BigDecimal> score = scores.findScore(def.number());
        table.put(
                columns.actual,
                places.map(at -> at.score(year, def.number()))
                        .orElse(Expr.number(score))
                        .ifSure(Confirmed.scores(framework))
                        .again(),
                Look.SCORE);
        String actual = TableSheet.cell(columns.actual, row);
        figures.put(actual, score);
        BigDecimal raised = raises.getOrDefault(def.number(), BigDecimal.ZERO);
        String plan =
                raised.signum() > 0 ? "MIN(" + HIGHEST + "," + actual + "+" + raised.toPlainString() + ")" : actual;
        // until somebody types a plan over it; where it is locked it is no cell to type into
        table.put(
                columns.planned,
                Expr.of(Expr.ifNumber(actual, plan, "\"\""), score.map(raised::add))
                        .ifSure(Confirmed.scores(framework)),
                locked ? Look.SCORE : Look.OPEN_SCORE);
        writeRaise(row, score.map(any -> raised), true, Look.CHANGE);
        table.put(
                columns.worth,
                Expr.number(Optional.of(framework.weightOf(def.number()))).ifSure(sure),
                Look.SCORE);
        String raise = TableSheet.cell(columns.raise, row);
        table.put(
                columns.effect,
                Expr.of(
                                "IF(" + raise + "=\"\",\"\"," + raise + "*" + TableSheet.cell(columns.worth, row) + ")",
                                score.map(any -> raised.multiply(framework.weightOf(def.number()))))
                        .ifSure(sure),
                Look.CHANGE);
        table.end();
    }

    private void writeStated(int totalRow) {
        Optional<BigDecimal> stated = totals.flatMap(TotalRow::findContradicting);
        if (stated.isEmpty()) {
            return;
        }
        String name = words.text("reported-total");
        begin(name, Look.TEXT, Look.TEXT);
        String total = TableSheet.cell(columns.actual, totalRow);
        Expr doubt =
                new TotalNotes(context).whileContradicted(card, year, total, words.text("total.contradicted-mark"));
        table.put(
                columns.number + 1,
                Expr.of(TextFormula.quoted(name + " ") + "&" + doubt.formula(), name + " " + doubt.text()),
                Look.STRONG);
        table.number(columns.actual, stated, Look.SCORE);
        table.end();
    }

    /** What follows from a fact that is not confirmed is marked beside it. */
    private void writeTarget() {
        BigDecimal target = aim.total();
        int row = begin(
                aim.level()
                        .map(level -> texts.text("target-level", Map.of("level", level)))
                        .orElseGet(() -> texts.text("target")),
                Look.TEXT,
                Look.TEXT);
        table.number(columns.planned, Optional.of(target), Look.OPEN_SCORE);
        figures.put(TableSheet.cell(columns.planned, row), Optional.of(target));
        table.end();
        begin(texts.text(aim.level().isPresent() ? "lacking-level" : "lacking"), Look.BAND, Look.BAND);
        both(formulas -> formulas.lacking("$" + TableSheet.cell(columns.planned, row), target), sure, Look.BAND_SCORE);
        table.end();
    }

    private void writeLimits() {
        List<String> parts = new ArrayList<>();
        mostPoints().ifPresent(points -> parts.add(texts.text("limit-most", points)));
        if (!limits.locked().isEmpty()) {
            String numbers = limits.locked().stream().map(words::digits).collect(Collectors.joining(", "));
            parts.add(texts.text("limit-locked", Map.of("indicators", numbers)));
        }
        if (parts.isEmpty()) {
            return;
        }
        String text = String.join("\n", parts);
        int last = columns.all().size() - 1;
        int row = begin(texts.text("limits"), Look.TEXT, Look.TEXT);
        table.text(columns.actual, text);
        table.join(row, columns.actual, last);
        table.height(ThaiMetrics.roomyHeightOf(
                ThaiMetrics.lines(text, table.width(columns.actual, last) - 1), DocumentFont.SIZE));
    }

    private Optional<Map<String, String>> mostPoints() {
        return limits.mostPoints().map(most -> Map.of("points", words.digits(most.toPlainString())));
    }

    /** Lets the planned scores of some rows of Excel be between 0 and what may be reached. */
    private void guard(int first, int last) {
        String actual = TableSheet.cell(columns.actual, first);
        String highest = limits.mostPoints()
                .map(most -> Expr.ifNumber(
                        actual, "MIN(" + HIGHEST + "," + actual + "+" + most.toPlainString() + ")", "100"))
                .orElse(Integer.toString(HIGHEST));
        String message =
                mostPoints().map(points -> texts.text("range-most", points)).orElseGet(() -> texts.text("range"));
        table.sheet()
                .validate(
                        "<dataValidation type=\"decimal\" operator=\"between\" allowBlank=\"1\" showErrorMessage=\"1\""
                                + " errorTitle=\"" + OfficePackage.escaped(PlannerSheet.name(context))
                                + "\" error=\""
                                + OfficePackage.escaped(message) + "\" sqref=\""
                                + TableSheet.cell(columns.planned, first) + ":"
                                + TableSheet.cell(columns.planned, last) + "\"><formula1>0</formula1><formula2>"
                                + OfficePackage.escaped(highest) + "</formula2></dataValidation>");
    }

    /**
     * A figure of the latest result and the same of the plan, which no document states.
     *
     * @param confirmed whether the plan's stands on confirmed facts
     */
    private void both(Function<ScoreFormulas, Expr> formula, boolean confirmed, Look look) {
        table.put(columns.actual, formula.apply(formulas(columns.actual, totals)), look);
        table.put(
                columns.planned,
                formula.apply(formulas(columns.planned, planned)).ifSure(confirmed),
                look);
    }

    private ScoreFormulas formulas(int column, Optional<TotalRow> known) {
        return new ScoreFormulas(
                framework, column, firstRow, framework.indicators().size(), number -> number - 1, known);
    }

    private void writeRaise(int row, Optional<BigDecimal> raised, boolean confirmed, Look look) {
        String before = TableSheet.cell(columns.actual, row);
        String after = TableSheet.cell(columns.planned, row);
        table.put(
                columns.raise,
                Expr.of(Expr.ifAll(List.of(before, after), after + "-" + before), raised)
                        .ifSure(confirmed),
                look);
    }

    private static Look ofYear(Look look) {
        return switch (look) {
            case TEXT -> Look.WHOLE;
            case BAND -> Look.BAND_WHOLE;
            default -> Look.SUM_WHOLE;
        };
    }

    /** How much a figure rises by the plan; empty where it cannot be told. */
    private Optional<BigDecimal> risen(Function<TotalRow, BigDecimal> figure) {
        return totals.map(figure).flatMap(now -> planned.map(figure).map(then -> then.subtract(now)));
    }

    /** What the raises add to the total, before it is rounded. */
    private BigDecimal effect() {
        return raises.entrySet().stream()
                .map(raise -> raise.getValue().multiply(framework.weightOf(raise.getKey())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Expr sum(int column, BigDecimal value) {
        int last = firstRow + framework.indicators().size() - 1;
        return Expr.of(
                "SUM(" + TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, last) + ")",
                Optional.of(value));
    }

    private int begin(String name, Look look, Look others) {
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, others);
        if (columns.several) {
            table.text(columns.body, words.shortBody(card.scorecard().body()));
        }
        table.year(columns.number - 1, year, ofYear(others));
        table.text(columns.number + 1, name, look);
        return row;
    }
}
