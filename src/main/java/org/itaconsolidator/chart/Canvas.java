package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.ShownText;

/**
 * The drawing surface of a chart, and the only class that draws text. In vector files letters become outlines, so that
 * the viewer needs no font; in bitmaps they are drawn as glyphs. Coordinates are pixels, y downwards; text is placed
 * by its base line. For one thread only.
 */
final class Canvas {
    /** Where a text lies relative to its x. */
    enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** A text as drawn, from {@code x} on base line {@code y}; for tests. */
    record Written(String text, Font font, float x, float y) {
        Shape outline() {
            return layout(text, font).getOutline(x, y);
        }
    }

    /** The line pitch of Sarabun, in font sizes: Thai stacks two marks above a letter. */
    private static final double PITCH = 1.58;

    /** No picture has room for more characters in one place, and the time for a layout grows faster than the length. */
    private static final int LONGEST = 400;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final BasicStroke HALO = new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final int PAPER = Ink.PAPER.getRGB() & 0xFFFFFF;

    private static final BasicStroke HATCH = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private final Graphics2D graphics;
    private final Fonts fonts;
    private final Optional<BufferedImage> bitmap;
    private final List<Written> written = new ArrayList<>();

    /** @param bitmap what is drawn on, with whole colours in its pixels; empty for a vector file */
    Canvas(Graphics2D graphics, Fonts fonts, Optional<BufferedImage> bitmap) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.bitmap = bitmap;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setFont(fonts.regular(12));
    }

    Graphics2D graphics() {
        return graphics;
    }

    Fonts fonts() {
        return fonts;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    static double width(String raw, Font font) {
        String text = ShownText.of(raw, LONGEST);
        return text.isEmpty() ? 0 : layout(text, font).getLogicalBounds().getWidth();
    }

    static double pitch(Font font) {
        return font.getSize2D() * PITCH;
    }

    static List<String> wrapped(String text, Font font, double room, int mostLines) {
        return new Wrapping(line -> width(line, font)).lines(drawable(text, font), room, mostLines);
    }

    /** As {@link #wrapped}, in lines of about the same length. */
    static List<String> even(String text, Font font, double room, int mostLines) {
        return new Wrapping(line -> width(line, font)).even(drawable(text, font), room, mostLines);
    }

    double text(String raw, Font font, Color colour, double x, double y, Align align) {
        String text = drawable(raw, font);
        if (text.isEmpty()) {
            return 0;
        }
        GlyphVector glyphs = layout(text, font);
        float left = leftEdge(glyphs, x, align);
        written.add(new Written(text, font, left, (float) y));
        graphics.setPaint(colour);
        if (bitmap.isEmpty()) {
            graphics.fill(glyphs.getOutline(left, (float) y));
        } else {
            graphics.drawGlyphVector(glyphs, left, (float) y);
        }
        return glyphs.getLogicalBounds().getWidth();
    }

    /** The font, made smaller if the text would not fit the room. */
    static Font fitted(String text, Font font, double room) {
        double width = width(drawable(text, font), font);
        return width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
    }

    /** Draws a text with a rim of paper colour around its letters, so that it can be read across lines. */
    void haloed(String raw, Font font, double x, double y, Align align) {
        String text = drawable(raw, font);
        if (!text.isEmpty()) {
            GlyphVector glyphs = layout(text, font);
            Shape letters = glyphs.getOutline(leftEdge(glyphs, x, align), (float) y);
            if (!isPaper(letters.getBounds2D())) {
                outline(letters, HALO, Ink.PAPER);
            }
            text(text, font, Ink.TEXT, x, y, align);
        }
    }

    /** Whether nothing is drawn yet where a rim around a place would stand: to draw rims takes most of some charts' time. */
    private boolean isPaper(Rectangle2D place) {
        if (bitmap.isEmpty() || !graphics.getTransform().isIdentity()) {
            return false;
        }
        Rectangle2D rim = new Rectangle2D.Double(
                place.getX() - HALO.getLineWidth(),
                place.getY() - HALO.getLineWidth(),
                place.getWidth() + 2 * HALO.getLineWidth(),
                place.getHeight() + 2 * HALO.getLineWidth());
        int width = bitmap.get().getWidth();
        int[] pixels = ((DataBufferInt) bitmap.get().getRaster().getDataBuffer()).getData();
        Rectangle seen =
                rim.getBounds().intersection(new Rectangle(width, bitmap.get().getHeight()));
        for (int row = seen.y; row < seen.y + seen.height; row++) {
            for (int at = row * width + seen.x; at < row * width + seen.x + seen.width; at++) {
                if ((pixels[at] & PAPER) != PAPER) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Draws lines below one another, the first on base line {@code y}; returns the base line after the last. */
    double lines(List<String> lines, Font font, Color colour, double x, double y, Align align) {
        double base = y;
        for (String line : lines) {
            text(line, font, colour, x, base, align);
            base += pitch(font);
        }
        return base;
    }

    /** Draws lines centred around a middle height. */
    void block(List<String> lines, Font font, Color colour, double x, double middle, Align align) {
        double first = middle + font.getSize2D() * 0.34 - (lines.size() - 1) * pitch(font) / 2;
        lines(lines, font, colour, x, first, align);
    }

    /** Draws one line centred around a middle height. */
    void block(String line, Font font, Color colour, double x, double middle, Align align) {
        block(List.of(line), font, colour, x, middle, align);
    }

    /** Draws a name in its letters, centred around a middle height. */
    void block(FittedName name, Color colour, double x, double middle, Align align) {
        block(name.lines(), name.font(), colour, x, middle, align);
    }

    void line(double x1, double y1, double x2, double y2, BasicStroke stroke, Color colour) {
        outline(new Line2D.Double(x1, y1, x2, y2), stroke, colour);
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void fill(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    /** Draws diagonal lines that end exactly at a rectangle's rims: in grey print they say what the colour says. */
    void hatch(Rectangle2D room, double pitch, Color colour) {
        hatch(room, pitch, colour, room.getMaxY() - room.getHeight(), 1);
    }

    /** Draws diagonal lines that fall from left to right. */
    void hatchFalling(Rectangle2D room, double pitch, Color colour) {
        hatch(room, pitch, colour, room.getMaxY(), -1);
    }

    private void hatch(Rectangle2D room, double pitch, Color colour, double from, int downwards) {
        double width = room.getWidth();
        double height = room.getHeight();
        for (double at = pitch; at < width + height; at += pitch) {
            line(
                    room.getX() + Math.max(0, at - height),
                    from + downwards * Math.min(at, height),
                    room.getX() + Math.min(at, width),
                    from + downwards * Math.max(0, at - width),
                    HATCH,
                    colour);
        }
    }

    void hatchLevel(Rectangle2D room, double pitch, Color colour) {
        for (double at = pitch; at < room.getHeight() - 1; at += pitch) {
            line(room.getX(), room.getY() + at, room.getMaxX(), room.getY() + at, Ink.HAIR, colour);
        }
    }

    void outline(Shape shape, BasicStroke stroke, Color colour) {
        graphics.setStroke(stroke);
        graphics.setPaint(colour);
        graphics.draw(shape);
    }

    private static float leftEdge(GlyphVector glyphs, double x, Align align) {
        double width = glyphs.getLogicalBounds().getWidth();
        return (float) (align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2);
    }

    /** A full layout: the font's own tables place the marks above and below Thai letters. */
    private static GlyphVector layout(String text, Font font) {
        char[] letters = text.toCharArray();
        return font.layoutGlyphVector(METRICS, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** The text on one line as drawn: cut if it is endless, with question marks for letters that the font lacks. */
    private static String drawable(String text, Font font) {
        String line = ShownText.of(text, LONGEST).replaceAll("\\s+", " ").strip();
        if (font.canDisplayUpTo(line) < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> out.appendCodePoint(font.canDisplay(c) ? c : '?'));
        return out.toString();
    }
}
