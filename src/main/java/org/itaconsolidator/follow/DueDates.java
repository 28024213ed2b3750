package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.DueDate;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.MeasureToFollow;
import org.itaconsolidator.model.Promise;
import org.itaconsolidator.model.UncheckedReason;

/**
 * What one measure owes when, held against its reports. A promise without a calendar is due once, by the end of the time
 * that its document speaks of: then some report must tell of it.
 */
final class DueDates {
    private static final int HALF_YEAR = 6;
    private static final int WHOLE_YEAR = 12;

    private final MeasureToFollow promise;
    private final List<MeasureToFollow> reports;
    private final boolean likelyOnly;
    private final Words words;
    private final ScannedTexts texts;
    private final FiscalYear year;
    private final LocalDate end;
    private final DueRows dues;

    /**
     * Dates of one measure.
     *
     * @param reports the rows that tell of it for sure
     * @param likelyOnly whether there are none of them, but rows that are likely to
     * @param division the division whose reports these are, {@code ""} where they are all there are
     */
    DueDates(
            MeasureToFollow promise,
            List<MeasureToFollow> reports,
            boolean likelyOnly,
            String division,
            Words words,
            ScannedTexts texts) {
        this.promise = promise;
        this.reports = List.copyOf(reports);
        this.likelyOnly = likelyOnly;
        this.dues = new DueRows(division);
        this.words = words;
        this.texts = texts;
        this.year = promise.fiscalYear();
        this.end = year.roundEnd(isOfHalfAYear() ? HALF_YEAR : WHOLE_YEAR);
    }

    /** A 6-month report alone promises for its round; a plan, or a year's report beside it, for the year. */
    private boolean isOfHalfAYear() {
        return promise.form() == Form.REPORT
                && reports.stream()
                        .allMatch(report ->
                                report.round().isPresent() && report.round().getAsInt() == HALF_YEAR);
    }

    List<DueDate> list() {
        List<Promised> all = Promised.listOf(promise);
        if (all.isEmpty()) {
            all = List.of(new Promised(0, new Promise.Continual(), "", promise.at()));
        }
        for (Promised promised : all) {
            ReportedDays told = ReportedDays.of(reports, promise, promised.step(), words, texts);
            if ((told.hasDays() || !told.months().isEmpty())
                    && (told.isUnassigned() || hasFinerRhythm(promised, all))) {
                addShared(promised);
            } else if (promised.promise() instanceof Promise.Every every && isOnce(promised, every, all)) {
                LocalDate last = every.last().orElseThrow();
                addOnce(promised, every.first().orElse(year.start()), last, finished(promised), ListedTimes.alone());
            } else if (promised.promise() instanceof Promise.Every every) {
                addRhythm(promised, every, told);
            } else if (promised.promise() instanceof Promise.ByDate by) {
                addDeadline(promised, by.last(), finished(promised), all);
            } else if (promised.promise() instanceof Promise.Within within) {
                addOnce(
                        promised,
                        within.first(),
                        within.last(),
                        finished(promised),
                        ListedTimes.around(promised, within, all));
            } else if (promised.promise() instanceof Promise.Open open) {
                LocalDate last = open.first().isAfter(end) ? open.first() : end;
                addOnce(promised, open.first(), last, told, ListedTimes.alone());
            } else {
                addWithoutCalendar(promised, told);
            }
        }
        return dues.list();
    }

    /** What is told of finished work: what is only under way keeps no time by which it is to be done. */
    private ReportedDays finished(Promised promised) {
        return ReportedDays.ofFinished(reports, promise, promised.step(), words, texts);
    }

    /** Whether the days of the measure are first of all those of another promise: a meeting every month. */
    private static boolean hasFinerRhythm(Promised promised, List<Promised> all) {
        int months = promised.promise() instanceof Promise.Every every ? every.months() : WHOLE_YEAR + 1;
        boolean ofOneDay = months <= WHOLE_YEAR || promised.promise() instanceof Promise.ByDate;
        return ofOneDay
                && all.stream()
                        .filter(other -> other.step() == promised.step())
                        .anyMatch(other -> other.promise() instanceof Promise.Every every && every.months() < months);
    }

    private void addShared(Promised promised) {
        Optional<LocalDate> last =
                promised.promise() instanceof Promise.ByDate by ? Optional.of(by.last()) : Optional.empty();
        dues.add(promised, Optional.empty(), last, Optional.empty(), Optional.of(UncheckedReason.SHARED_DAYS));
    }

    private void addDeadline(Promised promised, LocalDate last, ReportedDays told, List<Promised> all) {
        if (last.isBefore(year.start())) {
            addOfAnotherYear(promised, told);
            return;
        }
        Optional<LocalDate> own = DeadlineDays.around(promised, all, told, year.start(), year.end())
                .find(last);
        if (own.isPresent()) {
            MeasureState state = own.get().isAfter(last) ? MeasureState.LATE : MeasureState.KEPT;
            dues.addTold(promised, year.start(), last, state, own);
        } else if (!addByMonth(promised, year.start(), last, told, ListedTimes.alone())) {
            addUnmet(promised, year.start(), last, told);
        }
    }

