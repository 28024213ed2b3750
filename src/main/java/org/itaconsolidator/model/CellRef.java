package org.itaconsolidator.model;

import java.util.Comparator;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet's name as in the file; {@code ""} where a finding concerns the whole file
 * @param row the row's number as Excel shows it, from 1; 0 where a finding concerns a whole column, sheet or file
 * @param column the column's number, A = 1; 0 where a finding concerns a whole row, sheet or file
 */
public record CellRef(String sheet, int row, int column) implements Comparable<CellRef> {
    private static final int LETTERS = 26;
    private static final Comparator<CellRef> ORDER =
            Comparator.comparing(CellRef::sheet).thenComparingInt(CellRef::row).thenComparingInt(CellRef::column);

    /** The whole file: findings without a cell. */
    public static final CellRef WHOLE_FILE = new CellRef("", 0, 0);

    /** The cell that a sheet's name and {@link #a1} name; throws {@link IllegalArgumentException} for any other text. */
    public static CellRef of(String sheet, String a1) {
        int digits = 0;
        int column = 0;
        while (digits < a1.length() && a1.charAt(digits) >= 'A' && a1.charAt(digits) <= 'Z') {
            column = column * LETTERS + a1.charAt(digits) - 'A' + 1;
            digits++;
        }
        if (column == 0 || digits == a1.length()) {
            throw new IllegalArgumentException("cell '" + a1 + "' is none, an example of one is C7");
        }
        return new CellRef(sheet, Integer.parseInt(a1.substring(digits)), column);
    }

    public static CellRef wholeSheet(String sheet) {
        return new CellRef(sheet, 0, 0);
    }

    /** The cell in A1 notation, {@code ""} for a whole sheet or file, {@code "7:7"} for a whole row, {@code "E:E"} for a column. */
    public String a1() {
        if (row == 0) {
            return column == 0 ? "" : columnName(column) + ":" + columnName(column);
        }
        return column == 0 ? row + ":" + row : columnName(column) + row;
    }

    /** Letters of a column number: 1 = A, 27 = AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }

    public RowRef rowRef() {
        return new RowRef(sheet, row);
    }

    /** Sheet and cell as officers write it: {@code คะแนน!C7}; only what is known of it. */
    @Override
    public String toString() {
        String a1 = a1();
        if (sheet.isEmpty()) {
            return a1;
        }
        return a1.isEmpty() ? sheet : sheet + "!" + a1;
    }

    @Override
    public int compareTo(CellRef other) {
        return ORDER.compare(this, other);
    }
}
