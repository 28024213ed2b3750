package org.itaconsolidator.model.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** When something is to be done, according to a period or a way of monitoring. */
public sealed interface Promise {

    /** Done by a day, that day included: ภายในเดือนมกราคม. */
    record ByDate(LocalDate last) implements Promise {}

    /** Done some time between two days, both included: มกราคม - มีนาคม ๒๕๖๖, ตลอดปีงบประมาณ. */
    record Within(LocalDate first, LocalDate last) implements Promise {
        public Within {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("promise ends " + last + " before it starts " + first);
            }
        }
    }

    /**
     * Once in each so many months, counted from October: 1 ทุกเดือน, 3 รายไตรมาส, 6 ทุก ๖ เดือน, 12 ทุกปี; a divisor of 12.
     *
     * @param first the first day of its frame, empty if only the document gives it
     * @param last the last day of its frame, empty if only the document gives it
     * @param by the day of the month by which it is done, empty if any day of the months will do; a day of the same month
     *     needs a rhythm of one month
     */
    record Every(int months, Optional<LocalDate> first, Optional<LocalDate> last, Optional<DayOfMonth> by)
            implements Promise {
        private static final int YEAR = 12;

        public Every {
            if (months < 1 || YEAR % months != 0) {
                throw new IllegalArgumentException("every " + months + " months, expected a divisor of 12 such as 3");
            }
            if (months > 1 && by.isPresent() && !by.get().ofNextMonth()) {
                throw new IllegalArgumentException("a day of which of " + months + " months");
            }
        }

        public Every(int months, Optional<LocalDate> first, Optional<LocalDate> last) {
            this(months, first, last, Optional.empty());
        }

        /** The same rhythm within limits. */
        public Every within(Optional<LocalDate> from, Optional<LocalDate> to) {
            return new Every(months, from, to, by);
        }
    }

    /** From a day on, without an end: ธ.ค. ๒๕๖๕ เป็นต้นไป. */
    record Open(LocalDate first) implements Promise {}

    /** Counted from something whose day is not stated: ไม่เกิน ๗ วันหลังเสร็จสิ้นแต่ละภารกิจ. */
    record Relative() implements Promise {}

    /** Always, every time, every day or week: no calendar of months can hold it. */
    record Continual() implements Promise {}

    /** A time is meant, but which is not clear: reported, never guessed. */
    record NotUnderstood() implements Promise {}

    /**
     * A day that every month has: วันที่ ๕, วันจันทร์แรก.
     *
     * @param number of the day from 1 to 31, in a shorter month its last; of a weekday which of them in the month, from 1
     *     to 4, or -1 for the last
     * @param weekday the weekday, empty for a day by its number
     * @param ofNextMonth whether it is in the month after the promised ones: วันที่ ๑๐ ของเดือนถัดไป
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
}
