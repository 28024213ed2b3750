package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.FindingCode;

/**
 * A workbook as grids, in the order of its tabs.
 *
 * @param sheets hidden ones too
 */
record Workbook(List<Grid> sheets) {
    static Workbook read(byte[] file) throws UnreadableWorkbook {
        WorkbookParts parts = WorkbookParts.open(file);
        WorkbookStructure structure = WorkbookStructure.read(parts);
        SharedStrings strings =
                SharedStrings.read(structure.sharedStringsPart(), parts.find(structure.sharedStringsPart()));
        CellStyles styles = CellStyles.read(structure.stylesPart(), parts.find(structure.stylesPart()));
        RawCell rawCell = new RawCell(strings, styles, structure.date1904());
        ZeroFormulas zeros = new ZeroFormulas();
        List<Grid> sheets = new ArrayList<>();
        for (WorkbookStructure.SheetPart sheet : structure.sheets()) {
            SheetParser parser = new SheetParser(sheet.name(), rawCell, SheetLinks.of(parts, sheet.part()), zeros);
            sheets.add(parser.parse(sheet, parts.find(sheet.part()).orElseThrow()));
        }
        if (sheets.stream().allMatch(grid -> grid.listRows().isEmpty())) {
            throw new UnreadableWorkbook(FindingCode.EMPTY_WORKBOOK, "");
        }
        return new Workbook(zeros.withoutBlanks(sheets));
    }
}
