package org.itaconsolidator.model;

/** The forms a workbook may hold, in the order in which the views list them. */
public enum Form implements Coded {
    /** ผลคะแนน: scores of the ten indicators. */
    SCORES,
    /** วิเคราะห์ผล: weaknesses and issues per indicator or item. */
    ANALYSIS,
    /** มาตรการ: the plan of measures. */
    MEASURES,
    /** รายงานผล: the report of their execution. */
    REPORT,
    /** แบบตรวจ OIT: the checklist of the year's OIT items. */
    OIT_CHECKLIST;

    /** Whether each of its rows has a fiscal year, which need not be the workbook's; measures are of the workbook's. */
    public boolean hasYearsInRows() {
        return this == SCORES || this == ANALYSIS || this == OIT_CHECKLIST;
    }
}
