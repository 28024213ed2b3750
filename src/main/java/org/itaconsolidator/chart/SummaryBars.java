package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** The indicators of one year as bars, each with its value and its change to the year before. */
final class SummaryBars {
    private static final double NAMES = 376;
    private static final double CHANGES = 150;
    /** Where the value axis ends: beyond 100, so that the values find room. */
    private static final double AXIS = 124;

    private final ChartContent content;
    private final ChartTexts texts;
    private final FiscalYear year;

    SummaryBars(ChartContent content, ChartTexts texts, FiscalYear year) {
        this.content = content;
        this.texts = texts;
        this.year = year;
    }

    void draw(Canvas canvas, Rectangle2D room) {
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES, room.getY(), room.getWidth() - NAMES - CHANGES, room.getHeight());
        List<Integer> indicators = content.listIndicators();
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int indicator : indicators) {
            dataset.addValue(content.findScore(indicator, year).orElse(null), "score", Integer.valueOf(indicator));
        }
        BarPlot bars = new BarPlot(
                dataset,
                PlotOrientation.HORIZONTAL,
                PlainPlot.valueAxis(AXIS, 20),
                0.36,
                (series, category) -> Ink.BLUE,
                area);
        bars.withoutGrid().draw(canvas);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        drawTarget(canvas, area, bars.at(content.target().doubleValue()));
        if (indicators.stream().anyMatch(i -> content.findChange(i, year).isPresent())) {
            Font small = canvas.fonts().regular(21);
            canvas.text(texts.text("change"), small, Ink.MUTED, room.getMaxX(), area.getY() - 10, Align.RIGHT);
        }
        IndicatorNames.draw(canvas, content, texts, 23, room.getX(), area);
        for (int i = 0; i < indicators.size(); i++) {
            double base = bars.middle(0, i) + 8;
            Optional<BigDecimal> score = content.findScore(indicators.get(i), year);
            drawScore(canvas, score, score.map(s -> bars.at(s.doubleValue())).orElse(area.getX()), base);
            content.findChange(indicators.get(i), year)
                    .ifPresent(change -> drawChange(canvas, change, room.getMaxX(), base));
        }
    }

    private void drawTarget(Canvas canvas, Rectangle2D area, double x) {
        canvas.line(x, area.getY(), x, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(label, canvas.fonts().semiBold(21), Ink.TARGET_TEXT, x, area.getY() - 10, Align.MIDDLE);
    }

    private void drawScore(Canvas canvas, Optional<BigDecimal> score, double end, double base) {
        if (score.isPresent()) {
            canvas.haloed(texts.score(score.get()), canvas.fonts().bold(24), Ink.TEXT, end + 10, base, Align.LEFT);
        } else {
            canvas.text(texts.text("missing"), canvas.fonts().regular(22), Ink.MUTED, end + 10, base, Align.LEFT);
        }
    }

    private void drawChange(Canvas canvas, BigDecimal change, double right, double base) {
        Font font = canvas.fonts().semiBold(23);
        Color colour = SummaryCards.colour(change);
        double width = canvas.text(texts.change(change), font, colour, right, base, Align.RIGHT);
        if (change.signum() == 0) {
            return;
        }
        double x = right - width - 22;
        double middle = base - 8;
        double up = 7.0 * change.signum();
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 8, middle + up);
        arrow.lineTo(x + 8, middle + up);
        arrow.lineTo(x, middle - up);
        arrow.closePath();
        canvas.fill(arrow, colour);
    }
}
