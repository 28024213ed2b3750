package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** One picture of a body's result. */
abstract class Picture {
    /** For whom a picture is made: its size in pixels; what is sent to a phone or a chat group is shown as pixels alone. */
    enum Format {
        DESK(1600, 900),
        PHONE(780, 1180),
        A4(1240, 1754);

        final int width;
        final int height;

        Format(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Ends the name of a form for phones, which stands beside that for a desk. */
    static final String PORTRAIT = "-portrait";

    private static final double MARGIN = 56;
    private static final double NARROW = 28;
    private static final double TITLE_BASE = 64;
    private static final double FOOT = 58;
    private static final int MOST_OWNER_LINES = 2;
    private static final int MOST_TITLE_LINES = 3;

    final ChartTexts texts;
    private final String name;
    private final Format format;

    /** @param name the file's name without its ending */
    Picture(String name, Format format, ChartTexts texts) {
        this.name = name;
        this.format = format;
        this.texts = texts;
    }

    final String name() {
        return name;
    }

    /** Whether there is anything to show; else there is no file. */
    abstract boolean hasContent();

    /** What it says of these figures, as a heading; the topic alone where the figures say nothing. */
    abstract String title();

    /** What it is about; stands below the heading. */
    String topic() {
        return title();
    }

    /** The same figures in words, for those who cannot see the picture. */
    abstract String description();

    /** Draws it on a sheet of {@link #width()} x {@link #height()}; only where {@link #hasContent()}. */
    abstract void draw(Canvas canvas);

    final int width() {
        return format.width;
    }

    final int height() {
        return format.height;
    }

    final boolean hasVectors() {
        return format == Format.DESK;
    }

    /** Draws the frame and returns what is left for the chart. A heading that is a sentence has its topic before the owner. */
    final Rectangle2D drawFrame(Canvas canvas, String owner, String source) {
        boolean narrow = format == Format.PHONE;
        double margin = narrow ? NARROW : MARGIN;
        double room = width() - 2 * margin;
        canvas.fill(0, 0, width(), height(), Ink.PAPER);

        Font bold = narrow
                ? canvas.fonts().bold(32)
                : Canvas.fitted(title(), canvas.fonts().bold(38), room);
        List<String> title = Canvas.wrapped(title(), bold, room, narrow ? MOST_TITLE_LINES : 1);
        double base = canvas.lines(title, bold, Ink.TEXT, margin, narrow ? 52 : TITLE_BASE, Align.LEFT);

        Font regular = canvas.fonts().regular(24);
        String below = title().equals(topic()) ? owner : topic() + " · " + owner;
        int most = narrow ? MOST_TITLE_LINES : MOST_OWNER_LINES;
        FittedName lines = FittedName.of(below, regular, room, most * Canvas.pitch(regular));
        double first = base - Canvas.pitch(bold) + 40;
        double next = canvas.lines(lines.lines(), lines.font(), Ink.MUTED, margin, first, Align.LEFT);

        double foot = drawSource(canvas, source, margin, room, height(), narrow);
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
