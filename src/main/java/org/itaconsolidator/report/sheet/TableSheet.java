package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Mark;

/**
 * A sheet with one table, written once from top to bottom: lines above the table, headings, rows as high as their
 * longest texts need; then the table's name, filter, protection and print settings.
 */
public final class TableSheet {
    /**
     * @param width in characters
     * @param year the fiscal year that stands in place of the heading, as a number, so that searching for 2569 finds it
     */
    public record Column(String heading, int width, Optional<FiscalYear> year) {
        public Column(String heading, int width) {
            this(heading, width, Optional.empty());
        }
    }

    private static final String ELLIPSIS = "…";
    private static final Pattern BEHIND_CLAUSE = Pattern.compile("(?<= ·) ");
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
    /** The marks that nothing explains yet, each with the row of the printed columns in which it stands first. */
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);

    /** The same of all columns that are shown. */
    private final Set<Mark> onScreen = EnumSet.noneOf(Mark.class);

    private int printedMarks = Integer.MAX_VALUE;
    private String below = "";
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

    /** Writes a line above or below the table. */
    public void line(String text, Look look) {
        lineAsWritten(words.prose(text), look);
    }

    /** Writes a line exactly as it is, such as a text with names or versions. */
    public void lineAsWritten(String text, Look look) {
        for (String piece : linesOf(text, look)) {
            begin();
            code(0, piece, look);
            height(ThaiMetrics.roomyHeightOf(1, look.size()));
            if (look == Look.SECTION || look == Look.ALARM) {
                fill(1, (look == Look.ALARM ? printedColumns : columns.size()) - 1, look);
            }
        }
    }

    /** The parts of a text that fit a page's width, of whole clauses where that takes no more lines; the whole text if no width was set. */
    public List<String> linesOf(String text, Look look) {
        if (printedColumns == 0 || text.isEmpty()) {
            return List.of(text);
        }
        int width = width(0, printedColumns - 1) * DocumentFont.SIZE / look.size();
        List<String> between = LongTexts.pieces(text, width, 1);
        List<String> clauses = clauses(text, width);
        return clauses.size() > between.size() ? between : clauses;
    }

    /** Lines of whole clauses; one that no line holds is divided between words. */
    private static List<String> clauses(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String clause : BEHIND_CLAUSE.split(text)) {
            String longer = line.isEmpty() ? clause : line + " " + clause;
            if (!line.isEmpty() && LongTexts.pieces(longer, width, 1).size() > 1) {
                lines.addAll(LongTexts.pieces(line, width, 1));
                longer = clause;
            }
            line = longer;
        }
        lines.addAll(LongTexts.pieces(line, width, 1));
        return List.copyOf(lines);
    }

    /** Limits lines above and below the table to the printed columns. */
    public void linesWithin(int printed) {
        printedColumns = printed;
    }

    /** Writes a heading that is broken only between words. */
    public void heading(int column, String heading) {
        code(column, broken(column, heading), Look.HEADING);
    }

    private String broken(int column, String heading) {
        return words.lines().of(heading, columns.get(column).width());
    }

    /** Adds an empty row of a height in points. */
    public void space(float points) {
        begin();
        height(points);
    }

    /**
     * A low row that says nothing, to end what is printed on one page: at some heights LibreOffice leaves out the last row with content
     * of a sheet that it fits to a page.
     */
    public void spare(float points) {
        begin();
        code(0, "\u00a0", Look.NOTE);
        height(points);
    }

    /** Adds empty rows of one line each, such as below a chart. */
    public void lines(int rows) {
        IntStream.range(0, rows).forEach(any -> space(ThaiMetrics.ROW));
    }

    /** Writes the headings; rows follow. */
    public void headings() {
        headings(i -> broken(i, words.heading(columns.get(i).heading())));
    }

    /** Writes each heading on one line, for programs that find columns by them. */
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

    /** Repeats the headings above further rows. */
    public void headingsAgain() {
        begin();
        for (int i = 0; i < headings.size(); i++) {
            code(i, headings.get(i), Look.HEADING);
        }
        end();
    }

    /** Prints on as many pages as needed; called after the setup. */
    public void fillPages(int printedColumns) {
        sheet.setPagesHigh(PageFlow.countPages(this, printedColumns, lastPrinted()));
    }

    /** Rows below this one, as Excel counts, are not printed. */
    public void printDownTo(int excelRow) {
        lastPrinted = excelRow;
    }

    private int lastPrinted() {
        return lastPrinted == 0 ? lastRow() : lastPrinted;
    }

    /** Whether everything fits on one landscape page in letters that are read. */
    public boolean fitsOnePage(int printedColumns) {
        return PageFlow.countPages(this, printedColumns, lastRow()) <= 1;
    }

    /** The last row, as Excel counts, that takes no further landscape page than another row does, whatever font stands in. */
    int lastBeside(int printedColumns, int excelRow) {
        int pages = Math.max(1, PageFlow.countPages(this, printedColumns, excelRow));
        int ofStandIn = PageFlow.countPagesOfStandIn(this, printedColumns, excelRow);
        int last = excelRow;
        int beyond = lastRow() + 1;
        while (beyond - last > 1) { // halved: more rows never take fewer pages
            int middle = (last + beyond) >>> 1;
            if (PageFlow.countPages(this, printedColumns, middle) > pages
                    || pages > 1 && PageFlow.countPagesOfStandIn(this, printedColumns, middle) > ofStandIn) {
                beyond = middle;
            } else {
                last = middle;
            }
        }
        return last;
    }

    /** The row of the headings, as Excel counts. */
    public int headingsRow() {
        return headingRow + 1;
    }

    /** The first row below the headings, as Excel counts. */
    public int firstRow() {
        return headingRow + 2;
    }

    /** A cell as formulas name it. */
    public static String cell(int column, int excelRow) {
        return CellReference.convertNumToColString(column) + excelRow;
    }

    /** An absolute cell reference, which stays when a formula is moved. */
    public static String fixed(int column, int excelRow) {
        return "$" + CellReference.convertNumToColString(column) + "$" + excelRow;
    }

    /** Columns from here on are for tracing on the screen; their texts do not make rows higher. */
    public void tracedFrom(int column) {
        traced = column;
    }

    /** Begins a row; returns its number as Excel counts. */
    public int begin() {
        row = sheet.begin();
        nextRow++;
        height = 0;
        isLeading = false;
        return nextRow;
    }

    /** Ends a row, as high as its longest text needs. */
    public void end() {
        height(Math.max(height, ThaiMetrics.ROW));
    }

    /** Ends a row with a fixed height in points. */
    public void height(float points) {
        row.setPoints(points);
        this.points += points;
        while (ends.size() < nextRow) {
            ends.add(this.points);
        }
    }

    /** The height of all rows so far, in points. */
    public float points() {
        return points;
    }

    /** The height of the rows up to one, as Excel counts, in points. */
    float points(int excelRow) {
        return excelRow == 0 ? 0 : ends.get(excelRow - 1);
    }

    /** Fills cells with blank ones of a look, before single ones are written. */
    public void fill(int from, int to, Look look) {
        for (int i = from; i <= to; i++) {
            row.put(i, SheetCell.blank(look));
        }
    }

    public void text(int column, String text) {
        text(column, text, Look.TEXT);
    }

    /** Writes a text for people, with figures in the job's digits. */
    public void text(int column, String text, Look look) {
        code(column, words.prose(text), look);
    }

    /** Writes a name or code exactly as written. */
    public void code(int column, String code, Look look) {
        put(column, SheetCell.text(code, look));
    }

    /** Writes a figure with its formula, value and certainty. */
    public void put(int column, Expr value, Look look) {
        put(column, value.as(look, words));
    }

    public void put(int column, SheetCell cell) {
        row.put(column, cell);
        note(column, cell);
        if (!cell.text().isEmpty() && (cell.look() == Look.TITLE || cell.look().wraps())) {
            makeRoom(column, cell);
        }
    }

    /**
     * Writes a cell. A text with more lines than its row may have is cut and linked to the sheet that has all of it; columns for
     * the screen are never cut.
     *
     * @param most the lines that the text may have
     * @param whole finds where the whole text of {@code thing} stands
     */
    public <T> void put(int column, SheetCell cell, int most, Function<T, Optional<String>> whole, T thing) {
        row.put(column, cell);
        note(column, cell);
        Look look = cell.look();
        if (cell.text().isEmpty() || column >= traced || look != Look.TITLE && !look.wraps()) {
            return;
        }
        int room = Math.min(most, ThaiMetrics.mostLines(look.size()));
        int lines = cell.shown().lines(room(column, look), look);
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
            shown = longTexts.first(cell.text(), room(column, look), lines) + ELLIPSIS;
            lead(column, whole.get());
        } else {
            String at = cell(column, nextRow);
            LongTexts.Whole added =
                    longTexts.add(sheet.name(), at, columns.get(column).heading(), cell.text());
            shown = longTexts.first(cell.text(), room(column, look), lines - 1) + "\n"
                    + words.text("long-texts.more", "number", added.number());
            lead(column, Links.quotedSheet(words.text("sheet.long-texts")) + "!" + added.begins());
        }
        SheetCell beginning = SheetCell.text(shown, look);
        row.put(column, beginning);
        makeRoom(column, beginning);
    }

    /** Links the row's first short cell to the whole text: LibreOffice shows a linked cell on one line only. */
    private void lead(int before, String place) {
        for (int i = 0; i < before && !isLeading; i++) {
            SheetCell cell = row.find(i).orElseGet(() -> SheetCell.blank(Look.TEXT));
            boolean isShort = cell.isNumber() || cell.shown().lines(room(i, cell.look()), cell.look()) == 1;
            if (!cell.isBlank() && cell.formula().isEmpty() && isShort) {
                sheet.lead(cell(i, nextRow), place);
                isLeading = true;
            }
        }
    }

    /** Writes a linked text; plain if no link can be made. */
    public void link(int column, Optional<String> link, String text, Look plain) {
        link(column, link, text, Look.LINK, plain);
    }

    /** Writes a linked text; plain, in a look of its own, if no link can be made. */
    public void link(int column, Optional<String> link, String text, Look linked, Look plain) {
        if (link.isEmpty() || text.isEmpty()) {
            code(column, text, plain);
            return;
        }
        put(column, SheetCell.by(link.get(), text, linked));
    }

    /** Writes a text over several merged columns, in a row high enough for it. */
    public void across(int from, int to, String text, Look look) {
        across(from, to, SheetCell.text(words.prose(text), look), text);
    }

    /** Writes a linked text over several merged columns, in a row high enough for it. */
    public void across(int from, int to, Optional<String> link, String text, Look look) {
        boolean leads = link.isPresent() && !text.isEmpty();
        across(from, to, leads ? SheetCell.by(link.get(), text, look) : SheetCell.text(text, look), text);
    }

    /** Writes a text that a formula gives over several merged columns, in a row high enough for it. */
    public void across(int from, int to, Expr value, String text, Look look) {
        across(from, to, value.as(look, words), text);
    }

    /** How high a text makes its row, in points, before it is written over these columns. */
    public float heightOf(int from, int to, String text, Look look) {
        int room = width(from, to) * DocumentFont.SIZE / Math.max(DocumentFont.SIZE, look.size());
        int lines = CellText.of(text).lines(room, look);
        return ThaiMetrics.roomyHeightOf(
                look == Look.HEADING ? words.lines().count(text, room).orElse(lines) : lines, look.size());
    }

    private void across(int from, int to, SheetCell cell, String text) {
        fill(from, to, cell.look());
        row.put(from, cell);
        note(from, cell);
        makeRoom(CellText.of(text).lines(width(from, to), cell.look()), cell.look());
        if (to > from) {
            join(nextRow, from, to);
        }
    }

    private void makeRoom(int column, SheetCell cell) {
        if (column < traced) {
            int room = room(column, cell.look());
            int lines = cell.shown().lines(room, cell.look());
            makeRoom(
                    cell.look() == Look.HEADING
                            ? words.lines().count(cell.text(), room).orElse(lines)
                            : lines,
                    cell.look());
        }
    }

    private void makeRoom(int lines, Look look) {
        height = Math.max(height, ThaiMetrics.roomyHeightOf(lines, look.size()));
    }

    /** The width for a text in a column, in characters. */
    private int room(int column, Look look) {
        return columns.get(column).width() - look.indent();
    }

    /** Writes a number; nothing for an empty one, which is not 0. */
    public void number(int column, Optional<BigDecimal> value, Look look) {
        row.put(column, SheetCell.number(value, look));
    }

    public void whole(int column, long value) {
        whole(column, value, Look.WHOLE);
    }

    public void whole(int column, long value, Look look) {
        row.put(column, SheetCell.number(value, look));
    }

    /** Writes a year as a number, so that it is found in any digits. */
    public void year(int column, FiscalYear year, Look look) {
        row.put(column, SheetCell.year(Optional.of(year), look));
    }

    /** The width of neighbouring columns in characters. */
    public int width(int from, int to) {
        return columns.subList(from, to + 1).stream().mapToInt(Column::width).sum();
    }

    /** The last row so far, as Excel counts. */
    public int lastRow() {
        return nextRow;
    }

    /** The sheet's name for formulas of other sheets. */
    public String quotedName() {
        return Links.quotedSheet(sheet.name());
    }

    public StreamedSheet sheet() {
        return sheet;
    }

    public void join(int excelRow, int from, int to) {
        sheet.join(cell(from, excelRow) + ":" + cell(to, excelRow));
    }

    /** Puts a filter on the headings, down to the last row so far. */
    public void filter() {
        if (lastRow() > headingsRow()) {
            sheet.filter(range(0, headingsRow(), columns.size() - 1, lastRow()));
        }
    }

    /** Names the table of headings and rows so far, with a filter; Excel repairs one without a row. */
    public void nameTable(String name) {
        if (lastRow() > headingsRow()) {
            sheet.table(name, range(0, headingsRow(), columns.size() - 1, lastRow()), headings);
        }
    }

    private static String range(int from, int firstRow, int to, int lastRow) {
        return cell(from, firstRow) + ":" + cell(to, lastRow);
    }

    /** Protects the sheet so that only open cells change; sizes, filters and order still can. */
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

    /** Keeps the first columns in sight, but no row, because headings change further down. */
    public void freezeColumns(int columns) {
        sheet.freeze(columns, 0);
    }

    public void repeatHeadings() {
        sheet.repeatRows(headingsRow(), headingsRow());
    }

    /** Columns from here on are not printed: their marks are explained on the screen alone. */
    public void marksWithin(int printed) {
        printedMarks = printed;
    }

    private void note(int column, SheetCell cell) {
        Mark mark = cell.turn().mark();
        if (mark.isSet() && column < traced) {
            onScreen.add(mark);
            // a formula that gives nothing yet shows its mark when it does
            if (column < printedMarks && (cell.isNumber() || !cell.text().isEmpty())) {
                marks.putIfAbsent(mark, nextRow);
            }
        }
    }

    /** Notes the marks in the words of the current row. */
    public void mark(Set<Mark> others) {
        others.stream().filter(Mark::isSet).forEach(mark -> {
            onScreen.add(mark);
            marks.putIfAbsent(mark, nextRow);
        });
    }

    /**
     * Explains here what was marked above it since the last such line; nothing where there is no mark. What is marked and not explained so
     * is explained below each page.
     *
     * @param elsewhere what is explained below the page anyway
     * @return whether it wrote a line
     */
    public boolean noteMarks(Set<Mark> elsewhere) {
        Set<Mark> here = EnumSet.noneOf(Mark.class);
        here.addAll(marks.keySet());
        here.removeAll(elsewhere);
        marks.keySet().removeAll(here);
        onScreen.removeAll(here);
        if (here.isEmpty()) {
            return false;
        }
        line(words.markNote(here), Look.NOTE);
        return true;
    }

    /** Says something below each page; called before the setup. */
    public void noteBelow(String note) {
        below = note;
    }

    /** Sets up the printing down to the last row so far, without a table. */
    public void setUpPage(int printed, boolean landscape) {
        int last = lastPrinted();
        marks.values().removeIf(row -> row > last);
        String note = words.markNote(marks.keySet());
        sheet.printOnly(range(0, 1, printed - 1, last));
        if (!onScreen.isEmpty()) {
            line(words.markNote(onScreen), Look.NOTE); // on the screen alone
        }
        sheet.setLandscape(landscape);
        String foot = note.isEmpty() || below.isEmpty() ? note + below : below + " · " + note;
        PageSetup.print(sheet, workbook.title(), workbook.asOf(), words.owner(), words.messages(), foot);
    }

    /** Puts what stands above the headings on a page of its own. */
    public void breakAboveHeadings() {
        sheet.breakBelow(headingsRow() - 1);
    }

    /** Sets up a table with its title above, both repeated on each page; the foot has only the page number. */
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

    /** Prints upright; called after the setup. */
    public void upright() {
        sheet.setLandscape(false);
    }

    /** Fits everything on one page; called after the setup. */
    public void onePage(boolean landscape) {
        sheet.setLandscape(landscape);
        sheet.setPagesHigh(1);
    }

    /** Colours a column's figures below a bound, in rows as Excel counts; the figure says the same. */
    public void colourBelow(int column, int firstRow, int lastRow, BigDecimal bound, SheetColours colour) {
        String cell = cell(column, firstRow);
        colour(
                column,
                firstRow,
                lastRow,
                "AND(ISNUMBER(" + cell + ")," + cell + "<" + bound.toPlainString() + ")",
                colour);
    }

    /** Colours a column's losses, in all rows below the headings. */
    public void colourLosses(int column, SheetColours colour) {
        colourBelow(column, firstRow(), lastRow(), BigDecimal.ZERO, colour);
    }

    /** Colours a column's cells for which a condition, written for its first row, holds. */
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
