package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The rectangles of a sheet in which every cell has a thin frame. A conditional format without a condition draws it, so that
 * blank cells, more than a third of a table, need not be written.
 */
final class FramedCells {
    /** Neighbouring columns whose cells are framed from a row on. */
    private record Run(int from, int to, int firstRow, boolean hasBlanks) {}

    private List<Run> open = List.of();
    private final List<String> closed = new ArrayList<>();

    /** Takes the next row of the sheet, as Excel numbers it. */
    void add(SheetRow row, int excelRow) {
        List<Run> still = new ArrayList<>(open.size());
        SheetCell[] cells = row.cells();
        int from = 0;
        boolean blanks = false;
        for (int i = 0; i <= row.end(); i++) {
            if (i < row.end() && cells[i] != null && cells[i].look().isThinFramed()) {
                blanks |= isLeftOut(cells[i]);
                continue;
            }
            if (i > from) {
                still.add(goingOn(new Run(from, i - 1, excelRow, blanks)));
            }
            from = i + 1;
            blanks = false;
        }
        close(excelRow - 1, still);
        open = still;
    }

    /** A run of a row together with the same columns above it. */
    private Run goingOn(Run run) {
        for (Run above : open) {
            if (above.from() == run.from() && above.to() == run.to()) {
                return new Run(run.from(), run.to(), above.firstRow(), above.hasBlanks() || run.hasBlanks());
            }
        }
        return run;
    }

    /** Whether a cell shows nothing but the frame. */
    static boolean isLeftOut(SheetCell cell) {
        return cell.isBlank()
                && cell.look().isThinFramed()
                && cell.look().fill == null
                && cell.look().isLocked();
    }

    private void close(int lastRow, List<Run> still) {
        for (Run run : open) {
            boolean goesOn = false;
            for (Run each : still) {
                goesOn |= each.from() == run.from() && each.to() == run.to();
            }
            if (run.hasBlanks() && !goesOn) {
                closed.add(TableSheet.cell(run.from(), run.firstRow()) + ":" + TableSheet.cell(run.to(), lastRow));
            }
        }
    }

    /** Ranges as a sheet lists them, after its last row. */
    List<String> list(int lastRow) {
        close(lastRow, List.of());
        open = List.of();
        return closed.stream().sorted().toList();
    }
}
