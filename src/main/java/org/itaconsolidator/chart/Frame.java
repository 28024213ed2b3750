package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** What every wide chart has around it: title, whose figures, source line. */
final class Frame {
    private static final double MARGIN = 56;
    private static final double TITLE_BASE = 64;
    private static final double FOOT = 58;
    private static final int MOST_OWNER_LINES = 2;

    private Frame() {}

    /**
     * Draws the frame of one body's chart and returns what is left for the chart.
     *
     * @param note what the reader must know besides, in the source line; {@code ""} for nothing
     */
    static Rectangle2D draw(Canvas canvas, Picture picture, ChartContent content, ChartTexts texts, String note) {
        String source = texts.notes(texts.source(content.dataAsOf()), note);
        return draw(canvas, picture, texts.owner(content.scorecard()), source);
    }

    /** Draws the frame and returns what is left for the chart. */
    static Rectangle2D draw(Canvas canvas, Picture picture, String owner, String source) {
        double width = picture.width();
        double height = picture.height();
        double room = width - 2 * MARGIN;
        canvas.fill(0, 0, width, height, Ink.PAPER);

        Font bold = Canvas.fitted(picture.title(), canvas.fonts().bold(38), room);
        canvas.text(picture.title(), bold, Ink.TEXT, MARGIN, TITLE_BASE, Align.LEFT);

        Font regular = canvas.fonts().regular(24);
        List<String> lines = Canvas.wrapped(owner, regular, room, MOST_OWNER_LINES);
        double next = canvas.lines(lines, regular, Ink.MUTED, MARGIN, TITLE_BASE + 40, Align.LEFT);

        double foot = drawSource(canvas, source, width, height);
        double top = next - 14;
        return new Rectangle2D.Double(MARGIN, top, room, foot - top);
    }

    /** The source line, of two lines where there is much to say; returns where it begins. */
    private static double drawSource(Canvas canvas, String source, double width, double height) {
        double room = width - 2 * MARGIN;
        Font font = canvas.fonts().regular(19);
        List<String> lines = Canvas.wrapped(source, font, room, 2);
        double foot = height - FOOT - (lines.size() - 1) * Canvas.pitch(font);
        canvas.line(MARGIN, foot + 12, width - MARGIN, foot + 12, Ink.HAIR, Ink.GRID);
        canvas.lines(lines, font, Ink.MUTED, MARGIN, foot + 40, Align.LEFT);
        return foot;
    }
}
