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

/** Bars whose surface is a {@link Swatch} and whose figures the picture writes beside them. A missing value has no bar. */
final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;

    /**
     * The share of a group's room that stays free: more than wished where the bars would become blocks.
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

    /** Writes the figure of a bar. */
    @FunctionalInterface
    interface Writing {
        void write(int series, int group, Rectangle2D bar);
    }

    private final transient Writing writing;

    /** @param writing called for each bar when it is drawn */
    Bars(Canvas canvas, Surface surface, Writing writing) {
        this.writing = writing;
        setBarPainter(painter(canvas, surface));
        setItemMargin(0);
        label(this);
    }

    @Override
    protected void drawItemLabel(
            Graphics2D graphics,
            CategoryDataset data,
            int series,
            int group,
            CategoryPlot plot,
            CategoryItemLabelGenerator labels,
            Rectangle2D bar,
            boolean negative) {
        writing.write(series, group, bar);
    }

    /** Without a label that it is asked for JFreeChart does not tell of a bar that it has drawn. */
    private static void label(BarRenderer bars) {
        bars.setShadowVisible(false);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
    }

    /** Steps of a waterfall, which the picture draws and writes beside. */
    static final class Steps extends WaterfallBarRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Writing writing;

        Steps(Writing writing) {
            super(Ink.BLUE, Ink.BLUE, Ink.BLUE, Ink.PAPER);
            this.writing = writing;
            setDrawBarOutline(false);
            label(this);
        }

        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                CategoryDataset data,
                int series,
                int group,
                CategoryPlot plot,
                CategoryItemLabelGenerator labels,
                Rectangle2D bar,
                boolean negative) {
            writing.write(series, group, bar);
        }
    }

    /** Fills bars of any of JFreeChart's renderers with swatches. */
    static BarPainter painter(Canvas canvas, Surface surface) {
        return new BarPainter() {
            @Override
            public void paintBar(
                    Graphics2D graphics,
                    BarRenderer renderer,
                    int series,
                    int group,
                    RectangularShape bar,
                    RectangleEdge base) {
                surface.of(series, group).draw(canvas, bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight());
            }

            @Override
            public void paintBarShadow(
                    Graphics2D graphics,
                    BarRenderer renderer,
                    int series,
                    int group,
                    RectangularShape bar,
                    RectangleEdge base,
                    boolean pegShadow) {
                // no shadows: they say nothing
            }
        };
    }
}
