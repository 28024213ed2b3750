package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/**
 * Zero-based bars of JFreeChart in an exact rectangle, without a letter; says where bars and values stand, so that the
 * picture can label them. A missing value has no bar.
 */
final class BarPlot {
    /** The colour of a bar. */
    interface Colours {
        Color of(int series, int category);
    }

    /** Pixels of a bar at most: thicker ones would be blocks. The bars of a group stay side by side all the same. */
    private static final double THICKEST = 104;

    private final CategoryDataset bars;
    private final CategoryPlot plot;
    private final BarRenderer renderer = new BarRenderer();
    private final Rectangle2D area;

    /**
     * @param bars series are the bars side by side, categories the groups
     * @param orientation horizontal bars read from top to bottom
     * @param axis see {@link PlainPlot#valueAxis}
     * @param groupGap the share of a group's room that stays free at least, 0..1; more where the bars are few
     * @param area where the plot lies, exactly
     */
    BarPlot(
            CategoryDataset bars,
            PlotOrientation orientation,
            NumberAxis axis,
            double groupGap,
            Colours colours,
            Rectangle2D area) {
        this.bars = bars;
        this.area = area;
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        renderer.setBarPainter(new Flat(colours));
        double across = orientation == PlotOrientation.HORIZONTAL ? area.getHeight() : area.getWidth();
        double filled = THICKEST * bars.getRowCount() * bars.getColumnCount() / across;
        plot = PlainPlot.of(bars, groups(Math.max(groupGap, 1 - filled)), axis, renderer, orientation);
    }

    void draw(Canvas canvas) {
        plot.draw(canvas.graphics(), area, (Point2D) null, null, null);
    }

    /** The middle of a bar, across its direction. */
    double middle(int series, int category) {
        return plot.getDomainAxis()
                .getCategorySeriesMiddle(
                        category,
                        bars.getColumnCount(),
                        series,
                        bars.getRowCount(),
                        renderer.getItemMargin(),
                        area,
                        plot.getDomainAxisEdge());
    }

    /** Where a value lies, along the bars. */
    double at(double value) {
        return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    /** Every group gets the same room, the gap half before and half after it. */
    private CategoryAxis groups(double gap) {
        int count = Math.max(1, bars.getColumnCount());
        CategoryAxis axis = new CategoryAxis();
        axis.setLowerMargin(gap / 2 / count);
        axis.setUpperMargin(gap / 2 / count);
        axis.setCategoryMargin(count == 1 ? 0 : gap * (count - 1) / count);
        return axis;
    }

    /** Plain bars with a thin outline, so that pale ones stand out from the paper. */
    private record Flat(Colours colours) implements BarPainter {
        @Override
        public void paintBar(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            graphics.setPaint(colours.of(row, column));
            graphics.fill(bar);
            graphics.setPaint(Ink.OUTLINE);
            graphics.setStroke(Ink.HAIR);
            graphics.draw(bar);
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // no shadows: they say nothing
        }
    }
}
