package org.itaconsolidator.read;

/**
 * Columns beside one another.
 *
 * @param first A = 1
 * @param last the last of them
 */
record ColumnSpan(int first, int last) {
    boolean contains(int column) {
        return column >= first && column <= last;
    }

    boolean overlaps(ColumnSpan other) {
        return first <= other.last && other.first <= last;
    }

    /** From the first column of the left to the last of the right of both. */
    ColumnSpan with(ColumnSpan other) {
        return new ColumnSpan(Math.min(first, other.first), Math.max(last, other.last));
    }
}
