package org.itaconsolidator.model;

import java.util.List;
import java.util.Locale;

/**
 * How a promise stands on a day: of one date that was promised, and of a measure as a whole. Whoever shows it names the
 * day, because MISSING and RUNNING change with it.
 */
public enum MeasureState {
    /** มีรายงานตามกำหนด: a report gives a day that lies within the reported round and not after the promised one. */
    KEPT,
    /** ล่าช้า: reported, and the first day given lies after the promised one. */
    LATE,
    /** ถึงกำหนดแล้วยังไม่มีรายงาน: due, and no report tells of it. */
    MISSING,
    /** ยังไม่ถึงกำหนด: nothing is told yet, and nothing need be; of a measure: some dates are still to come, none is amiss. */
    RUNNING,
    /** นอกรอบรายงาน: a report gives days, but all lie outside the round or the fiscal year that it reports on. */
    OUTSIDE_ROUND,
    /** ตรวจสอบไม่ได้: promise or report has no date that is understood; {@link UncheckedReason} says which. */
    NOT_CHECKABLE;

    /** Of several, the first of these is the state of all: what needs an officer most. */
    public static final List<MeasureState> WORST_FIRST =
            List.of(MISSING, LATE, OUTSIDE_ROUND, NOT_CHECKABLE, RUNNING, KEPT);

    /** The name in the store and the views: {@code outside-round}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of two that needs an officer more. */
    public static MeasureState worse(MeasureState one, MeasureState other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }

    /** The state of a code; throws {@link IllegalArgumentException} for any other text. */
    public static MeasureState ofCode(String code) {
        for (MeasureState state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("state '" + code + "' is not known, an example of a known one is kept");
    }
}
