package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.util.Optional;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** Points on a line from the lowest to the highest value of a row. A missing value has no point. */
final class SpanPlot {
    private static final BasicStroke RIM = new BasicStroke(2.5f);
    private static final BasicStroke THIN = new BasicStroke(2f);
    private static final double HATCH = 4.5;
    private static final double DIAGONAL = Math.sqrt(0.5);

    /** The look of a point: its shape around 0, its colours, and how far its lines for grey print reach. */
    record Mark(Shape shape, double radius, Swatch swatch) {
        static Mark circle(double radius, Swatch swatch) {
            return new Mark(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), radius, swatch);
        }

        void draw(Canvas canvas, double x, double y) {
            Shape at = AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
            canvas.fill(at, swatch.surface());
            drawLines(canvas, x, y);
            canvas.outline(at, RIM, swatch.rim());
        }

        /** Draws rising lines across the shape; clipping would take longer than drawing all points. */
        private void drawLines(Canvas canvas, double x, double y) {
            if (swatch.pattern() == Swatch.Pattern.NONE) {
                return;
            }
            double steps = Math.floor(radius / HATCH);
            for (double at = -steps * HATCH; at <= steps * HATCH; at += HATCH) {
                double half = Math.sqrt(radius * radius - at * at) - 1;
                double middle = at * DIAGONAL;
                double reach = half * DIAGONAL;
                canvas.line(
                        x + middle - reach,
                        y + middle + reach,
                        x + middle + reach,
                        y + middle - reach,
                        THIN,
                        swatch.lines());
            }
        }
    }

    /** The value of a series in a row; empty if it is missing. */
    @FunctionalInterface
    interface Values {
        Optional<BigDecimal> find(int series, int row);
    }

    @FunctionalInterface
    interface Marks {
        Mark of(int series, int row);
    }

    /** A plot in which later series are drawn over earlier ones. */
    static CategoryPlot of(
            Canvas canvas, int series, int rows, Values values, Marks marks, LabelAxis names, PointsAxis points) {
        Number[][] least = new Number[1][rows];
        Number[][] greatest = new Number[1][rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < series; i++) {
                Optional<BigDecimal> value = values.find(i, row);
                if (value.isPresent()) {
                    double at = value.get().doubleValue();
                    least[0][row] = least[0][row] == null ? at : Math.min(least[0][row].doubleValue(), at);
                    greatest[0][row] = greatest[0][row] == null ? at : Math.max(greatest[0][row].doubleValue(), at);
                }
            }
        }
        Swatch axis = new Swatch(Ink.AXIS, Ink.AXIS, Ink.AXIS, Swatch.Pattern.LINE);
        IntervalBarRenderer line = Bars.of(new IntervalBarRenderer(), canvas, (one, row) -> axis);
        CategoryPlot plot = Plots.of(
                new DefaultIntervalCategoryDataset(least, greatest), PlotOrientation.HORIZONTAL, names, points, line);
        plot.setDataset(1, Plots.data(series, rows, values));
        plot.setRenderer(1, new Points(canvas, marks));
        return plot;
    }

    private static final class Points extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final transient Canvas canvas;
        private final transient Marks marks;

        Points(Canvas canvas, Marks marks) {
            super(false, true);
            this.canvas = canvas;
            this.marks = marks;
            setUseFillPaint(true);
            setUseOutlinePaint(true);
            setDrawOutlines(true);
            setDefaultOutlineStroke(RIM);
            setAutoPopulateSeriesOutlineStroke(false);
            setDefaultItemLabelsVisible(true);
        }

        @Override
        public Shape getItemShape(int series, int row) {
            return marks.of(series, row).shape();
        }

        @Override
        public Paint getItemFillPaint(int series, int row) {
            return marks.of(series, row).swatch().surface();
        }

        @Override
        public Paint getItemOutlinePaint(int series, int row) {
            return marks.of(series, row).swatch().rim();
        }

        /** Called by JFreeChart when a point has been drawn. */
        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                PlotOrientation orientation,
                CategoryDataset data,
                int series,
                int row,
                double x,
                double y,
                boolean negative) {
            marks.of(series, row).drawLines(canvas, x, y);
        }
    }

    /** The mark of a year: the newer, the larger and darker; hatched below the target. */
    static Mark ofYear(int index, int years, boolean below, double largest) {
        boolean newest = index == years - 1;
        double radius = newest ? largest : largest * 0.72;
        Swatch swatch =
                below ? Swatch.BELOW : Swatch.plain(Ink.year(years - 1 - index), newest ? Ink.year(0) : Ink.OUTLINE);
        return Mark.circle(radius, swatch);
    }
}
