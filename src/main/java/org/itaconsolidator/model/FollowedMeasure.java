package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A measure from its promise to its reports: the row of the plan, or of the report that names it first, with the rows of
 * reports that tell of it.
 *
 * @param measureId the {@code measure_id} of the row that promises it
 * @param body whose
 * @param fiscalYear of the document
 * @param division the division that delivered the row, {@code ""} for the whole body or unknown
 * @param divisions the responsible divisions
 * @param topic 1..7 or empty
 * @param indicator 1..10 or empty
 * @param text what it is called: the measure, the issue where the form has no measures, {@code ""} where neither
 * @param origin whether a plan names it
 * @param period the promised period as written, {@code ""} for a blank
 * @param monitoring how and when it is followed up, as written, {@code ""} for a blank
 * @param start first day of the period, where it has one
 * @param end last day of the period, where it has one
 * @param dueDates what is due when, at least one: where nothing is promised, one that says so
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
    /** Copies the lists. */
    public FollowedMeasure {
        divisions = List.copyOf(divisions);
        dueDates = List.copyOf(dueDates);
        reports = List.copyOf(reports);
    }

    /** Where a measure is first named. */
    public enum Origin {
        /** A plan names it. */
        PLANNED,
        /** A report names it, and the body's plan of that year does not. */
        NEW_IN_REPORT,
        /** A report names it, and no plan of that year is stored. */
        NO_PLAN
    }

    /**
     * How the measure stands on a day: missing where anything due is; else late, outside the round, or running, where any
     * of its dates is; kept where the rest is kept; not checkable where none of its dates can be checked.
     */
    public MeasureState stateOn(LocalDate day) {
        Set<MeasureState> states =
                dueDates.stream().map(due -> due.stateOn(day)).collect(Collectors.toSet());
        for (MeasureState state : List.of(
                MeasureState.MISSING,
                MeasureState.LATE,
                MeasureState.OUTSIDE_ROUND,
                MeasureState.RUNNING,
                MeasureState.KEPT)) {
            if (states.contains(state)) {
                return state;
            }
        }
        return MeasureState.NOT_CHECKABLE;
    }

    /** Why it cannot be checked, where it cannot: the reason of its first date. */
    public Optional<UncheckedReason> unchecked(LocalDate day) {
        if (stateOn(day) != MeasureState.NOT_CHECKABLE) {
            return Optional.empty();
        }
        return dueDates.stream().flatMap(due -> due.unchecked().stream()).findFirst();
    }

    /** The promised day that comes next, or the first one missed: the earliest that no report tells of. */
    public Optional<LocalDate> nextDue() {
        return dueDates.stream()
                .filter(due -> due.told().isEmpty())
                .flatMap(due -> due.last().stream())
                .min(LocalDate::compareTo);
    }
}
