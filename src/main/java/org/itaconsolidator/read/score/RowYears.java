package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.thai.date.FiscalYears;

/** The rows of a table with a column of years beside that of indicators, by the year that each row says. */
final class RowYears {
    private RowYears() {}

    /**
     * The rows by year, each in the order of the table. A row that leaves its year blank is of the year above it.
     *
     * @param ofTitle the year of rows above the first that says one
     */
    static Map<Optional<FiscalYear>, List<GridRow>> of(
            Grid grid, List<GridRow> rows, HeadingBlock heading, Optional<FiscalYear> ofTitle) {
        int column = heading.find(Field.FISCAL_YEAR).orElseThrow().number();
        Map<Optional<FiscalYear>, List<GridRow>> byYear = new LinkedHashMap<>();
        Optional<FiscalYear> year = ofTitle;
        for (GridRow row : rows) {
            String said = grid.findMergeFromAbove(row.number(), column)
                            .filter(merge -> merge.firstRow() <= heading.lastRow())
                            .isPresent()
                    ? ""
                    : grid.findHolding(row.number(), column).map(GridCell::text).orElse("");
            Optional<FiscalYear> own =
                    FiscalYears.inText(said).stream().findFirst().map(mention -> mention.year());
            year = own.isPresent() ? own : year;
            byYear.computeIfAbsent(year, each -> new ArrayList<>()).add(row);
        }
        return byYear;
    }
}
