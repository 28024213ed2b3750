package org.itaconsolidator.check;

/** A row was lost or counted twice: the program's own fault, never the officer's. The run must fail. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the file, the row and what the row was counted as. */
    public LedgerFault(String message) {
        super(message);
    }
}
