package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.follow.ReportedDays.ReportedMonths;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.measure.Promise.DayOfMonth;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.period.Recurrence;
import org.itaconsolidator.thai.promise.EvidenceScan.Times;
import org.itaconsolidator.thai.promise.Promises;

/**
 * Works out what one measure owes and when, and what its reports say about it. A promise without a date is due once,
 * at the end of the period that its document covers: by then some report must mention it.
 */
final class DueDates {
    private final MeasureToFollow promise;

    /** The measure with only those steps that the division has to do. */
    private final MeasureToFollow own;

    private final List<MeasureToFollow> reports;
    private final Words words;
    private final ScannedTexts texts;
    private final String division;
    private final Function<LocalDate, Optional<LocalDate>> askedFrom;
    private final FiscalYear year;
    /** The last day that the document is about: later times are not asked for. */
    private final LocalDate end;

    private final List<DueDate> dues = new ArrayList<>();

    /**
     * @param reports the report rows about the measure
     * @param division the division whose reports these are, {@code ""} where they are all there are
     * @param held all divisions that share the measure
     * @param askedFrom the first day on which silence about a promised day is amiss
     */
    DueDates(
            MeasureToFollow promise,
            List<MeasureToFollow> reports,
            String division,
            List<String> held,
            Function<LocalDate, Optional<LocalDate>> askedFrom,
            Words words,
            ScannedTexts texts) {
        this.promise = promise;
        own = division.isEmpty() ? promise : ownPart(promise, division, held);
        this.reports = List.copyOf(reports);
        this.division = division;
        this.askedFrom = askedFrom;
        this.words = words;
        this.texts = texts;
        this.year = promise.fiscalYear();
        this.end = year.roundEnd(isOfHalfAYear() ? FiscalYear.HALF_YEAR : FiscalYear.WHOLE_YEAR);
    }

    /** A measure with only the steps that a division has to do: those that name it, and those that name none of the sharing divisions. */
    private static MeasureToFollow ownPart(MeasureToFollow promise, String division, List<String> held) {
        if (promise.steps().stream().allMatch(step -> step.responsible().isEmpty())) {
            return promise;
        }
        List<MeasureToFollow.Step> steps = promise.steps().stream()
                .filter(step -> {
                    List<String> named =
                            DivisionNames.load().read(step.responsible()).names();
                    return named.contains(division) || Collections.disjoint(named, held);
                })
                .toList();
        return steps.isEmpty() || steps.size() == promise.steps().size() ? promise : promise.withSteps(steps);
    }

