package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.itaconsolidator.chart.Canvas.Align;

/** An upright axis of 0 to 100 points left of a plot, and the target as a line with its label right of it. */
final class ScoreAxis {
    private ScoreAxis() {}

    /**
     * @param lower the score at the foot
     * @param at the height of a score
     */
    static void draw(
            Canvas canvas,
            ChartTexts texts,
            BigDecimal target,
            double lower,
            DoubleUnaryOperator at,
            Rectangle2D area) {
        Font font = canvas.fonts().regular(18);
        int step = lower > 30 ? 10 : 20;
        for (int tick = (int) lower / step * step; tick <= 100; tick += step) {
            double y = at.applyAsDouble(tick) + 6;
            canvas.text(texts.count(tick), font, Ink.MUTED, area.getX() - 10, y, Align.RIGHT);
        }
        canvas.text(texts.text("points"), font, Ink.MUTED, area.getX() - 46, at.applyAsDouble(100) - 26, Align.LEFT);
        double zero = at.applyAsDouble(lower);
        canvas.line(area.getX(), zero, area.getMaxX(), zero, Ink.HAIR, Ink.AXIS);
        double y = at.applyAsDouble(target.doubleValue());
        canvas.line(area.getX(), y, area.getMaxX() + 6, y, Ink.DASHED, Ink.TARGET);
        Font label = canvas.fonts().semiBold(21);
        String text = texts.text("target", Map.of("target", texts.plain(target)));
        List<String> lines = Canvas.wrapped(text, label, 122, 2);
        canvas.block(lines, label, Ink.TARGET_TEXT, area.getMaxX() + 12, y, Align.LEFT);
    }
}
