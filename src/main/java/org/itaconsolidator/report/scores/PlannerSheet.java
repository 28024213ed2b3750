package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.score.Way;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The sheet แผนสู่ ๘๕ (or another aim): the latest scores of each body beside planned scores, and what follows from
 * both by formulas: instrument scores, total, level, and what is still missing. The planned scores are those of the
 * recommended way until a manager changes them; the sheet works without the program. Below stand the ways to the aim
 * that the program found, the recommended one first ({@link Way}).
 */
public final class PlannerSheet {
    private static final int HIGHEST = 100;

    /** No planner for more bodies: nobody tries things out on so long a sheet. */
    private static final int MOST = 200;

    private static final int CHART_ROWS = 13;

    /** Up to so many pairs of bars have room for their figures. */
    private static final int LABELLED = 4;

    /** A lower chart would not be readable. */
    private static final int LOWEST_CHART = 9;

    private final ReportContext context;
    private final ReportWords words;
    private final Messages texts;
    private final ShownScores scores;
    private final boolean several;
    private final TableSheet table;
    private final PlannerColumns columns;
    private final Map<Scorecard, List<PlanRow>> plans;
    private final IndicatorPaths paths;

    /**
     * An empty sheet.
     *
     * @param several whether there are blocks of several bodies
     */
    public PlannerSheet(ReportContext context, Messages texts, ShownScores scores, boolean several) {
        this.context = context;
        this.texts = texts;
        this.scores = scores;
        this.several = several;
        words = context.words();
        paths = new IndicatorPaths(context.content().list(CrosswalkRow.class));
        plans = context.content().list(PlanRow.class).stream().collect(Collectors.groupingBy(PlanRow::scorecard));
        columns = new PlannerColumns(texts, several);
        table = new TableSheet(context.workbook(), name(context), words, columns.all());
        table.linesWithin(columns.effect + 1);
        table.tracedFrom(columns.effect + 1);
    }

    /** The sheet's name with its aim; a general one for bodies with several aims. */
    public static String name(ReportContext context) {
        List<BigDecimal> aims = context.content().listAims();
        String aim = (aims.isEmpty() ? context.target() : aims.get(0))
                .stripTrailingZeros()
                .toPlainString();
        return aims.size() > 1
                ? context.words().text("sheet.planner")
                : context.words()
                        .text("sheet.planner-to", "aim", context.words().digits(aim));
    }

    /** Writes a block for each card, whose latest year has a framework; returns how many. */
    public int write(List<Results> cards) {
        // a way is recommended neither for a self-assessment nor once the aim is reached
        boolean recommended =
                cards.stream().anyMatch(card -> findRecommended(card).isPresent());
        table.line(texts.text(recommended ? "title" : "title.without-way", Map.of("plan", name(context))), Look.TITLE);
        if (!several && !cards.isEmpty()) {
            table.line(context.owner(cards.get(0)), Look.OWNER);
        }
        table.line((recommended ? texts.text("note.first") + " " : "") + texts.text("note"), Look.NOTE);
        if (cards.size() > MOST) {
            table.line(texts.text("most", Map.of("count", words.digits(MOST))), Look.NOTE);
        }
        PageFlow flow = several ? PageFlow.scaled(table, 0) : PageFlow.upright(table, columns.effect + 1, 0, false);
        int blocks = 0;
        for (Results card : cards.subList(0, Math.min(MOST, cards.size()))) {
            ReportContext own = context.of(card);
            Framework framework = own.frameworks().getFramework(card.latest());
            flow.beginBlock();
            if (blocks == 0) {
                table.headings();
            } else {
                table.headingsAgain(); // no heading is printed over what it does not head
            }
            Optional<PlanRow> way = findRecommended(card).map(Way::plan);
            PlannerBlock block = new PlannerBlock(own, scores.find(card), card, framework, way);
            int first = block.write();
            if (!several) {
                table.filter();
            }
            if (plans.containsKey(card.scorecard())) {
                writeRoutes(card, framework, block.figures());
            }
            flow.endBlock();
            if (!several && way.isPresent()) {
                drawChart(framework, way.get(), first, flow);
            }
            blocks++;
        }
        if (several) {
            table.filter(); // its marks are explained below each page: a line below a full one would begin the next
        } else {
            table.noteMarks(Set.of());
        }
        table.colourLosses(columns.raise, SheetColours.WATCH);
        table.protectFormulas();
        boolean onePage = blocks == 1 && !several;
        if (onePage) {
            table.spare(DocumentFont.SIZE);
        }
        if (several) {
            table.freezeColumns(columns.number + 2);
            table.setUpPage(columns.effect + 1, false);
        } else {
            table.setUp(columns.number + 2, columns.effect + 1);
            table.upright();
        }
        if (onePage) {
            table.onePage(false);
        }
        return blocks;
    }

