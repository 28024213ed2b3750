package org.itaconsolidator.report.workbook;

import java.util.function.Function;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * Where a row comes from, in three columns: file, sheet, cell. Where the workbook was answered, the file leads to the cell in
 * the copy with the marks; else the name alone stands there, and the sheet of sources has its hash.
 */
record Sources(ReportContext context) {
    SheetCell file(Place place) {
        return SheetCell.link(context.findLink(place, place.fileName()), place.fileName(), Look.TEXT);
    }

    SheetCell sheet(Place place) {
        return SheetCell.text(place.sheet(), Look.TEXT);
    }

    SheetCell cell(Place place) {
        return SheetCell.text(place.cell(), Look.CENTRED);
    }

    /** Adds the three columns to those of a list. */
    <T> void addTo(Columns<T> columns, int fileWidth, Function<T, Place> place) {
        Function<T, Place> once = Columns.once(place);
        columns.common("file", fileWidth, (thing, row) -> file(once.apply(thing)));
        columns.common("sheet", 14, (thing, row) -> sheet(once.apply(thing)));
        columns.common("cell", 9, (thing, row) -> cell(once.apply(thing)));
    }

    /** Writes the three cells from a column on. */
    void write(TableSheet table, int column, Place place) {
        table.put(column, file(place));
        table.put(column + 1, sheet(place));
        table.put(column + 2, cell(place));
    }
}