    private void addOnce(Promised promised, LocalDate earliest, LocalDate last, ReportedDays told, ListedTimes beside) {
        if (last.isBefore(year.start()) || earliest.isAfter(year.end())) {
            addOfAnotherYear(promised, told);
            return;
        }
        LocalDate first = beside.from(earliest);
        // done before its time is done in time, unless it is the day of the time before
        Optional<LocalDate> inTime =
                told.findFirst(first, last).or(() -> told.findFirst(beside.from(year.start()), last));
        Optional<LocalDate> late = beside.findLate(last, year.end(), told);
        if (inTime.isPresent()) {
            dues.addTold(promised, first, last, MeasureState.KEPT, inTime);
        } else if (late.isPresent()) {
            dues.addTold(promised, first, last, MeasureState.LATE, late);
        } else if (!addByMonth(promised, first, last, told, beside)) {
            addUnmet(promised, first, last, told);
        }
    }

    /** A month without a day keeps or misses a time that it lies in, or behind, as a whole; else it cannot be told. */
    private boolean addByMonth(
            Promised promised, LocalDate first, LocalDate last, ReportedDays told, ListedTimes beside) {
        if (told.months().hasWithin(beside.from(year.start()), last)) {
            dues.addTold(promised, first, last, MeasureState.KEPT, Optional.empty());
        } else if (told.months().mayReach(first, last)) {
            addUndated(promised, Optional.of(first), last, told, true);
        } else if (beside.isLast() && told.months().hasAfter(last)) {
            dues.addTold(promised, first, last, MeasureState.LATE, Optional.empty());
        } else {
            return false;
        }
        return true;
    }

    private void addUnmet(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
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

    /** Days of the year's reports keep no promise of another year; such a period has a finding of its own. */
    private void addOfAnotherYear(Promised promised, ReportedDays told) {
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

    /** "ปีละ ๑ ครั้ง ภายในเดือนมกราคม": the year's one time has an end, and a day behind it is late. */
    private boolean isOnce(Promised promised, Promise.Every every, List<Promised> all) {
        boolean ends = every.last().filter(day -> !day.isAfter(end)).isPresent();
        return every.months() == WHOLE_YEAR
                && every.by().isEmpty()
                && ends
                && all.stream()
                        .noneMatch(other -> other != promised
                                && other.step() == promised.step()
                                && other.promise() instanceof Promise.Every another
                                && another.months() == WHOLE_YEAR);
    }

    private void addRhythm(Promised promised, Promise.Every every, ReportedDays told) {
        LocalDate frameFirst =
                every.first().filter(day -> day.isAfter(year.start())).orElse(year.start());
        LocalDate frameLast = every.last().filter(day -> day.isBefore(end)).orElse(end);
        for (LocalDate month = year.start(); month.isBefore(year.end()); month = month.plusMonths(every.months())) {
            LocalDate windowEnd = month.plusMonths(every.months()).minusDays(1);
            LocalDate first = month.isBefore(frameFirst) ? frameFirst : month;
            LocalDate last = windowEnd.isAfter(frameLast) ? frameLast : windowEnd;
            boolean cut = windowEnd.isAfter(end);
            if (first.isAfter(last)) {
                continue;
            }
            if (every.by().isPresent()) {
                addDayOfRhythm(promised, MonthlyWindow.of(every.by().get(), first, windowEnd, every.months()), told);
            } else if (!cut) {
                addOneOfRhythm(promised, first, last, told);
            }
        }
        if (!dues.hasAny(promised)) {
            addWithoutCalendar(promised, told);
        }
    }

    /** By a day of the month: a day of its month behind that one is late. */
    private void addDayOfRhythm(Promised promised, MonthlyWindow window, ReportedDays told) {
        if (window.due().isAfter(end) || window.due().isBefore(window.first())) {
            return;
        }
        Optional<LocalDate> late = told.findFirst(window.due().plusDays(1), window.lastLate());
        if (told.findFirst(window.first(), window.due()).isEmpty() && late.isPresent()) {
            dues.addTold(promised, window.first(), window.due(), MeasureState.LATE, late);
        } else {
            addOneOfRhythm(promised, window.first(), window.due(), told);
        }
    }

    private void addOneOfRhythm(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        Optional<LocalDate> met = told.findFirst(first, last);
        if (met.isPresent()) {
            dues.addTold(promised, first, last, MeasureState.KEPT, met);
        } else if (told.months().hasWithin(first, last)) {
            dues.addTold(promised, first, last, MeasureState.KEPT, Optional.empty());
        } else if (told.months().mayReach(first, last)) {
            addUndated(promised, Optional.of(first), last, told, true);
        } else if (told.findOutside().isPresent() && isReported(last, told)) {
            dues.addTold(promised, first, last, MeasureState.OUTSIDE_ROUND, told.findOutside());
        } else {
            addUndated(
                    promised,
                    Optional.of(first),
                    last,
                    told,
                    !told.hasDays() && told.months().isEmpty() && isReported(last, told));
        }
    }

    /** Whether what is told would have to tell of a day: a report without a round may speak of the whole year. */
    private static boolean isReported(LocalDate day, ReportedDays told) {
        return told.isTold() && (told.covers(day) || !told.isOfStatedRound());
    }

    private void addWithoutCalendar(Promised promised, ReportedDays told) {
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

    /** What is told without a day cannot be checked; of what is not told, the day decides. */
    private void addUndated(
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