    private void writeRoutes(Results card, Framework framework, Map<String, Optional<BigDecimal>> figures) {
        table.space(DocumentFont.SIZE);
        String body = several ? " · " + words.shortBody(card.scorecard().body()) : "";
        table.line(texts.text("routes") + body, Look.SECTION);
        String source = texts.text("routes.source", Map.of("sheet", words.text("sheet.scores")));
        List<Way> ways = ways(card);
        boolean seen =
                findRecommended(card).filter(way -> !way.beyondSeen().isEmpty()).isEmpty();
        // the second goes least beyond what was ever achieved of all but the first
        boolean isSecond = ways.size() > 1
                && ways.get(1).plan().isReached()
                && ways.get(1).beyondSeen().isEmpty();
        if (ways.stream().allMatch(way -> way.plan().total().isEmpty())) {
            table.begin(); // whatever is asked for, it cannot be reckoned
            String reason = reason(ways.get(0).plan(), card, framework);
            table.put(0, word(reason, words.text("changed-since"), figures), Look.OWNER);
            table.end();
            return;
        }
        table.line(
                seen ? source : words.text(isSecond ? "plan.other-seen" : "plan.none-seen"),
                seen ? Look.NOTE : Look.OWNER);
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, Look.HEADING);
        String[] keys = {"year", "route", "route-total", "route-level", "route-effort", "route-steps"};
        int[] at = {columns.number - 1, columns.number, columns.actual, columns.planned, columns.raise, columns.worth};
        for (int i = 0; i < keys.length; i++) {
            if (at[i] < columns.worth) {
                table.heading(at[i], texts.text("column." + keys[i]));
            } else {
                table.across(columns.worth, columns.effect, texts.text("column." + keys[i]), Look.HEADING);
            }
        }
        if (several) {
            table.heading(columns.body, texts.text("column.body"));
        }
        table.join(row, columns.number, columns.number + 1);
        table.end();
        writeWays(card, framework, figures);
    }

    /**
     * What rises on the recommended way, as it is and as it is planned: it moves when a planned or an actual score does. Of several
     * bodies each would stand on a page without its table.
     */
    private void drawChart(Framework framework, PlanRow way, int first, PageFlow flow) {
        List<Integer> numbers =
                framework.indicators().stream().map(IndicatorDef::number).toList();
        int top = table.lastRow() + 1;
        int height = flow.leaveRoomForChart(LOWEST_CHART, CHART_ROWS, 1);
        List<Integer> raised = way.steps().stream().map(PlanRow.Step::indicator).toList();
        List<Integer> rows =
                raised.stream().map(number -> first + numbers.indexOf(number)).toList();
        List<String> names = raised.stream()
                .map(number -> framework.getIndicator(number).name())
                .toList();
        List<Optional<BigDecimal>> now =
                way.steps().stream().map(step -> Optional.of(step.current())).toList();
        List<Optional<BigDecimal>> then =
                way.steps().stream().map(step -> Optional.of(step.planned())).toList();
        boolean apart = raised.size() <= LABELLED; // the table has the figures, which would touch above narrow bars
        new NativeChart(table, texts.text("chart"), rows, columns.number + 1, names, words.scoreFormat())
                .upTo(HIGHEST)
                .columns(texts.text("column.actual"), columns.actual, now, SheetColours.SKY, apart)
                .columns(texts.text("column.planned"), columns.planned, then, SheetColours.NAVY, apart)
                .draw(0, top, columns.effect + 1, top + height);
    }

    /** The way to show first, if one leads to the aim that is not reached yet. */
    private Optional<Way> findRecommended(Results card) {
        return ways(card).stream()
                .findFirst()
                .filter(way -> way.plan().isReached()
                        && !way.plan().steps().isEmpty()
                        // a later year may have a stated total and no scores
                        && way.plan().fiscalYear().equals(card.latest()));
    }

    private List<Way> ways(Results card) {
        return Way.list(plans.getOrDefault(card.scorecard(), List.of()), card.listScores(), paths);
    }

    /**
     * Writes a line for each way: what it gives stands as long as the figures do that it was looked for with.
     *
     * @param figures cells of the scores and of the target with what they hold; blank ones hold nothing
     */
    private void writeWays(Results card, Framework framework, Map<String, Optional<BigDecimal>> figures) {
        int name = columns.number + 1;
        int last = columns.effect;
        for (Way way : ways(card)) {
            PlanRow plan = way.plan();
            int row = table.begin();
            table.fill(0, columns.all().size() - 1, Look.TEXT);
            if (several) {
                table.text(columns.body, words.shortBody(card.scorecard().body()));
            }
            table.year(columns.number - 1, plan.fiscalYear(), Look.WHOLE);
            String route = way.routes().stream().map(words::coded).collect(Collectors.joining("\n"));
            table.text(columns.number, route, Look.STRONG);
            table.join(row, columns.number, name);
            table.put(name + 1, number(plan.total(), figures).with(plan.mark()), Look.STRONG_SCORE);
            table.put(
                    name + 2,
                    plan.level()
                            .map(level -> word(level, "", figures))
                            .orElse(Expr.text(""))
                            .with(plan.levelMark()),
                    Look.CENTRED);
            table.put(name + 3, number(plan.effort(), figures).with(plan.mark()), Look.SCORE);
            String text =
                    plan.reason().map(any -> reason(plan, card, framework)).orElseGet(() -> steps(way));
            table.put(name + 4, word(text, words.text("changed-since"), figures), Look.TEXT);
            table.join(row, name + 4, last);
            int lines = Math.max(
                    ThaiMetrics.lines(text, table.width(name + 4, last) - 1),
                    ThaiMetrics.lines(route, table.width(columns.number, name) - 1));
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

    private String reason(PlanRow plan, Results card, Framework framework) {
        String reason = plan.reason().orElseThrow();
        String text = words.coded(
                reason,
                Map.of(
                        "total", plan.total().map(words::score).orElse(""),
                        "indicators", words.numbers(plan.missing())));
        boolean isForTheTotal = plan.total()
                        .filter(total -> total.compareTo(plan.target()) >= 0)
                        .isEmpty()
                && !plan.route().equals("each-instrument");
        if (isForTheTotal || !reason.equals("out-of-reach")) {
            return text;
        }
        String below = instrumentsBelow(plan, card, framework);
        return below.isEmpty() ? text : text + "\n" + words.text("plan.instruments-below", "instruments", below);
    }

    /** The instruments that stay below the target even if everything that may rise has risen. */
    private String instrumentsBelow(PlanRow plan, Results card, Framework framework) {
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
        return RoundedFigure.mean(framework.indicatorsOf(instrument).stream()
                .map(member -> scores.get(member.number()))
                .toList());
    }

    private String steps(Way way) {
        if (way.plan().steps().isEmpty()) {
            return words.text("plan.reached");
        }
        // names and today's scores stand in the table above: with them the ways of a body would not stand on its page
        String steps = way.plan().listFloors().stream()
                .map(floor -> words.text(
                        "plan.step",
                        Map.of(
                                "number", words.digits(Headline.numbers(floor.indicators())),
                                "to", words.score(floor.score()))))
                .collect(Collectors.joining(" · "));
        if (way.beyondSeen().isEmpty()) {
            return steps;
        }
        int beyond = way.beyondSeen().size();
        if (beyond > 1 && beyond == way.plan().steps().size()) {
            return steps + "\n" + words.text("plan.beyond.all");
        }
        return steps + "\n"
                + Stream.of(beyond(way, "plan.beyond", 1), beyond(way, "plan.never", 0))
                        .filter(told -> !told.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    /** Which indicators of a way would rise more than ever, of those that rose at some time or of those that never did. */
    private String beyond(Way way, String key, int sign) {
        String which = way.beyondSeen().entrySet().stream()
                .filter(each -> each.getValue().signum() == sign)
                .map(each -> words.digits(each.getKey()))
                .collect(Collectors.joining(", "));
        return which.isEmpty() ? "" : words.text(key, "indicators", which);
    }

    /**
     * The rows of one scorecard's plan: indicators, instruments, total, level, target, what is missing; and what the plan may not do:
     * which planned scores are open, between which figures, and the words that say so.
     */
    private final class PlannerBlock {
        private final ReportContext context;
        private final Optional<ScorePlaces> places;
        private final Results card;
        private final Framework framework;
        private final Mark mark;
        private final FiscalYear year;
        private final Results.Year scores;
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
                Optional<ScorePlaces> places,
                Results card,
                Framework framework,
                Optional<PlanRow> way) {
            this.context = context;
            this.places = places;
            this.card = card;
            this.framework = framework;
            mark = framework.weightMark();
            limits = context.run().planLimits().apply(card.scorecard().body());
            if (several) {
                for (String line : table.linesOf(context.owner(card), Look.SECTION)) {
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
            now.instruments().keySet().forEach(each -> instruments.put(each, mean(each, then, framework)));
            return new TotalRow(
                    now.scorecard(), year, instruments, way.total(), way.level(), Optional.empty(), Optional.empty());
        }

        /** Writes the rows; returns the first as Excel counts. */
        int write() {
            framework.indicators().forEach(this::writeIndicator);
            guard(firstRow, table.lastRow());
            for (Instrument instrument : Instrument.values()) {
                int row = begin(words.text("instrument." + instrument), Look.BAND, Look.BAND);
                both(formulas -> formulas.of(Figure.of(instrument)), mark, Look.BAND_SCORE);
                writeRaise(row, risen(known -> known.instruments().get(instrument)), mark, Look.BAND_CHANGE);
                aim.eachInstrument().ifPresent(least -> writeBelow(row, instrument, least));
                table.end();
            }
            int totalRow = begin(words.text("total"), Look.SUM, Look.SUM);
            both(ScoreFormulas::total, mark, Look.SUM_SCORE);
            writeRaise(totalRow, risen(known -> known.total().orElse(null)), mark, Look.SUM_CHANGE);
            Expr effect = sum(columns.effect, effect());
            Optional<BigDecimal> known =
                    totals.flatMap(TotalRow::total).flatMap(any -> effect.number()); // nothing moves a total that lacks
            String total = TableSheet.cell(columns.actual, totalRow);
            table.put(
                    columns.effect,
                    Expr.of(Expr.ifNumber(total, effect.formula()), known).with(mark),
                    Look.SUM_CHANGE);
            table.end();
            writeStated(totalRow);
            begin(words.text("level"), Look.BAND, Look.BAND);
            both(ScoreFormulas::level, framework.scaleMark(), Look.BAND_CENTRED);
            table.end();
            writeTarget();
            begin(texts.text("effort"), Look.TEXT, Look.TEXT);
            Expr effort = sum(columns.raise, raises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            // how much it takes to an aim is told where there is a total
            table.put(
                    columns.raise,
                    Expr.of(Expr.ifNumber(total, effort.formula()), known.flatMap(any -> effort.number()))
                            .with(mark),
                    Look.CHANGE);
            table.end();
            writeLimits();
            return firstRow;
        }

        /** Writes a word where the plan leaves an instrument below what the aim asks of each. */
        private void writeBelow(int row, Instrument instrument, BigDecimal least) {
            String score = TableSheet.cell(columns.planned, row);
            String word = texts.text("below", Map.of("points", words.digits(least.toPlainString())));
            boolean below = planned.map(known -> known.instruments().get(instrument))
                    .filter(known -> known.compareTo(least) < 0)
                    .isPresent();
            String formula = "IF(" + score + "<" + least.toPlainString() + "," + TextFormula.quoted(word) + ",\"\")";
            table.put(
                    columns.effect,
                    Expr.of(Expr.ifNumber(score, formula), below ? word : "").with(framework.scaleMark()),
                    Look.BAND);
        }

        /** The cells of the latest scores and the target with their values: what the ways were computed from. */
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
                            .with(context.scoreMark(year, def.number()))
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
                    Expr.of(Expr.ifNumber(actual, plan), score.map(raised::add))
                            .with(context.scoreMark(year, def.number())),
                    locked ? Look.SCORE : Look.OPEN_SCORE);
            writeRaise(row, score.map(any -> raised), Mark.NONE, Look.CHANGE);
            table.put(
                    columns.worth,
                    Expr.number(Optional.of(framework.weightOf(def.number()))).with(mark),
                    Look.SCORE);
            String raise = TableSheet.cell(columns.raise, row);
            table.put(
                    columns.effect,
                    Expr.of(
                                    "IF(" + raise + "=\"\",\"\"," + raise + "*" + TableSheet.cell(columns.worth, row)
                                            + ")",
                                    score.map(any -> raised.multiply(framework.weightOf(def.number()))))
                            .with(mark),
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

        /** Writes the target, with an asterisk where it follows from a fact that is not confirmed. */
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
            both(
                    formulas -> formulas.lacking("$" + TableSheet.cell(columns.planned, row), target),
                    mark,
                    Look.BAND_SCORE);
            table.end();
        }

        private void writeLimits() {
            List<String> parts = new ArrayList<>();
            mostPoints().ifPresent(points -> parts.add(texts.text("limit-most", points)));
            if (!limits.locked().isEmpty()) {
                String numbers = words.numbers(limits.locked());
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

        /** Allows planned scores between 0 and the highest possible in some rows of Excel. */
        private void guard(int first, int last) {
            String actual = TableSheet.cell(columns.actual, first);
            String highest = limits.mostPoints()
                    .map(most -> Expr.ifNumber(
                            actual, "MIN(" + HIGHEST + "," + actual + "+" + most.toPlainString() + ")", "100"))
                    .orElse(Integer.toString(HIGHEST));
            String message =
                    mostPoints().map(points -> texts.text("range-most", points)).orElseGet(() -> texts.text("range"));
            table.sheet()
                    .validate("<dataValidation type=\"decimal\" operator=\"between\" allowBlank=\"1\""
                            + " showErrorMessage=\"1\" errorTitle=\"" + OfficePackage.escaped(name(context))
                            + "\" error=\""
                            + OfficePackage.escaped(message) + "\" sqref=\""
                            + TableSheet.cell(columns.planned, first) + ":"
                            + TableSheet.cell(columns.planned, last) + "\"><formula1>0</formula1><formula2>"
                            + OfficePackage.escaped(highest) + "</formula2></dataValidation>");
        }

        /**
         * A figure of the latest result and the same of the plan, which no document states.
         *
         * @param rests the mark of what the plan's rests on
         */
        private void both(Function<ScoreFormulas, Expr> formula, Mark rests, Look look) {
            table.put(columns.actual, formula.apply(formulas(columns.actual, totals)), look);
            table.put(
                    columns.planned,
                    formula.apply(formulas(columns.planned, planned)).with(rests),
                    look);
        }

        private ScoreFormulas formulas(int column, Optional<TotalRow> known) {
            return new ScoreFormulas(
                    framework, column, firstRow, framework.indicators().size(), number -> number - 1, known);
        }

        private void writeRaise(int row, Optional<BigDecimal> raised, Mark rests, Look look) {
            String before = TableSheet.cell(columns.actual, row);
            String after = TableSheet.cell(columns.planned, row);
            table.put(
                    columns.raise,
                    Expr.of(Expr.ifAll(List.of(before, after), after + "-" + before), raised)
                            .with(rests),
                    look);
        }

        private static Look ofYear(Look look) {
            return switch (look) {
                case TEXT -> Look.WHOLE;
                case BAND -> Look.BAND_WHOLE;
                default -> Look.SUM_WHOLE;
            };
        }

        /** How much a figure rises by the plan; empty where that is unknown. */
        private Optional<BigDecimal> risen(Function<TotalRow, BigDecimal> figure) {
            return totals.map(figure).flatMap(now -> planned.map(figure).map(then -> then.subtract(now)));
        }

        /** How much the raises add to the unrounded total. */
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
            if (several) {
                table.text(columns.body, words.shortBody(card.scorecard().body()));
            }
            table.year(columns.number - 1, year, ofYear(others));
            table.text(columns.number + 1, name, look);
            return row;
        }
    }

    private static final class PlannerColumns {
        private final List<Column> columns = new ArrayList<>();
        private final Messages texts;

        /** The column of the body, for filtering and not printed; -1 where there is only one. */
        final int body;

        /** The column of an indicator's number; the year stands before it, the name behind. */
        final int number;

        final int actual;
        final int planned;
        final int raise;

        /** The column of a point's worth in the total. */
        final int worth;

        final int effect;

        PlannerColumns(Messages texts, boolean several) {
            this.texts = texts;
            column("year", 7);
            number = column("number", 7);
            column("indicator", 28);
            actual = column("actual", 10);
            planned = column("planned", 10);
            raise = column("raise", 11);
            worth = column("worth", 10);
            effect = column("effect", 26);
            body = several ? column("body", 34) : -1;
        }

        List<Column> all() {
            return List.copyOf(columns);
        }

        private int column(String key, int width) {
            columns.add(new Column(texts.text("column." + key), width));
            return columns.size() - 1;
        }
    }
}
