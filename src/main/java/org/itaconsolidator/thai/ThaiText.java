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
    private static final char LAST_ASCII = '~';
    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';

    private ThaiText() {}

    /**
     * The text with invisible damage mended: SARA AM split into two characters composed (NFC does not do it, NFKC splits
     * the good ones), doubled marks single, marks in the order in which a font stacks them, zero-width characters gone,
     * no-break blanks plain, line ends {@code \n}, blanks at the ends of lines gone. Line breaks and the officer's words
     * stay.
     */
    public static String clean(String text) {
        if (isPlain(text.toCharArray())) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            append(out, c);
        }
        return out.toString().strip();
    }

    /** The key for comparing: cleaned, without any blank, Thai digits Arabic, Latin letters small. */
    public static String fold(String text) {
        // Arrays, because this runs over every cell several times.
        char[] letters = text.toCharArray();
        if (!isPlain(letters)) {
            letters = clean(text).toCharArray();
        }
        int length = 0;
        boolean otherLetters = false;
        for (char c : letters) {
            if (c >= 'A' && c <= 'Z') {
                letters[length++] = (char) (c + 'a' - 'A');
            } else if (!isBlank(c)) {
                letters[length++] = arabicDigit(c);
                otherLetters |= c > LAST_ASCII && !isThai(c);
            }
        }
        String folded = new String(letters, 0, length);
        return otherLetters ? folded.toLowerCase(Locale.ROOT) : folded;
    }

    /** The text with Thai digits as Arabic ones, of the same length. */
    public static String arabicDigits(String text) {
        char[] letters = text.toCharArray();
        boolean any = false;
        for (int i = 0; i < letters.length; i++) {
            char digit = arabicDigit(letters[i]);
            any |= digit != letters[i];
            letters[i] = digit;
        }
        return any ? new String(letters) : text;
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

    /** Whether a cell says nothing: blank, or only dashes. */
    public static boolean isNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) && !isInvisible(c) && !isDash(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is a hyphen or one of the dashes typed for it. */
    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    /** Whether the character is a blank of any kind, line ends included. */
    static boolean isBlank(char c) {
        if (c > ' ' && c <= LAST_ASCII || isThai(c)) {
            return false;
        }
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Nothing to mend: the common case, told in one pass without copying. */
    private static boolean isPlain(char[] text) {
        char before = 0;
        for (char c : text) {
            boolean plain = isThai(c) ? isPlainThai(c, before) : isPlainOther(c, before);
            if (!plain) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isPlainThai(char c, char before) {
        if (c < '\u0E31') {
            return true;
        }
        return !(c == NIKHAHIT
                || isMark(c) && before == c
                || isVowelMark(c) && isToneMark(before)
                || isToneMark(c) && before == SARA_AM
                || c == SARA_E && before == SARA_E);
    }

    private static boolean isPlainOther(char c, char before) {
        if (c >= ' ' && c <= LAST_ASCII) {
            return true;
        }
        return !(isOddBlank(c) || c == '\n' && before == ' ' || isInvisible(c));
    }

    private static boolean isThai(char c) {
        return c >= '\u0E01' && c <= '\u0E5B';
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
        } else if (isMark(c) && before == c) {
            // a mark typed twice looks like one
        } else if (isToneMark(c) && before == SARA_AM || isVowelMark(c) && isToneMark(before)) {
            out.setCharAt(last, c);
            out.append(before);
        } else if (c == SARA_E && before == SARA_E) {
            out.setCharAt(last, SARA_AE);
        } else if (isLineEnd(c)) {
            dropBlanksAtEnd(out);
            out.append('\n');
        } else {
            out.append(isOddBlank(c) ? ' ' : c);
        }
    }

    private static void dropBlanksAtEnd(StringBuilder out) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** A blank that is neither a plain one nor a plain line end. */
    private static boolean isOddBlank(char c) {
        return c != ' ' && c != '\n' && isBlank(c) || c == '\u0085';
    }

    private static boolean isMark(char c) {
        return isVowelMark(c) || c == '\u0E47' || isToneMark(c) || c == NIKHAHIT;
    }

    /** Vowels that stand above or below their consonant. */
    private static boolean isVowelMark(char c) {
        return c == '\u0E31' || c >= '\u0E34' && c <= '\u0E39';
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

    private static char arabicDigit(char c) {
        return c >= THAI_ZERO && c <= THAI_NINE ? (char) ('0' + c - THAI_ZERO) : c;
    }
}
