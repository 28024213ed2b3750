package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.DueDate;
import org.itaconsolidator.model.DueState;
import org.itaconsolidator.model.FollowedMeasure;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ReportedResult;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.thai.ThaiOrder;

/** ติดตามผล: what each division promised by when against what it reported, what is overdue first. */
final class FollowUpSheet {
    /** What a row shows, and by what it is sorted. */
    private record Line(MeasureState state, Optional<LocalDate> due, String division, FollowedMeasure measure) {}

    private final ReportWords words;
    private final LocalDate day;
    private final boolean single;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Long> likely = new HashSet<>();

    /**
     * An empty sheet.
     *
     * @param day the day on which something is due
     */
    FollowUpSheet(ReportWords words, LocalDate day, boolean single) {
        this.words = words;
        this.day = day;
        this.single = single;
    }

    void add(FollowedMeasure measure) {
        measure.reports().stream().filter(ReportedResult::likely).forEach(told -> likely.add(told.measureId()));
        String division = measure.divisions().isEmpty() ? measure.division() : String.join("\n", measure.divisions());
        lines.add(new Line(measure.stateOn(day), measure.shownDue(day), division, measure));
    }

    /** The day reported late or outside the round, where one is; else the last day reported. */
    private static Optional<LocalDate> metOn(FollowedMeasure measure) {
        return measure.worstTold()
                .flatMap(DueDate::metOn)
                .or(() -> measure.dueDates().stream()
                        .flatMap(due -> due.metOn().stream())
                        .max(LocalDate::compareTo));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void write(StreamedWorkbook workbook, Sources sources, String title, String asOf) {
        lines.sort(Comparator.comparingInt((Line line) -> MeasureState.WORST_FIRST.indexOf(line.state()))
                .thenComparing(line -> line.due().orElse(LocalDate.MAX))
                .thenComparing(
                        line -> line.measure().body(),
                        ThaiOrder.BODIES)); // of one body as they came: document by document
        ColumnList columns = new ColumnList(words, "column.");
        columns.add(27, "state");
        if (!single) {
            columns.add(30, "body");
        }
        columns.add(9, "year");
        columns.add(20, "division");
        columns.add(36, "measure");
        columns.add(22, "promised");
        columns.add(14, "due", "reported-on");
        columns.add(36, "reported");
        columns.add(24, "why");
        int printed = columns.size();
        columns.source();
        TableSheet table = new TableSheet(workbook, words.text("sheet.follow-up"), words, columns.all());
        table.line(words.text("sheet.follow-up.title"), Look.TITLE);
        table.line(words.text("sheet.follow-up.note", Map.of("date", words.date(day))), Look.NOTE);
        table.headings();
        lines.forEach(line -> write(line, table, sources));
        table.finish(1, printed, title, asOf);
    }

    private void write(Line line, TableSheet table, Sources sources) {
        FollowedMeasure measure = line.measure();
        table.begin();
        int column = 0;
        table.text(column++, words.measureState(line.state()), look(line.state()));
        if (!single) {
            table.text(column++, words.shortBody(measure.body()));
        }
        table.text(column++, words.year(measure.fiscalYear()), Look.CENTRED);
        table.text(column++, line.division());
        table.text(column++, measure.text());
        table.text(column++, measure.period());
        table.date(column++, line.due());
        table.date(column++, metOn(measure));
        table.text(column++, reported(measure));
        table.text(column++, why(measure));
        sources.write(table, column, place(measure));
        table.end();
    }

    private String reported(FollowedMeasure measure) {
        return measure.reports().stream()
                .filter(told -> !told.result().isEmpty())
                .map(told -> told.likely()
                        ? words.text("follow-up.likely-result", Map.of("result", told.result()))
                        : told.result())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The second line of detail: divisions that share it, rhythms, days that are late, why the rest cannot be checked. */
    private String why(FollowedMeasure measure) {
        List<String> reasons = new ArrayList<>();
        for (String division : measure.heldDivisions()) {
            reasons.add(words.text(
                    "follow-up.division",
                    Map.of("division", division, "state", words.measureState(measure.stateOn(day, division)))));
        }
        if (measure.origin() != FollowedMeasure.Origin.PLANNED) {
            reasons.add(words.text("origin." + measure.origin()));
        }
        if (likely.contains(measure.measureId())) {
            reasons.add(words.text("follow-up.likely"));
        }
        if (!measure.reports().isEmpty()) {
            measure.listSeveral(day).forEach(several -> reasons.add(several(several)));
        }
        measure.worstTold()
                .map(due -> due.told().orElseThrow() == DueState.LATE && due.daysLate() > 0
                        ? words.text("follow-up.late", Map.of("days", words.digits(due.daysLate())))
                        : words.text("due." + due.told().orElseThrow().code()))
                .ifPresent(reasons::add);
        if (measure.lacksLaterReport(day)) {
            reasons.add(words.text("follow-up.no-later-report"));
        }
        measure.unchecked(day).ifPresent(reason -> reasons.add(words.text("unchecked." + reason.code())));
        return reasons.stream().distinct().collect(Collectors.joining("\n"));
    }

    private String several(FollowedMeasure.Several several) {
        String line = words.text(
                "follow-up.several." + several.months(),
                Map.of("proved", words.digits(several.proved()), "asked", words.digits(several.asked())));
        return several.step() == 0
                ? line
                : words.text("calendar.step", Map.of("step", words.digits(several.step()), "measure", line));
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

    private static Look look(MeasureState state) {
        return switch (state) {
            case NOT_REPORTED -> Look.BAD;
            case INCOMPLETE, NOT_DONE, POSTPONED -> Look.WATCH;
            case COMPLETE -> Look.GOOD;
            case NOT_ASKED, CANCELLED -> Look.QUIET;
        };
    }
}
