package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SpiderWebPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.util.Rotation;
import org.jfree.data.category.CategoryDataset;

/**
 * JFreeChart's spider web without letters. A missing value breaks the line: its neighbours are not joined across it, as
 * that would show a value which nobody scored.
 */
final class ProfilePlot extends SpiderWebPlot {
    private static final long serialVersionUID = 1L;
    private static final double FULL = 100;
    private static final double TOP = 90;

    /** How a series is drawn. */
    record Line(Color colour, BasicStroke stroke, Shape mark, boolean filled) {}

    private final transient Line[] lines;

    /** @param lines one per row of the dataset; the later ones lie above */
    ProfilePlot(CategoryDataset dataset, Line... lines) {
        super(dataset);
        this.lines = lines.clone();
        setMaxValue(FULL);
        setStartAngle(TOP);
        setDirection(Rotation.CLOCKWISE);
        setInteriorGap(0);
        setInsets(RectangleInsets.ZERO_INSETS);
        setOutlineVisible(false);
        setBackgroundPaint(null);
        setAxisLinePaint(Ink.GRID);
        setAxisLineStroke(Ink.HAIR);
    }

    /** The point of a score on an axis. */
    Point2D point(Rectangle2D square, int axis, double score) {
        return getWebPoint(square, angle(axis), score / FULL);
    }

    private double angle(int axis) {
        return TOP - 360.0 * axis / getDataset().getColumnCount();
    }

    @Override
    protected void drawLabel(
            Graphics2D graphics, Rectangle2D area, double value, int axis, double start, double extent) {
        // the picture sets the letters
    }

    @Override
    protected void drawRadarPoly(
            Graphics2D graphics,
            Rectangle2D area,
            Point2D centre,
            PlotRenderingInfo info,
            int series,
            int axes,
            double headHeight,
            double headWidth) {
        Line line = lines[series];
        Path2D path = new Path2D.Double();
        boolean whole = true;
        for (int axis = 0; axis < axes; axis++) {
            whole &= getPlotValue(series, axis) != null;
            join(path, area, series, axis, (axis + 1) % axes);
        }
        if (whole && line.filled()) {
            graphics.setPaint(new Color(
                    line.colour().getRed(),
                    line.colour().getGreen(),
                    line.colour().getBlue(),
                    34));
            Path2D closed = new Path2D.Double();
            for (int axis = 0; axis < axes; axis++) {
                Point2D p = point(area, axis, getPlotValue(series, axis).doubleValue());
                if (axis == 0) {
                    closed.moveTo(p.getX(), p.getY());
                } else {
                    closed.lineTo(p.getX(), p.getY());
                }
            }
            closed.closePath();
            graphics.fill(closed);
        }
        graphics.setPaint(line.colour());
        graphics.setStroke(line.stroke());
        graphics.draw(path);
        for (int axis = 0; axis < axes; axis++) {
            mark(graphics, line, area, series, axis);
        }
    }

    private void join(Path2D path, Rectangle2D area, int series, int from, int to) {
        Number first = getPlotValue(series, from);
        Number second = getPlotValue(series, to);
        if (first == null || second == null) {
            return;
        }
        Point2D start = point(area, from, first.doubleValue());
        Point2D end = point(area, to, second.doubleValue());
        Point2D current = path.getCurrentPoint();
        if (current == null || current.distance(start) > 0.001) {
            path.moveTo(start.getX(), start.getY());
        }
        path.lineTo(end.getX(), end.getY());
    }

    private void mark(Graphics2D graphics, Line line, Rectangle2D area, int series, int axis) {
        Number value = getPlotValue(series, axis);
        if (value == null) {
            return;
        }
        Point2D p = point(area, axis, value.doubleValue());
        Shape mark = AffineTransform.getTranslateInstance(p.getX(), p.getY()).createTransformedShape(line.mark());
        graphics.setPaint(line.filled() ? line.colour() : Ink.PAPER);
        graphics.fill(mark);
        graphics.setPaint(line.colour());
        graphics.setStroke(new BasicStroke(2.5f));
        graphics.draw(mark);
    }
}
