package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.BodiesContent.Ranked;
import org.itaconsolidator.chart.Canvas.Align;

/** The bodies by their totals, the highest first: up to 24 in one column, up to 48 in two, else the highest and the lowest. */
final class RankingChart extends BodiesPicture {
    private static final int MOST = 48;
    private static final int ONE_COLUMN = 24;
    private static final double HEAD = 78;
    private static final double NAMES = 410;
    private static final double NAMES_ALONE = 470;
    private static final double GUTTER = 48;
    private static final double BETWEEN = 14;
    private static final double MARK = 16;
    private static final double BAR = 0.62;

    RankingChart(BodiesContent content, ChartTexts texts) {
        super("ranking", content, texts, MOST);
    }

    @Override
    public void draw(Canvas canvas) {
        BodiesShown shown = shown(canvas);
        Rectangle2D room = frame(canvas, shown);
        drawKey(canvas, room.getX(), room.getY() + 26);
        List<List<Ranked>> columns = columns(shown, ONE_COLUMN);
        double width = (room.getWidth() - (columns.size() - 1) * GUTTER) / columns.size();
        double top = room.getY() + HEAD;
        double pitch = pitch(columns, room.getHeight());
        for (int i = 0; i < columns.size(); i++) {
            double left = room.getX() + i * (width + GUTTER);
            drawColumn(canvas, columns.get(i), left, width, top, pitch, columns.size() == 1);
        }
    }

    @Override
    boolean hasRoomForNames(BodiesShown bodies, Fonts fonts) {
        List<List<Ranked>> columns = columns(bodies, ONE_COLUMN);
        double room = (columns.size() == 1 ? NAMES_ALONE : NAMES) - IndicatorNames.GAP;
        double pitch = pitch(columns, ROOM_HEIGHT);
        return columns.stream().allMatch(column -> FittedName.allFit(names(column), fonts, room, pitch));
    }

    private static double pitch(List<List<Ranked>> columns, double height) {
        return Math.min(72, (height - HEAD - 6) / columns.get(0).size());
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(20);
        String target = texts.plain(content.assessment().target());
        Swatch.REACHED.draw(canvas, left, base - 18, 32, 20);
        double x = left + 42;
        x += canvas.text(texts.text("ranking-reached", Map.of("target", target)), font, Ink.TEXT, x, base, Align.LEFT)
                + 34;
        Swatch.BELOW.draw(canvas, x, base - 18, 32, 20);
        canvas.text(texts.text("ranking-below", Map.of("target", target)), font, Ink.TEXT, x + 42, base, Align.LEFT);
    }

    private void drawColumn(
            Canvas canvas, List<Ranked> rows, double left, double width, double top, double pitch, boolean alone) {
        double size = Math.min(24, pitch * 0.72);
        double figures = size * 4.6;
        double levels = alone ? 250 : 0;
        double names = alone ? NAMES_ALONE : NAMES;
        Rectangle2D area =
                new Rectangle2D.Double(left + names, top, width - names - figures - MARK - levels, pitch * rows.size());
        Scale scale = new Scale(0, 100, area.getX(), area.getMaxX());
        double target = scale.at(content.assessment().target().doubleValue());
        canvas.line(target, top - 4, target, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text(
                "target", Map.of("target", texts.plain(content.assessment().target())));
        canvas.text(label, canvas.fonts().semiBold(20), Ink.TARGET_TEXT, target, top - 12, Align.MIDDLE);
        for (int i = 0; i < rows.size(); i++) {
            Ranked row = rows.get(i);
            double middle = top + (i + 0.5) * pitch;
            IndicatorNames.draw(canvas, ranked(row), size, left, area, i, rows.size());
            row.body().total().ifPresent(total -> drawBar(canvas, scale, total, middle, Math.min(40, pitch * BAR)));
            boolean missing = row.body().total().isEmpty();
            double x = missing ? area.getX() + 8 : area.getMaxX() + figures;
            Font font = missing
                    ? canvas.fonts().regular(size * 0.86)
                    : canvas.fonts().bold(size);
            String figure = row.body().total().map(texts::score).orElseGet(() -> texts.text("missing"));
            Align align = missing ? Align.LEFT : Align.RIGHT;
            canvas.block(List.of(figure), font, missing ? Ink.MUTED : Ink.TEXT, x, middle, align);
            if (row.body().unconfirmed() && !missing) {
                canvas.block(List.of("*"), font, Ink.TEXT, x + 2, middle, Align.LEFT);
            }
            if (alone) {
                String level = row.body()
                        .level()
                        .map(name -> texts.text("level-of", Map.of("level", name))
                                + (row.body().levelUnconfirmed() ? "*" : ""))
                        .orElse("");
                Font small = Canvas.fitted(level, canvas.fonts().regular(size * 0.86), levels - 2 * BETWEEN);
                canvas.block(
                        List.of(level), small, Ink.MUTED, area.getMaxX() + figures + 2 * BETWEEN, middle, Align.LEFT);
            }
        }
        canvas.line(area.getX(), top, area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    private void drawBar(Canvas canvas, Scale scale, BigDecimal total, double middle, double height) {
        Swatch swatch = total.compareTo(content.assessment().target()) < 0 ? Swatch.BELOW : Swatch.REACHED;
        double from = scale.at(0);
        swatch.draw(canvas, from, middle - height / 2, scale.at(total.doubleValue()) - from, height);
    }
}
