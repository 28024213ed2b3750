package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.FindingCode;

/**
 * A workbook as grids, in the order of its tabs.
 *
 * @param sheets hidden ones too
 * @param bound what it may ask for
 */
public record Workbook(List<Grid> sheets, WorkbookBound bound) {
    public static Workbook read(byte[] file) throws UnreadableWorkbook {
        WorkbookBound bound = new WorkbookBound();
        WorkbookParts parts = WorkbookParts.open(file);
        WorkbookStructure structure = WorkbookStructure.read(parts, bound);
        SharedStrings strings =
                SharedStrings.read(structure.sharedStringsPart(), parts.find(structure.sharedStringsPart()), bound);
        CellStyles styles = CellStyles.read(structure.stylesPart(), parts.find(structure.stylesPart()), bound);
        RawCell rawCell = new RawCell(strings, styles, structure.date1904());
        ZeroFormulas zeros = new ZeroFormulas(bound);
        List<Grid> sheets = new ArrayList<>();
        for (WorkbookStructure.SheetPart sheet : structure.sheets()) {
            SheetLinks links = SheetLinks.of(parts, sheet.part(), bound);
            Map<String, String> comments = SheetComments.of(parts, sheet.part(), bound);
            SheetParser parser = new SheetParser(sheet.name(), rawCell, links, comments, zeros, bound);
            sheets.add(parser.parse(sheet, parts.find(sheet.part()).orElseThrow()));
        }
        if (sheets.stream().allMatch(grid -> grid.listRows().isEmpty())) {
            throw new UnreadableWorkbook(FindingCode.EMPTY_WORKBOOK, "");
        }
        return new Workbook(zeros.withoutBlanks(sheets), bound);
    }
}
