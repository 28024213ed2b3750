package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.text.ThaiOrder;

/** The sheet ติดตามผล: what each division promised and by when, beside what it reported; overdue measures first. */
final class FollowUpSheet {
    /**
     * What a row shows and is sorted by.
     *
     * @param optional whether only a report is missing of what another division's plan gives to all: nobody asks for it, as the form says
     * @param shown the measure as it is for the division whose state this is: its days and its place
     */
    private record Line(
            MeasureState state,
            boolean optional,
            Optional<LocalDate> due,
            String division,
            FollowedMeasure measure,
            FollowedMeasure shown) {
        /** The state that it is sorted by: what nobody asks for stands with what is not asked for yet. */
        MeasureState order() {
            return optional ? MeasureState.NOT_ASKED : state;
        }
    }

    private static final int LINES = 2;

    /** A report is missing, or is not asked for yet. */
    private static final Set<MeasureState> AWAITED =
            EnumSet.of(MeasureState.NOT_REPORTED, MeasureState.LATER_REPORT, MeasureState.NOT_ASKED);

    private final ReportContext context;
    private final ReportWords words;
    private final MeasureBook book;
    private final LocalDate day;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Long> likely = new HashSet<>();

    FollowUpSheet(ReportContext context, MeasureBook book) {
        this.context = context;
        this.book = book;
        words = context.words();
        day = context.run().businessDate();
    }

    private void add(
            FollowedMeasure measure, FollowedMeasure shown, String division, MeasureState state, boolean optional) {
        measure.reports().stream().filter(ReportedResult::likely).forEach(told -> likely.add(told.measureId()));
        lines.add(new Line(state, optional, shown.shownDue(day), division, measure, shown));
    }

    /** The day reported late or outside the round, else the last reported day. */
    private static Optional<LocalDate> metOn(FollowedMeasure measure) {
        return measure.worstTold()
                .flatMap(DueDate::metOn)
                .or(() -> measure.dueDates().stream()
                        .flatMap(due -> due.metOn().stream())
                        .max(LocalDate::compareTo))
                .or(() -> measure.reports().stream()
                        .filter(told -> !told.likely())
                        .flatMap(told -> told.dates().stream())
                        .max(LocalDate::compareTo));
    }

    /** Writes the sheet; texts that do not fit stand whole on the sheet of measures. */
    void write(List<FollowedMeasure> followed, Optional<MeasuresSheet> measures, DeliveryRoll roll) {
        followed.forEach(measure -> add(
                measure,
                measure.asOfWorst(day),
                measure.divisions().isEmpty()
                        ? measure.division()
                        : words.divisions(measure.body(), measure.divisions()),
                measure.stateOn(day),
                false));
        Columns<Line> columns = columns(measures, true);
        ListSheet<Line> sheet =
                context.list("follow-up", columns, lines).note("sheet.follow-up.note", Map.of("date", words.date(day)));
        // page one counts the forms of those who owe whole reports instead
        if (roll.asked().stream()
                .anyMatch(asked -> asked.form().form() == Form.REPORT && asked.isMissing() && asked.isOwed(day))) {
            sheet.note("sheet.follow-up.owed", Map.of());
        }
        sheet.writeRows(
                "FollowUp",
                (line, row) -> context.workbook()
                        .startAt(
                                words.text("sheet.follow-up"),
                                line.state().code(),
                                Optional.of(line.measure().body()),
                                row));
        sheet.finish();
    }

    /**
     * Writes the print-out of one division: the forms that it is asked for and the measures that it has to report, each as it
     * stands for the division.
     *
     * @param name of the sheet, no other sheet's
     * @param forms how each form stands, in words
     * @param number of the print-out, which names its table
     */
    void writeFor(String name, Body body, String division, List<String> forms, List<FollowedMeasure> own, int number) {
        for (FollowedMeasure measure : own) {
            FollowedMeasure shown = measure.asOf(division);
            MeasureState state = measure.stateOn(day, division);
            boolean optional = AWAITED.contains(state) && !shown.asked().contains(division) && isOfAll(shown);
            add(shown, shown, division, state, optional);
        }
        String whose = division.isEmpty() ? words.text("whole-body") : division;
        String title = words.text("division-page.title", "division", whose);
        Columns<Line> columns = columns(Optional.empty(), false);
        ListSheet<Line> sheet = new ListSheet<>(context.workbook(), words, name, title, columns, lines);
        sheet.table().line(words.body(body), Look.OWNER);
        sheet.note("division-page.note", Map.of("date", words.date(day)));
        forms.forEach(form -> sheet.table().line(form, Look.OWNER));
        if (own.isEmpty()) {
            sheet.table().line(words.text("division-page.none"), Look.NOTE);
            sheet.table().setUpPage(columns.countPrinted(), true);
        } else {
            sheet.write("Division" + number);
        }
    }

    private boolean isOfAll(FollowedMeasure measure) {
        return book.find(measure.measureId())
                .map(entry -> entry.row().text(Field.RESPONSIBLE))
                .filter(whose -> DivisionNames.load().read(whose).all())
                .isPresent();
    }

