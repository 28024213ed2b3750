package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;

/** Which colour is which fiscal year, in a row. */
final class YearLegend {
    private static final double SWATCH = 22;

    private YearLegend() {}

    static void draw(Canvas canvas, ChartTexts texts, List<FiscalYear> years, double left, double base) {
        Font font = canvas.fonts().regular(21);
        double x = left;
        for (int i = 0; i < years.size(); i++) {
            Rectangle2D swatch = new Rectangle2D.Double(x, base - 17, SWATCH, SWATCH);
            canvas.fill(swatch, Ink.year(years.size() - 1 - i, years.size()));
            canvas.outline(swatch, Ink.HAIR, Ink.OUTLINE);
            String label = texts.text("year", Map.of("year", texts.year(years.get(i))));
            x += SWATCH + 9;
            x += canvas.text(label, font, Ink.TEXT, x, base, Align.LEFT) + 30;
        }
    }
}
