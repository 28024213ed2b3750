package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;

/** สรุปผู้บริหาร of several bodies: what holds for all of them, two charts, then a row for each. */
final class SummaryTable implements Summary {
    private static final int NUMBER = 0;
    private static final int BODY = 1;
    private static final int YEAR = 2;
    private static final int TOTAL = 3;
    private static final int LEVEL = 4;
    private static final int CHANGE = 5;
    private static final int GAP = 6;
    private static final int WEAKEST = 7;
    private static final int DELIVERED = 8;
    private static final int KEPT = 11;
    private static final int ERRORS = 14;
    private static final int SOURCE = 16;

    /** Beside what is printed: how many bodies lie in which band of totals. */
    private static final int BAND = 18;

    private static final int COUNT = 19;
    private static final int AIM = 20;
    private static final int[] BOUNDS = {0, 70, 85, 95};

    /** More bars than this are no picture any more: then only the bands are drawn. */
    private static final int DRAWN_BODIES = 40;

    private static final int CHART_ROWS = 10;
    private static final int FIGURE_HEIGHT = 54;
    private static final int PERCENT = 100;

    private final SheetStyles styles;
    private final ReportWords words;
    private final RunFacts run;
    private final IntFunction<String> indicatorName;
    private final TableSheet table;
    private int firstBody;
    private int lastBody;

    SummaryTable(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            RunFacts run,
            IntFunction<String> indicatorName) {
        this.styles = styles;
        this.words = words;
        this.run = run;
        this.indicatorName = indicatorName;
        ColumnList columns = new ColumnList(words, "table.");
        columns.add(7, "no");
        columns.add(34, "body");
        columns.add(9, "year");
        columns.add(11, "total");
        columns.add(17, "level");
        columns.add(10, "change", "gap");
        columns.add(30, "weakest");
        columns.add(9, "accepted", "refused", "missing", "kept", "late", "unreported", "errors", "warnings");
        columns.add(18, "source");
        columns.add(3, "beside");
        columns.add(16, "band");
        columns.add(12, "bodies", "target");
        table = new TableSheet(workbook, words.text("sheet.summary"), styles, words, columns.all());
    }