    private Columns<Line> columns(Optional<MeasuresSheet> measures, boolean ofAll) {
        List<MeasureState> order = ofAll ? MeasureState.WORST_FIRST : MeasureState.FOR_DIVISION;
        lines.sort(Comparator.comparingInt((Line line) -> order.indexOf(line.order()))
                .thenComparing(line -> line.due().orElse(LocalDate.MAX))
                .thenComparing(
                        line -> line.measure().body(),
                        ThaiOrder.BODIES)); // of one body as they came: document by document
        Columns<Line> columns = new Columns<>(words, "column.");
        columns.of(
                        "state",
                        ofAll ? 28 : 16,
                        (line, row) -> line.optional()
                                ? SheetCell.text(FinishedRow.OPTIONAL, Look.QUIET)
                                : words.state(line.state()))
                .frozen();
        if (ofAll) {
            columns.body(16, line -> line.measure().body());
        }
        columns.year(6, line -> Optional.of(line.measure().fiscalYear()));
        if (ofAll) {
            columns.text("division", 32, Line::division);
        }
        // a print-out is the only paper of its division: nothing leads from it to the sheet of measures
        columns.lines(ofAll ? LINES : Integer.MAX_VALUE)
                .wholeAt(line ->
                        measures.flatMap(sheet -> sheet.findName(line.measure().measureId())));
        columns.text("measure", ofAll ? 41 : 55, line -> book.name(line.measure(), words));
        columns.date("due", 13, Line::due);
        columns.date("reported-on", 13, line -> metOn(line.shown()));
        columns.lines(Integer.MAX_VALUE).wholeAt(line -> Optional.empty());
        columns.text("why", ofAll ? 29 : 22, line -> why(line)).printed();
        columns.wholeAt(line -> whole(measures, line, "period"));
        columns.text("promised", ofAll ? 28 : 22, line -> line.measure().period());
        columns.wholeAt(line -> whole(measures, line, "result"));
        columns.text("reported", ofAll ? 48 : 60, line -> reported(line));
        if (!ofAll) {
            columns.printed();
        }
        context.addSource(columns, 46, line -> place(line.shown()));
        return columns;
    }

    private static Optional<String> whole(Optional<MeasuresSheet> measures, Line line, String column) {
        return measures.flatMap(sheet -> sheet.findCell(line.measure().measureId(), column));
    }

    /** What is reported, of a measure that several divisions share with the name of the one that tells it. */
    private String reported(Line line) {
        return line.measure().reports().stream()
                .filter(told -> !told.result().isEmpty())
                .map(told -> {
                    String result = told.likely()
                            ? words.text("follow-up.likely-result", "result", told.result())
                            : told.result();
                    return isOfSome(told.tellers(), line)
                            ? words.text(
                                    "follow-up.division",
                                    "division",
                                    String.join(", ", told.tellers()),
                                    "state",
                                    result)
                            : result;
                })
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether divisions tell something for themselves alone that the reader of a line may take for another's or for all. */
    private static boolean isOfSome(List<String> tellers, Line line) {
        Set<String> all = new HashSet<>(line.measure().asked());
        line.measure().divisions().stream().filter(line.division()::equals).forEach(all::add);
        all.remove("");
        return !tellers.isEmpty()
                && !tellers.equals(List.of(line.division()))
                && !tellers.containsAll(all)
                && !tellers.contains(Divisions.ALL);
    }

    /** The details below a state: divisions that share the measure, rhythms, late days, why the rest cannot be checked. */
    private String why(Line line) {
        FollowedMeasure measure = line.measure();
        List<String> reasons = new ArrayList<>();
        Map<String, MeasureState> states = measure.statesByDivision(day);
        if (states.size() > 1) {
            states.forEach((division, state) -> reasons.add(
                    words.text("follow-up.division", "division", division, "state", words.measureState(state))));
        }
        if (line.optional() && line.state() != MeasureState.NOT_ASKED && states.isEmpty()) {
            String whose = words.divisions(measure.body(), measure.asked());
            reasons.add(words.text("follow-up.division", "division", whose, "state", words.measureState(line.state())));
        }
        if (measure.origin() != FollowedMeasure.Origin.PLANNED) {
            reasons.add(words.text("origin." + measure.origin()));
        }
        if (likely.contains(measure.measureId())) {
            reasons.add(words.text("follow-up.likely"));
        }
        if (!measure.reports().isEmpty()) {
            line.shown().listSeveral(day).forEach(several -> reasons.add(several(several)));
        }
        measure.worstTold()
                .map(due -> {
                    String told = due.told().orElseThrow() == DueState.LATE && due.daysLate() > 0
                            ? words.text("follow-up.late", "days", due.daysLate())
                            : words.text("due." + due.told().orElseThrow().code());
                    return states.size() > 1
                            ? words.text("follow-up.division", "division", due.division(), "state", told)
                            : told;
                })
                .ifPresent(reasons::add);
        if (line.state() != MeasureState.LATER_REPORT && line.shown().lacksLaterReport(day)) {
            reasons.add(words.text("follow-up.no-later-report"));
        }
        line.shown().unchecked(day).ifPresent(reason -> reasons.add(words.text("unchecked." + reason.code())));
        return reasons.stream().distinct().collect(Collectors.joining("\n"));
    }

    private String several(FollowedMeasure.Several several) {
        String line = words.text(
                "follow-up.several." + several.months(), "proved", several.proved(), "asked", several.asked());
        return several.step() == 0 ? line : words.text("calendar.step", "step", several.step(), "measure", line);
    }

    /**
     * Where the report stands that gives the day shown; where none does, one that says something; where there is no report,
     * the promise.
     */
    private Place place(FollowedMeasure measure) {
        Optional<LocalDate> metOn = metOn(measure);
        return measure.reports().stream()
                .min(Comparator.comparing(ReportedResult::likely)
                        .thenComparing(
                                told -> metOn.filter(told.dates()::contains).isEmpty())
                        .thenComparing(told -> told.result().isEmpty()))
                .map(ReportedResult::place)
                .orElse(measure.place());
    }
}
