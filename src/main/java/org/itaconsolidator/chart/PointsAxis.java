package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of points, below horizontal bars or left of upright ones, that names the target at its line. */
final class PointsAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final int FULL = 100;
    private static final double TARGET_ROOM = 122;

    private final transient Canvas canvas;
    private final transient ChartTexts texts;
    private final transient Optional<BigDecimal> target;
    private final double letters;

    /**
     * @param target named at its line; empty if it is named elsewhere
     * @param lower where the axis begins
     * @param upper where it ends; above 100 if figures stand above bars
     * @param letters the size of its figures; 0 for none
     */
    PointsAxis(
            Canvas canvas, ChartTexts texts, Optional<BigDecimal> target, double lower, double upper, double letters) {
        this.canvas = canvas;
        this.texts = texts;
        this.target = target;
        this.letters = letters;
        setAutoRange(false);
        setRange(lower, upper);
        setTickUnit(new NumberTickUnit(lower > 30 ? 10 : 20));
    }

    /** Where an axis that needs no 0 begins: well below the lowest score and the target. */
    static double below(double least, BigDecimal target, double room) {
        return Math.max(0, Math.floor((Math.min(least, target.doubleValue()) - room) / 10) * 10);
    }

    /** Where an axis ends so that a point at 100 is drawn whole. */
    static double above(double lower) {
        return FULL + (FULL - lower) * 0.02;
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        int step = (int) getTickUnit().getSize();
        for (int tick = (int) getLowerBound() / step * step; tick <= FULL; tick += step) {
            ticks.add(new NumberTick(tick, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    @Override
    @SuppressWarnings("unchecked")
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plot,
            Rectangle2D area,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        AxisState state = new AxisState(cursor);
        List<NumberTick> ticks = refreshTicks(graphics, state, area, edge);
        state.setTicks(ticks);
        if (letters == 0) {
            return state;
        }
        Font font = canvas.fonts().regular(letters);
        boolean below = edge == RectangleEdge.BOTTOM;
        for (NumberTick tick : ticks) {
            double at = valueToJava2D(tick.getValue(), area, edge);
            String figure = texts.digits((int) tick.getValue());
            if (below) {
                canvas.text(figure, font, Ink.MUTED, at, area.getMaxY() + letters + 8, Align.MIDDLE);
            } else {
                canvas.text(figure, font, Ink.MUTED, area.getX() - 10, at + letters / 3, Align.RIGHT);
            }
        }
        double end = valueToJava2D(FULL, area, edge);
        if (below) {
            canvas.text(
                    texts.text("points"),
                    font,
                    Ink.MUTED,
                    end + letters * 1.4,
                    area.getMaxY() + letters + 8,
                    Align.LEFT);
        } else {
            canvas.text(texts.text("points"), font, Ink.MUTED, area.getX() - 46, end - letters * 1.4, Align.LEFT);
            canvas.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        }
        target.ifPresent(points -> nameTarget(points, area, edge));
        return state;
    }

    private void nameTarget(BigDecimal points, Rectangle2D area, RectangleEdge edge) {
        double at = valueToJava2D(points.doubleValue(), area, edge);
        Font font = canvas.fonts().semiBold(letters + 3);
        String name = texts.text("target", "target", texts.plain(points));
        if (edge == RectangleEdge.BOTTOM) {
            canvas.text(name, font, Ink.TARGET_TEXT, at, area.getY() - 10, Align.MIDDLE);
            canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        } else {
            List<String> lines = Canvas.wrapped(name, font, TARGET_ROOM, 2);
            canvas.block(lines, font, Ink.TARGET_TEXT, area.getMaxX() + 8, at, Align.LEFT);
        }
    }
}
