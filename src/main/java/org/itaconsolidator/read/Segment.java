package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sheet: the rows above the first heading, or a heading with the rows down to the next one.
 *
 * @param heading the block of headings, empty for the rows above the first
 * @param headingRows the rows of that block
 * @param rows what follows it
 */
record Segment(Optional<HeadingBlock> heading, List<GridRow> headingRows, List<GridRow> rows) {
    /** The stretches of a sheet from top to bottom. */
    static List<Segment> listOf(Grid grid, HeadingFinder finder) {
        List<Segment> segments = new ArrayList<>();
        Optional<HeadingBlock> heading = Optional.empty();
        List<GridRow> headingRows = new ArrayList<>();
        List<GridRow> rows = new ArrayList<>();
        List<GridRow> all = grid.listRows();
        for (int i = 0; i < all.size(); i++) {
            Optional<HeadingBlock> next = finder.find(grid, all.get(i));
            if (next.isEmpty()) {
                rows.add(all.get(i));
                continue;
            }
            segments.add(new Segment(heading, headingRows, rows));
            heading = next;
            rows = new ArrayList<>();
            headingRows = new ArrayList<>();
            headingRows.add(all.get(i));
            if (next.get().lastRow() > next.get().firstRow()) {
                headingRows.add(all.get(++i));
            }
        }
        segments.add(new Segment(heading, headingRows, rows));
        return segments;
    }
}
