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
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ChangedText;
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
    private static final String SOURCE = "source";

    /** How the fields of what an operator has the program forget begin: of a whole year, not of a cell. */
    private static final String FORGOTTEN = "forgotten-";

    /** What changed together, in order: one cell, or the cells of a whole measure that came or went, its text first. */
    private static <T extends ChangedText> List<List<T>> group(List<T> told) {
        List<List<T>> groups = new ArrayList<>();
        int from = 0;
        while (from < told.size()) {
            List<T> beside = new ArrayList<>(told.subList(from, endOfRow(told, from)));
            from += beside.size();
            Optional<T> measure = beside.stream()
                    .filter(each -> each.field().equals(Field.MEASURE.code()))
                    .findFirst();
            if (measure.isPresent()) {
                beside.remove(measure.get());
                beside.add(0, measure.get());
                groups.add(beside);
            } else {
                beside.forEach(each -> groups.add(List.of(each)));
            }
        }
        return groups;
    }

    /** Where the cells of the first one's row end; a row has each field once. */
    private static int endOfRow(List<? extends ChangedText> told, int from) {
        ChangedText first = told.get(from);
        Set<String> fields = new HashSet<>(Set.of(first.field()));
        int to = from + 1;
        while (first.before().isPresent() != first.after().isPresent()
                && to < told.size()
                && told.get(to).isBeside(first)
                && fields.add(told.get(to).field())) {
            to++;
        }
        return to;
    }

    /** Writes the sheet if anything was changed; returns whether it did. */
    boolean write() {
        List<ChangeRow> changes = context.content().list(ChangeRow.class);
        if (changes.isEmpty()) {
            return false;
        }
        Columns<List<ChangeRow>> columns = new Columns<>(words(), "column.");
        context.addSource(columns, 32, group -> group.get(0).place());
        addTexts(columns, "before", "after");
        columns.received(22, group -> group.get(0).changedAt());
        columns.code("replaced", 28, group -> {
            ChangeRow change = group.get(0);
            return change.replacedFileName().equals(change.place().fileName()) ? "" : change.replacedFileName();
        });
        context.list("changes", columns, group(changes)).write("Changes");
        return true;
    }

    /**
     * Writes the sheet of what has moved since papers were signed.
     *
     * @param notes keys of further lines above it
     */
    void write(ChangesSinceSigned since, List<String> notes) {
        Columns<List<MovedRow>> columns = new Columns<>(words(), "column.");
        columns.body(26, group -> group.get(0).body());
        columns.of("file", 32, (group, row) -> {
            MovedRow moved = group.get(0);
            return moved.isComputed()
                    ? SheetCell.text(words().text("changes.computed"), Look.TEXT)
                    : context.sourceFile(moved.place());
        });
        columns.code("sheet", 14, group -> group.get(0).place().sheet());
        columns.code("cell", 9, group -> group.get(0).place().cell());
        addTexts(columns, "signed", "now");
        ListSheet<List<MovedRow>> sheet = context.list("since-signed", columns, group(since.moved()));
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

    /** Writes what it is, and the old and new text; of a whole measure all texts in one cell. */
    private <T extends ChangedText> void addTexts(Columns<List<T>> columns, String before, String after) {
        columns.text("field", 26, group -> {
            ChangedText first = group.get(0);
            return group.size() > 1
                    ? words().text(first.before().isPresent() ? "change.measure-gone" : "change.measure-new")
                    : field(first.field());
        });
        columns.text(before, 40, group -> text(group, ChangedText::before));
        columns.text(after, 40, group -> text(group, ChangedText::after));
    }

    private String text(List<? extends ChangedText> group, Function<ChangedText, Optional<String>> side) {
        List<String> texts = new ArrayList<>();
        for (ChangedText each : group) {
            side.apply(each)
                    .map(stored -> shown(each.field(), stored))
                    .ifPresent(shown -> texts.add(
                            texts.isEmpty()
                                    ? shown
                                    : words().text("change.part", "name", field(each.field()), "text", shown)));
        }
        boolean forgotten = group.get(0).field().startsWith(FORGOTTEN);
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
