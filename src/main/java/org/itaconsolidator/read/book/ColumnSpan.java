package org.itaconsolidator.read.book;

/**
 * Adjacent columns.
 *
 * @param first A = 1
 * @param last the last of them
 */
public record ColumnSpan(int first, int last) {
    public boolean contains(int column) {
        return column >= first && column <= last;
    }

    public boolean overlaps(ColumnSpan other) {
        return first <= other.last && other.first <= last;
    }

    /** From the first column of the left to the last of the right of both. */
    public ColumnSpan with(ColumnSpan other) {
        return new ColumnSpan(Math.min(first, other.first), Math.max(last, other.last));
    }
}
