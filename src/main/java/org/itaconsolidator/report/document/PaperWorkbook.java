package org.itaconsolidator.report.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.LongTexts;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.date.ThaiDays;

/** Writes the data of a document as .xlsx, a sheet for each table. The same data give the same bytes. */
public final class PaperWorkbook {
    private static final ReportWords WORDS = new ReportWords(false, List.of());
    private static final String CONTINUED = WORDS.text("continued") + " ";

    /** The share of the table's width, in per cent, that a bold title can rely on. */
    private static final int TITLE_ROOM = 85;

    private PaperWorkbook() {}

    /**
     * Writes the workbook; an existing file is replaced. The folder must exist.
     *
     * @param title over every table
     */
    public static void write(String title, List<PaperSheet> sheets, Path file) throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, false)) {
            workbook.describe(title, "");
            sheets.forEach(sheet -> write(workbook, title + " - " + sheet.title(), arranged(sheet)));
            workbook.save();
        }
    }

    /**
     * Its columns as they stand on the sheet: first those on paper, which a page can show at a size to read, then the others.
     */
    private static PaperSheet arranged(PaperSheet content) {
        List<Integer> order = IntStream.range(0, content.columns().size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> !content.columns().get(i).printed())) // the sort keeps the order of equal ones
                .toList();
        return new PaperSheet(
                content.key(),
                content.title(),
                order.stream().map(content.columns()::get).toList(),
                content.rows().stream()
                        .map(row -> order.stream().<Object>map(row::get).toList())
                        .toList());
    }

    /** Writes a sheet; its title spans the printed table, on as many lines as it needs. */
    private static void write(StreamedWorkbook workbook, String title, PaperSheet content) {
        List<Column> columns = content.columns().stream()
                .map(column -> new Column(
                        column.heading(),
                        Math.max(column.width(), 1 + (int) Math.ceil(HeadingLines.longest(column.heading())))))
                .toList();
        int printed = (int)
                content.columns().stream().filter(PaperSheet.Column::printed).count();
        TableSheet table = new TableSheet(workbook, content.title(), WORDS, columns);
        table.begin();
        table.code(0, title, Look.STRONG);
        table.height(ThaiMetrics.roomyHeightOf(
                ThaiMetrics.lines(title, table.width(0, printed - 1) * TITLE_ROOM / 100), DocumentFont.SIZE));
        join(table, printed);
        table.headingsAsWritten();
        for (List<Object> values : content.rows()) {
            for (List<Object> part : parts(values, columns)) {
                table.begin();
                for (int i = 0; i < part.size(); i++) {
                    table.put(i, cell(part.get(i)));
                }
                table.end();
            }
        }
        table.filter();
        if (content.rows().isEmpty()) {
            // below headings without rows, over the columns on paper: nothing was left out, there is nothing
            table.begin();
            table.fill(0, printed - 1, Look.TEXT);
            table.code(0, WORDS.text("none"), Look.TEXT);
            table.end();
            join(table, printed);
        }
        table.setUpUnderTitle(printed);
    }

    private static void join(TableSheet table, int columns) {
        if (columns > 1) {
            table.join(table.lastRow(), 0, columns - 1);
        }
    }

    /**
     * A row in as many rows as it needs: none can be higher than {@link ThaiMetrics#mostLines}. What a text has beyond that
     * stands in rows below, which repeat the other cells, so that a filter shows all of them.
     */
    private static List<List<Object>> parts(List<Object> values, List<Column> columns) {
        int most = ThaiMetrics.mostLines(DocumentFont.SIZE);
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pieces.add(
                    values.get(i) instanceof String text
                            ? LongTexts.pieces(text, columns.get(i).width() - 1, most, CONTINUED)
                            : List.of());
        }
        int rows = pieces.stream().mapToInt(List::size).max().orElse(1);
        if (rows <= 1) {
            return List.of(values);
        }
        List<List<Object>> parts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> part = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                List<String> own = pieces.get(i);
                part.add(own.size() <= 1 ? values.get(i) : row < own.size() ? own.get(row) : "");
            }
            parts.add(part);
        }
        return parts;
    }

    private static SheetCell cell(Object value) {
        if (value instanceof Integer whole) {
            return SheetCell.number(whole, Look.WHOLE);
        }
        if (value instanceof BigDecimal number) {
            return SheetCell.number(Optional.of(number), Look.SCORE);
        }
        return SheetCell.text(shown(value), Look.TEXT);
    }

    private static String shown(Object value) {
        if (value instanceof LocalDate day) {
            return ThaiDays.day(day);
        }
        return value instanceof OffsetDateTime moment ? ThaiDays.moment(moment) : value.toString();
    }
}
