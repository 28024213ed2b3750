package org.itaconsolidator.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet whose rows become bytes as soon as they are written, one after another. Everything else about the sheet may
 * be set in any order and is written by {@link #writeTo}.
 */
public final class StreamedSheet implements Closeable {
    private static final byte[] END_OF_CELL = XmlBytes.of("</c>");
    private static final byte[] INLINE = XmlBytes.of("\" t=\"inlineStr\"><is><t>");
    private static final byte[] INLINE_BLANKS = XmlBytes.of("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] END_OF_INLINE = XmlBytes.of("</t></is></c>");
    private static final byte[] FORMULA = XmlBytes.of("<f>");
    private static final byte[] END_OF_FORMULA = XmlBytes.of("</f>");
    private static final byte[] VALUE = XmlBytes.of("<v>");
    private static final byte[] END_OF_VALUE = XmlBytes.of("</v>");
    private static final byte[][] COLUMNS = new byte[1 << 8][];
    private static final byte[][] STYLES = new byte[SheetStyles.count()][];

    /** The first whole number that Java writes with an exponent. */
    private static final int FIRST_WITH_EXPONENT = 10_000_000;

    /** Row heights are whole twentieths of a point. */
    private static final int TWENTIETHS = 20;

    static {
        for (int i = 0; i < COLUMNS.length; i++) {
            COLUMNS[i] = XmlBytes.of("<c r=\"" + CellReference.convertNumToColString(i));
        }
        for (int i = 0; i < STYLES.length; i++) {
            STYLES[i] = XmlBytes.of("\" s=\"" + i);
        }
    }

    /**
     * A range that Excel knows as a table.
     *
     * @param name Latin letters
     * @param headings as its first row shows them, no two alike
     */
    record Table(String name, String range, List<String> headings) {
        /** The XML part; {@code number} is how many tables the workbook has before it. */
        String part(int number) {
            StringBuilder columns = new StringBuilder();
            for (int i = 0; i < headings.size(); i++) {
                String heading = OfficePackage.escaped(headings.get(i)).replace("\n", "_x000a_");
                columns.append("<tableColumn id=\"" + (i + 1) + "\" name=\"" + heading + "\"/>");
            }
            return "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"" + number
                    + "\" name=\""
                    + name + "\" displayName=\"" + name + "\" ref=\"" + range
                    + "\" totalsRowShown=\"0\"><autoFilter ref=\"" + range + "\"/><tableColumns count=\""
                    + headings.size() + "\">" + columns + "</tableColumns></table>";
        }
    }

    private final String name;
    private final XmlBytes rows;
    private final FramedCells frames = new FramedCells();
    private final List<Integer> widths = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> validations = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();
    private final List<String> charts = new ArrayList<>();
    private final List<String> leading = new ArrayList<>();
    private final TreeSet<Integer> breaks = new TreeSet<>();
    private final List<String> printed = new ArrayList<>();
    private Optional<SheetRow> row = Optional.empty();
    private int lastRow;
    private String extension = "";
    private String frozen = "";
    private String filter = "";
    private Optional<Table> table = Optional.empty();
    private String repeatedRows = "";
    private String repeatedColumns = "";
    private String page = "";
    private boolean landscape;
    private int pagesHigh;

    /** The scale of the printed sheet in per cent; 0 where it is fitted to the page. */
    private int scale;

    private boolean locked;
    private String tab = "";

    StreamedSheet(String name, Path folder) {
        this.name = name;
        rows = new XmlBytes(folder);
    }

    String name() {
        return name;
    }

    void addColumn(int characters) {
        widths.add(characters);
    }

    /** Ends the last row and begins the next. */
    SheetRow begin() {
        row.ifPresent(this::write);
        lastRow++;
        SheetRow next = new SheetRow();
        row = Optional.of(next);
        return next;
    }

    /** Merges a range such as {@code A5:B5}. */
    void join(String range) {
        joined.add("<mergeCell ref=\"" + range + "\"/>");
    }

    /** Ends a page below a row, as Excel counts. */
    void breakBelow(int excelRow) {
        breaks.add(excelRow);
    }

    /** The rows that end a page. */
    public List<Integer> listBreaks() {
        return List.copyOf(breaks);
    }

    /** Adds a conditional format; of several that apply the earliest counts. */
    public void format(String range, String rule) {
        conditions.add("<conditionalFormatting sqref=\"" + range + "\">"
                + rule.replace("%priority", Integer.toString(conditions.size() + 1)) + "</conditionalFormatting>");
    }

    public void validate(String validation) {
        validations.add(validation);
    }

    /** Adds an extension that only programs after Excel 2007 read. */
    void extend(String extension) {
        this.extension += extension;
    }

    /** Draws a chart from the upper left corner of a cell to that of another, both counted from 0. */
    void draw(String chart, int fromColumn, int fromRow, int toColumn, int toRow) {
        charts.add(chart);
        int number = charts.size();
        drawn.add(
                "<xdr:twoCellAnchor editAs=\"twoCell\"><xdr:from>" + corner(fromColumn, fromRow) + "</xdr:from><xdr:to>"
                        + corner(toColumn, toRow)
                        + "</xdr:to><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\""
                        + (number + 1) + "\" name=\"Chart " + number
                        + "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>"
                        + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rId" + number
                        + "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
    }

    private static String corner(int column, int row) {
        return "<xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff>";
    }

    void freeze(int columns, int frozenRows) {
        if (columns == 0 && frozenRows == 0) {
            return;
        }
        String pane = columns == 0 ? "bottomLeft" : frozenRows == 0 ? "topRight" : "bottomRight";
        frozen = "<pane" + (columns == 0 ? "" : " xSplit=\"" + columns + "\"")
                + (frozenRows == 0 ? "" : " ySplit=\"" + frozenRows + "\"")
                + " topLeftCell=\"" + TableSheet.cell(columns, frozenRows + 1) + "\" activePane=\"" + pane
                + "\" state=\"frozen\"/><selection pane=\"" + pane + "\"/>";
    }

    void filter(String range) {
        filter = range;
    }

    /** Makes a range, whose first row has these headings, a table with a filter. */
    void table(String tableName, String range, List<String> headings) {
        table = Optional.of(new Table(tableName, range, List.copyOf(headings)));
    }

    Optional<Table> findTable() {
        return table;
    }

    /** Links a cell to a place of this workbook such as {@code 'a'!B2}; its text stays. */
    void lead(String cell, String place) {
        leading.add("<hyperlink ref=\"" + cell + "\" location=\"" + OfficePackage.escaped(place) + "\"/>");
    }

    public void setTab(SheetColours colour) {
        tab = "<tabColor rgb=\"FF" + colour.hex + "\"/>";
    }

    void lock() {
        locked = true;
    }

    void repeatRows(int first, int last) {
        repeatedRows = "$" + first + ":$" + last;
    }

    void repeatColumns(int columns) {
        repeatedColumns = "$A:$" + CellReference.convertNumToColString(columns - 1);
    }

    /** Adds a range to what is printed. */
    void print(String range) {
        printed.add(range);
    }

    void printOnly(String range) {
        printed.clear();
        print(range);
    }

    /** Sets margins, header and footer; a different first page only Excel would know. */
    void setPage(String margins, String header, String footer) {
        page = margins + "%setup<headerFooter scaleWithDoc=\"0\"><oddHeader>" + OfficePackage.escaped(header)
                + "</oddHeader><oddFooter>" + OfficePackage.escaped(footer) + "</oddFooter></headerFooter>";
    }

    void setLandscape(boolean landscape) {
        this.landscape = landscape;
    }

    /** Fits the rows on so many pages; 0 for as many as needed. */
    void setPagesHigh(int pages) {
        pagesHigh = pages;
    }

    /** Prints at a scale in per cent instead of as wide as the page. */
    void setScale(int perCent) {
        scale = perCent;
    }

    List<String> listCharts() {
        return List.copyOf(charts);
    }

    /** The defined names for its filter and its print settings. */
    String definedNames(int index, String quoted) {
        StringBuilder names = new StringBuilder();
        if (!filter.isEmpty()) {
            names.append(defined("_FilterDatabase\" hidden=\"1", index, quoted + "!" + fixed(filter)));
        }
        List<String> repeated = Stream.of(repeatedColumns, repeatedRows)
                .filter(each -> !each.isEmpty())
                .map(each -> quoted + "!" + each)
                .toList();
        if (!repeated.isEmpty()) {
            names.append(defined("Print_Titles", index, String.join(",", repeated)));
        }
        if (!printed.isEmpty()) {
            names.append(defined(
                    "Print_Area",
                    index,
                    String.join(
                            ",",
                            printed.stream()
                                    .map(each -> quoted + "!" + fixed(each))
                                    .toList())));
        }
        return names.toString();
    }

    private static String defined(String name, int index, String refersTo) {
        return "<definedName name=\"_xlnm." + name + "\" localSheetId=\"" + index + "\">"
                + OfficePackage.escaped(refersTo) + "</definedName>";
    }

    /** A range with absolute rows and columns. */
    private static String fixed(String range) {
        return range.replaceAll("[A-Z]+|[0-9]+", "\\$$0");
    }

    private void write(SheetRow done) {
        frames.add(done, lastRow);
        rows.add("<row r=\"").add(lastRow);
        if (done.points() > 0) {
            rows.add("\" customHeight=\"1\" ht=\"");
            int hundredths = (int) (done.points() * TWENTIETHS) * (100 / TWENTIETHS);
            rows.add(hundredths / 100).add(hundredths % 100 < 10 ? ".0" : ".").add(hundredths % 100);
        }
        rows.add("\">");
        SheetCell[] cells = done.cells();
        for (int i = 0; i < done.end(); i++) {
            if (cells[i] != null && !FramedCells.isLeftOut(cells[i])) {
                write(i, cells[i]);
            }
        }
        rows.add("</row>\n");
    }

    private void write(int column, SheetCell cell) {
        rows.add(
                column < COLUMNS.length
                        ? COLUMNS[column]
                        : XmlBytes.of("<c r=\"" + CellReference.convertNumToColString(column)));
        rows.add(lastRow).add(STYLES[SheetStyles.index(cell.look(), cell.turn())]);
        if (cell.isBlank()) {
            rows.add("\"/>");
        } else if (cell.formula().isEmpty() && !cell.isNumber()) {
            rows.add(isBare(cell.text()) ? INLINE : INLINE_BLANKS)
                    .add(cell.shown().xml())
                    .add(END_OF_INLINE);
        } else {
            rows.add(cell.isNumber() ? "\">" : "\" t=\"str\">");
            if (!cell.formula().isEmpty()) {
                rows.add(FORMULA).text(cell.formula()).add(END_OF_FORMULA);
            }
            if (cell.isNumber()) {
                rows.add(VALUE);
                int whole = (int) cell.number();
                if (whole == cell.number() && whole > 0 && whole < FIRST_WITH_EXPONENT) {
                    rows.add(whole);
                } else {
                    rows.add(number(cell.number()));
                }
                rows.add(END_OF_VALUE);
            } else if (!cell.text().isEmpty()) {
                rows.add(VALUE).add(cell.shown().xml()).add(END_OF_VALUE);
            }
            rows.add(END_OF_CELL);
        }
    }

    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether a text neither begins nor ends with a blank, which XML would have to be told to keep. */
    private static boolean isBare(String text) {
        return !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** Writes the XML part, after the last row. */
    void writeTo(OutputStream out, boolean first) throws IOException {
        row.ifPresent(this::write);
        row = Optional.empty();
        List<String> framed = frames.list(lastRow);
        if (!framed.isEmpty()) {
            format(
                    String.join(" ", framed),
                    "<cfRule type=\"expression\" dxfId=\"" + SheetStyles.frame()
                            + "\" priority=\"%priority\"><formula>TRUE</formula></cfRule>");
        }
        out.write(XmlBytes.of(head(first)));
        rows.writeTo(out);
        out.write(XmlBytes.of(tail()));
    }

    private String head(boolean first) {
        StringBuilder columns = new StringBuilder();
        for (int i = 1; i <= widths.size(); i++) {
            columns.append(
                    "<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + widths.get(i - 1) + "\" customWidth=\"1\"/>");
        }
        return OfficePackage.XML + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr>" + tab
                + (scale > 0 ? "" : "<pageSetUpPr fitToPage=\"1\"/>")
                + "</sheetPr><sheetViews><sheetView showGridLines=\"0\""
                + (first ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">" + frozen
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\""
                + ThaiMetrics.ROW + "\" customHeight=\"1\"/><cols>" + columns
                + "</cols><sheetData>\n";
    }

    private String tail() {
        StringBuilder tail = new StringBuilder("</sheetData>");
        if (locked) {
            tail.append("<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\""
                    + " autoFilter=\"0\" selectLockedCells=\"0\" selectUnlockedCells=\"0\"/>");
        }
        if (!filter.isEmpty()) {
            tail.append("<autoFilter ref=\"" + filter + "\"/>");
        }
        tail.append(list("mergeCells", joined));
        conditions.forEach(tail::append);
        tail.append(list("dataValidations", validations));
        if (!leading.isEmpty()) {
            tail.append("<hyperlinks>" + String.join("", leading) + "</hyperlinks>");
        }
        String setup = "<pageSetup paperSize=\"9\" " + (scale > 0 ? "scale=\"" + scale : "fitToHeight=\"" + pagesHigh)
                + "\" orientation=\""
                + (landscape ? "landscape" : "portrait") + "\"/>";
        tail.append(page.replace("%setup", setup));
        if (!breaks.isEmpty()) {
            tail.append("<rowBreaks count=\"" + breaks.size() + "\" manualBreakCount=\"" + breaks.size() + "\">");
            breaks.forEach(each -> tail.append("<brk id=\"" + each + "\" max=\"16383\" man=\"1\"/>"));
            tail.append("</rowBreaks>");
        }
        if (!charts.isEmpty()) {
            tail.append("<drawing r:id=\"rId1\"/>");
        }
        if (table.isPresent()) {
            String id = charts.isEmpty() ? "rId1" : "rId2";
            tail.append("<tableParts count=\"1\"><tablePart r:id=\"" + id + "\"/></tableParts>");
        }
        if (!extension.isEmpty()) {
            tail.append("<extLst>" + extension + "</extLst>");
        }
        return tail.append("</worksheet>").toString();
    }

    static String list(String name, List<String> each) {
        return each.isEmpty()
                ? ""
                : "<" + name + " count=\"" + each.size() + "\">" + String.join("", each) + "</" + name + ">";
    }

    /** The XML part with the places of its charts. */
    String drawing() {
        return "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + String.join("", drawn)
                + "</xdr:wsDr>";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /**
     * The rectangles of a sheet in which every cell has a thin frame. A conditional format without a condition draws it, so that
     * blank cells, more than a third of a table, need not be written.
     */
    private static final class FramedCells {
        /** Neighbouring columns whose cells have the same frame from a row on. */
        private record Run(int from, int to, int firstRow, boolean hasBlanks) {}

        private List<Run> open = List.of();
        private final List<String> closed = new ArrayList<>();

        /** Takes the next row, with its number as Excel counts. */
        void add(SheetRow row, int excelRow) {
            List<Run> still = new ArrayList<>(open.size());
            SheetCell[] cells = row.cells();
            int from = 0;
            boolean blanks = false;
            for (int i = 0; i <= row.end(); i++) {
                if (i < row.end() && cells[i] != null && cells[i].look().isThinFramed()) {
                    blanks |= isLeftOut(cells[i]);
                    continue;
                }
                if (i > from) {
                    still.add(goingOn(new Run(from, i - 1, excelRow, blanks)));
                }
                from = i + 1;
                blanks = false;
            }
            close(excelRow - 1, still);
            open = still;
        }

        /** A run of a row joined with the same columns above. */
        private Run goingOn(Run run) {
            for (Run above : open) {
                if (above.from() == run.from() && above.to() == run.to()) {
                    return new Run(run.from(), run.to(), above.firstRow(), above.hasBlanks() || run.hasBlanks());
                }
            }
            return run;
        }

        /** Whether a cell shows only the frame and need not be written. */
        static boolean isLeftOut(SheetCell cell) {
            return cell.isBlank()
                    && cell.look().isThinFramed()
                    && cell.look().fill == null
                    && cell.look().isLocked();
        }

        private void close(int lastRow, List<Run> still) {
            for (Run run : open) {
                boolean goesOn = false;
                for (Run each : still) {
                    goesOn |= each.from() == run.from() && each.to() == run.to();
                }
                if (run.hasBlanks() && !goesOn) {
                    closed.add(TableSheet.cell(run.from(), run.firstRow()) + ":" + TableSheet.cell(run.to(), lastRow));
                }
            }
        }

        /** The ranges after the sheet's last row. */
        List<String> list(int lastRow) {
            close(lastRow, List.of());
            open = List.of();
            return closed.stream().sorted().toList();
        }
    }
}
