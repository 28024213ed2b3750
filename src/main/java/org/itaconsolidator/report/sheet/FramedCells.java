package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rectangles of a sheet in which every cell has a thin frame. A conditional format without a condition draws it, so that
 * blank cells, more than a third of a table, need not be written.
 */
final class FramedCells {
    /** Neighbouring columns of one row. */
    private record Run(int from, int to) {}

    /** A run that goes on from row to row. */
    private record Rectangle(int firstRow, boolean hasBlanks) {}

    private Map<Run, Rectangle> open = new HashMap<>();
    private final List<String> closed = new ArrayList<>();

    /** Takes the next row of the sheet, as Excel numbers it. */
    void add(SheetRow row, int excelRow) {
        Map<Run, Rectangle> still = new HashMap<>();
        int from = 0;
        boolean blanks = false;
        for (int i = 0; i <= row.end(); i++) {
            boolean framed =
                    row.find(i).filter(cell -> cell.look().isThinFramed()).isPresent();
            if (framed) {
                blanks |= isLeftOut(row.find(i).get());
                continue;
            }
            if (i > from) {
                Rectangle above = open.remove(new Run(from, i - 1));
                still.put(
                        new Run(from, i - 1),
                        above == null
                                ? new Rectangle(excelRow, blanks)
                                : new Rectangle(above.firstRow(), above.hasBlanks() || blanks));
            }
            from = i + 1;
            blanks = false;
        }
        close(excelRow - 1);
        open = still;
    }

    /** Whether a cell shows nothing but the frame. */
    static boolean isLeftOut(SheetCell cell) {
        return cell.isBlank()
                && cell.look().isThinFramed()
                && cell.look().fill == null
                && cell.look().isLocked();
    }

    private void close(int lastRow) {
        open.forEach((run, rectangle) -> {
            if (rectangle.hasBlanks()) {
                closed.add(
                        TableSheet.cell(run.from(), rectangle.firstRow()) + ":" + TableSheet.cell(run.to(), lastRow));
            }
        });
        open = new HashMap<>();
    }

    /** Ranges as a sheet lists them, after its last row. */
    List<String> list(int lastRow) {
        close(lastRow);
        return closed.stream().sorted().toList();
    }
}
