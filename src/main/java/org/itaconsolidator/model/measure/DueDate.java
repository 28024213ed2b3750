package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Coded;

/**
 * One date that a measure promises, and what the reports say about it. Whether it is due is computed for a day, never
 * stored.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param division the only division whose reports count for it; {@code ""} if any report of the measure does
 * @param phrase the words that promise it, as written; {@code ""} if there are none
 * @param sheet the sheet of those words
 * @param cell their cell, in the file of the measure
 * @param first the first day that counts for it; empty if no day is promised
 * @param last the promised day: the last one that is in time; empty if no day is promised
 * @param askedFrom the day from which silence is a gap: when the report of its round is asked for ({@link
 *     ReportRequests}); empty if reports prove it, or mention a promise without a day
 * @param metOn the day that a report gives for it; if told is empty, the first day reported within a period that
 *     continues after its report
 * @param told what the reports say: kept, late, outside-round or not-checkable; empty if they are silent
 * @param unchecked why it cannot be checked; present if told is not-checkable
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
        Optional<DueState> told,
        Optional<UncheckedReason> unchecked) {
    /** Checks that a reported state is one a report can give, and that an uncheckable date says why. */
    public DueDate {
        if (told.filter(DueState.OF_A_DAY::contains).isPresent()) {
            throw new IllegalArgumentException(told.get() + " depends on the day and is never told by a report");
        }
        if (unchecked.isPresent() != (told.isPresent() && told.get() == DueState.NOT_CHECKABLE)) {
            throw new IllegalArgumentException("a reason stands beside not-checkable and nothing else, found " + told);
        }
    }

    /** The state on a day. If reports say something else than the deed, the date stays open until its round is due. */
    public DueState stateOn(LocalDate day) {
        boolean asked = isAskedBy(day);
        if (unchecked.isPresent() && !unchecked.get().matters(asked)) {
            return DueState.RUNNING;
        }
        return isUncheckedFor(UncheckedReason.UNFINISHED)
                ? DueState.UNDER_WAY
                : told.orElse(asked ? DueState.MISSING : DueState.RUNNING);
    }

    /** Whether the report of its round has been asked for. */
    boolean isAskedBy(LocalDate day) {
        return askedFrom.isPresent() && !day.isBefore(askedFrom.get());
    }

    /** Whether nothing of it has been asked for yet and no report says that it was done. */
    boolean isOpen(LocalDate day) {
        return stateOn(day) == DueState.RUNNING;
    }

    /** Whether reports give a day or month of the deed, in time or late. */
    public boolean isProved() {
        return told.isPresent() && (told.get() == DueState.KEPT || told.get() == DueState.LATE);
    }

    /** Whether it is proved, or is one of several times that reports give only as a number. */
    boolean isToldOf() {
        return isProved() || isUncheckedFor(UncheckedReason.COUNTED);
    }

    boolean isUncheckedFor(UncheckedReason reason) {
        return unchecked.isPresent() && unchecked.get() == reason;
    }

    /** Whether it has been asked for and is not proved; without a promised day, whether its work is under way. */
    boolean lacksProof(LocalDate day) {
        return (last.isPresent() || isUncheckedFor(UncheckedReason.UNFINISHED)) && !isProved() && !isOpen(day);
    }

    /** Whether another date comes from the same words and day. */
    public boolean isSamePromise(DueDate other) {
        return step == other.step
                && phrase.equals(other.phrase)
                && cell.equals(other.cell)
                && first.equals(other.first)
                && last.equals(other.last);
    }

    /** Whether it is unanswered, late or outside its round, and further reports improve that. */
    public boolean mayBeAnsweredBetter(DueDate withFurther) {
        boolean amiss = told.isEmpty() || told.get() == DueState.LATE || told.get() == DueState.OUTSIDE_ROUND;
        return amiss && !(told.equals(withFurther.told) && metOn.equals(withFurther.metOn));
    }

    /** The same date as one that cannot be checked, for a reason. */
    public DueDate asUnchecked(UncheckedReason reason, Optional<LocalDate> asked) {
        return asTold(DueState.NOT_CHECKABLE, asked, Optional.of(reason));
    }

    /** The same date, kept without a day of its own. */
    public DueDate asKept() {
        return asTold(DueState.KEPT, Optional.empty(), Optional.empty());
    }

    /** The same date, asked for from another day on; if empty, not asked for any more. */
    public DueDate asAskedFrom(Optional<LocalDate> asked) {
        return new DueDate(step, division, phrase, sheet, cell, first, last, asked, metOn, told, unchecked);
    }

    private DueDate asTold(DueState state, Optional<LocalDate> asked, Optional<UncheckedReason> reason) {
        return new DueDate(
                step, division, phrase, sheet, cell, first, last, asked, Optional.empty(), Optional.of(state), reason);
    }

    /** Days from the promised to the reported day; 0 if in time or unknown. */
    public long daysLate() {
        if (last.isEmpty() || metOn.isEmpty()) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(last.get(), metOn.get()));
    }

    /** Whether a division has to keep it; if it names none, all have. */
    boolean isOf(String one) {
        return division.isEmpty() || division.equals(one);
    }

    /** Whether a report gives a day of the deed after the promised one. */
    boolean isLate() {
        return told.isPresent() && told.get() == DueState.LATE && daysLate() > 0;
    }

    /**
     * The state of one promised date on a day; that of a measure as a whole is its {@link MeasureState}. Whoever shows it names the
     * day, because some states change with it.
     */
    public enum DueState implements Coded {
        /** A report gives a day of the deed that is within the reported round and not after the promised one. */
        KEPT,
        /** Reported, but the first day given is after the promised one. */
        LATE,
        /** No report gives a day for it, and the report of its round has been asked for. */
        MISSING,
        /** No report gives a day for it, and its round's report is not asked for yet, or only the 12-month report is missing. */
        RUNNING,
        /** The report of its round has been asked for, and a report calls the work unfinished. */
        UNDER_WAY,
        /** A report gives days, but all lie outside the round or the fiscal year that it reports on. */
        OUTSIDE_ROUND,
        /** The promise or the report has no date that is understood; {@link UncheckedReason} says which. */
        NOT_CHECKABLE;

        /** States in the order of need: the first of several is the state of all. */
        public static final List<DueState> WORST_FIRST =
                List.of(MISSING, UNDER_WAY, LATE, OUTSIDE_ROUND, NOT_CHECKABLE, RUNNING, KEPT);

        /** States that follow from the day alone; no report says them. */
        private static final Set<DueState> OF_A_DAY = EnumSet.of(MISSING, RUNNING, UNDER_WAY);

        /** Whether a date in this state, promised for a day, is due by another day. What is missing is; what was done ahead is not yet. */
        public boolean isDue(LocalDate last, LocalDate day) {
            return this == MISSING
                    || this == UNDER_WAY
                    || this == OUTSIDE_ROUND
                    || this != RUNNING && !last.isAfter(day);
        }

        /** The state of two that needs attention more. */
        public static DueState worse(DueState one, DueState other) {
            return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
        }
    }

    /** Why a promise cannot be compared with its report. */
    public enum UncheckedReason implements Coded {
        /** Neither period nor steps nor monitoring name a time. */
        NO_DATE_PROMISED,
        /** A time is named, but not understood. */
        NOT_UNDERSTOOD,
        /** It counts from something whose day is not known here: ไม่เกิน ๗ วันหลังเสร็จสิ้นแต่ละภารกิจ. */
        RELATIVE,
        /** It has no calendar that reports could follow: ทุกครั้ง, อย่างต่อเนื่อง, ทุกวัน. */
        CONTINUAL,
        /** A result is reported without any day: ดำเนินการอย่างต่อเนื่อง. */
        NO_DATE_IN_RESULT,
        /** A result names only days that are in no calendar or not understood: ๒๙ กุมภาพันธ์ ๒๕๖๙. */
        UNREADABLE_DAY,
        /** A result says how often it was done, but not when: ประกาศแล้ว ๔ ครั้ง. */
        COUNTED,
        /** A result names only days on which something is still to be done, or was not done: กำหนดจัดวันที่ ๑๕ มิถุนายน ๒๕๖๖. */
        ONLY_PLANNED_DAYS,
        /** A result names only days of a preparation, or does not clearly say that it was done on them: ขออนุมัติโครงการเมื่อวันที่ ๕ มกราคม. */
        ONLY_PREPARATION,
        /** A result names only days before the promised time, and does not say that it was done ahead of it. */
        BEFORE_TIME,
        /** A report that reaches the promised day says that the work is not finished: its days are those of a part. */
        UNFINISHED,
        /** Days are given, but may belong to another promise of the measure: a meeting every month, a report by January. */
        SHARED_DAYS,
        /** What may answer it is in a report of a measure in other words, which nobody has confirmed to be this one. */
        ONLY_LIKELY_REPORT,
        /** The report says in words that there is nothing to report. */
        NOTHING_TO_REPORT;

        /** Reasons with something reported other than the deed: nothing is missing until the round is due. */
        private static final Set<UncheckedReason> UNTIL_ASKED = EnumSet.of(
                ONLY_PLANNED_DAYS, ONLY_PREPARATION, BEFORE_TIME, UNFINISHED, ONLY_LIKELY_REPORT, NOTHING_TO_REPORT);

        /** Whether the promise stays open although a report's state calls it done. */
        public boolean leavesUndone() {
            return this == ONLY_PREPARATION || this == ONLY_PLANNED_DAYS || this == UNFINISHED;
        }

        /** Whether the reason counts already. */
        boolean matters(boolean asked) {
            return asked || !UNTIL_ASKED.contains(this);
        }
    }
}
