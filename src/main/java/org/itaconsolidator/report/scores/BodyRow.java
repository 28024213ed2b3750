package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * The row of a body in a year: its scores, and what follows from its total among the others': rank, level, distance to the mean,
 * risks, what lacks to the next level. Of one without a total all of it is blank until the scores that lack are typed in on the sheet
 * of scores; until then the reason stands there. Its scores count in the means of the indicators all the same.
 */
final class BodyRow {
    private static final String SEPARATOR = ", ";

    private final BodiesSheet sheet;
    private final TableSheet table;
    private final BodiesColumns columns;
    private final ReportWords words;
    private final Messages comparisons;
    private final FiscalYear year;
    private final Body body;
    private final Optional<BodyStandingRow> known;
    private final Optional<Framework> framework;
    private final Optional<ScorePlaces> at;
    private final Optional<ScoreBook.Year> scores;

    private final String own;

    private final TotalNotes notes;

    /**
     * The next row.
     *
     * @param known as the engine found it; empty for a body that has no total yet
     */
    BodyRow(BodiesSheet sheet, FiscalYear year, Body body, Optional<BodyStandingRow> known) {
        this.sheet = sheet;
        this.year = year;
        this.body = body;
        this.known = known;
        table = sheet.table;
        columns = sheet.columns;
        words = sheet.context.words();
        comparisons = sheet.context.comparisons();
        framework = sheet.context.frameworks().findFramework(year);
        at = sheet.scores.findOfficial(body);
        scores = card().flatMap(found -> found.findYear(year));
        notes = new TotalNotes(sheet.context);
        own = TableSheet.cell(BodiesColumns.TOTAL, table.lastRow() + 1);
    }

    private Optional<ScoreBook.Card> card() {
        return sheet.scores.book().findCard(OfficialTotals.card(body));
    }

    void write() {
        table.begin();
        table.fill(BodiesColumns.YEAR, columns.lacks, Look.TEXT);
        table.year(BodiesColumns.YEAR, year, Look.WHOLE);
        table.text(BodiesColumns.BODY, words.body(body), Look.STRONG);
        writeScores();
        if (known.isPresent() || framework.isPresent() && at.isPresent()) {
            writeStanding();
        } else {
            table.text(columns.risks, notes.lacking(scores.orElseThrow(), year));
        }
        table.end();
    }

    /** The scores of the indicators that are known; of a body without a total also those that are to be typed in. */
    private void writeScores() {
        Map<Integer, Expr> shown = new TreeMap<>();
        scores.ifPresent(found -> found.scores.forEach((number, row) -> shown.put(
                number,
                at.flatMap(places -> places.findScore(year, number)).orElse(Expr.number(Optional.of(row.score()))))));
        if (known.isEmpty() && at.isPresent()) {
            framework.stream()
                    .flatMap(of -> of.indicators().stream())
                    .forEach(def -> at.get()
                            .findScore(year, def.number())
                            .ifPresent(cell -> shown.putIfAbsent(def.number(), cell)));
        }
        boolean sure = card().map(sheet.context::of).orElse(sheet.context).isScoreSure(year);
        shown.forEach((number, score) -> columns.indicator(year, number)
                .ifPresent(column -> table.put(column, score.again().ifSure(sure), Look.SCORE)));
    }

    private void writeStanding() {
        boolean sure = known.map(row -> !row.unconfirmed()).orElseGet(() -> sheet.context.isTotalSure(year));
        boolean levelSure = known.map(row -> !row.levelUnconfirmed()).orElseGet(() -> sheet.context.isLevelSure(year));
        String all = sheet.totals(year);
        table.put(
                BodiesColumns.RANK,
                Expr.of(Expr.rank(own, all), known.map(row -> BigDecimal.valueOf(row.rank())))
                        .ifSure(sure),
                Look.WHOLE);
        Optional<BigDecimal> total = known.map(BodyStandingRow::total);
        table.put(
                BodiesColumns.TOTAL,
                at.map(places -> Expr.of(places.total(year).formula(), total))
                        .orElse(Expr.number(total))
                        .again()
                        .ifSure(sure),
                Look.STRONG_SCORE);
        table.put(BodiesColumns.LEVEL, level().ifSure(levelSure), Look.CENTRED);
        Optional<BigDecimal> gap = known.map(BodyStandingRow::gapToMean);
        Expr toMean = sheet.findMean(year)
                .map(mean -> Expr.difference(Expr.of(own, total), Expr.of(mean, Optional.empty()), 2))
                .map(difference -> Expr.of(difference.formula(), gap))
                .orElse(Expr.number(gap));
        table.put(BodiesColumns.GAP, toMean.ifSure(sure), Look.CHANGE);
        if (columns.hasQuartiles && (known.isEmpty() || known.get().quartile().isPresent())) {
            table.put(BodiesColumns.QUARTILE, quartile(all).ifSure(sure), Look.WHOLE);
        }
        table.put(columns.risks, risks().ifSure(sure), Look.TEXT);
        Optional<String> next = known.flatMap(BodyStandingRow::nextLevel);
        table.put(
                columns.nextLevel,
                Expr.of(
                                above(level -> TextFormula.quoted(level.name()))
                                        .orElseGet(() -> unchanged(TextFormula.quoted(next.orElse("")))),
                                next.orElse(""))
                        .ifSure(levelSure),
                Look.CENTRED);
        Optional<BigDecimal> lacks = known.flatMap(BodyStandingRow::totalLacks);
        String toNext = above(level -> "MAX(0," + Expr.round(level.from().toPlainString() + "-" + own, 2) + ")")
                .orElseGet(() -> unchanged(lacks.map(BigDecimal::toPlainString).orElse("\"\"")));
        table.put(
                columns.lacks,
                Expr.of(known.isPresent() ? toNext : Expr.ifNumber(own, toNext, "\"\""), lacks)
                        .ifSure(levelSure),
                Look.SCORE);
    }

