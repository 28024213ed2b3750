package org.itaconsolidator.report;

/** Text as a cell can hold it. */
final class SafeText {
    /** Excel's limit for the text of a cell. */
    static final int LONGEST = 32_767;

    private static final String CUT = " […]";
    private static final String STARTS_FORMULA = "=+-@";

    private SafeText() {}

    /** The text without characters that XML forbids, cut with a mark where a cell cannot hold it. */
    static String of(String text) {
        String clean = isLegal(text) ? text : legal(text);
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = LONGEST - CUT.length();
        if (Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return clean.substring(0, end) + CUT;
    }

    /** Whether a program that opens the cell for editing could take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
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

    private static String legal(String text) {
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
}
