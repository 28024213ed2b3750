package org.itaconsolidator.model.measure;

import java.util.List;
import org.itaconsolidator.model.Coded;

/**
 * The state of a measure on a day. Only {@link FollowedMeasure#stateOn} decides it, and every sheet, page and chart
 * shows the same. A gap in a report is not a missing report: nobody who reported is accused of silence.
 */
public enum MeasureState implements Coded {
    /** ยังไม่รายงาน: no report mentions it although the report of its round is due. */
    NOT_REPORTED,
    /** รอรายงานรอบ ๑๒ เดือน: the 6-month report mentioned it, and the 12-month report with the rest is due. */
    LATER_REPORT,
    /** ยังไม่ได้ดำเนินการ: a report says so. */
    NOT_DONE,
    /** ยังไม่แล้วเสร็จ: a report of the round of a promised day that was asked for says that the work goes on. */
    UNFINISHED,
    /** เลื่อน: a report says so. */
    POSTPONED,
    /** ยกเลิก: a report says so. */
    CANCELLED,
    /** รายงานแล้ว หลักฐานวันที่ไม่ครบ: reported; not every date that was asked for is proved by a day of the deed. */
    INCOMPLETE,
    /** ยังไม่เรียกรายงาน: no report mentions it, and none is due yet. */
    NOT_ASKED,
    /** รายงานครบ: reported, and every date that was asked for is proved by a day of the deed, in time or late. */
    COMPLETE;

    /** The order in which measures are shown: what needs an officer most first. */
    public static final List<MeasureState> WORST_FIRST = List.of(values());

    /** The order in which a division has to act: first what is not done, then what only waits for the later report. */
    public static final List<MeasureState> FOR_DIVISION = List.of(
            NOT_REPORTED, NOT_DONE, UNFINISHED, POSTPONED, LATER_REPORT, CANCELLED, INCOMPLETE, NOT_ASKED, COMPLETE);

    /** The states in which a report says that it is not, or not yet, done as promised. */
    public static final List<MeasureState> AS_REPORTED = List.of(NOT_DONE, UNFINISHED, POSTPONED, CANCELLED);
}
