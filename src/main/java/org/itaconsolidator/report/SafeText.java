package org.itaconsolidator.report;

import org.itaconsolidator.model.ShownText;

/** Text as a cell can hold it. */
final class SafeText {
    private static final String CUT = " […]";
    private static final String STARTS_FORMULA = "=+-@";

    private SafeText() {}

    /** The text without characters that XML forbids, cut with a mark where a cell cannot hold it. */
    static String of(String text) {
        return ShownText.of(ShownText.legal(text), ShownText.LONGEST_OF_A_CELL, CUT);
    }

    /** Whether a program that opens the cell for editing could take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
