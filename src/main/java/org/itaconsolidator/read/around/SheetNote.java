package org.itaconsolidator.read.around;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A text outside a table, or a comment at a cell, with what it says about the scores beside it.
 *
 * @param at its cell, or that of a comment
 * @param anchor a row of the numbers beside it; 0 if the sheet has none
 * @param said what it says about all scores there
 * @param place where it is written
 * @param meant what it says about the scores that carry its mark
 * @param marks the marks that it carries; headings and names that it is about carry the same
 * @param year the only year that it names: it speaks of that year's scores, unless it says that the scores are of that year
 */
public record SheetNote(
        CellRef at,
        String text,
        int anchor,
        NumberScope said,
        Place place,
        NumberScope meant,
        List<String> marks,
        Optional<FiscalYear> year) {
    enum Place {
        CELL,
        COMMENT,
        /** A box that floats over the sheet: its scores may stand anywhere beside it. */
        BOX
    }

    private static final Pattern NAMES_TABLE = Pattern.compile("ตารางที่(\\d+)");

    /** A longer note than this says more than what the scores of a year are. */
    private static final int LONGEST_OF_A_YEAR = 80;

    static SheetNote of(CellRef at, String text, int anchor, NumberScope said, Place place) {
        return of(at, text, anchor, said, place, NumberScope.NOTHING);
    }

    /** A note that may carry a mark, with what it says about the scores that carry the same. */
    static SheetNote of(CellRef at, String text, int anchor, NumberScope said, Place place, NumberScope meant) {
        List<FiscalYear> named = FiscalYears.listIn(text);
        boolean tells = named.size() == 1 && said.year().isEmpty();
        return new SheetNote(
                at,
                text,
                anchor,
                said,
                place,
                meant,
                FootnoteMarks.in(List.of(text)),
                tells ? Optional.of(named.get(0)) : Optional.empty());
    }

    /** The number of the table that a line is the title of: "ตารางที่ 2 คะแนน". */
    static Optional<String> findTable(String line) {
        Matcher named = NAMES_TABLE.matcher(ThaiText.fold(line));
        return named.lookingAt() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Whether it stands below a table, whose rows are these, or floats over it: a line above is a title. */
    boolean isBelow(int first, int last) {
        return isAt(first, last) && (place == Place.BOX || at.row() > anchor);
    }

    /** Whether it stands nearer to these rows than to others; a comment inside a table is of its cell alone. */
    boolean isAt(int first, int last) {
        return anchor >= first && anchor <= last && !(place == Place.COMMENT && at.row() >= first);
    }

    /** Whether it means scores by a mark of theirs or by their year. */
    boolean isOf(List<String> ofScores, FiscalYear ofYear) {
        return ofScores.stream().anyMatch(marks::contains)
                || year.filter(ofYear::equals).isPresent() && isShort();
    }

    boolean meansOtherBody() {
        return meant.kind() == NumberScope.Kind.OTHER_BODY;
    }

    boolean isShort() {
        return ThaiText.fold(text).length() <= LONGEST_OF_A_YEAR;
    }

    boolean namesYears() {
        return !FiscalYears.inText(text).isEmpty();
    }
}
