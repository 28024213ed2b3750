package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A sheet written row by row from top to bottom, each row as high as its longest text needs. */
public abstract class RowsSheet extends PrintedSheet {
    private static final String ELLIPSIS = "…";

    final ReportWords words;
    private final LongTexts longTexts;
    final List<TableSheet.Column> columns;
    private int nextRow;
    private SheetRow row = new SheetRow();
    private float height;
    private boolean isLeading;
    private float points;
    private final List<Float> ends = new ArrayList<>();
    private int traced = Integer.MAX_VALUE;

    RowsSheet(StreamedWorkbook workbook, String name, ReportWords words, List<TableSheet.Column> columns) {
        super(workbook, name, words);
        this.words = words;
        this.longTexts = workbook.longTexts();
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
        isLeading = false;
        return nextRow;
    }

    /** Ends a row: as high as its longest text needs. */
    public void end() {
        height(Math.max(height, ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE)));
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

    /** A text for people: its figures are in the digits that the job asks for. */
    public void text(int column, String text, Look look) {
        written(column, words.prose(text), look);
    }

    /** A name or code by which something is found: just as it is written. */
    public void code(int column, String code, Look look) {
        written(column, code, look);
    }

    void written(int column, String text, Look look) {
        put(column, SheetCell.text(text, look));
    }

    public void put(int column, SheetCell cell) {
        row.put(column, cell);
        if (!cell.text().isEmpty() && (cell.look() == Look.TITLE || cell.look().wraps())) {
            makeRoom(column, cell.text(), cell.look());
        }
    }

    /**
     * A cell. A text that is higher than its row may be is shown as far as it fits, and leads to the sheet where it stands whole;
     * texts for the screen stay as they are.
     *
     * @param most lines that the text may take of the row
     * @param whole where else the whole text stands
     */
    public void put(int column, SheetCell cell, int most, Supplier<Optional<String>> whole) {
        row.put(column, cell);
        Look look = cell.look();
        if (cell.text().isEmpty() || look != Look.TITLE && !look.wraps()) {
            return;
        }
        int room = Math.min(most, ThaiMetrics.mostLines(look.size()));
        boolean cut = cell.formula().isEmpty() && look.wraps() && column < traced;
        if (cut && ThaiMetrics.linesInCell(cell.text(), room(column, look)) > room) {
            cut(column, cell, room, whole.get());
        } else {
            makeRoom(column, cell.text(), look);
        }
    }

    private void cut(int column, SheetCell cell, int lines, Optional<String> whole) {
        Look look = cell.look();
        String shown;
        if (whole.isPresent()) {
            shown = LongText.pieces(cell.text(), room(column, look), lines, "").get(0) + ELLIPSIS;
            lead(column, whole.get());
        } else {
            String at = TableSheet.cell(column, nextRow);
            int number = longTexts.add(name(), at, columns.get(column).heading(), cell.text());
            shown = LongText.pieces(cell.text(), room(column, look), lines - 1, "")
                            .get(0) + "\n" + words.text("long-texts.more", Map.of("number", words.digits(number)));
            lead(column, Links.quotedSheet(words.text("sheet.long-texts")) + "!" + longTexts.lastCell());
        }
        row.put(column, SheetCell.text(shown, look));
        makeRoom(column, shown, look);
    }

    /** The first short cell of the row leads to the text: LibreOffice shows one that leads somewhere on one line only. */
    private void lead(int before, String place) {
        for (int i = 0; i < before && !isLeading; i++) {
            SheetCell cell = row.find(i).orElseGet(() -> SheetCell.blank(Look.TEXT));
            boolean isShort = cell.isNumber() || ThaiMetrics.linesInCell(cell.text(), room(i, cell.look())) == 1;
            if (!cell.isBlank() && cell.formula().isEmpty() && isShort) {
                sheet.lead(TableSheet.cell(i, nextRow), place);
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
        row.put(column, SheetCell.by(link.get(), text, linked));
        if (linked.wraps()) {
            makeRoom(column, text, linked);
        }
    }

    /** Makes the row as high as a text needs. */
    private void makeRoom(int column, String text, Look look) {
        if (column < traced) {
            int lines = ThaiMetrics.linesInCell(text, room(column, look));
            height = Math.max(height, ThaiMetrics.roomyHeightOf(lines, look.size()));
        }
    }

    /** The width in characters that a text has in a column. */
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

    /** A formula with the value that it has, so that a reader that does not calculate shows it. */
    public void formula(int column, String formula, Optional<BigDecimal> value, Look look) {
        row.put(column, SheetCell.by(formula, value, look));
    }

    /** A figure of another sheet; where that is blank so is this, and not 0. */
    public void copy(int column, String cell, Optional<BigDecimal> value, Look look) {
        copy(column, Optional.of(cell), value, look);
    }

    /** A figure that may stand on another sheet: where no cell has it, the number itself. */
    public void copy(int column, Optional<String> cell, Optional<BigDecimal> value, Look look) {
        row.put(column, SheetCell.copy(cell, value, look));
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
        row.put(column, SheetCell.date(day));
    }

    /** An instant as the wall clock of its own offset. */
    public void time(int column, OffsetDateTime time) {
        row.put(column, SheetCell.time(time));
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
