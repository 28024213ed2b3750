package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Mark;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.Layer;

/**
 * The indicators, one row each: the fiscal years as points on a line, with the target. The wide form shows every score
 * beside its row, the upright form for phones the newest.
 */
final class IndicatorsChart extends YearsChart {
    private static final int MOST_YEARS = 4;
    private static final double NAMES = 430;
    private static final double BAND = 74;
    private static final double COLUMN = 102;
    private static final double BEFORE_COLUMNS = 40;
    /** The most height of a row, so that the names of a few indicators stay close to their points. */
    private static final double HIGHEST = 140;

    /** How far the target's line reaches above and below the points of a row in the phone form. */
    private static final double TARGET_REACH = 18;

    /** The axis begins so many points below the lowest score. */
    private static final double ROOM_BELOW = 3;

    private final List<Integer> indicators;

    IndicatorsChart(ChartContent content, ChartTexts texts, boolean portrait) {
        super("indicators", content, texts, content.listScoredYears(), MOST_YEARS, portrait);
        this.indicators = content.listIndicators();
    }

    /** The indicators below the target in the newest year and for how long; if there are none, how many reach it. */
    @Override
    Optional<String> message() {
        FiscalYear year = newest();
        if (content.assessment().ungraded().contains(year)) {
            return Optional.empty();
        }
        Comparator<Integer> longest = Comparator.comparing(indicator -> -content.yearsBelow(indicator, year));
        List<Integer> below = indicators.stream()
                .filter(indicator -> content.isBelow(indicator, year))
                .sorted(longest.thenComparing(
                        indicator -> content.findScore(indicator, year).orElseThrow()))
                .toList();
        if (below.isEmpty()) {
            long scored = indicators.stream()
                    .filter(indicator -> content.findScore(indicator, year).isPresent())
                    .count();
            return Optional.of(texts.text(
                    scored == indicators.size() ? "indicators-all-reached" : "indicators-scored-reached",
                    Map.of(
                            "count", texts.digits((int) scored),
                            "all", texts.digits(indicators.size()),
                            "target", texts.plain(content.target()),
                            "year", texts.year(year))));
        }
        int weakest = below.get(0);
        int years = content.yearsBelow(weakest, year);
        BigDecimal least = content.findScore(weakest, year).orElseThrow();
        long equal = below.stream()
                .filter(each -> years > 1
                        ? content.yearsBelow(each, year) == years
                        : content.findScore(each, year).orElseThrow().compareTo(least) == 0)
                .count();
        String key = (below.size() == 1 ? "indicators-one-below" : "indicators-several-below")
                + (equal == 1 ? "" : equal < below.size() ? "-equal" : "-alike")
                + (years > 1 ? "-long" : "");
        return Optional.of(texts.text(
                key,
                Map.of(
                        "indicator", texts.digits(weakest),
                        "count", texts.digits(below.size()),
                        "all", texts.digits(indicators.size()),
                        "years", texts.digits(years),
                        "year", texts.year(year),
                        "target", texts.plain(content.target()),
                        "equal", texts.digits((int) equal),
                        "score", texts.score(least),
                        "by", texts.score(content.target().subtract(least)))));
    }

    @Override
    public void draw(Canvas canvas) {
        double lower = PointsAxis.below(leastScore(), content.target(), ROOM_BELOW);
        String start = lower == 0 ? "" : texts.text("axis-from", "from", (int) lower);
        Rectangle2D room = frame(canvas, start, texts.discontinued(content, years));
        if (portrait) {
            drawUpright(canvas, room, lower);
        } else {
            drawWide(canvas, room, lower);
        }
    }

    private double leastScore() {
        return years.stream()
                .flatMap(year -> indicators.stream().flatMap(indicator -> content.findScore(indicator, year).stream()))
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
    }

