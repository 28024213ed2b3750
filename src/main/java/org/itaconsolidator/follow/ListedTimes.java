package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.measure.Promise;

/**
 * What stands before and after a time in its cell ("ไตรมาส ๒ และ ๔", "ในเดือนมีนาคม และในเดือนกันยายน"): a day keeps one of
 * them only. Times that overlap (รอบ ๖ เดือน และรอบ ๑๒ เดือน) share their days. Deadlines are {@link DeadlineDays}.
 *
 * @param previousEnd the end of the time before it; empty for the first, and for a time that stands alone
 * @param next the time after it
 * @param isLast whether no other time follows
 */
record ListedTimes(Optional<LocalDate> previousEnd, Optional<Promise.Within> next, boolean isLast) {

    /** The neighbours of a time. */
    static ListedTimes around(Promised promised, Promise.Within time, List<Promised> all) {
        List<Promise.Within> others = all.stream()
                .filter(one -> one.step() == promised.step() && one.at().equals(promised.at()))
                .map(Promised::promise)
                .filter(Promise.Within.class::isInstance)
                .map(Promise.Within.class::cast)
                .toList();
        Optional<LocalDate> previousEnd = others.stream()
                .map(Promise.Within::last)
                .filter(day -> day.isBefore(time.first()))
                .max(Comparator.naturalOrder());
        Optional<Promise.Within> next = others.stream()
                .filter(one -> one.first().isAfter(time.last()))
                .min(Comparator.comparing(Promise.Within::first));
        return new ListedTimes(previousEnd, next, next.isEmpty());
    }

    /** A time beside which no other stands. */
    static ListedTimes alone() {
        return new ListedTimes(Optional.empty(), Optional.empty(), true);
    }

    /** The first day that may keep it: the day after the time before it, else a day from which anything counts. */
    LocalDate from(LocalDate anything) {
        return previousEnd
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(anything))
                .orElse(anything);
    }

    /** A day that is late for it. Before others, it lies ahead of the next time, and that one has a day of its own. */
    Optional<LocalDate> findLate(LocalDate end, LocalDate yearEnd, ReportedDays told) {
        if (isLast) {
            return told.findFirst(end.plusDays(1), yearEnd);
        }
        return next.filter(time -> told.findFirst(time.first(), time.last()).isPresent())
                .flatMap(time -> told.findFirst(end.plusDays(1), time.first().minusDays(1)));
    }
}
