package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Promise;

/**
 * What stands before and after a time in the list that the same words name ("ไตรมาส ๒ และ ๔"): a day keeps one of them only.
 *
 * @param previousEnd the end of the time before it; empty for the first, and for a time that stands alone
 * @param next the time after it, where it has a first day; empty for a deadline
 * @param isLast whether no other time follows
 */
record ListedTimes(Optional<LocalDate> previousEnd, Optional<Promise.Within> next, boolean isLast) {

    /** The neighbours of a time that ends on a day. */
    static ListedTimes around(Promised promised, LocalDate end, List<Promised> all) {
        List<Promise> others = all.stream()
                .filter(one -> one.step() == promised.step()
                        && one.at().equals(promised.at())
                        && one.phrase().equals(promised.phrase()))
                .map(Promised::promise)
                .filter(one -> findEnd(one).filter(day -> !day.isEqual(end)).isPresent())
                .toList();
        Optional<LocalDate> previousEnd = others.stream()
                .flatMap(one -> findEnd(one).stream())
                .filter(day -> day.isBefore(end))
                .max(Comparator.naturalOrder());
        Optional<Promise> next = others.stream()
                .filter(one -> findEnd(one).orElseThrow().isAfter(end))
                .min(Comparator.comparing(one -> findEnd(one).orElseThrow()));
        return new ListedTimes(
                previousEnd,
                next.filter(Promise.Within.class::isInstance).map(Promise.Within.class::cast),
                next.isEmpty());
    }

    private static Optional<LocalDate> findEnd(Promise promise) {
        if (promise instanceof Promise.ByDate by) {
            return Optional.of(by.last());
        }
        return promise instanceof Promise.Within within ? Optional.of(within.last()) : Optional.empty();
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
