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
        return in(fileName);
    }

    /** The same where there is little room, without the folders of the file: {@code …/b.xlsx คะแนน!C7}. */
    public String inBrief() {
        int folders = fileName.lastIndexOf('/') + 1;
        return in(folders == 0 ? fileName : ShownText.CUT + "/" + fileName.substring(folders));
    }

    private String in(String file) {
        return (file + " " + sheet + (cell.isEmpty() ? "" : "!" + cell)).strip();
    }
}
