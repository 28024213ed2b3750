package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;

/** What an earlier answer left in a workbook that its sender has mended and delivered again. */
final class EarlierAnswer {
    private EarlierAnswer() {}

    /** Takes sheets, colours and notes of earlier answers out, so that the workbook is as its sender means it. */
    static void remove(XSSFWorkbook workbook) {
        List<XSSFSheet> ours = new ArrayList<>();
        List<XSSFSheet> theirs = new ArrayList<>();
        for (Sheet sheet : workbook) {
            (isOurs(sheet) ? ours : theirs).add((XSSFSheet) sheet);
        }
        Map<String, Long> formerFills = new HashMap<>();
        ours.forEach(sheet -> formerFills.putAll(MarkColours.formerFills(sheet)));
        CellFills fills = new CellFills(workbook);
        for (XSSFSheet sheet : theirs) {
            sheet.forEach(row -> row.forEach(cell -> {
                Long former = formerFills.get(CellFills.shade((XSSFCell) cell));
                if (former != null) {
                    fills.set((XSSFCell) cell, former);
                }
            }));
            CellNotes.removeOurs(sheet);
        }
        ours.forEach(sheet -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
    }

    /** Whether a sheet is one that an answer added. */
    static boolean isOurs(Sheet sheet) {
        Row row = sheet.getRow(0);
        Cell cell = row == null ? null : row.getCell(0);
        return cell != null
                && cell.getCellType() == CellType.STRING
                && AnswerSheet.isMarkedBy(cell.getStringCellValue());
    }
}
