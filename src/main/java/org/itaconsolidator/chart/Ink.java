package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * The colours and lines of all charts. Hues are those of the Okabe-Ito palette or darker, safe for common colour
 * blindness; years differ in lightness, so that grey print distinguishes them; text has a contrast of at least 4.5:1
 * on white.
 */
final class Ink {
    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x1B2733);
    static final Color MUTED = new Color(0x4A5866);
    static final Color GRID = new Color(0xD8DEE4);
    static final Color AXIS = new Color(0x77838F);
    static final Color PANEL = new Color(0xF1F4F7);
    /** Lines of the target; Okabe-Ito vermillion. */
    static final Color TARGET = new Color(0xD55E00);

    /** Letters about the target: the same hue, darker. */
    static final Color TARGET_TEXT = new Color(0xA34700);

    /** What an officer must see first: dark also in grey. */
    static final Color ALARM = new Color(0x661800);

    /** Outlines of pale bars: 3:1 on white. */
    static final Color OUTLINE = new Color(0x4F7391);

    static final Color BLUE = new Color(0x0072B2);
    static final Color GREEN_TEXT = new Color(0x00684B);

    /** Cells of a heat map from the best class to the worst, each darker: blue down to the target, then ochre. */
    private static final Color[] HEAT = {
        new Color(0xF0F7FC),
        new Color(0xD3E6F5),
        new Color(0xF5BE78),
        new Color(0xE08A3C),
        new Color(0xA84A08),
        new Color(0x6E2C00)
    };

    static final BasicStroke HAIR = new BasicStroke(1f);
    static final BasicStroke DASHED =
            new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {12f, 7f}, 0f);

    static final BasicStroke DOTTED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {3f, 5f}, 0f);

    /** The colours of years from the newest to the oldest: five shades of one blue. */
    private static final Color[] AGES = {
        new Color(0x003B66), new Color(0x0072B2), new Color(0x5FA6D6), new Color(0xA3CCE9), new Color(0xDDEBF6)
    };

    /** The colour of a year by its age: 0 for the newest of at most five. */
    static Color year(int age) {
        return AGES[age];
    }

    /** The colour of a class of a heat map: 0 is the best. */
    static Color heat(int step) {
        return HEAT[step];
    }

    /** The colour of letters on a surface: dark, or white where that has more contrast. */
    static Color on(Color surface) {
        return contrast(TEXT, surface) >= contrast(PAPER, surface) ? TEXT : PAPER;
    }

    /** The contrast ratio of WCAG 2, 1 to 21; it demands 4.5 for letters and 3 for lines that mean something. */
    static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** The linear light of a colour channel of 0 to 255, as 0 to 1. */
    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
