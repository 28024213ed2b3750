package org.itaconsolidator.read.measure;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;

/**
 * Headings of measures that stand one column beside their content, as after inserting or deleting a cell in their row
 * only: read as they stand, a result would become a period and a period a division. It is detected by periods and
 * divisions, which are recognisable by themselves.
 */
record SlippedHeadings(Grid grid, HeadingBlock heading, List<GridRow> rows, ReadingContext context) {
    private static final int CELLS_TO_LOOK_AT = 6;

    /** Says that headings of a table have slipped; empty where they have not. */
    static Optional<Finding> find(Grid grid, HeadingBlock heading, List<GridRow> rows, ReadingContext context) {
        SlippedHeadings slipped = new SlippedHeadings(grid, heading, rows, context);
        return grid.findRow(heading.lastRow()).flatMap(slipped::among);
    }

    private Optional<Finding> among(GridRow headings) {
        List<GridCell> cells = headings.cells();
        for (int first = 0, last = 0; first < cells.size(); first = ++last) {
            while (last + 1 < cells.size()
                    && cells.get(last + 1).column() == cells.get(last).column() + 1) {
                last++;
            }
            int from = cells.get(first).column();
            int to = cells.get(last).column();
            Optional<TableColumn> beside =
                    isFilled(from - 1) && !isFilled(to) ? findBeside(from, to, -1) : Optional.empty();
            if (beside.isEmpty() && isFilled(to + 1)) {
                beside = findBeside(from, to, 1);
            }
            if (beside.isPresent()) {
                CellRef at = grid.ref(headings.number(), beside.get().number());
                return Optional.of(Finding.inCase(
                        at,
                        FindingCode.TABLE_NOT_RECOGNISED,
                        "slipped",
                        beside.get().text()));
            }
        }
        return Optional.empty();
    }

    private boolean isFilled(int column) {
        return rows.stream().anyMatch(row -> row.has(column));
    }

    /** A heading of periods or divisions beside which these stand, where below none of these headings they do. */
    private Optional<TableColumn> findBeside(int from, int to, int aside) {
        List<TableColumn> telling = heading.columns().stream()
                .filter(column -> column.row() == heading.lastRow() && column.number() >= from && column.number() <= to)
                .filter(column -> column.field() == Field.PERIOD || column.field() == Field.RESPONSIBLE)
                .toList();
        return telling.stream().anyMatch(column -> isOf(column.field(), column.number()))
                ? Optional.empty()
                : telling.stream()
                        .filter(column -> isOf(column.field(), column.number() + aside))
                        .findFirst();
    }

    /** Whether most cells of a column are the field's: a deed may name a division too. */
    private boolean isOf(Field field, int column) {
        List<String> filled = rows.stream()
                .flatMap(row -> row.find(column).stream())
                .map(GridCell::text)
                .limit(CELLS_TO_LOOK_AT)
                .toList();
        long fitting = filled.stream().filter(text -> context.isOf(field, text)).count();
        return fitting > 0 && fitting * 2 >= filled.size();
    }
}
