package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * The surface of a bar that means something: a colour, and lines where grey print must tell it from another.
 *
 * @param surface below the lines
 * @param lines the lines' and the rim's colour
 * @param hatch the lines' pitch in pixels; 0 for none
 */
record Swatch(Color surface, Color lines, double hatch) {
    static final Swatch REACHED = new Swatch(Ink.BLUE, Ink.BLUE, 0);
    static final Swatch BELOW = new Swatch(Ink.PAPER, Ink.TARGET, 8);
    static final Swatch PALE = new Swatch(Ink.year(3, 5), Ink.OUTLINE, 0);
    /** Below the target where there are too many bars for lines. */
    static final Swatch BELOW_PALE = new Swatch(new Color(0xFBE0C4), Ink.TARGET, 0);

    static final Swatch OPEN = new Swatch(Ink.PAPER, Ink.AXIS, 0);

    /** Fills a bar; one without width is not drawn. */
    void draw(Canvas canvas, double x, double y, double width, double height) {
        if (width <= 0) {
            return;
        }
        Rectangle2D bar = new Rectangle2D.Double(x, y, width, height);
        canvas.fill(bar, surface);
        if (hatch > 0) {
            canvas.hatch(bar, hatch, lines);
        }
        canvas.outline(bar, Ink.HAIR, lines);
    }
}
