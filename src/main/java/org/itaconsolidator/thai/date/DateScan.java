package org.itaconsolidator.thai.date;

import java.util.List;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/** One pass over one text for {@link ThaiDates}. */
final class DateScan {
    /** A mark between two numbers, as a pattern. */
    static final String DASH = "[-\u2010-\u2015~]";

    /** Letters before a number that may say what it is. */
    static final int LONGEST_WORD = 20;

    static final int LONGEST_DAY = 31;

    private static final String MARKS = "/-.";
    private static final String BLANKS = " \t\n\u000B\f\r";

    private final String digits;
    private final char[] letters;
    private FoundDates found; // null where nothing looks like a date

    DateScan(String text) {
        this.digits = ThaiText.arabicDigits(text);
        this.letters = digits.toCharArray();
        lookFor(text);
    }

    /**
     * Scans for what there can be. A day of a month stands right before the month's name, and the numbers of a date have a
     * mark between them; most texts with numbers have neither, and need no scanning.
     */
    private void lookFor(String text) {
        boolean months = false;
        boolean numbers = false;
        for (int i = 0; i < letters.length && !(months && numbers); i++) {
            if (isDigit(i) && !isDigit(i + 1)) {
                int next = afterBlanks(i + 1);
                months |= next < letters.length && MonthNames.mayBegin(letters[next]);
                months |= next < letters.length
                        && MARKS.indexOf(letters[next]) >= 0
                        && next + 1 < letters.length
                        && MonthNames.mayBegin(letters[next + 1]);
                numbers |= next < letters.length && MARKS.indexOf(letters[next]) >= 0 && isDigit(afterBlanks(next + 1));
            }
        }
        if (months || numbers) {
            found = new FoundDates(text);
        }
        if (months) {
            new WrittenDates(digits, found).scan();
        }
        if (numbers) {
            new NumericDates(digits, found).scan();
        }
    }

    private boolean isDigit(int at) {
        return at < letters.length && letters[at] >= '0' && letters[at] <= '9';
    }

    /** The first place from here on that is no blank, as the patterns understand it. */
    private int afterBlanks(int from) {
        int at = from;
        while (at < letters.length && BLANKS.indexOf(letters[at]) >= 0) {
            at++;
        }
        return at;
    }

    List<DateMention> mentions() {
        return found == null ? List.of() : found.mentions();
    }

    List<ImpossibleDate> impossible() {
        return found == null ? List.of() : found.impossible();
    }
}
