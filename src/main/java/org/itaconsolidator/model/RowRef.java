package org.itaconsolidator.model;

/**
 * A row of a workbook, the unit of the ledger.
 *
 * @param sheet the sheet's name as in the file
 * @param row the row's number as Excel shows it, from 1
 */
public record RowRef(String sheet, int row) {
    /** The row as the place of a finding. */
    public CellRef asCell() {
        return new CellRef(sheet, row, 0);
    }
}
