package org.itaconsolidator.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** JFreeChart's bars, filled with a {@link Swatch} and without shadow. A missing value has no bar. */
final class Bars {
    /**
     * The share of a group's room that stays free: more than wished if the bars would become blocks.
     *
     * @param bars of all groups
     * @param room pixels across them
     */
    static double gap(double wished, int bars, double thickest, double room) {
        return Math.max(wished, 1 - thickest * bars / room);
    }

    @FunctionalInterface
    interface Surface {
        Swatch of(int series, int group);
    }

    /** A renderer of bars that fills them with swatches. */
    static <R extends BarRenderer> R of(R renderer, Canvas canvas, Surface surface) {
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        renderer.setBarPainter(new BarPainter() {
            @Override
            public void paintBar(
                    Graphics2D graphics,
                    BarRenderer of,
                    int series,
                    int group,
                    RectangularShape bar,
                    RectangleEdge base) {
                surface.of(series, group).draw(canvas, bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight());
            }

            @Override
            public void paintBarShadow(
                    Graphics2D graphics,
                    BarRenderer of,
                    int series,
                    int group,
                    RectangularShape bar,
                    RectangleEdge base,
                    boolean pegShadow) {
                // no shadows: they say nothing
            }
        });
        return renderer;
    }

    @FunctionalInterface
    interface Drawing {
        void draw(int step, Rectangle2D bar);
    }

    /** The steps of a waterfall; the picture draws each and writes beside it. */
    static final class Steps extends WaterfallBarRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Drawing drawing;

        Steps(Drawing drawing) {
            super(Ink.BLUE, Ink.BLUE, Ink.BLUE, Ink.PAPER);
            this.drawing = drawing;
            setDrawBarOutline(false);
            setShadowVisible(false);
            // JFreeChart reports a bar that it has drawn only by asking for its label
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
            setDefaultItemLabelsVisible(true);
        }

        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                CategoryDataset data,
                int series,
                int step,
                CategoryPlot plot,
                CategoryItemLabelGenerator labels,
                Rectangle2D bar,
                boolean negative) {
            drawing.draw(step, bar);
        }
    }
}
