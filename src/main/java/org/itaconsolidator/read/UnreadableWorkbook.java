package org.itaconsolidator.read;

import org.itaconsolidator.model.FindingCode;

/** The file cannot be read as a workbook; inside this package only, outside it is a finding. */
final class UnreadableWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    UnreadableWorkbook(FindingCode code, String found) {
        super(found);
        this.code = code;
    }

    /** Which finding it is; the message is what was found. */
    FindingCode code() {
        return code;
    }
}
