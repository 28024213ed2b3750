package org.itaconsolidator.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.ChangeRow;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.MovedRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SinceSigned;
import org.itaconsolidator.report.TableSheet.Column;

/**
 * เปลี่ยนแปลง: what the deliveries that count changed of those that they replaced, cell by cell; below, what has moved since
 * papers were signed.
 */
final class ChangesSheet {
    private static final int COLUMNS = 8;
    private static final String SOURCE = "source";

    private final ReportWords words;
    private final Sources sources;
    private final TableSheet table;
    private boolean isFiltered;

    ChangesSheet(SXSSFWorkbook workbook, SheetStyles styles, ReportWords words, Sources sources) {
        this(workbook, styles, words, sources, Optional.empty());
    }

    /** With a line below the title. */
    ChangesSheet(
            SXSSFWorkbook workbook, SheetStyles styles, ReportWords words, Sources sources, Optional<String> note) {
        this.words = words;
        this.sources = sources;
        table = new TableSheet(
                workbook,
                words.text("sheet.changes"),
                styles,
                words,
                List.of(
                        new Column(words.text("column.file"), 32),
                        new Column(words.text("column.sheet"), 14),
                        new Column(words.text("column.cell"), 9),
                        new Column(words.text("column.field"), 26),
                        new Column(words.text("column.before"), 36),
                        new Column(words.text("column.after"), 36),
                        new Column(words.text("column.received"), 22),
                        new Column(words.text("column.replaced"), 28)));
        table.line(words.text("sheet.changes.title"), Look.TITLE);
        note.ifPresent(text -> table.line(text, Look.NOTE));
        table.headings();
    }

    void write(ChangeRow change) {
        table.begin();
        sources.write(table, 0, new Place(change.fileName(), change.sheet(), change.cell()));
        table.text(3, field(change.field()));
        table.text(4, text(change.field(), change.before()));
        table.text(5, text(change.field(), change.after()));
        table.time(6, change.changedAt());
        boolean moved = !change.replacedFileName().equals(change.fileName());
        table.code(7, moved ? change.replacedFileName() : "", Look.TEXT);
        table.end();
    }

    /** Below: what has moved since the last papers were signed. */
    void write(SinceSigned since) {
        table.filter();
        isFiltered = true;
        table.space(DocumentFont.SIZE);
        table.line(
                words.text(
                        "changes.since-signed",
                        Map.of(
                                "round", words.digits(since.round()),
                                "year", words.year(since.fiscalYear()),
                                "date", words.date(since.signedOn()))),
                Look.SECTION);
        table.begin();
        String[] headings = {"file", "sheet", "cell", "field", "signed", "now", "body"};
        for (int i = 0; i < headings.length; i++) {
            table.heading(i, words.text("column." + headings[i]));
        }
        table.end();
        for (MovedRow row : since.moved()) {
            table.begin();
            if (row.isComputed()) {
                table.text(0, words.text("changes.computed"));
                table.text(1, "");
                table.text(2, "");
            } else {
                sources.write(table, 0, row.place());
            }
            table.text(3, field(row.field()));
            table.text(4, text(row.field(), row.before()));
            table.text(5, text(row.field(), row.after()));
            table.text(6, words.shortBody(row.body()));
            table.end();
        }
    }

    void finish(String title, String asOf) {
        if (!isFiltered) {
            table.filter();
        }
        table.setUp(1, COLUMNS, title, asOf);
    }

    private String text(String field, Optional<String> text) {
        return text.map(stored -> shown(field, stored)).orElseGet(() -> words.text("change.nothing"));
    }

    private String shown(String field, String stored) {
        if (field.startsWith(SOURCE + " ")) {
            return words.word(SOURCE, stored);
        }
        return field.equals(Field.DATE.code()) ? day(stored) : stored;
    }

    /** A day as people write it; what was no day stays as it stood. */
    private String day(String stored) {
        try {
            return words.shortDate(LocalDate.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    /** A field's name; of a figure also the year and, of a score, the indicator. */
    private String field(String code) {
        String[] parts = code.split(" ");
        String name = words.word("field", parts[0]);
        if (parts.length == 1) {
            return name;
        }
        String year = words.digits(Integer.parseInt(parts[1]));
        return parts.length == 2
                ? words.text("change.figure", Map.of("name", name, "year", year))
                : words.text(
                        "change.score",
                        Map.of("name", name, "year", year, "indicator", words.digits(Integer.parseInt(parts[2]))));
    }
}
