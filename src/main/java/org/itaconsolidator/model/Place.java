package org.itaconsolidator.model;

/**
 * Where a stored value stands.
 *
 * @param fileName the workbook's path relative to the inbox
 * @param cell in A1 notation
 */
public record Place(String fileName, String sheet, String cell) {
    /** File, sheet and cell in one line, without what is unknown: {@code a/b.xlsx คะแนน!C7}. */
    @Override
    public String toString() {
        return (fileName + " " + sheet + (cell.isEmpty() ? "" : "!" + cell)).strip();
    }
}
