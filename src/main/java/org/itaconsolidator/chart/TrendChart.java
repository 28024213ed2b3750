package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;

/** The total by fiscal year with its level in words and the target. */
final class TrendChart implements Picture {
    private static final int MOST_YEARS = 10;
    private static final double AXIS = 112;

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<FiscalYear> years;

    TrendChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.years = TrendPlot.years(content, MOST_YEARS);
    }

    @Override
    public String name() {
        return "trend";
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public String title() {
        return texts.text("trend-title", Map.of("years", texts.years(years)));
    }

    @Override
    public String description() {
        List<String> figures = new ArrayList<>();
        for (FiscalYear year : years) {
            String total = content.findTotal(year).map(texts::score).orElseGet(() -> texts.text("missing"));
            String level = content.findLevel(year)
                    .map(l -> " " + texts.text("level-of", Map.of("level", l)))
                    .orElse("");
            figures.add(texts.year(year) + " " + total + level);
        }
        return texts.text("total") + ": " + String.join(", ", figures);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = Frame.draw(
                canvas,
                this,
                content,
                texts,
                texts.shownYears(
                        years.size(),
                        TrendPlot.years(content, Integer.MAX_VALUE).size()));
        double top = room.getY() + 20;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - 50);
        TrendPlot plot = new TrendPlot(content, years, AXIS, area);
        ScoreAxis.draw(canvas, texts, content.target(), plot::at, area);
        plot.draw(canvas);
        for (int i = 0; i < years.size(); i++) {
            drawYear(canvas, plot, area, i);
        }
    }

    private void drawYear(Canvas canvas, TrendPlot plot, Rectangle2D area, int index) {
        FiscalYear year = years.get(index);
        double x = plot.x(index);
        double room = area.getWidth() / years.size() - 10;
        boolean last = index == years.size() - 1;
        Font label = last ? canvas.fonts().bold(24) : canvas.fonts().regular(24);
        canvas.text(texts.year(year), label, Ink.TEXT, x, area.getMaxY() + 36, Align.MIDDLE);
        Optional<BigDecimal> total = content.findTotal(year);
        Font words = canvas.fonts().regular(21);
        if (total.isEmpty()) {
            List<String> lines = Canvas.wrapped(texts.text("missing"), words, room, 2);
            canvas.lines(lines, words, Ink.MUTED, x, area.getMaxY() - 14 - 30 * (lines.size() - 1), Align.MIDDLE);
            return;
        }
        List<String> level = content.findLevel(year)
                .map(l -> Canvas.wrapped(texts.text("level-of", Map.of("level", l)), words, room, 2))
                .orElse(List.of());
        double y = plot.at(total.get().doubleValue());
        double target = plot.at(content.target().doubleValue());
        double height = level.size() * Canvas.pitch(words);
        boolean roomBelow = y + height + 26 < area.getMaxY() && (target < y || target > y + height + 20);
        double first = roomBelow ? y + 40 : y - 20 - Math.max(0, height - Canvas.pitch(words));
        double value = roomBelow || level.isEmpty() ? y - 20 : first - 34;
        for (String line : level) {
            canvas.haloed(line, words, Ink.MUTED, x, first, Align.MIDDLE);
            first += Canvas.pitch(words);
        }
        Font figure = last ? canvas.fonts().bold(32) : canvas.fonts().semiBold(27);
        canvas.haloed(texts.score(total.get()), figure, Ink.TEXT, x, value, Align.MIDDLE);
    }
}
