package org.itaconsolidator.check;

import java.util.Map;

/**
 * A row was lost or counted twice: the program's own fault, never the officer's. The run must fail, because what it would
 * publish is not all that was delivered.
 */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> words;

    /**
     * @param outcome what it was counted as, such as lost
     * @param words of its sentence: file, sheet and row, and how many rows were read, stored, refused and ignored
     */
    LedgerFault(String outcome, Map<String, String> words) {
        super(words.get("file") + ": row " + words.get("row") + " of sheet '" + words.get("sheet") + "' is " + outcome
                + "; a row read must be stored, refused or ignored, exactly once");
        this.words = words;
    }

    public Map<String, String> words() {
        return words;
    }
}
