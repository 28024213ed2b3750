package org.itaconsolidator.thai.text;

import java.util.Arrays;

/**
 * A text with its folded form, and where each folded character stands in the text.
 *
 * @param text cleaned
 * @param places the index in the text of each folded character; the text's length at the end
 */
public record FoldedText(String text, String folded, int[] places) {
    public static FoldedText of(String raw) {
        String text = ThaiText.clean(raw);
        int[] places = new int[text.length() + 1];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!ThaiText.isBlank(text.charAt(i))) {
                places[n++] = i;
            }
        }
        places[n] = text.length();
        return new FoldedText(text, ThaiText.fold(text), Arrays.copyOf(places, n + 1));
    }

    /** The part of the text between two indexes of the folded form, with blanks behind it. */
    public String original(int from, int to) {
        return text.substring(places[from], places[to]);
    }
}
