package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;

/** A sheet written row by row from top to bottom, each row as high as its longest text needs. */
public abstract class RowsSheet extends PrintedSheet {
    final ReportWords words;
    final List<TableSheet.Column> columns;
    private final Map<Integer, Look> tooHigh = new TreeMap<>();
    private final Set<Integer> once = new HashSet<>();
    private int nextRow;
    private SheetRow row = new SheetRow();
    private float height;
    private float points;
    private final List<Float> ends = new ArrayList<>();
    private int traced = Integer.MAX_VALUE;

    RowsSheet(StreamedWorkbook workbook, String name, ReportWords words, List<TableSheet.Column> columns) {
        super(workbook, name, words);
        this.words = words;
        this.columns = List.copyOf(columns);
        columns.forEach(column -> sheet.addColumn(Math.min(PageSetup.WIDEST, column.width())));
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
        tooHigh.clear();
        return nextRow;
    }

    /**
     * Ends a row: as high as its longest text needs. No row can be higher than {@link ThaiMetrics#mostLines}: what a text has
     * beyond that stands in rows below, which repeat the other cells, so that a filter shows all of them,
     * but for those that are written once.
     */
    public void end() {
        if (!tooHigh.isEmpty()) {
            new LongRow(this, row, tooHigh, once, words.text("continued") + " ").write();
        }
        once.clear();
        height(Math.max(height, ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE)));
    }

    /** Ends the row so far and begins the next one, which goes on with it. */
    SheetRow continueBelow() {
        height(height);
        begin();
        return row;
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

    /** The same of the rows down to one, as Excel numbers it. */
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

    /** A text that holds for the whole row: where the row goes on below it is not repeated, or who counts it counts it twice. */
    public void textOnce(int column, String text) {
        text(column, text);
        once.add(column);
    }

    /** A text for people: its figures are in the digits that the job asks for. */
    public void text(int column, String text, Look look) {
        written(column, words.prose(text), look);
    }

    /** A name or code by which something is found: just as it is written. */
    public void code(int column, String code, Look look) {
        written(column, code, look);
    }

    void written(int column, String text, Look look) {
        row.put(column, SheetCell.text(text, look));
        if (text.isEmpty() || look != Look.TITLE && !look.wraps()) {
            return;
        }
        if (makeRoom(column, text, look) > ThaiMetrics.mostLines(look.size())) {
            tooHigh.put(column, look);
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
        row.put(column, SheetCell.by(link.get(), text, linked));
        if (linked.wraps()) {
            makeRoom(column, text, linked);
        }
    }

    /** Makes the row as high as a text needs; gives its lines. */
    int makeRoom(int column, String text, Look look) {
        int lines = ThaiMetrics.linesInCell(text, room(column, look));
        if (column < traced) {
            height = Math.max(height, ThaiMetrics.roomyHeightOf(lines, look.size()));
        }
        return lines;
    }

    /** The width in characters that a text has in a column. */
    int room(int column, Look look) {
        return columns.get(column).width() - look.indent();
    }

    /** A number; nothing for an empty one, which is not 0. */
    public void number(int column, Optional<BigDecimal> value, Look look) {
        row.put(column, value.map(number -> number(number, look)).orElseGet(() -> SheetCell.blank(look)));
    }

    private static SheetCell number(BigDecimal number, Look look) {
        return SheetCell.number(number.doubleValue(), look); // the format knows no other number
    }

    public void whole(int column, long value) {
        whole(column, value, Look.WHOLE);
    }

    public void whole(int column, long value, Look look) {
        row.put(column, SheetCell.number(value, look));
    }

    /** A formula with the value that it has, so that a reader that does not calculate shows it. */
    public void formula(int column, String formula, Optional<BigDecimal> value, Look look) {
        row.put(
                column,
                value.map(number -> number(number, look).by(formula)).orElseGet(() -> SheetCell.by(formula, "", look)));
    }

    /** A figure of another sheet; where that is blank so is this, and not 0. */
    public void copy(int column, String cell, Optional<BigDecimal> value, Look look) {
        formula(column, "IF(ISNUMBER(" + cell + ")," + cell + ",\"\")", value, look);
    }

    /** A figure that may stand on another sheet: where no cell has it, the number itself. */
    public void copy(int column, Optional<String> cell, Optional<BigDecimal> value, Look look) {
        if (cell.isPresent()) {
            copy(column, cell.get(), value, look);
        } else {
            number(column, value, look);
        }
    }

    /** A formula that gives a text. */
    public void wordFormula(int column, String formula, String value, Look look) {
        row.put(column, SheetCell.by(formula, value, look));
        if (look.wraps()) {
            makeRoom(column, value, look);
        }
    }

    /** Marks a cell of the row as decided by a fact that is not confirmed. */
    public void markUnconfirmed(int column, Look look) {
        row.put(column, row.find(column).orElseThrow().unconfirmed(look));
    }

    public void date(int column, Optional<LocalDate> day) {
        row.put(
                column,
                day.map(each -> SheetCell.number(DateUtil.getExcelDate(each), Look.DATE))
                        .orElseGet(() -> SheetCell.blank(Look.DATE)));
    }

    /** An instant as the wall clock of its own offset. */
    public void time(int column, OffsetDateTime time) {
        LocalDateTime clock = time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        row.put(column, SheetCell.number(DateUtil.getExcelDate(clock), Look.DATE_TIME));
    }

    /** The width of neighbouring columns in characters. */
    public int width(int from, int to) {
        return columns.subList(from, to + 1).stream()
                .mapToInt(TableSheet.Column::width)
                .sum();
    }

    @Override
    int columnCount() {
        return columns.size();
    }

    @Override
    public int lastRow() {
        return nextRow;
    }
}
