package org.itaconsolidator.report.sheet;

import java.util.regex.Pattern;
import org.itaconsolidator.model.ShownText;

/** Text as a cell can hold it. */
public final class SafeText {
    private static final String CUT = " […]";
    private static final String STARTS_FORMULA = "=+-@";

    /** What spreadsheet programs replace by the character of that code. */
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The text without characters that XML forbids, cut to a cell's length; {@code _x0041_} stays as it is. */
    public static String of(String text) {
        String shown = ShownText.of(ShownText.legal(text), ShownText.LONGEST_OF_A_CELL, CUT);
        return shown.contains("_x") ? CODED.matcher(shown).replaceAll("_x005F_") : shown;
    }

    /** Whether a program could take the text for a formula when the cell is edited. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
