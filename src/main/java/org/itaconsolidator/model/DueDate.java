package org.itaconsolidator.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One date that a measure promises, and what the reports say of it. What is due on a day is asked of it, never stored.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param division the division whose reports alone count for it; {@code ""} where any report of the measure does
 * @param phrase the words that promise it, as written; {@code ""} where none do
 * @param sheet the sheet of those words
 * @param cell their cell, in the file of the measure
 * @param first the first day that counts for it; empty where no day is promised
 * @param last the promised day: the last one that is in time; empty where no day is promised
 * @param askedFrom the first day on which silence is amiss: after the promised day where a report of its round is here,
 *     else after the round in which it lies; empty where no day is promised
 * @param metOn the day that a report gives for it
 * @param told what the reports say: kept, late, outside-round or not-checkable; empty where they are silent
 * @param unchecked why it cannot be checked; present where told is not-checkable
 */
public record DueDate(
        int step,
        String division,
        String phrase,
        String sheet,
        String cell,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<LocalDate> askedFrom,
        Optional<LocalDate> metOn,
        Optional<MeasureState> told,
        Optional<UncheckedReason> unchecked) {
    /** Checks that only what a report can say is told, and that what cannot be checked says why. */
    public DueDate {
        boolean dayNeeded = told.filter(state -> state == MeasureState.MISSING || state == MeasureState.RUNNING)
                .isPresent();
        if (dayNeeded) {
            throw new IllegalArgumentException(told.get() + " depends on the day and is never told by a report");
        }
        if (unchecked.isPresent() != told.equals(Optional.of(MeasureState.NOT_CHECKABLE))) {
            throw new IllegalArgumentException("a reason stands beside not-checkable and nothing else, found " + told);
        }
        if (told.isEmpty() && askedFrom.isEmpty()) {
            throw new IllegalArgumentException("a date nothing is told of needs the day from which it is asked for");
        }
    }

    /** How it stands on a day. */
    public MeasureState stateOn(LocalDate day) {
        return told.orElseGet(
                () -> day.isBefore(askedFrom.orElseThrow()) ? MeasureState.RUNNING : MeasureState.MISSING);
    }

    /** Days from the promised day to the reported one; 0 where it is in time or either is not known. */
    public long daysLate() {
        if (last.isEmpty() || metOn.isEmpty()) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(last.get(), metOn.get()));
    }
}
