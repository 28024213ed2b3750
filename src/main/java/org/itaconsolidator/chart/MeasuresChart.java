package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.Canvas.Align;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** How many measures each indicator has; those that name none in a last row. */
final class MeasuresChart implements Picture {
    private static final double NAMES = 450;
    private static final int MOST_STEPS = 10;

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<Integer> keys;

    MeasuresChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        List<Integer> rows = new ArrayList<>(content.listIndicators());
        if (count(MeasureCounts.NO_INDICATOR) > 0) {
            rows.add(MeasureCounts.NO_INDICATOR);
        }
        this.keys = List.copyOf(rows);
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public boolean hasContent() {
        return content.measures().isPresent() && content.measures().get().count() > 0;
    }

    @Override
    public String title() {
        MeasureCounts measures = content.measures().orElseThrow();
        return texts.text(
                "measures-title",
                Map.of("year", texts.year(measures.fiscalYear()), "count", texts.count(measures.count())));
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        keys.forEach(key -> lines.add(label(key) + ": " + texts.count(count(key))));
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = Frame.draw(canvas, this, content, texts, "");
        double top = room.getY() + 10;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, top, room.getWidth() - NAMES, room.getMaxY() - top - 34);
        int most = Math.max(1, keys.stream().mapToInt(this::count).max().orElse(1));
        int step = step(most);
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        keys.forEach(key -> dataset.addValue(count(key), "measures", key));
        BarPlot bars = new BarPlot(
                dataset,
                PlotOrientation.HORIZONTAL,
                PlainPlot.valueAxis(most * 1.1, step),
                0.4,
                (series, category) -> keys.get(category) == MeasureCounts.NO_INDICATOR ? Ink.GRID : Ink.BLUE,
                area);
        bars.draw(canvas);
        drawAxis(canvas, bars, area, most, step);
        Font font = canvas.fonts().bold(24);
        for (int i = 0; i < keys.size(); i++) {
            IndicatorNames.draw(canvas, label(keys.get(i)), 24, room.getX(), area, i, keys.size());
            int count = count(keys.get(i));
            double y = bars.middle(0, i) + 8;
            canvas.haloed(
                    texts.count(count), font, count == 0 ? Ink.MUTED : Ink.TEXT, bars.at(count) + 10, y, Align.LEFT);
        }
    }

    private void drawAxis(Canvas canvas, BarPlot bars, Rectangle2D area, int most, int step) {
        Font font = canvas.fonts().regular(18);
        for (int tick = 0; tick <= most; tick += step) {
            canvas.text(texts.count(tick), font, Ink.MUTED, bars.at(tick), area.getMaxY() + 24, Align.MIDDLE);
        }
        canvas.text(texts.text("measures-unit"), font, Ink.MUTED, area.getMaxX(), area.getMaxY() + 24, Align.RIGHT);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    /** 1, 2 or 5 times a power of ten, so that there are at most {@value #MOST_STEPS} steps. */
    static int step(int most) {
        for (int power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (most <= digit * power * MOST_STEPS) {
                    return digit * power;
                }
            }
        }
    }

    private String label(int key) {
        return key == MeasureCounts.NO_INDICATOR
                ? texts.text("no-indicator")
                : texts.count(key) + ". " + content.indicatorName(key);
    }

    private int count(int key) {
        return content.measures().map(measures -> measures.count(key)).orElse(0);
    }
}
