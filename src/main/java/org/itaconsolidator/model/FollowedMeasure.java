package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.Comparator;
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
     * How the measure stands on a day: missing where anything due is; else late or outside the round where any of its dates
     * is; else not checkable where a promised day is; else running where one is still to come; kept where all are kept.
     * Promises without a calendar (always, counted from something) matter only where there are no others.
     */
    public MeasureState stateOn(LocalDate day) {
        return state(dueDates, day);
    }

    /** How it stands on a day for one division: by its own dates, where several divisions share the promise. */
    public MeasureState stateOn(LocalDate day, String division) {
        return state(
                dueDates.stream()
                        .filter(due ->
                                due.division().isEmpty() || due.division().equals(division))
                        .toList(),
                day);
    }

    /** The divisions that are each held to a promise that they share, in the order of the cell; empty where none are. */
    public List<String> heldDivisions() {
        return dueDates.stream()
                .map(DueDate::division)
                .filter(division -> !division.isEmpty())
                .distinct()
                .toList();
    }

    private static MeasureState state(List<DueDate> dueDates, LocalDate day) {
        Set<MeasureState> states = dueDates.stream()
                .filter(due -> due.last().isPresent())
                .map(due -> due.stateOn(day))
                .collect(Collectors.toSet());
        return MeasureState.WORST_FIRST.stream()
                .filter(states::contains)
                .findFirst()
                .orElse(MeasureState.NOT_CHECKABLE);
    }

    /** Why it cannot be checked, where it cannot: the reason of its first promised day, else of its first promise. */
    public Optional<UncheckedReason> unchecked(LocalDate day) {
        if (stateOn(day) != MeasureState.NOT_CHECKABLE) {
            return Optional.empty();
        }
        return dueDates.stream()
                .sorted(Comparator.comparing(due -> due.last().isEmpty()))
                .flatMap(due -> due.unchecked().stream())
                .findFirst();
    }

    /** The promised day that comes next, or the first one missed: the earliest that no report tells of. */
    public Optional<LocalDate> nextDue() {
        return dueDates.stream()
                .filter(due -> due.told().isEmpty())
                .flatMap(due -> due.last().stream())
                .min(LocalDate::compareTo);
    }

    /**
     * The date that decides how the measure stands on a day, where reports tell of it: of those with a promised day that are
     * in its state, the one with most days between the promised day and the reported one, then the earliest. Empty where
     * the state is missing, running or kept, or rests on no promised day.
     */
    public Optional<DueDate> deciding(LocalDate day) {
        MeasureState state = stateOn(day);
        if (state == MeasureState.KEPT) {
            return Optional.empty();
        }
        return dueDates.stream()
                .filter(due -> due.last().isPresent() && due.told().equals(Optional.of(state)))
                .min(Comparator.comparingLong((DueDate due) -> -due.daysLate())
                        .thenComparing(due -> due.last().orElseThrow()));
    }
}
