package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;

/** The foot of the summary page: a small trend of the total, and how many measures there are. */
final class SummaryFoot {
    private static final int MOST_YEARS = 5;
    /** Where the value axis ends: beyond 100, so that the values find room. */
    private static final double UPPER = 118;

    private final ChartContent content;
    private final ChartTexts texts;

    SummaryFoot(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    void drawTrend(Canvas canvas, Rectangle2D room) {
        List<FiscalYear> years = YearsChart.latest(TrendPlot.years(content), MOST_YEARS);
        Font plain = canvas.fonts().regular(22);
        if (years.isEmpty()) {
            canvas.text(texts.text("missing"), plain, Ink.MUTED, room.getX(), room.getY() + 40, Align.LEFT);
            return;
        }
        Rectangle2D area = new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - 50);
        TrendPlot plot = new TrendPlot(content, years, 0, UPPER, area);
        double target = plot.at(content.target().doubleValue());
        canvas.line(area.getX(), target, area.getMaxX(), target, Ink.DASHED, Ink.TARGET);
        canvas.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        plot.draw(canvas);
        for (int i = 0; i < years.size(); i++) {
            double x = plot.x(i);
            Optional<BigDecimal> total = content.findTotal(years.get(i));
            if (total.isPresent()) {
                plot.drawValue(
                        canvas, i, texts.score(total.get()), canvas.fonts().bold(24));
            } else {
                canvas.text(texts.text("missing"), plain, Ink.MUTED, x, area.getMaxY() - 14, Align.MIDDLE);
            }
            canvas.text(texts.year(years.get(i)), plain, Ink.TEXT, x, area.getMaxY() + 32, Align.MIDDLE);
        }
    }

    String measuresHeading() {
        return content.measures()
                .map(measures -> texts.text("measures-of-year", Map.of("year", texts.year(measures.fiscalYear()))))
                .orElseGet(() -> texts.text("measures-short"));
    }

    void drawMeasures(Canvas canvas, Rectangle2D room) {
        canvas.fill(
                new RoundRectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight(), 24, 24),
                Ink.PANEL);
        content.measures().ifPresent(measures -> drawProgress(canvas, measures, room));
        if (content.measures().isEmpty()) {
            Font font = canvas.fonts().regular(34);
            canvas.block(
                    List.of(texts.text("missing")),
                    font,
                    Ink.MUTED,
                    room.getCenterX(),
                    room.getCenterY(),
                    Align.MIDDLE);
        }
    }

    private void drawCount(Canvas canvas, int measures, Rectangle2D room) {
        String count = texts.count(measures);
        Font large = Canvas.fitted(count, canvas.fonts().bold(84), room.getWidth() - 40);
        canvas.block(List.of(count), large, Ink.TEXT, room.getCenterX(), room.getY() + 66, Align.MIDDLE);
    }

    /** How many measures, and below it how many are how far. */
    private void drawProgress(Canvas canvas, MeasureCounts measures, Rectangle2D room) {
        drawCount(canvas, measures.count(), room);
        Font font = canvas.fonts().regular(22);
        double base = room.getY() + 148;
        for (Map.Entry<MeasureProgress, Swatch> state : ProgressChart.SWATCHES.entrySet()) {
            int count = measures.count(state.getKey());
            if (count == 0) {
                continue;
            }
            state.getValue().draw(canvas, room.getX() + 20, base - 18, 28, 20);
            String label = texts.progress(state.getKey());
            double width = room.getWidth() - 58 - 70;
            canvas.text(label, Canvas.fitted(label, font, width), Ink.TEXT, room.getX() + 58, base, Align.LEFT);
            canvas.text(texts.count(count), canvas.fonts().bold(24), Ink.TEXT, room.getMaxX() - 20, base, Align.RIGHT);
            base += 36;
        }
    }
}
