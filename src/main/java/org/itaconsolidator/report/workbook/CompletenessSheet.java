package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.RefusedFiles;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;

/** ความครบถ้วน: who has delivered what, divisions by forms. States are told in words, not only by colour. */
final class CompletenessSheet {
    /**
     * A line of what is expected or came, or a refused file that belongs to none.
     *
     * @param line empty for such a file
     * @param refused the refused files that stand in the row
     * @param states the state of each form of the line, asked once
     * @param unreported by which report they lack, how many of its measures do, where it has sent none and none is asked for; no
     *     key where none does
     */
    private record Row(
            Optional<DeliveryBook.Line> line,
            List<SubmissionRow> refused,
            Map<Form, DeliveryBook.State> states,
            Map<NextStep.Kind, Integer> unreported) {
        <V> V of(Function<DeliveryBook.Line, V> ofLine, Function<SubmissionRow, V> ofFile) {
            return line.map(ofLine).orElseGet(() -> ofFile.apply(refused.get(0)));
        }

        /** Whether another row can be told in this one: of the same division and year or none, no round but one, no form twice. */
        boolean takes(Row other) {
            DeliveryBook.Line own = line.orElseThrow();
            DeliveryBook.Line its = other.line.orElseThrow();
            return own.division().equals(its.division())
                    && (own.fiscalYear().equals(its.fiscalYear())
                            || its.fiscalYear().isEmpty()
                                    && own.fiscalYear().filter(other::mayBeOf).isPresent())
                    && (own.round().equals(its.round())
                            || own.round().isEmpty()
                            || its.round().isEmpty())
                    && states.keySet().stream().noneMatch(form -> tells(form) && other.tells(form));
        }

        /** Whether what came without a year of its own may be of a year: rows that have years are of those. */
        private boolean mayBeOf(FiscalYear year) {
            return states.values().stream()
                    .allMatch(state ->
                            state.years().isEmpty() || state.years().contains(Integer.toString(year.buddhist())));
        }

        private boolean tells(Form form) {
            return !states.get(form).status().equals(NOT_DUE);
        }

        Row with(Row other) {
            DeliveryBook.Line own = line.orElseThrow();
            DeliveryBook.Line its = other.line.orElseThrow();
            Map<Form, DeliveryBook.State> both = new EnumMap<>(states);
            other.states.forEach((form, state) -> {
                if (other.tells(form)) {
                    both.put(form, state);
                }
            });
            return new Row(
                    Optional.of(new DeliveryBook.Line(
                            own.body(),
                            own.fiscalYear(),
                            own.round().isPresent() ? own.round() : its.round(),
                            own.division())),
                    Stream.concat(refused.stream(), other.refused.stream()).toList(),
                    both,
                    unreported.isEmpty() ? other.unreported : unreported);
        }
    }

    private static final String NOT_DUE = "not-due";

    private final ReportContext context;
    private final ReportWords words;
    private final DeliveryBook deliveries;
    private final MeasureTally tally;
    private final LocalDate day;

    CompletenessSheet(ReportContext context, DeliveryBook deliveries, MeasureTally tally) {
        this.context = context;
        this.tally = tally;
        this.deliveries = deliveries;
        words = context.words();
        day = context.run().businessDate();
    }

    void write() {
        int refused = deliveries.refused().all().size();
        List<Row> rows = rows();
        ListSheet<Row> sheet =
                context.list("completeness", columns(rows), rows).printedFirst("completeness", this::isOpen);
        sheet.note("sheet.completeness.note", Map.of("date", words.date(day)));
        if (refused > 0) {
            sheet.note("sheet.completeness.refused", Map.of("count", words.digits(refused)));
        }
        String name = words.text("sheet.completeness");
        sheet.writeRows(
                "Completeness",
                (row, at) -> context.workbook()
                        .startAt(name, "", row.of(line -> Optional.of(line.body()), SubmissionRow::body), at));
        sheet.finish();
    }

    private List<Row> rows() {
        Map<DeliveryBook.Line, List<SubmissionRow>> refused =
                deliveries.refused().byLine(deliveries.lines());
        Map<Body, List<Row>> told = new LinkedHashMap<>();
        // what names no year stands with the latest that has room for it
        deliveries.lines().stream()
                .sorted(Comparator.comparing(line -> line.fiscalYear().isEmpty()))
                .forEach(line -> add(
                        row(line, refused.getOrDefault(line, List.of())),
                        told.computeIfAbsent(line.body(), any -> new ArrayList<>())));
        return Stream.concat(
                        told.values().stream().flatMap(List::stream),
                        deliveries.refused().listAlone(deliveries.lines()).stream()
                                .map(file -> new Row(Optional.empty(), List.of(file), Map.of(), Map.of())))
                .sorted(Comparator.comparing((Row row) -> !isOpen(row)))
                .toList();
    }

