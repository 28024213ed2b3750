package org.itaconsolidator.read.book;

import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;

/** The file cannot be read as a workbook. This exception stays inside the package; outside it is a finding. */
public final class UnreadableWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    /** The cell or sheet that is damaged; the whole file where that is not known. */
    private final transient CellRef at;

    /** What was measured and the most of it that is read; {@code ""} for another fault. */
    private final String measure;

    private final String bound;

    UnreadableWorkbook(FindingCode code, String found) {
        this(code, CellRef.WHOLE_FILE, found);
    }

    UnreadableWorkbook(FindingCode code, CellRef at, String found) {
        this(code, at, found, "", "");
    }

    /** No cell is filled; a picture of a table is none. */
    static UnreadableWorkbook empty(boolean pictures) {
        return new UnreadableWorkbook(
                FindingCode.EMPTY_WORKBOOK, CellRef.WHOLE_FILE, "", pictures ? "pictures" : "", "");
    }

    /** Damage of the whole file, or of a part of it by its name. */
    static UnreadableWorkbook damaged(String part) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, part);
    }

    static UnreadableWorkbook damaged(CellRef at) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, "");
    }

    private UnreadableWorkbook(FindingCode code, CellRef at, String found, String measure, String bound) {
        super(found);
        this.code = code;
        this.at = at;
        this.measure = measure;
        this.bound = bound;
    }

    /** The file has more of something than is read; the measure is a case of the finding's text, {@code ""} for the file's size. */
    static UnreadableWorkbook tooLarge(String measure, CellRef at, String found, String bound) {
        return new UnreadableWorkbook(FindingCode.TOO_LARGE, at, found, measure, bound);
    }

    /** Numbers are torn apart at their comma: of no column it is known what it holds. */
    static UnreadableWorkbook splitDecimals(CellRef at, String found) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, found, "decimal-comma", "");
    }

    /** A row has more columns than its heading, and what stands in them does not belong there: of none it is known what it holds. */
    static UnreadableWorkbook shiftedColumns(CellRef at, String found) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, found, "more-columns", "");
    }

    /** Its Thai letters were lost: what stands at a cell is an example. */
    static UnreadableWorkbook lostLetters(CellRef at, String found) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, found, "letters-lost", "");
    }

    /** This damage as that of a sheet, if nothing nearer is known of it. */
    UnreadableWorkbook on(String sheet) {
        return code == FindingCode.CORRUPT_WORKBOOK && at.equals(CellRef.WHOLE_FILE)
                ? new UnreadableWorkbook(code, CellRef.wholeSheet(sheet), getMessage())
                : this;
    }

    public Finding finding() {
        Finding bare = at.equals(CellRef.WHOLE_FILE)
                ? Finding.ofFile(code, getMessage(), bound)
                : Finding.at(at, code, getMessage(), bound);
        Finding finding = measure.isEmpty() ? bare : bare.with("case", measure);
        if (at.equals(CellRef.WHOLE_FILE) || !measure.isEmpty()) {
            return finding;
        }
        return code == FindingCode.CORRUPT_WORKBOOK ? finding.with("case", at.row() == 0 ? "sheet" : "cell") : finding;
    }
}
