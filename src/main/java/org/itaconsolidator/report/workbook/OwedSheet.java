package org.itaconsolidator.report.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll.Asked;
import org.itaconsolidator.model.delivery.DeliveryStatus;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.thai.text.ThaiOrder;

/** The sheet ค้างส่ง: a row for each body with what it still owes, the one that owes most first. */
record OwedSheet(ReportContext context, DeliveryBook deliveries) {
    /** A body with everything it is asked for. */
    private record Row(Body body, List<Asked> asked, long owed, long refused) {
        boolean isOpen() {
            return owed > 0 || refused > 0;
        }
    }

    /** Writes the sheet if several bodies are asked for anything. */
    void write() {
        List<Row> rows =
                deliveries.roll().asked().stream()
                        .collect(Collectors.groupingBy(one -> one.form().body()))
                        .entrySet()
                        .stream()
                        .map(each -> new Row(
                                each.getKey(),
                                each.getValue(),
                                each.getValue().stream().filter(this::isOwed).count(),
                                deliveries.refused().count(each.getKey())))
                        .sorted(Comparator.comparing(Row::owed)
                                .thenComparing(Row::refused)
                                .reversed()
                                .thenComparing(Row::body, ThaiOrder.BODIES))
                        .toList();
        if (rows.size() < 2) {
            return;
        }
        ReportWords words = context.words();
        // of several bodies also where only one has delivered anything
        Columns<Row> columns = new Columns<Row>(words, "column.")
                .text("body", 26, row -> words.shortBody(row.body()))
                .frozen();
        columns.whole("owed", 9, Row::owed);
        for (Form form : Form.values()) {
            long most = rows.stream()
                    .mapToLong(row -> row.asked().stream()
                            .filter(one -> one.form().form() == form)
                            .count())
                    .max()
                    .orElse(0);
            if (most > 0) { // of many divisions those are named that owe it
                int width = most == 1 ? 24 : 44;
                columns.named(form.code(), words.word("form-name", form.code()), width, (row, at) -> state(row, form));
            }
        }
        columns.whole("refused-files", 10, Row::refused).printed();
        context.list("owed", columns, rows)
                .note(
                        "sheet.owed.note",
                        Map.of(
                                "date", words.date(context.run().businessDate()),
                                "owing",
                                        words.digits((int) rows.stream()
                                                .filter(row -> row.owed() > 0)
                                                .count()),
                                "count", words.digits(rows.size())))
                .printedFirst("owed", Row::isOpen)
                .write("Owed");
    }

    private boolean isOwed(Asked one) {
        return one.isOwed(context.run().businessDate());
    }

    private SheetCell state(Row row, Form form) {
        List<Asked> asked =
                row.asked().stream().filter(one -> one.form().form() == form).toList();
        String owed = told("owed", asked, this::isOwed);
        String told = Stream.of(
                        owed,
                        told("awaited", asked, one -> !one.isFilledIn() && !isOwed(one)),
                        told("late", asked, one -> one.status() == DeliveryStatus.LATE),
                        // of those of which some are owed the others have come
                        told("accepted", asked, one -> owed.isEmpty() && one.status() == DeliveryStatus.ACCEPTED))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean kept = asked.stream().allMatch(one -> one.status() == DeliveryStatus.ACCEPTED);
        Look look = asked.isEmpty() ? Look.QUIET : !owed.isEmpty() ? Look.BAD : kept ? Look.GOOD : Look.WATCH;
        return SheetCell.text(asked.isEmpty() ? context.words().text("delivery.not-due") : told, look);
    }

    /** How many are in a state, with the divisions where something is to be done. */
    private String told(String key, List<Asked> asked, Predicate<Asked> such) {
        ReportWords words = context.words();
        List<Asked> found = asked.stream().filter(such).toList();
        String whose = found.stream()
                .map(one -> one.form().division())
                .filter(division -> !division.isEmpty())
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? ""
                : words.text(
                        "owed." + key + (whose.isEmpty() ? ".whole" : ""),
                        Map.of("count", found.size(), "asked", asked.size(), "whose", whose));
    }
}
