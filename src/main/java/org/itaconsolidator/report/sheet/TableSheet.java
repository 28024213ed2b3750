package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.model.FiscalYear;

/**
 * A sheet with one table, written once from top to bottom: lines above the table, headings, rows as high as their
 * longest texts need; then the table's name, filter, protection and print settings.
 */
public final class TableSheet {
    /**
     * @param width in characters
     * @param year the fiscal year that heads it instead, as a number of the Buddhist era: it is found by its figures
     */
    public record Column(String heading, int width, Optional<FiscalYear> year) {
        public Column(String heading, int width) {
            this(heading, width, Optional.empty());
        }
    }

    private static final String ELLIPSIS = "…";
    private final ReportWords words;
    private final StreamedWorkbook workbook;
    private final StreamedSheet sheet;
    private final LongTexts longTexts;
    private final List<Column> columns;
    private final List<String> headings = new ArrayList<>();
    private int headingRow;
    private int printedColumns;
    private int nextRow;
    private SheetRow row = new SheetRow();
    private float height;
    private boolean isLeading;
    private boolean isMarked;
    private boolean marksNoted;
    private int lastPrinted;
    private float points;
    private final List<Float> ends = new ArrayList<>();
    private int traced = Integer.MAX_VALUE;

    public TableSheet(StreamedWorkbook workbook, String name, ReportWords words, List<Column> columns) {
        this.words = words;
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.longTexts = workbook.longTexts();
        this.columns = List.copyOf(columns);
        columns.forEach(column -> sheet.addColumn(Math.min(PageSetup.WIDEST, column.width())));
    }

    /** A line above or below the table, over the columns beside it. */
    public void line(String text, Look look) {
        lineAsWritten(words.prose(text), look);
    }

    /** The same of a text with names by which something is found, such as versions. */
    public void lineAsWritten(String text, Look look) {
        for (String piece : linesOf(text, look)) {
            begin();
            code(0, piece, look);
            height(ThaiMetrics.roomyHeightOf(1, look.size()));
            if (look == Look.SECTION) {
                fill(1, columns.size() - 1, look);
            }
        }
    }

    /** The pieces of a text that stand beside one another on a page; all of it where no page was told of. */
    public List<String> linesOf(String text, Look look) {
        if (printedColumns == 0 || text.isEmpty()) {
            return List.of(text);
        }
        return LongTexts.pieces(text, width(0, printedColumns - 1) * DocumentFont.SIZE / look.size(), 1, "");
    }

    /** Lines above and below the table end where so many columns end: what is beyond them is not printed. */
    public void linesWithin(int printed) {
        printedColumns = printed;
    }

    /** A heading, broken only between words. */
    public void heading(int column, String heading) {
        code(column, broken(column, heading), Look.HEADING);
    }

    private String broken(int column, String heading) {
        return words.lines().of(heading, columns.get(column).width());
    }

    /** An empty row, so high in points. */
    public void space(float points) {
        begin();
        height(points);
    }

    /** Empty rows of one line each, such as a chart is drawn over. */
    public void lines(int rows) {
        IntStream.range(0, rows).forEach(any -> space(ThaiMetrics.ROW));
    }

    /** The headings, below which the rows come. */
    public void headings() {
        headings(i -> broken(i, words.heading(columns.get(i).heading())));
    }

    /** The same for programs that know columns by them: in one line each. */
    public void headingsAsWritten() {
        headings(i -> columns.get(i).heading());
    }

