package org.itaconsolidator.report.workbook;

import org.itaconsolidator.model.Place;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * Where a row comes from, in three columns: file, sheet, cell. Where the workbook was answered, the file leads to the cell in
 * the copy with the marks; else the name alone stands there, and the sheet of sources has its hash.
 */
record Sources(ReportContent content) {
    /** Writes the three cells. */
    void write(TableSheet table, int column, Place place) {
        table.link(
                column,
                content.findReturned(place.fileName())
                        .flatMap(path -> Links.beside(path, place.sheet(), place.cell(), place.fileName())),
                place.fileName(),
                Look.TEXT);
        table.code(column + 1, place.sheet(), Look.TEXT);
        table.code(column + 2, place.cell(), Look.CENTRED);
    }
}