    /** A total on a cut belongs to the better side; of fewer than four nothing is said. */
    private Expr quartile(String all) {
        UnaryOperator<String> reaches =
                cut -> Expr.round(own + "-PERCENTILE(" + all + "," + cut + ")", Expr.EXACT) + ">=0";
        OptionalInt quartile = known.map(BodyStandingRow::quartile).orElse(OptionalInt.empty());
        return Expr.of(
                "IF(OR(NOT(ISNUMBER(" + own + ")),COUNT(" + all + ")<" + BodiesRow.FEWEST_FOR_QUARTILES + "),\"\",IF("
                        + reaches.apply("0.75") + ",1,IF(" + reaches.apply("0.5") + ",2,IF(" + reaches.apply("0.25")
                        + ",3,4))))",
                quartile.isPresent() ? Optional.of(BigDecimal.valueOf(quartile.getAsInt())) : Optional.empty());
    }

    /** What the engine says as long as the total is the one that it knew; else that it has changed, and blank without one. */
    private String unchanged(String told) {
        String otherwise = Expr.ifNumber(own, TextFormula.quoted(words.text("changed-since")), "\"\"");
        return known.map(row -> "IF(" + Expr.ifNumber(own, own, "-1") + "="
                        + row.total().toPlainString() + "," + told + "," + otherwise
                        + ")") // a blank cell compared with a number would be 0
                .orElse(otherwise);
    }

    /** What is to be told of the level above the one on the sheet of scores; blank where there is none. */
    private Optional<String> above(Function<Level, String> told) {
        if (at.isEmpty() || framework.isEmpty()) {
            return Optional.empty();
        }
        String now = at.get().level(year).formula();
        List<Level> levels = framework.get().levels().levels();
        String formula = "\"\"";
        for (int i = levels.size() - 1; i > 0; i--) {
            formula = "IF(" + now + "=" + TextFormula.quoted(levels.get(i).name()) + "," + told.apply(levels.get(i - 1))
                    + "," + formula + ")";
        }
        return Optional.of(formula);
    }

    /**
     * The level and all that lacks to the next one: instruments may keep a body from it whose total suffices. On the sheet of scores
     * the level moves with the scores, and what lacks with it.
     */
    private Expr level() {
        String told = known.map(this::levelNow).orElse("");
        if (at.isEmpty() || framework.isEmpty()) {
            return Expr.of(unchanged(TextFormula.quoted(told)), told);
        }
        String next = TableSheet.cell(columns.nextLevel, table.lastRow());
        String lacks = TableSheet.cell(columns.lacks, table.lastRow());
        String level = at.get().level(year).formula() + "&IF(LEN(" + next + ")=0,\"\"," + toNext(next, lacks) + ")";
        return Expr.of(Expr.ifNumber(own, level, "\"\""), told);
    }

    private String levelNow(BodyStandingRow row) {
        List<String> lacks = new ArrayList<>();
        row.totalLacks()
                .filter(points -> points.signum() > 0)
                .ifPresent(points -> lacks.add(words.text("bodies.total") + " " + words.score(points)));
        new TreeMap<>(row.instrumentsLack())
                .forEach((instrument, points) -> lacks.add(instrument + " " + words.score(points)));
        String level = row.level().orElse("");
        return row.nextLevel().isEmpty() || lacks.isEmpty()
                ? level
                : level + "\n"
                        + words.text(
                                "bodies.to-next",
                                Map.of("level", row.nextLevel().get(), "lacks", String.join(SEPARATOR, lacks)));
    }

