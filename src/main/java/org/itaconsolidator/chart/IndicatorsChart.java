package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** The indicators by fiscal year: horizontal bars, so that long names and every value can be read, and the target. */
final class IndicatorsChart extends YearsChart {
    private static final int MOST_YEARS = 4;
    private static final double NAMES = 430;
    private static final double BAND = 74;
    private static final double AXIS = 108;
    private static final double GROUP_GAP = 0.12;

    IndicatorsChart(ChartContent content, ChartTexts texts) {
        super("indicators", content, texts, content.listScoredYears(), MOST_YEARS);
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (int indicator : content.listIndicators()) {
            List<String> figures = new ArrayList<>();
            for (FiscalYear year : years) {
                figures.add(texts.year(year) + " " + value(indicator, year));
            }
            lines.add(content.indicatorName(indicator) + ": " + String.join(", ", figures));
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(canvas);
        double top = room.getY() + 50;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, top, room.getWidth() - NAMES, room.getMaxY() - top - 32);
        YearLegend.draw(canvas, texts, years, room.getX(), room.getY() + 28);
        BarPlot bars = new BarPlot(
                dataset(),
                PlotOrientation.HORIZONTAL,
                PlainPlot.valueAxis(AXIS, 20),
                GROUP_GAP,
                (series, category) -> Ink.year(years.size() - 1 - series, years.size()),
                area);
        new InstrumentBands(content, content.listIndicators())
                .draw(canvas, room.getX(), BAND, area.getMaxX(), area, instrument -> "");
        bars.draw(canvas);
        drawAxis(canvas, bars, area);
        drawTarget(canvas, bars, area);
        IndicatorNames.draw(canvas, content, texts, 23, room.getX() + BAND + 16, area);
        drawValues(canvas, bars, area);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (FiscalYear year : years) {
            for (int indicator : content.listIndicators()) {
                dataset.addValue(content.findScore(indicator, year).orElse(null), year, Integer.valueOf(indicator));
            }
        }
        return dataset;
    }

    private void drawAxis(Canvas canvas, BarPlot bars, Rectangle2D area) {
        Font font = canvas.fonts().regular(18);
        for (int tick = 0; tick <= 100; tick += 20) {
            canvas.text(texts.count(tick), font, Ink.MUTED, bars.at(tick), area.getMaxY() + 24, Align.MIDDLE);
        }
        canvas.text(texts.text("points"), font, Ink.MUTED, area.getMaxX(), area.getMaxY() + 24, Align.RIGHT);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    private void drawTarget(Canvas canvas, BarPlot bars, Rectangle2D area) {
        double x = bars.at(content.target().doubleValue());
        canvas.line(x, area.getY() - 6, x, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(label, canvas.fonts().semiBold(20), Ink.TARGET_TEXT, x, area.getY() - 16, Align.MIDDLE);
    }

    private void drawValues(Canvas canvas, BarPlot bars, Rectangle2D area) {
        for (int series = 0; series < years.size(); series++) {
            for (int category = 0; category < content.listIndicators().size(); category++) {
                drawValue(canvas, bars, area, series, category);
            }
        }
    }

    /** A value behind its bar, on a patch of paper as high as the bar: the target's line would cross the figures. */
    private void drawValue(Canvas canvas, BarPlot bars, Rectangle2D area, int series, int category) {
        double pitch = area.getHeight() / content.listIndicators().size() * (1 - GROUP_GAP) / years.size();
        double size = Math.min(21, pitch * 1.12);
        int indicator = content.listIndicators().get(category);
        Optional<BigDecimal> score = content.findScore(indicator, years.get(series));
        double base = bars.middle(series, category) + size * 0.34;
        if (score.isEmpty()) {
            Font font = canvas.fonts().regular(Math.min(18, pitch * 0.9));
            canvas.text(texts.text("missing"), font, Ink.MUTED, area.getX() + 8, base, Align.LEFT);
            return;
        }
        boolean newest = series == years.size() - 1;
        Font font = newest ? canvas.fonts().bold(size) : canvas.fonts().regular(size);
        double x = bars.at(score.get().doubleValue()) + 7;
        String value = texts.score(score.get());
        double patch = Math.min(pitch, 2 * size) - 2;
        double middle = bars.middle(series, category);
        canvas.fill(x - 4, middle - patch / 2, Canvas.width(value, font) + 7, patch, Ink.PAPER);
        canvas.text(value, font, Ink.TEXT, x, base, Align.LEFT);
    }

    private String value(int indicator, FiscalYear year) {
        return content.findScore(indicator, year).map(texts::score).orElseGet(() -> texts.text("missing"));
    }
}
