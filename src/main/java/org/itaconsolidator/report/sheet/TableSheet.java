package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.model.FiscalYear;

/** A sheet with one table: lines above, headings, rows written once from top to bottom, filter, page setup. */
public final class TableSheet extends RowsSheet {
    /**
     * A column.
     *
     * @param heading its heading
     * @param width in characters
     * @param year the fiscal year that heads it instead, as a number of the Buddhist era: it is found by its figures
     */
    public record Column(String heading, int width, Optional<FiscalYear> year) {
        /** One with a heading in words. */
        public Column(String heading, int width) {
            this(heading, width, Optional.empty());
        }
    }

    private final List<String> headings = new ArrayList<>();
    private int headingRow;
    private int printedColumns;

    public TableSheet(StreamedWorkbook workbook, String name, ReportWords words, List<Column> columns) {
        super(workbook, name, words, columns);
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
            lineEnds(look);
        }
    }

    /** The pieces of a text that stand beside one another on a page; all of it where no page was told of. */
    public List<String> linesOf(String text, Look look) {
        if (printedColumns == 0 || text.isEmpty()) {
            return List.of(text);
        }
        return LongText.pieces(text, width(0, printedColumns - 1) * DocumentFont.SIZE / look.size(), 1, "");
    }

    /** Lines above and below the table end where so many columns end: what is beyond them is not printed. */
    public void linesWithin(int printed) {
        printedColumns = printed;
    }

    private void lineEnds(Look look) {
        height(ThaiMetrics.roomyHeightOf(1, look.size()));
        if (look == Look.SECTION) {
            fill(1, columns.size() - 1, look);
        }
    }

    /** A heading, broken only between words. */
    public void heading(int column, String heading) {
        written(column, broken(column, heading), Look.HEADING);
    }

    private String broken(int column, String heading) {
        return words.lines().of(heading, columns.get(column).width());
    }

    @Override
    List<String> listHeadings() {
        return List.copyOf(headings);
    }

    /** An empty row, so high in points. */
    public void space(float points) {
        begin();
        height(points);
    }

    /** The headings, below which the rows come. */
    public void headings() {
        headingRow = lastRow();
        begin();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(broken(i, words.heading(columns.get(i).heading())));
            if (columns.get(i).year().isPresent()) {
                put(i, SheetCell.year(columns.get(i).year(), Look.YEAR_HEADING));
            } else {
                written(i, headings.get(i), Look.HEADING);
            }
        }
        end();
    }

    /** Does without a last page that a few rows only would stand on, after it was set up. */
    void fillPages(int printedColumns) {
        float headings = points(headingsRow()) - points(headingsRow() - 1);
        sheet.setPagesHigh(PageFlow.findFewerPages(this, printedColumns, points(), headings));
    }

    /** The row that was ended last holds headings that were written one by one. */
    void lastRowIsHeadings() {
        headingRow = lastRow() - 1;
    }

    @Override
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
}
