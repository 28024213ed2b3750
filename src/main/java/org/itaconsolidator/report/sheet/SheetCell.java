package org.itaconsolidator.report.sheet;

/**
 * A cell of a streamed sheet.
 *
 * @param turn what its look has beside the look as such
 * @param formula {@code ""} for none
 * @param text its text, or the text that its formula gives; {@code ""} for none
 * @param number counts where it is a number
 */
record SheetCell(Look look, Turn turn, String formula, String text, double number, boolean isNumber) {

    /** A variant of every look. */
    enum Turn {
        PLAIN,
        /** A text that would be taken for a formula when the cell is edited. */
        QUOTED,
        /** A figure or word that an unconfirmed fact decides: it has a star behind it. */
        UNCONFIRMED
    }

    static SheetCell blank(Look look) {
        return new SheetCell(look, Turn.PLAIN, "", "", 0, false);
    }

    static SheetCell text(String text, Look look) {
        String safe = SafeText.of(text);
        return new SheetCell(look, SafeText.looksLikeFormula(text) ? Turn.QUOTED : Turn.PLAIN, "", safe, 0, false);
    }

    static SheetCell number(double number, Look look) {
        return new SheetCell(look, Turn.PLAIN, "", "", number, true);
    }

    /** A formula that gives a text. */
    static SheetCell by(String formula, String text, Look look) {
        return new SheetCell(look, Turn.PLAIN, formula, SafeText.of(text), 0, false);
    }

    /** The same cell with a formula, which gives what stands in it. */
    SheetCell by(String formula) {
        return new SheetCell(look, turn, formula, text, number, isNumber);
    }

    /** The same value as decided by a fact that is not confirmed. */
    SheetCell unconfirmed(Look look) {
        return new SheetCell(look, Turn.UNCONFIRMED, formula, text, number, isNumber);
    }

    /** A blank one that looks the same. */
    SheetCell blank() {
        return new SheetCell(look, turn, "", "", 0, false);
    }

    boolean isBlank() {
        return !isNumber && text.isEmpty() && formula.isEmpty();
    }
}
