package org.itaconsolidator.job;

import org.itaconsolidator.model.Ledger;

/** Reader, checker and writer do not agree on a workbook's rows: one was lost or invented. Nothing of it is stored. */
public final class LedgerMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerMismatch(String inboxPath, int rowsRead, Ledger checked, String rowsStored) {
        super("rows of " + inboxPath + ": read " + rowsRead + " by the reader, by the checker " + checked + ", "
                + rowsStored);
    }

    /** Throws unless reader and checker agree: before anything is written. */
    static void checkBeforeWriting(String inboxPath, int rowsRead, Ledger checked) {
        if (!checked.balances() || rowsRead != checked.read()) {
            throw new LedgerMismatch(inboxPath, rowsRead, checked, "nothing written");
        }
    }

    /** Throws unless the writer, counting what lies in the store, agrees with them. */
    static void checkAfterWriting(String inboxPath, int rowsRead, Ledger checked, int rowsStored) {
        if (rowsStored != checked.stored()) {
            throw new LedgerMismatch(inboxPath, rowsRead, checked, "stored by the writer " + rowsStored);
        }
    }
}
