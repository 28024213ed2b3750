package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rows outside every table that was read which name what the program is for: indicators, or items by their code. Several of
 * them with more beside the name are a table or the rest of one, and must not be lost in silence. A row or two may name an
 * indicator by chance.
 */
record UnreadRows(Frameworks frameworks) {
    private static final int FEWEST = 3;

    /** So many cells in a row are no chance: two rows are enough. */
    static final int WIDE = 4;

    private static final int FEWEST_WIDE = 2;
    private static final Pattern ITEM_CODE = Pattern.compile("^[ieo]-?\\d{1,2}(?!\\d)");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}\\.\\d");

    /** Such rows among those outside tables; empty where there are too few to be a table. */
    List<GridRow> outsideTables(List<GridRow> rows) {
        return enough(rows.stream().filter(this::names).toList());
    }

    /** Such rows among those of a table of measures that held none: an indicator with a score beside it. */
    List<GridRow> belowMeasures(List<GridRow> rows) {
        return enough(
                rows.stream().filter(this::names).filter(UnreadRows::hasDecimal).toList());
    }

    /** Such rows that touch the heading of a table from above, filled or with a score: one is enough, for it has slipped out of the table. */
    List<GridRow> directlyAbove(List<GridRow> rows, HeadingBlock heading) {
        List<GridRow> touching = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            GridRow row = rows.get(i);
            if (row.number() != heading.firstRow() - touching.size() - 1
                    || !names(row)
                    || row.cells().size() < WIDE && !hasDecimal(row)) {
                break;
            }
            touching.add(0, row);
        }
        return touching;
    }

    private static boolean hasDecimal(GridRow row) {
        return row.cells().stream()
                .anyMatch(cell -> DECIMAL.matcher(ThaiText.fold(cell.text())).find());
    }

    private static List<GridRow> enough(List<GridRow> rows) {
        boolean wide = rows.stream().filter(row -> row.cells().size() >= WIDE).count() >= FEWEST_WIDE;
        return wide || rows.size() >= FEWEST ? rows : List.of();
    }

    /** Whether a row of several cells names an indicator or item. */
    boolean names(GridRow row) {
        return row.cells().size() > 1 && row.cells().stream().anyMatch(cell -> names(cell.text()));
    }

    private boolean names(String text) {
        return ITEM_CODE.matcher(ThaiText.fold(text)).find()
                || frameworks
                        .findIndicatorOfAnyYear(text)
                        .filter(IndicatorMatch::isName)
                        .isPresent();
    }
}
