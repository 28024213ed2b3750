package org.itaconsolidator.report.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.text.ProseDigits;

/**
 * Writes the tables of a document as .xlsx, a sheet for each that has rows: a row for each thing, without columns that are blank in all
 * rows. The same data give the same bytes.
 */
public final class PaperWorkbook {
    private static final ReportWords WORDS = new ReportWords(false, List.of());

    /** A column of texts is not narrowed below this, in characters. */
    private static final int NARROWEST = 12;

    /** The share of the table's width, in per cent, that a bold title can rely on. */
    private static final int TITLE_ROOM = 85;

    /**
     * Writes the workbook; an existing file is replaced. The folder must exist.
     *
     * @param title over every table
     * @param sheets the main one first, which is written even without rows
     */
    public static void write(String title, List<PaperSheet> sheets, boolean thaiDigits, Path file) throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, thaiDigits)) {
            workbook.describe(title, "");
            sheets.stream()
                    .filter(sheet -> sheet == sheets.get(0) || !sheet.rows().isEmpty())
                    .forEach(sheet -> write(workbook, title + " - " + sheet.title(), arranged(sheet), thaiDigits));
            workbook.longTexts().write(workbook, WORDS);
            workbook.save();
        }
    }

    /**
     * Its columns as they stand on the sheet, without blank ones: first those on paper, which a page can show at a size to read, then the
     * others.
     */
    private static PaperSheet arranged(PaperSheet content) {
        List<Integer> order = IntStream.range(0, content.columns().size())
                .boxed()
                .filter(i -> content.rows().isEmpty()
                        || content.rows().stream().anyMatch(row -> !row.get(i).equals("")))
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
    private static void write(StreamedWorkbook workbook, String title, PaperSheet content, boolean thaiDigits) {
        int printed = (int)
                content.columns().stream().filter(PaperSheet.Column::printed).count();
        List<Column> columns = filling(content, printed);
        TableSheet table = new TableSheet(workbook, content.title(), WORDS, columns);
        table.begin();
        table.code(0, title, Look.STRONG);
        table.height(ThaiMetrics.roomyHeightOf(
                ThaiMetrics.lines(title, table.width(0, printed - 1) * TITLE_ROOM / 100), DocumentFont.SIZE));
        join(table, printed);
        table.headingsAsWritten();
        table.tracedFrom(printed);
        for (List<Object> values : content.rows()) {
            table.begin();
            for (int i = 0; i < values.size(); i++) {
                table.put(
                        i,
                        cell(values.get(i), thaiDigits && i < printed),
                        Integer.MAX_VALUE,
                        any -> Optional.empty(),
                        values);
            }
            table.end();
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

    /** The columns; those on paper whose texts take several lines share what room the page has left, or give what it lacks. */
    private static List<Column> filling(PaperSheet content, int printed) {
        List<Column> columns = content.columns().stream()
                .map(column -> new Column(
                        column.heading(),
                        Math.max(column.width(), 1 + (int) Math.ceil(HeadingLines.longest(column.heading())))))
                .toList();
        List<Integer> growing = IntStream.range(0, printed)
                .filter(i -> content.rows().stream()
                        .anyMatch(row -> row.get(i) instanceof String text
                                && ThaiMetrics.lines(text, columns.get(i).width() - 1) > 1))
                .boxed()
                .toList();
        int all = columns.stream().limit(printed).mapToInt(Column::width).sum();
        int theirs = growing.stream().mapToInt(i -> columns.get(i).width()).sum();
        int left = PageSetup.READ_ACROSS - all;
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    Column column = columns.get(i);
                    return growing.contains(i)
                            ? new Column(
                                    column.heading(),
                                    Math.max(
                                            Math.min(column.width(), NARROWEST),
                                            column.width() + Math.floorDiv(left * column.width(), theirs)))
                            : column;
                })
                .toList();
    }

    private static void join(TableSheet table, int columns) {
        if (columns > 1) {
            table.join(table.lastRow(), 0, columns - 1);
        }
    }

    private static SheetCell cell(Object value, boolean thaiDigits) {
        if (value instanceof Integer whole) {
            return SheetCell.number(whole, Look.WHOLE);
        }
        if (value instanceof BigDecimal number) {
            return SheetCell.number(Optional.of(number), Look.SCORE);
        }
        return SheetCell.text(thaiDigits ? ProseDigits.thai(shown(value)) : shown(value), Look.TEXT);
    }

    private static String shown(Object value) {
        return value instanceof LocalDate day ? ThaiDays.day(day) : value.toString();
    }
}
