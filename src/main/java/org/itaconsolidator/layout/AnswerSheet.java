package org.itaconsolidator.layout;

import java.util.Locale;

/**
 * How the sheets are known that the program itself adds to a sender's workbook when it returns it: by the text of their
 * cell A1, which stands in a hidden row. It survives renaming and saving by other programs; a name of a sheet does not, and
 * could be one of the sender's own. What such sheets hold is never data.
 */
public final class AnswerSheet {
    /** The text of cell A1. */
    public static final String MARKER = "ita:answer";

    /**
     * The end of the name of an answer that stands beside a workbook that takes no marks. Public: it is the same in every
     * language.
     */
    public static final String FILE_ENDING = ".ตอบกลับ.xlsx";

    private AnswerSheet() {}

    /** Whether a file is one of these answers, by its name. */
    public static boolean isNamed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(FILE_ENDING);
    }

    /** Whether a sheet is one of these, by the text of its cell A1; {@code ""} for a blank one. */
    public static boolean isMarkedBy(String textOfA1) {
        return textOfA1.strip().equals(MARKER);
    }
}
