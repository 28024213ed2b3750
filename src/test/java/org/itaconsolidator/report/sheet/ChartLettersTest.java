package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What native charts look like. */
class ChartLettersTest {
    @ParameterizedTest
    @EnumSource(SheetColours.class)
    void lettersOnABarCanBeRead(SheetColours bar) {
        double contrast = contrast(
                luminance(HexFormat.of().parseHex(bar.hex)),
                luminance(HexFormat.of().parseHex(NativeChart.lettersOn(bar))));
        assertTrue(contrast >= 4.5, bar + ": " + contrast);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** As WCAG 2 defines it. */
    private static double luminance(byte[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
