package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;

/** The headings of groups of columns: what stands above the headings of single columns, in the rows of headings or over them. */
public final class GroupHeadings {
    private static final int LONGEST = 60;

    private final Grid grid;
    private final HeadingBlock heading;

    public GroupHeadings(Grid grid, HeadingBlock heading) {
        this.grid = grid;
        this.heading = heading;
    }

    /**
     * A heading of a group.
     *
     * @param isHeading whether it stands among the headings or is merged over columns; else it may be a remark above them
     */
    public record Group(CellRef at, String text, boolean isHeading) {}

    /** The groups that a column stands in, from top to bottom. */
    public List<Group> over(int column) {
        int own = heading.findAt(column).map(TableColumn::row).orElse(heading.lastRow());
        List<Group> groups = new ArrayList<>();
        for (int number = heading.firstRow() - 1; number < own; number++) {
            boolean outside = number < heading.firstRow();
            grid.findRow(number)
                    .filter(row -> !outside || isOverColumns(row))
                    .flatMap(row -> coveringCell(row, column))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** Whether a row directly above the headings names groups: titles begin further left. */
    private boolean isOverColumns(GridRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell.column() > heading.firstColumn()
                        && cell.value() instanceof CellValue.Text
                        && cell.text().length() <= LONGEST);
    }

    /** The cell that is merged over a column, or the nearest to the left where it is not merged. */
    private Optional<Group> coveringCell(GridRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() <= column)
                .reduce((left, right) -> right)
                .filter(cell -> !grid.isMergedAcross(row.number(), cell.column())
                        || grid.lastColumnOf(row.number(), cell.column()) >= column)
                .map(cell -> new Group(
                        grid.ref(row.number(), cell.column()),
                        cell.text(),
                        row.number() >= heading.firstRow() || grid.isMergedAcross(row.number(), cell.column())));
    }
}