    @Override
    public void write(SummaryFacts facts, List<String> leftOut, String title, String asOf) {
        int bodies = facts.bodies().size();
        table.line(title, Look.TITLE);
        table.line(asOf, Look.NOTE);
        SummaryWords.leftOut(words, leftOut).ifPresent(text -> table.line(text, Look.NOTE));
        if (facts.apart().isPresent()) {
            table.line(words.text("overview.apart"), Look.NOTE);
        }
        if (bodies > DRAWN_BODIES) {
            table.line(words.text("all.many", Map.of("count", words.digits(DRAWN_BODIES))), Look.NOTE);
        }
        List<Optional<BigDecimal>> totals =
                facts.bodies().stream().map(body -> total(facts.book(), body)).toList();
        // three lines of figures, a gap, the charts, a gap, the headings
        firstBody = table.lastRow() + 3 + 1 + CHART_ROWS + 1 + 1 + 1;
        lastBody = firstBody + bodies - 1;
        if (bodies > 0) {
            writeFigures(bodies, totals, facts);
            table.space(8);
            int top = table.lastRow();
            for (int i = 0; i < CHART_ROWS; i++) {
                table.begin();
                writeBand(i, totals);
                table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            }
            drawCharts(top, totals);
            table.space(8);
        }
        table.headings();
        for (int i = 0; i < bodies; i++) {
            writeBody(i + 1, facts.bodies().get(i), facts);
        }
        ScoreColours.below(table, CHANGE, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        ScoreColours.below(table, GAP, table.firstRow(), table.lastRow(), SheetColours.BAD);
        table.filter();
        table.repeatHeadings();
        table.setUpPage(SOURCE + 1, table.lastRow() - 1, title, asOf, true);
    }

    private static Optional<BigDecimal> total(ScoreBook book, Body body) {
        return book.findMain(body)
                .flatMap(card -> card.years().get(card.latest()).findTotal())
                .flatMap(TotalRow::total);
    }

    private void writeFigures(int bodies, List<Optional<BigDecimal>> totals, SummaryFacts facts) {
        List<BigDecimal> known = totals.stream().flatMap(Optional::stream).toList();
        long passing = known.stream()
                .filter(total -> total.compareTo(run.target()) >= 0)
                .count();
        String cells = TableSheet.fixed(TOTAL, firstBody) + ":" + TableSheet.fixed(TOTAL, lastBody);
        String target = run.target().toPlainString();
        int[][] cards = {{NUMBER, BODY}, {YEAR, LEVEL}, {CHANGE, WEAKEST}, {DELIVERED, KEPT - 1}, {KEPT, SOURCE}};
        int labels = table.begin();
        table.fill(NUMBER, SOURCE, Look.CARD_LABEL);
        String[] keys = {"bodies", "mean", "passing", "findings", "files"};
        for (int i = 0; i < cards.length; i++) {
            table.text(cards[i][0], words.text("all." + keys[i]), Look.CARD_LABEL);
        }
        table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        int figures = table.begin();
        table.fill(NUMBER, SOURCE, Look.CARD_SCORE);
        table.whole(NUMBER, bodies, Look.CARD_WHOLE);
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        table.formula(
                YEAR,
                "IF(COUNT(" + cells + ")=0,\"\",AVERAGE(" + cells + "))",
                known.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64)),
                Look.CARD_SCORE);
        table.formula(
                CHANGE,
                "COUNTIF(" + cells + ",\">=" + target + "\")",
                Optional.of(BigDecimal.valueOf(passing)),
                Look.CARD_WHOLE);
        table.whole(DELIVERED, facts.deliveries().findings(Severity.ERROR), Look.CARD_WHOLE);
        table.whole(KEPT, facts.deliveries().files(), Look.CARD_WHOLE);
        table.height(FIGURE_HEIGHT);
        int notes = table.begin();
        table.fill(NUMBER, SOURCE, Look.CARD_NOTE);
        table.text(
                NUMBER,
                words.text("all.without-total", Map.of("count", words.digits(bodies - known.size()))),
                Look.CARD_NOTE);
        table.text(YEAR, words.text("all.mean-note"), Look.CARD_NOTE);
        table.text(
                CHANGE,
                words.text(
                        "all.passing-note",
                        Map.of(
                                "target", words.digits(target),
                                "share",
                                        words.digits(
                                                known.isEmpty()
                                                        ? "–"
                                                        : Long.toString(Math.round(
                                                                PERCENT * (double) passing / known.size()))))),
                Look.CARD_NOTE);
        table.text(
                DELIVERED,
                words.text(
                        "all.findings-note",
                        Map.of(
                                "warnings", words.digits(facts.deliveries().findings(Severity.WARNING)),
                                "notices", words.digits(facts.deliveries().findings(Severity.NOTICE)))),
                Look.CARD_NOTE);
        table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        for (int line : new int[] {labels, figures, notes}) {
            for (int[] card : cards) {
                table.join(line, card[0], card[1]);
            }
        }
    }

    /** A row beside the charts: a band of totals and how many bodies lie in it. */
    private void writeBand(int index, List<Optional<BigDecimal>> totals) {
        if (index == 0) {
            table.text(BAND, words.text("table.band"), Look.HEADING);
            table.text(COUNT, words.text("table.bodies"), Look.HEADING);
        }
        int band = index - 1;
        if (band < 0 || band >= BOUNDS.length) {
            return;
        }
        table.text(BAND, bandName(band), Look.CENTRED);
        String cells = TableSheet.fixed(TOTAL, firstBody) + ":" + TableSheet.fixed(TOTAL, lastBody);
        String from = "\">=" + BOUNDS[band] + "\"";
        String below = band + 1 < BOUNDS.length ? "," + cells + ",\"<" + BOUNDS[band + 1] + "\"" : "";
        table.formula(
                COUNT, "COUNTIFS(" + cells + "," + from + below + ")", Optional.of(count(band, totals)), Look.WHOLE);
    }

    private String bandName(int band) {
        if (band == 0) {
            return words.text("band.below", Map.of("bound", words.digits(BOUNDS[1])));
        }
        return band + 1 == BOUNDS.length
                ? words.text("band.from", Map.of("bound", words.digits(BOUNDS[band])))
                : words.text(
                        "band.between",
                        Map.of(
                                "from", words.digits(BOUNDS[band]),
                                "to", words.digits((BOUNDS[band + 1] - 1) + ".99")));
    }

    private static BigDecimal count(int band, List<Optional<BigDecimal>> totals) {
        return BigDecimal.valueOf(totals.stream()
                .flatMap(Optional::stream)
                .filter(total -> total.compareTo(BigDecimal.valueOf(BOUNDS[band])) >= 0)
                .filter(total -> band + 1 == BOUNDS.length || total.compareTo(BigDecimal.valueOf(BOUNDS[band + 1])) < 0)
                .count());
    }

    private void drawCharts(int top, List<Optional<BigDecimal>> totals) {
        int bands = top + 2;
        List<String> names = new ArrayList<>();
        List<Optional<BigDecimal>> counts = new ArrayList<>();
        for (int band = 0; band < BOUNDS.length; band++) {
            names.add(bandName(band));
            counts.add(Optional.of(count(band, totals)));
        }
        boolean many = totals.size() > DRAWN_BODIES;
        String sheet = table.quotedName();
        new NativeChart(
                        table.whole(),
                        words.text("chart.bands"),
                        new NativeChart.Names(NativeChart.down(sheet, BAND, bands, bands + BOUNDS.length - 1), names),
                        styles.wholeFormat())
                .columns(
                        words.text("table.bodies"),
                        new NativeChart.Numbers(
                                NativeChart.down(sheet, COUNT, bands, bands + BOUNDS.length - 1), counts),
                        SheetColours.NAVY,
                        true)
                .draw(many ? NUMBER : DELIVERED, top, SOURCE + 1, top + CHART_ROWS);
        if (many) {
            return;
        }
        List<Optional<BigDecimal>> aims =
                totals.stream().map(any -> Optional.of(run.target())).toList();
        new NativeChart(
                        table.whole(),
                        words.text("chart.bodies"),
                        new NativeChart.Names(
                                NativeChart.down(sheet, NUMBER, firstBody, lastBody),
                                IntStream.rangeClosed(1, totals.size())
                                        .mapToObj(words::digits)
                                        .toList()),
                        styles.scoreFormat())
                .upTo(PERCENT)
                .columns(
                        words.text("total"),
                        new NativeChart.Numbers(NativeChart.down(sheet, TOTAL, firstBody, lastBody), totals),
                        SheetColours.NAVY,
                        totals.size() <= 12)
                .line(
                        words.text("column.target"),
                        new NativeChart.Numbers(NativeChart.down(sheet, AIM, firstBody, lastBody), aims),
                        SheetColours.ORANGE)
                .draw(NUMBER, top, DELIVERED, top + CHART_ROWS);
    }

    private void writeBody(int number, Body body, SummaryFacts facts) {
        Optional<ScoreBook.Card> card = facts.book().findMain(body);
        table.begin();
        table.fill(NUMBER, SOURCE, Look.TEXT);
        table.whole(NUMBER, number);
        table.link(BODY, facts.findLink(body, words.body(body)), words.body(body), Look.STRONG);
        card.ifPresent(found -> {
            writeScores(found, Optional.ofNullable(facts.places().get(found.scorecard())));
            facts.apart()
                    .ifPresent(apart -> writeValues(found, apart.confirmed().test(found.latest())));
        });
        DeliveryBook deliveries = facts.deliveries();
        table.whole(DELIVERED, deliveries.count(body, "accepted") + deliveries.count(body, "late"));
        table.whole(DELIVERED + 1, deliveries.count(body, "refused"));
        table.whole(DELIVERED + 2, deliveries.count(body, "missing"));
        for (int i = 0; i < 3 && !facts.tally().isEmpty(); i++) {
            table.whole(KEPT + i, facts.tally().count(body, SummaryWords.MEASURE_STATES.get(i)));
        }
        table.whole(ERRORS, deliveries.findings(body, Severity.ERROR));
        table.whole(ERRORS + 1, deliveries.findings(body, Severity.WARNING));
        table.number(AIM, Optional.of(run.target()), Look.SCORE);
        table.end();
    }

    private void writeScores(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear latest = card.latest();
        ScoreBook.Year year = card.years().get(latest);
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        Optional<BigDecimal> before = card.findYear(latest.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        table.text(YEAR, words.year(latest), Look.CENTRED);
        places.ifPresent(at -> {
            table.formula(TOTAL, at.total(latest), total, Look.STRONG_SCORE);
            table.wordFormula(
                    LEVEL,
                    at.level(latest),
                    year.findTotal().flatMap(TotalRow::level).orElse(""),
                    Look.CENTRED);
            at.change()
                    .ifPresent(cell ->
                            table.formula(CHANGE, cell, total.flatMap(now -> before.map(now::subtract)), Look.CHANGE));
            table.formula(GAP, at.gap(), total.map(now -> now.subtract(run.target())), Look.CHANGE);
            if (!at.confirmed()) {
                table.markUnconfirmed(TOTAL, Look.STRONG_SCORE);
                table.markUnconfirmed(LEVEL, Look.CENTRED);
            }
        });
        table.text(WEAKEST, weakest(year));
        table.text(SOURCE, words.word("source", card.scorecard().source().code()), Look.CENTRED);
    }

    /** What stands in the body's own workbook as formulas over its scores. */
    private void writeValues(ScoreBook.Card card, boolean confirmed) {
        Optional<TotalRow> latest = card.years().get(card.latest()).findTotal();
        Optional<BigDecimal> total = latest.flatMap(TotalRow::total);
        Optional<BigDecimal> before = card.findYear(card.latest().previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        table.number(TOTAL, total, Look.STRONG_SCORE);
        table.text(LEVEL, latest.flatMap(TotalRow::level).orElse(""), Look.CENTRED);
        table.number(CHANGE, total.flatMap(now -> before.map(now::subtract)), Look.CHANGE);
        table.number(GAP, total.map(now -> now.subtract(run.target())), Look.CHANGE);
        if (!confirmed) {
            table.markUnconfirmed(TOTAL, Look.STRONG_SCORE);
            table.markUnconfirmed(LEVEL, Look.CENTRED);
        }
    }

    private String weakest(ScoreBook.Year year) {
        return year.scores.values().stream()
                .min(Comparator.comparing(ScoreRow::score).thenComparingInt(ScoreRow::indicator))
                .map(row -> words.text(
                        "summary.indicator",
                        Map.of(
                                "number", words.digits(row.indicator()),
                                "name", indicatorName.apply(row.indicator()),
                                "score", words.score(row.score()))))
                .orElse("");
    }
}
