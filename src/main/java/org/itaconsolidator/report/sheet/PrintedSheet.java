package org.itaconsolidator.report.sheet;

import java.util.List;

/** What a sheet with a table is as a whole: its name, filter, protection, and how it prints. */
abstract class PrintedSheet {
    private final ReportWords words;
    final StreamedSheet sheet;

    PrintedSheet(StreamedWorkbook workbook, String name, ReportWords words) {
        this.words = words;
        this.sheet = workbook.createSheet(name);
    }

    /** The row of the headings, as Excel numbers it. */
    abstract int headingsRow();

    /** The last row so far, as Excel numbers it. */
    abstract int lastRow();

    /** The headings as their cells show them. */
    abstract List<String> listHeadings();

    /** How many columns the table has. */
    abstract int columnCount();

    /** The name of the sheet as others refer to it in formulas. */
    public String quotedName() {
        return Links.quotedSheet(sheet.name());
    }

    String name() {
        return sheet.name();
    }

    public StreamedSheet sheet() {
        return sheet;
    }

    /** Joins cells of one row into one. */
    public void join(int excelRow, int from, int to) {
        sheet.join(TableSheet.cell(from, excelRow) + ":" + TableSheet.cell(to, excelRow));
    }

    /** Puts a filter on the headings; the last row of the table is the last one so far. */
    public void filter() {
        if (lastRow() > headingsRow()) {
            sheet.filter(range(0, headingsRow(), columnCount() - 1, lastRow()));
        }
    }

    /** The table of the sheet, its headings and all rows so far, under a name; with a filter on the headings. */
    void nameTable(String name) {
        sheet.table(name, range(0, headingsRow(), columnCount() - 1, lastRow()), listHeadings());
    }

    private static String range(int from, int firstRow, int to, int lastRow) {
        return TableSheet.cell(from, firstRow) + ":" + TableSheet.cell(to, lastRow);
    }

    /** Formulas would be broken by accident: only open cells can be changed; sizes, filters and order still can. */
    public void protectFormulas() {
        sheet.lock();
    }

    /**
     * Closes a sheet whose table ends with its last row.
     *
     * @param frozenColumns columns that stay in sight
     * @param printedColumns the first so many are printed; further ones are for tracing on the screen
     * @param title for the footer
     * @param date for the footer
     */
    public void finish(int frozenColumns, int printedColumns, String title, String date) {
        filter();
        setUp(frozenColumns, printedColumns, title, date);
    }

    /** Frozen headings and print setup; see {@link #finish}. */
    public void setUp(int frozenColumns, int printedColumns, String title, String date) {
        sheet.freeze(frozenColumns, headingsRow());
        repeatHeadings();
        setUpPage(printedColumns, lastRow() - 1, title, date, true);
    }

    /** Prints the headings on each page. */
    public void repeatHeadings() {
        sheet.repeatRow(headingsRow());
    }

    /** The print setup alone; the last row is counted from 0. */
    public void setUpPage(int printedColumns, int lastRow, String title, String date, boolean landscape) {
        sheet.printOnly(range(0, 1, printedColumns - 1, lastRow + 1));
        sheet.setLandscape(landscape);
        PageSetup.print(sheet, title, date, words.owner(), words.messages());
    }

    /**
     * Prints columns beside the ones that {@link #setUpPage} prints, on pages of their own which begin with the first columns.
     *
     * @param firstColumns so many columns each page begins with
     * @param lastRow the last row of them, as Excel numbers it
     */
    public void printBeside(int firstColumns, int from, int to, int lastRow) {
        sheet.print(range(from, headingsRow(), to, lastRow));
        sheet.repeatColumns(firstColumns);
    }

    /** Prints upright, after it was set up. */
    public void upright() {
        sheet.setLandscape(false);
    }

    /** Makes all of it fit on one page, after it was set up. */
    public void onePage(boolean landscape) {
        sheet.setLandscape(landscape);
        sheet.setPagesHigh(1);
    }
}
