package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/**
 * A text in a heading row whose column is empty: among the other headings it is the heading of a column not filled in
 * yet; apart from them it is a text beside the table.
 *
 * @param apart whether blank columns are between it and the headings of columns that hold something
 */
public record TextOverNothing(int row, GridCell cell, boolean apart) {
    /** A row is one of headings only if so many of its texts stand over columns that hold something. */
    private static final int FEWEST_HEADINGS = 2;

    /**
     * The texts over empty columns of a sheet: of each run of rows without a blank one, in the rows of texts above its first
     * number.
     */
    public static List<TextOverNothing> listOf(Grid sheet) {
        List<TextOverNothing> found = new ArrayList<>();
        List<GridRow> rows = sheet.listRows();
        for (int begin = 0; begin < rows.size(); ) {
            int end = begin + 1;
            while (end < rows.size()
                    && rows.get(end).number() == rows.get(end - 1).number() + 1) {
                end++;
            }
            addOf(rows.subList(begin, end), sheet, found);
            begin = end;
        }
        return found;
    }

    private static void addOf(List<GridRow> stretch, Grid sheet, List<TextOverNothing> found) {
        int firstNumber = 0;
        while (firstNumber < stretch.size() && stretch.get(firstNumber).none(GridCell::readsAsNumber)) {
            firstNumber++;
        }
        if (firstNumber == 0 || firstNumber == stretch.size()) {
            return;
        }
        Map<Integer, Integer> filled = new HashMap<>();
        for (GridRow row : stretch) {
            for (GridCell cell : row.cells()) {
                filled.merge(cell.column(), 1, Integer::sum);
            }
        }
        for (GridRow row : stretch.subList(0, firstNumber)) {
            addOf(row, filled, sheet, found);
        }
    }

    private static void addOf(GridRow row, Map<Integer, Integer> filled, Grid sheet, List<TextOverNothing> found) {
        List<GridCell> cells = row.cells();
        int headings = 0;
        for (GridCell cell : cells) {
            headings += isOverSomething(row, cell, filled, sheet) ? 1 : 0;
        }
        if (headings < FEWEST_HEADINGS || headings == cells.size() || row.isOfLabels()) {
            return;
        }
        for (int begin = 0; begin < cells.size(); ) {
            int end = begin + 1;
            while (end < cells.size()
                    && cells.get(end).column()
                            <= sheet.lastColumnOf(
                                            row.number(), cells.get(end - 1).column())
                                    + 1) {
                end++;
            }
            boolean apart = true;
            for (GridCell cell : cells.subList(begin, end)) {
                apart &= !isOverSomething(row, cell, filled, sheet);
            }
            for (GridCell cell : cells.subList(begin, end)) {
                if (cell.isText() && !isOverSomething(row, cell, filled, sheet)) {
                    found.add(new TextOverNothing(row.number(), cell, apart));
                }
            }
            begin = end;
        }
    }

    private static boolean isOverSomething(GridRow row, GridCell cell, Map<Integer, Integer> filled, Grid sheet) {
        int last = sheet.lastColumnOf(row.number(), cell.column());
        for (int column = cell.column() + 1; column <= last; column++) {
            if (filled.containsKey(column)) {
                return true;
            }
        }
        return filled.get(cell.column()) > 1;
    }
}
