package org.itaconsolidator.read.row;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.RowFilter;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;

/** The rows of one sheet on their way into the row ledger: each is read once and gets one outcome. */
public record SheetRows(Grid grid, RowFilter filter, SubmissionDraft draft) {
    /** A row of a table, its cells by field; what becomes of it is still open. */
    public TableRow read(GridRow row, HeadingBlock heading) {
        TableRow tableRow = TableRow.of(grid, row, heading, draft);
        draft.read(tableRow.ref());
        return tableRow;
    }

    /** Nothing of the row is for the store. */
    public void ignore(GridRow row) {
        RowRef ref = grid.ref(row);
        draft.read(ref);
        draft.ignored(ref);
    }

    /** An error that is told elsewhere keeps the row out. */
    public void refuse(GridRow row) {
        RowRef ref = grid.ref(row);
        draft.read(ref);
        draft.refused(ref);
    }

    /** A row at a table's end that may be one of it or a signer's: kept out, and told. */
    public void refuseBelow(GridRow row) {
        GridCell first = row.cells().get(0);
        draft.findings.add(
                Finding.inCase(grid.ref(row, first), FindingCode.ROW_NOT_UNDERSTOOD, "below-table", first.text()));
        refuse(row);
    }

    /** The rows of a table that is another body's, year's or round's. */
    public void refuse(Segment segment, Optional<HeadingBlock> next) {
        List<GridRow> rows = segment.rows();
        int end = endOfTable(segment, next);
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            if (i >= end || filter.isOfNoMeasure(row, segment.heading().orElseThrow())) {
                ignore(row);
            } else {
                refuse(row);
            }
        }
    }

    /** Where the rows of a table end and the lines of text below it begin. */
    public int endOfTable(Segment segment, Optional<HeadingBlock> next) {
        return filter.endOfRows(grid, segment.rows(), segment.heading().orElseThrow(), next);
    }

    public boolean mayBeAMeasure(GridRow row, HeadingBlock heading, HeadingBlock next) {
        return filter.mayBeAMeasure(grid, row, heading, next);
    }

    public FieldText textOf(GridRow row, GridCell cell) {
        return new FieldText(cell.text(), grid.ref(row, cell));
    }
}
