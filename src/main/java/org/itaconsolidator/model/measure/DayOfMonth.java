package org.itaconsolidator.model.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A day that every month has: วันที่ ๕, วันจันทร์แรก.
 *
 * @param number of the day from 1 to 31, in a shorter month its last; of a weekday which of them in the month, from 1
 *     to 4, or -1 for the last
 * @param weekday the weekday, empty for a day by its number
 * @param ofNextMonth whether it lies in the month after those that it closes: วันที่ ๑๐ ของเดือนถัดไป
 */
public record DayOfMonth(int number, Optional<DayOfWeek> weekday, boolean ofNextMonth) {
    private static final int LONGEST_MONTH = 31;
    private static final int WEEKDAYS_OF_ANY_MONTH = 4;

    public DayOfMonth {
        boolean possible = weekday.isPresent()
                ? number == -1 || number >= 1 && number <= WEEKDAYS_OF_ANY_MONTH
                : number >= 1 && number <= LONGEST_MONTH;
        if (!possible) {
            throw new IllegalArgumentException("no month has day " + number + " " + weekday);
        }
    }

    public LocalDate in(YearMonth month) {
        if (weekday.isEmpty()) {
            return month.atDay(Math.min(number, month.lengthOfMonth()));
        }
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday.get()));
    }
}
