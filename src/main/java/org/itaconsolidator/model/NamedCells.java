package org.itaconsolidator.model;

import java.util.List;

/** Cells with what stands in them, as a sentence names them. */
public final class NamedCells {
    /** A sentence names at most so many cells: more would not be read. */
    private static final int MOST = 10;

    /** A sentence's words are cut at 200 characters: this leaves room for "and so many more". */
    private static final int LONGEST = 180;

    /**
     * Joins as many cells as a sentence can name, and says how many more there are.
     *
     * @param cells each with its value, {@code คะแนน!C6 = 88.42}, the most important first
     */
    public static String joined(List<String> cells) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean fits = i < MOST && joined.length() + cells.get(i).length() <= LONGEST;
            if (i > 0 && !fits) {
                return joined.append(" … (+")
                        .append(cells.size() - i)
                        .append(')')
                        .toString();
            }
            joined.append(i == 0 ? "" : ", ").append(cells.get(i));
        }
        return joined.toString();
    }
}
