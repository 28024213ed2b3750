package org.itaconsolidator.read.heading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A column of a table.
 *
 * @param number A = 1
 * @param heading what it says; null where that is not known
 * @param text the heading as written, {@code ""} where the column has none and shows by its values what it is
 */
public record TableColumn(int number, Heading heading, String text, int row) {
    private static final Pattern ADDITION = Pattern.compile("\\(([^()]*)\\)");

    /** How the names below are written, or how many there are: "ตัวชี้วัด (ชื่อเต็ม)", "ตัวชี้วัด (๑๐ ตัว)". */
    private static final Pattern OF_NAMES = Pattern.compile(
            "^\\s*(?:ชื่อ(?:เต็ม|ย่อ|เรียก|ทางการ)?|[\\p{Nd}]{1,2}\\s*(?:ตัว(?:ชี้วัด)?|ด้าน|ข้อ|รายการ))\\s*$");

    /** How what counts is called: "ตัวที่", "ด้านที่", "ที่ / No."; one mark may be left out. */
    private static final Pattern ORDINAL = Pattern.compile("ที่?\\s*+(?:[/(]?\\s*+(?i:no)\\.?\\s*+\\)?\\s*+)?$");

    private static final String NUMBERS_OF_INDICATORS = ThaiText.fold("ตัวชี้วัดที่");

    public static TableColumn unknown(int number, String text, int row) {
        return new TableColumn(number, null, text, row);
    }

    /** Where the heading stands. */
    public CellRef ref(Grid grid) {
        return grid.ref(row, number);
    }

    /** The field of its heading, which must be known. */
    public Field field() {
        return heading.field();
    }

    TableColumn as(Heading known) {
        return new TableColumn(number, known, text, row);
    }

    TableColumn at(int otherRow) {
        return new TableColumn(number, heading, text, otherRow);
    }

    /** Whether a heading says that what stands below it are the numbers of the indicators. */
    public static boolean headsNumbers(String heading) {
        return ThaiText.fold(heading).startsWith(NUMBERS_OF_INDICATORS);
    }

    /**
     * What the heading in front of scores may say of them: what it adds in brackets, or all of it where only running numbers tell
     * what it heads. {@code ""} for nothing, and for other columns.
     */
    public String sayInFront() {
        Matcher addition = ADDITION.matcher(text);
        if (!Heading.IN_FRONT.contains(heading.field()) || heading.field() != Field.SEQ && !addition.find()) {
            return "";
        }
        if (heading.field() != Field.SEQ || addition.find()) {
            return OF_NAMES.matcher(addition.group(1)).find() ? "" : addition.group(1);
        }
        boolean counts = heading.match() != Heading.Match.BY_CONTENT
                || ORDINAL.matcher(text).find();
        return counts ? "" : text;
    }
}