    private void drawWide(Canvas canvas, Rectangle2D room, double lower) {
        double top = room.getY() + 58;
        double columns = COLUMN * years.size();
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES,
                top,
                room.getWidth() - NAMES - BEFORE_COLUMNS - columns,
                Math.min(room.getMaxY() - top - 32, HIGHEST * indicators.size()));
        IndicatorAxis.drawBands(canvas, content, room.getX(), BAND, room.getMaxX(), area, instrument -> "");
        double first = room.getMaxX() - columns;
        drawPlot(canvas, area, lower, 18, 10, (row, middle, pitch) -> {
            IndicatorAxis.draw(canvas, name(row), 23, room.getX() + BAND + 16, area, row, indicators.size());
            for (int i = 0; i < years.size(); i++) {
                drawFigure(canvas, row, years.get(i), first + (i + 1) * COLUMN, middle, 23);
            }
        });
        for (int i = 0; i < years.size(); i++) {
            drawHeading(canvas, i, first + (i + 1) * COLUMN, area.getY() - 14, 22);
        }
        if (hasBelow()) {
            drawKey(canvas, room.getX(), area.getY() - 14, 20);
        }
    }

    private boolean hasBelow() {
        return years.stream().anyMatch(year -> indicators.stream().anyMatch(each -> content.isBelow(each, year)));
    }

    private void drawKey(Canvas canvas, double left, double base, double size) {
        SpanPlot.ofYear(0, 1, true, 10).draw(canvas, left + 12, base - size / 3);
        canvas.text(texts.text("below-target"), canvas.fonts().regular(size), Ink.MUTED, left + 32, base, Align.LEFT);
    }

    /** Draws the phone form: the name above its points, the newest score beside them. */
    private void drawUpright(Canvas canvas, Rectangle2D room, double lower) {
        double keys = room.getY() + 34;
        double column = room.getWidth() / Math.max(3, years.size());
        for (int i = 0; i < years.size(); i++) {
            drawHeading(canvas, i, room.getX() + (i + 1) * column - 20, keys, 24);
        }
        if (hasBelow()) {
            drawKey(canvas, room.getX(), keys + 42, 24);
        }
        canvas.text(
                texts.text("target-dashed", "target", texts.plain(content.target())),
                canvas.fonts().regular(24),
                Ink.TARGET_TEXT,
                room.getMaxX(),
                keys + 42,
                Align.RIGHT);
        double top = keys + 74;
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + 12,
                top,
                room.getWidth() - 12 - 130,
                Math.min(room.getMaxY() - top - 40, HIGHEST * indicators.size()));
        double pitch = area.getHeight() / indicators.size();
        double target = area.getX()
                + (content.target().doubleValue() - lower) / (PointsAxis.above(lower) - lower) * area.getWidth();
        for (int row = 0; row < indicators.size(); row++) { // lines between the names, not behind them
            double middle = area.getY() + (row + 0.5) * pitch;
            canvas.line(target, middle - TARGET_REACH, target, middle + TARGET_REACH, Ink.DASHED, Ink.TARGET);
        }
        drawPlot(canvas, area, lower, 24, 11, (row, middle, high) -> {});
        for (int row = 0; row < indicators.size(); row++) {
            double middle = area.getY() + (row + 0.5) * pitch;
            Font font = canvas.fonts().regular(24);
            FittedName name = FittedName.cut(name(row), font, area.getWidth(), pitch / 2); // the number says which
            double base = middle - 22 - (name.lines().size() - 1) * Canvas.pitch(name.font());
            for (String line : name.lines()) {
                canvas.haloed(line, name.font(), room.getX(), base, Align.LEFT);
                base += Canvas.pitch(name.font());
            }
            drawFigure(canvas, row, newest(), room.getMaxX(), middle, 27);
        }
    }

    private void drawPlot(
            Canvas canvas, Rectangle2D area, double lower, double letters, double radius, LabelAxis.Writing rows) {
        LabelAxis names = new LabelAxis(indicators.size(), 0, rows);
        PointsAxis points = new PointsAxis(
                canvas,
                texts,
                Optional.of(content.target()).filter(any -> !portrait),
                lower,
                PointsAxis.above(lower),
                letters);
        CategoryPlot plot = SpanPlot.of(
                canvas,
                years.size(),
                indicators.size(),
                (series, row) -> content.findScore(indicators.get(row), years.get(series)),
                (series, row) -> SpanPlot.ofYear(
                        series, years.size(), content.isBelow(indicators.get(row), years.get(series)), radius),
                names,
                points);
        plot.setRangeGridlinesVisible(!portrait);
        if (!portrait) {
            plot.addRangeMarker(Plots.target(content.target()), Layer.BACKGROUND);
        }
        Plots.draw(canvas, plot, area);
    }

    private String name(int row) {
        return texts.digits(indicators.get(row)) + ". " + content.indicatorName(indicators.get(row));
    }

    /** Writes a score, in the target's colour if it is below. */
    private void drawFigure(Canvas canvas, int row, FiscalYear year, double right, double middle, double size) {
        int indicator = indicators.get(row);
        Optional<BigDecimal> score = content.findScore(indicator, year);
        boolean latest = year.equals(newest());
        Font font = score.isEmpty()
                ? canvas.fonts().regular(portrait ? 24 : 18)
                : latest ? canvas.fonts().bold(size + 1) : canvas.fonts().regular(size);
        canvas.block(
                texts.scoreOrMissing(score),
                font,
                score.isEmpty() ? Ink.MUTED : content.isBelow(indicator, year) ? Ink.TARGET_TEXT : Ink.TEXT,
                right,
                middle,
                Align.RIGHT);
    }

    private void drawHeading(Canvas canvas, int series, double right, double base, double size) {
        boolean latest = series == years.size() - 1;
        Font font = latest ? canvas.fonts().bold(size) : canvas.fonts().regular(size);
        String year = texts.year(content, years.get(series));
        // the mark behind the year may extend over the edge, so that the year itself stands over its figures, clear
        // of the // year before
        double over = Canvas.width(Mark.atEndOf(year).sign(), font);
        double width = canvas.text(year, font, Ink.TEXT, right + over, base, Align.RIGHT) - over;
        SpanPlot.ofYear(series, years.size(), false, 9).draw(canvas, right - width - 18, base - size / 3);
    }
}
