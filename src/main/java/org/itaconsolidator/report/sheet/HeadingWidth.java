package org.itaconsolidator.report.sheet;

import org.itaconsolidator.thai.text.ThaiWords;

/** How wide a sheet's column must be for its heading to break only between words. */
public final class HeadingWidth {
    /** So many digits wide a heading without blanks is one word. */
    private static final int ONE_WORD = 9;

    private HeadingWidth() {}

    /**
     * The width of the longest word in digits, without a cell's margins. What officers read as one word, such as ผู้รับผิดชอบ, a
     * dictionary takes apart: short texts between blanks stay whole.
     */
    public static double longest(String heading) {
        double longest = 0;
        for (String text : heading.split("[\\s/]+")) {
            longest = Math.max(longest, digits(text) <= ONE_WORD ? digits(text) : longestOfDictionary(text));
        }
        return longest;
    }

    private static double longestOfDictionary(String text) {
        return ThaiWords.list(text).stream()
                .mapToDouble(HeadingWidth::digits)
                .max()
                .orElse(0);
    }

    /** The width of a text in digits. */
    public static double digits(String text) {
        return text.chars().mapToDouble(each -> ThaiMetrics.width((char) each)).sum();
    }
}
