package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkTest {
    @Test
    void lettersHaveEnoughContrastOnPaperAndPanel() {
        for (Color letters : List.of(Ink.TEXT, Ink.MUTED, Ink.TARGET_TEXT, Ink.GREEN_TEXT, Ink.BLUE)) {
            assertTrue(contrast(letters, Ink.PAPER) >= 4.5, letters + " on paper");
            assertTrue(contrast(letters, Ink.PANEL) >= 4.5, letters + " on panel");
        }
        assertTrue(contrast(Ink.PAPER, Ink.year(0, 1)) >= 4.5);
    }

    @Test
    void linesThatMeanSomethingHaveThreeToOne() {
        for (Color line : List.of(Ink.TARGET, Ink.OUTLINE, Ink.AXIS, Ink.BLUE)) {
            assertTrue(contrast(line, Ink.PAPER) >= 3, line.toString());
        }
    }

    @Test
    void neighbouringYearsDifferInGreyPrint() {
        for (int years = 2; years <= 5; years++) {
            for (int age = 1; age < years; age++) {
                double step = grey(Ink.year(age, years)) - grey(Ink.year(age - 1, years));
                assertTrue(step >= 30, age + " of " + years + ": " + step);
            }
        }
    }

    private static double grey(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    /** The contrast ratio of WCAG 2. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
