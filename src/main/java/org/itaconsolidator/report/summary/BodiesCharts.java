package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** The two charts of several bodies: how many lie in which band of totals, and each with its total. */
final class BodiesCharts {
    /** More bars than this are no picture any more: then only the bands are drawn. */
    static final int DRAWN_BODIES = 40;

    static final int CHART_ROWS = 10;

    /** So many bars are wide enough for their figures. */
    private static final int LABELLED_BODIES = 12;

    private static final int HIGHEST = 100;

    /** Totals have two decimals. */
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final TableSheet table;
    private final ReportWords words;
    private final BigDecimal target;
    private final BodiesTotals totals;

    BodiesCharts(TableSheet table, ReportWords words, BigDecimal target, BodiesTotals totals) {
        this.table = table;
        this.words = words;
        this.target = target;
        this.totals = totals;
    }

    /** Writes rows for the charts to stand on, beside them the bands, and draws them. */
    void write() {
        int top = table.lastRow();
        for (int i = 0; i < CHART_ROWS; i++) {
            table.begin();
            writeBand(i);
            table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        }
        boolean many = totals.bodies() > DRAWN_BODIES;
        if (!totals.bounds().isEmpty()) {
            drawBands(many ? BodyColumns.NUMBER : BodyColumns.DELIVERED, top);
        }
        if (!many) {
            drawBodies(top);
        }
    }

    private void drawBands(int column, int top) {
        int first = top + 2;
        int last = first + totals.bounds().size() - 1;
        List<String> names = new ArrayList<>();
        List<Optional<BigDecimal>> counts = new ArrayList<>();
        for (int band = 0; band < totals.bounds().size(); band++) {
            names.add(bandName(band));
            counts.add(Optional.of(count(band)));
        }
        String sheet = table.quotedName();
        new NativeChart(
                        table.sheet(),
                        marked(words.text("chart.bands")),
                        new NativeChart.Names(NativeChart.down(sheet, BodyColumns.BAND, first, last), names),
                        words.wholeFormat())
                .columns(
                        words.text("table.bodies"),
                        new NativeChart.Numbers(NativeChart.down(sheet, BodyColumns.COUNT, first, last), counts),
                        SheetColours.NAVY,
                        true)
                .draw(column, top, BodyColumns.SOURCE + 1, top + CHART_ROWS);
    }

    private void drawBodies(int top) {
        List<String> names = IntStream.rangeClosed(1, totals.bodies())
                .mapToObj(words::digits)
                .toList();
        List<Optional<BigDecimal>> aims =
                totals.all().stream().map(any -> Optional.of(target)).toList();
        new NativeChart(
                        table.sheet(),
                        marked(words.text("chart.bodies")),
                        new NativeChart.Names(down(BodyColumns.NUMBER), names),
                        words.scoreFormat())
                .upTo(HIGHEST)
                .columns(
                        words.text("total"),
                        new NativeChart.Numbers(down(BodyColumns.OFFICIAL), totals.all()),
                        SheetColours.NAVY,
                        totals.bodies() <= LABELLED_BODIES)
                .line(
                        words.text("column.target"),
                        new NativeChart.Numbers(down(BodyColumns.AIM), aims),
                        SheetColours.ORANGE)
                .draw(BodyColumns.NUMBER, top, BodyColumns.DELIVERED, top + CHART_ROWS);
    }

    private String marked(String title) {
        String named = totals.year()
                .map(year -> title + " · " + words.text("chart.official", Map.of("year", words.year(year))))
                .orElse(title);
        String whole = totals.without() == 0
                ? named
                : named + " · " + words.text("chart.without-total", Map.of("count", words.digits(totals.without())));
        return totals.confirmed() ? whole : whole + " " + words.text("unconfirmed");
    }

    private String down(int column) {
        return NativeChart.down(table.quotedName(), column, totals.firstRow(), totals.lastRow());
    }

    /** A row beside the charts: a band of totals and how many bodies lie in it. */
    private void writeBand(int index) {
        if (index == 0) {
            table.text(BodyColumns.BAND, words.text("table.band"), Look.HEADING);
            table.text(BodyColumns.COUNT, words.text("table.bodies"), Look.HEADING);
        }
        int band = index - 1;
        if (band < 0 || band >= totals.bounds().size()) {
            return;
        }
        table.text(BodyColumns.BAND, bandName(band), Look.CENTRED);
        String cells = totals.cells();
        String from = "\">=" + bound(band).toPlainString() + "\"";
        String below = band + 1 < totals.bounds().size()
                ? "," + cells + ",\"<" + bound(band + 1).toPlainString() + "\""
                : "";
        table.formula(
                BodyColumns.COUNT,
                "COUNTIFS(" + cells + "," + from + below + ")",
                Optional.of(count(band)),
                Look.WHOLE);
        if (!totals.confirmed()) {
            table.markUnconfirmed(BodyColumns.COUNT, Look.WHOLE);
        }
    }

    private String bandName(int band) {
        if (band == 0 && totals.bounds().size() > 1) {
            return words.text("band.below", Map.of("bound", words.digits(bound(1).toPlainString())));
        }
        return band + 1 == totals.bounds().size()
                ? words.text(
                        "band.from", Map.of("bound", words.digits(bound(band).toPlainString())))
                : words.text(
                        "band.between",
                        Map.of(
                                "from", words.digits(bound(band).toPlainString()),
                                "to",
                                        words.digits(bound(band + 1)
                                                .subtract(HUNDREDTH)
                                                .toPlainString())));
    }

    private BigDecimal bound(int band) {
        return totals.bounds().get(band);
    }

    private BigDecimal count(int band) {
        long above = band + 1 == totals.bounds().size() ? 0 : totals.atLeast(bound(band + 1));
        return BigDecimal.valueOf(totals.atLeast(bound(band)) - above);
    }
}
