package org.itaconsolidator.thai.text;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Thai text as typed, pasted and scanned. {@link #clean} repairs what cannot be seen and keeps the officer's words.
 * {@link #fold} makes a key that is the same for spellings that differ only in blanks, invisible characters, digits or
 * case.
 */
public final class ThaiText {
    private static final char MAITAIKHU = '\u0E47';
    private static final char NIKHAHIT = '\u0E4D';
    private static final char SARA_AA = '\u0E32';
    private static final char SARA_AM = '\u0E33';
    private static final char SARA_E = '\u0E40';
    private static final char SARA_AE = '\u0E41';
    private static final char LAST_ASCII = '~';
    private static final char WIDE_ZERO = '\uFF10';
    private static final char WIDE_NINE = '\uFF19';
    private static final char WIDE_STOP = '\uFF0E';
    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';

    private static final Memo<String> FOLDED = new Memo<>(ThaiText::foldAnew);
    private static final LongAdder TIMES_FOLDED = new LongAdder();
    private static final Memo<String> PLAIN = new Memo<>(text -> arabicDigits(clean(text)));

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
        Marks marks = new Marks(out);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' || isInvisible(c) || marks.take(c)) {
                continue;
            }
            marks.end();
            append(out, c);
        }
        marks.end();
        return out.toString().strip();
    }

    /** Cleaned, with Arabic digits, in which expressions are looked for; of a text one object, as long as it is remembered. */
    public static String plain(String text) {
        return PLAIN.of(text);
    }

    /** The form for comparing: cleaned, without blanks, with Arabic digits and small Latin letters. */
    public static String fold(String text) {
        return FOLDED.of(text);
    }

    /** How many texts have been folded since the start; remembered ones are not folded again. */
    public static long timesFolded() {
        return TIMES_FOLDED.sum();
    }

    /** Written with arrays in one pass, because it runs for every text of every workbook. */
    private static String foldAnew(String text) {
        TIMES_FOLDED.increment();
        char[] letters = text.toCharArray();
        if (!isPlain(letters)) {
            letters = clean(text).toCharArray();
        }
        int length = 0;
        for (char c : letters) {
            if (isThai(c)) {
                letters[length++] = arabicDigit(c);
            } else if (c >= 'A' && c <= 'Z') {
                letters[length++] = (char) (c + 'a' - 'A');
            } else if (c > ' ' && c <= LAST_ASCII) {
                letters[length++] = c;
            } else if (!isBlank(c)) {
                // letter by letter: of a whole text some letters become two, and FoldedText counts them
                letters[length++] = arabicDigit(Character.toLowerCase(c));
            }
        }
        return new String(letters, 0, length);
    }

    /** The text with Thai digits as Arabic ones, of the same length. */
    public static String arabicDigits(String text) {
        char[] letters = text.toCharArray();
        int first = 0;
        while (first < letters.length
                && (letters[first] < THAI_ZERO || arabicDigit(letters[first]) == letters[first])) {
            first++;
        }
        for (int i = first; i < letters.length; i++) {
            letters[i] = arabicDigit(letters[i]);
        }
        return first < letters.length ? new String(letters) : text;
    }

    /** The text with Arabic digits as Thai ones, of the same length. */
    public static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? thaiDigit(c) : c);
        }
        return out.toString();
    }

    static char thaiDigit(char arabic) {
        return (char) (THAI_ZERO + arabic - '0');
    }

    /** A cheap test before a pattern: whether a text has any of its words. */
    public static boolean holdsOne(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell is blank or has only dashes. */
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
    public static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    /** Whether the character is a blank of any kind, line ends included. */
    public static boolean isBlank(char c) {
        if (c > ' ' && c <= LAST_ASCII || isThai(c)) {
            return false;
        }
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether nothing needs mending, the usual case, found without copying. */
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
                || isMark(c) && isMark(before) && rank(c) <= rank(before)
                || before == SARA_AM && (c == SARA_AM || isToneMark(c))
                || c == SARA_E && before == SARA_E);
    }

    private static boolean isPlainOther(char c, char before) {
        if (c >= ' ' && c <= LAST_ASCII) {
            return true;
        }
        return !(isOddBlank(c) || c == '\n' && before == ' ' || isInvisible(c));
    }

    static boolean isThai(char c) {
        return c >= '\u0E01' && c <= '\u0E5B';
    }

    private static void append(StringBuilder out, char c) {
        int last = out.length() - 1;
        char before = last < 0 ? 0 : out.charAt(last);
        if (c == SARA_E && before == SARA_E) {
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

    private static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    /** A Thai or full-width digit as Arabic; a full-width point between such digits as a plain one. */
    private static char arabicDigit(char c) {
        if (c >= THAI_ZERO && c <= THAI_NINE) {
            return (char) ('0' + c - THAI_ZERO);
        }
        if (c >= WIDE_ZERO && c <= WIDE_NINE) {
            return (char) ('0' + c - WIDE_ZERO);
        }
        return c == WIDE_STOP ? '.' : c;
    }

    private static boolean isMark(char c) {
        return isVowelMark(c) || c == MAITAIKHU || isToneMark(c) || c == NIKHAHIT;
    }

    /** The order of a mark, from the consonant outwards. */
    private static int rank(char mark) {
        if (isVowelMark(mark)) {
            return 0;
        }
        return mark == MAITAIKHU ? 1 : mark == NIKHAHIT ? 2 : 3;
    }

    /** Vowels that stand above or below their consonant. */
    private static boolean isVowelMark(char c) {
        return c == '\u0E31' || c >= '\u0E34' && c <= '\u0E39';
    }

    private static boolean isToneMark(char c) {
        return c >= '\u0E48' && c <= '\u0E4C';
    }

    /**
     * The marks of one consonant as they are typed, put in the order in which a font stacks them, each once: vowels above and
     * below, then the short mark, then tones. NIKHAHIT before SARA AA is SARA AM, and a tone typed behind SARA AM stands before
     * it.
     */
    private static final class Marks {
        private final StringBuilder out;
        private final StringBuilder marks = new StringBuilder();
        private boolean saraAm;

        private Marks(StringBuilder out) {
            this.out = out;
        }

        /** Takes a character that belongs to the consonant before; false if it does not. */
        private boolean take(char c) {
            int nikhahit = marks.indexOf(String.valueOf(NIKHAHIT));
            if (c == SARA_AM || c == SARA_AA && nikhahit >= 0) {
                if (nikhahit >= 0) {
                    marks.deleteCharAt(nikhahit);
                }
                saraAm = true;
                return true;
            }
            if (!isMark(c) || saraAm && !isToneMark(c)) {
                return false;
            }
            if (marks.indexOf(String.valueOf(c)) < 0) {
                int at = marks.length();
                while (at > 0 && rank(marks.charAt(at - 1)) > rank(c)) {
                    at--;
                }
                marks.insert(at, c);
            }
            return true;
        }

        /** Writes what was taken, as the next character belongs to another consonant. */
        private void end() {
            out.append(marks);
            if (saraAm) {
                out.append(SARA_AM);
            }
            marks.setLength(0);
            saraAm = false;
        }
    }
}
