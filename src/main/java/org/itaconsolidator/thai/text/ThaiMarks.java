package org.itaconsolidator.thai.text;

/**
 * The marks of one consonant as they are typed, put in the order in which a font stacks them, each once: vowels above and
 * below, then the short mark, then tones. NIKHAHIT before SARA AA is SARA AM, and a tone typed behind SARA AM stands before
 * it.
 */
final class ThaiMarks {
    private static final char MAITAIKHU = '\u0E47';
    private static final char NIKHAHIT = '\u0E4D';
    private static final char SARA_AA = '\u0E32';
    private static final char SARA_AM = '\u0E33';

    private final StringBuilder out;
    private final StringBuilder marks = new StringBuilder();
    private boolean saraAm;

    ThaiMarks(StringBuilder out) {
        this.out = out;
    }

    /** Takes a character that belongs to the consonant before it; false where it does not. */
    boolean take(char c) {
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

    /** The next character belongs to another consonant: what was taken is written. */
    void end() {
        out.append(marks);
        if (saraAm) {
            out.append(SARA_AM);
        }
        marks.setLength(0);
        saraAm = false;
    }

    static boolean isMark(char c) {
        return isVowelMark(c) || c == MAITAIKHU || isToneMark(c) || c == NIKHAHIT;
    }

    /** Where a mark stands in the stack, from the consonant outwards. */
    static int rank(char mark) {
        if (isVowelMark(mark)) {
            return 0;
        }
        return mark == MAITAIKHU ? 1 : mark == NIKHAHIT ? 2 : 3;
    }

    /** Vowels that stand above or below their consonant. */
    private static boolean isVowelMark(char c) {
        return c == '\u0E31' || c >= '\u0E34' && c <= '\u0E39';
    }

    static boolean isToneMark(char c) {
        return c >= '\u0E48' && c <= '\u0E4C';
    }
}
