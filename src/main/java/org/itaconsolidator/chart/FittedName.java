package org.itaconsolidator.chart;

import java.awt.Font;
import java.util.List;

/**
 * A name fitted into a given space: on as many lines as there is room for, broken between words, and in smaller letters
 * before anything is cut. Two names often differ only at their end.
 *
 * @param font as large as the name allows
 * @param lines cut with an ellipsis if no readable letter, or none as large as its neighbours', is small enough
 */
record FittedName(Font font, List<String> lines) {
    /** Smaller letters cannot be read in print. */
    private static final float SMALLEST = 12;

    /** Height of a line from the lowest mark to the highest, in font sizes. */
    private static final double LETTERS = 1.3;

    private static final int MANY = 99;

    /** @param wished the largest letters */
    static FittedName of(String name, Font wished, double room, double height) {
        Font font = wished;
        while (true) {
            List<String> lines = Canvas.even(name, font, room, MANY);
            if (fits(lines.size(), font, height)) {
                return new FittedName(font, lines);
            }
            if (font.getSize2D() <= SMALLEST) {
                return cut(name, font, room, height);
            }
            font = font.deriveFont(Math.max(SMALLEST, font.getSize2D() - 1));
        }
    }

    static FittedName cut(String name, Font font, double room, double height) {
        int most = Math.max(1, 1 + (int) ((height - LETTERS * font.getSize2D()) / Canvas.pitch(font)));
        return new FittedName(font, Canvas.wrapped(name, font, room, most));
    }

    static boolean allFit(List<String> names, Fonts fonts, double room, double height) {
        return allFit(names, fonts.regular(SMALLEST), room, height);
    }

    static boolean allFit(List<String> names, Font font, double room, double height) {
        return names.stream()
                .allMatch(name -> fits(Canvas.wrapped(name, font, room, MANY).size(), font, height));
    }

    /** A single line always fits, because its row was made high enough. */
    private static boolean fits(int lines, Font font, double height) {
        return lines == 1 || (lines - 1) * Canvas.pitch(font) + LETTERS * font.getSize2D() <= height;
    }
}
