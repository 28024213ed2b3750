package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.TotalRow;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** One upright A4 page for a chat group: the newest year's result at a glance. */
final class SummaryPage implements Picture {
    private static final double MARGIN = 72;
    private static final double CARDS = 356;
    private static final double CARD_HEIGHT = 236;
    private static final double BARS = 690;
    private static final double BARS_HEIGHT = 560;
    private static final double FOOT = 1330;
    private static final double FOOT_HEIGHT = 330;

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<FiscalYear> years;

    SummaryPage(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.years = Stream.concat(
                        content.listScoredYears().stream(),
                        content.totals().stream().map(TotalRow::fiscalYear))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public int width() {
        return 1240;
    }

    @Override
    public int height() {
        return 1754;
    }

    @Override
    public String title() {
        return texts.text("summary-title");
    }

    @Override
    public String description() {
        return texts.owner(content.scorecard()) + " " + texts.year(year());
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        drawHead(canvas);
        double width = (width() - 2 * MARGIN - 2 * 24) / 3;
        drawTotal(canvas, MARGIN, width);
        drawChange(canvas, MARGIN + width + 24, width);
        drawGap(canvas, MARGIN + 2 * (width + 24), width);
        drawIndicators(canvas);
        drawTrend(canvas);
        drawMeasures(canvas);
        canvas.line(MARGIN, height() - 72, width() - MARGIN, height() - 72, Ink.HAIR, Ink.GRID);
        canvas.text(texts.source(content), canvas.fonts().regular(20), Ink.MUTED, MARGIN, height() - 36, Align.LEFT);
    }

    private FiscalYear year() {
        return years.get(years.size() - 1);
    }

    private void drawHead(Canvas canvas) {
        canvas.fill(0, 0, width(), 14, Ink.year(0, 1));
        double room = width() - 2 * MARGIN;
        String head = title() + " · " + texts.text("fiscal-year", Map.of("year", texts.year(year())));
        canvas.text(head, canvas.fonts().semiBold(32), Ink.BLUE, MARGIN, 86, Align.LEFT);
        String owner = texts.owner(content.scorecard());
        double size = 46;
        while (size > 30
                && Canvas.wrapped(owner, canvas.fonts().bold(size), room, 4).size() > 3) {
            size -= 4;
        }
        Font font = canvas.fonts().bold(size);
        List<String> lines = Canvas.wrapped(owner, font, room, 3);
        double middle = (86 + CARDS) / 2 + 8;
        canvas.block(lines, font, Ink.TEXT, MARGIN, middle, Align.LEFT);
    }

    private void card(Canvas canvas, double x, double width, Color colour, String heading, Color letters) {
        canvas.fill(new RoundRectangle2D.Double(x, CARDS, width, CARD_HEIGHT, 24, 24), colour);
        canvas.text(heading, canvas.fonts().semiBold(26), letters, x + width / 2, CARDS + 50, Align.MIDDLE);
    }

    private void drawTotal(Canvas canvas, double x, double width) {
        card(canvas, x, width, Ink.year(0, 1), texts.text("total"), Ink.PAPER);
        Optional<BigDecimal> total = content.findTotal(year());
        figure(canvas, x, width, total.map(texts::score), 92, Ink.PAPER);
        Font font = canvas.fonts().semiBold(28);
        String level = content.findLevel(year())
                .map(l -> texts.text("level-of", Map.of("level", l)))
                .orElse("");
        List<String> lines = Canvas.wrapped(level, font, width - 30, 1);
        canvas.lines(lines, font, Ink.PAPER, x + width / 2, CARDS + 206, Align.MIDDLE);
    }

    private void drawChange(Canvas canvas, double x, double width) {
        FiscalYear before = year().previous();
        card(canvas, x, width, Ink.PANEL, texts.text("change-to-year", Map.of("year", texts.year(before))), Ink.TEXT);
        Optional<BigDecimal> change = content.findTotal(year())
                .flatMap(now -> content.findTotal(before).map(now::subtract));
        Color colour = change.map(SummaryPage::colour).orElse(Ink.MUTED);
        figure(canvas, x, width, change.map(texts::change), 72, colour);
        String note = content.findTotal(before)
                .map(b -> texts.text("year-total", Map.of("year", texts.year(before), "total", texts.score(b))))
                .orElse(texts.text("change-unknown"));
        canvas.text(note, canvas.fonts().regular(24), Ink.MUTED, x + width / 2, CARDS + 206, Align.MIDDLE);
    }

    private void drawGap(Canvas canvas, double x, double width) {
        String target = texts.plain(content.target());
        card(canvas, x, width, Ink.PANEL, texts.text("gap-to-target", Map.of("target", target)), Ink.TEXT);
        Optional<BigDecimal> gap = content.findTotal(year()).map(now -> now.subtract(content.target()));
        figure(
                canvas,
                x,
                width,
                gap.map(texts::change),
                72,
                gap.map(SummaryPage::colour).orElse(Ink.MUTED));
        String note = gap.map(g -> texts.text(g.signum() < 0 ? "below-target" : "target-reached"))
                .orElse("");
        canvas.text(note, canvas.fonts().regular(24), Ink.MUTED, x + width / 2, CARDS + 206, Align.MIDDLE);
    }

    private void figure(Canvas canvas, double x, double width, Optional<String> figure, double size, Color colour) {
        Font font =
                figure.isPresent() ? canvas.fonts().bold(size) : canvas.fonts().regular(36);
        String text = figure.orElseGet(() -> texts.text("missing"));
        canvas.block(List.of(text), font, colour, x + width / 2, CARDS + 118, Align.MIDDLE);
    }

    /** Rising and falling by hue; the sign says the same. */
    private static Color colour(BigDecimal change) {
        return change.signum() > 0 ? Ink.GREEN_TEXT : change.signum() < 0 ? Ink.TARGET_TEXT : Ink.TEXT;
    }

    private void heading(Canvas canvas, String text, double x, double base) {
        canvas.text(text, canvas.fonts().semiBold(28), Ink.TEXT, x, base, Align.LEFT);
    }

    private void drawIndicators(Canvas canvas) {
        heading(canvas, texts.text("indicators-of-year", Map.of("year", texts.year(year()))), MARGIN, BARS - 48);
        Rectangle2D area = new Rectangle2D.Double(MARGIN + 376, BARS, width() - 2 * MARGIN - 376 - 150, BARS_HEIGHT);
        List<Integer> indicators = content.listIndicators();
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int indicator : indicators) {
            dataset.addValue(content.findScore(indicator, year()).orElse(null), "score", Integer.valueOf(indicator));
        }
        BarPlot bars = new BarPlot(
                dataset,
                PlotOrientation.HORIZONTAL,
                PlainPlot.valueAxis(120, 20),
                0.36,
                (series, category) -> Ink.BLUE,
                area);
        bars.draw(canvas);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        double target = bars.at(content.target().doubleValue());
        canvas.line(target, area.getY(), target, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(label, canvas.fonts().semiBold(21), Ink.TARGET_TEXT, target, area.getY() - 10, Align.MIDDLE);
        String change = texts.text("change");
        canvas.text(change, canvas.fonts().regular(21), Ink.MUTED, width() - MARGIN, area.getY() - 10, Align.RIGHT);
        IndicatorNames.draw(canvas, content, texts, 23, MARGIN, area);
        for (int i = 0; i < indicators.size(); i++) {
            drawScore(canvas, bars, area, i, indicators.get(i));
        }
    }

    private void drawScore(Canvas canvas, BarPlot bars, Rectangle2D area, int row, int indicator) {
        double base = bars.middle(0, row) + 8;
        Optional<BigDecimal> score = content.findScore(indicator, year());
        if (score.isEmpty()) {
            canvas.text(
                    texts.text("missing"), canvas.fonts().regular(22), Ink.MUTED, area.getX() + 10, base, Align.LEFT);
            return;
        }
        double end = bars.at(score.get().doubleValue());
        canvas.haloed(texts.score(score.get()), canvas.fonts().bold(24), Ink.TEXT, end + 10, base, Align.LEFT);
        content.findChange(indicator, year()).ifPresent(change -> {
            Font font = canvas.fonts().semiBold(23);
            Color colour = colour(change);
            double wide = canvas.text(texts.change(change), font, colour, width() - MARGIN, base, Align.RIGHT);
            if (change.signum() != 0) {
                arrow(canvas, width() - MARGIN - wide - 22, base - 8, change.signum(), colour);
            }
        });
    }

    private static void arrow(Canvas canvas, double x, double middle, int direction, Color colour) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 8, middle + 6.0 * direction);
        arrow.lineTo(x + 8, middle + 6.0 * direction);
        arrow.lineTo(x, middle - 8.0 * direction);
        arrow.closePath();
        canvas.fill(arrow, colour);
    }

    private void drawTrend(Canvas canvas) {
        List<FiscalYear> shown = TrendPlot.years(content, 5);
        heading(canvas, texts.text("trend-short"), MARGIN, FOOT);
        Rectangle2D area = new Rectangle2D.Double(MARGIN, FOOT + 24, 700, FOOT_HEIGHT - 70);
        if (shown.isEmpty()) {
            canvas.text(texts.text("missing"), canvas.fonts().regular(24), Ink.MUTED, MARGIN, FOOT + 60, Align.LEFT);
            return;
        }
        TrendPlot plot = new TrendPlot(content, shown, 125, area);
        double target = plot.at(content.target().doubleValue());
        canvas.line(area.getX(), target, area.getMaxX(), target, Ink.DASHED, Ink.TARGET);
        canvas.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        plot.draw(canvas);
        for (int i = 0; i < shown.size(); i++) {
            Optional<BigDecimal> total = content.findTotal(shown.get(i));
            double y = total.map(t -> plot.at(t.doubleValue())).orElse(area.getMaxY());
            canvas.haloed(
                    total.map(texts::score).orElse(texts.text("missing")),
                    total.isPresent()
                            ? canvas.fonts().semiBold(23)
                            : canvas.fonts().regular(20),
                    total.isPresent() ? Ink.TEXT : Ink.MUTED,
                    plot.x(i),
                    y - 18,
                    Align.MIDDLE);
            canvas.text(
                    texts.year(shown.get(i)),
                    canvas.fonts().regular(22),
                    Ink.TEXT,
                    plot.x(i),
                    area.getMaxY() + 30,
                    Align.MIDDLE);
        }
    }

    private void drawMeasures(Canvas canvas) {
        double x = MARGIN + 760;
        double width = width() - MARGIN - x;
        heading(canvas, texts.text("measures-short"), x, FOOT);
        canvas.fill(new RoundRectangle2D.Double(x, FOOT + 24, width, FOOT_HEIGHT - 34, 24, 24), Ink.PANEL);
        double middle = x + width / 2;
        boolean none = content.measures().isEmpty();
        Font font = none ? canvas.fonts().regular(34) : canvas.fonts().bold(96);
        String count = none ? texts.text("missing") : texts.count(content.countMeasures());
        canvas.block(List.of(count), font, none ? Ink.MUTED : Ink.TEXT, middle, FOOT + 130, Align.MIDDLE);
        if (none) {
            return;
        }
        long covered = content.listIndicators().stream()
                .filter(i -> content.measures().getOrDefault(i, 0) > 0)
                .count();
        String note = texts.text(
                "measures-cover",
                Map.of(
                        "covered",
                        texts.count((int) covered),
                        "all",
                        texts.count(content.listIndicators().size())));
        Font small = canvas.fonts().regular(24);
        canvas.lines(Canvas.wrapped(note, small, width - 30, 2), small, Ink.MUTED, middle, FOOT + 236, Align.MIDDLE);
    }
}
