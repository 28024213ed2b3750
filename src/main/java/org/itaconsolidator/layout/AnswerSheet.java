package org.itaconsolidator.layout;

/**
 * How the sheets are known that the program itself adds to a sender's workbook when it returns it: by the text of their
 * cell A1, which stands in a hidden row. It survives renaming and saving by other programs; a name of a sheet does not, and
 * could be one of the sender's own. What such sheets hold is never data.
 */
public final class AnswerSheet {
    /** The text of cell A1. */
    public static final String MARKER = "ita:answer";

    private AnswerSheet() {}

    /** Whether a sheet is one of these, by the text of its cell A1; {@code ""} for a blank one. */
    public static boolean isMarkedBy(String textOfA1) {
        return textOfA1.strip().equals(MARKER);
    }
}
