package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.itaconsolidator.model.FiscalYear;

/**
 * A day, a month, or a day whose month is still to come.
 *
 * @param day 1 to 31, 0 for a whole month
 * @param month 1 to 12, 0 where not written beside the day
 * @param year common era, 0 where not written
 */
record PeriodPoint(int day, int month, int year) {

    /**
     * From the first of the points to the last. Years and months missing in front are those of the point that follows,
     * then those of the frame.
     *
     * @param frame the fiscal year for points without a year; may throw {@link PeriodNotUnderstood}
     */
    static PeriodSpan span(List<PeriodPoint> points, Supplier<FiscalYear> frame) {
        List<PeriodPoint> known = completed(points);
        LocalDate start = known.get(0).firstDay(frame);
        LocalDate before = start;
        for (PeriodPoint point : known.subList(1, known.size())) {
            LocalDate first = point.firstDay(frame);
            if (first.isBefore(before) || point.year() == 0 && !frame.get().contains(start)) {
                throw new PeriodNotUnderstood();
            }
            before = first;
        }
        PeriodPoint last = known.get(known.size() - 1);
        LocalDate end = last.lastDay(frame);
        if (end.isBefore(start)) {
            throw new PeriodNotUnderstood();
        }
        return new PeriodSpan(start, end, known.size() > 1, last.day() != 0);
    }

    /** "เมษายนและตุลาคม": whole months that nobody gave a year stand in the order of the fiscal year. */
    static void sort(List<PeriodPoint> points, Supplier<FiscalYear> frame) {
        if (points.stream().allMatch(point -> point.day() == 0 && point.year() == 0)) {
            points.sort(Comparator.comparing(point -> point.firstDay(frame)));
        }
    }

    /**
     * The spans of points joined by "and", where each beginning opens one; days that follow each other are one span.
     *
     * @param beginnings indexes of the points that open a span, the first is 0
     */
    static List<PeriodSpan> windows(List<PeriodPoint> points, List<Integer> beginnings, Supplier<FiscalYear> frame) {
        List<PeriodPoint> known = completed(points);
        List<PeriodSpan> windows = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            int end = i + 1 < beginnings.size() ? beginnings.get(i + 1) : known.size();
            PeriodSpan next = span(known.subList(beginnings.get(i), end), frame);
            int last = windows.size() - 1;
            if (next.day() && last >= 0 && windows.get(last).last().plusDays(1).equals(next.first())) {
                windows.set(last, new PeriodSpan(windows.get(last).first(), next.last(), true, true));
            } else {
                windows.add(next);
            }
        }
        return windows;
    }

    private static List<PeriodPoint> completed(List<PeriodPoint> points) {
        List<PeriodPoint> known = new ArrayList<>(points);
        for (int i = known.size() - 2; i >= 0; i--) {
            known.set(i, known.get(i).completedBy(known.get(i + 1)));
        }
        return known;
    }

    private PeriodPoint completedBy(PeriodPoint next) {
        if (month == 0 && next.day() == 0) {
            throw new PeriodNotUnderstood();
        }
        return new PeriodPoint(day, month == 0 ? next.month() : month, year == 0 ? next.year() : year);
    }

    /** The first day; of a month its first. */
    LocalDate firstDay(Supplier<FiscalYear> frame) {
        return day(yearMonth(frame), day == 0 ? 1 : day);
    }

    private LocalDate lastDay(Supplier<FiscalYear> frame) {
        YearMonth whole = yearMonth(frame);
        return day == 0 ? whole.atEndOfMonth() : day(whole, day);
    }

    /** The 30th of February makes no sense. */
    private static LocalDate day(YearMonth month, int day) {
        if (!month.isValidDay(day)) {
            throw new PeriodNotUnderstood();
        }
        return month.atDay(day);
    }

    private YearMonth yearMonth(Supplier<FiscalYear> frame) {
        if (month == 0) {
            throw new PeriodNotUnderstood();
        }
        if (year != 0) {
            return YearMonth.of(year, month);
        }
        FiscalYear fiscalYear = frame.get();
        boolean before = month >= Month.OCTOBER.getValue();
        return YearMonth.of((before ? fiscalYear.start() : fiscalYear.end()).getYear(), month);
    }
}
