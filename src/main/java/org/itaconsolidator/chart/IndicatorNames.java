package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** The indicators' numbers and names left of horizontal bars, each in the middle of its group. */
final class IndicatorNames {
    private static final double GAP = 16;
    /** Below this a name is rather cut than set on two lines. */
    private static final double SMALLEST = 15;

    private IndicatorNames() {}

    static void draw(
            Canvas canvas, ChartContent content, ChartTexts texts, double size, double left, Rectangle2D area) {
        List<Integer> indicators = content.listIndicators();
        for (int i = 0; i < indicators.size(); i++) {
            int indicator = indicators.get(i);
            String name = texts.count(indicator) + ". " + content.indicatorName(indicator);
            draw(canvas, name, size, left, area, i, indicators.size());
        }
    }

    /** One name beside row {@code row} of {@code rows}. */
    static void draw(Canvas canvas, String name, double size, double left, Rectangle2D area, int row, int rows) {
        double pitch = area.getHeight() / rows;
        double room = area.getX() - left - GAP;
        Font font = canvas.fonts().regular(size);
        List<String> lines = Canvas.wrapped(name, font, room, 1);
        Font smaller = canvas.fonts().regular(Math.min(size, size * pitch / (2 * Canvas.pitch(font))));
        if (Canvas.width(name, font) > room && smaller.getSize2D() >= SMALLEST) {
            font = smaller;
            lines = Canvas.wrapped(name, font, room, 2);
        } else if (Canvas.width(name, font) > room) {
            // what tells one body's name from another's is its end: rather small than cut
            font = canvas.fonts()
                    .regular(Math.max(
                            SMALLEST, Canvas.fitted(name, font, room - 4).getSize2D()));
            lines = Canvas.wrapped(name, font, room, 1);
        }
        canvas.block(lines, font, Ink.TEXT, left, area.getY() + (row + 0.5) * pitch, Align.LEFT);
    }
}
