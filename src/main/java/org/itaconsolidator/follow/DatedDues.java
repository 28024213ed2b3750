package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.DueState;

/** The dates of one measure that are due once: by a day, or within a time. */
final class DatedDues {
    private final DueRows dues;
    private final FiscalYear year;
    private final UnmetDues unmet;

    /** Of one measure of a year. */
    DatedDues(DueRows dues, FiscalYear year, UnmetDues unmet) {
        this.dues = dues;
        this.year = year;
        this.unmet = unmet;
    }

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
}