    /**
     * What lacks to the next level, of the total and of each instrument that the level asks for; blank where nothing does.
     *
     * @param next the cell of the next level's name
     * @param lacks the cell of what the total lacks to it
     */
    private String toNext(String next, String lacks) {
        StringBuilder parts = new StringBuilder(lack("SUM(" + lacks + ")", words.text("bodies.total")));
        List<Level> asking = framework.stream()
                .flatMap(of -> of.levels().levels().stream())
                .filter(level -> level.eachInstrument().isPresent())
                .toList();
        for (Instrument instrument : asking.isEmpty() ? new Instrument[0] : Instrument.values()) {
            String least = "0";
            for (Level level : asking) {
                least = "IF(" + next + "=" + TextFormula.quoted(level.name()) + ","
                        + level.eachInstrument().get().toPlainString() + "," + least + ")";
            }
            String score = at.orElseThrow().instrument(year, instrument).formula();
            parts.append('&')
                    .append(lack(
                            "MAX(0," + Expr.round(least + "-" + Expr.ifNumber(score, score, "100"), 2) + ")",
                            instrument.name()));
        }
        String lacking = parts.toString();
        return "IF(LEN(" + lacking + ")=0,\"\",CHAR(10)&"
                + TextFormula.of(
                        of -> words.text("bodies.to-next", of),
                        Map.of("level", next, "lacks", "MID(" + lacking + "," + (SEPARATOR.length() + 1) + ",999)"))
                + ")";
    }

    private String lack(String points, String of) {
        return "IF(" + points + ">0," + TextFormula.quoted(SEPARATOR + of + " ") + "&"
                + TextFormula.number(points, 2, words) + ",\"\")";
    }

    /**
     * Why it needs attention, by the engine's rules: below the target; or an instrument below what a passing level asks of each,
     * and the same loss once more would lead below the target. Without a total which scores lack for it.
     */
    private Expr risks() {
        BigDecimal target = sheet.context.target();
        String now = known.map(row -> told(row, "\n")).orElseGet(() -> notes.lacking(scores.orElseThrow(), year));
        String good =
                unchanged(TextFormula.quoted(known.map(row -> told(row, "\n")).orElse("")));
        if (at.isPresent()) {
            Optional<String> instrument = framework
                    .flatMap(BodyRow::leastOfEach)
                    .map(least -> least.min(target)) // a job that aims lower asks no more of an instrument
                    .map(least -> "MIN("
                            + Stream.of(Instrument.values())
                                    .map(each -> at.get().instrument(year, each).formula())
                                    .collect(Collectors.joining(","))
                            + ")<" + least.toPlainString());
            Optional<String> falling = before().map(cell -> Expr.ifNumber(
                    cell,
                    "AND(" + own + "<" + cell + "," + Expr.round("2*" + own + "-" + cell, 2) + "<"
                            + target.toPlainString() + ")",
                    "FALSE"));
            good = instrument
                            .map(is -> "IF(" + is + "," + quoted("instrument-below")
                                    + falling.map(too -> "&IF(" + too + ",CHAR(10),\"\")")
                                            .orElse("") + ",\"\")")
                            .orElse("\"\"")
                    + falling.map(is -> "&IF(" + is + "," + quoted("falling") + ",\"\")")
                            .orElse("");
        }
        String lacking = framework.isPresent() && at.isPresent() ? notes.lackingNow(cells()) : "\"\"";
        return Expr.of(
                "IF(NOT(ISNUMBER(" + own + "))," + lacking + ",IF(" + own + "<" + target.toPlainString() + ","
                        + quoted("below-target") + "," + good + "))",
                now);
    }

    private Map<Integer, String> cells() {
        Map<Integer, String> cells = at.orElseThrow().cells(year);
        cells.keySet()
                .retainAll(framework.orElseThrow().indicators().stream()
                        .map(IndicatorDef::number)
                        .toList());
        return cells;
    }

    private String told(BodyStandingRow row, String separator) {
        return row.risks().stream().map(comparisons::text).collect(Collectors.joining(separator));
    }

    private String quoted(String risk) {
        return TextFormula.quoted(comparisons.text(risk));
    }

    /** The cell of the total of the year before; empty where it may not be held against this year's, or is not known. */
    private Optional<String> before() {
        boolean comparable = scores.filter(
                                found -> found.findRefusal(Figure.TOTAL).isEmpty())
                        .isPresent()
                && card().flatMap(found -> found.findYear(year.previous()))
                        .flatMap(ScoreBook.Year::findTotal)
                        .isPresent()
                && framework.isPresent()
                && sheet.context.frameworks().findFramework(year.previous()).isPresent();
        return at.filter(any -> comparable)
                .map(places -> places.total(year.previous()).formula());
    }

    private static Optional<BigDecimal> leastOfEach(Framework framework) {
        return framework.levels().levels().stream()
                .map(Level::eachInstrument)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::min);
    }
}
