package org.itaconsolidator.thai;

/**
 * Thai digits in running text. What must be found again as it is written stays: an address, a name with a Latin letter such as
 * O42, B7 or plan.xlsx, a figure of both kinds of digits, and whatever stands in quotation marks, which says how something is written.
 */
public final class ProseDigits {
    private static final char FIRST_VISIBLE = '!';
    private static final char LAST_VISIBLE = '~';
    private static final char QUOTE = '"';

    private ProseDigits() {}

    /** The text, of the same length, with Arabic digits as Thai ones wherever they are but figures. */
    public static String thai(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int kept = endOfKept(text, from);
            if (kept > from) {
                out.append(text, from, kept);
                from = kept;
                continue;
            }
            int to = Math.max(from + 1, endOfRun(text, from));
            out.append(ThaiText.thaiDigits(text.substring(from, to)));
            from = to;
        }
        return out.toString();
    }

    /** Where what begins here and stays as it is ends; the place itself where nothing such begins. */
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
        boolean mixed = from < end && (isThaiDigit(text, from - 1) || isThaiDigit(text, end));
        return mixed || text.substring(from, end).chars().anyMatch(ProseDigits::isLatin) ? end : from;
    }

    /** The end of visible ASCII characters that stand together. */
    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) >= FIRST_VISIBLE
                && text.charAt(end) <= LAST_VISIBLE
                && (text.charAt(end) != QUOTE || end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isThaiDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '\u0E50' && text.charAt(at) <= '\u0E59';
    }

    private static boolean isLatin(int letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }
}
