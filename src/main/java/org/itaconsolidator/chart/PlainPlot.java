package org.itaconsolidator.chart;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/** A JFreeChart plot stripped to marks and grid lines: its axes are invisible and take no room, so it draws no letter. */
final class PlainPlot {
    private PlainPlot() {}

    static CategoryPlot of(
            CategoryDataset dataset,
            CategoryAxis categories,
            NumberAxis values,
            CategoryItemRenderer renderer,
            PlotOrientation orientation) {
        categories.setVisible(false);
        CategoryPlot plot = new CategoryPlot(dataset, categories, values, renderer);
        plot.setOrientation(orientation);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.HAIR);
        plot.setRangeZeroBaselineVisible(false);
        return plot;
    }

    /**
     * A value axis from 0.
     *
     * @param upper where it ends; more than the largest value, so that labels find room
     * @param step between grid lines
     */
    static NumberAxis valueAxis(double upper, double step) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setAutoRange(false);
        axis.setRange(0, upper);
        axis.setTickUnit(new NumberTickUnit(step));
        return axis;
    }
}
