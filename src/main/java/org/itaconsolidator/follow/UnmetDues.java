package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.Promise;
import org.itaconsolidator.model.UncheckedReason;

/** The dates of one measure that no day of a report answers: why nothing can be checked, or from when a report is missing. */
final class UnmetDues {
    private static final int HALF_YEAR = 6;

    private final DueRows dues;
    private final FiscalYear year;
    private final LocalDate end;
    private final boolean likelyOnly;

    /**
     * Of one measure.
     *
     * @param end the last day of the time that its document speaks of
     * @param likelyOnly whether no row tells of it for sure, but some are likely to
     */
    UnmetDues(DueRows dues, FiscalYear year, LocalDate end, boolean likelyOnly) {
        this.dues = dues;
        this.year = year;
        this.end = end;
        this.likelyOnly = likelyOnly;
    }

    /** A date whose days reports tell of, but which may be those of another step or promise. */
    void addShared(Promised promised) {
        Optional<LocalDate> last =
                promised.promise() instanceof Promise.ByDate by ? Optional.of(by.last()) : Optional.empty();
        dues.add(promised, Optional.empty(), last, Optional.empty(), Optional.of(UncheckedReason.SHARED_DAYS));
    }

    /** Days of the year's reports keep no promise of another year; such a period has a finding of its own. */
    void addOfAnotherYear(Promised promised, ReportedDays told) {
        if (told.isTold()) {
            dues.add(
                    promised,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(UncheckedReason.NOT_UNDERSTOOD));
        } else {
            addUndated(promised, Optional.empty(), end, told, false);
        }
    }

    /** A promise without a day: due once, by the end of the time that its document speaks of. */
    void addWithoutCalendar(Promised promised, ReportedDays told) {
        if (told.findOutside().isPresent()) {
            dues.addTold(promised, year.start(), end, MeasureState.OUTSIDE_ROUND, told.findOutside());
        } else if (told.isTold()) {
            dues.add(promised, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason(promised)));
        } else {
            addUndated(promised, Optional.empty(), end, told, false);
        }
    }

    private static UncheckedReason reason(Promised promised) {
        if (promised.phrase().isEmpty()) {
            return UncheckedReason.NO_DATE_PROMISED;
        }
        if (promised.promise() instanceof Promise.NotUnderstood) {
            return UncheckedReason.NOT_UNDERSTOOD;
        }
        return promised.promise() instanceof Promise.Relative ? UncheckedReason.RELATIVE : UncheckedReason.CONTINUAL;
    }

    /** A time in which, and behind which, no day is told. */
    void addUnmet(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        if (told.hasDays()) {
            addUndated(promised, Optional.of(first), last, told, false);
        } else if (told.findOutside().isPresent()) {
            dues.addTold(promised, first, last, MeasureState.OUTSIDE_ROUND, told.findOutside());
        } else {
            addUndated(promised, Optional.of(first), last, told, isToldWithoutDay(last, told));
        }
    }

    /** A report that ends before the promised day may well say that the work is not finished: the next one tells. */
    private static boolean isToldWithoutDay(LocalDate last, ReportedDays told) {
        return told.isUnfinished() ? isReported(last, told) : told.isTold();
    }

    /** Whether what is told would have to tell of a day: a report without a round may speak of the whole year. */
    static boolean isReported(LocalDate day, ReportedDays told) {
        return told.isTold() && (told.covers(day) || !told.isOfStatedRound());
    }

    /** What is told without a day cannot be checked; of what is not told, the day decides. */
    void addUndated(
            Promised promised, Optional<LocalDate> first, LocalDate last, ReportedDays told, boolean toldWithoutDay) {
        Optional<UncheckedReason> reason = toldWithoutDay
                ? Optional.of(withoutDay(told))
                : Optional.of(UncheckedReason.ONLY_LIKELY_REPORT).filter(any -> likelyOnly);
        dues.add(promised, first, Optional.of(last), Optional.of(askedFrom(last, told)), reason);
    }

    private static UncheckedReason withoutDay(ReportedDays told) {
        if (told.isUnfinished()) {
            return UncheckedReason.UNFINISHED;
        }
        return told.isOnlyPlanned() ? UncheckedReason.ONLY_PLANNED_DAYS : UncheckedReason.NO_DATE_IN_RESULT;
    }

    /** After the day where a report reaches it; else after its half of the year, when a report of it is due. */
    private LocalDate askedFrom(LocalDate last, ReportedDays told) {
        LocalDate half = year.roundEnd(HALF_YEAR);
        boolean reported = told.covers(last) || last.isAfter(year.end());
        LocalDate reportDue = last.isAfter(half) ? year.end() : half;
        return (reported || last.isAfter(reportDue) ? last : reportDue).plusDays(1);
    }
}
