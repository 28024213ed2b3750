package org.itaconsolidator.framework;

/** The least number of characters to change, add or drop. */
final class EditDistance {
    private EditDistance() {}

    /** The distance of {@code name} to that beginning of {@code text} which is nearest to it. */
    static int toBeginning(String text, String name) {
        String beginning = text.substring(0, Math.min(text.length(), name.length() + name.length() / 2));
        int least = name.length();
        for (int distance : last(name, beginning)) {
            least = Math.min(least, distance);
        }
        return least;
    }

    /** The distances of the whole of {@code one} to each beginning of {@code other}. */
    private static int[] last(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row;
    }
}
