package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ComparedYear;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * The sheet เปรียบเทียบหน่วยงาน: bodies compared by their official results, the newest year first. Within a year the
 * best body comes first; bodies without a total come last, with the reason. Above the bodies of a year stand its
 * figures for all of them together.
 */
public final class BodiesSheet {
    private static final String SEPARATOR = ", ";

    /** The beginning of the key of an indicator's column, before its place among them. */
    private static final String INDICATOR = "indicator.";

    private record Rows(int first, int last) {}

    private final ReportContext context;
    private final ShownScores shown;
    /** A line for each indicator by its meaning, whatever its number in each year. */
    private final List<ScoreLines.Line> lines;

    private final Columns<BodyRow> columns;
    private final TableSheet table;
    private final ReportWords words;
    private final NavigableSet<FiscalYear> years = new TreeSet<>();

    /** The best first. */
    private final Map<FiscalYear, List<BodyStandingRow>> ranked;

    private final Map<FiscalYear, List<Body>> unranked = new HashMap<>();
    private final Map<FiscalYear, Rows> rows = new HashMap<>();
    private final Map<Scorecard, ReportContext> contexts = new HashMap<>();

    /** The rows of the years' means, each above the bodies of its year: below all of them they might stand alone on a page. */
    private final Map<FiscalYear, Integer> means = new HashMap<>();

    /** An empty sheet for scores of which at least one is official. */
    public BodiesSheet(ReportContext context, ShownScores scores) {
        this.context = context;
        shown = scores;
        words = context.words();
        ranked = context.content().list(BodyStandingRow.class).stream()
                .collect(Collectors.groupingBy(BodyStandingRow::fiscalYear, LinkedHashMap::new, Collectors.toList()));
        years.addAll(ranked.keySet());
        noteUnranked();
        lines = new ScoreLines(
                        years,
                        years.last(),
                        context.frameworks(),
                        new IndicatorPaths(context.content().list(CrosswalkRow.class)))
                .all();
        columns = columns();
        table = context.table("bodies", columns.choose(List.of()));
        table.marksWithin(columns.countPrinted());
    }

    /** The columns; of one indicator under the name and number of the latest year that has it. */
    private Columns<BodyRow> columns() {
        Columns<BodyRow> all = new Columns<>(words, "bodies.");
        all.of("year", 6, (row, cells) -> SheetCell.year(Optional.of(row.year), Look.WHOLE));
        all.of("rank", 5, standing(Look.WHOLE, BodyRow::rank));
        all.text("body", 17, Look.STRONG, row -> words.shortBody(row.body)).frozen();
        all.of("total", 9, standing(Look.STRONG_SCORE, BodyRow::total));
        all.figure("level", 15, Look.CENTRED, (row, at) -> row.stands() ? row.level() : Expr.text(row.lacking()));
        for (ScoreLines.Line line : lines) {
            all.named(
                    INDICATOR + lines.indexOf(line),
                    heading(line),
                    11,
                    (row, cells) -> row.score(line)
                            .map(score -> score.as(Look.SCORE, words))
                            .orElse(SheetCell.blank(Look.TEXT)));
        }
        // beside the page, in one line each, what follows from these: the headings of the indicators need the room
        all.printed();
        all.of("gap", 9, standing(Look.CHANGE, BodyRow::gap));
        all.of("risks", 60, standing(Look.TEXT, BodyRow::risks));
        all.of("to-next", 60, standing(Look.TEXT, BodyRow::toNext));
        all.of("next-level", 15, standing(Look.CENTRED, BodyRow::nextLevel));
        return all.of("lacks", 10, standing(Look.SCORE, BodyRow::lacks));
    }

    /** A value of a body that has a total or will have one once its scores are typed in; blank for others. */
    private Columns.Value<BodyRow> standing(Look look, Function<BodyRow, Expr> figure) {
        return (row, cells) -> row.stands() ? figure.apply(row).as(look, words) : SheetCell.blank(Look.TEXT);
    }

    private String heading(ScoreLines.Line line) {
        String key = line.in(years.last()).isPresent() ? "bodies.indicator" : "bodies.indicator-gone";
        return words.text(key, "number", line.number(), "name", line.name(), "year", line.year());
    }

