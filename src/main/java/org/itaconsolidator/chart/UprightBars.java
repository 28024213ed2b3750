package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.SpanPlot.Values;
import org.itaconsolidator.model.score.Mark;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/** Groups of upright bars of 0 to 100 points with the target, each bar with its figure above and its name below. */
record UprightBars(Canvas canvas, ChartTexts texts, BigDecimal target, Rectangle2D area) {
    private static final double UPPER = 110;
    private static final double GAP = 0.2;
    private static final double LARGEST = 24;
    /** The most width of a bar in pixels: a wider one would look like a block. */
    private static final double THICKEST = 150;

    interface Figure {
        String of(int series, int group, BigDecimal score);
    }

    /**
     * Draws the bars; the last series is set in bold.
     *
     * @param names below each bar; {@code ""} for none
     * @param groups writes below each group
     */
    void draw(
            int series,
            int count,
            Values values,
            Bars.Surface surface,
            Figure figures,
            IntFunction<String> names,
            LabelAxis.Writing groups) {
        double gap = Bars.gap(GAP, series * count, THICKEST, area.getWidth());
        double pitch = area.getWidth() / count * (1 - gap) / series;
        String widest = Mark.marked(texts.score(BigDecimal.valueOf(100)), Mark.UNCONFIRMED);
        double size =
                Canvas.fitted(widest, canvas.fonts().bold(LARGEST), pitch - 6).getSize2D();
        PointsAxis points = new PointsAxis(canvas, texts, Optional.of(target), 0, UPPER, 18);
        LabelAxis axis = new LabelAxis(count, gap, groups);
        BarRenderer bars = Bars.of(new BarRenderer(), canvas, surface); // figures stand upon the target's line
        CategoryPlot plot = Plots.of(Plots.data(series, count, values), PlotOrientation.VERTICAL, axis, points, bars);
        plot.addRangeMarker(Plots.target(target), Layer.FOREGROUND);
        Plots.draw(canvas, plot, area);
        for (int group = 0; group < count; group++) {
            int of = group;
            boolean empty =
                    IntStream.range(0, series).allMatch(i -> values.find(i, of).isEmpty());
            if (empty) {
                double middle = axis.getCategoryMiddle(group, count, area, RectangleEdge.BOTTOM);
                write(points, Optional.empty(), "", canvas.fonts().regular(size), middle, series * pitch);
            }
            for (int i = 0; i < series; i++) {
                Font font = i == series - 1
                        ? canvas.fonts().bold(size)
                        : canvas.fonts().regular(size);
                double x = axis.getCategorySeriesMiddle(group, count, i, series, 0, area, RectangleEdge.BOTTOM);
                Optional<BigDecimal> value = values.find(i, group);
                if (value.isPresent()) {
                    write(points, value, figures.of(i, group, value.get()), font, x, pitch);
                } else if (!empty) {
                    write(points, value, "", font, x, pitch);
                }
                canvas.text(names.apply(i), font, Ink.TEXT, x, area.getMaxY() + size + 6, Align.MIDDLE);
            }
        }
    }

    /** Writes a figure above its bar, or above the target's line if that would cross it. */
    private void write(
            PointsAxis points, Optional<BigDecimal> score, String figure, Font font, double x, double pitch) {
        double size = font.getSize2D();
        double base = at(points, score.map(BigDecimal::doubleValue).orElse(0.0)) - 9;
        if (score.isEmpty()) {
            Font plain = canvas.fonts().regular(size);
            List<String> lines = Canvas.wrapped(texts.text("missing"), plain, pitch, 2);
            double first = base - (lines.size() - 1) * Canvas.pitch(plain);
            canvas.lines(lines, plain, Ink.MUTED, x, first, Align.MIDDLE);
            return;
        }
        double line = at(points, target.doubleValue());
        double y = line < base + 4 && line > base - size ? line - 7 : base;
        canvas.haloed(figure, font, x, y, Align.MIDDLE);
    }

    private double at(PointsAxis points, double value) {
        return points.valueToJava2D(value, area, RectangleEdge.LEFT);
    }
}
