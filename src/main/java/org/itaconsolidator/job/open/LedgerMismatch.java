package org.itaconsolidator.job.open;

import org.itaconsolidator.model.reading.Ledger;

/** Reader, checker and writer do not agree on a workbook's rows: one was lost or invented. Nothing of it is stored. */
public final class LedgerMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String inboxPath;
    private final int rowsRead;
    private final transient Ledger checked;
    private final int rowsStored;

    private LedgerMismatch(String inboxPath, int rowsRead, Ledger checked, int rowsStored, String written) {
        super("rows of " + inboxPath + ": read " + rowsRead + " by the reader, by the checker " + checked + ", "
                + written);
        this.inboxPath = inboxPath;
        this.rowsRead = rowsRead;
        this.checked = checked;
        this.rowsStored = rowsStored;
    }

    /** The workbook, relative to the inbox. */
    String inboxPath() {
        return inboxPath;
    }

    int rowsRead() {
        return rowsRead;
    }

    Ledger checked() {
        return checked;
    }

    /** The writer's count; the checker's where nothing was written. */
    int rowsStored() {
        return rowsStored;
    }

    /** Throws unless reader and checker agree: before anything is written. */
    public static void checkBeforeWriting(String inboxPath, int rowsRead, Ledger checked) {
        if (!checked.balances() || rowsRead != checked.read()) {
            throw new LedgerMismatch(inboxPath, rowsRead, checked, checked.stored(), "nothing written");
        }
    }

    /** Throws unless the writer, counting what lies in the store, agrees with them. */
    public static void checkAfterWriting(String inboxPath, int rowsRead, Ledger checked, int rowsStored) {
        if (rowsStored != checked.stored()) {
            throw new LedgerMismatch(inboxPath, rowsRead, checked, rowsStored, "stored by the writer " + rowsStored);
        }
    }
}
