package org.itaconsolidator.model;

/** The forms a workbook may hold, in the order in which the views list them. */
public enum Form {
    /** ผลคะแนน: scores of the ten indicators. */
    SCORES("scores"),
    /** วิเคราะห์ผล: weaknesses and issues per indicator or item. */
    ANALYSIS("analysis"),
    /** มาตรการ: the plan of measures. */
    MEASURES("measures"),
    /** รายงานผล: the report of their execution. */
    REPORT("report"),
    /** แบบตรวจ OIT: the checklist of the year's OIT items. */
    OIT_CHECKLIST("oit-checklist");

    private final String code;

    Form(String code) {
        this.code = code;
    }

    /** The name in the views, the job file and the layout files. */
    public String code() {
        return code;
    }

    /** The form of a code; throws {@link IllegalArgumentException} for any other text. */
    public static Form ofCode(String code) {
        for (Form form : values()) {
            if (form.code.equals(code)) {
                return form;
            }
        }
        throw new IllegalArgumentException(
                "form '" + code + "' is none of scores, analysis, measures, report, oit-checklist");
    }
}
