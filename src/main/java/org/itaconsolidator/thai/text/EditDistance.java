package org.itaconsolidator.thai.text;

import java.util.OptionalInt;

/** How many letters must be added, removed or changed to turn one text into another (Levenshtein). */
public final class EditDistance {
    private static final int[] NONE = {};

    /**
     * The distance where it is at most {@code most}, else empty. Costs only the band of that width.
     *
     * @param a a folded text
     * @param b a folded text
     * @param most the largest distance of interest, 0 or more
     */
    public static OptionalInt within(String a, String b, int most) {
        return least(distances(a, b, most), b.length(), most);
    }

    /**
     * The distance of a name to that beginning of a text which is nearest to it, where it is at most {@code most}.
     *
     * @param text a folded text
     * @param name a folded name
     * @param most the largest distance of interest, 0 or more
     */
    public static OptionalInt toBeginning(String text, String name, int most) {
        String beginning = text.substring(0, Math.min(text.length(), name.length() + most));
        return least(distances(name, beginning, most), Math.max(0, name.length() - most), most);
    }

    /** The smallest distance from a place on; empty if too large. */
    private static OptionalInt least(int[] distances, int from, int most) {
        int least = most + 1;
        for (int j = from; j < distances.length; j++) {
            least = Math.min(least, distances[j]);
        }
        return least <= most ? OptionalInt.of(least) : OptionalInt.empty();
    }

    /** The distances of all beginnings of a text; {@link #NONE} if all are too large. */
    private static int[] distances(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return NONE;
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
                return NONE;
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before;
    }

    /** Whether two texts differ only by two swapped neighbours. */
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
