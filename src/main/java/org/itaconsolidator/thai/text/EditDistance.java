package org.itaconsolidator.thai.text;

import java.util.Arrays;
import java.util.OptionalInt;

/** How many letters must be added, left out or changed to make one text of another (Levenshtein). */
public final class EditDistance {
    private EditDistance() {}

    /**
     * The distance where it is at most {@code most}, else empty. Costs only the band of that width.
     *
     * @param a a folded text
     * @param b a folded text
     * @param most the largest distance of interest, 0 or more
     */
    public static OptionalInt within(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return OptionalInt.empty();
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            // beside the band everything is too far
            row[from - 1] = from == 1 ? i : most + 1;
            if (to < b.length()) {
                row[to + 1] = most + 1;
            }
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return OptionalInt.empty();
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        int distance = before[b.length()];
        return distance <= most ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    /**
     * The distance of a name to that beginning of a text which is nearest to it, where it is at most {@code most}.
     *
     * @param text a folded text
     * @param name a folded name
     * @param most the largest distance of interest, 0 or more
     */
    public static OptionalInt toBeginning(String text, String name, int most) {
        char[] beginning =
                text.substring(0, Math.min(text.length(), name.length() + most)).toCharArray();
        int[] row = new int[beginning.length + 1];
        Arrays.setAll(row, j -> j);
        int least = 0;
        for (int i = 1; i <= name.length() && least <= most; i++) {
            char letter = name.charAt(i - 1);
            int diagonal = row[0];
            row[0] = i;
            least = i;
            for (int j = 1; j <= beginning.length; j++) {
                int change = diagonal + (letter == beginning[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
        }
        return least <= most ? OptionalInt.of(least) : OptionalInt.empty();
    }

    /** Whether two neighbours that stand in each other's place are all that tells two texts apart. */
    static boolean isSwap(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.length() == b.length()
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.regionMatches(at + 2, b, at + 2, a.length() - at - 2);
    }
}
