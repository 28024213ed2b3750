package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;

/** One picture of a body's result. */
abstract class Picture {
    /** The medium of a picture, with its size in pixels; forms for phones and chat groups have no SVG. */
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

    /** The ending of the name of the phone form of a picture. */
    static final String PORTRAIT = "-portrait";

    private static final double MARGIN = 56;
    private static final double NARROW = 28;
    private static final double TITLE_BASE = 64;
    private static final double FOOT = 58;
    private static final int MOST_OWNER_LINES = 2;
    private static final int MOST_TITLE_LINES = 3;

    /** So many lines a name of 120 letters takes with its place, in letters that are read on a phone. */
    private static final int MOST_NARROW_LINES = 6;

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

    /** Whether there is anything to show; if not, there is no file. */
    abstract boolean hasContent();

    /** The message of the figures, as a title; the topic if they have none. */
    abstract String title();

    /** The topic, below the title. */
    String topic() {
        return title();
    }

    /** The figures of the picture in words, for people who cannot see it. */
    abstract String description();

    /** Draws the picture; called only if {@link #hasContent()}. */
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

    /** Draws title, owner and source; returns the area left. Below a message as title stands the topic. */
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
        FittedName lines = narrow
                ? FittedName.cut(below, regular, room, MOST_NARROW_LINES * Canvas.pitch(regular))
                : FittedName.of(below, regular, room, MOST_OWNER_LINES * Canvas.pitch(regular));
        double first = base - Canvas.pitch(bold) + 40;
        double next = canvas.lines(lines.lines(), lines.font(), Ink.MUTED, margin, first, Align.LEFT);

        double foot = drawSource(canvas, source, margin, room, height(), narrow);
        double top = next - 14;
        return new Rectangle2D.Double(margin, top, room, foot - top);
    }

    /** Draws the source line, on two lines if it is long; returns where it begins. */
    private static double drawSource(
            Canvas canvas, String source, double margin, double room, double height, boolean narrow) {
        Font font = canvas.fonts().regular(narrow ? 24 : 19);
        List<String> lines = Canvas.wrapped(source, font, room, narrow ? MOST_TITLE_LINES + 2 : 2);
        double foot = height - FOOT - (lines.size() - 1) * Canvas.pitch(font);
        canvas.line(margin, foot + 12, margin + room, foot + 12, Ink.HAIR, Ink.GRID);
        canvas.lines(lines, font, Ink.MUTED, margin, foot + 40, Align.LEFT);
        return foot;
    }
}
