package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueState;
import org.itaconsolidator.model.measure.UncheckedReason;

/** The dates of one measure as they are found, for a division whose reports count, or for all. */
final class DueRows {
    private final String division;
    private final List<DueDate> dues = new ArrayList<>();

    /** With the division, {@code ""} where any report counts. */
    DueRows(String division) {
        this.division = division;
    }

    /** The dates, in the order in which they were added. */
    List<DueDate> list() {
        return List.copyOf(dues);
    }

    /** Whether there is a date of these words and this step. */
    boolean hasAny(Promised promised) {
        return dues.stream().anyMatch(due -> due.phrase().equals(promised.phrase()) && due.step() == promised.step());
    }

    /** A date on which reports tell something. */
    void addTold(Promised promised, LocalDate first, LocalDate last, DueState state, Optional<LocalDate> metOn) {
        add(
                promised,
                Optional.of(first),
                Optional.of(last),
                Optional.empty(),
                metOn,
                Optional.of(state),
                Optional.empty());
    }

    /** A promise without a day, of which reports tell: the first day of the deed that they give, and why no more can be checked. */
    void addWithoutCalendar(Promised promised, Optional<LocalDate> metOn, UncheckedReason reason) {
        add(
                promised,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                metOn,
                Optional.of(DueState.NOT_CHECKABLE),
                Optional.of(reason));
    }

    /** A date of which reports tell nothing, amiss from a day on, or of which nothing can be checked for a reason. */
    void add(
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
}
