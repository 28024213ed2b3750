package org.itaconsolidator.thai;

import java.util.Locale;

/**
 * Thai text as typed, pasted and scanned. {@link #clean} mends what cannot be seen and keeps the officer's words;
 * {@link #fold} makes a key under which spellings that differ only in blanks, invisible characters, digits or case meet.
 */
public final class ThaiText {
    private static final char NIKHAHIT = '\u0E4D';
    private static final char SARA_AA = '\u0E32';
    private static final char SARA_AM = '\u0E33';
    private static final char SARA_E = '\u0E40';
    private static final char SARA_AE = '\u0E41';
    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';

    private ThaiText() {}

    /**
     * The text with invisible damage mended: SARA AM split into two characters composed (NFC does not do it, NFKC splits
     * the good ones), doubled tone marks single, zero-width characters gone, no-break blanks plain, line ends {@code \n},
     * blanks at the ends of lines gone.
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n");
        for (int i = 0; i < lines.length(); i++) {
            append(out, lines.charAt(i));
        }
        return out.toString().replaceAll("[ \t]+(?=\n|$)", "").strip();
    }

    /** The key for comparing: cleaned, without any blank, Thai digits Arabic, Latin letters small. */
    public static String fold(String text) {
        String clean = clean(text);
        StringBuilder out = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (!isBlank(c)) {
                out.append(arabicDigit(c));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The text with Thai digits as Arabic ones, of the same length. */
    public static String arabicDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(arabicDigit(text.charAt(i)));
        }
        return out.toString();
    }

    /** The text with Arabic digits as Thai ones, of the same length. */
    public static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (THAI_ZERO + c - '0') : c);
        }
        return out.toString();
    }

    /** Whether a cell says nothing: blank, or only a dash. */
    public static boolean isNothing(String text) {
        String clean = clean(text);
        return clean.isEmpty() || clean.matches("[-\u2010-\u2015]+");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NIKHAHIT
                    || c == '\r'
                    || c == '\u00A0'
                    || c == '\t'
                    || c == '\n'
                    || isInvisible(c)
                    || i > 0 && (isToneMark(c) && text.charAt(i - 1) == c || c == SARA_E)) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, char c) {
        if (isInvisible(c)) {
            return;
        }
        int last = out.length() - 1;
        char before = last < 0 ? 0 : out.charAt(last);
        if (c == SARA_AA && before == NIKHAHIT) {
            out.setCharAt(last, SARA_AM);
        } else if (c == SARA_AA && isToneMark(before) && last > 0 && out.charAt(last - 1) == NIKHAHIT) {
            out.setCharAt(last - 1, before);
            out.setCharAt(last, SARA_AM);
        } else if (isToneMark(c) && before == c) {
            // a tone mark typed twice looks like one
        } else if (isToneMark(c) && before == SARA_AM) {
            out.setCharAt(last, c);
            out.append(SARA_AM);
        } else if (c == SARA_E && before == SARA_E) {
            out.setCharAt(last, SARA_AE);
        } else if (c == '\r') {
            out.append('\n');
        } else {
            out.append(c == '\u00A0' || c == '\t' ? ' ' : c);
        }
    }

    private static boolean isToneMark(char c) {
        return c >= '\u0E48' && c <= '\u0E4C';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char arabicDigit(char c) {
        return c >= THAI_ZERO && c <= THAI_NINE ? (char) ('0' + c - THAI_ZERO) : c;
    }
}
