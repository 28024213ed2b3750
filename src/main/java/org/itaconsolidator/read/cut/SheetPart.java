package org.itaconsolidator.read.cut;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;

/**
 * A part of a sheet with tables below one another: the whole sheet, or one of several tables side by side with what
 * stands above and below it in its columns.
 *
 * @param above the rows of titles that apply to it, from the sheet's own down to those above it alone; empty for a
 *     whole sheet, whose titles are the rows above its first heading
 * @param first whether it holds the sheet's own titles
 * @param transposed rows of the sheet (not of the part's grid) whose fields run downwards; only with the first part
 */
public record SheetPart(Grid sheet, Grid grid, List<List<GridRow>> above, boolean first, List<GridRow> transposed) {
    /** A row of more texts is one of a table. */
    private static final int MOST_TITLES = 3;

    public SheetPart {
        above = List.copyOf(above);
        transposed = List.copyOf(transposed);
    }

    /** A sheet without tables side by side. */
    static SheetPart whole(Grid grid) {
        return new SheetPart(grid, grid, List.of(), true, List.of());
    }

    /** The part, with rows of its sheet in which the fields stand down. */
    SheetPart withTransposed(List<GridRow> rows) {
        return first ? new SheetPart(sheet, grid, above, true, rows) : this;
    }

    public boolean isWhole() {
        return above.isEmpty();
    }

    /** The title lines, group by group; those of a whole sheet are one group. */
    public List<List<TextLine>> listTitles(List<Segment> segments, Words words) {
        List<List<GridRow>> groups = isWhole() ? List.of(segments.get(0).rows()) : above;
        return groups.stream().map(rows -> TextLine.listOf(grid, rows, words)).toList();
    }

    /** The lines that stand over the part alone; none for a whole sheet. */
    public List<TextLine> listOwnTitles(Words words) {
        return isWhole() ? List.of() : TextLine.listOf(grid, above.get(above.size() - 1), words);
    }

    /** The lines that hold for other parts of the sheet too. */
    public List<TextLine> listSharedTitles(Words words) {
        return isWhole()
                ? List.of()
                : above.subList(0, above.size() - 1).stream()
                        .flatMap(rows -> TextLine.listOf(grid, rows, words).stream())
                        .toList();
    }

    /** The last of some rows that hold nothing but titles: a word beside one in its row is a title too. */
    private static List<GridRow> listTitleRows(List<GridRow> rows) {
        int from = rows.size();
        while (from > 0 && isOfTitles(rows.get(from - 1))) {
            from--;
        }
        return rows.subList(from, rows.size());
    }

    private static boolean isOfTitles(GridRow row) {
        return row.size() == 1 || row.size() <= MOST_TITLES && row.all(cell -> cell.isText() && !cell.readsAsNumber());
    }

    /** The texts directly above its first table. */
    public List<TextLine> listAroundFirst(List<Segment> segments, Words words) {
        return isWhole()
                ? TextLine.listOf(grid, listTitleRows(segments.get(0).rows()), words)
                : Stream.concat(listSharedTitles(words).stream(), listOwnTitles(words).stream())
                        .toList();
    }
}
