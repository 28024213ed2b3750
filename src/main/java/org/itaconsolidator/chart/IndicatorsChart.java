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

/** The indicators by fiscal year: horizontal bars with the target, and beside them every score. */
final class IndicatorsChart extends YearsChart {
    private static final int MOST_YEARS = 4;
    private static final double NAMES = 430;
    private static final double BAND = 74;
    private static final double COLUMN = 102;
    private static final double BEFORE_COLUMNS = 24;
    private static final double SWATCH = 16;
    private static final double GROUP_GAP = 0.12;
    /** Of a row: one of few indicators stays beside its bars. */
    private static final double HIGHEST = 140;

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
        Rectangle2D room = frame(canvas, texts.gone(content, years));
        double top = room.getY() + 58;
        double columns = COLUMN * years.size();
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES,
                top,
                room.getWidth() - NAMES - BEFORE_COLUMNS - columns,
                Math.min(
                        room.getMaxY() - top - 32,
                        HIGHEST * content.listIndicators().size()));
        BarPlot bars = new BarPlot(
                dataset(),
                PlotOrientation.HORIZONTAL,
                PlainPlot.valueAxis(100, 20),
                GROUP_GAP,
                (series, category) -> Ink.year(years.size() - 1 - series, years.size()),
                area);
        new InstrumentBands(content, content.listIndicators())
                .draw(canvas, room.getX(), BAND, room.getMaxX(), area, instrument -> "");
        bars.draw(canvas);
        drawAxis(canvas, bars, area);
        drawTarget(canvas, bars, area);
        IndicatorNames.draw(canvas, content, texts, 23, room.getX() + BAND + 16, area);
        for (int i = 0; i < years.size(); i++) {
            drawColumn(canvas, i, room.getMaxX() - columns + (i + 1) * COLUMN, area);
        }
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
        double right = area.getMaxX() + 24;
        canvas.text(texts.text("points"), font, Ink.MUTED, right, area.getMaxY() + 24, Align.LEFT);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    private void drawTarget(Canvas canvas, BarPlot bars, Rectangle2D area) {
        double x = bars.at(content.target().doubleValue());
        canvas.line(x, area.getY() - 6, x, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(label, canvas.fonts().semiBold(20), Ink.TARGET_TEXT, x, area.getY() - 16, Align.MIDDLE);
    }

    /** A year's scores in a column of their own, where nothing crosses them; its heading says which bars are its own. */
    private void drawColumn(Canvas canvas, int series, double right, Rectangle2D area) {
        FiscalYear year = years.get(series);
        boolean newest = series == years.size() - 1;
        Font head = newest ? canvas.fonts().bold(22) : canvas.fonts().regular(22);
        double base = area.getY() - 14;
        double width = canvas.text(texts.year(year), head, Ink.TEXT, right, base, Align.RIGHT);
        Rectangle2D swatch = new Rectangle2D.Double(right - width - SWATCH - 6, base - 16, SWATCH, SWATCH);
        canvas.fill(swatch, Ink.year(years.size() - 1 - series, years.size()));
        canvas.outline(swatch, Ink.HAIR, Ink.OUTLINE);
        double pitch = area.getHeight() / content.listIndicators().size();
        Font font = newest ? canvas.fonts().bold(24) : canvas.fonts().regular(23);
        Font small = canvas.fonts().regular(18);
        for (int i = 0; i < content.listIndicators().size(); i++) {
            Optional<BigDecimal> score =
                    content.findScore(content.listIndicators().get(i), year);
            String figure = score.map(texts::score).orElseGet(() -> texts.text("missing"));
            double middle = area.getY() + (i + 0.5) * pitch;
            canvas.block(
                    List.of(figure),
                    score.isPresent() ? font : small,
                    score.isPresent() ? Ink.TEXT : Ink.MUTED,
                    right,
                    middle,
                    Align.RIGHT);
        }
    }

    private String value(int indicator, FiscalYear year) {
        return content.findScore(indicator, year).map(texts::score).orElseGet(() -> texts.text("missing"));
    }
}
