package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CalendarRow;
import org.itaconsolidator.model.DueState;
import org.itaconsolidator.model.FollowedMeasure;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** ปฏิทิน: each measure, and each step that promises something itself, over the months of its fiscal year. */
final class CalendarSheet {
    private static final int MONTHS = 12;

    private final ReportWords words;
    private final LocalDate day;
    private final boolean single;
    private final List<FollowedMeasure> measures = new ArrayList<>();

    /**
     * An empty sheet.
     *
     * @param day the day on which something is due
     */
    CalendarSheet(ReportWords words, LocalDate day, boolean single) {
        this.words = words;
        this.day = day;
        this.single = single;
    }

    void add(FollowedMeasure measure) {
        measures.add(measure);
    }

    void write(StreamedWorkbook workbook, Sources sources, String title, String asOf) {
        ColumnList columns = new ColumnList(words, "column.");
        if (!single) {
            columns.add(26, "body");
        }
        columns.add(8, "year").add(18, "division").add(30, "measure").add(22, "promised");
        List<TableSheet.Column> all = new ArrayList<>(columns.all());
        for (int month = 0; month < MONTHS; month++) {
            all.add(new TableSheet.Column(words.text("short-month." + month(month)), 7));
        }
        all.addAll(new ColumnList(words, "column.").add(20, "why").all());
        int printed = all.size();
        all.addAll(new ColumnList(words, "column.").source().all());
        TableSheet table = new TableSheet(workbook, words.text("sheet.calendar"), words, all);
        table.line(words.text("sheet.calendar.title"), Look.TITLE);
        table.line(words.text("sheet.calendar.note", Map.of("date", words.date(day))), Look.NOTE);
        table.headings();
        for (FollowedMeasure measure : measures) {
            CalendarRow.listOf(measure, day).forEach(row -> write(measure, row, table, sources));
        }
        table.finish(single ? 3 : 4, printed, title, asOf);
    }

    private void write(FollowedMeasure measure, CalendarRow row, TableSheet table, Sources sources) {
        table.begin();
        int column = 0;
        if (!single) {
            table.text(column++, words.shortBody(measure.body()));
        }
        table.text(column++, words.year(measure.fiscalYear()), Look.CENTRED);
        table.text(column++, division(measure, row));
        table.text(column++, row.step() == 0 ? measure.text() : step(measure, row.step()));
        table.text(column++, String.join("\n", row.phrases()));
        YearMonth first = YearMonth.from(measure.fiscalYear().start());
        boolean reported = measure.stateOn(day) != MeasureState.NOT_REPORTED;
        for (int month = 0; month < MONTHS; month++) {
            DueState state = row.months().get(first.plusMonths(month));
            table.text(column++, state == null ? "" : words.text("calendar." + state.code()), look(state, reported));
        }
        table.text(
                column++,
                row.unchecked()
                        .map(reason -> words.text("unchecked." + reason.code()))
                        .orElse(""));
        sources.write(table, column, place(measure, row.step()));
        table.end();
    }

    /** Where the step promises something itself: its own cell in the file of the measure; else where the measure stands. */
    private static Place place(FollowedMeasure measure, int step) {
        return measure.dueDates().stream()
                .filter(due -> step != 0 && due.step() == step)
                .findFirst()
                .map(due -> new Place(measure.place().fileName(), due.sheet(), due.cell()))
                .orElse(measure.place());
    }

    private static String division(FollowedMeasure measure, CalendarRow row) {
        if (!row.division().isEmpty()) {
            return row.division();
        }
        return measure.divisions().isEmpty() ? measure.division() : String.join("\n", measure.divisions());
    }

    private String step(FollowedMeasure measure, int step) {
        return words.text("calendar.step", Map.of("step", words.digits(step), "measure", measure.text()));
    }

    /** The calendar month of a month of the fiscal year, counted from 0 for October. */
    private static int month(int ofFiscalYear) {
        return IntStream.of(10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .skip(ofFiscalYear)
                .findFirst()
                .orElseThrow();
    }

    private static Look look(DueState state, boolean reported) {
        if (state == null) {
            return Look.CENTRED;
        }
        return switch (state) {
            case MISSING -> reported ? Look.WATCH : Look.BAD;
            case LATE, OUTSIDE_ROUND -> Look.WATCH;
            case KEPT -> Look.GOOD;
            case RUNNING, NOT_CHECKABLE -> Look.QUIET;
        };
    }
}
