package org.itaconsolidator.thai.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as officers type them: Thai and Arabic digits mixed, with คะแนน, แต้ม, ร้อยละ or % around them. */
public final class ThaiNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?:ร้อยละ|คะแนน)?(-?\\d{1,15}(?:\\.\\d{1,15})?)(?:คะแนน|แต้ม|%)?");
    private static final Pattern BROKEN_NUMBER = Pattern.compile("[\\d๐-๙.]\\s+[\\d๐-๙.]");
    /** The words for one to ten. */
    public static final List<String> WORDS =
            List.of("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ");

    private static final Set<String> NOTHING = Set.of("n/a", "n.a.", "na", "ไม่มีคะแนน", "ไม่มีข้อมูล", "ไม่มี");

    private static final char WIDE_STOP = '\uFF0E';

    /** How a cell that should hold a number was read. A blank is not 0. */
    public sealed interface NumberReading {
        /** @param value exact, with the scale typed: ๑๒.๕๐ is 12.50 */
        record Number(BigDecimal value) implements NumberReading {}

        /** Nothing to read: blank, a dash, N/A, ไม่มีคะแนน. */
        record Nothing() implements NumberReading {}

        /** Something else than one number: reported, never guessed. A decimal comma ("86,52") is settled to be one. */
        record NotANumber() implements NumberReading {}
    }

    /** The number that a word is, 0 where it is none. */
    public static int ofWord(String word) {
        return WORDS.indexOf(word) + 1;
    }

    /** @param text as typed; its scale is kept, and per cent counts as points ("๘๖.๕๒ %" is 86.52) */
    public static NumberReading read(String text) {
        if (ThaiText.isNothing(text)) {
            return new NumberReading.Nothing();
        }
        String folded = ThaiText.fold(text);
        if (NOTHING.contains(folded)) {
            return new NumberReading.Nothing();
        }
        Matcher number = NUMBER.matcher(folded);
        if (!number.matches() || BROKEN_NUMBER.matcher(text).find()) {
            return new NumberReading.NotANumber();
        }
        return new NumberReading.Number(new BigDecimal(number.group(1)));
    }

    /** The number that a whole cell holds; empty for anything else. */
    public static Optional<BigDecimal> findNumber(String text) {
        return read(text) instanceof NumberReading.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** Whether a text has a dot between digits; most have none, and nothing more is asked of these. */
    public static boolean holdsDecimal(String text) {
        for (int dot = 1; dot < text.length() - 1; dot++) {
            boolean point = text.charAt(dot) == '.' || text.charAt(dot) == WIDE_STOP;
            if (point && Character.isDigit(text.charAt(dot - 1)) && Character.isDigit(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isNumber(String text) {
        return read(text) instanceof NumberReading.Number;
    }
}
