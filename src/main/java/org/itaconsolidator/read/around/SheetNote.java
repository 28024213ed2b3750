package org.itaconsolidator.read.around;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.scope.Said;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A note on a sheet, and which rows of numbers it stands at.
 *
 * @param at its cell, or that of a comment
 * @param text as written
 * @param anchor a row of the numbers that it stands at; 0 where the sheet has none
 * @param said what it says of all scores there
 * @param comment whether it is a comment at a cell
 */
public record SheetNote(CellRef at, String text, int anchor, Said said, boolean comment) {
    private static final Pattern NAMES_TABLE = Pattern.compile("ตารางที่(\\d+)");

    /** The number of the table that a line is the title of: "ตารางที่ 2 คะแนน". */
    static Optional<String> findTable(String line) {
        Matcher named = NAMES_TABLE.matcher(ThaiText.fold(line));
        return named.lookingAt() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Whether it stands below a table, whose rows are these. */
    boolean isBelow(int first, int last) {
        return isAt(first, last) && at.row() > anchor;
    }

    /** Whether it stands nearer to these rows than to others; a comment inside a table is of its cell alone. */
    boolean isAt(int first, int last) {
        return anchor >= first && anchor <= last && !(comment && at.row() >= first);
    }
}
