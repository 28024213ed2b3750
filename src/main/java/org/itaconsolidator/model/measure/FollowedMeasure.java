package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.ReportedResult.Says;

/**
 * A measure from its promise to its reports: the row of the plan (or of the report that first names it), together with
 * the rows of reports about it.
 *
 * @param measureId the {@code measure_id} of the row that promises it
 * @param division the division that must report it: the one that delivered the row; {@code ""} if the row is for the
 *     whole body or makes only others responsible
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param text its name: the measure, or the issue if the form has no measures; {@code ""} if neither
 * @param origin whether a plan names it
 * @param period the promised period as written, {@code ""} for a blank
 * @param monitoring how and when it is monitored, as written, {@code ""} for a blank
 * @param start first day of the period, if it has one
 * @param end last day of the period, if it has one
 * @param dueDates what is due when, at least one entry: if nothing is promised, one that says so
 * @param reports what was reported, the 6-month report first
 * @param place the row's first cell
 */
public record FollowedMeasure(
        long measureId,
        Body body,
        FiscalYear fiscalYear,
        String division,
        List<String> divisions,
        OptionalInt topic,
        OptionalInt indicator,
        String text,
        Origin origin,
        String period,
        String monitoring,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        List<DueDate> dueDates,
        List<ReportedResult> reports,
        Place place) {
    /** States of which a shared measure has the worst: it is unmet if any responsible division has not met it. */
    private static final Set<MeasureState> UNMET = EnumSet.of(
            MeasureState.NOT_REPORTED,
            MeasureState.LATER_REPORT,
            MeasureState.NOT_DONE,
            MeasureState.UNFINISHED,
            MeasureState.POSTPONED,
            MeasureState.INCOMPLETE);

    public FollowedMeasure {
        divisions = List.copyOf(divisions);
        dueDates = List.copyOf(dueDates);
        reports = List.copyOf(reports);
    }

    /** Where a measure is first named. */
    public enum Origin implements Coded {
        PLANNED,
        /** A report names it, but the body's plan of that year does not. */
        NEW_IN_REPORT,
        /** A report names it, and no plan of that year is stored. */
        NO_PLAN
    }

    /**
     * The state of the measure on a day, from all its reports: the one place that decides it. For what was not done, the newest
     * reported round decides. A report in other words is a report, but proves nothing yet. Only dates whose rounds have been
     * asked for count; a promise without a calendar is proved by any day of the deed. If several divisions share the promise, the
     * measure has the state of the division that lacks most; it is not given up because one of them gives it up.
     */
    public MeasureState stateOn(LocalDate day) {
        MeasureState worst = MeasureState.COMPLETE;
        for (MeasureState own : statesByDivision(day).values()) {
            worst = UNMET.contains(own) && own.compareTo(worst) < 0 ? own : worst;
        }
        return worst == MeasureState.COMPLETE ? state(dueDates, reports, day) : worst;
    }

    /** Its state on a day for one division, by the division's own dates and reports if several share the promise. */
    public MeasureState stateOn(LocalDate day, String division) {
        Map<String, MeasureState> held = statesByDivision(day);
        return held.containsKey(division)
                ? held.get(division)
                : state(held.isEmpty() ? dueDates : List.of(), reports, day);
    }

    /**
     * The state of one of its dates. A period that continues after its report is kept if a day within it is proved. If the measure
     * waits for its 12-month report, what is missing of the second half waits too.
     */
    public DueState stateOf(DueDate due, LocalDate day) {
        boolean proves =
                due.isOpen(day) && due.metOn().isPresent() && stateOn(day, due.division()) == MeasureState.COMPLETE;
        if (proves) {
            return DueState.KEPT;
        }
        DueState state = due.stateOn(day);
        return state == DueState.MISSING
                        && isDatedInSecondHalf(due)
                        && stateOn(day, due.division()) == MeasureState.LATER_REPORT
                ? DueState.RUNNING
                : state;
    }

    /**
     * What the newest report says of a date that nothing proves and that is therefore not waited for: postponed or cancelled; empty for
     * every other date.
     */
    public Optional<MeasureState> findGivenUp(DueDate due, LocalDate day) {
        return Optional.of(due.stateOn(day))
                .filter(state -> state == DueState.MISSING || state == DueState.RUNNING)
                .map(any -> stateOn(day, due.division()))
                .filter(state -> state == MeasureState.POSTPONED || state == MeasureState.CANCELLED);
    }

    private boolean isDatedInSecondHalf(DueDate due) {
        return due.last()
                .filter(last -> last.isAfter(fiscalYear.roundEnd(FiscalYear.HALF_YEAR)))
                .isPresent();
    }

    /** Its state for each division that shares the promise, in the order of the cell; empty if none do. */
    public Map<String, MeasureState> statesByDivision(LocalDate day) {
        Map<String, List<DueDate>> dues = new LinkedHashMap<>();
        for (DueDate due : dueDates) {
            if (!due.division().isEmpty()) {
                dues.computeIfAbsent(due.division(), any -> new ArrayList<>()).add(due);
            }
        }
        if (dues.isEmpty()) {
            return Map.of();
        }
        Map<String, MeasureState> states = new LinkedHashMap<>();
        dues.forEach((division, of) -> states.put(division, state(of, listReports(division, dues.keySet()), day)));
        return states;
    }

    private List<ReportedResult> listReports(String division, Set<String> sharing) {
        List<ReportedResult> own = new ArrayList<>();
        for (ReportedResult told : reports) {
            if (ReportedResult.speaksFor(division, told.division(), told.divisions(), sharing)) {
                own.add(told);
            }
        }
        return own;
    }

    /**
     * The measure for one division: if several share the promise, only with that division's dates, and with the reports that speak
     * for it.
     */
    public FollowedMeasure asOf(String one) {
        Set<String> sharing = dueDates.stream()
                .map(DueDate::division)
                .filter(division -> !division.isEmpty())
                .collect(Collectors.toSet());
        return one.isEmpty() || sharing.isEmpty()
                ? this
                : with(dueDates.stream().filter(due -> due.isOf(one)).toList(), listReports(one, sharing));
    }

    /** The measure for the division that determines its state; if no division lacks anything, for all. */
    public FollowedMeasure asOfWorst(LocalDate day) {
        MeasureState state = stateOn(day);
        return statesByDivision(day).entrySet().stream()
                .filter(own -> UNMET.contains(state) && own.getValue() == state)
                .findFirst()
                .map(own -> asOf(own.getKey()))
                .orElse(this);
    }

    private FollowedMeasure with(List<DueDate> dues, List<ReportedResult> told) {
        return new FollowedMeasure(
                measureId,
                body,
                fiscalYear,
                division,
                divisions,
                topic,
                indicator,
                text,
                origin,
                period,
                monitoring,
                start,
                end,
                dues,
                told,
                place);
    }

    /**
     * The divisions that are asked for its report: the one that delivered it, or for a plan or report of the whole body those
     * that it makes responsible; only {@code ""} if it names none.
     */
    public List<String> asked() {
        return division.isEmpty() && !divisions.isEmpty()
                ? divisions.stream().distinct().toList()
                : List.of(division);
    }

    /**
     * Who has to do what the measure's state demands of a division that is asked for it. If another division reports that its own part of
     * this division's measure is not done, the other has to, and this one only if something is missing by its own reports.
     */
    List<String> listLagging(LocalDate day, String division) {
        List<String> lagging = division.isEmpty() || isShared()
                ? List.of()
                : listUndone(division).toList();
        if (lagging.isEmpty()) {
            return List.of(division);
        }
        List<ReportedResult> own = reports.stream()
                .filter(told -> told.tellers().isEmpty() || told.tellers().contains(division))
                .toList();
        boolean lacks = NextStep.Kind.about(state(dueDates, own, day)).isPresent();
        return Stream.concat(Stream.of(division).filter(any -> lacks), lagging.stream())
                .distinct()
                .toList();
    }

    /** Who reports in the newest round that something is still to be done; the division itself, if the row names it too. */
    private Stream<String> listUndone(String division) {
        int newest = reports.stream()
                .filter(told -> told.says() != Says.NOTHING && !told.likely())
                .mapToInt(FollowedMeasure::roundOf)
                .max()
                .orElse(0);
        return reports.stream()
                .filter(told -> !told.likely() && told.says().leavesUndone() && roundOf(told) == newest)
                .flatMap(told -> told.tellers().isEmpty() || told.tellers().contains(division)
                        ? Stream.of(division)
                        : told.tellers().stream());
    }

    /** Whether several divisions share the promise. */
    private boolean isShared() {
        return dueDates.stream().anyMatch(due -> !due.division().isEmpty());
    }

    /** Written without streams, because sheets ask it often for each measure. */
    private MeasureState state(List<DueDate> dueDates, List<ReportedResult> reports, LocalDate day) {
        int newestOfAll = 0;
        int newest = 0;
        for (ReportedResult told : reports) {
            if (told.says() != Says.NOTHING) {
                newestOfAll = Math.max(newestOfAll, roundOf(told));
                newest = told.likely() ? newest : Math.max(newest, roundOf(told));
            }
        }
        if (newestOfAll == 0) {
            return isOfThePlan() ? stateWithoutReports(dueDates, day) : MeasureState.NOT_ASKED;
        }
        Set<Says> says = EnumSet.noneOf(Says.class);
        boolean givesDay = false;
        for (ReportedResult told : reports) {
            if (told.says() != Says.NOTHING && !told.likely()) {
                givesDay |= givesDayOfItsRound(told);
                if (roundOf(told) == newest) {
                    says.add(told.says());
                }
            }
        }
        if (says.contains(Says.DONE)) {
            if (newestOfAll == FiscalYear.HALF_YEAR && owesLaterReport(dueDates, day)) {
                return MeasureState.LATER_REPORT;
            }
            MeasureState state = stateOfDone(dueDates, givesDay, day);
            if (says.stream().anyMatch(Says::leavesUndone) && isAnyAsked(dueDates, day)) {
                return MeasureState.UNFINISHED; // one row reports a part that is done, another one that is not
            }
            return state == MeasureState.COMPLETE && tellsOnlyAPart(dueDates, newestOfAll, day)
                    ? MeasureState.NOT_ASKED
                    : state;
        }
        if (says.isEmpty() || newest < newestOfAll) {
            return isAnyAsked(dueDates, day) ? MeasureState.INCOMPLETE : MeasureState.NOT_ASKED;
        }
        boolean notYet = says.contains(Says.NOT_YET) && says.stream().noneMatch(Says::leavesUndone);
        if (newestOfAll == FiscalYear.HALF_YEAR
                && (notYet || says.contains(Says.NOT_DONE))
                && cameLater(dueDates, day)) {
            // it could not have begun before its time came
            return owesLaterReport(dueDates, day) ? MeasureState.LATER_REPORT : MeasureState.INCOMPLETE;
        }
        if (notYet) {
            // it is postponed if its time had come
            return newestOfAll == FiscalYear.HALF_YEAR && owesLaterReport(dueDates, day)
                    ? MeasureState.LATER_REPORT
                    : isAnyAsked(dueDates, day) ? MeasureState.POSTPONED : MeasureState.NOT_ASKED;
        }
        if (!says.contains(Says.NOT_DONE) && says.contains(Says.POSTPONED)) {
            return newestOfAll == FiscalYear.HALF_YEAR && owesLaterReport(dueDates, day)
                    ? MeasureState.LATER_REPORT
                    : MeasureState.POSTPONED;
        }
        return says.contains(Says.NOT_DONE) ? MeasureState.NOT_DONE : MeasureState.CANCELLED;
    }

    /** The state without reports. If there was nothing to report of the first half, only the second half's report is missing. */
    private MeasureState stateWithoutReports(List<DueDate> dueDates, LocalDate day) {
        boolean answered = false;
        boolean missing = false;
        boolean missingFirst = false;
        for (DueDate due : dueDates) {
            answered |= due.isUncheckedFor(UncheckedReason.NOTHING_TO_REPORT) && !due.isOpen(day);
            if (due.stateOn(day) == DueState.MISSING) {
                missing = true;
                missingFirst |= !isDatedInSecondHalf(due);
            }
        }
        if (missing) {
            return answered && !missingFirst ? MeasureState.LATER_REPORT : MeasureState.NOT_REPORTED;
        }
        return answered ? MeasureState.INCOMPLETE : MeasureState.NOT_ASKED;
    }

    private static MeasureState stateOfDone(List<DueDate> dueDates, boolean givesDay, LocalDate day) {
        boolean proved = false;
        boolean leftOpen = false;
        boolean lacksProof = false;
        for (DueDate due : dueDates) {
            if (due.lacksProof(day) && due.isUncheckedFor(UncheckedReason.UNFINISHED)) {
                return MeasureState.UNFINISHED;
            }
            lacksProof |= due.lacksProof(day);
            proved |= due.metOn().isPresent() || due.isProved();
            leftOpen |= due.isOpen(day);
        }
        if (lacksProof) {
            return MeasureState.INCOMPLETE;
        }
        if (proved || givesDay && !leftOpen) {
            return MeasureState.COMPLETE;
        }
        return isAnyAsked(dueDates, day) ? MeasureState.INCOMPLETE : MeasureState.NOT_ASKED;
    }

    /** Whether nothing has been asked for yet, and the newest report leaves out some times of a rhythm in its round. */
    private boolean tellsOnlyAPart(List<DueDate> dueDates, int round, LocalDate day) {
        LocalDate end = fiscalYear.roundEnd(round);
        return dueDates.stream().noneMatch(due -> due.isAskedBy(day))
                && groupByPhrase(dueDates)
                        .filter(dues -> monthsOfRhythm(dues) > 0)
                        .flatMap(List::stream)
                        .anyMatch(
                                due -> due.told().isEmpty() && !due.last().get().isAfter(end));
    }

    private static boolean isAnyAsked(List<DueDate> dueDates, LocalDate day) {
        return dueDates.stream().anyMatch(due -> !due.isOpen(day));
    }

    /**
     * Whether a row of a report finishes it for a division: nothing will be asked about it after the year, and its state says that all
     * is done, or every promised day is within its round and proved.
     */
    public boolean isFinishedBy(ReportedResult told, String division, boolean saysDone) {
        LocalDate end = fiscalYear.roundEnd(roundOf(told));
        return !told.likely()
                && told.says() == Says.DONE
                && stateOn(LocalDate.MAX, division) == MeasureState.COMPLETE
                && (saysDone
                        || dueDates.stream()
                                .filter(due -> division.isEmpty() || due.isOf(division))
                                .allMatch(due -> due.isProved()
                                        && due.last()
                                                .filter(last -> !last.isAfter(end))
                                                .isPresent()));
    }

    /** Whether it may be asked for with the second half's report: what a plan promises without a day, or what was put off, may be. */
    private boolean isOfSecondHalf(DueDate due) {
        return due.last().isEmpty()
                ? origin == Origin.PLANNED
                : isDatedInSecondHalf(due)
                        || due.askedFrom().filter(fiscalYear.end()::isBefore).isPresent();
    }

    /** Whether the second half's report has been asked for and no report proves something of that half. */
    private boolean owesLaterReport(List<DueDate> dueDates, LocalDate day) {
        return dueDates.stream()
                .filter(due -> due.told().isEmpty()
                        || due.unchecked().filter(UncheckedReason::leavesUndone).isPresent())
                .anyMatch(due -> isOfSecondHalf(due) && !due.isOpen(day));
    }

    /** Whether all days that are owed, at least one, are in the second half; what has no day does not excuse a delay. */
    private boolean cameLater(List<DueDate> dueDates, LocalDate day) {
        boolean later = false;
        for (DueDate due : dueDates) {
            if (due.last().isPresent() && !due.isProved() && !due.isOpen(day)) {
                if (!isOfSecondHalf(due)) {
                    return false;
                }
                later = true;
            }
        }
        return later;
    }

    private static int roundOf(ReportedResult told) {
        return ReportedResult.roundOf(told.round());
    }

    private boolean givesDayOfItsRound(ReportedResult told) {
        if (told.says() != Says.DONE || told.dates().isEmpty()) {
            return false;
        }
        LocalDate end = fiscalYear.roundEnd(roundOf(told));
        for (LocalDate day : told.dates()) {
            if (!day.isBefore(fiscalYear.start()) && !day.isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why what was reported cannot be checked: the reason of its first promised day, else of its first promise. A measure
     * without a promised day lacks a day in its result. A day before its time is reported at once, while its division can still
     * say that it was done ahead.
     */
    public Optional<UncheckedReason> unchecked(LocalDate day) {
        MeasureState state = stateOn(day);
        if (state != MeasureState.INCOMPLETE) {
            return Optional.of(
                            state == MeasureState.UNFINISHED ? UncheckedReason.UNFINISHED : UncheckedReason.BEFORE_TIME)
                    .filter(told -> state == MeasureState.UNFINISHED || state == MeasureState.NOT_ASKED)
                    .filter(told -> dueDates.stream().anyMatch(due -> due.isUncheckedFor(told)));
        }
        boolean withoutDay = dueDates.stream().noneMatch(due -> due.last().isPresent());
        boolean prepared = dueDates.stream()
                .anyMatch(due -> due.isUncheckedFor(UncheckedReason.ONLY_PREPARATION)
                        || due.isUncheckedFor(UncheckedReason.UNREADABLE_DAY)
                        || due.isUncheckedFor(UncheckedReason.NOTHING_TO_REPORT)
                        || due.isUncheckedFor(UncheckedReason.ONLY_LIKELY_REPORT));
        return withoutDay && !prepared
                ? Optional.of(UncheckedReason.NO_DATE_IN_RESULT)
                : dueDates.stream()
                        .sorted(Comparator.comparing(due -> due.last().isEmpty()))
                        .flatMap(due -> due.unchecked().stream())
                        .findFirst();
    }

    /** Whether a day that a report gives lies outside its round, which has a finding of its own. */
    public boolean isOutside() {
        return dueDates.stream()
                .anyMatch(due -> due.told()
                        .filter(told -> told == DueState.OUTSIDE_ROUND)
                        .isPresent());
    }

    /** Whether it only waits for somebody to confirm that a report in other words is about it. */
    private boolean isUnconfirmedOn(LocalDate day) {
        return stateOn(day) == MeasureState.INCOMPLETE
                && dueDates.stream().anyMatch(due -> due.isUncheckedFor(UncheckedReason.ONLY_LIKELY_REPORT));
    }

    /** Whether "nothing to report" covers all that a division lacks: it has answered, and has no day to give. */
    private boolean isAnsweredOn(LocalDate day, String division) {
        List<DueDate> lacking = lacksOn(day, division);
        return !lacking.isEmpty()
                && lacking.stream().allMatch(due -> due.isUncheckedFor(UncheckedReason.NOTHING_TO_REPORT));
    }

    /**
     * The divisions whose report of six or of twelve months should mention it by a day and does not, not even by "nothing to report";
     * {@code ""} for the whole body. Nobody owes what no plan promises (any more).
     */
    public List<String> listSilent(LocalDate day) {
        return owing(day, NextStep.Kind::isReport).toList();
    }

    /** The divisions asked for it that have to do something of a kind about it. */
    private Stream<String> owing(LocalDate day, Predicate<NextStep.Kind> kind) {
        return asked().stream()
                .filter(division -> isOfThePlan())
                .filter(division ->
                        toDo(day, division, stateOn(day, division)).filter(kind).isPresent());
    }

    /** What a division has to do about it, given the state that it has for the division; page one and reminders ask for the same. */
    Optional<NextStep.Kind> toDo(LocalDate day, String division, MeasureState own) {
        return NextStep.Kind.about(own)
                .filter(kind -> switch (own) {
                    case NOT_REPORTED, LATER_REPORT, INCOMPLETE -> !isAnsweredOn(day, division);
                    case NOT_DONE -> !lacksOn(day, division).isEmpty();
                    default -> true;
                })
                .map(kind -> kind == NextStep.Kind.PROVE && asOf(division).isUnconfirmedOn(day)
                        ? NextStep.Kind.CONFIRM
                        : kind);
    }

    /** Whether it is promised: by the plan or, if there is none, by the report. */
    private boolean isOfThePlan() {
        return origin != Origin.NEW_IN_REPORT;
    }

    /** Whether it is promised, or some report tells of it; not the blank row of a form that the plan has no more. */
    public boolean isPromisedOrTold() {
        return isOfThePlan() || reports.stream().anyMatch(told -> told.says() != Says.NOTHING);
    }

    /** The place of the newest report that says something about it for a division. */
    public Optional<Place> findReported(String division) {
        return asOf(division).reports.stream()
                .filter(told -> told.says() != Says.NOTHING && !told.likely())
                .max(Comparator.comparing(FollowedMeasure::roundOf)
                        .thenComparing(told -> told.division().equals(division))
                        .thenComparing(told -> told.tellers().contains(division)))
                .map(ReportedResult::place);
    }

    /** Its row in one report that says nothing of it yet: there its result belongs. */
    public Optional<Place> findBlankRow(String fileName) {
        return reports.stream()
                .filter(told -> told.says() == Says.NOTHING && !told.likely())
                .map(ReportedResult::place)
                .filter(at -> at.fileName().equals(fileName))
                .findFirst();
    }

    /** The divisions that reported it and that page one asks to complete this; also those that left another's measure undone. */
    public List<String> listToComplete(LocalDate day) {
        return owing(day, EnumSet.of(NextStep.Kind.BEGIN, NextStep.Kind.FINISH, NextStep.Kind.PROVE)::contains)
                .flatMap(division -> listLagging(day, division).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether a division's report of a round should have included what it lacks. For what has no day it is the report that already
     * mentions it, and for a division that reported on another's measure the one in which it did.
     */
    public boolean isDueInRound(int round, String division, LocalDate day) {
        if (!division.isEmpty() && !asked().contains(division)) {
            return reports.stream()
                    .anyMatch(told -> roundOf(told) == round && told.tellers().contains(division));
        }
        return lacksOn(day, division).stream()
                .filter(due -> !due.isUncheckedFor(UncheckedReason.NOTHING_TO_REPORT))
                .anyMatch(due -> round != FiscalYear.HALF_YEAR
                        || !isOfSecondHalf(due)
                        || due.last().isEmpty() && due.told().isPresent());
    }

    /** The dates of a division, or of all, that are due and not proved. */
    private List<DueDate> lacksOn(LocalDate day, String division) {
        return dueDates.stream()
                .filter(due -> due.isOf(division))
                .filter(due -> !due.isProved() && !due.isOpen(day))
                .toList();
    }

    /**
     * Dates promised in the same words, such as those of a rhythm, as far as they have been asked for.
     *
     * @param step the step that promises them, 0 for the measure as a whole
     * @param months the months from one date to the next, 0 if they are no rhythm
     * @param proved how many are proved by the date of the deed, or reported as a number
     */
    public record Several(int step, int months, int proved, int asked) {}

    /** Which dates promised in one phrase are proved, if more than one has been asked for. */
    public List<Several> listSeveral(LocalDate day) {
        return groupByPhrase(dueDates.stream()
                        .filter(due -> due.stateOn(day) != DueState.RUNNING)
                        .toList())
                .map(dues -> new Several(
                        dues.get(0).step(),
                        monthsOfRhythm(dues),
                        (int) dues.stream().filter(DueDate::isToldOf).count(),
                        dues.size()))
                .distinct()
                .toList();
    }

    /** Groups of several days that were promised in one phrase. */
    private static Stream<List<DueDate>> groupByPhrase(List<DueDate> dueDates) {
        return dueDates.stream()
                .filter(due -> due.last().isPresent())
                .collect(Collectors.groupingBy(
                        due -> List.of(due.step(), due.division(), due.phrase()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(dues -> dues.size() > 1);
    }

    /** The months that each time of a rhythm takes, and from one to the next; 0 for other times. */
    private static int monthsOfRhythm(List<DueDate> dues) {
        Set<Long> lengths = dues.stream()
                .map(due -> due.first()
                        .map(first -> 1 + ChronoUnit.MONTHS.between(YearMonth.from(first), lastMonth(due)))
                        .orElse(0L))
                .collect(Collectors.toSet());
        for (int i = 1; i < dues.size(); i++) {
            lengths.add(ChronoUnit.MONTHS.between(lastMonth(dues.get(i - 1)), lastMonth(dues.get(i))));
        }
        boolean rhythm = lengths.size() == 1 && List.of(1L, 2L, 3L, 4L, 6L).containsAll(lengths);
        return rhythm ? lengths.iterator().next().intValue() : 0;
    }

    private static YearMonth lastMonth(DueDate due) {
        return YearMonth.from(due.last().orElseThrow());
    }

    /** Whether a later report is due for dates that the reports so far do not prove. */
    public boolean lacksLaterReport(LocalDate day) {
        return reports.stream().anyMatch(told -> told.says() != Says.NOTHING)
                && reports.stream()
                        .allMatch(told -> told.says() == Says.NOTHING || roundOf(told) == FiscalYear.HALF_YEAR)
                && Set.of(
                                MeasureState.INCOMPLETE,
                                MeasureState.UNFINISHED,
                                MeasureState.NOT_DONE,
                                MeasureState.NOT_REPORTED,
                                MeasureState.LATER_REPORT)
                        .contains(stateOn(day))
                && owesLaterReport(dueDates, day);
    }

    /**
     * The promised day to show beside the state: the first one asked for that lacks its proof, else the one whose report fits
     * least, else the last proved one, else the first.
     */
    public Optional<LocalDate> shownDue(LocalDate day) {
        return dueDates.stream()
                .filter(due -> due.lacksProof(day))
                .flatMap(due -> due.last().stream())
                .min(LocalDate::compareTo)
                .or(() -> worstTold().flatMap(DueDate::last))
                .or(() -> dueDates.stream()
                        .filter(DueDate::isProved)
                        .flatMap(due -> due.last().stream())
                        .max(LocalDate::compareTo))
                .or(() -> dueDates.stream().flatMap(due -> due.last().stream()).min(LocalDate::compareTo));
    }

    /**
     * The earliest day that a division, or any if none is named, has missed: for work reported as not done the promised day, else the
     * last day for the missing report; if only the 12-month report is missing, that one's. Empty if nothing was asked for by then, and if
     * work that is not done promised no day.
     */
    Optional<LocalDate> missedOn(LocalDate day, String division, MeasureState state) {
        LocalDate missed = null;
        for (DueDate due : dueDates) {
            boolean own = (division.isEmpty() || due.isOf(division))
                    && (state != MeasureState.LATER_REPORT || isOfSecondHalf(due));
            if (own && !due.isProved() && !due.isOpen(day)) {
                boolean promised = state == MeasureState.NOT_DONE || state == MeasureState.UNFINISHED;
                LocalDate one = (promised ? due.last() : due.askedFrom().map(from -> from.minusDays(1))).orElse(null);
                missed = one != null && (missed == null || one.isBefore(missed)) ? one : missed;
            }
        }
        return Optional.ofNullable(missed);
    }

    /** Whether a report gives a day of the deed after the promised one. */
    boolean isLate() {
        for (DueDate due : dueDates) {
            if (due.isLate()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that a division had to do itself is late. */
    boolean isLate(String division) {
        for (DueDate due : dueDates) {
            if (due.isLate() && due.isOf(division)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The promised date whose reports fit it least: of those late or outside the round, the one with most days between the
     * promised day and the reported one, then the earliest; empty if there is none.
     */
    public Optional<DueDate> worstTold() {
        return dueDates.stream()
                .filter(due -> due.last().isPresent()
                        && due.told()
                                .filter(told -> told == DueState.LATE || told == DueState.OUTSIDE_ROUND)
                                .isPresent())
                .min(Comparator.comparing((DueDate due) -> due.told().orElseThrow() != DueState.LATE)
                        .thenComparing(due -> -due.daysLate())
                        .thenComparing(due -> due.last().orElseThrow()));
    }
}
