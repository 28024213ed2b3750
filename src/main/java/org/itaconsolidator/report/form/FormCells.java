package org.itaconsolidator.report.form;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.FormTable;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** Puts texts and numbers into a form's cells. Rows and columns count from 0. */
record FormCells(XSSFSheet sheet, FormStyles styles) {
    /** How much higher the lines of fonts are that stand in for the document's. */
    private static final float STAND_IN = 1.1f;

    XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    /** A text; an empty one leaves the cell blank. */
    XSSFCell set(int row, int column, String text, CellStyle style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(SafeText.of(text));
            cell.setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(style) : style);
        }
        return cell;
    }

    /** A number to fill in; {@code null} leaves the cell blank, which is not 0. */
    void number(int row, int column, BigDecimal value) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(styles.number);
        if (value != null) {
            cell.setCellValue(value.doubleValue()); // the workbook format knows no other number
        }
    }

    /** Joins the cells of a row; all of them carry the style, or the frame would end in the middle. */
    void join(int row, int from, int to, CellStyle style) {
        for (int column = from; column <= to; column++) {
            row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellStyle(style);
        }
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    /** Makes a row as high as its longest text needs; it still grows with what is typed into it. */
    void fitHeight(int row, List<FormTable.Column> columns, List<String> texts) {
        List<Integer> widths =
                columns.stream().map(column -> column.declared().width()).toList();
        XSSFRow high = row(row);
        high.setHeightInPoints(STAND_IN * ThaiMetrics.rowHeight(texts, widths, DocumentFont.SIZE));
        high.getCTRow().unsetCustomHeight();
    }
}
