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
     * Draws the frame and returns what is left for the chart.
     *
     * @param note what the reader must know besides, in the source line; {@code ""} for nothing
     */
    static Rectangle2D draw(Canvas canvas, Picture picture, ChartContent content, ChartTexts texts, String note) {
        double width = picture.width();
        double height = picture.height();
        double room = width - 2 * MARGIN;
        canvas.fill(0, 0, width, height, Ink.PAPER);

        Font bold = canvas.fonts().bold(38);
        String title = Canvas.wrapped(picture.title(), bold, room, 1).get(0);
        canvas.text(title, bold, Ink.TEXT, MARGIN, TITLE_BASE, Align.LEFT);

        Font regular = canvas.fonts().regular(24);
        List<String> owner = Canvas.wrapped(texts.owner(content.scorecard()), regular, room, MOST_OWNER_LINES);
        double next = canvas.lines(owner, regular, Ink.MUTED, MARGIN, TITLE_BASE + 40, Align.LEFT);

        canvas.line(MARGIN, height - FOOT + 12, width - MARGIN, height - FOOT + 12, Ink.HAIR, Ink.GRID);
        Font small = canvas.fonts().regular(19);
        String source = note.isEmpty() ? texts.source(content) : texts.source(content) + " · " + note;
        canvas.text(source, small, Ink.MUTED, MARGIN, height - 18, Align.LEFT);

        double top = next - 14;
        return new Rectangle2D.Double(MARGIN, top, room, height - FOOT - top);
    }
}
