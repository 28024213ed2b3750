package org.itaconsolidator.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a sheet with a table is as a whole: its name, filter, protection, and how it prints. */
abstract class PrintedSheet {
    private final SXSSFWorkbook workbook;
    private final ReportWords words;
    final SXSSFSheet sheet;

    PrintedSheet(SXSSFWorkbook workbook, String name, ReportWords words) {
        this.workbook = workbook;
        this.words = words;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    }

    /** The row of the headings, as Excel numbers it. */
    abstract int headingsRow();

    /** The last row so far, as Excel numbers it. */
    abstract int lastRow();

    /** How many columns the table has. */
    abstract int columnCount();

    /** The name of the sheet as others refer to it in formulas. */
    String quotedName() {
        return Links.quotedSheet(sheet.getSheetName());
    }

    String name() {
        return sheet.getSheetName();
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** The sheet behind the stream, for what is not written by rows: drawings, protection. */
    XSSFSheet whole() {
        return workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    /** Joins cells of one row into one. */
    void join(int excelRow, int from, int to) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(excelRow - 1, excelRow - 1, from, to)); // never twice
    }

    /** Puts a filter on the headings; the last row of the table is the last one so far. */
    void filter() {
        if (lastRow() > headingsRow()) {
            sheet.setAutoFilter(new CellRangeAddress(headingsRow() - 1, lastRow() - 1, 0, columnCount() - 1));
        }
    }

    /** Formulas would be broken by accident: only open cells can be changed; sizes, filters and order still can. */
    void protectFormulas() {
        XSSFSheet locked = whole();
        locked.enableLocking();
        locked.lockAutoFilter(false);
        locked.lockSort(false);
        locked.lockFormatColumns(false);
        locked.lockFormatRows(false);
        locked.lockFormatCells(false);
        locked.lockSelectLockedCells(false);
        locked.lockSelectUnlockedCells(false);
    }

    /**
     * Closes a sheet whose table ends with its last row.
     *
     * @param frozenColumns columns that stay in sight
     * @param printedColumns the first so many are printed; further ones are for tracing on the screen
     * @param title for the footer
     * @param date for the footer
     */
    void finish(int frozenColumns, int printedColumns, String title, String date) {
        filter();
        setUp(frozenColumns, printedColumns, title, date);
    }

    /** Frozen headings and print setup; see {@link #finish}. */
    void setUp(int frozenColumns, int printedColumns, String title, String date) {
        sheet.createFreezePane(frozenColumns, headingsRow());
        repeatHeadings();
        setUpPage(printedColumns, lastRow() - 1, title, date, true);
    }

    /** Prints the headings on each page. */
    void repeatHeadings() {
        sheet.setRepeatingRows(new CellRangeAddress(headingsRow() - 1, headingsRow() - 1, -1, -1));
    }

    /** The print setup alone. */
    void setUpPage(int printedColumns, int lastRow, String title, String date, boolean landscape) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printedColumns - 1, 0, lastRow);
        sheet.setDefaultRowHeightInPoints(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        sheet.setHorizontallyCenter(true);
        PageSetup.print(sheet, title, date, landscape, words.messages());
        words.owner().ifPresent(body -> PageSetup.runningHead(sheet, body));
    }

    /**
     * Prints columns beside the ones that {@link #setUpPage} prints, on pages of their own which begin with the first columns.
     *
     * @param firstColumns so many columns each page begins with
     * @param lastRow the last row of them, as Excel numbers it
     */
    void printBeside(int firstColumns, int from, int to, int lastRow) {
        int index = workbook.getSheetIndex(sheet);
        String soFar = Arrays.stream(workbook.getPrintArea(index).split(","))
                .map(area -> area.substring(area.lastIndexOf('!') + 1))
                .collect(Collectors.joining(","));
        String more = TableSheet.fixed(from, headingsRow()) + ":" + TableSheet.fixed(to, lastRow);
        workbook.setPrintArea(index, soFar + "," + more);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, firstColumns - 1));
    }

    /** Prints upright, after it was set up. */
    void upright() {
        sheet.getPrintSetup().setLandscape(false);
    }

    /** Makes all of it fit on one page, after it was set up. */
    void onePage(boolean landscape) {
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }
}
