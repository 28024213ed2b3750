package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.DataBars;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** สรุปผู้บริหาร of several bodies: what holds for all of them, then a row for each: scores, deliveries, measures, findings. */
public final class SummaryTable extends Summary {
    /** The totals of fewer bodies are seen at once in their rows: how they lie in bands says nothing more. */
    private static final int BANDED_BODIES = 13;

    private static final int CHART_ROWS = 10;
    private static final int GAP_HEIGHT = 8;

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final int FIGURE_HEIGHT = 54;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String[] KEYS = {"bodies", "mean", "passing", "findings", "files"};

    /** The first and last columns of each figure. */
    private static final int[][] CARDS = {
        {BodyColumns.NUMBER, BodyColumns.BODY},
        {BodyColumns.YEAR, BodyColumns.LEVEL},
        {BodyColumns.CHANGE, BodyColumns.WEAKEST},
        {BodyColumns.TO_DO, BodyColumns.TO_DO},
        {BodyColumns.DELIVERED, BodyColumns.COUNTED}
    };

    private final BigDecimal target;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final TableSheet table;
    private final TotalNotes notes;

    public SummaryTable(ReportContext context) {
        super(context);
        target = context.target();
        comparisons = context.comparisons();
        frameworks = context.frameworks();
        notes = new TotalNotes(context);
        table = context.table("summary", BodyColumns.all(words));
        table.linesWithin(BodyColumns.TO_DO + 1);
    }

    @Override
    public void write(SummaryFacts facts) {
        List<Body> bodies = context.content().listBodies();
        table.line(context.workbook().title(), Look.TITLE);
        table.line(context.workbook().asOf() + " · " + print(), Look.NOTE);
        closed().ifPresent(text -> table.line(text, Look.OWNER));
        writeRefused(facts, bodies);
        OfficialTotals official = OfficialTotals.of(facts.scores().book(), bodies);
        List<Body> order = byNeed(bodies, official);
        if (!bodies.isEmpty()) {
            new BodiesOverview(official, order).write(facts.deliveries());
        }
        PageSteps steps = new PageSteps(context, table, facts);
        table.headings();
        for (int i = 0; i < order.size(); i++) {
            write(facts, official, steps, i + 1, order.get(i));
        }
        if (!order.isEmpty()) {
            DataBars.behindFigures(
                    table.sheet(),
                    TableSheet.cell(BodyColumns.TOTAL, table.firstRow()) + ":"
                            + TableSheet.cell(BodyColumns.TOTAL, table.lastRow()),
                    SheetColours.SKY);
        }
        table.colourLosses(BodyColumns.CHANGE, SheetColours.WATCH);
        table.colourLosses(BodyColumns.GAP, SheetColours.BAD);
        if (!order.isEmpty()) {
            table.nameTable("Bodies");
        }
        table.repeatHeadings();
        writeNotes(facts, bodies);
        boolean onePage = table.fitsOnePage(BodyColumns.TO_DO + 1);
        if (!onePage) {
            table.noteMarksBelow();
        } else if (table.isMarked()) {
            table.line(words.unconfirmed(), Look.NOTE);
        }
        table.setUpPage(BodyColumns.TO_DO + 1, true);
    }

    /** Who needs help first: without an official total, then from the lowest total on; equal ones in the order of their names. */
    private static List<Body> byNeed(List<Body> bodies, OfficialTotals official) {
        return bodies.stream()
                .sorted(Comparator.comparing(
                        body -> official.find(body).orElse(BigDecimal.ONE.negate()), Comparator.naturalOrder()))
                .toList();
    }

    /** Files of which nothing is stored are an alarm: nobody may take the figures for all that came. */
    private void writeRefused(SummaryFacts facts, List<Body> bodies) {
        int refused = facts.deliveries().refused().all().size();
        if (refused > 0) {
            table.line(words.text("table.refused-files", Map.of("count", words.digits(refused))), Look.OWNER);
        }
        long nobodys = facts.deliveries().refused().countBeyond(bodies);
        if (nobodys > 0) {
            table.line(words.text("table.refused-of-nobody", Map.of("count", words.digits(nobodys))), Look.NOTE);
        }
    }

    private void writeNotes(SummaryFacts facts, List<Body> bodies) {
        List<String> notes = new ArrayList<>();
        if (!bodies.isEmpty()) {
            notes.add(words.text("table.by-need"));
            notes.add(words.text("table.counted"));
        }
        leftOut(facts.leftOut()).ifPresent(notes::add);
        table.line(String.join(" · ", notes), Look.NOTE);
        if (facts.workbooks().isPresent()) {
            table.line(words.text("overview.apart"), Look.NOTE);
        }
    }

