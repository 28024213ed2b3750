package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A table of a document, collected row by row; the positions of its columns are known when all rows are there. */
final class WordTable implements WordPart {
    /** Narrower columns are where hand-drawn lines miss each other: in twentieths of a point, some five millimetres. */
    private static final int NARROWEST = 284;

    /** How a cell hangs together with the one above. */
    enum Down {
        NONE,
        BEGINS,
        GOES_ON
    }

    /** @param first the first of the table's finest columns that it lies over, from 0 */
    record Cell(int first, int span, Down down, WordText content) {}

    private final List<Integer> widths = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<WordPart> flow = new ArrayList<>();
    private boolean holdsTables;

    /** From this many texts on a row is one of a table. */
    private boolean dense;

    void addColumn(int width) {
        widths.add(width);
    }

    void addRow(List<Cell> row, List<WordPart> parts) {
        rows.add(row);
        long texts = row.stream().filter(cell -> !cell.content().isEmpty()).count();
        boolean holds = parts.stream().anyMatch(WordTable.class::isInstance);
        holdsTables |= holds;
        dense |= texts > (holds ? 2 : 1);
        flow.addAll(parts);
    }

    /** Whether the table only says where on the page other tables and lines stand. */
    boolean isLayout() {
        return holdsTables && !dense;
    }

    List<WordPart> flow() {
        return flow;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    /** By each of the finest columns, and the one behind the last, the column of the sheet that it lies in, from 1. */
    int[] columns() {
        int last = rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.first() + cell.span())
                .max()
                .orElse(0);
        boolean[] kept = new boolean[last];
        for (int i = 0; i < last; i++) {
            kept[i] = i >= widths.size() || widths.get(i) <= 0 || widths.get(i) >= NARROWEST;
        }
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                boolean any = false;
                for (int i = cell.first(); i < cell.first() + cell.span(); i++) {
                    any |= kept[i];
                }
                kept[cell.first()] |= !any;
            }
        }
        int[] columns = new int[last + 1];
        int column = 1;
        for (int i = 0; i < last; i++) {
            columns[i] = column;
            column += kept[i] ? 1 : 0;
        }
        columns[last] = column;
        return columns;
    }

    /** The ranges of cells merged over columns and rows, by the rows of the table from 1. */
    Set<Merge> merges() {
        int[] columns = columns();
        Set<Merge> merges = new LinkedHashSet<>();
        TreeMap<Integer, Merge> open = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            TreeMap<Integer, Merge> still = new TreeMap<>();
            for (Cell cell : rows.get(i)) {
                int first = columns[cell.first()];
                int last = Math.max(first, columns[cell.first() + cell.span()] - 1);
                Merge above = open.get(first);
                Merge now = cell.down() == Down.GOES_ON && above != null
                        ? new Merge(above.firstRow(), first, i + 1, Math.min(last, above.lastColumn()))
                        : new Merge(i + 1, first, i + 1, last);
                if (cell.down() == Down.GOES_ON && above != null) {
                    merges.remove(above);
                }
                if (now.lastRow() > now.firstRow() || now.lastColumn() > now.firstColumn()) {
                    merges.add(now);
                }
                if (cell.down() != Down.NONE) {
                    still.put(first, now);
                }
            }
            open = still;
        }
        return merges;
    }
}