    private List<Promised> listPromised() {
        List<Promised> all = Promised.listOf(promise);
        if (own == promise) {
            return all;
        }
        Set<Integer> steps =
                own.steps().stream().map(MeasureToFollow.Step::number).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.step() == 0 || steps.contains(one.step()))
                .toList();
    }

    /** The measure that a date belongs to: for a date of a step as planned, for any other with the division's steps only. */
    private MeasureToFollow partOf(Promised promised) {
        return promised.step() == 0 ? own : promise;
    }

    /** Whether only 6-month reports name the measure: these promise for their round, all others for the year. */
    private boolean isOfHalfAYear() {
        return promise.form() == Form.REPORT
                && reports.stream()
                        .allMatch(report ->
                                report.round().isPresent() && report.round().getAsInt() == FiscalYear.HALF_YEAR);
    }

    List<DueDate> list() {
        List<Promised> all = listPromised();
        if (all.isEmpty()) {
            all = List.of(new Promised(0, new Promise.Continual(), "", promise.at()));
        }
        for (Promised promised : all) {
            // a time of a rhythm is met by work that is still under way
            ReportedDays counted = reported(promised, !(promised.promise() instanceof Promise.Every));
            if (counted.givesDayOrMonth() && (counted.isUnassigned() || hasFinerRhythm(promised, all))) {
                addShared(promised);
            } else if (promised.promise() instanceof Promise.Every every && isOnce(promised, every, all)) {
                LocalDate last = every.last().orElseThrow();
                LocalDate first = every.first()
                        .filter(any -> !Promises.isDeadline(promised.phrase()))
                        .orElse(year.start());
                addOnce(promised, first, last, reported(promised, true), ListedTimes.alone());
            } else if (promised.promise() instanceof Promise.Every every) {
                addRhythm(promised, every, counted);
            } else if (promised.promise() instanceof Promise.ByDate by) {
                addDeadline(promised, by.last(), counted, all);
            } else if (promised.promise() instanceof Promise.Within within) {
                ListedTimes beside = ListedTimes.around(promised, within, all);
                // what is under way while a later time is to come may well have kept this one
                ReportedDays days = beside.isLast() ? counted : reported(promised, false);
                addOnce(promised, within.first(), within.last(), days, beside);
            } else if (promised.promise() instanceof Promise.Open open) {
                LocalDate last = open.first().isAfter(end) ? open.first() : end;
                addOnce(promised, open.first(), last, counted, ListedTimes.alone());
            } else {
                addWithoutCalendar(promised, counted);
            }
        }
        return dues.stream()
                .map(due -> isThroughKeptTimes(due) ? due.asKept() : due)
                .toList();
    }

    /** Whether a period without a proved day is the frame of a rhythm of which every time is kept: "ต.ค. - ก.ย." beside "ทุกเดือน". */
    private boolean isThroughKeptTimes(DueDate due) {
        if (!due.unchecked().equals(Optional.of(UncheckedReason.NO_DATE_IN_RESULT))
                || due.first().isEmpty()) {
            return false;
        }
        List<DueDate> times = dues.stream()
                .filter(other -> other.step() == due.step() && !other.phrase().equals(due.phrase()))
                .toList();
        return times.size() > 1
                && times.stream()
                        .allMatch(time -> time.told().equals(Optional.of(DueState.KEPT))
                                && time.first()
                                        .filter(day -> !day.isBefore(due.first().get()))
                                        .isPresent()
                                && time.last()
                                        .filter(day -> !day.isAfter(due.last().get()))
                                        .isPresent());
    }

    /** @param onlyFinished reports of finished work only: work that is still under way does not meet a deadline */
    private ReportedDays reported(Promised promised, boolean onlyFinished) {
        return ReportedDays.of(reports, partOf(promised), promised.step(), words, texts, onlyFinished);
    }

    /** Whether days reported for the measure belong first to a more frequent promise, such as a meeting every month. */
    private static boolean hasFinerRhythm(Promised promised, List<Promised> all) {
        int months = promised.promise() instanceof Promise.Every every ? every.months() : FiscalYear.WHOLE_YEAR + 1;
        boolean ofOneDay = months <= FiscalYear.WHOLE_YEAR || promised.promise() instanceof Promise.ByDate;
        return ofOneDay
                && all.stream()
                        .filter(other -> other.step() == promised.step())
                        .anyMatch(other -> other.promise() instanceof Promise.Every every && every.months() < months);
    }

    /** "ปีละ ๑ ครั้ง ภายในเดือนมกราคม": done once a year with a last day, so that a later day is late. */
    private boolean isOnce(Promised promised, Promise.Every every, List<Promised> all) {
        boolean ends = every.last().filter(day -> !day.isAfter(end)).isPresent();
        return every.months() == FiscalYear.WHOLE_YEAR
                && every.by().isEmpty()
                && ends
                && all.stream()
                        .noneMatch(other -> other != promised
                                && other.step() == promised.step()
                                && other.promise() instanceof Promise.Every another
                                && another.months() == FiscalYear.WHOLE_YEAR);
    }

    /** Adds a date that is due by a day, whenever in the year it is done. */
    private void addDeadline(Promised promised, LocalDate last, ReportedDays told, List<Promised> all) {
        if (last.isBefore(year.start())) {
            addOfAnotherYear(promised, told);
            return;
        }
        Optional<LocalDate> own = DeadlineDays.around(promised, all, told, year.start(), year.end())
                .find(last);
        if (own.isPresent()) {
            DueState state = own.get().isAfter(last) ? DueState.LATE : DueState.KEPT;
            addTold(promised, year.start(), last, state, own);
        } else if (!addByMonth(promised, year.start(), last, told, true)) {
            addUnmet(promised, year.start(), last, told);
        }
    }

    private void addOnce(Promised promised, LocalDate earliest, LocalDate last, ReportedDays told, ListedTimes beside) {
        if (last.isBefore(year.start()) || earliest.isAfter(year.end())) {
            addOfAnotherYear(promised, told);
            return;
        }
        LocalDate first = beside.from(earliest);
        LocalDate before = beside.from(year.start());
        // what was done ahead of its time proves it only where its report says that it was
        LocalDate counts = told.isAhead(words) ? before : first;
        Optional<LocalDate> inTime = told.findFirst(first, last).or(() -> told.findFirst(counts, last));
        Optional<LocalDate> late = beside.findLate(last, year.end(), told);
        boolean inMonth = late.isEmpty() && told.months().hasWithin(counts, last);
        if ((inTime.isPresent() || inMonth) && isOnlyBegun(promised, first, last, told)) {
            Optional<LocalDate> from = askedFrom.apply(last);
            add(promised, Optional.of(first), Optional.of(last), from, inTime, Optional.empty(), Optional.empty());
        } else if (inTime.isPresent()) {
            addTold(promised, first, last, DueState.KEPT, inTime);
        } else if (late.isPresent()) {
            addTold(promised, first, last, DueState.LATE, late);
        } else if (inMonth) {
            addTold(promised, first, last, DueState.KEPT, Optional.empty());
        } else if (!addByMonth(promised, first, last, told, beside.isLast())) {
            if (told.givesDayOrMonth(before, first.minusDays(1))) {
                addEarly(promised, first, last, told);
            } else {
                addUnmet(promised, first, last, told);
            }
        }
    }

    /** Adds a time of which only earlier days are reported. They may be days of the deed: if a later report is to come, that one tells. */
    private void addEarly(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        Optional<UncheckedReason> reason =
                Optional.of(UncheckedReason.BEFORE_TIME).filter(any -> told.isFinished() || !told.endsBefore(last));
        add(promised, Optional.of(first), Optional.of(last), askedFrom.apply(last), reason);
    }

    /** A day of the first half alone begins what runs on into the second, unless its report calls finished what can be. */
    private boolean isOnlyBegun(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        LocalDate half = year.roundEnd(FiscalYear.HALF_YEAR);
        boolean runsOn = !first.isAfter(half) && last.isAfter(half) && !last.isAfter(end);
        return runsOn && told.endsBefore(last) && (goesOn(promised) || !told.isFinished());
    }

    /** What is to be done throughout a time cannot be finished ahead of its end. */
    private boolean goesOn(Promised promised) {
        return words.contains(Words.Kind.THROUGHOUT, promised.phrase());
    }

    /** Adds a date by reported months without days: one counts as a whole, or nothing can be told. */
    private boolean addByMonth(Promised promised, LocalDate first, LocalDate last, ReportedDays told, boolean isLast) {
        ReportedMonths months = promised.promise() instanceof Promise.ByDate ? told.monthsAlone() : told.months();
        if (months.hasWithin(first, last)) {
            addTold(promised, first, last, DueState.KEPT, Optional.empty());
        } else if (months.mayReach(first, last)) {
            addUndated(promised, Optional.of(first), last, told, true);
        } else if (isLast && months.hasAfter(last)) {
            addTold(promised, first, last, DueState.LATE, Optional.empty());
        } else {
            return false;
        }
        return true;
    }

    /** Adds a date for each time of a rhythm within the year and the promise's own limits. */
    private void addRhythm(Promised promised, Promise.Every every, ReportedDays told) {
        LocalDate frameFirst =
                every.first().filter(day -> day.isAfter(year.start())).orElse(year.start());
        LocalDate frameLast = every.last().filter(day -> day.isBefore(end)).orElse(end);
        List<Window> windows = new ArrayList<>();
        for (LocalDate month = year.start(); month.isBefore(year.end()); month = month.plusMonths(every.months())) {
            LocalDate windowEnd = month.plusMonths(every.months()).minusDays(1);
            LocalDate first = month.isBefore(frameFirst) ? frameFirst : month;
            LocalDate last = windowEnd.isAfter(frameLast) ? frameLast : windowEnd;
            boolean cut = windowEnd.isAfter(end);
            if (first.isAfter(last)) {
                continue;
            }
            if (every.by().isPresent()) {
                addDayOfRhythm(
                        promised,
                        every.by().get(),
                        MonthlyWindow.of(every.by().get(), first, windowEnd, every.months()),
                        told);
            } else if (!cut) {
                windows.add(new Window(first, last));
            }
        }
        addWindows(promised, every.months(), windows, told);
        if (!dues.stream().anyMatch(due -> due.phrase().equals(promised.phrase()) && due.step() == promised.step())) {
            addWithoutCalendar(promised, told);
        }
    }

    /**
     * A report that tells how often it was done within its round, or within the months that it names, proves each time of them where it was
     * done as often as promised; else as many of the unproved times are counted as reported by number. Where the 6-month report accounts for
     * the first half, by a number or by a day of each time, the year's is asked for the second half alone: its number is of that half, unless
     * it is more than the half has times.
     */
    private void addWindows(Promised promised, int months, List<Window> windows, ReportedDays told) {
        if (windows.size() > 1
                && Recurrence.isWheneverInTheYear(promised.phrase())
                && Recurrence.timesInEach(promised.phrase(), FiscalYear.WHOLE_YEAR) == windows.size()
                && addTimesOfTheYear(promised, windows, told)) {
            return;
        }
        int each = Recurrence.timesInEach(promised.phrase(), months);
        LocalDate half = year.roundEnd(FiscalYear.HALF_YEAR);
        List<Window> covered = windows.stream()
                .filter(one -> told.covers(one.last()) && told.mayBeKnown(one.first()))
                .toList();
        List<Window> first =
                covered.stream().filter(one -> !one.last().isAfter(half)).toList();
        List<Window> second =
                covered.stream().filter(one -> one.last().isAfter(half)).toList();
        Times ofHalf = told.timesOfRound(half);
        Times ofYear = told.timesOfRound(year.end());
        Numbered numbered = new Numbered(each, told);
        long accounted = Math.max(ofHalf.number(), numbered.proved(first));
        boolean ofEachHalf = told.hasReportUntil(half)
                && ofYear.number() < covered.size() * each
                && (ofHalf.number() > 0 || !first.isEmpty() && accounted == (long) first.size() * each);
        if (ofEachHalf) {
            numbered.add(first, ofHalf, ofHalf.number());
            numbered.add(
                    second,
                    ofYear,
                    ofYear.number() > second.size() * each ? ofYear.number() - accounted : ofYear.number());
        } else {
            Times most = ofHalf.number() > ofYear.number() ? ofHalf : ofYear;
            numbered.add(covered, most, most.number());
        }
        for (Window one : windows) {
            if (numbered.kept.contains(one)) {
                addTold(promised, one.first(), one.last(), DueState.KEPT, Optional.empty());
            } else if (numbered.counted.contains(one)) {
                Optional<LocalDate> from = askedFrom.apply(one.last());
                Optional<UncheckedReason> counted = Optional.of(UncheckedReason.COUNTED);
                add(promised, Optional.of(one.first()), Optional.of(one.last()), from, counted);
            } else if (each == 1 || numbered.isProved(one)) {
                addOneOfRhythm(promised, one.first(), one.last(), told);
            } else {
                addUndated(promised, Optional.of(one.first()), one.last(), told, isReported(one.last(), told));
            }
        }
    }

    /** "ปีละ ๒ ครั้ง": so many times, whenever in the year. Adds them where all are told; what lacks is asked for in each part of the year. */
    private boolean addTimesOfTheYear(Promised promised, List<Window> windows, ReportedDays told) {
        List<LocalDate> days = told.listTimes(year.start(), year.end());
        boolean all = told.countTimes(year.start(), year.end()) >= windows.size();
        for (int i = 0; i < windows.size() && all; i++) {
            Window one = windows.get(i);
            Optional<LocalDate> metOn = days.size() < windows.size() ? Optional.empty() : Optional.of(days.get(i));
            addTold(promised, one.first(), one.last(), DueState.KEPT, metOn);
        }
        return all;
    }

    /**
     * The times of a rhythm that a number of times proves, and those that it only counts; none that days prove.
     *
     * @param each how often it is promised for each of them
     */
    private record Numbered(int each, ReportedDays told, Set<Window> kept, Set<Window> counted) {
        Numbered(int each, ReportedDays told) {
            this(each, told, new HashSet<>(), new HashSet<>());
        }

        void add(List<Window> windows, Times of, long times) {
            List<Window> meant = windows.stream()
                    .filter(one -> of.mayBeWithin(one.first(), one.last()))
                    .toList();
            boolean all = times >= (long) meant.size() * each;
            meant.stream()
                    .filter(one -> !isProved(one))
                    .limit(Math.max(0, (times - proved(meant)) / each))
                    .forEach((all ? kept : counted)::add);
        }

        /** How many times days prove. */
        private long proved(List<Window> windows) {
            return each * windows.stream().filter(this::isProved).count();
        }

        private boolean isProved(Window one) {
            return each > 1
                    ? told.countTimes(one.first(), one.last()) >= each
                    : told.findFirstOfTime(one.first(), one.last()).isPresent()
                            || told.findLateOfQuarter(one.first(), one.last()).isPresent()
                            || told.months().hasWithin(one.first(), one.last());
        }
    }

    /** Adds a time of a rhythm that is due by a day of the month: a later day of that month is late. */
    private void addDayOfRhythm(Promised promised, DayOfMonth by, MonthlyWindow window, ReportedDays told) {
        if (window.due().isAfter(end) || window.due().isBefore(window.first())) {
            return;
        }
        Optional<LocalDate> late = told.findFirst(window.due().plusDays(1), window.lastLate());
        if (told.findFirst(window.first(), window.due()).isEmpty() && late.isPresent()) {
            addTold(promised, window.first(), window.due(), DueState.LATE, late);
        } else if (told.isDoneInEachMonth(by, window.due())) {
            Optional<LocalDate> met = told.findFirst(window.first(), window.due());
            addTold(promised, window.first(), window.due(), DueState.KEPT, met);
        } else {
            addOneOfRhythm(promised, window.first(), window.due(), told);
        }
    }

    private void addOneOfRhythm(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        Optional<LocalDate> met = told.findFirstOfTime(first, last);
        Optional<LocalDate> late = told.findLateOfQuarter(first, last);
        if (met.isPresent()) {
            addTold(promised, first, last, DueState.KEPT, met);
        } else if (late.isPresent() && !told.months().hasWithin(first, last)) {
            addTold(promised, first, last, DueState.LATE, late);
        } else if (told.months().hasWithin(first, last)) {
            addTold(promised, first, last, DueState.KEPT, Optional.empty());
        } else if (told.months().mayReach(first, last)) {
            addUndated(promised, Optional.of(first), last, told, true);
        } else if (told.findOutside().isPresent() && isReported(last, told)) {
            addTold(promised, first, last, DueState.OUTSIDE_ROUND, told.findOutside());
        } else {
            addUndated(
                    promised,
                    Optional.of(first),
                    last,
                    told,
                    !told.hasDays() && told.months().isEmpty() && isReported(last, told));
        }
    }

    /** Adds a date for which the reported days may belong to another step or promise. */
    private void addShared(Promised promised) {
        Optional<LocalDate> last =
                promised.promise() instanceof Promise.ByDate by ? Optional.of(by.last()) : Optional.empty();
        add(promised, Optional.empty(), last, Optional.empty(), Optional.of(UncheckedReason.SHARED_DAYS));
    }

    /** Adds a promise of another year: days of this year's reports do not keep it; it has a finding of its own. */
    private void addOfAnotherYear(Promised promised, ReportedDays told) {
        if (told.isTold()) {
            addWithoutCalendar(promised, Optional.empty(), UncheckedReason.NOT_UNDERSTOOD);
        } else {
            addSilent(promised);
        }
    }

    /** Adds a promise without a day: it only matters whether a report of the document's period mentions it. */
    private void addWithoutCalendar(Promised promised, ReportedDays told) {
        if (told.findOutside().isPresent()) {
            addTold(promised, year.start(), end, DueState.OUTSIDE_ROUND, told.findOutside());
        } else if (Recurrence.isWeekly(promised.phrase())
                && told.covers(end)
                && told.timesOfRound(end).number() >= ChronoUnit.WEEKS.between(year.start(), end)) {
            addTold(promised, year.start(), end, DueState.KEPT, Optional.empty());
        } else if (told.isTold()) {
            Optional<LocalDate> day = told.findFirst(year.start(), year.end());
            boolean goesOn = promised.step() == 0 && goesOn(promised) && told.endsBefore(end);
            if (day.isEmpty() && told.isUnfinished() || goesOn) {
                add(
                        promised,
                        Optional.empty(),
                        Optional.empty(),
                        askedFrom.apply(end),
                        day,
                        Optional.of(DueState.NOT_CHECKABLE).filter(any -> day.isEmpty()),
                        Optional.of(withoutDay(told)).filter(any -> day.isEmpty()));
            } else {
                boolean known = day.isPresent() || !told.isOnlyPrepared() && !told.isUnreadable();
                addWithoutCalendar(promised, day, known ? reason(promised) : withoutDay(told));
            }
        } else {
            addSilent(promised);
        }
    }

    private void addSilent(Promised promised) {
        Optional<LocalDate> asked = askedFrom.apply(end).filter(day -> !Promises.isWithoutDeadline(promised.phrase()));
        add(promised, Optional.empty(), Optional.empty(), asked, Optional.empty());
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

    /** Adds a period without a reported day in it or after it. */
    private void addUnmet(Promised promised, LocalDate first, LocalDate last, ReportedDays told) {
        if (told.hasDays()) {
            addUndated(promised, Optional.of(first), last, told, false);
        } else if (told.findOutside().isPresent()) {
            addTold(promised, first, last, DueState.OUTSIDE_ROUND, told.findOutside());
        } else {
            // unfinished work is told without a day only if the report covers the day, else the next tells
            boolean toldWithoutDay = told.isUnfinished() ? isReported(last, told) : told.isTold();
            addUndated(promised, Optional.of(first), last, told, toldWithoutDay);
        }
    }

    /** Whether a report covers a day and would have to give it; one without a round may cover the year. */
    private static boolean isReported(LocalDate day, ReportedDays told) {
        return told.isTold() && (told.covers(day) || !told.isOfStatedRound());
    }

    /** Adds a date without a reported day: it cannot be checked if there is a report, else the day decides. */
    private void addUndated(
            Promised promised, Optional<LocalDate> first, LocalDate last, ReportedDays told, boolean toldWithoutDay) {
        Optional<UncheckedReason> reason = toldWithoutDay
                ? Optional.of(withoutDay(told))
                : Optional.of(UncheckedReason.UNFINISHED).filter(any -> told.isContradicted());
        // what an earlier report calls done is asked of no later one, but for the further times of a rhythm
        boolean rhythm = promised.promise() instanceof Promise.Every every && every.months() < FiscalYear.WHOLE_YEAR;
        boolean over = reason.isEmpty() && told.isFinished() && told.endsBefore(last) && !rhythm;
        add(promised, first, Optional.of(last), over ? Optional.empty() : askedFrom.apply(last), reason);
    }

    private static UncheckedReason withoutDay(ReportedDays told) {
        if (told.isUnfinished()) {
            return UncheckedReason.UNFINISHED;
        }
        if (told.isOnlyPrepared()) {
            return UncheckedReason.ONLY_PREPARATION;
        }
        if (told.isUnreadable()) {
            return UncheckedReason.UNREADABLE_DAY;
        }
        return told.isOnlyPlanned() ? UncheckedReason.ONLY_PLANNED_DAYS : UncheckedReason.NO_DATE_IN_RESULT;
    }

    /** Adds a date on which reports tell something. */
    private void addTold(
            Promised promised, LocalDate first, LocalDate last, DueState state, Optional<LocalDate> metOn) {
        add(
                promised,
                Optional.of(first),
                Optional.of(last),
                Optional.empty(),
                metOn,
                Optional.of(state),
                Optional.empty());
    }

    /** Adds a promise without a day that reports tell of: their first day of the deed, and why no more can be checked. */
    private void addWithoutCalendar(Promised promised, Optional<LocalDate> metOn, UncheckedReason reason) {
        add(
                promised,
                Optional.empty(),
                Optional.empty(),
                metOn.isPresent() ? Optional.empty() : askedFrom.apply(end),
                metOn,
                Optional.of(DueState.NOT_CHECKABLE),
                Optional.of(reason));
    }

    /** Adds a date that reports tell nothing of, missing from a day on, or one that cannot be checked for a reason. */
    private void add(
            Promised promised,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<LocalDate> askedFrom,
            Optional<UncheckedReason> reason) {
        add(promised, first, last, askedFrom, Optional.empty(), reason.map(any -> DueState.NOT_CHECKABLE), reason);
    }

    private void add(
            Promised promised,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<LocalDate> askedFrom,
            Optional<LocalDate> metOn,
            Optional<DueState> state,
            Optional<UncheckedReason> reason) {
        dues.add(new DueDate(
                promised.step(),
                division,
                promised.phrase(),
                promised.at().sheet(),
                promised.at().a1(),
                first,
                last,
                askedFrom,
                metOn,
                state,
                reason));
    }

    /** One time of a rhythm. */
    private record Window(LocalDate first, LocalDate last) {}

    /**
     * The days of one time of a rhythm that is kept by a day of the month. What is due in the month after is told of days of that
     * month and of those up to the next time.
     *
     * @param first the first day that keeps it
     * @param due the last day that keeps it; before the first where its frame begins behind it
     * @param lastLate the last day that is late for it and for none after it
     */
    private record MonthlyWindow(LocalDate first, LocalDate due, LocalDate lastLate) {

        /**
         * @param first the first day of them within their frame
         * @param end their last day
         */
        static MonthlyWindow of(DayOfMonth by, LocalDate first, LocalDate end, int months) {
            if (!by.ofNextMonth()) {
                return new MonthlyWindow(first, by.in(YearMonth.from(end)), end);
            }
            LocalDate next = end.plusDays(1);
            return new MonthlyWindow(
                    next, by.in(YearMonth.from(next)), next.plusMonths(months).minusDays(1));
        }
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

        /** Gives late days to the nearest deadlines without one; returns how many were used. */
        private int giveLate(List<LocalDate> unmet, List<LocalDate> spare) {
            int count = Math.min(unmet.size(), spare.size());
            List<LocalDate> nearest = unmet.subList(unmet.size() - count, unmet.size());
            for (int i = 0; i < count; i++) {
                days.put(nearest.get(i), spare.get(i));
            }
            nearest.clear();
            return count;
        }

        /** The day that keeps a deadline or is late for it. */
        Optional<LocalDate> find(LocalDate deadline) {
            return Optional.ofNullable(days.get(deadline));
        }
    }

    /**
     * What stands before and after a time in its cell ("ไตรมาส ๒ และ ๔", "ในเดือนมีนาคม และในเดือนกันยายน"): a day keeps one of
     * them only. Times that overlap (รอบ ๖ เดือน และรอบ ๑๒ เดือน) share their days. Deadlines are {@link DeadlineDays}.
     *
     * @param previousEnd the end of the time before it; empty for the first, and for a time that stands alone
     * @param next the time after it
     * @param isLast whether no other time follows
     */
    private record ListedTimes(Optional<LocalDate> previousEnd, Optional<Promise.Within> next, boolean isLast) {

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

        static ListedTimes alone() {
            return new ListedTimes(Optional.empty(), Optional.empty(), true);
        }

        /** The first day that counts for it: the day after the time before, but not before {@code anything}. */
        LocalDate from(LocalDate anything) {
            return previousEnd
                    .map(day -> day.plusDays(1))
                    .filter(day -> day.isAfter(anything))
                    .orElse(anything);
        }

        /** A day that is late for it; where another time follows, one before that, which has a day of its own. */
        Optional<LocalDate> findLate(LocalDate end, LocalDate yearEnd, ReportedDays told) {
            if (isLast) {
                return told.findFirst(end.plusDays(1), yearEnd);
            }
            return next.filter(time -> told.findFirst(time.first(), time.last()).isPresent())
                    .flatMap(
                            time -> told.findFirst(end.plusDays(1), time.first().minusDays(1)));
        }
    }
}
