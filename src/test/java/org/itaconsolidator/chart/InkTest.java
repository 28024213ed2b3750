package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureState;
import org.junit.jupiter.api.Test;

class InkTest {
    /** Eyes that lack one kind of cone (Viénot, Brettel and Mollon 1999). */
    private static final double[][][] EYES = {
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}
    };

    @Test
    void lettersHaveEnoughContrastOnPaperAndPanel() {
        for (Color letters : List.of(Ink.TEXT, Ink.MUTED, Ink.TARGET_TEXT, Ink.GREEN_TEXT, Ink.BLUE)) {
            assertTrue(Ink.contrast(letters, Ink.PAPER) >= 4.5, letters + " on paper");
            assertTrue(Ink.contrast(letters, Ink.PANEL) >= 4.5, letters + " on panel");
        }
        assertTrue(Ink.contrast(Ink.PAPER, Ink.year(0)) >= 4.5);
    }

    @Test
    void linesThatMeanSomethingHaveThreeToOne() {
        for (Color line : List.of(Ink.TARGET, Ink.OUTLINE, Ink.AXIS, Ink.BLUE)) {
            assertTrue(Ink.contrast(line, Ink.PAPER) >= 3, line.toString());
        }
    }

    @Test
    void neighbouringYearsDifferInGreyPrint() {
        for (int age = 1; age < 5; age++) {
            double step = grey(Ink.year(age)) - grey(Ink.year(age - 1));
            assertTrue(step >= 30, age + ": " + step);
        }
    }

    private static double grey(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    @Test
    void figuresHaveEnoughContrastOnEveryCellAndCellsGrowDarker() {
        for (int step = 0; step < 6; step++) {
            Color cell = Ink.heat(step);
            assertTrue(Ink.contrast(Ink.on(cell), cell) >= 4.5, "class " + step);
            assertTrue(step == 0 || grey(Ink.heat(step - 1)) - grey(cell) >= 18, "class " + step + " in grey");
        }
    }

    @Test
    void barsDifferForColourBlindEyesToo() {
        List<Swatch> swatches = List.of(Swatch.REACHED, Swatch.BELOW);
        for (double[][] eye : EYES) {
            for (int a = 0; a < swatches.size(); a++) {
                for (int b = a + 1; b < swatches.size(); b++) {
                    double distance = distance(
                            seen(swatches.get(a).surface(), eye),
                            seen(swatches.get(b).surface(), eye));
                    assertTrue(distance >= 0.07, a + " and " + b + ": " + distance);
                }
            }
        }
    }

    /** Two states of measures, or of promised dates, have other lines, or surfaces that are told apart in grey and by every eye. */
    @Test
    void statesDifferInGreyAndForColourBlindEyes() {
        assertEquals(MeasureState.values().length, Swatch.STATES.size());
        assertEquals(DueState.values().length, Swatch.DATES.size());
        assertDiffer(Swatch.STATES);
        assertDiffer(Swatch.DATES);
    }

    private static <S extends Enum<S>> void assertDiffer(Map<S, Swatch> looks) {
        looks.forEach((one, a) -> looks.forEach((other, b) -> {
            if (one.compareTo(other) < 0 && a.pattern() == b.pattern()) {
                assertTrue(Math.abs(grey(a.surface()) - grey(b.surface())) >= 30, one + " and " + other);
                for (double[][] eye : EYES) {
                    assertTrue(distance(seen(a.surface(), eye), seen(b.surface(), eye)) >= 0.07, one + " and " + other);
                }
            }
        }));
    }

    private static double[] seen(Color colour, double[][] eye) {
        double[] linear = {Ink.linear(colour.getRed()), Ink.linear(colour.getGreen()), Ink.linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2];
        }
        return seen;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
