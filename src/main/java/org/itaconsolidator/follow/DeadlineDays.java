package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itaconsolidator.model.measure.Promise;

/**
 * Which reported day belongs to which deadline of one cell ("ภายในวันที่ ๑๐ เมษายน และภายในวันที่ ๑๐ ตุลาคม"): a day belongs to one
 * of them. A day up to a deadline, and after the one before, is that one's; further days between the two are those of
 * earlier deadlines that have none, too late for them. So are days after the last one.
 */
final class DeadlineDays {
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    private DeadlineDays() {}

    /**
     * The days of the deadlines that stand in the cell of one of them.
     *
     * @param all what the measure promises
     * @param from the first day that counts
     * @param to the last day that counts
     */
    static DeadlineDays around(Promised promised, List<Promised> all, ReportedDays told, LocalDate from, LocalDate to) {
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
