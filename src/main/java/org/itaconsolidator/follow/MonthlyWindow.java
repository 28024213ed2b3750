package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import org.itaconsolidator.model.measure.DayOfMonth;

/**
 * The days of one time of a rhythm that is kept by a day of the month. What is due in the month after is told of days of that
 * month and of those up to the next time.
 *
 * @param first the first day that keeps it
 * @param due the last day that keeps it; before the first where its frame begins behind it
 * @param lastLate the last day that is late for it and for none after it
 */
record MonthlyWindow(LocalDate first, LocalDate due, LocalDate lastLate) {

    /**
     * The window of some months.
     *
     * @param first the first day of them within their frame
     * @param end their last day
     * @param months how many they are
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
