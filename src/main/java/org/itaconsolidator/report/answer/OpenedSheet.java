package org.itaconsolidator.report.answer;

import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/**
 * The sheet on which a workbook opens. An answer opens on its own first sheet, which notes in its hidden first row on which
 * one the sender's workbook did. Only one sheet is selected: what is typed goes into all that are.
 */
public final class OpenedSheet {
    private static final int NOTED_AT = 1;

    private OpenedSheet() {}

    /** Opens the workbook on the first sheet, an answer's, and notes there on which it opened before. */
    static void openOnAnswer(XSSFWorkbook workbook, Optional<String> ofTheSender) {
        ofTheSender.ifPresent(
                name -> workbook.getSheetAt(0).getRow(0).createCell(NOTED_AT).setCellValue(name));
        open(workbook, 0);
        workbook.setFirstVisibleTab(0);
    }

    /** The name of the sheet on which a workbook opens; empty where it has none yet. */
    static Optional<String> find(XSSFWorkbook workbook) {
        int active = workbook.getActiveSheetIndex();
        return active < workbook.getNumberOfSheets() ? Optional.of(workbook.getSheetName(active)) : Optional.empty();
    }

    /** On which sheet the sender's workbook opened, as an answer's sheet notes it. */
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

    /** What POI knows of sheets with cells it writes nowhere for a sheet that is a chart. */
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
