package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;

/**
 * A column of a table.
 *
 * @param number A = 1
 * @param text the heading as written, {@code ""} where the column has none and shows by its values what it is
 */
public record TableColumn(int number, Heading heading, String text, int row) {
    private static final Set<Field> IN_FRONT = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.FISCAL_YEAR);
    private static final Pattern ADDITION = Pattern.compile("\\(([^()]*)\\)");

    /** How what counts is called: "ตัวที่", "ด้านที่". */
    private static final String ORDINAL = "ที่";

    /**
     * What the heading in front of scores may say of them: what it adds in brackets, or all of it where only running numbers tell
     * what it heads. {@code ""} for nothing, and for other columns.
     */
    public String sayInFront() {
        Matcher addition = ADDITION.matcher(text);
        if (!IN_FRONT.contains(heading.field()) || heading.field() != Field.SEQ && !addition.find()) {
            return "";
        }
        if (heading.field() != Field.SEQ || addition.find()) {
            return addition.group(1);
        }
        boolean counts =
                heading.match() != Heading.Match.BY_CONTENT || text.strip().endsWith(ORDINAL);
        return counts ? "" : text;
    }
}