    private static void add(Row row, List<Row> told) {
        Optional<Row> room = told.stream()
                .filter(before -> before.takes(row))
                .max(Comparator.comparing(before -> before.line()
                        .orElseThrow()
                        .fiscalYear()
                        .map(FiscalYear::buddhist)
                        .orElse(0)));
        room.ifPresentOrElse(before -> told.set(told.indexOf(before), before.with(row)), () -> told.add(row));
    }

    private Row row(DeliveryBook.Line line, List<SubmissionRow> refused) {
        Map<Form, DeliveryBook.State> states = states(line);
        boolean planned = !states.get(Form.MEASURES).status().equals(NOT_DUE)
                && states.get(Form.REPORT).status().equals(NOT_DUE);
        return new Row(Optional.of(line), refused, states, planned ? unreported(line) : Map.of());
    }

    /** The measures of a plan that lack a report; those of divisions without a line of their own are the whole body's. */
    private Map<NextStep.Kind, Integer> unreported(DeliveryBook.Line line) {
        Map<NextStep.Kind, Integer> found = new EnumMap<>(NextStep.Kind.class);
        tally.latest(line.body())
                .filter(counts ->
                        line.fiscalYear().filter(counts.fiscalYear()::equals).isPresent())
                .ifPresent(counts -> Stream.of(NextStep.Kind.values())
                        .filter(NextStep.Kind::isReport)
                        .forEach(kind -> {
                            int count = counts.divisions().isEmpty()
                                    ? counts.count(List.of(kind.state().orElseThrow()))
                                    : unreported(line, counts.open().getOrDefault(kind, Map.of()));
                            if (count > 0) {
                                found.put(kind, count);
                            }
                        }));
        return found;
    }

