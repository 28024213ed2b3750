package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * What holds for several bodies together, above their rows: large figures (how many, their mean, how many reach the target, findings,
 * files) and, of many, how many lie in which band of totals. Totals are the official ones of one year.
 */
final class BodiesOverview {
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

    private final ReportContext context;
    private final TableSheet table;
    private final ReportWords words;
    private final BigDecimal target;
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

    BodiesOverview(ReportContext context, TableSheet table, OfficialTotals official, List<Body> order) {
        this.table = table;
        words = context.words();
        target = context.target();
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
        this.context = context;
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
        drawBands(top);
    }

    private void drawBands(int top) {
        List<Integer> bands = IntStream.range(0, bounds.size()).boxed().toList();
        new NativeChart(
                        table,
                        titled("chart.bands"),
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

    private String titled(String key) {
        String title = words.text(key);
        String named = year.map(of -> title + " · " + words.text("chart.official", Map.of("year", words.year(of))))
                .orElse(title);
        return Unconfirmed.marked(
                without() == 0
                        ? named
                        : named + " · " + words.text("chart.without-total", Map.of("count", words.digits(without()))),
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
