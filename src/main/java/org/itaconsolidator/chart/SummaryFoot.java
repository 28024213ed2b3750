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
    private static final double AXIS = 118;

    private final ChartContent content;
    private final ChartTexts texts;

    SummaryFoot(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    void drawTrend(Canvas canvas, Rectangle2D room) {
        List<FiscalYear> years = TrendPlot.years(content, MOST_YEARS);
        Font plain = canvas.fonts().regular(22);
        if (years.isEmpty()) {
            canvas.text(texts.text("missing"), plain, Ink.MUTED, room.getX(), room.getY() + 40, Align.LEFT);
            return;
        }
        Rectangle2D area = new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - 50);
        TrendPlot plot = new TrendPlot(content, years, AXIS, area);
        double target = plot.at(content.target().doubleValue());
        canvas.line(area.getX(), target, area.getMaxX(), target, Ink.DASHED, Ink.TARGET);
        canvas.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        plot.withoutGrid().draw(canvas);
        for (int i = 0; i < years.size(); i++) {
            double x = plot.x(i);
            Optional<BigDecimal> total = content.findTotal(years.get(i));
            if (total.isPresent()) {
                double y = plot.at(total.get().doubleValue()) - 18;
                canvas.haloed(texts.score(total.get()), canvas.fonts().bold(24), Ink.TEXT, x, y, Align.MIDDLE);
            } else {
                canvas.text(texts.text("missing"), plain, Ink.MUTED, x, area.getMaxY() - 14, Align.MIDDLE);
            }
            canvas.text(texts.year(years.get(i)), plain, Ink.TEXT, x, area.getMaxY() + 32, Align.MIDDLE);
        }
    }

    void drawMeasures(Canvas canvas, Rectangle2D room) {
        canvas.fill(
                new RoundRectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight(), 24, 24),
                Ink.PANEL);
        double middle = room.getCenterX();
        if (content.measures().isEmpty()) {
            String none = texts.text("missing");
            canvas.block(List.of(none), canvas.fonts().regular(34), Ink.MUTED, middle, room.getCenterY(), Align.MIDDLE);
            return;
        }
        String count = texts.count(content.countMeasures());
        Font large = Canvas.fitted(count, canvas.fonts().bold(96), room.getWidth() - 40);
        canvas.block(List.of(count), large, Ink.TEXT, middle, room.getY() + 108, Align.MIDDLE);
        Font small = canvas.fonts().regular(24);
        String note = texts.text("measures-cover", Map.of("covered", covered(), "all", all()));
        List<String> lines = Canvas.wrapped(note, small, room.getWidth() - 30, 2);
        canvas.lines(lines, small, Ink.MUTED, middle, room.getY() + 212, Align.MIDDLE);
    }

    private String covered() {
        return texts.count((int) content.listIndicators().stream()
                .filter(indicator -> content.measures().getOrDefault(indicator, 0) > 0)
                .count());
    }

    private String all() {
        return texts.count(content.listIndicators().size());
    }
}
