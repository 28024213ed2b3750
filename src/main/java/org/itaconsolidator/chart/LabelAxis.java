package org.itaconsolidator.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The groups of a plot, all of the same size. The chart itself writes the labels beside them: JFreeChart's labels know
 * neither where Thai words end nor how to use smaller letters before a name is cut.
 */
final class LabelAxis extends CategoryAxis {
    private static final long serialVersionUID = 1L;

    @FunctionalInterface
    interface Writing {
        /**
         * @param middle of the group along the axis, in pixels
         * @param pitch from one group to the next
         */
        void write(int group, double middle, double pitch);
    }

    private final transient Writing writing;

    /** @param gap the share of a group's room that stays free, 0..1 */
    LabelAxis(int groups, double gap, Writing writing) {
        this.writing = writing;
        int count = Math.max(1, groups);
        setLowerMargin(gap / 2 / count);
        setUpperMargin(gap / 2 / count);
        setCategoryMargin(count == 1 ? 0 : gap * (count - 1) / count);
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plot,
            Rectangle2D area,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        int count = ((CategoryPlot) getPlot()).getDataset().getColumnCount();
        boolean upright = edge == RectangleEdge.LEFT || edge == RectangleEdge.RIGHT;
        double pitch = (upright ? area.getHeight() : area.getWidth()) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            writing.write(i, getCategoryMiddle(i, count, area, edge), pitch);
        }
        return new AxisState(cursor);
    }
}
