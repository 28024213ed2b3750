package org.itaconsolidator.read.cut;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;

/**
 * A part of a sheet in which tables stand below one another: the whole sheet, or one of several tables side by side with
 * what stands above and below it in its columns.
 *
 * @param above the rows of titles that hold for it, from the sheet's own down to those over it alone; empty for a whole
 *     sheet, whose titles are the rows above its first heading
 * @param first whether it holds the sheet's own titles
 * @param transposed rows of the sheet, not of the part's grid, in which the fields stand down; only with the first part
 */
public record SheetPart(Grid sheet, Grid grid, List<List<GridRow>> above, boolean first, List<GridRow> transposed) {
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

    /** The texts directly above its first table. */
    public List<TextLine> listAroundFirst(List<Segment> segments, Words words) {
        return isWhole()
                ? TextLine.listOf(grid, segments.get(0).trailingText(Optional.empty()), words)
                : Stream.concat(listSharedTitles(words).stream(), listOwnTitles(words).stream())
                        .toList();
    }
}