    /** The column of an indicator by its number in a year; empty where the year has none. */
    private OptionalInt indicator(FiscalYear year, int number) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).in(year).equals(Optional.of(number)))
                .map(i -> columns.indexOf(INDICATOR + i))
                .findFirst();
    }

    private void noteUnranked() {
        for (Results card : shown.book().cards()) {
            Body body = card.scorecard().body();
            if (!card.scorecard().equals(Scorecard.official(body))) {
                continue;
            }
            card.years().forEach((year, found) -> {
                boolean total = found.findTotal().flatMap(TotalRow::total).isPresent();
                if (found.hasScores() && !total) {
                    years.add(year);
                    unranked.computeIfAbsent(year, any -> new ArrayList<>()).add(body);
                }
            });
        }
    }

    public void write() {
        ReportContent content = context.content();
        table.line(words.text("sheet.bodies.title"), Look.TITLE);
        table.line(words.text("sheet.bodies.note"), Look.NOTE);
        table.headings();
        Map<FiscalYear, BodiesRow> together =
                content.list(BodiesRow.class).stream().collect(Collectors.toMap(BodiesRow::fiscalYear, row -> row));
        noteRows(together.keySet());
        for (FiscalYear year : years.descendingSet()) {
            Optional.ofNullable(together.get(year)).ifPresent(this::write);
            ranked.getOrDefault(year, List.of())
                    .forEach(row -> new BodyRow(year, row.body(), Optional.of(row)).write());
            unranked.getOrDefault(year, List.of()).forEach(body -> new BodyRow(year, body, Optional.empty()).write());
        }
        IntStream.concat(
                        IntStream.of(columns.indexOf("total")),
                        IntStream.range(0, lines.size()).map(i -> columns.indexOf(INDICATOR + i)))
                .forEach(column -> table.colourBelow(
                        column, table.firstRow(), table.lastRow(), context.target(), SheetColours.BAD));
        table.colourLosses(columns.indexOf("gap"), SheetColours.WATCH);
        table.filter();
        printNewest(together);
        table.setUp(columns.countFrozen(), columns.countPrinted());
        table.fillPages(columns.countPrinted());
    }

    /** Where all years need several pages, those before the one in which the bodies are compared are looked up on the screen. */
    private void printNewest(Map<FiscalYear, BodiesRow> together) {
        Map<FiscalYear, Integer> counts = new HashMap<>();
        together.forEach((year, row) -> counts.put(year, row.bodies()));
        FiscalYear compared = ComparedYear.of(counts).orElse(years.last());
        int last = rows.get(compared).last();
        if (last < table.lastRow() && !table.fitsOnePage(columns.countPrinted())) {
            table.printDownTo(last);
            table.noteBelow(words.text("bodies.printed", "year", compared));
        }
    }

    private void noteRows(Set<FiscalYear> together) {
        int last = table.lastRow();
        for (FiscalYear year : years.descendingSet()) {
            if (together.contains(year)) {
                means.put(year, ++last);
            }
            rows.put(year, new Rows(last + 1, last + countBodies(year)));
            last += countBodies(year);
        }
    }

    private int countBodies(FiscalYear year) {
        return ranked.getOrDefault(year, List.of()).size()
                + unranked.getOrDefault(year, List.of()).size();
    }

    /** The range of the totals of a year's bodies, the same from every row. */
    private String totals(FiscalYear year) {
        Rows of = rows.get(year);
        int total = columns.indexOf("total");
        return TableSheet.fixed(total, of.first()) + ":" + TableSheet.fixed(total, of.last());
    }

    /** The cell of the mean of a year's totals; empty where there is none. */
    private Optional<String> findMean(FiscalYear year) {
        return Optional.ofNullable(means.get(year)).map(row -> TableSheet.fixed(columns.indexOf("total"), row));
    }

    /** Writes what the bodies of a year are together, as formulas over their rows. */
    private void write(BodiesRow year) {
        Mark mark = year.mark();
        table.begin();
        table.fill(0, columns.indexOf("risks"), Look.BAND);
        table.year(columns.indexOf("year"), year.fiscalYear(), Look.BAND_WHOLE);
        int total = columns.indexOf("total");
        String cells = cells(year, total);
        table.put(
                columns.indexOf("body"),
                sentence("bodies.mean", Map.of("count", count("COUNT(" + cells + ")", year.bodies()))),
                Look.BAND);
        writeMean(year, total, year.mean(), mark);
        year.indicatorMeans()
                .forEach((number, of) -> indicator(year.fiscalYear(), number)
                        .ifPresent(column -> writeMean(year, column, of.mean(), meanMark(year.fiscalYear(), number))));
        String reached = "COUNTIF(" + cells + ",\">=" + context.target().toPlainString() + "\")";
        Expr passing = sentence("bodies.passing", Map.of("count", count(reached, year.passing())));
        table.put(columns.indexOf("level"), passing.with(mark), Look.BAND);
        table.end();
    }

    private Expr sentence(String key, Map<String, Expr> reckoned) {
        return TextFormula.sentence(of -> words.text(key, of), reckoned);
    }

    private Expr count(String formula, int value) {
        return Expr.of(TextFormula.number(formula, 0, words), words.digits(value));
    }

    /** Of an indicator's mean: one doubtful score makes it so. */
    private Mark meanMark(FiscalYear year, int indicator) {
        return shown.book().cards().stream()
                .filter(card -> card.scorecard().isOfficial())
                .filter(card -> card.findYear(year)
                        .flatMap(found -> found.findScore(indicator))
                        .isPresent())
                .map(card -> of(card).scoreMark(year, indicator))
                .reduce(Mark.NONE, Mark::and);
    }

    /** Kept, because each of a card's scores asks, and each mean asks all cards. */
    private ReportContext of(Results card) {
        return contexts.computeIfAbsent(card.scorecard(), any -> context.of(card));
    }

    private void writeMean(BodiesRow year, int column, BigDecimal mean, Mark mark) {
        String cells = cells(year, column);
        table.put(
                column,
                Expr.of(Expr.ifAny(cells, Expr.rounded("AVERAGE(" + cells + ")")), Optional.of(mean))
                        .with(mark),
                Look.BAND_SCORE);
    }

    private String cells(BodiesRow year, int column) {
        Rows of = rows.get(year.fiscalYear());
        return TableSheet.cell(column, of.first()) + ":" + TableSheet.cell(column, of.last());
    }

    /**
     * The row of a body in a year: its scores, and what follows from its total among the others': rank, level, distance to the mean,
     * risks, what lacks to the next level. Of one without a total all of it is blank until the scores that lack are typed in on the sheet
     * of scores; until then the reason stands there. Its scores count in the means of the indicators all the same.
     */
    private final class BodyRow {
        private final FiscalYear year;
        private final Body body;
        private final Optional<BodyStandingRow> known;
        private final Optional<Framework> framework;
        private final Optional<ScorePlaces> at;
        private final Optional<Results.Year> scores;

        private final Map<Integer, Expr> figures;
        private final Mark mark;
        private final Mark levelMark;
        private final Mark scaleMark;
        private final String own;
        private final TotalNotes notes;

        /**
         * The next row.
         *
         * @param known as the engine found it; empty for a body that has no total yet
         */
        BodyRow(FiscalYear year, Body body, Optional<BodyStandingRow> known) {
            this.year = year;
            this.body = body;
            this.known = known;
            framework = context.frameworks().findFramework(year);
            at = shown.findOfficial(body);
            scores = card().flatMap(found -> found.findYear(year));
            notes = new TotalNotes(context);
            own = TableSheet.cell(columns.indexOf("total"), table.lastRow() + 1);
            figures = figures();
            mark = known.map(BodyStandingRow::mark).orElseGet(() -> context.totalMark(year));
            levelMark = known.map(BodyStandingRow::levelMark).orElseGet(() -> context.levelMark(year));
            scaleMark = known.map(BodyStandingRow::scaleMark).orElseGet(() -> context.levelMark(year));
        }

        private Optional<Results> card() {
            return shown.book().findCard(Scorecard.official(body));
        }

        void write() {
            table.begin();
            columns.write(this, table);
            table.end();
        }

        boolean stands() {
            return known.isPresent() || framework.isPresent() && at.isPresent();
        }

        /** Why it has no total. */
        String lacking() {
            return notes.lacking(scores.orElseThrow(), year);
        }

        /** The known scores; of a body without a total also the cells that are still to be filled in. */
        private Map<Integer, Expr> figures() {
            Map<Integer, Expr> shown = new TreeMap<>();
            scores.ifPresent(found -> found.scores.forEach((number, row) -> shown.put(
                    number,
                    at.flatMap(places -> places.findScore(year, number))
                            .orElse(Expr.number(Optional.of(row.score()))))));
            if (known.isEmpty() && at.isPresent()) {
                framework.stream()
                        .flatMap(of -> of.indicators().stream())
                        .forEach(def -> at.get()
                                .findScore(year, def.number())
                                .ifPresent(cell -> shown.putIfAbsent(def.number(), cell)));
            }
            return shown;
        }

        Optional<Expr> score(ScoreLines.Line line) {
            return line.in(year)
                    .flatMap(number -> Optional.ofNullable(figures.get(number))
                            .map(score -> score.again()
                                    .with(card().map(BodiesSheet.this::of)
                                            .orElse(context)
                                            .scoreMark(year, number))));
        }

        Expr rank() {
            return Expr.of(Expr.rank(own, totals(year)), known.map(row -> BigDecimal.valueOf(row.rank())))
                    .with(mark);
        }

        Expr total() {
            Optional<BigDecimal> total = known.map(BodyStandingRow::total);
            return at.map(places -> Expr.of(places.total(year).formula(), total))
                    .orElse(Expr.number(total))
                    .again()
                    .with(mark);
        }

        Expr gap() {
            Optional<BigDecimal> gap = known.map(BodyStandingRow::gapToMean);
            Expr total = Expr.of(own, known.map(BodyStandingRow::total));
            return findMean(year)
                    .map(mean -> Expr.difference(total, Expr.of(mean, Optional.empty()), 2))
                    .map(difference -> Expr.of(difference.formula(), gap))
                    .orElse(Expr.number(gap))
                    .with(mark);
        }

        Expr nextLevel() {
            String next = known.flatMap(BodyStandingRow::nextLevel).orElse("");
            return Expr.of(
                            above(level -> TextFormula.quoted(level.name()))
                                    .orElseGet(() -> unchanged(TextFormula.quoted(next))),
                            next)
                    .with(scaleMark);
        }

        Expr lacks() {
            Optional<BigDecimal> lacks = known.flatMap(BodyStandingRow::totalLacks);
            String toNext = above(level -> "MAX(0," + Expr.round(level.from().toPlainString() + "-" + own, 2) + ")")
                    .orElseGet(
                            () -> unchanged(lacks.map(BigDecimal::toPlainString).orElse("\"\"")));
            return Expr.of(known.isPresent() ? toNext : Expr.ifNumber(own, toNext), lacks)
                    .with(scaleMark);
        }

        /** A text that holds for the known total; "changed since" once the total is another, blank without one. */
        private String unchanged(String told) {
            String otherwise = Expr.ifNumber(own, TextFormula.quoted(words.text("changed-since")));
            return known.map(row -> "IF(" + Expr.ifNumber(own, own, "-1") + "="
                            + row.total().toPlainString() + "," + told + "," + otherwise
                            + ")") // a blank cell compared with a number would be 0
                    .orElse(otherwise);
        }

        /** A text about the level above the one on the sheet of scores; blank where there is none. */
        private Optional<String> above(Function<Level, String> told) {
            if (at.isEmpty() || framework.isEmpty()) {
                return Optional.empty();
            }
            String now = at.get().level(year).formula();
            List<Level> levels = framework.get().levels().levels();
            String formula = "\"\"";
            for (int i = levels.size() - 1; i > 0; i--) {
                formula = "IF(" + now + "=" + TextFormula.quoted(levels.get(i).name()) + ","
                        + told.apply(levels.get(i - 1)) + "," + formula + ")";
            }
            return Optional.of(formula);
        }

        /** The level on the sheet of scores; without a total which scores lack for it. */
        Expr level() {
            String told = known.map(row -> row.level().orElse("")).orElseGet(this::lacking);
            return Expr.of(
                            at.isEmpty() || framework.isEmpty()
                                    ? unchanged(TextFormula.quoted(told))
                                    : Expr.ifNumber(own, at.get().level(year).formula(), notes.lackingNow(cells())),
                            told)
                    .with(levelMark);
        }

        /**
         * All that lacks to the next level, of the total and of each instrument that the level asks for: instruments may keep a body
         * from it whose total suffices. On the sheet of scores the level moves with the scores, and what lacks with it.
         */
        Expr toNext() {
            String told = known.map(this::toNextNow).orElse("");
            if (at.isEmpty() || framework.isEmpty()) {
                return Expr.of(unchanged(TextFormula.quoted(told)), told).with(scaleMark);
            }
            String next = TableSheet.cell(columns.indexOf("next-level"), table.lastRow());
            String lacks = TableSheet.cell(columns.indexOf("lacks"), table.lastRow());
            return Expr.of(Expr.ifNumber(own, "IF(LEN(" + next + ")=0,\"\"," + toNext(next, lacks) + ")"), told)
                    .with(scaleMark);
        }

        private String toNextNow(BodyStandingRow row) {
            List<String> lacks = new ArrayList<>();
            row.totalLacks()
                    .filter(points -> points.signum() > 0)
                    .ifPresent(points -> lacks.add(words.text("bodies.total") + " " + words.score(points)));
            new TreeMap<>(row.instrumentsLack())
                    .forEach((instrument, points) -> lacks.add(instrument + " " + words.score(points)));
            return row.nextLevel().isEmpty() || lacks.isEmpty()
                    ? ""
                    : words.text(
                            "bodies.lacks-to-next",
                            Map.of("level", row.nextLevel().get(), "lacks", String.join(SEPARATOR, lacks)));
        }

        /**
         * The formula of all that lacks to the next level.
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
            return "IF(LEN(" + lacking + ")=0,\"\","
                    + TextFormula.of(
                            of -> words.text("bodies.lacks-to-next", of),
                            Map.of("level", next, "lacks", "MID(" + lacking + "," + (SEPARATOR.length() + 1) + ",999)"))
                    + ")";
        }

        private String lack(String points, String of) {
            return "IF(" + points + ">0," + TextFormula.quoted(SEPARATOR + of + " ") + "&"
                    + TextFormula.number(points, 2, words) + ",\"\")";
        }

        /**
         * Why it needs attention, by the engine's rules: below the target; or an instrument below what a passing level asks of each,
         * and the same loss once more would lead below the target.
         */
        Expr risks() {
            BigDecimal target = context.target();
            String now = known.map(row -> told(row)).orElse("");
            String good = unchanged(TextFormula.quoted(now));
            if (at.isPresent()) {
                Optional<String> instrument = framework
                        .flatMap(known -> known.levels().leastOfEach())
                        .map(least -> least.min(target)) // a job that aims lower asks no more of an instrument
                        .map(least -> "MIN("
                                + Stream.of(Instrument.values())
                                        .map(each ->
                                                at.get().instrument(year, each).formula())
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
            String told = "IF(" + own + "<" + target.toPlainString() + "," + quoted("below-target") + "," + good + ")";
            return Expr.of(Expr.ifNumber(own, told), now).with(mark);
        }

        private Map<Integer, String> cells() {
            Map<Integer, String> cells = at.orElseThrow().cells(year);
            cells.keySet()
                    .retainAll(framework.orElseThrow().indicators().stream()
                            .map(IndicatorDef::number)
                            .toList());
            return cells;
        }

        private String told(BodyStandingRow row) {
            return row.risks().stream().map(words::coded).collect(Collectors.joining("\n"));
        }

        private String quoted(String risk) {
            return TextFormula.quoted(words.coded(risk));
        }

        /** The cell of the total of the year before; empty where it cannot be compared or is not known. */
        private Optional<String> before() {
            boolean comparable = scores.filter(
                                    found -> found.findRefusal(Figure.TOTAL).isEmpty())
                            .isPresent()
                    && card().flatMap(found -> found.findTotals(year.previous()))
                            .isPresent()
                    && framework.isPresent()
                    && context.frameworks().findFramework(year.previous()).isPresent();
            return at.filter(any -> comparable)
                    .map(places -> places.total(year.previous()).formula());
        }
    }
}
