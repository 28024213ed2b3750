package org.itaconsolidator.model.reading;

/**
 * What happened to the non-empty rows below recognised headings.
 *
 * @param stored rows of which something is in the store, continuations joined to another row among them
 * @param refused rows of which nothing is stored because of an error
 * @param ignored repeated headings, bands, totals' rows, notes, rows that say only "nothing"
 */
public record Ledger(int read, int stored, int refused, int ignored) {
    public static final Ledger EMPTY = new Ledger(0, 0, 0, 0);

    /** Whether every row read has one outcome. */
    public boolean balances() {
        return read == stored + refused + ignored;
    }
}
