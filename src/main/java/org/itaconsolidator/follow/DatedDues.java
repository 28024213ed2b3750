package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.DueState;
import org.itaconsolidator.model.measure.Promise;

/** The dates of one measure that are due once: by a day, or within a time. */
record DatedDues(DueRows dues, FiscalYear year, UnmetDues unmet) {
    /** Due by a day, whenever in the year it is done. */
    void addDeadline(Promised promised, LocalDate last, ReportedDays told, List<Promised> all) {
        if (last.isBefore(year.start())) {
            unmet.addOfAnotherYear(promised, told);
            return;
        }
        Optional<LocalDate> own = DeadlineDays.around(promised, all, told, year.start(), year.end())
                .find(last);
        if (own.isPresent()) {
            DueState state = own.get().isAfter(last) ? DueState.LATE : DueState.KEPT;
            dues.addTold(promised, year.start(), last, state, own);
        } else if (!addByMonth(promised, year.start(), last, told, ListedTimes.alone())) {
            unmet.addUnmet(promised, year.start(), last, told);
        }
    }

    /** Due once within a time. */
    void addOnce(Promised promised, LocalDate earliest, LocalDate last, ReportedDays told, ListedTimes beside) {
        if (last.isBefore(year.start()) || earliest.isAfter(year.end())) {
            unmet.addOfAnotherYear(promised, told);
            return;
        }
        LocalDate first = beside.from(earliest);
        // done before its time is done in time, unless it is the day of the time before
        Optional<LocalDate> inTime =
                told.findFirst(first, last).or(() -> told.findFirst(beside.from(year.start()), last));
        Optional<LocalDate> late = beside.findLate(last, year.end(), told);
        if (inTime.isPresent()) {
            dues.addTold(promised, first, last, DueState.KEPT, inTime);
        } else if (late.isPresent()) {
            dues.addTold(promised, first, last, DueState.LATE, late);
        } else if (!addByMonth(promised, first, last, told, beside)) {
            unmet.addUnmet(promised, first, last, told);
        }
    }

    /** A month without a day keeps or misses a time that it lies in, or behind, as a whole; else it cannot be told. */
    private boolean addByMonth(
            Promised promised, LocalDate first, LocalDate last, ReportedDays told, ListedTimes beside) {
        if (told.months().hasWithin(beside.from(year.start()), last)) {
            dues.addTold(promised, first, last, DueState.KEPT, Optional.empty());
        } else if (told.months().mayReach(first, last)) {
            unmet.addUndated(promised, Optional.of(first), last, told, true);
        } else if (beside.isLast() && told.months().hasAfter(last)) {
            dues.addTold(promised, first, last, DueState.LATE, Optional.empty());
        } else {
            return false;
        }
        return true;
    }

    /**
     * Which reported day belongs to which deadline of one cell ("ภายในวันที่ ๑๐ เมษายน และภายในวันที่ ๑๐ ตุลาคม"): a day belongs to one
     * of them. A day up to a deadline, and after the one before, is that one's; further days between the two are those of
     * earlier deadlines that have none, too late for them. So are days after the last one.
     */
    private static final class DeadlineDays {
        private final Map<LocalDate, LocalDate> days = new HashMap<>();

        private DeadlineDays() {}

        /**
         * The days of the deadlines that stand in the cell of one of them.
         *
         * @param all what the measure promises
         * @param from the first day that counts
         * @param to the last day that counts
         */
        static DeadlineDays around(
                Promised promised, List<Promised> all, ReportedDays told, LocalDate from, LocalDate to) {
            SortedSet<LocalDate> deadlines = new TreeSet<>();
            all.stream()
                    .filter(one -> one.step() == promised.step() && one.at().equals(promised.at()))
                    .map(Promised::promise)
                    .filter(Promise.ByDate.class::isInstance)
                    .forEach(one -> deadlines.add(((Promise.ByDate) one).last()));
            DeadlineDays found = new DeadlineDays();
            List<LocalDate> unmet = new ArrayList<>();
            LocalDate first = from;
            for (LocalDate deadline : deadlines) {
                List<LocalDate> between = told.list(first, deadline);
                int late = found.giveLate(unmet, between.subList(0, Math.max(0, between.size() - 1)));
                if (between.isEmpty()) {
                    unmet.add(deadline);
                } else {
                    found.days.put(deadline, between.get(late));
                }
                first = deadline.plusDays(1);
            }
            found.giveLate(unmet, told.list(first, to));
            return found;
        }

        /** Days that are late for the nearest of the deadlines without one; says how many were needed. */
        private int giveLate(List<LocalDate> unmet, List<LocalDate> spare) {
            int count = Math.min(unmet.size(), spare.size());
            List<LocalDate> nearest = unmet.subList(unmet.size() - count, unmet.size());
            for (int i = 0; i < count; i++) {
                days.put(nearest.get(i), spare.get(i));
            }
            nearest.clear();
            return count;
        }

        /** The day that belongs to a deadline, not after it or too late. */
        Optional<LocalDate> find(LocalDate deadline) {
            return Optional.ofNullable(days.get(deadline));
        }
    }
}
