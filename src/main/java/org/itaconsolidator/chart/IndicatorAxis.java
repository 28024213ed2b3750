package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** The indicators' numbers and names left of horizontal bars, each in the middle of its group. */
final class IndicatorAxis {
    /** What stays free between a name and its bar. */
    static final double GAP = 16;

    private IndicatorAxis() {}

    static void draw(
            Canvas canvas, ChartContent content, ChartTexts texts, double size, double left, Rectangle2D area) {
        List<Integer> indicators = content.listIndicators();
        for (int i = 0; i < indicators.size(); i++) {
            int indicator = indicators.get(i);
            String name = texts.digits(indicator) + ". " + content.indicatorName(indicator);
            draw(canvas, name, size, left, area, i, indicators.size());
        }
    }

    static void draw(Canvas canvas, String name, double size, double left, Rectangle2D area, int row, int rows) {
        double pitch = area.getHeight() / rows;
        FittedName fitted = FittedName.of(name, canvas.fonts().regular(size), area.getX() - left - GAP, pitch);
        double middle = area.getY() + (row + 0.5) * pitch;
        canvas.block(fitted.lines(), fitted.font(), Ink.TEXT, left, middle, Align.LEFT);
    }
}
