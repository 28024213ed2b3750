package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.itaconsolidator.chart.Canvas.Align;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYDataset;

/** The look of JFreeChart's plots: plain paper, thin grid lines, labels around the rectangle that the data fill. */
final class Plots {
    /** A plot of bars side by side or, horizontal, below one another, the first on top. */
    static CategoryPlot of(
            CategoryDataset data,
            PlotOrientation orientation,
            LabelAxis groups,
            ValueAxis points,
            CategoryItemRenderer renderer) {
        CategoryPlot plot = new CategoryPlot(data, groups, points, renderer);
        plain(plot);
        plot.setOrientation(orientation);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.HAIR);
        return plot;
    }

    /** Points or cells over two axes. */
    static XYPlot of(XYDataset data, ValueAxis across, ValueAxis upright, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(data, across, upright, renderer);
        plain(plot);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** The values of series in groups; a missing one is none. */
    static CategoryDataset data(int series, int groups, SpanPlot.Values values) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < series; i++) {
            for (int group = 0; group < groups; group++) {
                data.addValue(values.find(i, group).orElse(null), Integer.valueOf(i), Integer.valueOf(group));
            }
        }
        return data;
    }

    static NumberAxis hidden(double lower, double upper) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(lower, upper);
        return axis;
    }

    private static void plain(Plot plot) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
    }

    static ValueMarker target(BigDecimal target) {
        return new ValueMarker(target.doubleValue(), Ink.TARGET, Ink.DASHED);
    }

    /** Draws a swatch and its meaning; returns where the next may begin. */
    static double drawKey(Canvas canvas, Swatch swatch, String meaning, Font font, double left, double base) {
        swatch.draw(canvas, left, base - 18, 32, 20);
        return left + 76 + canvas.text(meaning, font, Ink.TEXT, left + 42, base, Canvas.Align.LEFT);
    }

    /** Draws the key "below the target" for hatched surfaces, its right end at {@code right}. */
    static void drawBelowKey(Canvas canvas, ChartTexts texts, double right, double base, double size) {
        String text = texts.text("below-target");
        Font font = canvas.fonts().regular(size);
        canvas.text(text, font, Ink.MUTED, right, base, Align.RIGHT);
        double left = right - Canvas.width(text, font) - 44;
        Swatch.BELOW.draw(canvas, left, base - 17, 32, 20);
    }

    /** Draws a plot so that its data fill an area; its labels stand outside. */
    static void draw(Canvas canvas, Plot plot, Rectangle2D area) {
        plot.draw(canvas.graphics(), area, null, null, null);
    }
}
