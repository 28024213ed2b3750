package org.itaconsolidator.chart;

import org.itaconsolidator.thai.ThaiText;

/** Which digits figures are shown in. */
public enum Digits {
    /** ๐ to ๙. */
    THAI,
    /** 0 to 9. */
    ARABIC;

    /** The text with every digit in this style. */
    String apply(String text) {
        return this == THAI ? ThaiText.thaiDigits(text) : ThaiText.arabicDigits(text);
    }
}
