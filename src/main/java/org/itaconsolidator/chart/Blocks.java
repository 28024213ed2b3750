package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYDataset;

/** The cells of a table, drawn as JFreeChart's blocks: each has a fill, and the chart writes on it. */
final class Blocks extends XYBlockRenderer {
    private static final long serialVersionUID = 1L;

    /**
     * @param column where it begins, in columns; a fraction if a gap stands before it
     * @param row where it begins, in rows
     */
    record Cell(double column, double row, Color surface, Consumer<Rectangle2D> upon) {}

    private final transient List<Cell> cells;
    private final double width;
    private final double height;

    private Blocks(List<Cell> cells, double width, double height) {
        this.cells = cells;
        this.width = width;
        this.height = height;
        setPaintScale(new Surfaces());
        setDefaultItemLabelsVisible(true);
    }

    /**
     * @param width of a column in pixels
     * @param height of a row
     * @param gap between two cells
     */
    static void draw(Canvas canvas, Rectangle2D area, double width, double height, double gap, List<Cell> cells) {
        double[][] places = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            places[0][i] = cells.get(i).column();
            places[1][i] = cells.get(i).row();
            places[2][i] = i;
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", places);
        Blocks blocks = new Blocks(cells, width - gap, height - gap);
        blocks.setBlockAnchor(RectangleAnchor.BOTTOM_LEFT);
        blocks.setBlockWidth((width - gap) / width);
        blocks.setBlockHeight((height - gap) / height);
        NumberAxis downwards = Plots.hidden(0, area.getHeight() / height);
        downwards.setInverted(true);
        Plots.draw(canvas, Plots.of(data, Plots.hidden(0, area.getWidth() / width), downwards, blocks), area);
    }

    @Override
    protected void drawItemLabel(
            Graphics2D graphics,
            PlotOrientation orientation,
            XYDataset data,
            int series,
            int item,
            double x,
            double y,
            boolean negative) {
        cells.get(item).upon().accept(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }

    /** Each cell has its own colour. */
    private final class Surfaces implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return cells.size();
        }

        @Override
        public Paint getPaint(double cell) {
            return cells.get((int) cell).surface();
        }
    }
}
