package org.itaconsolidator.read;

import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;

/** The file cannot be read as a workbook; inside this package only, outside it is a finding. */
final class UnreadableWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    /** The cell or sheet that is damaged; the whole file where that is not known. */
    private final transient CellRef at;

    UnreadableWorkbook(FindingCode code, String found) {
        this(code, CellRef.WHOLE_FILE, found);
    }

    UnreadableWorkbook(FindingCode code, CellRef at, String found) {
        super(found);
        this.code = code;
        this.at = at;
    }

    /** The same on a sheet, where nothing nearer is known of damage. */
    UnreadableWorkbook on(String sheet) {
        return code == FindingCode.CORRUPT_WORKBOOK && at.equals(CellRef.WHOLE_FILE)
                ? new UnreadableWorkbook(code, CellRef.wholeSheet(sheet), getMessage())
                : this;
    }

    /** What an officer is told. */
    Finding finding() {
        if (at.equals(CellRef.WHOLE_FILE)) {
            return Finding.ofFile(code, getMessage(), "");
        }
        Finding finding = Finding.at(at, code, getMessage(), "");
        return code == FindingCode.CORRUPT_WORKBOOK ? finding.with("case", at.row() == 0 ? "sheet" : "cell") : finding;
    }
}