    private void headings(IntFunction<String> shown) {
        headingRow = lastRow();
        begin();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(shown.apply(i));
            if (columns.get(i).year().isPresent()) {
                put(i, SheetCell.year(columns.get(i).year(), Look.YEAR_HEADING));
            } else {
                code(i, headings.get(i), Look.HEADING);
            }
        }
        end();
    }

    /** The same headings once more, over further rows. */
    public void headingsAgain() {
        begin();
        for (int i = 0; i < headings.size(); i++) {
            code(i, headings.get(i), Look.HEADING);
        }
        end();
    }

    /** On as many pages as the rows fill, after it was set up. */
    public void fillPages(int printedColumns) {
        float headings = points(headingsRow()) - points(headingsRow() - 1);
        sheet.setPagesHigh(PageFlow.countPages(this, printedColumns, points(lastPrinted()), headings));
    }

    /** The rows below one, as Excel numbers it, are for the screen. */
    public void printDownTo(int excelRow) {
        lastPrinted = excelRow;
    }

    private int lastPrinted() {
        return lastPrinted == 0 ? lastRow() : lastPrinted;
    }

    /** Whether all of it stands on one page in landscape; makes it fit where only few rows would stand on a second one. */
    public boolean fitsOnePage(int printedColumns) {
        boolean fits = PageFlow.isOnePage(this, printedColumns, points());
        sheet.setPagesHigh(fits ? 1 : 0);
        return fits;
    }

    /** The last row, as Excel counts, that surely stands on the first landscape page. */
    int lastOfPage(int printedColumns) {
        int last = lastRow();
        while (last > headingsRow() && PageFlow.countPages(this, printedColumns, points(last), 0) > 0) {
            last--;
        }
        return last;
    }

    /** The row of the headings, as Excel numbers it. */
    public int headingsRow() {
        return headingRow + 1;
    }

    /** The first row below the headings, as Excel numbers it. */
    public int firstRow() {
        return headingRow + 2;
    }

    /** A cell as formulas name it. */
    public static String cell(int column, int excelRow) {
        return CellReference.convertNumToColString(column) + excelRow;
    }

    /** A cell that stays what it is when a formula or a chart is moved. */
    public static String fixed(int column, int excelRow) {
        return "$" + CellReference.convertNumToColString(column) + "$" + excelRow;
    }

    /** Columns from here on are for tracing on the screen: long texts in them make no row of the printed page higher. */
    public void tracedFrom(int column) {
        traced = column;
    }

    /** Begins a row; gives its number as Excel shows it. */
    public int begin() {
        row = sheet.begin();
        nextRow++;
        height = 0;
        isLeading = false;
        return nextRow;
    }

    /** Ends a row: as high as its longest text needs. */
    public void end() {
        height(Math.max(height, ThaiMetrics.ROW));
    }

    /** Ends a row that is so high in points, whatever stands in it. */
    public void height(float points) {
        row.setPoints(points);
        this.points += points;
        while (ends.size() < nextRow) {
            ends.add(this.points);
        }
    }

    /** How high all rows ended so far are together, in points. */
    public float points() {
        return points;
    }

    /** The height of the rows up to one, as Excel counts, in points. */
    float points(int excelRow) {
        return excelRow == 0 ? 0 : ends.get(excelRow - 1);
    }

    /** Cells that are empty and look alike, before single ones are written over. */
    public void fill(int from, int to, Look look) {
        for (int i = from; i <= to; i++) {
            row.put(i, SheetCell.blank(look));
        }
    }

    public void text(int column, String text) {
        text(column, text, Look.TEXT);
    }

    /** A text for people: its figures are in the digits that the job asks for. */
    public void text(int column, String text, Look look) {
        code(column, words.prose(text), look);
    }

    /** A name or code by which something is found: just as it is written. */
    public void code(int column, String code, Look look) {
        put(column, SheetCell.text(code, look));
    }

    /** A figure, or a text for people, with all that is to be said of it. */
    public void put(int column, Expr value, Look look) {
        put(column, value.as(look, words));
    }

    public void put(int column, SheetCell cell) {
        row.put(column, cell);
        isMarked |= cell.turn() == SheetCell.Turn.UNCONFIRMED && column < traced;
        if (!cell.text().isEmpty() && (cell.look() == Look.TITLE || cell.look().wraps())) {
            makeRoom(column, cell);
        }
    }

    /**
     * A cell. A text that is higher than its row may be is shown as far as it fits, and leads to the sheet where it stands whole;
     * texts for the screen stay as they are.
     *
     * @param most lines that the text may take of the row
     * @param whole where else the whole text of a thing stands
     */
    public <T> void put(int column, SheetCell cell, int most, Function<T, Optional<String>> whole, T thing) {
        row.put(column, cell);
        isMarked |= cell.turn() == SheetCell.Turn.UNCONFIRMED && column < traced;
        Look look = cell.look();
        if (cell.text().isEmpty() || column >= traced || look != Look.TITLE && !look.wraps()) {
            return;
        }
        int room = Math.min(most, ThaiMetrics.mostLines(look.size()));
        int lines = cell.shown().lines(room(column, look));
        if (lines > room && cell.formula().isEmpty() && look.wraps()) {
            cut(column, cell, room, whole.apply(thing));
        } else {
            makeRoom(lines, look);
        }
    }

    private void cut(int column, SheetCell cell, int lines, Optional<String> whole) {
        Look look = cell.look();
        String shown;
        if (whole.isPresent()) {
            shown = LongTexts.first(cell.text(), room(column, look), lines) + ELLIPSIS;
            lead(column, whole.get());
        } else {
            String at = cell(column, nextRow);
            int number = longTexts.add(sheet.name(), at, columns.get(column).heading(), cell.text());
            shown = LongTexts.first(cell.text(), room(column, look), lines - 1) + "\n"
                    + words.text("long-texts.more", "number", number);
            lead(column, Links.quotedSheet(words.text("sheet.long-texts")) + "!" + longTexts.lastCell());
        }
        SheetCell beginning = SheetCell.text(shown, look);
        row.put(column, beginning);
        makeRoom(column, beginning);
    }

    /** Links the row's first short cell to the whole text: LibreOffice shows a linked cell on one line only. */
    private void lead(int before, String place) {
        for (int i = 0; i < before && !isLeading; i++) {
            SheetCell cell = row.find(i).orElseGet(() -> SheetCell.blank(Look.TEXT));
            boolean isShort = cell.isNumber() || cell.shown().lines(room(i, cell.look())) == 1;
            if (!cell.isBlank() && cell.formula().isEmpty() && isShort) {
                sheet.lead(cell(i, nextRow), place);
                isLeading = true;
            }
        }
    }

    /** A text that leads somewhere; the plain text where no link can be made. */
    public void link(int column, Optional<String> link, String text, Look plain) {
        link(column, link, text, Look.LINK, plain);
    }

    /** The same with a look of its own for the text that leads. */
    public void link(int column, Optional<String> link, String text, Look linked, Look plain) {
        if (link.isEmpty() || text.isEmpty()) {
            code(column, text, plain);
            return;
        }
        put(column, SheetCell.by(link.get(), text, linked));
    }

    /** A text over several columns, joined into one cell for which the row is high enough. */
    public void across(int from, int to, String text, Look look) {
        across(from, to, SheetCell.text(words.prose(text), look), text);
    }

    /** The same of a text that leads somewhere, where a link can be made. */
    public void across(int from, int to, Optional<String> link, String text, Look look) {
        boolean leads = link.isPresent() && !text.isEmpty();
        across(from, to, leads ? SheetCell.by(link.get(), text, look) : SheetCell.text(text, look), text);
    }

    /** The same of a formula, which now gives a text. */
    public void across(int from, int to, Expr value, String text, Look look) {
        across(from, to, value.as(look, words), text);
    }

    private void across(int from, int to, SheetCell cell, String text) {
        fill(from, to, cell.look());
        row.put(from, cell);
        isMarked |= cell.turn() == SheetCell.Turn.UNCONFIRMED;
        makeRoom(ThaiMetrics.lines(text, width(from, to)), cell.look());
        if (to > from) {
            join(nextRow, from, to);
        }
    }

    /** Makes the row as high as a text needs. */
    private void makeRoom(int column, SheetCell cell) {
        if (column < traced) {
            makeRoom(cell.shown().lines(room(column, cell.look())), cell.look());
        }
    }

    private void makeRoom(int lines, Look look) {
        height = Math.max(height, ThaiMetrics.roomyHeightOf(lines, look.size()));
    }

    /** The width for a text in a column, in characters. */
    private int room(int column, Look look) {
        return columns.get(column).width() - look.indent();
    }

    /** A number; nothing for an empty one, which is not 0. */
    public void number(int column, Optional<BigDecimal> value, Look look) {
        row.put(column, SheetCell.number(value, look));
    }

    public void whole(int column, long value) {
        whole(column, value, Look.WHOLE);
    }

    public void whole(int column, long value, Look look) {
        row.put(column, SheetCell.number(value, look));
    }

    /** A year, which is found by its number whatever digits show it. */
    public void year(int column, FiscalYear year, Look look) {
        row.put(column, SheetCell.year(Optional.of(year), look));
    }

    /** The width of neighbouring columns in characters. */
    public int width(int from, int to) {
        return columns.subList(from, to + 1).stream().mapToInt(Column::width).sum();
    }

    /** The last row so far, as Excel numbers it. */
    public int lastRow() {
        return nextRow;
    }

    /** The name of the sheet as others refer to it in formulas. */
    public String quotedName() {
        return Links.quotedSheet(sheet.name());
    }

    public StreamedSheet sheet() {
        return sheet;
    }

    public void join(int excelRow, int from, int to) {
        sheet.join(cell(from, excelRow) + ":" + cell(to, excelRow));
    }

    /** Puts a filter on the headings; the last row of the table is the last one so far. */
    public void filter() {
        if (lastRow() > headingsRow()) {
            sheet.filter(range(0, headingsRow(), columns.size() - 1, lastRow()));
        }
    }

    /** The table of the sheet, its headings and all rows so far, under a name; with a filter on the headings. */
    public void nameTable(String name) {
        sheet.table(name, range(0, headingsRow(), columns.size() - 1, lastRow()), headings);
    }

    private static String range(int from, int firstRow, int to, int lastRow) {
        return cell(from, firstRow) + ":" + cell(to, lastRow);
    }

    /** Formulas would be broken by accident: only open cells can be changed; sizes, filters and order still can. */
    public void protectFormulas() {
        sheet.lock();
    }

    /**
     * Frozen headings and print setup.
     *
     * @param frozenColumns columns that stay in sight
     * @param printedColumns the first so many are printed; further ones are for tracing on the screen
     */
    public void setUp(int frozenColumns, int printedColumns) {
        sheet.freeze(frozenColumns, headingsRow());
        repeatHeadings();
        setUpPage(printedColumns, true);
    }

    /** Keeps the first columns on the screen, and no row: the headings change on the way down. */
    public void freezeColumns(int columns) {
        sheet.freeze(columns, 0);
    }

    public void repeatHeadings() {
        sheet.repeatRows(headingsRow(), headingsRow());
    }

    /** Whether a cell of the printed columns bears the mark of what is not confirmed. */
    public boolean isMarked() {
        return isMarked;
    }

    /** Something else than a cell bears the mark, such as a sentence. */
    public void mark() {
        isMarked = true;
    }

    /** Says below each page what the mark means, where a cell bears it; before it is set up. */
    public void noteMarksBelow() {
        marksNoted = true;
    }

    /** The print setup alone, down to the last row so far. */
    public void setUpPage(int printed, boolean landscape) {
        String note = isMarked && marksNoted ? words.unconfirmed() : "";
        sheet.printOnly(range(0, 1, printed - 1, lastPrinted()));
        if (!note.isEmpty()) {
            line(note, Look.NOTE); // on the screen alone
        }
        sheet.setLandscape(landscape);
        PageSetup.print(sheet, workbook.title(), workbook.asOf(), words.owner(), words.messages(), note);
    }

    /** What stands above the headings is a page of its own. */
    public void breakAboveHeadings() {
        sheet.breakBelow(headingsRow() - 1);
    }

    /** The same of a table below its title: both stand on each page, whose foot says the number of the page alone. */
    public void setUpUnderTitle(int printed) {
        sheet.freeze(0, headingsRow());
        sheet.repeatRows(1, headingsRow());
        sheet.printOnly(range(0, 1, printed - 1, lastRow()));
        sheet.setLandscape(true);
        PageSetup.print(sheet, "", "", Optional.empty(), words.messages(), "");
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

    /** Colours the figures of a column that are below a bound; rows as Excel numbers them. The figure itself says the same. */
    public void colourBelow(int column, int firstRow, int lastRow, BigDecimal bound, SheetColours colour) {
        String cell = cell(column, firstRow);
        colour(
                column,
                firstRow,
                lastRow,
                "AND(ISNUMBER(" + cell + ")," + cell + "<" + bound.toPlainString() + ")",
                colour);
    }

    /** Colours the losses of a column, in all rows below the headings. */
    public void colourLosses(int column, SheetColours colour) {
        colourBelow(column, firstRow(), lastRow(), BigDecimal.ZERO, colour);
    }

    /** Colours the cells of a column for which a condition holds, said of its first row. */
    public void colour(int column, int firstRow, int lastRow, String condition, SheetColours colour) {
        if (lastRow >= firstRow) {
            sheet.format(
                    cell(column, firstRow) + ":" + cell(column, lastRow),
                    "<cfRule type=\"expression\" dxfId=\"" + SheetStyles.highlight(colour)
                            + "\" priority=\"%priority\"><formula>" + OfficePackage.escaped(condition)
                            + "</formula></cfRule>");
        }
    }
}
