package org.itaconsolidator.report.sheet;

import java.util.HexFormat;

/**
 * The colours of the consolidated workbook. Tints of blue and orange differ even for eyes that cannot tell red from
 * green, and dark letters on all of them have a contrast above 7:1; what a colour says is also written in words or as
 * a sign.
 */
public enum SheetColours {
    /** Titles, and bars of the newest year. */
    NAVY("1F3864"),
    BLUE("0B5394"),
    /** Bars of the year before. */
    STEEL("6B8FB9"),
    /** Bars of the year before that, and bars in cells; lighter in print too. */
    SKY("A9C9E8"),
    /** Bars of the earliest year. */
    MIST("D5DDE8"),
    ORANGE("C55A11"),
    /** Bars between orange and sky, also in grey. */
    AMBER("D48D50"),
    GREY("595959"),
    LINE("B7C1CF"),
    /** Headings of tables. */
    HEADING("D6E0EE"),
    /** Rows that sum up others. */
    BAND("EEF2F8"),
    TOTAL("DDE6F2"),
    /** A cell that waits for a figure. */
    OPEN("FFF8D9"),
    GOOD("DCEBF7"),
    WATCH("FFF0CC"),
    BAD("F8D9C4"),
    /** Nothing is due. */
    QUIET("F2F2F2"),
    INK("1A1A1A");

    /** Below this brightness, of 255, white letters keep a contrast of 4.5 to 1. */
    private static final int DARK = 100;

    /** Red, green, blue as six hexadecimal digits. */
    final String hex;

    private final byte[] rgb;

    SheetColours(String hex) {
        this.hex = hex;
        rgb = HexFormat.of().parseHex(hex);
    }

    /** Whether white letters are read on it more easily than black ones: by how bright the eye finds red, green and blue. */
    boolean isDark() {
        return 0.2126 * (rgb[0] & 0xFF) + 0.7152 * (rgb[1] & 0xFF) + 0.0722 * (rgb[2] & 0xFF) < DARK;
    }
}
