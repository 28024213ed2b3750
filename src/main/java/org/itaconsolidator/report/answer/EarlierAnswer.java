package org.itaconsolidator.report.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;

/** What an earlier answer left in a workbook that its sender has mended and delivered again. */
public final class EarlierAnswer {
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
            sheet.forEach(row -> row.forEach(cell ->
                    findFormerFill((XSSFCell) cell, formerFills).ifPresent(f -> fills.set((XSSFCell) cell, f))));
            CellNotes.removeOurs(sheet);
        }
        Optional<String> active = ours.stream()
                .flatMap(sheet -> OpenedSheet.findOfTheSender(sheet).stream())
                .findFirst();
        ours.forEach(sheet -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
        active.ifPresent(name -> OpenedSheet.open(workbook, name));
    }

    /** The fill that a marked cell had; where the list of shades is lost, none of a cell that also has a note of ours. */
    private static Optional<Long> findFormerFill(XSSFCell cell, Map<String, Long> formerFills) {
        Long former = formerFills.get(CellFills.shade(cell));
        boolean ours = former == null && MarkColours.isLikeAMark(cell) && CellNotes.hasOurs(cell);
        return ours ? Optional.of(CellFills.NONE) : Optional.ofNullable(former);
    }

    public static boolean isOurs(Sheet sheet) {
        for (int i = 0; i < AnswerSheet.ROWS_OF_MARKER; i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                for (Cell cell : row) {
                    boolean inPlace =
                            i == 0 && cell.getColumnIndex() == 0 || sheet.isColumnHidden(cell.getColumnIndex());
                    if (inPlace
                            && cell.getCellType() == CellType.STRING
                            && AnswerSheet.isMarkedBy(cell.getStringCellValue())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
