package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;

/**
 * A stretch of a sheet: the rows above the first heading, or a heading with the rows down to the next one.
 *
 * @param heading the block of headings, empty for the rows above the first
 * @param rows what follows it
 */
public record Segment(Optional<HeadingBlock> heading, List<GridRow> headingRows, List<GridRow> rows) {
    /** The stretches of a sheet from top to bottom. */
    static List<Segment> listOf(Grid grid, HeadingFinder finder, Words words) {
        List<Segment> segments = new ArrayList<>();
        Optional<HeadingBlock> heading = Optional.empty();
        List<GridRow> headingRows = new ArrayList<>();
        List<GridRow> rows = new ArrayList<>();
        List<GridRow> all = grid.listRows();
        OtherHeadings others = null;
        for (int i = 0; i < all.size(); i++) {
            Optional<HeadingBlock> next = finder.find(grid, all.get(i));
            if (next.isEmpty() && others != null && others.areAt(i)) {
                next = Optional.of(OtherHeadings.block(all.get(i)));
            }
            if (next.isEmpty()) {
                rows.add(all.get(i));
                continue;
            }
            List<GridRow> nextHeading = new ArrayList<>();
            int last = rows.size() - 1;
            if (last >= 0 && isGroups(grid, rows.get(last), next.get())) {
                nextHeading.add(rows.remove(last));
            }
            segments.add(new Segment(heading, headingRows, rows));
            heading = next;
            rows = new ArrayList<>();
            headingRows = nextHeading;
            headingRows.add(all.get(i));
            if (next.get().lastRow() > next.get().firstRow()) {
                headingRows.add(all.get(++i));
            }
            others = new OtherHeadings(all, i + 1, next.get(), finder, words);
        }
        segments.add(new Segment(heading, headingRows, rows));
        return segments;
    }

    /** The stretch of a plan: a column that only looks like one of results is not known in it. */
    public Segment withoutResults() {
        return new Segment(heading.map(block -> block.withoutTakenByWord(Field.RESULT)), headingRows, rows);
    }

    /** The stretch of measures: an address is evidence of what was done. */
    public Segment withAddressesAsEvidence() {
        return new Segment(heading.map(block -> block.withReadAs(Field.URL, Field.EVIDENCE)), headingRows, rows);
    }

    /**
     * The lines of text at its end, which may be titles of the next one. A step alone in its row is none, though it may name a
     * plan or a report.
     *
     * @param next the headings of the next one
     */
    public List<GridRow> trailingText(Optional<HeadingBlock> next) {
        int from = rows.size();
        while (from > 0 && rows.get(from - 1).cells().size() == 1 && !isOfTheTable(rows.get(from - 1), next)) {
            from--;
        }
        return rows.subList(from, rows.size());
    }

    /** Whether a text alone in its row stands below a heading of this table where no title of the next one does. */
    private boolean isOfTheTable(GridRow row, Optional<HeadingBlock> next) {
        int column = row.cells().get(0).column();
        return heading.isPresent()
                && column > heading.get().firstColumn()
                && RowFilter.isContent(column, heading.get())
                && next.filter(below -> below.firstColumn() != column).isPresent();
    }

    /** Whether a row directly above headings holds names of groups of columns; titles and topics begin further left. */
    private static boolean isGroups(Grid grid, GridRow row, HeadingBlock heading) {
        int first = heading.firstColumn();
        return row.number() == heading.firstRow() - 1
                && row.cells().stream().allMatch(cell -> cell.column() > first)
                && row.cells().stream().anyMatch(cell -> grid.isMergedAcross(row.number(), cell.column()));
    }
}
