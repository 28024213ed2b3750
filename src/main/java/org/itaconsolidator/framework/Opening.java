package org.itaconsolidator.framework;

/** How well a text begins with given words. */
final class Opening {
    private Opening() {}

    /**
     * The least number of letters to change, add or drop so that the text begins with the words.
     *
     * @param text folded
     * @param words folded
     */
    static int distance(String text, String words) {
        String beginning = text.substring(0, Math.min(text.length(), words.length() + words.length() / 2));
        int[] row = new int[beginning.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= words.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (words.charAt(i - 1) == beginning.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        int least = words.length();
        for (int distance : row) {
            least = Math.min(least, distance);
        }
        return least;
    }
}
