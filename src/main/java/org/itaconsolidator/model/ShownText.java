package org.itaconsolidator.model;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The only way for an officer's text into a cell, a chart, a name or a document: characters that no file can hold are
 * left out, and if there is room for a limited number of characters, the cut is visible.
 */
public final class ShownText {
    /** Excel's limit for the text of a cell. */
    public static final int LONGEST_OF_A_CELL = 32_767;

    public static final String CUT = "…";

    private static final Locale THAI = Locale.forLanguageTag("th");

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /**
     * The text, or its beginning with {@link #CUT}, in at most so many characters (as Java counts them). No character
     * is cut in half, and no mark is left without its letter.
     */
    public static String of(String text, int longest) {
        return of(text, longest, CUT);
    }

    /** As {@link #of(String, int)}, cut at a blank or else between two words. */
    public static String ofWords(String text, int longest, String cut) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - cut.length();
        int blank = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        if (blank < end / 2) {
            BreakIterator words = BreakIterator.getLineInstance(THAI);
            words.setText(text);
            blank = words.isBoundary(end) ? end : words.preceding(end);
        }
        return blank <= 0 ? of(text, longest, cut) : text.substring(0, blank).strip() + cut;
    }

    /** As {@link #of(String, int)}, with another ellipsis. */
    public static String of(String text, int longest, String cut) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - cut.length();
        while (end > 0 && isInside(text, end)) {
            end--;
        }
        if (end == 0) { // marks only, or halves of characters: nothing can be kept whole
            end = longest - cut.length();
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + cut;
    }

    /** Whether the character at a place belongs to the letter before it. */
    private static boolean isInside(String text, int at) {
        int next = text.codePointAt(at);
        return Character.isLowSurrogate(text.charAt(at))
                || switch (Character.getType(next)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> next == ZERO_WIDTH_JOINER || text.charAt(at - 1) == ZERO_WIDTH_JOINER;
                };
    }

    /** The text without characters that XML forbids; a line break is a line feed. */
    public static String legal(String text) {
        if (isLegal(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean control = c < ' ' && c != '\n' && c != '\t';
            boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
            if (!control && !loneSurrogate && c != 0xFFFE && c != 0xFFFF) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= '\uD800' && c <= '\uDFFF' || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }
}
