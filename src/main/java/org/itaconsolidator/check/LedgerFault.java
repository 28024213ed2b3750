package org.itaconsolidator.check;

import org.itaconsolidator.model.RowRef;

/**
 * A row was lost or counted twice: the program's own fault, never the officer's. The run must fail, because what it would
 * publish is not all that was delivered.
 */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String inboxPath;
    private final transient RowRef row;
    private final int read;
    private final int stored;
    private final int refused;
    private final int ignored;

    /**
     * A row without one outcome.
     *
     * @param row the first such row
     * @param outcome what it was counted as, such as lost
     * @param refused how many an error keeps out
     * @param ignored how many hold nothing to store
     */
    LedgerFault(String inboxPath, RowRef row, String outcome, int read, int stored, int refused, int ignored) {
        super(inboxPath + ": row " + row.row() + " of sheet '" + row.sheet() + "' is " + outcome
                + "; a row read must be stored, refused or ignored, exactly once");
        this.inboxPath = inboxPath;
        this.row = row;
        this.read = read;
        this.stored = stored;
        this.refused = refused;
        this.ignored = ignored;
    }

    /** The workbook, relative to the inbox. */
    public String inboxPath() {
        return inboxPath;
    }

    /** The first row without one outcome. */
    public RowRef row() {
        return row;
    }

    public int read() {
        return read;
    }

    public int stored() {
        return stored;
    }

    public int refused() {
        return refused;
    }

    /** How many hold nothing to store. */
    public int ignored() {
        return ignored;
    }
}
