package org.itaconsolidator.report.sheet;

import java.util.Arrays;
import org.itaconsolidator.thai.text.Memo;

/**
 * A text as a cell shows it. What a sheet needs to know about it (what a cell can hold, its bytes, the height of its
 * lines) is computed once and kept, because names, places and states repeat from row to row, and measures from sheet
 * to sheet.
 */
final class CellText {
    static final CellText NONE = new CellText("");

    private static final Memo<CellText> KNOWN = new Memo<>(CellText::new);

    private final String safe;
    private final boolean looksLikeFormula;

    private final CellLines lines;

    private byte[] xml = {};

    private CellText(String text) {
        safe = SafeText.of(text);
        looksLikeFormula = SafeText.looksLikeFormula(text);
        lines = new CellLines(safe);
    }

    static CellText of(String text) {
        return text.isEmpty() ? NONE : KNOWN.of(text);
    }

    /** The text without characters that a cell cannot hold. */
    String safe() {
        return safe;
    }

    boolean looksLikeFormula() {
        return looksLikeFormula;
    }

    /** How many lines it takes in a cell of a width in characters. */
    int lines(int width, Look look) {
        return lines.count(width, look.ink.bold);
    }

    /** The text as XML between tags; the array must not be changed. */
    byte[] xml() {
        byte[] known = xml; // another thread may ask too, and finds the same
        if (known.length == 0) {
            char[] characters = safe.toCharArray();
            byte[] room = new byte[XmlBytes.MOST_BYTES_OF_A_CHARACTER * characters.length];
            known = Arrays.copyOf(room, XmlBytes.escape(characters, characters.length, room, 0));
            xml = known;
        }
        return known;
    }
}
