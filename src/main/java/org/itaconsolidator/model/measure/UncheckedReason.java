package org.itaconsolidator.model.measure;

import java.util.EnumSet;
import java.util.Set;
import org.itaconsolidator.model.Coded;

/** Why a promise cannot be held against its report. */
public enum UncheckedReason implements Coded {
    /** Neither period nor steps nor monitoring name a time. */
    NO_DATE_PROMISED,
    /** The time is named and not understood. */
    NOT_UNDERSTOOD,
    /** It counts from something whose day nobody knows here: ไม่เกิน ๗ วันหลังเสร็จสิ้นแต่ละภารกิจ. */
    RELATIVE,
    /** It has no calendar that reports could follow: ทุกครั้ง, อย่างต่อเนื่อง, ทุกวัน. */
    CONTINUAL,
    /** A result is reported without any day: ดำเนินการอย่างต่อเนื่อง. */
    NO_DATE_IN_RESULT,
    /** A result tells how often it was done, and not when: ประกาศแล้ว ๔ ครั้ง. */
    COUNTED,
    /** A result names only days on which something is still to be done, or was not done: กำหนดจัดวันที่ ๑๕ มิถุนายน ๒๕๖๖. */
    ONLY_PLANNED_DAYS,
    /** A result names only days of a preparation, or says nothing of what was done on them: ขออนุมัติโครงการเมื่อวันที่ ๕ มกราคม. */
    ONLY_PREPARATION,
    /** A report that reaches the promised day says that the work is not finished: its days are those of a part. */
    UNFINISHED,
    /** Days are given, and they may belong to another promise of the same measure: a meeting every month, a report by January. */
    SHARED_DAYS,
    /** What may answer it stands in a report of a measure in other words, which nobody has confirmed to be this one. */
    ONLY_LIKELY_REPORT,
    /** The report says in words that there is nothing to report. */
    NOTHING_TO_REPORT;

    /** Reports give something else in place of the deed; nothing is missing until its round is due. */
    private static final Set<UncheckedReason> UNTIL_ASKED =
            EnumSet.of(ONLY_PLANNED_DAYS, ONLY_PREPARATION, UNFINISHED, ONLY_LIKELY_REPORT, NOTHING_TO_REPORT);

    boolean matters(boolean asked) {
        return asked || !UNTIL_ASKED.contains(this);
    }
}
