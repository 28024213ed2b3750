package org.itaconsolidator.thai.text;

/**
 * Converts digits in running text to Thai. Text that must be found as written keeps its digits: addresses, names with
 * a Latin letter such as O42, B7 or plan.xlsx, numbers that mix both kinds of digits, and text in quotation marks.
 */
public final class ProseDigits {
    private static final char FIRST_VISIBLE = '!';
    private static final char LAST_VISIBLE = '~';
    private static final char QUOTE = '"';

    /** Kept, because names, places and states are repeated from row to row. */
    private static final Memo<String> WRITTEN = new Memo<>(ProseDigits::write);

    /** The text with Thai digits for Arabic ones where they are not part of a code; same length. */
    public static String thai(String text) {
        return WRITTEN.of(text);
    }

    private static String write(String text) {
        char[] letters = null; // most texts of cells hold no Arabic digit
        int from = 0;
        while (from < text.length()) {
            if (!isVisible(text.charAt(from))) {
                from++;
                continue;
            }
            int kept = endOfKept(text, from);
            int to = kept > from ? kept : Math.max(from + 1, endOfRun(text, from));
            for (int i = from; i < to && kept == from; i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9') {
                    letters = letters == null ? text.toCharArray() : letters;
                    letters[i] = ThaiText.thaiDigit(c);
                }
            }
            from = to;
        }
        return letters == null ? text : new String(letters);
    }

    /** The end of a part that keeps its digits; the place itself where none begins. */
    private static int endOfKept(String text, int from) {
        if (text.charAt(from) == QUOTE) {
            int line = text.indexOf('\n', from);
            int end = text.indexOf(QUOTE, from + 1);
            return end > 0 && (line < 0 || end < line) ? end + 1 : from;
        }
        if (text.startsWith("http://", from) || text.startsWith("https://", from) || text.startsWith("www.", from)) {
            int end = from;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
        int end = endOfRun(text, from);
        boolean mixed = isThaiDigit(text, from - 1) || isThaiDigit(text, end);
        return mixed || hasLatin(text, from, end) ? end : from;
    }

    /** The end of a run of visible ASCII characters. */
    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isVisible(text.charAt(end)) && (text.charAt(end) != QUOTE || end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isVisible(char c) {
        return c >= FIRST_VISIBLE && c <= LAST_VISIBLE;
    }

    private static boolean isThaiDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '\u0E50' && text.charAt(at) <= '\u0E59';
    }

    private static boolean hasLatin(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                return true;
            }
        }
        return false;
    }
}
