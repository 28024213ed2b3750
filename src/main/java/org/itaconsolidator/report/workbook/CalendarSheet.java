package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.CalendarRow;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;

/**
 * ปฏิทิน: each measure, and each step with a promise of its own, over the months of its fiscal year. What is due in no month stands last,
 * and is not printed where the months fill a page.
 */
record CalendarSheet(ReportContext context, MeasureBook book) {
    /** A measure or one of its steps, and whether anything is reported of the measure. */
    private record Line(FollowedMeasure measure, CalendarRow row, boolean isReported) {}

    private static final int MONTHS = 12;

    private static final int MONTH = 5;

    private static final int LINES = 2;

    /** Writes the sheet; texts that do not fit stand whole on the sheet of measures. */
    void write(List<FollowedMeasure> followed, Optional<MeasuresSheet> measures) {
        List<Line> lines = followed.stream()
                .filter(FollowedMeasure::isPromisedOrTold)
                .flatMap(measure -> {
                    boolean isReported = measure.stateOn(day()) != MeasureState.NOT_REPORTED;
                    return CalendarRow.listOf(measure, day()).stream().map(row -> new Line(measure, row, isReported));
                })
                .sorted(Comparator.comparing(line -> line.row().months().isEmpty()))
                .toList();
        Columns<Line> columns = new Columns<>(words(), "column.");
        columns.body(16, line -> line.measure().body());
        columns.year(6, line -> Optional.of(line.measure().fiscalYear()));
        columns.text("division", 32, line -> division(line.measure(), line.row()));
        columns.lines(LINES)
                .wholeAt(line ->
                        measures.flatMap(sheet -> sheet.findName(line.measure().measureId())));
        columns.text("measure", 40, line -> name(line.measure(), line.row().step()))
                .frozen();
        for (int month = 0; month < MONTHS; month++) {
            int after = month;
            columns.named(
                            "month." + month,
                            words().month(Month.OCTOBER.plus(month)),
                            MONTH,
                            (line, row) -> state(
                                    line,
                                    YearMonth.from(line.measure().fiscalYear().start())
                                            .plusMonths(after)))
                    .always();
        }
        columns.text(
                        "why",
                        24,
                        line -> line.row()
                                .unchecked()
                                .map(reason -> words().text("unchecked." + reason.code()))
                                .orElseGet(() -> line.row().months().isEmpty() ? words().text("calendar.no-day") : ""))
                .printed();
        columns.wholeAt(
                line -> measures.flatMap(sheet -> sheet.findCell(line.measure().measureId(), "period")));
        columns.text("promised", 30, line -> String.join("\n", line.row().phrases()));
        context.addSource(columns, 46, line -> place(line.measure(), line.row().step()));
        context.list("calendar", columns, lines)
                .note("sheet.calendar.note", Map.of("date", words().date(day())))
                .printedFirst("calendar", line -> !line.row().months().isEmpty())
                .write("Calendar");
    }

    private SheetCell state(Line line, YearMonth month) {
        CalendarRow.Month due = line.row().months().get(month);
        return due == null
                ? SheetCell.blank(Look.CENTRED)
                : due.givenUp()
                        .map(state -> SheetCell.text(words().measureState(state), Look.QUIET))
                        .orElseGet(() -> SheetCell.text(
                                words().text("calendar." + due.state().code()), look(due.state(), line.isReported())));
    }

    /** The cell of a step that has a promise of its own, else the measure's. */
    private static Place place(FollowedMeasure measure, int step) {
        return measure.dueDates().stream()
                .filter(due -> step != 0 && due.step() == step)
                .findFirst()
                .map(due -> new Place(measure.place().fileName(), due.sheet(), due.cell()))
                .orElse(measure.place());
    }

    private String division(FollowedMeasure measure, CalendarRow row) {
        if (!row.division().isEmpty()) {
            return row.division();
        }
        return measure.divisions().isEmpty()
                ? measure.division()
                : words().divisions(measure.body(), measure.divisions());
    }

    private String name(FollowedMeasure measure, int step) {
        return step == 0
                ? book.name(measure, words())
                : words().text("calendar.step", "step", step, "measure", book.name(measure, words()));
    }

    private static Look look(DueState state, boolean reported) {
        return switch (state) {
            case MISSING -> reported ? Look.WATCH : Look.BAD;
            case UNDER_WAY, LATE, OUTSIDE_ROUND -> Look.WATCH;
            case KEPT -> Look.GOOD;
            case RUNNING, NOT_CHECKABLE -> Look.QUIET;
        };
    }

    private ReportWords words() {
        return context.words();
    }

    private LocalDate day() {
        return context.run().businessDate();
    }
}