    private void write(SummaryFacts facts, OfficialTotals official, PageSteps steps, int number, Body body) {
        ScoreBook book = facts.scores().book();
        table.begin();
        table.fill(BodyColumns.NUMBER, BodyColumns.COUNTED, Look.TEXT);
        table.whole(BodyColumns.NUMBER, number);
        String name = words.body(body);
        Optional<String> link = facts.workbooks()
                .map(workbooks -> workbooks.get(body))
                .flatMap(path -> Links.beside(path, "", "", name));
        table.link(BodyColumns.BODY, link, name, Look.STRONG);
        book.findMain(body).ifPresent(card -> writeScores(facts, card));
        List<ScoreBook.Card> divisions = book.listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            String count = words.digits(divisions.size());
            table.text(BodyColumns.LEVEL, words.text("table.divisions-alone", Map.of("count", count)), Look.CENTRED);
        }
        DeliveryBook deliveries = facts.deliveries();
        Agenda agenda = steps.agenda(body, List.of());
        FormsCame came = agenda.forms();
        table.whole(BodyColumns.DELIVERED, came.asked() == 0 ? came.unasked() : came.here());
        table.whole(BodyColumns.DELIVERED + 1, deliveries.refused().count(body));
        table.whole(BodyColumns.DELIVERED + 2, came.owed());
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        for (int column = BodyColumns.KEPT;
                column <= BodyColumns.NOT_DONE && !facts.tally().isEmpty();
                column++) {
            List<MeasureState> states = column == BodyColumns.NOT_DONE
                    ? MeasureState.AS_REPORTED
                    : MEASURE_STATES.get(column - BodyColumns.KEPT);
            table.whole(column, measures.map(counts -> counts.count(states)).orElse(0));
        }
        table.whole(BodyColumns.ERRORS, deliveries.findings(body, Severity.ERROR));
        table.whole(BodyColumns.ERRORS + 1, deliveries.findings(body, Severity.WARNING));
        steps.writeFirst(agenda);
        official.year()
                .ifPresent(year -> table.put(
                        BodyColumns.OFFICIAL,
                        facts.scores().show(body, year, Figure.TOTAL, official.find(body)),
                        Look.SCORE));
        table.end();
    }

    /** By formulas over the sheet of scores; as values where that stands in the body's own workbook. */
    private void writeScores(SummaryFacts facts, ScoreBook.Card card) {
        FiscalYear latest = card.latest();
        ReportContext own = context.of(card);
        ScoreBook.Year year = card.years().get(latest);
        Optional<ScorePlaces> places = facts.scores().find(card);
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        table.year(BodyColumns.YEAR, latest, Look.WHOLE);
        String lacking = total.isPresent() ? "" : notes.lacking(year, latest);
        String level = year.findTotal().flatMap(TotalRow::level).orElse("");
        String doubt = notes.findShort(card, latest).map(said -> "\n" + said).orElse("");
        String source = words.word("source", card.scorecard().source().code());
        // what is not the published result says so where it is read
        String unofficial = card.scorecard().source() == SourceKind.OFFICIAL ? "" : "\n" + source;
        String told = (level.isEmpty() ? lacking : level) + doubt + unofficial;
        boolean levelSure = level.isEmpty() || own.isLevelSure(latest);
        Expr shownLevel = places.map(at -> Expr.of(
                        "IF(" + at.level(latest).formula() + "=\"\","
                                + notes.lackingNowOr(at, latest, "\"\"").orElse("\"\"") + ","
                                + at.level(latest).formula() + ")"
                                + (doubt.isEmpty()
                                        ? ""
                                        : "&"
                                                + notes.whileContradicted(
                                                                card,
                                                                latest,
                                                                at.total(latest).formula(),
                                                                doubt)
                                                        .formula())
                                + (unofficial.isEmpty() ? "" : "&" + TextFormula.quoted(unofficial)),
                        told))
                .orElse(Expr.text(places.isPresent() || facts.workbooks().isPresent() ? told : lacking));
        table.put(BodyColumns.LEVEL, shownLevel.ifSure(levelSure), Look.CENTRED);
        if (places.isPresent() || facts.workbooks().isPresent()) {
            writeTotal(card, own, places, total);
        }
        writeWeakest(latest, year, places);
        table.text(BodyColumns.SOURCE, source, Look.CENTRED);
    }

    private void writeTotal(
            ScoreBook.Card card, ReportContext own, Optional<ScorePlaces> places, Optional<BigDecimal> total) {
        FiscalYear latest = card.latest();
        Optional<BigDecimal> before = card.findYear(latest.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        table.put(
                BodyColumns.TOTAL,
                places.map(at -> at.total(latest))
                        .orElse(number(total, latest, own))
                        .again(),
                Look.STRONG_SCORE);
        table.put(
                BodyColumns.GAP,
                places.map(ScorePlaces::gap)
                        .orElse(number(total.map(now -> now.subtract(target)), latest, own))
                        .again(),
                Look.CHANGE);
        Optional<String> refusal = card.years().get(latest).findRefusal(Figure.TOTAL);
        if (refusal.isPresent()) {
            table.text(BodyColumns.CHANGE, comparisons.text(refusal.get()), Look.QUIET);
            return;
        }
        Expr change = number(total.flatMap(now -> before.map(now::subtract)), latest, own)
                .ifSure(own.isTotalSure(latest) && own.isTotalSure(latest.previous()));
        Optional<Expr> cell = places.flatMap(ScorePlaces::change);
        if (places.isEmpty() || cell.isPresent()) {
            table.put(BodyColumns.CHANGE, cell.orElse(change).again(), Look.CHANGE);
        }
    }

    private static Expr number(Optional<BigDecimal> value, FiscalYear year, ReportContext own) {
        return Expr.number(value).ifSure(own.isTotalSure(year));
    }

    /** The lowest score; by formula where the sheet of scores has all of them, those that are still blank too. */
    private void writeWeakest(FiscalYear latest, ScoreBook.Year year, Optional<ScorePlaces> places) {
        Optional<BigDecimal> least =
                year.scores.values().stream().map(ScoreRow::score).min(Comparator.naturalOrder());
        List<Integer> lowest = year.scores.values().stream()
                .filter(row -> row.score().compareTo(least.orElseThrow()) == 0)
                .map(ScoreRow::indicator)
                .sorted()
                .toList();
        String weakest = least.map(score -> indicator(
                                lowest.get(0), context.labels().of(latest, lowest.get(0)), words.score(score))
                        + (lowest.size() == 1
                                ? ""
                                : words.text("summary.equal", Map.of("count", words.digits(lowest.size() - 1)))))
                .orElse("");
        table.put(
                BodyColumns.WEAKEST,
                places.map(at -> Expr.of(weakest(latest, at.latestScores()), weakest))
                        .orElse(Expr.text(weakest)),
                Look.TEXT);
    }

    /** Of equal ones that of the lower number, and how many others there are; blank cells are not among them. */
    private String weakest(FiscalYear latest, String cells) {
        String least = "MIN(" + cells + ")";
        String names = frameworks.getNearest(latest).indicators().stream()
                .map(def -> TextFormula.quoted(indicator(def.number(), def.name(), "")))
                .collect(Collectors.joining(","));
        String equal = "COUNTIF(" + cells + "," + least + ")";
        return Expr.ifAny(
                cells,
                "CHOOSE(MATCH(" + least + "," + cells + ",0)," + names + ")&"
                        + TextFormula.number(Expr.round(least, 2), 2, words) + "&IF(" + equal + ">1,"
                        + TextFormula.of(
                                of -> words.text("summary.equal", of),
                                Map.of("count", TextFormula.number(equal + "-1", 0, words)))
                        + ",\"\")");
    }

    private String indicator(int number, String name, String score) {
        return words.text("summary.indicator", Map.of("number", words.digits(number), "name", name, "score", score));
    }

    /**
     * What holds for several bodies together, above their rows: large figures (how many, their mean, how many reach the target, findings,
     * files) and, of many, how many lie in which band of totals. Totals are the official ones of one year.
     */
    private final class BodiesOverview {
        private final Optional<FiscalYear> year;

        /** Of each body in the order of the rows; empty where it has none in that year. */
        private final List<Optional<BigDecimal>> totals;

        private final List<BigDecimal> known;

        /** The least totals of that year's levels, the lowest first; none where the year is unknown. */
        private final List<BigDecimal> bounds;

        /** The row of the first body, as Excel numbers it; the others follow. */
        private final int firstRow;

        private final int lastRow;
        private final boolean sure;
        private final boolean banded;
        private final Optional<BodiesRow> together;

        /** The totals' cells, as formulas of the same sheet name them. */
        private final String cells;

        BodiesOverview(OfficialTotals official, List<Body> order) {
            year = official.year();
            totals = order.stream().map(official::find).toList();
            known = totals.stream().flatMap(Optional::stream).toList();
            bounds = year.flatMap(context.frameworks()::findFramework).stream()
                    .flatMap(of -> of.levels().levels().stream())
                    .map(LevelScale.Level::from)
                    .sorted()
                    .distinct()
                    .toList();
            sure = year.isEmpty() || context.isTotalSure(year.get());
            banded = known.size() >= BANDED_BODIES && !bounds.isEmpty();
            together = context.content().list(BodiesRow.class).stream()
                    .filter(row -> year.filter(row.fiscalYear()::equals).isPresent())
                    .findFirst();
            // the sentence, three lines of figures, a gap, the chart with a gap, the headings
            firstRow = table.lastRow() + (together.isPresent() ? 1 : 0) + 3 + 1 + (banded ? CHART_ROWS + 1 : 0) + 1 + 1;
            lastRow = firstRow + totals.size() - 1;
            cells = TableSheet.fixed(BodyColumns.OFFICIAL, firstRow) + ":"
                    + TableSheet.fixed(BodyColumns.OFFICIAL, lastRow);
        }

        void write(DeliveryBook deliveries) {
            together.ifPresent(this::writeSentence);
            begin(Look.CARD_LABEL);
            for (int i = 0; i < CARDS.length; i++) {
                table.text(CARDS[i][0], words.text("all." + KEYS[i]), Look.CARD_LABEL);
            }
            table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            begin(Look.CARD_SCORE);
            writeFigures(deliveries);
            table.height(FIGURE_HEIGHT);
            begin(Look.CARD_NOTE);
            writeNotes(deliveries);
            table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            table.space(GAP_HEIGHT);
            if (banded) {
                writeBands();
                table.space(GAP_HEIGHT);
            }
        }

        /** What the figures below say, in the words of {@code index.html}; it follows them. */
        private void writeSentence(BodiesRow row) {
            String star = sure ? "" : Unconfirmed.MARK;
            Expr mean = Expr.of(
                    "IF(COUNT(" + cells + ")=0,\"–\","
                            + TextFormula.number(Expr.rounded("AVERAGE(" + cells + ")"), 2, words) + ")",
                    words.score(row.mean()));
            Expr reach = Expr.of(TextFormula.number(reached(), 0, words), words.digits(row.passing()));
            Expr sentence = TextFormula.sentence(
                    of -> words.headlines()
                            .of(
                                    row,
                                    of.get("mean") + star,
                                    of.get("reach") + star,
                                    context.content().list(NationalRow.class),
                                    target),
                    Map.of("mean", mean, "reach", reach));
            table.begin();
            table.put(BodyColumns.NUMBER, sentence, Look.OWNER);
            table.height(ThaiMetrics.roomyHeightOf(1, Look.OWNER.size()));
        }

        private void begin(Look look) {
            int row = table.begin();
            table.fill(BodyColumns.NUMBER, BodyColumns.COUNTED, look);
            for (int[] card : CARDS) {
                if (card[0] < card[1]) {
                    table.join(row, card[0], card[1]);
                }
            }
        }

        private void writeFigures(DeliveryBook deliveries) {
            table.whole(BodyColumns.NUMBER, totals.size(), Look.CARD_WHOLE);
            BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<BigDecimal> mean = known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
            table.put(
                    BodyColumns.YEAR,
                    Expr.of(Expr.ifAny(cells, "AVERAGE(" + cells + ")"), mean).ifSure(sure),
                    Look.CARD_SCORE);
            table.put(
                    BodyColumns.CHANGE,
                    Expr.of(reached(), atLeast(target)).ifSure(sure || known.isEmpty()),
                    Look.CARD_WHOLE);
            table.whole(BodyColumns.TO_DO, deliveries.findings(Severity.ERROR), Look.CARD_WHOLE);
            table.whole(BodyColumns.DELIVERED, deliveries.files(), Look.CARD_WHOLE);
        }

        private String reached() {
            return "COUNTIF(" + cells + ",\">=" + target.toPlainString() + "\")";
        }

        private long atLeast(BigDecimal bound) {
            return known.stream().filter(total -> total.compareTo(bound) >= 0).count();
        }

        private int without() {
            return totals.size() - known.size();
        }

        private void writeNotes(DeliveryBook deliveries) {
            String named = year.map(words::year).orElse("");
            note(
                    BodyColumns.NUMBER,
                    named.isEmpty()
                            ? words.text("all.no-official")
                            : words.text("all.without-total", Map.of("year", named, "count", words.digits(without()))));
            note(
                    BodyColumns.YEAR,
                    named.isEmpty()
                            ? words.text("all.no-official")
                            : words.text("all.mean-note", Map.of("year", named, "count", words.digits(known.size()))));
            table.put(BodyColumns.CHANGE, passing(), Look.CARD_NOTE);
            note(
                    BodyColumns.TO_DO,
                    words.text(
                            "all.findings-note",
                            Map.of(
                                    "warnings", words.digits(deliveries.findings(Severity.WARNING)),
                                    "notices", words.digits(deliveries.findings(Severity.NOTICE)))));
        }

        /** How many in a hundred of those with a total reach the target, with the star of what the totals decide. */
        private Expr passing() {
            String aim = words.digits(target.toPlainString());
            String counted = TextFormula.number("COUNT(" + cells + ")", 0, words);
            String share = Expr.round(Expr.round("100*" + reached() + "/COUNT(" + cells + ")", Expr.EXACT), 1);
            String now = known.isEmpty()
                    ? "–"
                    : PERCENT.multiply(BigDecimal.valueOf(atLeast(target)))
                            .divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP)
                            .toPlainString();
            String star = sure || known.isEmpty() ? "" : Unconfirmed.MARK;
            return TextFormula.sentence(
                    of -> words.text(
                                    "all.passing-note",
                                    Map.of("target", aim, "count", of.get("count"), "share", of.get("share")))
                            + star,
                    Map.of(
                            "count",
                            Expr.of(counted, words.digits(known.size())),
                            "share",
                            Expr.of(
                                    "IF(COUNT(" + cells + ")=0,\"–\"," + TextFormula.number(share, 1, words) + ")",
                                    words.digits(now))));
        }

        private void note(int column, String text) {
            table.text(column, text, Look.CARD_NOTE);
        }

        private void writeBands() {
            int top = table.lastRow();
            for (int i = 0; i < CHART_ROWS; i++) {
                table.begin();
                writeBand(i);
                table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            }
            List<Integer> bands = IntStream.range(0, bounds.size()).boxed().toList();
            new NativeChart(
                            table,
                            title(),
                            top + 2,
                            BodyColumns.BAND,
                            bands.stream().map(this::bandName).toList(),
                            words.wholeFormat())
                    .columns(
                            words.text("table.bodies"),
                            BodyColumns.COUNT,
                            bands.stream()
                                    .map(band -> Optional.of(BigDecimal.valueOf(count(band))))
                                    .toList(),
                            SheetColours.NAVY,
                            true)
                    .draw(BodyColumns.NUMBER, top, BodyColumns.TO_DO + 1, top + CHART_ROWS);
        }

        private String title() {
            String title = words.text("chart.bands");
            String named = year.map(of -> title + " · " + words.text("chart.official", Map.of("year", words.year(of))))
                    .orElse(title);
            return Unconfirmed.marked(
                    without() == 0
                            ? named
                            : named + " · "
                                    + words.text("chart.without-total", Map.of("count", words.digits(without()))),
                    !sure);
        }

        /** A row beside the charts: a band of totals and how many bodies lie in it. */
        private void writeBand(int index) {
            if (index == 0) {
                table.text(BodyColumns.BAND, words.text("table.band"), Look.HEADING);
                table.text(BodyColumns.COUNT, words.text("table.bodies"), Look.HEADING);
            }
            int band = index - 1;
            if (band < 0 || band >= bounds.size()) {
                return;
            }
            table.text(BodyColumns.BAND, bandName(band), Look.CENTRED);
            String from = "\">=" + bounds.get(band).toPlainString() + "\"";
            String below = band + 1 < bounds.size()
                    ? "," + cells + ",\"<" + bounds.get(band + 1).toPlainString() + "\""
                    : "";
            table.put(
                    BodyColumns.COUNT,
                    Expr.of("COUNTIFS(" + cells + "," + from + below + ")", count(band))
                            .ifSure(sure),
                    Look.WHOLE);
        }

        private String bandName(int band) {
            String from = words.digits(bounds.get(band).toPlainString());
            if (band + 1 == bounds.size()) {
                return words.text("band.from", Map.of("bound", from));
            }
            BigDecimal next = bounds.get(band + 1);
            return band == 0
                    ? words.text("band.below", Map.of("bound", words.digits(next.toPlainString())))
                    : words.text(
                            "band.between",
                            Map.of(
                                    "from",
                                    from,
                                    "to",
                                    words.digits(next.subtract(HUNDREDTH).toPlainString())));
        }

        private long count(int band) {
            long above = band + 1 == bounds.size() ? 0 : atLeast(bounds.get(band + 1));
            return atLeast(bounds.get(band)) - above;
        }
    }
}
