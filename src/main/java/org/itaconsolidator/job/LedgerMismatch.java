package org.itaconsolidator.job;

import org.itaconsolidator.model.Ledger;

/** Reader, checker and writer do not agree on a workbook's rows: one was lost or invented. Nothing of it is stored. */
public final class LedgerMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerMismatch(String inboxPath, int rowsRead, Ledger checked, int rowsStored) {
        super("rows of " + inboxPath + ": read " + rowsRead + " by the reader, by the checker " + checked
                + ", stored by the writer " + rowsStored);
    }

    /** Throws unless all three agree. */
    static void check(String inboxPath, int rowsRead, Ledger checked, int rowsStored) {
        if (!checked.balances() || rowsRead != checked.read() || rowsStored != checked.stored()) {
            throw new LedgerMismatch(inboxPath, rowsRead, checked, rowsStored);
        }
    }
}
