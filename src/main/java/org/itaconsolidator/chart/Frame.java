package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** What every wide chart has around it: title, whose figures, source line. */
final class Frame {
    private static final double MARGIN = 56;
    private static final double NARROW = 28;
    private static final double TITLE_BASE = 64;
    private static final double FOOT = 58;
    private static final int MOST_OWNER_LINES = 2;
    private static final int MOST_TITLE_LINES = 3;

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

    /** Draws the frame and returns what is left for the chart. A heading that is a sentence has its topic before the owner. */
    static Rectangle2D draw(Canvas canvas, Picture picture, String owner, String source) {
        double width = picture.width();
        double height = picture.height();
        boolean narrow = width < Picture.WIDE;
        double margin = narrow ? NARROW : MARGIN;
        double room = width - 2 * margin;
        canvas.fill(0, 0, width, height, Ink.PAPER);

        Font bold = narrow
                ? canvas.fonts().bold(32)
                : Canvas.fitted(picture.title(), canvas.fonts().bold(38), room);
        List<String> title = Canvas.wrapped(picture.title(), bold, room, narrow ? MOST_TITLE_LINES : 1);
        double base = canvas.lines(title, bold, Ink.TEXT, margin, narrow ? 52 : TITLE_BASE, Align.LEFT);

        Font regular = canvas.fonts().regular(24);
        String below = picture.title().equals(picture.topic()) ? owner : picture.topic() + " · " + owner;
        int most = narrow ? MOST_TITLE_LINES : MOST_OWNER_LINES;
        FittedName lines = FittedName.of(below, regular, room, most * Canvas.pitch(regular));
        double first = base - Canvas.pitch(bold) + 40;
        double next = canvas.lines(lines.lines(), lines.font(), Ink.MUTED, margin, first, Align.LEFT);

        double foot = drawSource(canvas, source, margin, room, height, narrow);
        double top = next - 14;
        return new Rectangle2D.Double(margin, top, room, foot - top);
    }

    /** The source line, of two lines where there is much to say; returns where it begins. */
    private static double drawSource(
            Canvas canvas, String source, double margin, double room, double height, boolean narrow) {
        Font font = canvas.fonts().regular(narrow ? 22 : 19);
        List<String> lines = Canvas.wrapped(source, font, room, narrow ? MOST_TITLE_LINES + 1 : 2);
        double foot = height - FOOT - (lines.size() - 1) * Canvas.pitch(font);
        canvas.line(margin, foot + 12, margin + room, foot + 12, Ink.HAIR, Ink.GRID);
        canvas.lines(lines, font, Ink.MUTED, margin, foot + 40, Align.LEFT);
        return foot;
    }
}
