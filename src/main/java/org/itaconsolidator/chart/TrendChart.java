package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ShownText;

/** The total by fiscal year over the bands of the levels, with the target. */
final class TrendChart extends YearsChart {
    private static final int MOST_YEARS = 10;
    private static final int LEVEL_LINES = 3;
    private static final double LETTERS = 19;
    private static final double SMALLEST = 11;
    private static final int MOST_LINES = 9;
    private static final double NAMES = 216;
    private static final double UPPER = 104;
    private static final double ROOM_BELOW = 8;

    TrendChart(ChartContent content, ChartTexts texts) {
        super("trend", content, texts, TrendPlot.years(content), MOST_YEARS);
    }

    @Override
    public String description() {
        List<String> figures = new ArrayList<>();
        for (FiscalYear year : years) {
            String total = content.findTotal(year)
                    .map(points -> texts.stated(content, year, texts.total(content, year, points)))
                    .orElseGet(() -> texts.text("missing"));
            String level =
                    content.findLevel(year).map(l -> " " + level(l, year)).orElse("");
            figures.add(texts.year(year) + " " + total + level);
        }
        return texts.text("total") + ": " + String.join(", ", figures);
    }

    @Override
    public void draw(Canvas canvas) {
        LevelBands bands = new LevelBands(years, content.assessment().levels(), texts);
        double lower = lower(bands.lowestBound());
        String start = lower == 0 ? "" : texts.text("axis-from", Map.of("from", texts.count((int) lower)));
        Rectangle2D room =
                frame(canvas, start, bands.note(), texts.markNote(years.stream().anyMatch(this::isMarked)));
        double top = room.getY() + 34;
        Rectangle2D whole = new Rectangle2D.Double(
                room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - 34 - LEVEL_LINES * 27);
        double left = bands.namedLeft() ? NAMES : 0;
        double right = bands.namedRight() ? NAMES : 0;
        Rectangle2D area = new Rectangle2D.Double(
                whole.getX() + left, whole.getY(), whole.getWidth() - left - right, whole.getHeight());
        TrendPlot plot = new TrendPlot(content, years, lower, UPPER, area);
        bands.draw(
                canvas,
                whole,
                area,
                years.size(),
                lower,
                content.target().doubleValue(),
                plot::at,
                free(canvas, plot, area));
        ScoreAxis.draw(canvas, texts, content.target(), lower, plot::at, whole);
        plot.draw(canvas);
        for (int i = 0; i < years.size(); i++) {
            drawYear(canvas, plot, area, i);
        }
    }

    /** Where the axis begins: well below all totals and the lowest bound. A line needs no 0, and the levels need room. */
    private double lower(double lowestBound) {
        double least = years.stream()
                .flatMap(year -> content.findTotal(year).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double least10 = Math.min(Math.min(least, lowestBound), content.target().doubleValue()) - ROOM_BELOW;
        return Math.max(0, Math.floor(least10 / 10) * 10);
    }

    /** Whole or not at all: the beginning of a level's name is another level. */
    private static void drawLevel(Canvas canvas, List<String> texts, double x, double base, double room) {
        for (double size = LETTERS; size >= SMALLEST; size--) {
            Font font = canvas.fonts().regular(size);
            List<String> lines = new ArrayList<>();
            texts.forEach(text -> lines.addAll(Canvas.wrapped(text, font, room, MOST_LINES)));
            boolean whole = lines.stream().noneMatch(line -> line.endsWith(ShownText.CUT));
            if (whole && lines.size() * Canvas.pitch(font) <= LEVEL_LINES * 27) {
                canvas.lines(lines, font, Ink.MUTED, x, base, Align.MIDDLE);
                return;
            }
        }
    }

    private String value(FiscalYear year) {
        return content.findTotal(year)
                .map(total -> texts.total(content, year, total))
                .orElse("");
    }

    private Font valueFont(Canvas canvas, int index, double room) {
        boolean last = index == years.size() - 1;
        Font figure = last ? canvas.fonts().bold(32) : canvas.fonts().semiBold(27);
        return Canvas.fitted(value(years.get(index)), figure, room);
    }

    /** Where a name neither crosses the line nor lies on a value. */
    private Predicate<Rectangle2D> free(Canvas canvas, TrendPlot plot, Rectangle2D area) {
        double room = area.getWidth() / years.size() - 8;
        List<Rectangle2D> values = IntStream.range(0, years.size())
                .mapToObj(i -> plot.findRoom(i, value(years.get(i)), valueFont(canvas, i, room)))
                .flatMap(Optional::stream)
                .toList();
        return name -> plot.isFree(name) && values.stream().noneMatch(name::intersects);
    }

    private String level(String name, FiscalYear year) {
        return ChartTexts.marked(
                texts.text("level-of", Map.of("level", name)),
                content.unconfirmedLevels().contains(year));
    }

    private boolean isMarked(FiscalYear year) {
        return content.isDoubtful(year)
                && (content.findTotal(year).isPresent()
                        || content.findLevel(year).isPresent());
    }

    private void drawYear(Canvas canvas, TrendPlot plot, Rectangle2D area, int index) {
        FiscalYear year = years.get(index);
        double x = plot.x(index);
        double room = area.getWidth() / years.size() - 8;
        boolean last = index == years.size() - 1;
        Font label = last ? canvas.fonts().bold(24) : canvas.fonts().regular(24);
        canvas.text(texts.year(year), label, Ink.TEXT, x, area.getMaxY() + 32, Align.MIDDLE);
        Optional<BigDecimal> total = content.findTotal(year);
        Font words = canvas.fonts().regular(19);
        if (total.isEmpty()) {
            List<String> lines = Canvas.wrapped(texts.text("missing"), words, room, 2);
            canvas.lines(lines, words, Ink.MUTED, x, area.getMaxY() + 60, Align.MIDDLE);
            return;
        }
        List<String> level = new ArrayList<>();
        content.findLevel(year).map(name -> level(name, year)).ifPresent(level::add);
        Optional.of(texts.besideTotal(content, year))
                .filter(said -> !said.isEmpty())
                .ifPresent(level::add);
        drawLevel(canvas, level, x, area.getMaxY() + 60, room - 8);
        String value = value(year);
        plot.drawValue(canvas, index, value, valueFont(canvas, index, room));
    }
}