    private int unreported(DeliveryBook.Line line, Map<String, Set<Long>> open) {
        Set<String> others = deliveries.lines(line.body()).stream()
                .filter(each -> !each.equals(line))
                .map(DeliveryBook.Line::division)
                .filter(division -> !division.equals(line.division()))
                .collect(Collectors.toSet());
        return (int) open.entrySet().stream()
                .filter(each -> each.getKey().equals(line.division())
                        || line.division().isEmpty() && !others.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .count();
    }

    private boolean isOpen(Row row) {
        return !row.refused().isEmpty()
                || row.unreported().containsKey(NextStep.Kind.REPORT)
                || row.states().values().stream().anyMatch(state -> look(state) == Look.BAD);
    }

    private Map<Form, DeliveryBook.State> states(DeliveryBook.Line line) {
        Map<Form, DeliveryBook.State> states = new EnumMap<>(Form.class);
        EnumSet.allOf(Form.class).forEach(form -> states.put(form, deliveries.state(line, form)));
        return states;
    }

    private Columns<Row> columns(List<Row> rows) {
        Columns<Row> columns = new Columns<>(words, "column.");
        columns.text(
                "body",
                21,
                row -> row.of(
                        line -> words.shortBody(line.body()),
                        file -> file.body().map(words::shortBody).orElse(words.text("unknown-body"))));
        columns.year(7, row -> row.of(DeliveryBook.Line::fiscalYear, SubmissionRow::fiscalYear));
        columns.of("round", 8, (row, at) -> SheetCell.whole(row.of(DeliveryBook.Line::round, SubmissionRow::round)));
        columns.text(
                        "division",
                        22,
                        Look.STRONG,
                        row -> row.of(
                                line -> named(line.division(), "whole-body"),
                                file -> named(file.division(), "unknown-division")))
                .frozen();
        // the column of a form that nobody is asked for, or sent, would say nothing of anybody
        Predicate<Form> told = form -> rows.stream()
                .anyMatch(row -> row.line().isPresent()
                        && (!row.states().get(form).status().equals(NOT_DUE)
                                || form == Form.REPORT && !row.unreported().isEmpty()));
        for (Form form : Stream.of(Form.values()).filter(told).toList()) {
            columns.named(
                    form.code(),
                    words.word("form-name", form.code()),
                    form == Form.REPORT ? 29 : 25, // measures without a report are told there, each kind on a line
                    (row, at) -> Optional.ofNullable(row.states().get(form))
                            .map(state ->
                                    form == Form.REPORT && !row.unreported().isEmpty()
                                            ? unreported(row, state)
                                            : state(state))
                            .orElseGet(() -> SheetCell.blank(Look.TEXT)));
        }
        if (deliveries.tellsOfAcknowledgement()) {
            columns.of(
                    "acknowledged",
                    25,
                    (row, at) -> row.line().map(this::acknowledged).orElseGet(() -> SheetCell.blank(Look.TEXT)));
        }
        if (!deliveries.refused().all().isEmpty()) {
            columns.of(
                    "refused",
                    29,
                    (row, at) -> SheetCell.text(
                            RefusedFiles.list(row.refused(), words),
                            row.refused().isEmpty() ? Look.QUIET : Look.BAD));
        }
        columns.printed();
        return columns.code("file", 60, this::files);
    }

    private String named(String division, String otherwise) {
        return division.isEmpty() ? words.text(otherwise) : division;
    }

    /** The words of page one: a report that is due is missing, the one of the whole year only awaited. */
    private SheetCell unreported(Row row, DeliveryBook.State state) {
        String came = row.tells(Form.REPORT) ? words.prose(text(state, day, words)) + "\n" : "";
        String told = row.unreported().entrySet().stream()
                .map(each -> words.text("delivery." + each.getKey().code(), "count", each.getValue()))
                .collect(Collectors.joining("\n"));
        return SheetCell.text(came + told, row.unreported().containsKey(NextStep.Kind.REPORT) ? Look.BAD : Look.WATCH);
    }

    private SheetCell state(DeliveryBook.State state) {
        return SheetCell.text(words.prose(text(state, day, words)), look(state));
    }

    private SheetCell acknowledged(DeliveryBook.Line line) {
        Optional<LocalDate> on = deliveries.findAcknowledged(line);
        String told = on.map(each -> words.text("acknowledged", "date", words.shortDate(each)))
                .orElse(line.division().isEmpty() ? "" : words.text("acknowledged.not"));
        return SheetCell.text(told, on.isPresent() ? Look.GOOD : Look.QUIET);
    }

    private String files(Row row) {
        return row.states().entrySet().stream()
                .filter(each -> !each.getValue().file().isEmpty())
                .map(each -> words.word("form-name", each.getKey().code()) + ": "
                        + each.getValue().file())
                .collect(Collectors.joining("\n"));
    }

    /** The state in words, with its sign; the colour only repeats it. */
    static String text(DeliveryBook.State state, LocalDate day, ReportWords words) {
        String key = state.status();
        if (key.equals("missing")) {
            key = (state.form().isOwed(day) ? "overdue" : "awaited")
                    + (state.form().due().isPresent() ? "" : ".undated");
        }
        Optional<FiscalYear> year = state.form().form().fiscalYear();
        boolean awaited = key.equals("empty") && !state.form().isOwed(day);
        if (key.equals("empty")) {
            key = (awaited ? "awaited-" : "")
                    + ExpectedForm.emptyKey(state.form().form().form().code(), year);
        }
        String due = awaited || key.equals("accepted")
                ? state.form()
                        .due()
                        .map(on -> "\n" + words.text("delivery.due", "due", words.shortDate(on)))
                        .orElse("")
                : "";
        return words.text(
                        "delivery." + key + howItCame(state, day),
                        Map.of(
                                "first", state.first().map(words::shortDate).orElse(""),
                                "date", state.on().map(words::shortDate).orElse(""),
                                "due", state.form().due().map(words::shortDate).orElse(""),
                                "version", words.digits(state.version()),
                                "year",
                                        year.map(each -> words.digits(each.buddhist()))
                                                .orElse("")))
                + due;
    }

    /** The ending of the key for how a form came: mended, again, on a day that is not known, or as usual. */
    private static String howItCame(DeliveryBook.State state, LocalDate day) {
        boolean isAccepted = state.status().equals("accepted");
        if (state.isMended() && (isAccepted || state.status().equals("late"))) {
            return ".mended";
        }
        if (state.version() > 1) {
            return ".again";
        }
        // first seen after its day by a program that did not look before, or after the day told of: when it came is not
        // known
        boolean isAfterItsDay = state.first()
                .filter(first -> first.isAfter(day)
                        || state.form().due().filter(first::isAfter).isPresent())
                .isPresent();
        return isAccepted && isAfterItsDay ? ".undated" : "";
    }

    private Look look(DeliveryBook.State state) {
        return switch (state.status()) {
            case "accepted" -> Look.GOOD;
            case "late" -> Look.WATCH;
            case NOT_DUE -> Look.QUIET;
            case "missing", "empty" -> state.form().isOwed(day) ? Look.BAD : Look.WATCH;
            default -> Look.BAD;
        };
    }
}
