package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;

/** The months in which reports say that something was done, without a day: a time that holds the whole month is kept by it. */
final class ReportedMonths {
    private final SortedSet<YearMonth> months = new TreeSet<>();

    void add(YearMonth month) {
        months.add(month);
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    /** Whether a whole month lies within some days. */
    boolean hasWithin(LocalDate from, LocalDate to) {
        return months.stream()
                .anyMatch(month ->
                        !month.atDay(1).isBefore(from) && !month.atEndOfMonth().isAfter(to));
    }

    boolean hasAfter(LocalDate day) {
        return months.stream().anyMatch(month -> month.atDay(1).isAfter(day));
    }

    /** Whether a day of a month may lie within some days, and may not. */
    boolean mayReach(LocalDate from, LocalDate to) {
        return months.stream()
                .anyMatch(month ->
                        !month.atEndOfMonth().isBefore(from) && !month.atDay(1).isAfter(to));
    }
}
