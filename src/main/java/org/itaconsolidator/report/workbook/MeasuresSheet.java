package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.MeasureBook.Entry;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.thai.name.DivisionNames;

/** The sheet มาตรการ: each measure once, with what it promises, its newest result and its state. */
final class MeasuresSheet {
    private static final int LINES = 5;

    private final ReportContext context;
    private final ReportWords words;
    private final MeasureBook book;
    private final LocalDate day;
    private final Map<Long, List<MeasureRemarkRow>> remarks = new HashMap<>();

    private final Map<Long, Integer> rows = new HashMap<>();
    private final String name;
    private Columns<Entry> columns;

    MeasuresSheet(ReportContext context, MeasureBook book) {
        this.context = context;
        this.book = book;
        words = context.words();
        day = context.run().businessDate();
        name = words.text("sheet.measures");
        context.content()
                .list(MeasureRemarkRow.class)
                .forEach(remark -> book.find(remark.measureId())
                        .ifPresent(entry -> remarks.computeIfAbsent(entry.row().id(), any -> new ArrayList<>())
                                .add(remark)));
    }

    void write() {
        columns = columns();
        ListSheet<Entry> sheet = context.list("measures", columns, book.list());
        sheet.note("sheet.measures.note", Map.of("date", words.date(day)));
        sheet.writeRows("Measures", (entry, row) -> rows.put(entry.row().id(), row));
        sheet.finish();
    }

    /** The cell that names the measure of a document's row, such as {@code 'มาตรการ'!E12}. */
    Optional<String> findName(long rowId) {
        return Stream.of("measure", "steps", "issue")
                .filter(column ->
                        book.find(rowId).filter(entry -> has(entry, column)).isPresent())
                .flatMap(column -> findCell(rowId, column).stream())
                .findFirst();
    }

    private static boolean has(Entry entry, String column) {
        return switch (column) {
            case "measure" -> !entry.promised(Field.MEASURE).isEmpty();
            case "steps" -> !entry.steps().isEmpty();
            default -> true;
        };
    }

    Optional<String> findCell(long rowId, String column) {
        return book.find(rowId)
                .filter(any -> columns.has(column))
                .map(entry -> rows.get(entry.row().id()))
                .map(row -> Links.quotedSheet(name) + "!" + TableSheet.cell(columns.indexOf(column), row));
    }

    private Columns<Entry> columns() {
        Columns<Entry> all = new Columns<>(words, "column.");
        all.of("measure-number", 6, (entry, row) -> SheetCell.number(entry.number(), Look.WHOLE))
                .frozen();
        all.body(18, entry -> entry.row().body());
        all.year(7, entry -> Optional.of(entry.row().fiscalYear()));
        all.lines(LINES);
        all.text("subject", 26, this::subject);
        all.text("measure", 38, this::measure);
        all.text("responsible", 28, this::responsible);
        all.text("period", 16, entry -> entry.promised(Field.PERIOD));
        all.of(
                "state",
                16,
                (entry, row) -> entry.followed()
                        .map(measure -> words.state(measure.stateOn(day)))
                        .orElseGet(() -> SheetCell.blank(Look.CENTRED)));
        all.text("result", 46, entry -> entry.newest(Field.RESULT)).printed();
        all.text("steps", 38, Entry::steps);
        all.text("document", 18, Look.CENTRED, this::documents);
        all.text("issue", 30, Entry::issue);
        all.date("period-start", 13, entry -> entry.row().periodStart().map(LocalDate::parse));
        all.date("period-end", 13, entry -> entry.row().periodEnd().map(LocalDate::parse));
        all.text("own-status", 14, entry -> entry.newest(Field.STATUS));
        all.text("outcome", 28, entry -> entry.newest(Field.OUTCOME));
        all.text("earlier-result", 28, entry -> entry.earlier(Field.RESULT));
        all.text("monitoring", 28, entry -> entry.promised(Field.MONITORING));
        all.text("evidence", 44, entry -> entry.newest(Field.EVIDENCE));
        all.text("recommendation", 28, Entry::recommendations);
        all.text("remark", 28, this::remarks);
        all.text("division", 20, entry -> entry.row().division());
        all.text("item", 9, Look.CENTRED, entry -> entry.row().item());
        all.text(
                "topic",
                9,
                Look.CENTRED,
                entry -> entry.row().topic().isPresent()
                        ? words.digits(entry.row().topic().getAsInt())
                        : "");
        all.of(
                "duplicate-of",
                13,
                (entry, row) -> entry.row()
                        .duplicateOf()
                        .flatMap(book::find)
                        .map(first -> SheetCell.number(first.number(), Look.WHOLE))
                        .orElseGet(() -> SheetCell.blank(Look.WHOLE)));
        context.addSource(all, 46, entry -> entry.row().place());
        Function<Entry, Place> told = entry -> entry.reports().isEmpty()
                ? new Place("", "", "")
                : entry.reports().get(entry.reports().size() - 1).place();
        all.of("report-file", 46, (entry, row) -> context.sourceFile(told.apply(entry)));
        all.of("report-sheet", 14, (entry, row) -> context.sourceSheet(told.apply(entry)));
        all.of("report-cell", 9, (entry, row) -> context.sourceCell(told.apply(entry)));
        return all;
    }

    /** The plan and the reports, with their rounds. */
    private String documents(Entry entry) {
        return entry.reports().isEmpty()
                ? document(entry.row())
                : Stream.concat(Stream.of(entry.row()), entry.reports().stream())
                        .map(this::document)
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private String document(MeasureRow row) {
        String form = words.text("measures.document." + row.form().code());
        return row.round().isEmpty() || row.form() == Form.MEASURES
                ? form
                : form + " " + words.text("form.round", "months", row.round().getAsInt());
    }

    private String remarks(Entry entry) {
        return remarks.getOrDefault(entry.row().id(), List.of()).stream()
                .map(remark -> words.coded(remark.remark().code()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String responsible(Entry entry) {
        List<String> divisions = entry.row().divisions();
        String written = entry.promised(Field.RESPONSIBLE);
        return divisions.isEmpty()
                        || !DivisionNames.load().listSupporters(written).isEmpty()
                ? written
                : words.divisions(entry.row().body(), divisions);
    }

    /** The measure; where the form has no such column its steps, with a word that says so. */
    private String measure(Entry entry) {
        return entry.promised(Field.MEASURE).isEmpty() && !entry.steps().isEmpty()
                ? words.text("measure.only-steps", "steps", entry.steps())
                : book.name(entry, words);
    }

    /** The subject's name: indicator and item, else the topic in years that report by topics. */
    private String subject(Entry entry) {
        MeasureRow row = entry.row();
        FiscalYear year = row.fiscalYear();
        if (row.indicator().isPresent()) {
            int number = row.indicator().getAsInt();
            return (words.digits(number) + " " + context.frameworks().indicatorName(year, number) + " " + row.item())
                    .strip();
        }
        return row.topic().isPresent()
                ? words.text(
                                "measures.topic",
                                Map.of(
                                        "number", words.digits(row.topic().getAsInt()),
                                        "name",
                                                context.frameworks()
                                                        .topicName(
                                                                year,
                                                                row.topic().getAsInt())))
                        .strip()
                : row.item();
    }
}
