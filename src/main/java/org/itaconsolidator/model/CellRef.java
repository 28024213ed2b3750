package org.itaconsolidator.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet's name as in the file; {@code ""} where a finding concerns the whole file
 * @param row the row's number as Excel shows it, from 1; 0 where a finding concerns a whole column, sheet or file
 * @param column the column's number, A = 1; 0 where a finding concerns a whole row, sheet or file
 */
public record CellRef(String sheet, int row, int column) implements Comparable<CellRef> {
    /** Excel's last row and column. */
    public static final int LAST_ROW = 1_048_576;

    public static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;
    private static final int TEN = 10;
    private static final Comparator<CellRef> ORDER =
            Comparator.comparing(CellRef::sheet).thenComparingInt(CellRef::row).thenComparingInt(CellRef::column);

    /** The whole file: findings without a cell. */
    public static final CellRef WHOLE_FILE = new CellRef("", 0, 0);

    /** The cell of a sheet with an A1 reference as {@link #a1} gives it; throws {@link IllegalArgumentException} for other texts. */
    public static CellRef of(String sheet, String a1) {
        return find(a1).map(at -> new CellRef(sheet, at.row, at.column))
                .orElseThrow(() -> new IllegalArgumentException("cell '" + a1 + "' is none, an example of one is C7"));
    }

    /** The cell, without its sheet, of a reference such as {@code B12}, {@code b12} or {@code $B$12}; empty for anything else. */
    public static Optional<CellRef> find(String reference) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9' && column > 0) {
                row = row * TEN + c - '0';
            } else if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * LETTERS + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z' && row == 0) {
                column = column * LETTERS + c - 'a' + 1;
            } else if (c != '$') {
                return Optional.empty();
            }
            if (column > LAST_COLUMN || row > LAST_ROW) {
                return Optional.empty();
            }
        }
        return row > 0 ? Optional.of(new CellRef("", row, column)) : Optional.empty();
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

    /** Cells as officers list them, in their order: more than two right below each other as a range, {@code คะแนน!F8:F17}. */
    public static List<String> ranges(List<CellRef> cells) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0, to; from < cells.size(); from = to) {
            to = from + 1;
            while (to < cells.size() && cells.get(to).isBelow(cells.get(to - 1))) {
                to++;
            }
            to = to - from < 3 ? from + 1 : to;
            ranges.add(cells.get(from)
                    + (to == from + 1 ? "" : ":" + cells.get(to - 1).a1()));
        }
        return ranges;
    }

    private boolean isBelow(CellRef above) {
        return above.row > 0 && above.column > 0 && equals(new CellRef(above.sheet, above.row + 1, above.column));
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
