package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.DueState;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.measure.UncheckedReason;

/**
 * The dates of one measure that no day of a report answers: why nothing can be checked, or from when a report is missing.
 *
 * @param end the last day of the time that its document speaks of
 * @param askedFrom the first day on which silence about a promised day is amiss
 */
record UnmetDues(DueRows dues, FiscalYear year, LocalDate end, Function<LocalDate, Optional<LocalDate>> askedFrom) {
    /** A date whose days reports tell of, but which may be those of another step or promise. */
    void addShared(Promised promised) {
        Optional<LocalDate> last =
                promised.promise() instanceof Promise.ByDate by ? Optional.of(by.last()) : Optional.empty();
        dues.add(promised, Optional.empty(), last, Optional.empty(), Optional.of(UncheckedReason.SHARED_DAYS));
    }

    /** Days of the year's reports keep no promise of another year; such a period has a finding of its own. */
    void addOfAnotherYear(Promised promised, ReportedDays told) {
        if (told.isTold()) {
            dues.addWithoutCalendar(promised, Optional.empty(), UncheckedReason.NOT_UNDERSTOOD);
        } else {
            addSilent(promised);
        }
    }

    /** A promise without a day is no deadline: a report of the time that its document speaks of tells of it, or none does. */
    void addWithoutCalendar(Promised promised, ReportedDays told) {
        if (told.findOutside().isPresent()) {
            dues.addTold(promised, year.start(), end, DueState.OUTSIDE_ROUND, told.findOutside());
        } else if (told.isTold()) {
            Optional<LocalDate> day = told.findFirst(year.start(), year.end());
            boolean prepared = day.isEmpty() && told.isOnlyPrepared();
            dues.addWithoutCalendar(promised, day, prepared ? UncheckedReason.ONLY_PREPARATION : reason(promised));
        } else {
            addSilent(promised);
        }
    }

    private void addSilent(Promised promised) {
        dues.add(promised, Optional.empty(), Optional.empty(), askedFrom.apply(end), Optional.empty());
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
            dues.addTold(promised, first, last, DueState.OUTSIDE_ROUND, told.findOutside());
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

    /** A time of which a report tells only that it is one of so many. */
    void addCounted(Promised promised, LocalDate first, LocalDate last) {
        dues.add(
                promised,
                Optional.of(first),
                Optional.of(last),
                askedFrom.apply(last),
                Optional.of(UncheckedReason.COUNTED));
    }

    /** What is told without a day cannot be checked; of what is not told, the day decides. */
    void addUndated(
            Promised promised, Optional<LocalDate> first, LocalDate last, ReportedDays told, boolean toldWithoutDay) {
        Optional<UncheckedReason> reason = Optional.of(withoutDay(told)).filter(any -> toldWithoutDay);
        dues.add(promised, first, Optional.of(last), askedFrom.apply(last), reason);
    }

    private static UncheckedReason withoutDay(ReportedDays told) {
        if (told.isUnfinished()) {
            return UncheckedReason.UNFINISHED;
        }
        if (told.isOnlyPrepared()) {
            return UncheckedReason.ONLY_PREPARATION;
        }
        return told.isOnlyPlanned() ? UncheckedReason.ONLY_PLANNED_DAYS : UncheckedReason.NO_DATE_IN_RESULT;
    }
}
