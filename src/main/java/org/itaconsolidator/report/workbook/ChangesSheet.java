package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.ChangeRow;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.MovedRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SinceSigned;
import org.itaconsolidator.report.content.ChangedRow;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/**
 * เปลี่ยนแปลง: what the deliveries that count changed of those that they replaced, cell by cell, a measure that
 * came or went as one; below, what has moved since papers were signed.
 */
final class ChangesSheet {
    private static final int COLUMNS = 8;
    private static final String SOURCE = "source";

    private final ReportWords words;
    private final Sources sources;
    private final TableSheet table;
    private final List<ChangeRow> changes = new ArrayList<>();
    private boolean isFiltered;

    ChangesSheet(StreamedWorkbook workbook, ReportWords words, Sources sources) {
        this(workbook, words, sources, Optional.empty());
    }

    /** With a line below the title. */
    ChangesSheet(StreamedWorkbook workbook, ReportWords words, Sources sources, Optional<String> note) {
        this.words = words;
        this.sources = sources;
        table = new TableSheet(
                workbook,
                words.text("sheet.changes"),
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
        changes.add(change);
    }

    private void writeChanges() {
        for (ChangedRow<ChangeRow> group : ChangedRow.group(changes, ChangesSheet::cell)) {
            ChangeRow change = group.rows().get(0);
            table.begin();
            sources.write(table, 0, new Place(change.fileName(), change.sheet(), change.cell()));
            writeTexts(group, ChangesSheet::cell);
            table.time(6, change.changedAt());
            boolean moved = !change.replacedFileName().equals(change.fileName());
            table.code(7, moved ? change.replacedFileName() : "", Look.TEXT);
            table.end();
        }
        changes.clear();
    }

    private static ChangedRow.Cell cell(ChangeRow row) {
        return new ChangedRow.Cell(
                List.of(row.fileName(), row.replacedFileName(), row.changedAt()),
                row.sheet(),
                row.cell(),
                row.field(),
                row.before(),
                row.after());
    }

    private static ChangedRow.Cell cell(MovedRow row) {
        return new ChangedRow.Cell(
                List.of(row.body(), row.place().fileName()),
                row.place().sheet(),
                row.place().cell(),
                row.field(),
                row.before(),
                row.after());
    }

    /** What it is, what stood there and what stands there; of a whole measure all its texts in one cell. */
    private <T> void writeTexts(ChangedRow<T> group, Function<T, ChangedRow.Cell> of) {
        ChangedRow.Cell first = of.apply(group.rows().get(0));
        if (!group.isWhole()) {
            table.text(3, field(first.field()));
            table.text(4, text(first.field(), first.before()));
            table.text(5, text(first.field(), first.after()));
            return;
        }
        boolean gone = first.before().isPresent();
        List<String> texts = new ArrayList<>();
        for (T row : group.rows()) {
            ChangedRow.Cell cell = of.apply(row);
            String shown = shown(cell.field(), cell.before().or(cell::after).orElseThrow());
            texts.add(
                    texts.isEmpty()
                            ? shown
                            : words.text("change.part", Map.of("name", field(cell.field()), "text", shown)));
        }
        table.text(3, words.text(gone ? "change.measure-gone" : "change.measure-new"));
        table.text(gone ? 4 : 5, String.join("\n", texts));
        table.text(gone ? 5 : 4, words.text("change.nothing"));
    }

    /** Below: what has moved since the last papers were signed. */
    void write(SinceSigned since) {
        writeChanges();
        table.filter();
        isFiltered = true;
        table.space(DocumentFont.SIZE);
        table.line(
                words.text(
                        "changes.since-signed",
                        Map.of(
                                "round", words.digits(since.round()),
                                "year", words.year(since.fiscalYear()),
                                "date", words.date(since.signedOn()),
                                "count", words.digits(since.moved().size()))),
                Look.SECTION);
        table.begin();
        String[] headings = {"file", "sheet", "cell", "field", "signed", "now", "body"};
        for (int i = 0; i < headings.length; i++) {
            table.heading(i, words.text("column." + headings[i]));
        }
        table.end();
        for (ChangedRow<MovedRow> group : ChangedRow.group(since.moved(), ChangesSheet::cell)) {
            MovedRow row = group.rows().get(0);
            table.begin();
            if (row.isComputed()) {
                table.text(0, words.text("changes.computed"));
                table.text(1, "");
                table.text(2, "");
            } else {
                sources.write(table, 0, row.place());
            }
            writeTexts(group, ChangesSheet::cell);
            table.text(6, words.shortBody(row.body()));
            table.end();
        }
    }

    void finish(String title, String asOf) {
        if (!isFiltered) {
            writeChanges();
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
