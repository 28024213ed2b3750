package org.itaconsolidator.thai.text;

import java.util.Arrays;

/** The three-letter pieces of a text, by which nearly equal texts are found without comparing them letter by letter. */
public final class TextProfile {
    private static final int LENGTH = 3;
    /** Texts are nearly the same if four fifths of their pieces are common. */
    private static final int COMMON = 4;

    private static final int OF = 5;

    private static final int PER_CENT = 100;

    private final String text;
    private int[] pieces;

    private TextProfile(String text) {
        this.text = text;
    }

    /** A text's profile, worked out when first asked for; blanks, script of digits and case do not matter. */
    public static TextProfile of(String text) {
        return new TextProfile(text);
    }

    private int[] pieces() {
        if (pieces == null) {
            String folded = "\u0001" + ThaiText.fold(text) + "\u0001";
            int[] all = new int[Math.max(0, folded.length() - LENGTH + 1)];
            for (int i = 0; i < all.length; i++) {
                all[i] = (folded.charAt(i) * 31 + folded.charAt(i + 1)) * 8191 + folded.charAt(i + 2);
            }
            Arrays.sort(all);
            pieces = all;
        }
        return pieces;
    }

    /** Whether the texts are equal or nearly so. */
    public boolean isNearly(TextProfile other) {
        int mayDiffer = (pieces().length + other.pieces().length) * (OF - COMMON) / OF;
        return differing(other, mayDiffer) <= mayDiffer;
    }

    /** How much the texts have in common: 100 if equal, 0 if nothing. */
    public int likeness(TextProfile other) {
        int all = pieces().length + other.pieces().length;
        return all == 0 ? PER_CENT : (all - differing(other, all)) * PER_CENT / all;
    }

    /** How many pieces only one of the texts has; counting stops when there are too many. */
    private int differing(TextProfile other, int most) {
        int[] mine = pieces();
        int[] others = other.pieces();
        int differing = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < others.length && differing <= most) {
            int order = Integer.compare(mine[i], others[j]);
            differing += order == 0 ? 0 : 1;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return differing + mine.length - i + others.length - j;
    }
}
