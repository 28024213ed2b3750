package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;

/**
 * The sheet เปลี่ยนแปลง: what the deliveries that count changed in those they replaced, cell by cell (a measure that
 * was added or removed is one entry) and what was forgotten, by year; beside it, what has changed since papers were signed.
 */
record ChangesSheet(ReportContext context) {
    /**
     * What changed together: one cell, or the cells of a whole measure that came or went.
     *
     * @param rows what told of each cell, that of the measure's text first
     */
    private record ChangedRow<T>(List<T> rows) {
        /** @param origin equal where cells may be of one row: files, body, time */
        record Cell(
                List<Object> origin,
                String sheet,
                String cell,
                String field,
                Optional<String> before,
                Optional<String> after) {
            private String row() {
                return cell.replaceAll("^[A-Z]+", "");
            }

            private boolean isMeasure() {
                return field.equals(Field.MEASURE.code());
            }

            /** Whether both can be cells of the same added or removed row. */
            private boolean isBeside(Cell other) {
                return origin.equals(other.origin)
                        && sheet.equals(other.sheet)
                        && row().equals(other.row())
                        && before.isPresent() == other.before.isPresent()
                        && after.isPresent() == other.after.isPresent();
            }
        }

        boolean isWhole() {
            return rows.size() > 1;
        }

        /** The rows in order; the cells of an added or removed measure are one row. */
        static <T> List<ChangedRow<T>> group(List<T> told, Function<T, Cell> cell) {
            List<ChangedRow<T>> groups = new ArrayList<>();
            int from = 0;
            while (from < told.size()) {
                int to = endOf(told, from, cell);
                List<T> beside = told.subList(from, to);
                Optional<T> measure = beside.stream()
                        .filter(each -> cell.apply(each).isMeasure())
                        .findFirst();
                if (measure.isPresent()) {
                    List<T> whole = new ArrayList<>(beside);
                    whole.remove(measure.get());
                    whole.add(0, measure.get());
                    groups.add(new ChangedRow<>(whole));
                } else {
                    beside.forEach(each -> groups.add(new ChangedRow<>(List.of(each))));
                }
                from = to;
            }
            return groups;
        }

        /** Where the cells of the first one's row end; a row has each field once. */
        private static <T> int endOf(List<T> told, int from, Function<T, Cell> cell) {
            Cell first = cell.apply(told.get(from));
            Set<String> fields = new HashSet<>(Set.of(first.field()));
            int to = from + 1;
            while (first.before().isPresent() != first.after().isPresent()
                    && to < told.size()
                    && cell.apply(told.get(to)).isBeside(first)
                    && fields.add(cell.apply(told.get(to)).field())) {
                to++;
            }
            return to;
        }
    }

    private static final String SOURCE = "source";

    /** How the fields of what an operator has the program forget begin: of a whole year, not of a cell. */
    private static final String FORGOTTEN = "forgotten-";

    /** Writes the sheet if anything was changed; returns whether it did. */
    boolean write() {
        List<ChangeRow> changes = new ArrayList<>();
        context.content().each(ChangeRow.class, changes::add);
        if (changes.isEmpty()) {
            return false;
        }
        Columns<ChangedRow<ChangeRow>> columns = new Columns<>(words(), "column.");
        context.addSource(columns, 32, group -> {
            ChangeRow change = group.rows().get(0);
            return new Place(change.fileName(), change.sheet(), change.cell());
        });
        addTexts(columns, ChangesSheet::cell, "before", "after");
        columns.received(22, group -> group.rows().get(0).changedAt());
        columns.code("replaced", 28, group -> {
            ChangeRow change = group.rows().get(0);
            return change.replacedFileName().equals(change.fileName()) ? "" : change.replacedFileName();
        });
        columns.ifAny();
        context.list("changes", columns, ChangedRow.group(changes, ChangesSheet::cell))
                .write("Changes");
        return true;
    }

