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
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.itaconsolidator.layout.AnswerSheet;

/**
 * Removes what an earlier answer left in a workbook that its sender has corrected and sent again, and sets the sheet
 * on which the workbook opens. An answer opens on its own first sheet and notes in that sheet's hidden first row which
 * sheet was open before. Only one sheet is selected, because what is typed goes into all selected sheets.
 */
public final class EarlierAnswer {
    private static final int NOTED_AT = 1;

    /** Removes sheets, colours and notes of earlier answers, so that the workbook is as its sender made it. */
    static void remove(XSSFWorkbook workbook) {
        List<XSSFSheet> ours = new ArrayList<>();
        List<XSSFSheet> theirs = new ArrayList<>();
        for (Sheet sheet : workbook) {
            (isOurs(sheet) && !isOfForm((XSSFSheet) sheet) ? ours : theirs).add((XSSFSheet) sheet);
        }
        Map<String, Long> formerFills = new HashMap<>();
        ours.forEach(sheet -> formerFills.putAll(MarkColours.formerFills(sheet)));
        CellFills fills = new CellFills(workbook);
        for (XSSFSheet sheet : theirs) {
            sheet.forEach(row -> row.forEach(cell ->
                    findFormerFill((XSSFCell) cell, formerFills).ifPresent(f -> fills.set((XSSFCell) cell, f))));
            CellMarks.removeOurNotes(sheet);
        }
        Optional<String> active =
                ours.stream().flatMap(sheet -> findOfTheSender(sheet).stream()).findFirst();
        ours.forEach(sheet -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
        active.ifPresent(name -> open(workbook, name));
    }

    /** The fill before marking; no fill if the list of fills is lost and the cell has a note of ours. */
    private static Optional<Long> findFormerFill(XSSFCell cell, Map<String, Long> formerFills) {
        Long former = formerFills.get(CellFills.shade(cell));
        boolean ours = former == null && MarkColours.isLikeAMark(cell) && CellMarks.hasOurNote(cell);
        return ours ? Optional.of(CellFills.NONE) : Optional.ofNullable(former);
    }

    /** Whether a sheet of ours came with the form, such as its help: an answer's notes stand beside the marker, or it is out of sight. */
    private static boolean isOfForm(XSSFSheet sheet) {
        XSSFRow row = sheet.getRow(0);
        XSSFWorkbook workbook = sheet.getWorkbook();
        return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VISIBLE
                && row != null
                && AnswerSheet.isMarkedBy(text(row, 0))
                && text(row, NOTED_AT).isEmpty()
                && text(row, AnswerSheet.ANSWERED_COLUMN - 1).isEmpty();
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
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

    /** Makes the workbook open on its first sheet, the answer, which remembers on which one it opened before. */
    static void openOnAnswer(XSSFWorkbook workbook, Optional<String> ofTheSender) {
        ofTheSender.ifPresent(
                name -> workbook.getSheetAt(0).getRow(0).createCell(NOTED_AT).setCellValue(name));
        open(workbook, 0);
        workbook.setFirstVisibleTab(0);
    }

    /** The name of the sheet on which a workbook opens; empty where it has none yet. */
    static Optional<String> findOpened(XSSFWorkbook workbook) {
        int active = workbook.getActiveSheetIndex();
        return active < workbook.getNumberOfSheets() ? Optional.of(workbook.getSheetName(active)) : Optional.empty();
    }

    /** The sheet on which the sender's workbook opened, as noted on an answer's sheet. */
    public static Optional<String> findOfTheSender(XSSFSheet answer) {
        XSSFRow row = answer.getRow(0);
        return row == null || row.getCell(NOTED_AT) == null
                ? Optional.empty()
                : Optional.of(row.getCell(NOTED_AT).toString());
    }

    static void open(XSSFWorkbook workbook, String sheet) {
        int index = workbook.getSheetIndex(sheet);
        if (index >= 0 && workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
            open(workbook, index);
        }
    }

    private static void open(XSSFWorkbook workbook, int index) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (sheet instanceof XSSFChartSheet chart) {
                deselect(chart);
            } else {
                sheet.setSelected(i == index);
            }
        }
        workbook.setActiveSheet(index);
    }

    /** Deselects a chart sheet in its XML: POI does so only for sheets with cells. */
    private static void deselect(XSSFChartSheet chart) {
        try (XmlCursor at = chart.getCTChartsheet().newCursor()) {
            while (at.hasNextToken()) {
                if (at.isAttr() && String.valueOf(at.getName()).equals("tabSelected")) {
                    at.removeXml();
                    return;
                }
                at.toNextToken();
            }
        }
    }
}
