package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.DayOfMonth;
import org.itaconsolidator.model.measure.DueState;
import org.itaconsolidator.model.measure.Promise;

/**
 * The dates of one measure that come again: each month, quarter or half of the year.
 *
 * @param end the last day of the time that its document speaks of: what comes later is not asked for
 */
record RhythmDues(DueRows dues, FiscalYear year, LocalDate end, UnmetDues unmet) {
    /** A date for each time that falls into the year and the promise's own frame. */
    void add(Promised promised, Promise.Every every, ReportedDays told) {
        LocalDate frameFirst =
                every.first().filter(day -> day.isAfter(year.start())).orElse(year.start());
        LocalDate frameLast = every.last().filter(day -> day.isBefore(end)).orElse(end);
        List<Window> windows = new ArrayList<>();
        for (LocalDate month = year.start(); month.isBefore(year.end()); month = month.plusMonths(every.months())) {
            LocalDate windowEnd = month.plusMonths(every.months()).minusDays(1);
            LocalDate first = month.isBefore(frameFirst) ? frameFirst : month;
            LocalDate last = windowEnd.isAfter(frameLast) ? frameLast : windowEnd;
            boolean cut = windowEnd.isAfter(end);
            if (first.isAfter(last)) {
                continue;
            }
            if (every.by().isPresent()) {
                addDayOfRhythm(promised, MonthlyWindow.of(every.by().get(), first, windowEnd, every.months()), told);
            } else if (!cut) {
                windows.add(new Window(first, last));
            }
        }
        addWindows(promised, windows, told);
        if (!dues.hasAny(promised)) {
            unmet.addWithoutCalendar(promised, told);
        }
    }

    /** One time of a rhythm. */
    private record Window(LocalDate first, LocalDate last) {}

    /**
     * A report that tells how often it was done within its round proves each time where it was done as often as promised; else
     * so many of the times that no day proves are told of by their number.
     */
    private void addWindows(Promised promised, List<Window> windows, ReportedDays told) {
        List<Window> covered =
                windows.stream().filter(one -> told.covers(one.last())).toList();
        long proved = covered.stream()
                .filter(one -> isProved(one.first(), one.last(), told))
                .count();
        long counted = told.times() - proved;
        boolean all = !covered.isEmpty() && told.times() >= covered.size();
        for (Window one : windows) {
            boolean mayBeCounted = covered.contains(one) && !isProved(one.first(), one.last(), told) && counted > 0;
            if (mayBeCounted && all) {
                dues.addTold(promised, one.first(), one.last(), DueState.KEPT, Optional.empty());
            } else if (mayBeCounted) {
                counted--;
                unmet.addCounted(promised, one.first(), one.last());
            } else {
                addOneOfRhythm(promised, one.first(), one.last(), told);
            }
        }
    }

    private static boolean isProved(LocalDate first, LocalDate last, ReportedDays told) {
        return told.findFirstOfTime(first, last).isPresent()
                || told.findLateOfQuarter(first, last).isPresent()
                || told.months().hasWithin(first, last);
    }

    /** By a day of the month: a day of its month behind that one is late. */
    private void addDayOfRhythm(Promised promised, MonthlyWindow window, ReportedDays told) {
        if (window.due().isAfter(end) || window.due().isBefore(window.first())) {
            return;
        }
        Optional<LocalDate> late = told.findFirst(window.due().plusDays(1), window.lastLate());
        if (told.findFirst(window.first(), window.due()).isEmpty() && late.isPresent()) {
            dues.addTold(promised, window.first(), window.due(), DueState.LATE, late);
        } else {
            addOneOfRhythm(promised, window.first(), window.due(), told);
        }
    }

    private void addOneOfRhythm(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        Optional<LocalDate> met = told.findFirstOfTime(first, last);
        Optional<LocalDate> late = told.findLateOfQuarter(first, last);
        if (met.isPresent()) {
            dues.addTold(promised, first, last, DueState.KEPT, met);
        } else if (late.isPresent() && !told.months().hasWithin(first, last)) {
            dues.addTold(promised, first, last, DueState.LATE, late);
        } else if (told.months().hasWithin(first, last)) {
            dues.addTold(promised, first, last, DueState.KEPT, Optional.empty());
        } else if (told.months().mayReach(first, last)) {
            unmet.addUndated(promised, Optional.of(first), last, told, true);
        } else if (told.findOutside().isPresent() && UnmetDues.isReported(last, told)) {
            dues.addTold(promised, first, last, DueState.OUTSIDE_ROUND, told.findOutside());
        } else {
            unmet.addUndated(
                    promised,
                    Optional.of(first),
                    last,
                    told,
                    !told.hasDays() && told.months().isEmpty() && UnmetDues.isReported(last, told));
        }
    }

    /**
     * The days of one time of a rhythm that is kept by a day of the month. What is due in the month after is told of days of that
     * month and of those up to the next time.
     *
     * @param first the first day that keeps it
     * @param due the last day that keeps it; before the first where its frame begins behind it
     * @param lastLate the last day that is late for it and for none after it
     */
    private record MonthlyWindow(LocalDate first, LocalDate due, LocalDate lastLate) {

        /**
         * The window of some months.
         *
         * @param first the first day of them within their frame
         * @param end their last day
         */
        static MonthlyWindow of(DayOfMonth by, LocalDate first, LocalDate end, int months) {
            if (!by.ofNextMonth()) {
                return new MonthlyWindow(first, by.in(YearMonth.from(end)), end);
            }
            LocalDate next = end.plusDays(1);
            return new MonthlyWindow(
                    next, by.in(YearMonth.from(next)), next.plusMonths(months).minusDays(1));
        }
    }
}
