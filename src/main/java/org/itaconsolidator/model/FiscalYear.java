package org.itaconsolidator.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.Predicate;

/**
 * A Thai fiscal year: 1 October of the year before to 30 September.
 *
 * @param buddhist the year in the Buddhist era (common era + 543), {@value #EARLIEST} to {@value #LATEST}, or a neighbour of
 *     these: every year that is typed has a year before it, and its last months lie in the next one
 */
public record FiscalYear(int buddhist) implements Comparable<FiscalYear> {
    /** The first year that a typed number is taken for. */
    public static final int EARLIEST = 2540;

    /** The last year that a typed number is taken for. */
    public static final int LATEST = 2599;

    /** Years by which the Buddhist era is ahead of the common era, as every Thai calendar has it since 1941. */
    public static final int ERA_OFFSET = 543;

    /** The reporting rounds, by the months of the year that they cover. */
    public static final int HALF_YEAR = 6;

    public static final int WHOLE_YEAR = 12;

    /** Checks the range, so that a common-era year never passes for a Buddhist one. */
    public FiscalYear {
        if (buddhist < EARLIEST - 1 || buddhist > LATEST + 1) {
            throw new IllegalArgumentException("fiscal year " + buddhist + " is not a Buddhist year from " + EARLIEST
                    + " to " + LATEST + ", such as 2566");
        }
    }

    /** The fiscal year of a Buddhist-era number such as 2566. */
    public static FiscalYear ofBuddhist(int year) {
        return new FiscalYear(year);
    }

    /** Whether a number can be a Buddhist fiscal year at all. */
    public static boolean isPlausible(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** The fiscal year that a day (common era) lies in. */
    public static FiscalYear of(LocalDate date) {
        int shift = date.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0;
        return new FiscalYear(date.getYear() + ERA_OFFSET + shift);
    }

    /** The last year that may have a result on a day: surveys end in June, the result follows in summer. */
    public static FiscalYear lastWithResult(LocalDate day) {
        FiscalYear running = of(day);
        return day.getMonthValue() >= Month.OCTOBER.getValue() || day.getMonthValue() < Month.JULY.getValue()
                ? running.previous()
                : running;
    }

    /** The first day, 1 October. */
    public LocalDate start() {
        return LocalDate.of(buddhist - ERA_OFFSET - 1, Month.OCTOBER, 1);
    }

    /** The last day, 30 September. */
    public LocalDate end() {
        return LocalDate.of(buddhist - ERA_OFFSET, Month.SEPTEMBER, 30);
    }

    /** The last day of a reporting round: 31 March for the 6-month report, else {@link #end()}. */
    public LocalDate roundEnd(int roundMonths) {
        return roundMonths == HALF_YEAR ? LocalDate.of(buddhist - ERA_OFFSET, Month.MARCH, 31) : end();
    }

    /** The year before; every {@linkplain #isPlausible plausible} year has one. */
    public FiscalYear previous() {
        return new FiscalYear(buddhist - 1);
    }

    /** The year after; every {@linkplain #isPlausible plausible} year has one. */
    public FiscalYear next() {
        return new FiscalYear(buddhist + 1);
    }

    /** For how many years in a row, back from this one, something holds. */
    public int running(Predicate<FiscalYear> holds) {
        int years = 0;
        for (FiscalYear year = this; holds.test(year); year = year.previous()) {
            years++;
        }
        return years;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    /** Written out for speed as in {@link Body}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FiscalYear that && buddhist == that.buddhist;
    }

    @Override
    public int hashCode() {
        return buddhist;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(buddhist, other.buddhist);
    }

    @Override
    public String toString() {
        return "FY" + buddhist;
    }
}