    /**
     * Writes the sheet of what has moved since papers were signed.
     *
     * @param notes keys of further lines above it
     */
    void write(ChangesSinceSigned since, List<String> notes) {
        Columns<ChangedRow<MovedRow>> columns = new Columns<>(words(), "column.");
        columns.body(26, group -> group.rows().get(0).body());
        columns.of("file", 32, (group, row) -> {
            MovedRow moved = group.rows().get(0);
            return moved.isComputed()
                    ? SheetCell.text(words().text("changes.computed"), Look.TEXT)
                    : context.sourceFile(moved.place());
        });
        columns.code(
                "sheet",
                14,
                group -> group.rows().get(0).isComputed()
                        ? ""
                        : group.rows().get(0).place().sheet());
        columns.code(
                "cell",
                9,
                group -> group.rows().get(0).isComputed()
                        ? ""
                        : group.rows().get(0).place().cell());
        addTexts(columns, ChangesSheet::cell, "signed", "now");
        ListSheet<ChangedRow<MovedRow>> sheet =
                context.list("since-signed", columns, ChangedRow.group(since.moved(), ChangesSheet::cell));
        sheet.note(
                "changes.since-signed",
                Map.of(
                        "round", words().digits(since.round()),
                        "year", words().year(since.fiscalYear()),
                        "date", words().date(since.signedOn()),
                        "count", words().digits(since.moved().size())));
        notes.forEach(note -> sheet.note(note, Map.of()));
        sheet.write("ChangesSinceSigned");
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

    /** Writes what it is, and the old and new text; of a whole measure all texts in one cell. */
    private <T> void addTexts(
            Columns<ChangedRow<T>> columns, Function<T, ChangedRow.Cell> of, String before, String after) {
        columns.text("field", 26, group -> {
            ChangedRow.Cell first = of.apply(group.rows().get(0));
            return group.isWhole()
                    ? words().text(first.before().isPresent() ? "change.measure-gone" : "change.measure-new")
                    : field(first.field());
        });
        columns.text(before, 40, group -> text(group, of, ChangedRow.Cell::before));
        columns.text(after, 40, group -> text(group, of, ChangedRow.Cell::after));
    }

    private <T> String text(
            ChangedRow<T> group, Function<T, ChangedRow.Cell> of, Function<ChangedRow.Cell, Optional<String>> side) {
        List<String> texts = new ArrayList<>();
        for (T row : group.rows()) {
            ChangedRow.Cell cell = of.apply(row);
            Optional<String> stored = side.apply(cell);
            if (stored.isEmpty()) {
                continue;
            }
            String shown = shown(cell.field(), stored.get());
            texts.add(
                    texts.isEmpty() ? shown : words().text("change.part", "name", field(cell.field()), "text", shown));
        }
        boolean forgotten = of.apply(group.rows().get(0)).field().startsWith(FORGOTTEN);
        return texts.isEmpty()
                ? words().text(forgotten ? "change.forgotten" : "change.nothing")
                : String.join("\n", texts);
    }

    private String shown(String field, String stored) {
        if (field.startsWith(SOURCE + " ")) {
            return words().word(SOURCE, stored);
        }
        return field.equals(Field.DATE.code()) ? day(stored) : stored;
    }

    /** A stored day in people's form; anything else as it is. */
    private String day(String stored) {
        try {
            return words().shortDate(LocalDate.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    /** The name of a field; for a figure with the year and, for a score, the indicator. */
    private String field(String code) {
        String[] parts = code.split(" ");
        String name = words().word("field", parts[0]);
        if (parts.length == 1) {
            return name;
        }
        String year = words().digits(Integer.parseInt(parts[1]));
        return parts.length == 2
                ? words().text("change.figure", "name", name, "year", year)
                : words().text("change.score", "name", name, "year", year, "indicator", Integer.parseInt(parts[2]));
    }

    private ReportWords words() {
        return context.words();
    }
}
