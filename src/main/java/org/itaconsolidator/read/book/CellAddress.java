package org.itaconsolidator.read.book;

import java.util.Optional;

/** A cell's place as its reference gives it, numbers from 1. */
record CellAddress(int row, int column) {
    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;
    private static final int TEN = 10;

    /** The place of a reference such as {@code B12} or {@code $B$12}; empty for anything else. */
    static Optional<CellAddress> of(String reference) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9' && column > 0) {
                row = row * TEN + c - '0';
            } else if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * LETTERS + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z' && row == 0) {
                column = column * LETTERS + c - 'a' + 1;
            } else if (c != '$') {
                return Optional.empty();
            }
            if (column > LAST_COLUMN || row > LAST_ROW) {
                return Optional.empty();
            }
        }
        return row > 0 ? Optional.of(new CellAddress(row, column)) : Optional.empty();
    }
}
