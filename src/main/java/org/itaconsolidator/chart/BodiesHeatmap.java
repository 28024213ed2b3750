package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.BodiesContent.Ranked;
import org.itaconsolidator.chart.Canvas.Align;

/** The bodies' scores by indicator as cells, the highest total first; of more than 20 the highest and the lowest. */
final class BodiesHeatmap extends BodiesPicture {
    private static final int MOST = 20;
    private static final double NAMES = 380;
    private static final double TOP = 34;
    private static final double HEAD = 118;
    private static final double GAP = 2;
    private static final int NAME_LINES = 3;
    private static final double BETWEEN = 22;

    BodiesHeatmap(BodiesContent content, ChartTexts texts) {
        super("heatmap", content, texts, MOST);
    }

    @Override
    public void draw(Canvas canvas) {
        BodiesShown shown = shown(canvas);
        Rectangle2D room = frame(canvas, shown);
        HeatCells cells = new HeatCells(texts, content.assessment().target());
        cells.drawLegend(canvas, room.getX(), room.getY() + 22);
        List<Integer> indicators = content.assessment().listIndicators();
        double width = (room.getWidth() - NAMES) / (indicators.size() + 1);
        double left = room.getX() + NAMES;
        double top = room.getY() + TOP + HEAD;
        drawHeadings(canvas, indicators, left, top, width);
        int rows = shown.highest().size() + shown.lowest().size();
        double between = between(shown);
        double pitch = pitch(rows, between, room.getHeight());
        drawRows(canvas, cells, shown.highest(), room.getX(), top, width, pitch);
        double lowest = top + shown.highest().size() * pitch + between;
        drawRows(canvas, cells, shown.lowest(), room.getX(), lowest, width, pitch);
        if (between > 0) {
            double y = lowest - between / 2 - 1;
            canvas.line(room.getX(), y, room.getMaxX(), y, Ink.DOTTED, Ink.AXIS);
        }
    }

    @Override
    boolean hasRoomForNames(BodiesShown bodies, Fonts fonts) {
        int rows = bodies.highest().size() + bodies.lowest().size();
        double pitch = pitch(rows, between(bodies), ROOM_HEIGHT);
        return FittedName.allFit(names(bodies.highest()), fonts, NAMES - IndicatorNames.GAP, pitch)
                && FittedName.allFit(names(bodies.lowest()), fonts, NAMES - IndicatorNames.GAP, pitch);
    }

    private static double between(BodiesShown bodies) {
        return bodies.lowest().isEmpty() ? 0 : BETWEEN;
    }

    private static double pitch(int rows, double between, double height) {
        return Math.min(56, (height - TOP - HEAD - between - 4) / rows);
    }

    private void drawHeadings(Canvas canvas, List<Integer> indicators, double left, double bottom, double width) {
        Font font = canvas.fonts().regular(17);
        for (int i = 0; i < indicators.size(); i++) {
            double middle = left + (i + 0.5) * width;
            String name = content.assessment().indicatorNames().get(indicators.get(i));
            double first = bottom - 12 - NAME_LINES * Canvas.pitch(font);
            canvas.text(texts.count(indicators.get(i)), font, Ink.TEXT, middle, first, Align.MIDDLE);
            FittedName fitted = FittedName.of(name, font, width - 4, NAME_LINES * Canvas.pitch(font) + 1);
            double base = first + Canvas.pitch(fitted.font());
            canvas.lines(fitted.lines(), fitted.font(), Ink.TEXT, middle, base, Align.MIDDLE);
        }
        double middle = left + (indicators.size() + 0.5) * width;
        canvas.text(texts.text("total"), canvas.fonts().bold(19), Ink.TEXT, middle, bottom - 12, Align.MIDDLE);
    }

    private void drawRows(
            Canvas canvas, HeatCells cells, List<Ranked> rows, double left, double top, double width, double pitch) {
        List<Integer> indicators = content.assessment().listIndicators();
        Rectangle2D area = new Rectangle2D.Double(left + NAMES, top, 0, pitch * rows.size());
        double size = Math.min(22, pitch * 0.68);
        for (int row = 0; row < rows.size(); row++) {
            Ranked each = rows.get(row);
            IndicatorNames.draw(canvas, ranked(each), size, left, area, row, rows.size());
            double y = top + row * pitch;
            for (int i = 0; i < indicators.size(); i++) {
                Rectangle2D cell = new Rectangle2D.Double(area.getX() + i * width, y, width - GAP, pitch - GAP);
                cells.draw(
                        canvas, cell, Optional.ofNullable(each.body().scores().get(indicators.get(i))), size);
            }
            Rectangle2D last = new Rectangle2D.Double(
                    area.getX() + indicators.size() * width + 4, y, width - GAP - 4, pitch - GAP);
            cells.drawTotal(canvas, last, each.body().total(), size, each.body().unconfirmed() ? "*" : "");
        }
    }
}
