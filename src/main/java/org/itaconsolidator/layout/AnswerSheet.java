package org.itaconsolidator.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the reader recognises sheets that the program itself adds to a returned workbook or to a form: by the text of
 * cell A1, in a hidden row, and once more in a hidden column of the headings in case that row is deleted. This survives
 * renaming and saving by other programs, and cannot be one of the sender's own sheet names. Such sheets are never data.
 */
public final class AnswerSheet {
    public static final String MARKER = "ita:answer";

    /** The marker is looked for in this many rows from the top. */
    public static final int ROWS_OF_MARKER = 12;

    /**
     * The end of the name of an answer that stands beside a workbook that takes no marks. Public: it is the same in every
     * language.
     */
    public static final String FILE_ENDING = ".ตอบกลับ.xlsx";

    /** The column beside the marker, from 1, with the delivery's content hash; the one between them holds something else. */
    public static final int ANSWERED_COLUMN = 3;

    private static final Pattern CONTENT_HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * The content hash of the delivery that a marked copy answers, from the text of cell C1 in the marker's row. It identifies
     * a corrected copy wherever it is put. Empty if there is none, as in answers of older programs.
     */
    public static Optional<String> findAnswered(String textOfC1) {
        return Optional.of(textOfC1.strip())
                .filter(text -> CONTENT_HASH.matcher(text).matches());
    }

    public static boolean isNamed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(FILE_ENDING);
    }

    /** Whether a sheet is such a one, by the text of a cell in its first rows; {@code ""} for a blank one. */
    public static boolean isMarkedBy(String text) {
        return text.strip().equals(MARKER);
    }
}
