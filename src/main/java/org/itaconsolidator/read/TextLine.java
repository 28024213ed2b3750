package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;

/**
 * A text outside tables.
 *
 * @param at its cell
 * @param text as written
 * @param prose whether it is a sentence that tells of something, and not a title line
 */
record TextLine(CellRef at, String text, boolean prose) {
    private static final int LONGEST_TITLE = 140;

    /** The first fiscal year that the texts state. */
    static Optional<FiscalYear> findStatedYear(List<TextLine> lines) {
        return lines.stream()
                .flatMap(line -> FiscalYears.inText(line.text()).stream())
                .filter(FiscalYearMention::stated)
                .map(FiscalYearMention::year)
                .findFirst();
    }

    /** The texts of rows outside tables, from top to bottom. */
    static List<TextLine> listOf(Grid grid, List<GridRow> rows, Words words) {
        List<TextLine> lines = new ArrayList<>();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                if (!cell.text().isEmpty()) {
                    boolean prose =
                            cell.text().length() > LONGEST_TITLE || words.starts(Words.Kind.PROSE_STARTS, cell.text());
                    lines.add(new TextLine(grid.ref(row.number(), cell.column()), cell.text(), prose));
                }
            }
        }
        return lines;
    }
}
