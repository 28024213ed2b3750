package org.itaconsolidator.model.measure;

import java.util.List;
import org.itaconsolidator.model.Coded;

/**
 * How one promised date stands on a day. How a measure stands as a whole is its {@link MeasureState}. Whoever shows it names the
 * day, because MISSING and RUNNING change with it.
 */
public enum DueState implements Coded {
    /** A report gives a day of the deed that lies within the reported round and not after the promised one. */
    KEPT,
    /** Reported, and the first day given lies after the promised one. */
    LATE,
    /** No report gives a day for it, and the report of its round has been asked for. */
    MISSING,
    /** No report gives a day for it, and the report of its round has not been asked for yet. */
    RUNNING,
    /** A report gives days, but all lie outside the round or the fiscal year that it reports on. */
    OUTSIDE_ROUND,
    /** Promise or report has no date that is understood; {@link UncheckedReason} says which. */
    NOT_CHECKABLE;

    /** Of several, the first of these is the state of all: what needs an officer most. */
    public static final List<DueState> WORST_FIRST =
            List.of(MISSING, LATE, OUTSIDE_ROUND, NOT_CHECKABLE, RUNNING, KEPT);

    /** The one of two that needs an officer more. */
    public static DueState worse(DueState one, DueState other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }
}
