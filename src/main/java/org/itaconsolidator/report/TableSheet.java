package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.report.SheetStyles.Look;

/** A sheet with one table: lines above, headings, rows written once from top to bottom, filter, page setup. */
final class TableSheet {
    /**
     * A column.
     *
     * @param heading its heading
     * @param width in characters
     */
    record Column(String heading, int width) {}

    /** Lines of plain text that a large figure takes. */
    private static final int BIG_LINES = 2;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final ReportWords words;
    private final List<Column> columns;
    private int nextRow;
    private int headingRow;
    private Row row;
    private int lines;

    TableSheet(SXSSFWorkbook workbook, String name, SheetStyles styles, ReportWords words, List<Column> columns) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        this.styles = styles;
        this.words = words;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, PageSetup.width(columns.get(i).width()));
        }
    }

    /** The name of the sheet as others refer to it in formulas. */
    String quotedName() {
        return "'" + sheet.getSheetName().replace("'", "''") + "'";
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** A line above the table. */
    void line(String text, Look look) {
        Row above = sheet.createRow(nextRow++);
        if (look == Look.TITLE) {
            above.setHeightInPoints(ThaiMetrics.lineHeight(DocumentFont.SIZE) * 1.5f);
        }
        Cell cell = above.createCell(0);
        cell.setCellValue(SafeText.of(text));
        cell.setCellStyle(styles.of(look));
    }

    /** The headings, below which the rows come. */
    void headings() {
        headingRow = nextRow;
        begin();
        for (int i = 0; i < columns.size(); i++) {
            text(i, columns.get(i).heading(), Look.HEADING);
        }
        end();
    }

    /** Begins a row; gives its number as Excel shows it. */
    int begin() {
        row = sheet.createRow(nextRow++);
        lines = 1;
        return nextRow;
    }

    /** Ends a row: as high as its longest text needs. */
    void end() {
        if (lines > 1) {
            row.setHeightInPoints(ThaiMetrics.heightOf(lines, DocumentFont.SIZE));
        }
    }

    void text(int column, String text) {
        text(column, text, Look.TEXT);
    }

    void text(int column, String text, Look look) {
        Cell cell = row.createCell(column);
        if (text.isEmpty()) {
            cell.setCellStyle(styles.of(look));
            return;
        }
        cell.setCellValue(SafeText.of(text));
        cell.setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(look) : styles.of(look));
        int least = look == Look.BIG ? BIG_LINES : 1;
        lines = Math.max(
                Math.max(lines, least),
                ThaiMetrics.lines(text, columns.get(column).width()));
    }

    /** A number; nothing for an empty one, which is not 0. */
    void number(int column, Optional<BigDecimal> value, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        value.ifPresent(number -> cell.setCellValue(number.doubleValue())); // the format knows no other number
    }

    void whole(int column, long value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(Look.WHOLE));
        cell.setCellValue(value);
    }

    /** A formula with the value that it has, so that a reader that does not calculate shows it. */
    void formula(int column, String formula, Optional<BigDecimal> value, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        cell.setCellFormula(formula);
        lines = look == Look.BIG_SCORE || look == Look.BIG_CHANGE ? Math.max(lines, BIG_LINES) : lines;
        if (value.isPresent()) {
            cell.setCellValue(value.get().doubleValue());
        } else {
            cell.setCellValue("");
        }
    }

    void date(int column, Optional<LocalDate> day) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(Look.DATE));
        day.ifPresent(cell::setCellValue);
    }

    /** An instant as the wall clock of its own offset. */
    void time(int column, OffsetDateTime time) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(Look.DATE_TIME));
        cell.setCellValue(time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Closes the sheet: filter, frozen headings, print setup.
     *
     * @param frozenColumns columns that stay in sight
     * @param printedColumns the first so many are printed; further ones are for tracing on the screen
     * @param title for the footer
     * @param date for the footer
     */
    void finish(int frozenColumns, int printedColumns, String title, String date) {
        int lastRow = nextRow - 1;
        sheet.createFreezePane(frozenColumns, headingRow + 1);
        if (lastRow > headingRow) {
            sheet.setAutoFilter(new CellRangeAddress(headingRow, lastRow, 0, columns.size() - 1));
        }
        sheet.setRepeatingRows(new CellRangeAddress(headingRow, headingRow, -1, -1));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printedColumns - 1, 0, lastRow);
        sheet.setDefaultRowHeightInPoints(ThaiMetrics.heightOf(1, DocumentFont.SIZE));
        PageSetup.print(sheet, title, date, true, words.messages());
    }

    /** The first row below the headings, as Excel numbers it. */
    int firstRow() {
        return headingRow + 2;
    }

    /** The last row so far, as Excel numbers it. */
    int lastRow() {
        return nextRow;
    }

    static String cell(int column, int excelRow) {
        return CellReference.convertNumToColString(column) + excelRow;
    }
}
